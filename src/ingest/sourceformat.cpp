// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sourceformat.h"

#include "domain/objectreader.h"

#include <algorithm>
#include <array>

namespace leadferry::ingest {

using base::Result;
using domain::ObjectReader;

namespace {

constexpr std::array sectionNames{QLatin1String("id"),           QLatin1String("time"),     QLatin1String("bot"),
                                  QLatin1String("conversation"), QLatin1String("contact"),  QLatin1String("page"),
                                  QLatin1String("data"),         QLatin1String("messages"), QLatin1String("answers"),
                                  QLatin1String("guess")};

/// What `own` says counts; objects are merged name by name, `kinds` come before the base's.
QJsonObject merged(const QJsonObject& base, const QJsonObject& own)
{
    QJsonObject result = base;
    for (auto entry = own.begin(); entry != own.end(); ++entry) {
        if (entry.key() == QLatin1String("kinds")) {
            QJsonArray kinds = entry.value().toArray();
            const QJsonArray inherited = base.value(QLatin1String("kinds")).toArray();
            for (const auto& kind : inherited) {
                kinds.append(kind);
            }
            result.insert(entry.key(), kinds);
        } else if (entry.value().isObject() && base.value(entry.key()).isObject()) {
            QJsonObject both = base.value(entry.key()).toObject();
            const QJsonObject added = entry.value().toObject();
            for (auto field = added.begin(); field != added.end(); ++field) {
                both.insert(field.key(), field.value());
            }
            result.insert(entry.key(), both);
        } else {
            result.insert(entry.key(), entry.value());
        }
    }
    return result;
}

SourcePath readPath(const ObjectReader& json, const char* name, const QString& text)
{
    const auto path = SourcePath::fromText(text);
    if (!path) {
        json.fail(name, path.error().message);
        return {};
    }
    return *path;
}

FormatField readField(const ObjectReader& json, const char* name)
{
    const QJsonValue value = json.json().value(QLatin1String(name));
    if (!value.isObject()) {
        return {readPath(json, name, json.text(name)), {}};
    }
    const ObjectReader object = json.object(name);
    domain::refuseUnknownNames(object, {QLatin1String("from"), QLatin1String("values")});
    FormatField field{readPath(object, "from", object.text("from")), {}};
    const ObjectReader values = object.object("values");
    const QStringList given = values.json().keys();
    for (const QString& key : given) {
        field.values.insert(key.toLower(), values.text(key.toUtf8().constData()));
    }
    return field;
}

QMap<QString, FormatField> readFields(const ObjectReader& json, std::initializer_list<QLatin1String> allowed)
{
    if (allowed.size() > 0) {
        domain::refuseUnknownNames(json, allowed);
    }
    QMap<QString, FormatField> fields;
    const QStringList names = json.json().keys();
    for (const QString& name : names) {
        fields.insert(name, readField(json, name.toUtf8().constData()));
    }
    return fields;
}

domain::Condition readWhen(const ObjectReader& json)
{
    return json.has("when") ? domain::readCondition(json.object("when")) : domain::Condition{};
}

QList<AttachmentRule> readAttachments(const ObjectReader& json)
{
    QList<AttachmentRule> rules;
    const QJsonArray array = json.array("attachments");
    for (qsizetype i = 0; i < array.size(); ++i) {
        const ObjectReader rule = json.element("attachments", i, array.at(i));
        domain::refuseUnknownNames(
            rule, {QLatin1String("list"), QLatin1String("when"), QLatin1String("url"), QLatin1String("name")});
        rules.append({readPath(rule, "list", rule.text("list")), readWhen(rule), readField(rule, "url"),
                      readField(rule, "name")});
    }
    return rules;
}

QList<MessageRule> readMessages(const ObjectReader& json)
{
    QList<MessageRule> rules;
    const QJsonArray array = json.array("messages");
    for (qsizetype i = 0; i < array.size(); ++i) {
        const ObjectReader rule = json.element("messages", i, array.at(i));
        domain::refuseUnknownNames(rule, {QLatin1String("list"), QLatin1String("when"), QLatin1String("id"),
                                          QLatin1String("from"), QLatin1String("text"), QLatin1String("at"),
                                          QLatin1String("attachments")});
        rules.append({readPath(rule, "list", rule.text("list")), readWhen(rule), readField(rule, "id"),
                      readField(rule, "from"), readField(rule, "text"), readField(rule, "at"), readAttachments(rule)});
    }
    return rules;
}

QStringList readTexts(const ObjectReader& json, const char* name)
{
    QStringList texts;
    const QJsonArray values = json.array(name);
    for (const auto& value : values) {
        if (!value.isString()) {
            json.fail(name, QStringLiteral("must be a list of texts"));
        }
        texts.append(value.toString());
    }
    return texts;
}

QStringList readSkipped(const ObjectReader& json)
{
    QStringList skipped;
    const QStringList labels = readTexts(json, "skip");
    for (const QString& label : labels) {
        skipped.append(label.toLower());
    }
    return skipped;
}

QList<AnswerRule> readAnswers(const ObjectReader& json)
{
    QList<AnswerRule> rules;
    const QJsonArray array = json.array("answers");
    for (qsizetype i = 0; i < array.size(); ++i) {
        const ObjectReader rule = json.element("answers", i, array.at(i));
        domain::refuseUnknownNames(
            rule, {QLatin1String("list"), QLatin1String("label"), QLatin1String("value"), QLatin1String("skip")});
        rules.append({readPath(rule, "list", rule.text("list")), readField(rule, "label"), readField(rule, "value"),
                      readSkipped(rule)});
        if (rules.constLast().list.isEmpty()) {
            rule.fail("list", QStringLiteral("missing; say where the answers are"));
        }
    }
    return rules;
}

FormatSections readSections(const ObjectReader& json)
{
    FormatSections sections;
    sections.id = readField(json, "id");
    sections.time = readField(json, "time");
    sections.bot = readField(json, "bot");
    sections.conversation =
        readFields(json.object("conversation"),
                   {QLatin1String("id"), QLatin1String("url"), QLatin1String("language"), QLatin1String("channel")});
    sections.contact =
        readFields(json.object("contact"), {QLatin1String("email"), QLatin1String("name"), QLatin1String("firstName"),
                                            QLatin1String("lastName"), QLatin1String("phone"), QLatin1String("company"),
                                            QLatin1String("visitorId")});
    sections.page = readFields(json.object("page"), {QLatin1String("url"), QLatin1String("title")});
    sections.data = readFields(json.object("data"), {});
    sections.messages = readMessages(json);
    sections.answers = readAnswers(json);
    sections.guesses = json.truth("guess", false);
    return sections;
}

/// The kind's own sections laid over the format's.
FormatSections sectionsOf(const ObjectReader& kind, const QJsonObject& document)
{
    QJsonObject own;
    QJsonObject shared;
    for (const QLatin1String name : sectionNames) {
        if (kind.json().contains(name)) {
            own.insert(name, kind.json().value(name));
        }
        if (document.contains(name)) {
            shared.insert(name, document.value(name));
        }
    }
    ObjectReader::Fault fault;
    FormatSections sections = readSections(ObjectReader(merged(shared, own), {}, fault));
    if (fault) {
        kind.fail("sections", fault->message);
    }
    return sections;
}

FormatKind readKind(const ObjectReader& json, const QJsonObject& document)
{
    QList<QLatin1String> known{QLatin1String("when"), QLatin1String("type"), QLatin1String("typeIn"),
                               QLatin1String("ignore")};
    known.append(QList<QLatin1String>(sectionNames.begin(), sectionNames.end()));
    const QStringList names = json.json().keys();
    for (const QString& name : names) {
        if (!known.contains(name)) {
            json.fail(name.toUtf8().constData(), QStringLiteral("unknown name; check the spelling"));
        }
    }
    FormatKind kind;
    kind.when = readWhen(json);
    kind.type = json.text("type").trimmed();
    kind.typeIn = readPath(json, "typeIn", json.text("typeIn"));
    kind.ignore = json.text("ignore").trimmed();
    const int outcomes = int(!kind.type.isEmpty()) + int(!kind.typeIn.isEmpty()) + int(!kind.ignore.isEmpty());
    if (outcomes != 1) {
        json.fail("type", QStringLiteral("give one of type, typeIn and ignore (with the reason in plain words)"));
    }
    kind.sections = sectionsOf(json, document);
    return kind;
}

void readLevels(const ObjectReader& json, SourceFormat& format)
{
    const QJsonArray levels = json.array("elements");
    for (const auto& level : levels) {
        QList<QStringList> lists;
        const QStringList texts = level.toString().remove(QStringLiteral("[]")).split(QLatin1Char('+'));
        for (const QString& text : texts) {
            const QStringList names = text.trimmed().split(QLatin1Char('.'));
            if (names.contains(QString())) {
                json.fail("elements", QStringLiteral("must be a list of levels such as \"entry\", \"value.messages + "
                                                     "value.statuses\""));
            }
            lists.append(names);
        }
        format.levels.append(lists);
    }
}

void readConditionPaths(const ObjectReader& json, SourceFormat& format)
{
    QStringList paths;
    const auto take = [&paths](const FormatSections& sections) {
        for (const MessageRule& message : sections.messages) {
            paths += domain::pathsOf(message.when);
            for (const AttachmentRule& attachment : message.attachments) {
                paths += domain::pathsOf(attachment.when);
            }
        }
    };
    take(format.sections);
    for (const FormatKind& kind : std::as_const(format.kinds)) {
        paths += domain::pathsOf(kind.when);
        take(kind.sections);
    }
    for (const QString& path : std::as_const(paths)) {
        if (!format.conditionPaths.contains(path)) {
            format.conditionPaths.insert(path, readPath(json, "kinds", path));
        }
    }
}

std::optional<FormatReading> readingNamed(const QString& name)
{
    static const QHash<QString, FormatReading> readings{{QString(), FormatReading::Platform},
                                                        {QStringLiteral("native"), FormatReading::Native},
                                                        {QStringLiteral("table"), FormatReading::Table}};
    const auto found = readings.find(name);
    return found == readings.end() ? std::nullopt : std::optional(*found);
}

void readKinds(const ObjectReader& json, const QJsonObject& document, SourceFormat& format)
{
    const QJsonArray kinds = json.array("kinds");
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        format.kinds.append(readKind(json.element("kinds", i, kinds.at(i)), document));
    }
}

/// The document with the one it extends below it.
QJsonObject wholeDocument(const ObjectReader& own,
                          const std::function<std::optional<QJsonObject>(const QString&)>& base)
{
    QJsonObject document = own.json();
    const QString name = own.text("extends");
    document.remove(QLatin1String("extends"));
    if (name.isEmpty()) {
        return document;
    }
    const auto below = base ? base(name) : std::nullopt;
    if (!below) {
        own.fail("extends", QStringLiteral("there is no format \"%1\"; json and csv are the usual ones").arg(name));
        return document;
    }
    QJsonObject foundation = *below;
    foundation.remove(QLatin1String("extends"));
    return merged(foundation, document);
}

} // namespace

QString FormatField::textIn(const Scope& scope) const
{
    const QString text = from.textIn(scope);
    const auto wanted = values.find(text.toLower());
    return wanted == values.end() ? text : *wanted;
}

QJsonValue SourceFormat::valueFor(const QString& path, const Scope& scope) const
{
    return conditionPaths.value(path).valueIn(scope);
}

QStringList SourceFormat::types() const
{
    QStringList types;
    for (const FormatKind& each : kinds) {
        if (!each.type.isEmpty()) {
            types.append(each.type);
        }
    }
    types.removeDuplicates();
    return types;
}

Result<SourceFormat> sourceFormatFromJson(const QJsonObject& given,
                                          const std::function<std::optional<QJsonObject>(const QString&)>& base)
{
    ObjectReader::Fault fault;
    const QJsonObject document = wholeDocument(ObjectReader(given, {}, fault), base);
    const ObjectReader json(document, {}, fault);
    domain::refuseUnknownNames(json, {QLatin1String("name"),         QLatin1String("title"),
                                      QLatin1String("summary"),      QLatin1String("documentation"),
                                      QLatin1String("setup"),        QLatin1String("reading"),
                                      QLatin1String("elements"),     QLatin1String("kind"),
                                      QLatin1String("kinds"),        QLatin1String("id"),
                                      QLatin1String("time"),         QLatin1String("bot"),
                                      QLatin1String("conversation"), QLatin1String("contact"),
                                      QLatin1String("page"),         QLatin1String("data"),
                                      QLatin1String("messages"),     QLatin1String("answers"),
                                      QLatin1String("guess"),        QLatin1String("leaveOut")});
    SourceFormat format;
    format.name = json.text("name").trimmed();
    format.title = json.text("title").trimmed();
    format.summary = json.text("summary").trimmed();
    format.documentation = json.text("documentation").trimmed();
    format.setup = json.text("setup").trimmed();
    const auto reading = readingNamed(json.text("reading"));
    if (!reading) {
        json.fail("reading", QStringLiteral("must be native or table; leave it out for a platform's webhooks"));
    }
    format.reading = reading.value_or(FormatReading::Platform);
    if (format.name.isEmpty()) {
        json.fail("name", QStringLiteral("missing; give the format a short name"));
    }
    readLevels(json, format);
    format.leaveOut = readTexts(json, "leaveOut");
    format.kind = readField(json, "kind");
    format.sections = readSections(json);
    readKinds(json, document, format);
    readConditionPaths(json, format);
    if (fault) {
        return *fault;
    }
    return format;
}

} // namespace leadferry::ingest
