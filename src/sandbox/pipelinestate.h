// SPDX-License-Identifier: GPL-3.0-or-later
// The pipelines of a portal and the labels its people defined for links, as JSON.
#pragma once

#include "sandbox/associationtypes.h"
#include "sandbox/pipelinestore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace leadferry::sandbox {

/// {"0-3":[{pipeline},…],…}
QJsonObject pipelinesToState(const PipelineStore& pipelines);
void restorePipelines(const QJsonObject& json, PipelineStore& pipelines);
QJsonArray labelsToState(const AssociationTypes& types);
void restoreLabels(const QJsonArray& json, AssociationTypes& types);

} // namespace leadferry::sandbox
