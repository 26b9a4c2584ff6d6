// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mapping.h"

#include "domain/enumnames.h"
#include "domain/htmltext.h"
#include "domain/objectreader.h"
#include "domain/planningcontext.h"
#include "domain/texttemplate.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>

namespace leadferry::domain {

namespace {

constexpr std::array withoutEmailNames{
    EnumName{WithoutEmail::Create, QLatin1String("create")},
    EnumName{WithoutEmail::Skip, QLatin1String("skip")},
    EnumName{WithoutEmail::Hold, QLatin1String("hold")},
};

constexpr std::array onePerNames{
    EnumName{OnePer::Event, QLatin1String("event")},
    EnumName{OnePer::Conversation, QLatin1String("conversation")},
};

QStringList readTexts(const ObjectReader& object, const char* name)
{
    QStringList texts;
    const QJsonArray values = object.array(name);
    for (const QJsonValue& value : values) {
        if (!value.isString()) {
            object.fail(name, QStringLiteral("must be a list of texts"));
        }
        texts.append(value.toString());
    }
    return texts;
}

void checkPath(const ObjectReader& object, const char* name, const QString& path)
{
    const QStringList alternatives = alternativesOf(path);
    for (const QString& alternative : alternatives) {
        if (!isContextPath(alternative)) {
            object.fail(
                name,
                QStringLiteral(
                    "there is no \"%1\"; paths begin with event, person (or contact), conversation, page, consent, "
                    "data, envelope, portal, summary, transcript, or are topic"),
                {alternative});
        }
    }
}

void readSource(const ObjectReader& json, FieldRule& rule)
{
    rule.from = json.text("from").trimmed();
    rule.constant = json.text("constant");
    // Lines of a longer template may stand in a list, one text per line.
    rule.textTemplate = json.json().value(QLatin1String("template")).isArray()
                            ? readTexts(json, "template").join(QLatin1Char('\n'))
                            : json.text("template");
    rule.inTurn = readTexts(json, "inTurn");
    const int sources = int(!rule.from.isEmpty()) + int(!rule.constant.isEmpty()) + int(!rule.textTemplate.isEmpty()) +
                        int(!rule.inTurn.isEmpty());
    if (sources != 1) {
        json.fail("from", QStringLiteral("give one of from, constant, template, inTurn"));
    }
    if (rule.inTurn.contains(QString())) {
        json.fail("inTurn", QStringLiteral("has an empty value"));
    }
    if (!rule.from.isEmpty()) {
        checkPath(json, "from", rule.from);
    }
    if (rule.from.contains(QLatin1String(".html")) && !isHtmlProperty(rule.property)) {
        json.fail("from", QStringLiteral("%1 shows no HTML; use .text"), {rule.property});
    }
    const FaultText fault = rule.textTemplate.isEmpty() ? FaultText() : templateFaultText(rule.textTemplate);
    if (!fault.isEmpty()) {
        json.fail("template", fault);
    }
}

QList<TransformStep> readTransforms(const ObjectReader& json)
{
    QList<TransformStep> steps;
    const QJsonArray values = json.array("transforms");
    for (qsizetype i = 0; i < values.size(); ++i) {
        ObjectReader::Fault fault;
        if (const auto step = TransformStep::read(values.at(i), json.place("transforms", i), fault)) {
            steps.append(*step);
        } else {
            json.fail(*fault);
        }
    }
    return steps;
}

FieldRule readField(const ObjectReader& json)
{
    refuseUnknownNames(json, {QLatin1String("property"), QLatin1String("from"), QLatin1String("constant"),
                              QLatin1String("template"), QLatin1String("inTurn"), QLatin1String("transforms"),
                              QLatin1String("mode"), QLatin1String("type"), QLatin1String("onlyWhenKnown")});
    static const QRegularExpression propertyForm(QStringLiteral("^[a-z][a-z0-9_]{0,99}$"));
    FieldRule rule;
    rule.property = json.text("property");
    if (rule.property.isEmpty()) {
        json.fail("property", QStringLiteral("missing"));
    } else if (!propertyForm.match(rule.property).hasMatch()) {
        json.fail("property", QStringLiteral("\"%1\" is no internal name of HubSpot (small letters, digits, _)"),
                  {rule.property});
    }
    readSource(json, rule);
    rule.transforms = readTransforms(json);
    if (json.has("mode")) {
        const auto mode = writeModeFromString(json.text("mode"));
        if (!mode) {
            json.fail("mode",
                      QStringLiteral("must be overwrite, overwrite_unless_changed, only_if_empty, append or never"));
        }
        rule.mode = mode.value_or(WriteMode::Overwrite);
    }
    if (json.has("type")) {
        rule.type = valueTypeFromString(json.text("type"));
        if (!rule.type) {
            json.fail("type", QStringLiteral("must be text, number, date, datetime, truth, choice or choices"));
        }
    }
    rule.onlyWhenKnown = json.truth("onlyWhenKnown", false);
    return rule;
}

void readFields(const ObjectReader& json, Action& action)
{
    QSet<QString> seen;
    const QJsonArray fields = json.array("fields");
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const ObjectReader field = json.element("fields", i, fields.at(i));
        action.fields.append(readField(field));
        const QString property = action.fields.constLast().property;
        if (seen.contains(property)) {
            field.fail("property", QStringLiteral("\"%1\" is set twice in this action"), {property});
        }
        seen.insert(property);
    }
    if (fields.isEmpty()) {
        json.fail("fields", QStringLiteral("missing; say what to write"));
    }
    const bool needsTime = action.object == CrmObject::Note || action.object == CrmObject::Task;
    if (needsTime && !seen.contains(QStringLiteral("hs_timestamp"))) {
        json.fail("fields", QStringLiteral("a %1 needs hs_timestamp"), {toString(action.object)});
    }
    if (!action.longText.isEmpty() && !seen.contains(action.longText)) {
        json.fail("longText", QStringLiteral("\"%1\" is not among the fields"), {action.longText});
    }
}

/// A path alone asks for a value, and not false.
Condition readOnlyIf(const ObjectReader& json)
{
    if (!json.has("onlyIf")) {
        return {};
    }
    if (json.json().value(QLatin1String("onlyIf")).isString()) {
        const QString path = json.text("onlyIf").trimmed();
        checkPath(json, "onlyIf", path);
        return path.isEmpty() ? Condition() : hasValueAt(path);
    }
    const Condition condition = readCondition(json.object("onlyIf"));
    const QStringList paths = pathsOf(condition);
    for (const QString& path : paths) {
        checkPath(json, "onlyIf", path);
    }
    return condition;
}

void readExistence(const ObjectReader& json, Action& action)
{
    if (json.has("withoutEmail")) {
        const auto choice = valueIn(withoutEmailNames, json.text("withoutEmail"));
        if (!choice) {
            json.fail("withoutEmail", QStringLiteral("must be create, skip or hold"));
        } else if (action.object != CrmObject::Contact) {
            json.fail("withoutEmail", QStringLiteral("is only for contacts"));
        }
        action.withoutEmail = choice.value_or(WithoutEmail::Create);
    }
    if (json.has("onePer")) {
        const auto choice = valueIn(onePerNames, json.text("onePer"));
        if (!choice) {
            json.fail("onePer", QStringLiteral("must be event or conversation"));
        } else if (!canBePerConversation(action.object)) {
            json.fail("onePer", QStringLiteral("is only for tickets and deals"));
        }
        action.onePer = choice.value_or(OnePer::Event);
    }
    action.onlyExisting = json.truth("onlyExisting", false);
    if (action.onlyExisting && !mayBeThere(action.object)) {
        json.fail("onlyExisting", QStringLiteral("is only for contacts, companies, tickets and deals: of the others "
                                                 "each event has its own"));
    }
}

/// A list has no fields but its name, and only contacts can be put on it.
void checkList(const ObjectReader& json, const Action& action, const QHash<QString, CrmObject>& earlier)
{
    for (const QString& id : action.linkTo) {
        if (earlier.value(id) == CrmObject::List) {
            json.fail("linkTo", QStringLiteral("\"%1\" is a list, and nothing can be linked to it"), {id});
        }
    }
    if (action.object != CrmObject::List) {
        return;
    }
    if (action.fields.size() != 1 || action.fields.constFirst().property != listProperty) {
        json.fail("fields", QStringLiteral("must say which list, and nothing else"));
    }
    if (action.linkTo.size() != 1 || earlier.value(action.linkTo.constFirst()) != CrmObject::Contact) {
        json.fail("linkTo", QStringLiteral("must name the contact that is put on the list"));
    }
}

Action readAction(const ObjectReader& json, const QHash<QString, CrmObject>& earlier)
{
    refuseUnknownNames(json, {QLatin1String("id"), QLatin1String("object"), QLatin1String("onlyIf"),
                              QLatin1String("withoutEmail"), QLatin1String("onePer"), QLatin1String("onlyExisting"),
                              QLatin1String("fields"), QLatin1String("linkTo"), QLatin1String("longText")});
    static const QRegularExpression idForm(QStringLiteral("^[a-z][a-z0-9-]{0,39}$"));
    Action action;
    action.id = json.text("id");
    if (!idForm.match(action.id).hasMatch()) {
        json.fail("id", QStringLiteral("must be a short word of small letters, digits and -"));
    } else if (earlier.contains(action.id)) {
        json.fail("id", QStringLiteral("\"%1\" is used by an earlier action"), {action.id});
    }
    const auto object = crmObjectFromString(json.text("object"));
    if (!object) {
        json.fail("object", QStringLiteral("must be contact, company, deal, ticket, note, task or list"));
    }
    action.object = object.value_or(CrmObject::Contact);
    action.onlyIf = readOnlyIf(json);
    readExistence(json, action);
    action.linkTo = readTexts(json, "linkTo");
    for (const QString& id : std::as_const(action.linkTo)) {
        if (!earlier.contains(id)) {
            json.fail("linkTo", QStringLiteral("there is no earlier action \"%1\""), {id});
        }
    }
    action.longText = json.text("longText");
    readFields(json, action);
    checkList(json, action, earlier);
    return action;
}

QJsonObject toJson(const FieldRule& rule)
{
    QJsonObject json{{QStringLiteral("property"), rule.property}};
    if (!rule.from.isEmpty()) {
        json.insert(QStringLiteral("from"), rule.from);
    } else if (!rule.inTurn.isEmpty()) {
        json.insert(QStringLiteral("inTurn"), QJsonArray::fromStringList(rule.inTurn));
    } else if (!rule.constant.isEmpty()) {
        json.insert(QStringLiteral("constant"), rule.constant);
    } else if (rule.textTemplate.contains(QLatin1Char('\n'))) {
        json.insert(QStringLiteral("template"), QJsonArray::fromStringList(rule.textTemplate.split(QLatin1Char('\n'))));
    } else {
        json.insert(QStringLiteral("template"), rule.textTemplate);
    }
    if (!rule.transforms.isEmpty()) {
        QJsonArray steps;
        for (const TransformStep& step : rule.transforms) {
            steps.append(step.toJson());
        }
        json.insert(QStringLiteral("transforms"), steps);
    }
    if (rule.mode != WriteMode::Overwrite) {
        json.insert(QStringLiteral("mode"), toString(rule.mode));
    }
    if (rule.type) {
        json.insert(QStringLiteral("type"), toString(*rule.type));
    }
    if (rule.onlyWhenKnown) {
        json.insert(QStringLiteral("onlyWhenKnown"), true);
    }
    return json;
}

QJsonObject toJson(const Action& action)
{
    QJsonObject json{{QStringLiteral("id"), action.id}, {QStringLiteral("object"), toString(action.object)}};
    if (!action.onlyIf.isEmpty()) {
        json.insert(QStringLiteral("onlyIf"), toJson(action.onlyIf));
    }
    if (action.withoutEmail != WithoutEmail::Create) {
        json.insert(QStringLiteral("withoutEmail"), toString(action.withoutEmail));
    }
    if (action.onePer != OnePer::Event) {
        json.insert(QStringLiteral("onePer"), toString(action.onePer));
    }
    if (action.onlyExisting) {
        json.insert(QStringLiteral("onlyExisting"), true);
    }
    if (!action.linkTo.isEmpty()) {
        json.insert(QStringLiteral("linkTo"), QJsonArray::fromStringList(action.linkTo));
    }
    if (!action.longText.isEmpty()) {
        json.insert(QStringLiteral("longText"), action.longText);
    }
    QJsonArray fields;
    for (const FieldRule& rule : action.fields) {
        fields.append(toJson(rule));
    }
    json.insert(QStringLiteral("fields"), fields);
    return json;
}

} // namespace

QString toString(WithoutEmail choice)
{
    return nameIn(withoutEmailNames, choice);
}

QString toString(OnePer choice)
{
    return nameIn(onePerNames, choice);
}

namespace {

Mapping readMapping(const QJsonObject& json, ObjectReader::Fault& fault)
{
    const ObjectReader root(json, {}, fault);
    refuseUnknownNames(root, {QLatin1String("$schema"), QLatin1String("eventType"), QLatin1String("version"),
                              QLatin1String("active"), QLatin1String("actions")});
    const QString schema = root.text("$schema");
    if (schema.startsWith(QLatin1String("urn:leadferry:")) && schema != QLatin1String("urn:leadferry:mapping:1")) {
        root.fail("$schema",
                  QStringLiteral("\"%1\" is of another version of Leadferry; this one reads urn:leadferry:mapping:1"),
                  {schema});
    }
    Mapping mapping;
    mapping.eventType = root.text("eventType").trimmed();
    if (mapping.eventType.isEmpty()) {
        root.fail("eventType", QStringLiteral("missing"));
    }
    const qint64 version = root.wholeNumber("version").value_or(1);
    if (version < 1 || version > std::numeric_limits<int>::max()) {
        root.fail("version", QStringLiteral("must be 1 or more"));
    }
    mapping.version = static_cast<int>(version);
    mapping.active = root.truth("active", true);
    QHash<QString, CrmObject> earlier;
    const QJsonArray actions = root.array("actions");
    for (qsizetype i = 0; i < actions.size(); ++i) {
        mapping.actions.append(readAction(root.element("actions", i, actions.at(i)), earlier));
        earlier.insert(mapping.actions.constLast().id, mapping.actions.constLast().object);
    }
    return mapping;
}

} // namespace

base::Result<Mapping> mappingFromJson(const QJsonObject& json)
{
    ObjectReader::Fault fault;
    const Mapping mapping = readMapping(json, fault);
    return fault ? base::Result<Mapping>(base::Error(*fault)) : base::Result<Mapping>(mapping);
}

std::optional<DocumentFault> faultOfMapping(const QJsonObject& json)
{
    ObjectReader::Fault fault;
    static_cast<void>(readMapping(json, fault));
    return fault;
}

QJsonObject toJson(const Mapping& mapping)
{
    QJsonArray actions;
    for (const Action& action : mapping.actions) {
        actions.append(toJson(action));
    }
    return {
        {QStringLiteral("eventType"), mapping.eventType},
        {QStringLiteral("version"), mapping.version},
        {QStringLiteral("active"), mapping.active},
        {QStringLiteral("actions"), actions},
    };
}

} // namespace leadferry::domain
