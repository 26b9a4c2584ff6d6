// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/propertiesapi.h"

#include "sandbox/propertyjson.h"
#include "sandbox/recordjson.h"
#include "sandbox/requestbody.h"
#include "sandbox/text.h"

namespace leadferry::sandbox {

namespace {

ApiError propertyNotFound(const QString& name)
{
    return errors::thingNotFound(text("Property"), name);
}

/// What a PATCH may not touch, and on HubSpot's own properties anything but the options.
std::optional<ApiError> checkChange(const PropertyDefinition& property, const QJsonObject& json)
{
    for (const char* fixed : {"name", "hasUniqueValue"}) {
        const QJsonValue wanted = json.value(QLatin1String(fixed));
        const QJsonValue present = propertyToJson(property).value(QLatin1String(fixed));
        if (!wanted.isUndefined() && wanted != present) {
            return errors::validation(text("%1 of a property cannot be changed after creation.").arg(text(fixed)));
        }
    }
    const bool onlyOptions = json.size() == 1 && json.contains(QLatin1String("options"));
    if (property.hubspotDefined && (!onlyOptions || property.externalOptions)) {
        return errors::validation(text("The definition of \"%1\" is read only.").arg(property.name));
    }
    return std::nullopt;
}

} // namespace

void PropertiesApi::addTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    addGroupsTo(router); // before {name}, which would take "groups" for a property
    const QString many = text("crm/properties/{type}");
    const QString one = text("crm/properties/{type}/{name}");
    const auto add = [&](const char* method, const QString& pattern, const char* kind, ScopeNeed need,
                         const Route::Handler& handler) {
        router.add({method, pattern, editions, text("properties/{type}/") + text(kind), need, handler});
    };
    const ScopeNeed readNeed = ScopeNeed::ReadSchema;
    const ScopeNeed write = ScopeNeed::WriteSchema;
    router.add({"GET", text("crm/limits/custom-properties"), editions, text("limits/custom-properties"),
                ScopeNeed::Account, [this](const ApiCall&) { return limits(); }});
    router.add({"GET",
                text("crm-object-schemas/schemas/{type}"),
                {ApiEdition::V3},
                text("schemas/{type}"),
                readNeed,
                [this](const ApiCall& call) { return readType(call); }});
    router.add({"GET", text("crm/property-validations/{type}"), editions, text("property-validations/{type}"), readNeed,
                [this](const ApiCall& call) { return listValueRules(call); }});
    add("GET", many, "list", readNeed, [this](const ApiCall& call) { return list(call); });
    add("POST", many, "create", write, [this](const ApiCall& call) { return create(call); });
    add("GET", one, "read", readNeed, [this](const ApiCall& call) { return read(call); });
    add("PATCH", one, "update", write, [this](const ApiCall& call) { return change(call); });
    add("DELETE", one, "archive", write, [this](const ApiCall& call) { return archive(call); });
    add("POST", many + text("/batch/create"), "batch/create", write,
        [this](const ApiCall& call) { return batchCreate(call); });
    add("POST", many + text("/batch/read"), "batch/read", readNeed,
        [this](const ApiCall& call) { return batchRead(call); });
    add("POST", many + text("/batch/archive"), "batch/archive", write,
        [this](const ApiCall& call) { return batchArchive(call); });
}

ApiAnswer PropertiesApi::list(const ApiCall& call) const
{
    QJsonArray results;
    const auto properties = m_portal.schema(call.object("type")).all();
    for (const PropertyDefinition* property : properties) {
        if (property->archived() == call.queryFlag("archived")) {
            results.append(propertyToJson(*property));
        }
    }
    return ApiAnswer::json(200, {{text("results"), results}});
}

ApiAnswer PropertiesApi::limits() const
{
    const auto of = [](int used, int most) {
        return QJsonObject{{text("limit"), most}, {text("usage"), used}, {text("percentage"), 100.0 * used / most}};
    };
    QJsonArray byType;
    int usedInAll = 0;
    for (const ObjectType& type : objectTypes()) {
        const int used = m_portal.schema(type).customCount();
        QJsonObject entry = of(used, mostCustomProperties);
        entry.insert(text("objectTypeId"), type.typeId);
        entry.insert(text("singularLabel"), type.name);
        entry.insert(text("pluralLabel"), type.name);
        byType.append(entry);
        usedInAll += used;
    }
    return ApiAnswer::json(200, {{text("overallLimit"), mostCustomPropertiesInAll},
                                 {text("overallUsage"), usedInAll},
                                 {text("overallPercentage"), 100.0 * usedInAll / mostCustomPropertiesInAll},
                                 {text("byObjectType"), byType}});
}

/// Of its rules, a portal tells those that bind whenever a record is made.
ApiAnswer PropertiesApi::readType(const ApiCall& call) const
{
    const ObjectType& type = call.object("type");
    QJsonArray required;
    for (const PortalRule& rule : m_portal.settings().rules) {
        if (rule.type == &type && rule.whenProperty.isEmpty()) {
            required.append(rule.property);
        }
    }
    QJsonArray properties;
    const auto all = m_portal.schema(type).all();
    for (const PropertyDefinition* property : all) {
        if (!property->archived()) {
            properties.append(propertyToJson(*property));
        }
    }
    return ApiAnswer::json(200, {{text("id"), type.typeId},
                                 {text("objectTypeId"), type.typeId},
                                 {text("name"), type.upperName()},
                                 {text("labels"), QJsonObject{{text("plural"), type.name}}},
                                 {text("requiredProperties"), required},
                                 {text("associations"), QJsonArray()},
                                 {text("properties"), properties}});
}

ApiAnswer PropertiesApi::listValueRules(const ApiCall& call) const
{
    return ApiAnswer::json(200,
                           {{text("results"), valueRulesToJson(m_portal.settings().valueRules, call.object("type"))}});
}

ApiAnswer PropertiesApi::read(const ApiCall& call) const
{
    const PropertyDefinition* property = m_portal.schema(call.object("type")).findEver(call.name("name"));
    if (!property || property->archived() != call.queryFlag("archived")) {
        return propertyNotFound(call.name("name"));
    }
    return ApiAnswer::json(200, propertyToJson(*property));
}

ApiAnswer PropertiesApi::create(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto property = readNewProperty(m_portal, call.object("type"), body.value(), call.edition);
    if (!property.ok()) {
        return property.error();
    }
    m_portal.addProperty(call.object("type"), property.value());
    return ApiAnswer::json(201, propertyToJson(property.value()));
}

ApiAnswer PropertiesApi::change(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    PropertySchema& schema = m_portal.schema(call.object("type"));
    PropertyDefinition* property = schema.edit(call.name("name"));
    if (!property) {
        return propertyNotFound(call.name("name"));
    }
    const QJsonObject& json = body.value();
    if (const auto error = checkChange(*property, json)) {
        return *error;
    }
    const auto options = readOptions(json.value(QLatin1String("options")).toArray(), call.edition);
    if (!options.ok()) {
        return options.error();
    }
    const QString group = json.value(QLatin1String("groupName")).toString(property->groupName);
    if (!schema.findGroup(group)) {
        return errors::validation(text("The property group \"%1\" does not exist.").arg(group));
    }
    const QString type = json.value(QLatin1String("type")).toString(property->type);
    const QString fieldType = json.value(QLatin1String("fieldType")).toString(property->fieldType);
    if (const auto error = checkFieldType(property->name, type, fieldType)) {
        return *error;
    }
    property->type = type;
    property->fieldType = fieldType;
    property->groupName = group;
    property->label = json.value(QLatin1String("label")).toString(property->label);
    property->description = json.value(QLatin1String("description")).toString(property->description);
    property->hidden = json.value(QLatin1String("hidden")).toBool(property->hidden);
    property->formField = json.value(QLatin1String("formField")).toBool(property->formField);
    property->displayOrder = json.value(QLatin1String("displayOrder")).toInt(property->displayOrder);
    property->options = json.contains(QLatin1String("options")) ? options.value() : property->options;
    property->updatedMs = m_portal.nowMs();
    return ApiAnswer::json(200, propertyToJson(*property));
}

std::optional<ApiError> PropertiesApi::archiveOne(const ObjectType& type, const QString& name)
{
    PropertyDefinition* property = m_portal.schema(type).edit(name);
    if (!property) {
        return propertyNotFound(name);
    }
    if (property->hubspotDefined) {
        return errors::validation(text("\"%1\" cannot be archived.").arg(name));
    }
    property->archivedMs = m_portal.nowMs();
    return std::nullopt;
}

ApiAnswer PropertiesApi::archive(const ApiCall& call)
{
    const auto error = archiveOne(call.object("type"), call.name("name"));
    return error ? ApiAnswer(*error) : ApiAnswer::noContent();
}

ApiAnswer PropertiesApi::batchCreate(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto inputs = readInputs(body.value(), {});
    if (!inputs.ok()) {
        return inputs.error();
    }
    QJsonArray results;
    QJsonArray refused;
    for (const QJsonObject& input : inputs.value()) {
        const auto property = readNewProperty(m_portal, call.object("type"), input, call.edition);
        if (!property.ok()) {
            ApiError error = property.error();
            error.context.insert(text("name"), QJsonArray{input.value(QLatin1String("name")).toString()});
            refused.append(error.toItemJson());
            continue;
        }
        m_portal.addProperty(call.object("type"), property.value());
        results.append(propertyToJson(property.value()));
    }
    return batchAnswer(m_portal, 201, results, refused);
}

ApiAnswer PropertiesApi::batchRead(const ApiCall& call) const
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    QStringList fields{text("archived"), text("inputs")};
    if (call.isDated()) {
        fields.append(text("dataSensitivity"));
    }
    if (const auto error = requireFields(body.value(), fields)) {
        return *error;
    }
    const auto inputs = readInputs(body.value(), {text("name")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    QJsonArray results;
    QJsonArray missing;
    for (const QJsonObject& input : inputs.value()) {
        const QString name = input.value(QLatin1String("name")).toString();
        const PropertyDefinition* property = m_portal.schema(call.object("type")).findEver(name);
        if (property && property->archived() == body.value().value(QLatin1String("archived")).toBool()) {
            results.append(propertyToJson(*property));
        } else {
            ApiError error = propertyNotFound(name);
            error.context = {{text("name"), QJsonArray{name}}};
            missing.append(error.toItemJson());
        }
    }
    return batchAnswer(m_portal, 200, results, missing);
}

ApiAnswer PropertiesApi::batchArchive(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto inputs = readInputs(body.value(), {text("name")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    for (const QJsonObject& input : inputs.value()) {
        const auto error = archiveOne(call.object("type"), input.value(QLatin1String("name")).toString());
        if (error && error->status != 404) {
            return *error;
        }
    }
    return ApiAnswer::noContent();
}

} // namespace leadferry::sandbox
