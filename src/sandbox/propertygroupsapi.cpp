// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PropertiesApi that deals with groups.
#include "sandbox/propertiesapi.h"

#include "sandbox/propertyjson.h"
#include "sandbox/requestbody.h"
#include "sandbox/text.h"

namespace leadferry::sandbox {

namespace {

ApiError groupNotFound(const QString& name)
{
    return errors::thingNotFound(text("Property group"), name);
}

} // namespace

void PropertiesApi::addGroupsTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    const QString many = text("crm/properties/{type}/groups");
    const QString one = text("crm/properties/{type}/groups/{name}");
    const auto add = [&](const char* method, const QString& pattern, const char* kind, ScopeNeed need,
                         const Route::Handler& handler) {
        router.add({method, pattern, editions, text("properties/{type}/groups/") + text(kind), need, handler});
    };
    add("GET", many, "list", ScopeNeed::ReadSchema, [this](const ApiCall& call) { return listGroups(call); });
    add("POST", many, "create", ScopeNeed::WriteSchema, [this](const ApiCall& call) { return createGroup(call); });
    add("GET", one, "read", ScopeNeed::ReadSchema, [this](const ApiCall& call) { return readGroup(call); });
    add("PATCH", one, "update", ScopeNeed::WriteSchema, [this](const ApiCall& call) { return changeGroup(call); });
    add("DELETE", one, "archive", ScopeNeed::WriteSchema, [this](const ApiCall& call) { return archiveGroup(call); });
}

ApiAnswer PropertiesApi::listGroups(const ApiCall& call) const
{
    QJsonArray results;
    for (const PropertyGroup& group : m_portal.schema(call.object("type")).groups()) {
        if (!group.archived) {
            results.append(groupToJson(group));
        }
    }
    return ApiAnswer::json(200, {{text("results"), results}});
}

ApiAnswer PropertiesApi::readGroup(const ApiCall& call) const
{
    const PropertyGroup* group = m_portal.schema(call.object("type")).findGroup(call.name("name"));
    return group ? ApiAnswer::json(200, groupToJson(*group)) : ApiAnswer(groupNotFound(call.name("name")));
}

ApiAnswer PropertiesApi::createGroup(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    if (const auto error = requireFields(body.value(), {text("name"), text("label")})) {
        return *error;
    }
    PropertySchema& schema = m_portal.schema(call.object("type"));
    const PropertyGroup group{.name = body.value().value(QLatin1String("name")).toString(),
                              .label = body.value().value(QLatin1String("label")).toString(),
                              .displayOrder = body.value().value(QLatin1String("displayOrder")).toInt(-1)};
    if (schema.findGroup(group.name)) {
        return errors::alreadyExists(text("A property group named '%1' already exists.").arg(group.name));
    }
    schema.addGroup(group);
    return ApiAnswer::json(201, groupToJson(group));
}

ApiAnswer PropertiesApi::changeGroup(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    PropertyGroup* group = m_portal.schema(call.object("type")).editGroup(call.name("name"));
    if (!group) {
        return groupNotFound(call.name("name"));
    }
    group->label = body.value().value(QLatin1String("label")).toString(group->label);
    group->displayOrder = body.value().value(QLatin1String("displayOrder")).toInt(group->displayOrder);
    return ApiAnswer::json(200, groupToJson(*group));
}

ApiAnswer PropertiesApi::archiveGroup(const ApiCall& call)
{
    PropertyGroup* group = m_portal.schema(call.object("type")).editGroup(call.name("name"));
    if (!group) {
        return groupNotFound(call.name("name"));
    }
    group->archived = true;
    return ApiAnswer::noContent();
}

} // namespace leadferry::sandbox
