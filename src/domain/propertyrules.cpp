// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/propertyrules.h"

#include "domain/enumnames.h"
#include "domain/timetext.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace leadferry::domain {

namespace {

constexpr std::array typeNames{
    EnumName{ValueType::Text, QLatin1String("text")},       EnumName{ValueType::Number, QLatin1String("number")},
    EnumName{ValueType::Date, QLatin1String("date")},       EnumName{ValueType::DateTime, QLatin1String("datetime")},
    EnumName{ValueType::Truth, QLatin1String("truth")},     EnumName{ValueType::Choice, QLatin1String("choice")},
    EnumName{ValueType::Choices, QLatin1String("choices")},
};

QJsonObject toJson(const PropertyRule& rule)
{
    QJsonObject json{{QStringLiteral("type"), nameIn(typeNames, rule.type)}};
    if (rule.readOnly) {
        json.insert(QStringLiteral("readOnly"), true);
    }
    QJsonArray options;
    for (const PropertyOption& option : rule.options) {
        options.append(QJsonArray{option.value, option.label});
    }
    if (!options.isEmpty()) {
        json.insert(QStringLiteral("options"), options);
    }
    if (!rule.label.isEmpty()) {
        json.insert(QStringLiteral("label"), rule.label);
    }
    if (!rule.description.isEmpty()) {
        json.insert(QStringLiteral("description"), rule.description);
    }
    return json;
}

PropertyRule ruleFromJson(const QJsonObject& json)
{
    PropertyRule rule;
    rule.type = valueIn(typeNames, json.value(QLatin1String("type")).toString()).value_or(ValueType::Text);
    rule.readOnly = json.value(QLatin1String("readOnly")).toBool();
    rule.label = json.value(QLatin1String("label")).toString();
    rule.description = json.value(QLatin1String("description")).toString();
    const QJsonArray options = json.value(QLatin1String("options")).toArray();
    for (const auto& option : options) {
        rule.options.append({option[0].toString(), option[1].toString()});
    }
    return rule;
}

FittedValue fits(const QString& value)
{
    return {value, {}};
}

FittedValue faulty(const char* fault)
{
    return {{}, QString::fromLatin1(fault)};
}

bool isWholeNumber(const QString& value)
{
    static const QRegularExpression digits(QStringLiteral("^-?[0-9]{1,18}$"));
    return digits.match(value).hasMatch();
}

FittedValue number(const QString& value)
{
    static const QRegularExpression plain(QStringLiteral("^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$"));
    return plain.match(value).hasMatch() ? fits(value) : faulty("INVALID_NUMBER");
}

FittedValue date(const QString& value)
{
    return isWholeNumber(value) || QDate::fromString(value, Qt::ISODate).isValid() ? fits(value)
                                                                                   : faulty("INVALID_DATE");
}

FittedValue dateTime(const QString& value)
{
    const bool isTime = isWholeNumber(value) || millisecondsFromText(value).has_value() ||
                        QDate::fromString(value, Qt::ISODate).isValid();
    return isTime ? fits(value) : faulty("INVALID_DATE");
}

/// The one option whose value or label this is; values count before labels, an exact spelling before another case.
std::optional<QString> optionFor(const QList<PropertyOption>& options, const QString& typed)
{
    const auto only = [&](auto&& matches) -> std::optional<QString> {
        QStringList found;
        for (const PropertyOption& option : options) {
            if (matches(option) && !found.contains(option.value)) {
                found.append(option.value);
            }
        }
        return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
    };
    const QString word = typed.trimmed();
    const auto same = [&](const QString& text, Qt::CaseSensitivity sensitivity) {
        return text.trimmed().compare(word, sensitivity) == 0;
    };
    for (const auto sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        if (auto found = only([&](const PropertyOption& option) { return same(option.value, sensitivity); })) {
            return found;
        }
    }
    for (const auto sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        if (auto found = only([&](const PropertyOption& option) { return same(option.label, sensitivity); })) {
            return found;
        }
    }
    return std::nullopt;
}

FittedValue truth(const PropertyRule& rule, const QString& value)
{
    static const QList<PropertyOption> usual{{QStringLiteral("true"), QStringLiteral("Yes")},
                                             {QStringLiteral("false"), QStringLiteral("No")}};
    const auto option = optionFor(rule.options.isEmpty() ? usual : rule.options, value);
    return option ? fits(*option) : faulty("INVALID_OPTION");
}

FittedValue choice(const PropertyRule& rule, const QString& value)
{
    if (rule.options.isEmpty()) {
        return fits(value);
    }
    const auto option = optionFor(rule.options, value);
    return option ? fits(*option) : faulty("INVALID_OPTION");
}

FittedValue choices(const PropertyRule& rule, const QString& value)
{
    const auto semicolon = QLatin1Char(';');
    QStringList chosen;
    const QStringList parts = value.split(semicolon, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        FittedValue fitted = choice(rule, part);
        if (!fitted.fault.isEmpty()) {
            return fitted;
        }
        chosen.append(fitted.value);
    }
    const QString added = value.startsWith(semicolon) ? QStringLiteral(";") : QString(); // adds to what is chosen
    return fits(added + chosen.join(semicolon));
}

} // namespace

QString toString(ValueType type)
{
    return nameIn(typeNames, type);
}

std::optional<ValueType> valueTypeFromString(const QString& name)
{
    return valueIn(typeNames, name);
}

PropertyRule ruleFor(const PropertyRules& rules, CrmObject object, const QString& property)
{
    const auto known = rules.constFind(object);
    return known == rules.constEnd() ? PropertyRule() : known->value(property);
}

QJsonObject toJson(const PropertyRules& rules)
{
    QJsonObject json;
    for (auto object = rules.cbegin(); object != rules.cend(); ++object) {
        QJsonObject properties;
        for (auto rule = object->cbegin(); rule != object->cend(); ++rule) {
            properties.insert(rule.key(), toJson(*rule));
        }
        json.insert(toString(object.key()), properties);
    }
    return json;
}

PropertyRules propertyRulesFromJson(const QJsonObject& json)
{
    PropertyRules rules;
    for (const CrmObject object : allCrmObjects()) {
        const QJsonObject properties = json.value(toString(object)).toObject();
        for (auto rule = properties.begin(); rule != properties.end(); ++rule) {
            rules[object].insert(rule.key(), ruleFromJson(rule.value().toObject()));
        }
    }
    return rules;
}

FittedValue fittedTo(const PropertyRule& rule, const QString& value)
{
    if (rule.readOnly) {
        return faulty("READ_ONLY_VALUE");
    }
    switch (rule.type) {
    case ValueType::Text:
        return fits(value);
    case ValueType::Number:
        return number(value);
    case ValueType::Date:
        return date(value);
    case ValueType::DateTime:
        return dateTime(value);
    case ValueType::Truth:
        return truth(rule, value);
    case ValueType::Choice:
        return choice(rule, value);
    case ValueType::Choices:
        return choices(rule, value);
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::domain
