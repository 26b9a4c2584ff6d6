// SPDX-License-Identifier: GPL-3.0-or-later
// Pipelines and stages as JSON, and the rules for making and changing them.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/pipelinestore.h"

namespace leadferry::sandbox {

QJsonObject stageToJson(const PipelineStage& stage);
QJsonObject pipelineToJson(const Pipeline& pipeline);
/// The history HubSpot keeps: when it was made and last changed.
QJsonArray auditToJson(const QString& id, qint64 createdMs, qint64 updatedMs, qint64 hubId);

/// What a request says of a stage, on top of `stage`: a fresh one needs all fields, a present one keeps what is not
/// said. The metadata fits the object: deals need a probability from "0.0" to "1.0", tickets know OPEN and CLOSED.
Checked<PipelineStage> readStage(const ObjectType& type, const QJsonObject& json, PipelineStage stage);
/// Labels are unique among the stages of a pipeline, and there are 1 to 100 of them.
std::optional<ApiError> checkStages(const QList<PipelineStage>& stages);
/// Labels of pipelines are unique among those of the object.
std::optional<ApiError> checkPipelineLabel(const QList<Pipeline>& others, const Pipeline& pipeline);

} // namespace leadferry::sandbox
