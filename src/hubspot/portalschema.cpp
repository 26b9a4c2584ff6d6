// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/portalschema.h"

#include "base/json.h"
#include "hubspot/objectcatalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace leadferry::hubspot {

namespace {

/// The objects of an array that are not archived, by displayOrder; equal ones keep HubSpot's order.
QList<QJsonObject> inDisplayOrder(const QJsonArray& array)
{
    QList<QJsonObject> objects;
    for (const auto& element : array) {
        const QJsonObject object = element.toObject();
        if (!object.value(QLatin1String("archived")).toBool()) {
            objects.append(object);
        }
    }
    std::stable_sort(objects.begin(), objects.end(), [](const QJsonObject& left, const QJsonObject& right) {
        return left.value(QLatin1String("displayOrder")).toInt() < right.value(QLatin1String("displayOrder")).toInt();
    });
    return objects;
}

/// Metadata values are texts; tickets say ticketState, deals isClosed, older deal stages only a probability.
bool isClosed(const QJsonObject& stage)
{
    const QJsonObject metadata = stage.value(QLatin1String("metadata")).toObject();
    const QString closed = base::textOf(metadata.value(QLatin1String("isClosed")));
    if (metadata.contains(QLatin1String("ticketState"))) {
        return metadata.value(QLatin1String("ticketState")).toString() == QLatin1String("CLOSED");
    }
    if (!closed.isEmpty()) {
        return closed == QLatin1String("true");
    }
    bool isNumber = false;
    const double probability = base::textOf(metadata.value(QLatin1String("probability"))).toDouble(&isNumber);
    return isNumber && (probability <= 0.0 || probability >= 1.0);
}

bool acceptsRecords(const QJsonObject& stage)
{
    const QString permission = stage.value(QLatin1String("writePermissions")).toString();
    return permission != QLatin1String("READ_ONLY") && permission != QLatin1String("INTERNAL_ONLY");
}

domain::ValueType valueTypeOf(const QString& type, const QString& fieldType)
{
    using domain::ValueType;
    if (type == QLatin1String("enumeration")) {
        return fieldType == QLatin1String("checkbox") ? ValueType::Choices : ValueType::Choice;
    }
    static const QHash<QString, ValueType> types{{QStringLiteral("number"), ValueType::Number},
                                                 {QStringLiteral("date"), ValueType::Date},
                                                 {QStringLiteral("datetime"), ValueType::DateTime},
                                                 {QStringLiteral("bool"), ValueType::Truth}};
    return types.value(type, ValueType::Text);
}

QString idOf(const QJsonObject& object)
{
    return base::textOf(object.value(QLatin1String("id")));
}

/// Under the first of these names that it has.
QJsonValue valueNamed(const QJsonObject& object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (object.contains(QLatin1String(name))) {
            return object.value(QLatin1String(name));
        }
    }
    return {};
}

/// A list of texts; numbers and a single text are taken, too, and so are several in one text.
QStringList ruleArguments(const QJsonValue& json, bool several)
{
    constexpr qsizetype longest = 500;
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    QStringList arguments;
    const QJsonArray values = json.isArray() ? json.toArray() : QJsonArray{json};
    for (const auto& value : values) {
        const QString text = base::textOf(value).left(longest);
        arguments +=
            several ? text.split(between, Qt::SkipEmptyParts) : (text.isEmpty() ? QStringList() : QStringList{text});
    }
    return arguments;
}

QList<domain::ValueRule> rulesIn(const QJsonArray& json)
{
    QList<domain::ValueRule> rules;
    for (const auto& element : json) {
        const QJsonObject rule = element.toObject();
        const QString type = valueNamed(rule, {"ruleType", "type"}).toString();
        const bool several = type.endsWith(QLatin1String("_DOMAINS")) || type == QLatin1String("DAYS_OF_WEEK");
        if (!type.isEmpty()) {
            rules.append({type, ruleArguments(valueNamed(rule, {"ruleArguments", "arguments"}), several)});
        }
    }
    return rules;
}

} // namespace

PropertyDefinition readProperty(const QJsonObject& json)
{
    PropertyDefinition property;
    const QJsonObject metadata = json.value(QLatin1String("modificationMetadata")).toObject();
    property.name = json.value(QLatin1String("name")).toString();
    property.type = json.value(QLatin1String("type")).toString();
    property.unique = json.value(QLatin1String("hasUniqueValue")).toBool();
    property.archived = json.value(QLatin1String("archived")).toBool();
    property.writable = !property.archived && !metadata.value(QLatin1String("readOnlyValue")).toBool() &&
                        !json.value(QLatin1String("calculated")).toBool();
    property.rule.type = valueTypeOf(property.type, json.value(QLatin1String("fieldType")).toString());
    property.rule.readOnly = !property.writable;
    if (property.writable) { // only these are offered to people
        constexpr qsizetype longestDescription = 200;
        property.rule.label = json.value(QLatin1String("label")).toString().trimmed();
        property.rule.description =
            json.value(QLatin1String("description")).toString().simplified().left(longestDescription);
    }
    const auto options = inDisplayOrder(json.value(QLatin1String("options")).toArray());
    const bool complete = !json.value(QLatin1String("externalOptions")).toBool() &&
                          json.value(QLatin1String("referencedObjectType")).toString().isEmpty();
    for (const QJsonObject& option : options) {
        const QString value = option.value(QLatin1String("value")).toString();
        property.options.append(value);
        if (complete && property.rule.type != domain::ValueType::Text) {
            property.rule.options.append({value, option.value(QLatin1String("label")).toString()});
        }
    }
    return property;
}

base::Result<ObjectSchema> readSchema(const QByteArray& body)
{
    const QJsonValue results = QJsonDocument::fromJson(body).object().value(QLatin1String("results"));
    if (!results.isArray()) {
        return base::Error{base::ErrorKind::Invalid, QStringLiteral("HubSpot's list of properties cannot be read")};
    }
    ObjectSchema schema;
    const QJsonArray properties = results.toArray();
    for (const auto& element : properties) {
        const PropertyDefinition property = readProperty(element.toObject());
        schema.insert(property.name, property);
    }
    return schema;
}

QHash<QString, domain::PresentProperty> readPresent(const QByteArray& body)
{
    QHash<QString, domain::PresentProperty> present;
    const QJsonArray properties = QJsonDocument::fromJson(body).object().value(QLatin1String("results")).toArray();
    for (const auto& element : properties) {
        const QJsonObject json = element.toObject();
        const PropertyDefinition read = readProperty(json);
        const QJsonObject metadata = json.value(QLatin1String("modificationMetadata")).toObject();
        present.insert(read.name, {.label = json.value(QLatin1String("label")).toString().trimmed(),
                                   .type = read.type,
                                   .fieldType = json.value(QLatin1String("fieldType")).toString(),
                                   .group = json.value(QLatin1String("groupName")).toString(),
                                   .rule = read.rule,
                                   .unique = read.unique,
                                   .archived = read.archived,
                                   .fixedOptions = metadata.value(QLatin1String("readOnlyOptions")).toBool() ||
                                                   json.value(QLatin1String("externalOptions")).toBool()});
    }
    return present;
}

std::optional<domain::ValueRules> readValueRules(const QByteArray& body)
{
    const QJsonValue results = QJsonDocument::fromJson(body).object().value(QLatin1String("results"));
    if (!results.isArray()) {
        return std::nullopt;
    }
    domain::ValueRules rules;
    const QJsonArray properties = results.toArray();
    for (const auto& element : properties) {
        const QJsonObject property = element.toObject();
        const QString name = valueNamed(property, {"propertyName", "name"}).toString();
        const auto found =
            rulesIn(valueNamed(property, {"propertyValidationRules", "validationRules", "rules"}).toArray());
        if (!name.isEmpty() && !found.isEmpty()) {
            rules[name] += found;
        }
    }
    return rules;
}

QStringList writableNames(const ObjectSchema& schema)
{
    QStringList names;
    for (const PropertyDefinition& property : schema) {
        if (property.writable) {
            names.append(property.name);
        }
    }
    names.sort();
    return names;
}

QHash<QString, domain::PropertyRule> rulesOf(const ObjectSchema& schema)
{
    QHash<QString, domain::PropertyRule> rules;
    for (const PropertyDefinition& property : schema) {
        if (property.rule != domain::PropertyRule{}) {
            rules.insert(property.name, property.rule);
        }
    }
    return rules;
}

KeyFit fitOf(const PropertyDefinition& property)
{
    if (!property.writable || property.type != QLatin1String("string")) {
        return KeyFit::Unusable;
    }
    return property.unique ? KeyFit::Unique : KeyFit::Plain;
}

KeyFit fitOf(const ObjectSchema& schema, const QString& name)
{
    const auto property = schema.constFind(name);
    return property == schema.constEnd() ? KeyFit::Missing : fitOf(*property);
}

std::optional<PipelineChoice> choosePipeline(const QByteArray& body)
{
    const QJsonArray results = QJsonDocument::fromJson(body).object().value(QLatin1String("results")).toArray();
    const auto pipelines = inDisplayOrder(results);
    for (const QJsonObject& pipeline : pipelines) {
        auto stages = inDisplayOrder(pipeline.value(QLatin1String("stages")).toArray());
        stages.removeIf([](const QJsonObject& stage) { return !acceptsRecords(stage); });
        if (stages.isEmpty()) {
            continue;
        }
        const auto open =
            std::find_if(stages.begin(), stages.end(), [](const QJsonObject& stage) { return !isClosed(stage); });
        const QJsonObject stage = open == stages.end() ? stages.first() : *open;
        return PipelineChoice{idOf(pipeline), idOf(stage), open != stages.end()};
    }
    return std::nullopt;
}

QList<domain::Pipeline> readPipelines(const QByteArray& body)
{
    QList<domain::Pipeline> read;
    const auto pipelines =
        inDisplayOrder(QJsonDocument::fromJson(body).object().value(QLatin1String("results")).toArray());
    for (const QJsonObject& json : pipelines) {
        domain::Pipeline pipeline{idOf(json), json.value(QLatin1String("label")).toString(), {}};
        const auto stages = inDisplayOrder(json.value(QLatin1String("stages")).toArray());
        for (const QJsonObject& stage : stages) {
            pipeline.stages.append({idOf(stage), stage.value(QLatin1String("label")).toString(), isClosed(stage)});
        }
        read.append(pipeline);
    }
    return read;
}

ListPage readLists(const QByteArray& body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    ListPage page;
    const QJsonArray results = json.value(QLatin1String("lists")).toArray();
    for (const auto& list : results) {
        if (list[QLatin1String("objectTypeId")].toString() == typeId(domain::CrmObject::Contact)) {
            page.lists.append({base::textOf(list[QLatin1String("listId")]), list[QLatin1String("name")].toString(),
                               list[QLatin1String("processingType")].toString() == QLatin1String("DYNAMIC")});
        }
    }
    const bool goesOn = json.value(QLatin1String("hasMore")).toBool() && !results.isEmpty();
    page.next = goesOn ? json.value(QLatin1String("offset")).toInt() : 0;
    return page;
}

OwnerPage readOwners(const QByteArray& body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    OwnerPage page;
    const QJsonArray results = json.value(QLatin1String("results")).toArray();
    for (const auto& owner : results) {
        page.owners.append({idOf(owner.toObject()), owner[QLatin1String("email")].toString()});
    }
    page.after = json.value(QLatin1String("paging"))[QLatin1String("next")][QLatin1String("after")].toString();
    return page;
}

} // namespace leadferry::hubspot
