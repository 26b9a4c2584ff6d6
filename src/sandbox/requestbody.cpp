// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/requestbody.h"

#include <QJsonDocument>

namespace leadferry::sandbox {

namespace {

Checked<QJsonDocument> parse(const ApiCall& call)
{
    if (call.contentType != "application/json") {
        return errors::unsupportedMediaType(QStringLiteral("application/json"));
    }
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(call.body, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return errors::malformedJson(problem.errorString());
    }
    return document;
}

} // namespace

Checked<QJsonObject> readJsonObject(const ApiCall& call)
{
    const auto document = parse(call);
    if (!document.ok()) {
        return document.error();
    }
    if (!document.value().isObject()) {
        return errors::malformedJson(QStringLiteral("Cannot deserialize value: expected an object"));
    }
    return document.value().object();
}

Checked<QJsonArray> readJsonArray(const ApiCall& call)
{
    const auto document = parse(call);
    if (!document.ok()) {
        return document.error();
    }
    if (!document.value().isArray()) {
        return errors::malformedJson(QStringLiteral("Cannot deserialize value: expected an array"));
    }
    return document.value().array();
}

std::optional<ApiError> requireFields(const QJsonObject& object, const QStringList& fields, const QString& prefix)
{
    QStringList missing;
    for (const QString& field : fields) {
        const auto value = object.value(field);
        if (value.isUndefined() || value.isNull()) {
            missing.append(prefix + field);
        }
    }
    return missing.isEmpty() ? std::nullopt : std::optional(errors::missingFields(missing));
}

Checked<QStringList> readTexts(const QJsonObject& object, const QStringList& fields)
{
    if (const auto error = requireFields(object, fields)) {
        return *error;
    }
    QStringList texts;
    for (const QString& field : fields) {
        if (object.value(field).toString().isEmpty()) {
            return errors::wrongFieldType(field, QStringLiteral("a string that is not empty"));
        }
        texts.append(object.value(field).toString());
    }
    return texts;
}

Checked<QList<QJsonObject>> readInputs(const QJsonObject& body, const QStringList& fields, int limit)
{
    const QString inputsField = QStringLiteral("inputs");
    if (const auto error = requireFields(body, {inputsField})) {
        return *error;
    }
    if (!body.value(inputsField).isArray()) {
        return errors::wrongFieldType(inputsField, QStringLiteral("an array"));
    }
    const QJsonArray array = body.value(inputsField).toArray();
    if (array.isEmpty() || array.size() > limit) {
        return errors::tooManyInputs(limit);
    }
    QList<QJsonObject> inputs;
    for (qsizetype index = 0; index < array.size(); ++index) {
        const QString place = QStringLiteral("inputs[%1].").arg(index);
        if (!array.at(index).isObject()) {
            return errors::wrongFieldType(place.chopped(1), QStringLiteral("an object"));
        }
        const QJsonObject input = array.at(index).toObject();
        if (const auto error = requireFields(input, fields, place)) {
            return *error;
        }
        if (fields.contains(QStringLiteral("id")) && !input.value(QLatin1String("id")).isString()) {
            return errors::wrongFieldType(place + QStringLiteral("id"), QStringLiteral("a string"));
        }
        inputs.append(input);
    }
    return inputs;
}

Checked<PropertyValues> readPropertyValues(const QJsonObject& input)
{
    const QJsonValue properties = input.value(QLatin1String("properties"));
    if (!properties.isObject()) {
        return errors::wrongFieldType(QStringLiteral("properties"), QStringLiteral("an object"));
    }
    PropertyValues values;
    const QJsonObject object = properties.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString()) {
            return errors::wrongFieldType(QStringLiteral("properties.") + it.key(), QStringLiteral("a string"));
        }
        values.insert(it.key(), it.value().toString());
    }
    return values;
}

Checked<QStringList> readStrings(const QJsonObject& object, const char* field)
{
    const QString name = QString::fromLatin1(field);
    const QJsonValue value = object.value(name);
    if (!value.isArray()) {
        return errors::wrongFieldType(name, QStringLiteral("an array of strings"));
    }
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const auto& entry : array) {
        if (!entry.isString()) {
            return errors::wrongFieldType(name, QStringLiteral("an array of strings"));
        }
        strings.append(entry.toString());
    }
    return strings;
}

} // namespace leadferry::sandbox
