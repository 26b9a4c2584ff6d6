// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/stagerules.h"

#include <algorithm>

namespace leadferry::sandbox {

namespace {

PropertyProblem notAllowed(const QString& property, const QString& value, const QStringList& allowed)
{
    return {
        property, QStringLiteral("INVALID_OPTION"),
        QStringLiteral("%1 was not one of the allowed options: [%2]").arg(value, allowed.join(QStringLiteral(", ")))};
}

template <typename List> QStringList idsOf(const List& list)
{
    QStringList ids;
    for (const auto& entry : list) {
        ids.append(entry.id);
    }
    return ids;
}

/// The pipeline of that id, the first one for an empty id; the end when there is none.
auto pipelineOf(const QList<Pipeline>& pipelines, const QString& id)
{
    return std::find_if(pipelines.begin(), pipelines.end(),
                        [&](const Pipeline& pipeline) { return id.isEmpty() || pipeline.id == id; });
}

} // namespace

std::optional<PropertyProblem> checkStage(const ObjectType& type, const QList<Pipeline>& pipelines,
                                          const PropertyValues& values, const Record* current)
{
    const bool touched = values.contains(type.pipelineProperty) || values.contains(type.stageProperty);
    if (!type.hasPipelines() || !touched) {
        return std::nullopt;
    }
    const auto valueOf = [&](const QString& property) {
        return values.value(property, current ? current->value(property) : QString());
    };
    const auto pipeline = pipelineOf(pipelines, valueOf(type.pipelineProperty));
    if (pipeline == pipelines.end()) {
        return notAllowed(type.pipelineProperty, valueOf(type.pipelineProperty), idsOf(pipelines));
    }
    const QString stage = valueOf(type.stageProperty);
    if (stage.isEmpty() || pipeline->stage(stage)) {
        return std::nullopt;
    }
    return notAllowed(type.stageProperty, stage, idsOf(pipeline->openStages()));
}

PropertyValues withStage(const ObjectType& type, const QList<Pipeline>& pipelines, PropertyValues values)
{
    const auto pipeline = pipelineOf(pipelines, values.value(type.pipelineProperty));
    if (!type.hasPipelines() || pipeline == pipelines.end()) {
        return values;
    }
    values.insert(type.pipelineProperty, pipeline->id);
    const auto stages = pipeline->openStages();
    if (values.value(type.stageProperty).isEmpty() && !stages.isEmpty()) {
        values.insert(type.stageProperty, stages.constFirst().id);
    }
    return values;
}

} // namespace leadferry::sandbox
