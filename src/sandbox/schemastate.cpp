// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/schemastate.h"

#include "sandbox/text.h"

#include <QJsonArray>

namespace leadferry::sandbox {

namespace {

QJsonObject optionToState(const PropertyOption& option)
{
    return {{text("label"), option.label},
            {text("value"), option.value},
            {text("displayOrder"), option.displayOrder},
            {text("hidden"), option.hidden},
            {text("description"), option.description}};
}

PropertyOption optionFromState(const QJsonValue& json)
{
    return {.label = json[text("label")].toString(),
            .value = json[text("value")].toString(),
            .displayOrder = json[text("displayOrder")].toInt(-1),
            .hidden = json[text("hidden")].toBool(),
            .description = json[text("description")].toString()};
}

QJsonObject propertyToState(const PropertyDefinition& property)
{
    QJsonArray options;
    for (const PropertyOption& option : property.options) {
        options.append(optionToState(option));
    }
    return {{text("name"), property.name},
            {text("label"), property.label},
            {text("type"), property.type},
            {text("fieldType"), property.fieldType},
            {text("groupName"), property.groupName},
            {text("description"), property.description},
            {text("options"), options},
            {text("unique"), property.hasUniqueValue},
            {text("readOnly"), property.readOnlyValue},
            {text("calculated"), property.calculated},
            {text("hubspotDefined"), property.hubspotDefined},
            {text("hidden"), property.hidden},
            {text("formField"), property.formField},
            {text("externalOptions"), property.externalOptions},
            {text("millisecondsOnly"), property.millisecondsOnly},
            {text("referencedObjectType"), property.referencedObjectType},
            {text("displayOrder"), property.displayOrder},
            {text("created"), property.createdMs},
            {text("updated"), property.updatedMs},
            {text("archived"), property.archivedMs}};
}

PropertyDefinition propertyFromState(const QJsonValue& json)
{
    PropertyDefinition property;
    property.name = json[text("name")].toString();
    property.label = json[text("label")].toString();
    property.type = json[text("type")].toString();
    property.fieldType = json[text("fieldType")].toString();
    property.groupName = json[text("groupName")].toString();
    property.description = json[text("description")].toString();
    const QJsonArray options = json[text("options")].toArray();
    for (const auto& option : options) {
        property.options.append(optionFromState(option));
    }
    property.hasUniqueValue = json[text("unique")].toBool();
    property.readOnlyValue = json[text("readOnly")].toBool();
    property.calculated = json[text("calculated")].toBool();
    property.hubspotDefined = json[text("hubspotDefined")].toBool();
    property.hidden = json[text("hidden")].toBool();
    property.formField = json[text("formField")].toBool();
    property.externalOptions = json[text("externalOptions")].toBool();
    property.millisecondsOnly = json[text("millisecondsOnly")].toBool();
    property.referencedObjectType = json[text("referencedObjectType")].toString();
    property.displayOrder = json[text("displayOrder")].toInt(-1);
    property.createdMs = json[text("created")].toInteger();
    property.updatedMs = json[text("updated")].toInteger();
    property.archivedMs = json[text("archived")].toInteger();
    return property;
}

bool isAsDelivered(const PropertyDefinition& property)
{
    return property.hubspotDefined && !property.archived() && property.updatedMs == property.createdMs;
}

} // namespace

QJsonObject schemaToState(const PropertySchema& schema)
{
    QJsonArray groups;
    for (const PropertyGroup& group : schema.groups()) {
        groups.append(QJsonObject{{text("name"), group.name},
                                  {text("label"), group.label},
                                  {text("displayOrder"), group.displayOrder},
                                  {text("archived"), group.archived}});
    }
    QJsonArray properties;
    const auto all = schema.all();
    for (const PropertyDefinition* property : all) {
        if (!isAsDelivered(*property)) {
            properties.append(propertyToState(*property));
        }
    }
    return {{text("groups"), groups}, {text("properties"), properties}};
}

void restoreSchema(const QJsonObject& json, const ObjectType& type, Portal& portal)
{
    PropertySchema& schema = portal.schema(type);
    const QJsonArray groups = json.value(text("groups")).toArray();
    for (const auto& saved : groups) {
        const PropertyGroup group{.name = saved[text("name")].toString(),
                                  .label = saved[text("label")].toString(),
                                  .displayOrder = saved[text("displayOrder")].toInt(-1),
                                  .archived = saved[text("archived")].toBool()};
        if (PropertyGroup* standard = schema.editGroup(group.name)) {
            *standard = group;
        } else {
            schema.addGroup(group);
        }
    }
    const QJsonArray properties = json.value(text("properties")).toArray();
    for (const auto& property : properties) {
        portal.addProperty(type, propertyFromState(property));
    }
}

} // namespace leadferry::sandbox
