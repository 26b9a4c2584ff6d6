// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/batchinput.h"

#include "sandbox/contactemails.h"

#include <QRegularExpression>
#include <QSet>

namespace leadferry::sandbox {

namespace {

constexpr QLatin1String traceField("objectWriteTraceId");

/// HubSpot names the record it found when an address or a unique value is taken.
QString existingIdIn(const QString& message)
{
    static const QRegularExpression pattern(QStringLiteral("Existing ID: ([0-9]+)"));
    return pattern.match(message).captured(1);
}

} // namespace

Checked<QList<BatchInput>> readBatchInputs(const ApiCall& call, const QStringList& fields)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const auto objects = readInputs(body.value(), fields);
    if (!objects.ok()) {
        return objects.error();
    }
    QList<BatchInput> inputs;
    for (const QJsonObject& object : objects.value()) {
        const auto values = readPropertyValues(object);
        if (!values.ok()) {
            return values.error();
        }
        if (object.contains(QLatin1String("associations")) && !object.value(QLatin1String("associations")).isArray()) {
            return errors::wrongFieldType(QStringLiteral("associations"), QStringLiteral("an array"));
        }
        inputs.append({.id = object.value(QLatin1String("id")).toString(),
                       .idProperty = object.value(QLatin1String("idProperty")).toString(),
                       .traceId = object.value(traceField).toString(),
                       .values = values.value(),
                       .associations = object.value(QLatin1String("associations")).toArray()});
    }
    return inputs;
}

Checked<BatchRead> readBatchRead(const ApiCall& call)
{
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const QStringList fields{QStringLiteral("inputs"), QStringLiteral("properties"),
                             QStringLiteral("propertiesWithHistory")};
    if (const auto error = requireFields(body.value(), fields)) {
        return *error;
    }
    const auto inputs = readInputs(body.value(), {QStringLiteral("id")});
    if (!inputs.ok()) {
        return inputs.error();
    }
    const auto properties = readStrings(body.value(), "properties");
    const auto history = readStrings(body.value(), "propertiesWithHistory");
    if (!properties.ok() || !history.ok()) {
        return properties.ok() ? history.error() : properties.error();
    }
    BatchRead read{.ids = {},
                   .idProperty = body.value().value(QLatin1String("idProperty")).toString(),
                   .properties = properties.value(),
                   .history = history.value()};
    for (const QJsonObject& input : inputs.value()) {
        read.ids.append(input.value(QLatin1String("id")).toString());
    }
    return read;
}

bool allowsPartialSuccess(const QList<BatchInput>& inputs)
{
    QSet<QString> traces;
    for (const BatchInput& input : inputs) {
        traces.insert(input.traceId);
    }
    return traces.size() == inputs.size() && !traces.contains(QString());
}

std::optional<ApiError> checkDistinct(const QStringList& ids)
{
    QSet<QString> seen;
    QStringList twice;
    for (const QString& id : ids) {
        if (seen.contains(id) && !twice.contains(id)) {
            twice.append(id);
        }
        seen.insert(id);
    }
    return twice.isEmpty() ? std::nullopt : std::optional(errors::duplicateInputs(twice));
}

std::optional<ApiError> checkDistinctValues(const Portal& portal, const ObjectType& type,
                                            const QList<BatchInput>& inputs)
{
    if (type.isContact()) {
        QStringList addresses;
        for (const BatchInput& input : inputs) {
            addresses.append(addressesIn(input.values));
        }
        if (auto error = checkDistinct(addresses)) {
            return error;
        }
    }
    for (const QString& property : portal.schema(type).uniqueProperties()) {
        QStringList values;
        for (const BatchInput& input : inputs) {
            values.append(input.values.value(property));
        }
        values.removeAll(QString());
        if (auto error = checkDistinct(values)) {
            return error;
        }
    }
    return std::nullopt;
}

QJsonObject itemError(ApiError error, const BatchInput& input)
{
    if (!input.traceId.isEmpty()) {
        error.context.insert(traceField, QJsonArray{input.traceId});
    }
    if (const QString existing = existingIdIn(error.message); !existing.isEmpty()) {
        error.context.insert(QStringLiteral("existingId"), QJsonArray{existing});
    }
    return error.toItemJson();
}

QJsonObject withTrace(QJsonObject result, const BatchInput& input)
{
    if (!input.traceId.isEmpty()) {
        result.insert(traceField, input.traceId);
    }
    return result;
}

} // namespace leadferry::sandbox
