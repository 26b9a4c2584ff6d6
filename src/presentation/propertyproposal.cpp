// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/propertyproposal.h"

#include "base/json.h"
#include "domain/feature.h"
#include "domain/phonenumber.h"
#include "domain/timetext.h"
#include "domain/writtendate.h"
#include "presentation/mappingresults.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace leadferry::presentation {

using domain::PropertyDefinition;
using domain::TransformStep;
using domain::ValueType;

namespace {

struct PropertyProposals
{
    Q_DECLARE_TR_FUNCTIONS(PropertyProposals)
};

PropertyKind kind(const char* type, const char* fieldType)
{
    return {QLatin1String(type), QLatin1String(fieldType)};
}

PropertyKind singleLine()
{
    return kind("string", "text");
}

PropertyKind phone()
{
    return kind("string", "phonenumber");
}

PropertyKind number()
{
    return kind("number", "number");
}

/// "vehicleColor" → vehicle, color; what is in capitals throughout stays one word.
QStringList wordsOf(const QString& path)
{
    static const QRegularExpression seam(QStringLiteral("(?<=\\p{Ll}|\\d)(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"));
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}\\p{M}]+"));
    QString text = path.section(QLatin1Char('.'), 1);
    text.replace(seam, QStringLiteral(" "));
    return text.split(between, Qt::SkipEmptyParts);
}

bool isShouted(const QString& word)
{
    return word.size() > 1 && word == word.toUpper() && word != word.toLower();
}

/// Any word of the path's is one of these.
bool speaksOf(const QString& path, const QSet<QString>& words)
{
    const QStringList own = wordsOf(path);
    return std::any_of(own.begin(), own.end(), [&](const QString& word) { return words.contains(word.toLower()); });
}

bool endsWithOneOf(const QString& path, const QSet<QString>& words)
{
    const QStringList own = wordsOf(path);
    return !own.isEmpty() && words.contains(own.constLast().toLower());
}

QString q(const char* text)
{
    return QString::fromLatin1(text);
}

bool isPhoneName(const QString& path)
{
    static const QSet<QString> words{q("phone"),     q("telephone"), q("tel"),        q("mobile"), q("mobilephone"),
                                     q("cellphone"), q("telefon"),   q("handy"),      q("mobil"),  q("fax"),
                                     q("whatsapp"),  q("rufnummer"), q("phonenumber")};
    return speaksOf(path, words);
}

/// Digits of these are never added up, and may begin with a zero.
bool isCodeName(const QString& path)
{
    static const QSet<QString> words{q("zip"),  q("zipcode"), q("postal"), q("postcode"), q("postalcode"), q("plz"),
                                     q("code"), q("id"),      q("nr"),     q("no"),       q("sku"),        q("vin"),
                                     q("iban"), q("ref"),     q("number"), q("nummer"),   q("reference"),  q("key"),
                                     q("isbn"), q("ean"),     q("pin"),    q("token"),    q("uuid")};
    return endsWithOneOf(path, words);
}

bool isTimeName(const QString& path)
{
    static const QSet<QString> words{q("at"), q("time"), q("timestamp"), q("date"), q("datetime"), q("on"), q("ms")};
    return endsWithOneOf(path, words);
}

/// What such fields say is one of a few words.
bool isChoiceName(const QString& path)
{
    static const QSet<QString> words{q("status"),   q("priority"),  q("tier"),       q("plan"),   q("level"),
                                     q("category"), q("severity"),  q("stage"),      q("size"),   q("type"),
                                     q("kind"),     q("urgency"),   q("salutation"), q("anrede"), q("gender"),
                                     q("rating"),   q("prioritaet")};
    return endsWithOneOf(path, words);
}

QString textOf(const QJsonValue& value)
{
    return base::textOf(value).trimmed();
}

QStringList textsOf(const QJsonValue& value)
{
    if (!value.isArray()) {
        return {textOf(value)};
    }
    QStringList texts;
    const QJsonArray entries = value.toArray();
    for (const auto& entry : entries) {
        texts.append(textOf(entry));
    }
    return texts;
}

std::optional<TransformStep> step(const char* name, const QJsonObject& parameters = {})
{
    QJsonObject json = parameters;
    json.insert(QStringLiteral("name"), QLatin1String(name));
    const auto read = TransformStep::fromJson(json, QString());
    return read ? std::optional(*read) : std::nullopt;
}

/// The step makes something of every value.
bool takesAll(const std::optional<TransformStep>& step, const QList<QJsonValue>& values)
{
    return step && std::all_of(values.begin(), values.end(),
                               [&](const QJsonValue& value) { return !step->apply(textsOf(value), {}).isEmpty(); });
}

template <typename Is> bool all(const QList<QJsonValue>& values, Is is)
{
    return std::all_of(values.begin(), values.end(), is);
}

bool isPlainNumber(const QJsonValue& value)
{
    static const QRegularExpression form(QStringLiteral("^-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?$"));
    return value.isDouble() || form.match(textOf(value)).hasMatch();
}

/// Digits that are no amount of anything: 01067, a bank account.
bool isDigitCode(const QJsonValue& value)
{
    static const QRegularExpression form(QStringLiteral("^(0\\d+|\\d{16,})$"));
    return value.isString() && form.match(textOf(value)).hasMatch();
}

/// "12,000 €" is one; "between 20k and 30k" and "3 kids" are none.
bool isAmount(const QJsonValue& value)
{
    const auto low = step("money", {{QStringLiteral("part"), QStringLiteral("low")}});
    const auto high = step("money", {{QStringLiteral("part"), QStringLiteral("high")}});
    const QStringList text{textOf(value)};
    const QStringList least = low->apply(text, {});
    return !least.isEmpty() && least == high->apply(text, {});
}

bool isPhoneNumber(const QString& path, const QJsonValue& value)
{
    static const QRegularExpression form(QStringLiteral("^\\+?[\\d\\s()/.\\-]{6,30}$"));
    const QString text = textOf(value);
    return domain::isE164(domain::normalizedPhone(text)) || (isPhoneName(path) && form.match(text).hasMatch());
}

bool hasTime(const QJsonValue& value)
{
    const auto written = domain::writtenDate(textOf(value), {});
    return written && written->time;
}

bool isLong(const QJsonValue& value)
{
    constexpr qsizetype oneLine = 200;
    const QString text = textOf(value);
    return text.size() > oneLine || text.contains(QLatin1Char('\n'));
}

bool isWord(const QJsonValue& value)
{
    constexpr qsizetype longest = 40;
    constexpr qsizetype mostSpaces = 2;
    const QString text = textOf(value);
    return text.size() <= longest && text.count(QLatin1Char(' ')) <= mostSpaces && !text.contains(QLatin1Char('@'));
}

bool isNothing(const QJsonValue& value)
{
    return value.isUndefined() || value.isNull() || value.isObject() ||
           (value.isArray() ? value.toArray().isEmpty() : textOf(value).isEmpty());
}

QList<QJsonValue> without(QList<QJsonValue> values, bool (*what)(const QJsonValue&))
{
    values.removeIf(what);
    return values;
}

PropertyKind kindOfTexts(const QString& path, const QList<QJsonValue>& values)
{
    if (all(values, [&](const QJsonValue& value) { return isPhoneNumber(path, value); })) {
        return phone();
    }
    if (isCodeName(path) || std::any_of(values.begin(), values.end(), isDigitCode)) {
        return singleLine();
    }
    if (all(values, isPlainNumber) || takesAll(step("number"), values) || all(values, isAmount)) {
        return number();
    }
    if (takesAll(step("yesNo"), values)) {
        return kind("bool", "booleancheckbox");
    }
    if (takesAll(step("dateTime"), values)) {
        return std::any_of(values.begin(), values.end(), hasTime) ? kind("datetime", "date") : kind("date", "date");
    }
    if (takesAll(step("date"), values)) {
        return kind("date", "date");
    }
    if (std::any_of(values.begin(), values.end(), isLong)) {
        return kind("string", "textarea");
    }
    return isChoiceName(path) && all(values, isWord) ? kind("enumeration", "select") : singleLine();
}

} // namespace

QString labelOfPath(const QString& path)
{
    QStringList words = wordsOf(path);
    for (QString& word : words) {
        word = isShouted(word) ? word : word.toLower();
    }
    QString label = words.join(QLatin1Char(' '));
    if (!label.isEmpty()) {
        label[0] = label.at(0).toUpper();
    }
    return label;
}

PropertyKind kindOfValues(const QString& path, const QList<QJsonValue>& values)
{
    const QList<QJsonValue> told = without(values, isNothing);
    if (told.isEmpty()) {
        return isPhoneName(path) ? phone() : singleLine();
    }
    if (all(told, [](const QJsonValue& value) { return value.isBool(); })) {
        return kind("bool", "booleancheckbox");
    }
    if (all(told, [](const QJsonValue& value) { return value.isArray(); })) {
        return all(told,
                   [](const QJsonValue& list) {
                       const QJsonArray entries = list.toArray();
                       return std::all_of(entries.begin(), entries.end(),
                                          [](const QJsonValue& entry) { return !isNothing(entry) && isWord(entry); });
                   })
                   ? kind("enumeration", "checkbox")
                   : kind("string", "textarea");
    }
    if (std::any_of(told.begin(), told.end(), [](const QJsonValue& value) { return value.isArray(); })) {
        return kind("string", "textarea");
    }
    if (all(told, [](const QJsonValue& value) { return value.isDouble(); })) {
        const bool times = isTimeName(path) && all(told, [](const QJsonValue& value) {
                               return domain::millisecondsFromText(textOf(value)).has_value();
                           });
        return times ? kind("datetime", "date") : isPhoneName(path) ? phone() : number();
    }
    return kindOfTexts(path, told);
}

QList<domain::PropertyChoice> choicesOfValues(const QList<QJsonValue>& values)
{
    QList<domain::PropertyChoice> choices;
    QSet<QString> seen;
    const QList<QJsonValue> told = without(values, isNothing);
    for (const QJsonValue& value : told) {
        const QStringList texts = textsOf(value);
        for (const QString& text : texts) {
            QString stored = suggestedValue(text);
            stored = stored.isEmpty() ? text : stored;
            if (!text.isEmpty() && !seen.contains(stored)) {
                seen.insert(stored);
                choices.append({stored, text});
            }
        }
    }
    return choices;
}

PropertyDefinition proposedProperty(const QString& path, const QList<QJsonValue>& values, domain::CrmObject object,
                                    const std::optional<domain::Portal>& portal, const QList<PropertyDefinition>& own)
{
    constexpr qsizetype roomForNumber = 96;
    const PropertyKind judged = kindOfValues(path, values);
    PropertyDefinition property;
    property.object = object;
    property.label = labelOfPath(path);
    property.type = judged.type;
    property.fieldType = judged.fieldType;
    property.choices = judged.hasChoices() ? choicesOfValues(values) : QList<domain::PropertyChoice>();
    QString name = suggestedName(property.label);
    while (name.startsWith(QLatin1String("hs_"))) { // HubSpot keeps these for itself
        name = suggestedName(name.mid(3));
    }
    name = name.isEmpty() ? QStringLiteral("chat_field") : name;
    property.name = name;
    const auto isTaken = [&] {
        return !takenWords(property, portal).isEmpty() ||
               std::any_of(own.begin(), own.end(), [&](const PropertyDefinition& other) {
                   return other.object == object && other.name == property.name;
               });
    };
    for (int other = 2; isTaken(); ++other) {
        property.name = QStringLiteral("%1_%2").arg(name.left(roomForNumber)).arg(other);
    }
    return property;
}

QList<TransformStep> stepsFor(const PropertyKind& kind, const QList<QJsonValue>& values)
{
    const QList<QJsonValue> told = without(values, isNothing);
    QList<std::optional<TransformStep>> steps;
    if (kind.fieldType == QLatin1String("phonenumber")) {
        steps = {step("phone")};
    } else if (kind.type == QLatin1String("number") && !all(told, isPlainNumber)) {
        steps = {takesAll(step("number"), told) || !all(told, isAmount)
                     ? step("number")
                     : step("money", {{QStringLiteral("part"), QStringLiteral("low")}})};
    } else if (kind.type == QLatin1String("date")) {
        steps = {step("date")};
    } else if (kind.type == QLatin1String("datetime")) {
        steps = {step("dateTime")};
    } else if (kind.type == QLatin1String("bool") && !all(told, [](const QJsonValue& each) { return each.isBool(); })) {
        steps = {step("yesNo")};
    } else if (kind.fieldType == QLatin1String("checkbox")) {
        const bool lists = all(told, [](const QJsonValue& value) { return value.isArray(); });
        steps = lists ? QList{step("multiSelect")} : QList{step("split"), step("multiSelect")};
    }
    QList<TransformStep> there;
    for (const auto& each : steps) {
        if (each) {
            there.append(*each);
        }
    }
    return there;
}

domain::FieldRule ruleFor(const PropertyDefinition& property, domain::FieldRule rule, const QList<QJsonValue>& values)
{
    const PropertyKind kind{property.type, property.fieldType};
    rule.property = property.name;
    if (rule.transforms.isEmpty() && !rule.from.isEmpty()) {
        rule.transforms = stepsFor(kind, values);
    }
    const QHash<QString, ValueType> types{{QStringLiteral("number"), ValueType::Number},
                                          {QStringLiteral("date"), ValueType::Date},
                                          {QStringLiteral("datetime"), ValueType::DateTime},
                                          {QStringLiteral("bool"), ValueType::Truth}};
    if (const auto type = types.constFind(property.type); type != types.constEnd()) {
        rule.type = *type;
    } else if (kind.hasChoices()) {
        rule.type = property.fieldType == QLatin1String("checkbox") ? ValueType::Choices : ValueType::Choice;
    } else {
        rule.type.reset();
    }
    return rule;
}

QString creationWords(const PropertyDefinition& property)
{
    const auto words = [&] {
        if (property.type == QLatin1String("number")) {
            return PropertyProposals::tr("Create “%1” as number");
        }
        if (property.type == QLatin1String("date")) {
            return PropertyProposals::tr("Create “%1” as date");
        }
        if (property.type == QLatin1String("datetime")) {
            return PropertyProposals::tr("Create “%1” as date and time");
        }
        if (property.type == QLatin1String("bool")) {
            return PropertyProposals::tr("Create “%1” as yes/no");
        }
        if (property.type == QLatin1String("enumeration")) {
            return property.fieldType == QLatin1String("checkbox")
                       ? PropertyProposals::tr("Create “%1” as list, several")
                       : PropertyProposals::tr("Create “%1” as list");
        }
        return property.fieldType == QLatin1String("textarea") ? PropertyProposals::tr("Create “%1” as multi-line text")
               : property.fieldType == QLatin1String("phonenumber")
                   ? PropertyProposals::tr("Create “%1” as phone number")
                   : PropertyProposals::tr("Create “%1” as single-line text");
    };
    return words().arg(property.name);
}

QString takenWords(const PropertyDefinition& property, const std::optional<domain::Portal>& portal)
{
    if (!portal) {
        return {};
    }
    const bool there = portal->profile.knows(property.object, property.name) ||
                       portal->rules.value(property.object).contains(property.name);
    return there
               ? PropertyProposals::tr("%1 has “%2” with this name already. Choose another name, or write to that one.",
                                       "portal, label of a property")
                     .arg(portal->name, propertyChoice(property.name, property.object, portal).label)
               : QString();
}

QString scopeLackingFor(domain::CrmObject object, const domain::Portal& portal)
{
    const QStringList missing = domain::missingScopes(domain::Feature::OwnProperties, portal);
    const QString part = QLatin1Char('.') + domain::toString(object) + QLatin1String("s.");
    const auto found =
        std::find_if(missing.begin(), missing.end(), [&](const QString& scope) { return scope.contains(part); });
    return found == missing.end() ? QString() : *found;
}

} // namespace leadferry::presentation
