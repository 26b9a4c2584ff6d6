// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/standardproperties.h"

namespace leadferry::sandbox {

namespace {

// Every object has these; HubSpot keeps them in the object's first group.
constexpr StandardProperty commonProperties[] = {
    {"hs_object_id", "Record ID", "number", "number", "", Calculated | Unique},
    {"hs_created_by_user_id", "Created by user ID", "number", "number", "", ReadOnly},
    {"hs_updated_by_user_id", "Updated by user ID", "number", "number", "", ReadOnly},
    {"hs_object_source", "Record creation source", "string", "text", "", ReadOnly | Hidden},
    {"hs_object_source_label", "Record source", "enumeration", "select", "", ReadOnly,
     "INTEGRATION=Integration;CRM_UI=CRM UI;IMPORT=Import"},
    {"hs_merged_object_ids", "Merged Record IDs", "enumeration", "checkbox", "", ReadOnly | External},
    {"hs_read_only", "Read Only Object", "bool", "booleancheckbox", "", ReadOnly | Hidden},
    {"hs_unique_creation_key", "Unique creation key", "string", "text", "", ReadOnly | Unique | Hidden},
    {"hs_was_imported", "Performed in an import", "bool", "booleancheckbox", "", ReadOnly | Hidden},
    {"hs_all_owner_ids", "All owner IDs", "enumeration", "checkbox", "", ReadOnly | External | Hidden},
    {"hs_user_ids_of_all_owners", "User IDs of all owners", "enumeration", "checkbox", "",
     ReadOnly | External | Hidden},
    {"hubspot_team_id", "HubSpot team", "enumeration", "select", "", ReadOnly | External},
    {"hubspot_owner_assigneddate", "Owner assigned date", "datetime", "date", "", ReadOnly},
    {"hubspot_owner_id", "Owner", "enumeration", "select", "", Owner},
};

StandardSchema schemaOf(const ObjectType& type)
{
    static const QHash<QString, StandardSchema (*)()> schemas = {
        {QStringLiteral("contacts"), standardContactProperties},
        {QStringLiteral("companies"), standardCompanyProperties},
        {QStringLiteral("deals"), standardDealProperties},
        {QStringLiteral("tickets"), standardTicketProperties},
        {QStringLiteral("notes"), standardNoteProperties},
        {QStringLiteral("tasks"), standardTaskProperties},
        {QStringLiteral("leads"), standardLeadProperties}};
    return schemas.value(type.name)();
}

QList<PropertyOption> optionsOf(const char* text)
{
    QList<PropertyOption> options;
    const auto entries = QString::fromUtf8(text).split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString& entry : entries) {
        const auto equals = entry.indexOf(QLatin1Char('='));
        options.append(
            {.label = entry.mid(equals + 1), .value = entry.left(equals), .displayOrder = int(options.size())});
    }
    return options;
}

PropertyDefinition definitionOf(const StandardProperty& row, const QString& firstGroup, qint64 nowMs)
{
    PropertyDefinition property;
    property.name = QString::fromLatin1(row.name);
    property.label = QString::fromUtf8(row.label);
    property.type = QString::fromLatin1(row.type);
    property.fieldType = QString::fromLatin1(row.fieldType);
    property.groupName = *row.group ? QString::fromLatin1(row.group) : firstGroup;
    property.options = optionsOf(row.options);
    property.calculated = (row.traits & Calculated) != 0;
    property.readOnlyValue = (row.traits & (ReadOnly | Calculated)) != 0;
    property.hasUniqueValue = (row.traits & Unique) != 0;
    property.externalOptions = (row.traits & (External | Owner)) != 0;
    property.formField = (row.traits & Form) != 0;
    property.hidden = (row.traits & Hidden) != 0;
    property.millisecondsOnly = (row.traits & Milliseconds) != 0;
    if ((row.traits & Owner) != 0) {
        property.referencedObjectType = QStringLiteral("OWNER");
    }
    property.hubspotDefined = true;
    property.createdMs = nowMs;
    property.updatedMs = nowMs;
    return property;
}

} // namespace

PropertySchema makeStandardSchema(const ObjectType& type, qint64 nowMs)
{
    const StandardSchema standard = schemaOf(type);
    PropertySchema schema;
    for (const StandardGroup& group : standard.groups) {
        schema.addGroup({.name = QString::fromLatin1(group.name),
                         .label = QString::fromUtf8(group.label),
                         .displayOrder = int(schema.groups().size())});
    }
    const QString firstGroup = schema.groups().constFirst().name;
    for (const StandardProperty& row : standard.properties) {
        schema.add(definitionOf(row, firstGroup, nowMs));
    }
    for (const StandardProperty& row : commonProperties) {
        schema.add(definitionOf(row, firstGroup, nowMs));
    }
    return schema;
}

} // namespace leadferry::sandbox
