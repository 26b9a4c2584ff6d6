// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/propertyjson.h"

#include "sandbox/requestbody.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"

#include <QRegularExpression>
#include <QSet>

namespace leadferry::sandbox {

namespace {

constexpr int mostUniqueProperties = 10;

/// Which field types HubSpot takes for a type.
QStringList fieldTypesOf(const QString& type)
{
    static const QHash<QString, QStringList> pairs = {
        {text("bool"), {text("booleancheckbox"), text("calculation_equation")}},
        {text("enumeration"),
         {text("select"), text("radio"), text("checkbox"), text("booleancheckbox"), text("calculation_equation")}},
        {text("date"), {text("date")}},
        {text("datetime"), {text("date")}},
        {text("string"),
         {text("text"), text("textarea"), text("html"), text("phonenumber"), text("file"),
          text("calculation_equation")}},
        {text("phone_number"), {text("phonenumber")}},
        {text("number"), {text("number"), text("calculation_equation")}},
    };
    return pairs.value(type);
}

std::optional<ApiError> checkShape(const QJsonObject& json)
{
    const QString type = json.value(QLatin1String("type")).toString();
    const QString fieldType = json.value(QLatin1String("fieldType")).toString();
    const QString name = json.value(QLatin1String("name")).toString();
    static const QRegularExpression namePattern(QStringLiteral("^[a-z][a-z0-9_]{0,99}$"));
    if (const auto error = checkFieldType(name, type, fieldType)) {
        return *error;
    }
    if (!namePattern.match(name).hasMatch()) {
        return errors::validation(
            text("Property name \"%1\" is not valid: use lower-case letters, digits and underscores, "
                 "beginning with a letter.")
                .arg(name));
    }
    if (json.value(QLatin1String("label")).toString().trimmed().isEmpty()) {
        return errors::validation(text("Property \"%1\" needs a label.").arg(name));
    }
    return std::nullopt;
}

std::optional<ApiError> checkAgainstSchema(const PropertySchema& schema, const QJsonObject& json, bool unique)
{
    const QString name = json.value(QLatin1String("name")).toString();
    const QString group = json.value(QLatin1String("groupName")).toString();
    if (const PropertyDefinition* existing = schema.findEver(name)) {
        const char* message = existing->archived() ? "A property named '%1' already exists and is archived."
                                                   : "A property named '%1' already exists.";
        return errors::alreadyExists(text(message).arg(name));
    }
    if (!schema.findGroup(group)) {
        return errors::validation(text("The property group \"%1\" does not exist.").arg(group));
    }
    if (schema.customCount() >= mostCustomProperties) {
        return errors::validation(
            text("The limit of %1 custom properties of this object is reached.").arg(mostCustomProperties));
    }
    if (unique && schema.customUniqueCount() >= mostUniqueProperties) {
        return errors::validation(
            text("The limit of %1 properties with unique values is reached.").arg(mostUniqueProperties));
    }
    return std::nullopt;
}

PropertyDefinition definitionFrom(const QJsonObject& json, qint64 nowMs)
{
    PropertyDefinition property;
    property.name = json.value(QLatin1String("name")).toString();
    property.label = json.value(QLatin1String("label")).toString();
    property.type = json.value(QLatin1String("type")).toString();
    property.fieldType = json.value(QLatin1String("fieldType")).toString();
    property.groupName = json.value(QLatin1String("groupName")).toString();
    property.description = json.value(QLatin1String("description")).toString();
    property.hidden = json.value(QLatin1String("hidden")).toBool();
    property.formField = json.value(QLatin1String("formField")).toBool();
    property.displayOrder = json.value(QLatin1String("displayOrder")).toInt(-1);
    property.calculated = property.fieldType == QLatin1String("calculation_equation");
    property.readOnlyValue = property.calculated;
    property.createdMs = nowMs;
    property.updatedMs = nowMs;
    return property;
}

} // namespace

std::optional<ApiError> checkFieldType(const QString& name, const QString& type, const QString& fieldType)
{
    if (fieldTypesOf(type).isEmpty()) {
        return errors::wrongFieldType(text("type"), text("one of string, number, bool, enumeration, date, datetime"));
    }
    if (!fieldTypesOf(type).contains(fieldType)) {
        auto error = errors::validation(text("The fieldType %1 does not fit the type %2.").arg(fieldType, type));
        error.context = {{text("propertyName"), QJsonArray{name}}};
        return error;
    }
    return std::nullopt;
}

QJsonObject propertyToJson(const PropertyDefinition& property)
{
    QJsonArray options;
    for (const PropertyOption& option : property.options) {
        options.append(QJsonObject{{text("label"), option.label},
                                   {text("value"), option.value},
                                   {text("displayOrder"), option.displayOrder},
                                   {text("hidden"), option.hidden},
                                   {text("description"), option.description}});
    }
    QJsonObject json{{text("name"), property.name},
                     {text("label"), property.label},
                     {text("type"), property.type},
                     {text("fieldType"), property.fieldType},
                     {text("description"), property.description},
                     {text("groupName"), property.groupName},
                     {text("options"), options},
                     {text("displayOrder"), property.displayOrder},
                     {text("calculated"), property.calculated},
                     {text("externalOptions"), property.externalOptions},
                     {text("hasUniqueValue"), property.hasUniqueValue},
                     {text("hidden"), property.hidden},
                     {text("hubspotDefined"), property.hubspotDefined},
                     {text("formField"), property.formField},
                     {text("archived"), property.archived()},
                     {text("dataSensitivity"), text("non_sensitive")},
                     {text("createdAt"), isoTime(property.createdMs)},
                     {text("updatedAt"), isoTime(property.updatedMs)},
                     {text("modificationMetadata"), QJsonObject{{text("archivable"), !property.hubspotDefined},
                                                                {text("readOnlyDefinition"), property.hubspotDefined},
                                                                {text("readOnlyOptions"), property.externalOptions},
                                                                {text("readOnlyValue"), property.readOnlyValue}}}};
    if (!property.referencedObjectType.isEmpty()) {
        json.insert(text("referencedObjectType"), property.referencedObjectType);
    }
    if (property.archived()) {
        json.insert(text("archivedAt"), isoTime(property.archivedMs));
    }
    return json;
}

QJsonObject groupToJson(const PropertyGroup& group)
{
    return {{text("name"), group.name},
            {text("label"), group.label},
            {text("displayOrder"), group.displayOrder},
            {text("archived"), group.archived}};
}

Checked<QList<PropertyOption>> readOptions(const QJsonArray& json, ApiEdition edition)
{
    QStringList fields{text("label"), text("value"), text("hidden")};
    if (edition == ApiEdition::Dated) {
        fields.append(text("displayOrder"));
    }
    QList<PropertyOption> options;
    QSet<QString> values;
    for (const auto& entry : json) {
        const QJsonObject option = entry.toObject();
        if (const auto error = requireFields(option, fields, text("options."))) {
            return *error;
        }
        const QString value = option.value(QLatin1String("value")).toString();
        if (value.isEmpty() || values.contains(value)) {
            return errors::validation(text("Option values must be unique and not empty: \"%1\"").arg(value));
        }
        values.insert(value);
        options.append({.label = option.value(QLatin1String("label")).toString(),
                        .value = value,
                        .displayOrder = option.value(QLatin1String("displayOrder")).toInt(-1),
                        .hidden = option.value(QLatin1String("hidden")).toBool(),
                        .description = option.value(QLatin1String("description")).toString()});
    }
    return options;
}

Checked<PropertyDefinition> readNewProperty(const Portal& portal, const ObjectType& type, const QJsonObject& json,
                                            ApiEdition edition)
{
    const QStringList fields{text("groupName"), text("name"), text("label"), text("type"), text("fieldType")};
    if (const auto error = requireFields(json, fields)) {
        return *error;
    }
    if (const auto error = checkShape(json)) {
        return *error;
    }
    const bool unique = json.value(QLatin1String("hasUniqueValue")).toBool() && portal.honoursUnique(type);
    if (const auto error = checkAgainstSchema(portal.schema(type), json, unique)) {
        return *error;
    }
    PropertyDefinition property = definitionFrom(json, portal.nowMs());
    property.hasUniqueValue = unique;
    if (unique && property.type != QLatin1String("string") && property.type != QLatin1String("number")) {
        return errors::validation(text("Only string and number properties can have unique values."));
    }
    const auto options = readOptions(json.value(QLatin1String("options")).toArray(), edition);
    if (!options.ok()) {
        return options.error();
    }
    property.options = options.value();
    if (property.type == QLatin1String("enumeration") && property.options.isEmpty() && !property.calculated) {
        return errors::validation(text("An enumeration needs options."));
    }
    return property;
}

} // namespace leadferry::sandbox
