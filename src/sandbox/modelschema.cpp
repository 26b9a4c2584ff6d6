// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/modelschema.h"

#include "sandbox/text.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace leadferry::sandbox {

namespace {

constexpr int deepest = 10; ///< levels of nesting that OpenAI takes

const QStringList& keywords()
{
    static const QStringList known{text("type"),
                                   text("properties"),
                                   text("required"),
                                   text("items"),
                                   text("enum"),
                                   text("const"),
                                   text("description"),
                                   text("title"),
                                   text("anyOf"),
                                   text("minimum"),
                                   text("maximum"),
                                   text("additionalProperties"),
                                   text("pattern"),
                                   text("exclusiveMinimum"),
                                   text("exclusiveMaximum"),
                                   text("multipleOf"),
                                   text("minItems"),
                                   text("maxItems"),
                                   text("format")};
    return known;
}

const QStringList& typeNames()
{
    static const QStringList known{text("string"), text("number"), text("integer"), text("boolean"),
                                   text("object"), text("array"),  text("null")};
    return known;
}

/// "string", or all of ["string","null"].
QStringList typesOf(const QJsonObject& schema)
{
    const QJsonValue type = schema.value(text("type"));
    return type.isArray()    ? type.toVariant().toStringList()
           : type.isString() ? QStringList{type.toString()}
                             : QStringList();
}

QString faultAt(const QJsonObject& schema, const QString& place, int depth);

QString objectFault(const QJsonObject& schema, const QString& place, int depth)
{
    const QJsonObject properties = schema.value(text("properties")).toObject();
    if (schema.value(text("additionalProperties")) != QJsonValue(false)) {
        return text("In context=%1, 'additionalProperties' is required to be supplied and to be false.").arg(place);
    }
    QStringList required = schema.value(text("required")).toVariant().toStringList();
    required.sort();
    if (required != properties.keys()) {
        return text("In context=%1, 'required' is required to be supplied and to be an array including every key in "
                    "properties.")
            .arg(place);
    }
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        QString fault = faultAt(property.value().toObject(), place + text(".") + property.key(), depth + 1);
        if (!fault.isEmpty()) {
            return fault;
        }
    }
    return {};
}

QString typeFault(const QJsonObject& schema, const QString& place)
{
    const QStringList types = typesOf(schema);
    const bool known = !types.isEmpty() && std::all_of(types.begin(), types.end(),
                                                       [](const QString& type) { return typeNames().contains(type); });
    const bool needsNone =
        schema.contains(text("anyOf")) || schema.contains(text("enum")) || schema.contains(text("const"));
    if (!known && (!needsNone || schema.contains(text("type")))) {
        return text("In context=%1, schema must have a 'type' key.").arg(place);
    }
    return {};
}

QString faultAt(const QJsonObject& schema, const QString& place, int depth)
{
    if (depth > deepest) {
        return text("In context=%1, the schema is nested too deeply.").arg(place);
    }
    for (const QString& key : schema.keys()) {
        if (!keywords().contains(key)) {
            return text("In context=%1, '%2' is not permitted.").arg(place, key);
        }
    }
    if (QString fault = typeFault(schema, place); !fault.isEmpty()) {
        return fault;
    }
    const QJsonArray choices = schema.value(text("anyOf")).toArray();
    for (const auto& choice : choices) {
        if (QString fault = faultAt(choice.toObject(), place + text(".anyOf"), depth + 1); !fault.isEmpty()) {
            return fault;
        }
    }
    const QStringList types = typesOf(schema);
    if (types.contains(text("array"))) {
        const QJsonValue items = schema.value(text("items"));
        return items.isObject() ? faultAt(items.toObject(), place + text(".items"), depth + 1)
                                : text("In context=%1, array schema missing items.").arg(place);
    }
    return types.contains(text("object")) ? objectFault(schema, place, depth) : QString();
}

bool mayBeNull(const QJsonObject& schema)
{
    const QJsonArray choices = schema.value(text("anyOf")).toArray();
    return typesOf(schema).contains(text("null")) ||
           std::any_of(choices.begin(), choices.end(), [](const auto& choice) { return mayBeNull(choice.toObject()); });
}

/// Zero, or what is nearest to it within the range.
QJsonValue numberFor(const QJsonObject& schema)
{
    double number = std::max(0.0, schema.value(text("minimum")).toDouble(0));
    number = std::min(number, schema.value(text("maximum")).toDouble(number));
    return number;
}

QJsonObject filledObject(const QJsonObject& schema, const QString& words)
{
    const QJsonObject properties = schema.value(text("properties")).toObject();
    QJsonObject filled;
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        filled.insert(property.key(), filledSchema(property.value().toObject(), words));
    }
    return filled;
}

} // namespace

QString strictSchemaFault(const QJsonObject& schema)
{
    if (typesOf(schema) != QStringList{text("object")} || schema.contains(text("anyOf"))) {
        return text("schema must be a JSON Schema of 'type: \"object\"'.");
    }
    return faultAt(schema, text("()"), 1);
}

QJsonValue filledSchema(const QJsonObject& schema, const QString& words)
{
    if (mayBeNull(schema)) {
        return {};
    }
    if (schema.contains(text("const"))) {
        return schema.value(text("const"));
    }
    if (const QJsonArray values = schema.value(text("enum")).toArray(); !values.isEmpty()) {
        return values.at(0);
    }
    if (const QJsonArray choices = schema.value(text("anyOf")).toArray(); !choices.isEmpty()) {
        return filledSchema(choices.at(0).toObject(), words);
    }
    const QString type = typesOf(schema).value(0);
    if (type == text("object")) {
        return filledObject(schema, words);
    }
    if (type == text("array")) {
        const int count = schema.value(text("minItems")).toInt();
        QJsonArray items;
        for (int item = 0; item < std::min(count, 100); ++item) {
            items.append(filledSchema(schema.value(text("items")).toObject(), words));
        }
        return items;
    }
    if (type == text("boolean")) {
        return false;
    }
    return type == text("number") || type == text("integer") ? numberFor(schema) : QJsonValue(words);
}

} // namespace leadferry::sandbox
