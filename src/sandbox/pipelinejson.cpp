// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pipelinejson.h"

#include "sandbox/requestbody.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace leadferry::sandbox {

namespace {

ApiError invalidMetadata(const QString& field, const QString& expected)
{
    auto error = errors::validation(text("Invalid stage metadata: %1 must be %2.").arg(field, expected));
    error.context = {{text("metadata"), QJsonArray{field}}};
    return error;
}

/// Reads the texts, and works out whether records in the stage are closed.
Checked<QMap<QString, QString>> readMetadata(const ObjectType& type, const QJsonValue& json)
{
    QMap<QString, QString> metadata;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString()) {
            return errors::wrongFieldType(text("metadata.") + it.key(), text("a string"));
        }
        metadata.insert(it.key(), it.value().toString());
    }
    bool closed = metadata.value(text("isClosed")) == text("true");
    if (type.name == QLatin1String("deals")) {
        static const QRegularExpression tenths(QStringLiteral("^(0\\.[0-9]|1\\.0|0|1)$"));
        const QString probability = metadata.value(text("probability"));
        if (!tenths.match(probability).hasMatch()) {
            return invalidMetadata(text("probability"), text("a number from \"0.0\" to \"1.0\" in steps of 0.1"));
        }
        const QString ends = QString::number(probability.toDouble(), 'f', 1);
        metadata.insert(text("probability"), ends);
        closed = ends == text("0.0") || ends == text("1.0");
    } else if (type.name == QLatin1String("tickets")) {
        const QString state = metadata.value(text("ticketState"), text("OPEN"));
        if (state != text("OPEN") && state != text("CLOSED")) {
            return invalidMetadata(text("ticketState"), text("OPEN or CLOSED"));
        }
        metadata.insert(text("ticketState"), state);
        closed = state == text("CLOSED");
    }
    metadata.insert(text("isClosed"), closed ? text("true") : text("false"));
    return metadata;
}

template <typename T> QJsonObject frame(const T& entry)
{
    QJsonObject json{{text("id"), entry.id},
                     {text("label"), entry.label},
                     {text("displayOrder"), entry.displayOrder},
                     {text("createdAt"), isoTime(entry.createdMs)},
                     {text("updatedAt"), isoTime(entry.updatedMs)},
                     {text("archived"), entry.archived()}};
    if (entry.archived()) {
        json.insert(text("archivedAt"), isoTime(entry.archivedMs));
    }
    return json;
}

} // namespace

QJsonObject stageToJson(const PipelineStage& stage)
{
    QJsonObject metadata;
    for (auto it = stage.metadata.begin(); it != stage.metadata.end(); ++it) {
        metadata.insert(it.key(), it.value());
    }
    QJsonObject json = frame(stage);
    json.insert(text("metadata"), metadata);
    json.insert(text("writePermissions"), text("CRM_PERMISSIONS_ENFORCEMENT"));
    return json;
}

QJsonObject pipelineToJson(const Pipeline& pipeline)
{
    QJsonArray stages;
    const auto open = pipeline.openStages();
    for (const PipelineStage& stage : open) {
        stages.append(stageToJson(stage));
    }
    QJsonObject json = frame(pipeline);
    json.insert(text("stages"), stages);
    return json;
}

QJsonArray auditToJson(const QString& id, qint64 createdMs, qint64 updatedMs, qint64 hubId)
{
    const auto entry = [&](const char* action, qint64 atMs) {
        return QJsonObject{{text("action"), text(action)},
                           {text("identifier"), id},
                           {text("portalId"), hubId},
                           {text("timestamp"), isoTime(atMs)}};
    };
    QJsonArray entries{entry("CREATE", createdMs)};
    if (updatedMs != createdMs) {
        entries.prepend(entry("UPDATE", updatedMs));
    }
    return entries;
}

Checked<PipelineStage> readStage(const ObjectType& type, const QJsonObject& json, PipelineStage stage)
{
    const bool fresh = stage.label.isEmpty();
    if (const auto error =
            requireFields(json, fresh ? QStringList{text("label"), text("displayOrder")} : QStringList())) {
        return *error;
    }
    stage.label = json.value(QLatin1String("label")).toString(stage.label).trimmed();
    stage.displayOrder = json.value(QLatin1String("displayOrder")).toInt(stage.displayOrder);
    if (fresh || json.contains(QLatin1String("metadata"))) {
        const auto metadata = readMetadata(type, json.value(QLatin1String("metadata")));
        if (!metadata.ok()) {
            return metadata.error();
        }
        stage.metadata = metadata.value();
    }
    return stage;
}

std::optional<ApiError> checkStages(const QList<PipelineStage>& stages)
{
    constexpr int mostStages = 100;
    QSet<QString> labels;
    qsizetype open = 0;
    for (const PipelineStage& stage : stages) {
        if (stage.archived()) {
            continue;
        }
        ++open;
        if (stage.label.isEmpty() || labels.contains(stage.label)) {
            return errors::validation(
                text("Stage labels must be unique within a pipeline and not empty: \"%1\"").arg(stage.label));
        }
        labels.insert(stage.label);
    }
    if (open < 1 || open > mostStages) {
        return errors::validation(text("A pipeline has 1 to %1 stages.").arg(mostStages));
    }
    return std::nullopt;
}

std::optional<ApiError> checkPipelineLabel(const QList<Pipeline>& others, const Pipeline& pipeline)
{
    const bool taken = std::any_of(others.begin(), others.end(), [&](const Pipeline& other) {
        return other.id != pipeline.id && other.label == pipeline.label;
    });
    if (pipeline.label.isEmpty() || taken) {
        return errors::validation(text("Pipeline labels must be unique and not empty: \"%1\"").arg(pipeline.label));
    }
    return std::nullopt;
}

} // namespace leadferry::sandbox
