// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pipelinestate.h"

#include "sandbox/text.h"

namespace leadferry::sandbox {

namespace {

/// What a pipeline and a stage have in common.
template <typename Thing> QJsonObject commonToState(const Thing& thing)
{
    return {{text("id"), thing.id},
            {text("label"), thing.label},
            {text("displayOrder"), thing.displayOrder},
            {text("created"), thing.createdMs},
            {text("updated"), thing.updatedMs},
            {text("archived"), thing.archivedMs}};
}

template <typename Thing> Thing commonFromState(const QJsonValue& json)
{
    Thing thing;
    thing.id = json[text("id")].toString();
    thing.label = json[text("label")].toString();
    thing.displayOrder = json[text("displayOrder")].toInt();
    thing.createdMs = json[text("created")].toInteger();
    thing.updatedMs = json[text("updated")].toInteger();
    thing.archivedMs = json[text("archived")].toInteger();
    return thing;
}

QJsonObject pipelineToState(const Pipeline& pipeline)
{
    QJsonArray stages;
    for (const PipelineStage& stage : pipeline.stages) {
        QJsonObject metadata;
        for (auto it = stage.metadata.begin(); it != stage.metadata.end(); ++it) {
            metadata.insert(it.key(), it.value());
        }
        QJsonObject json = commonToState(stage);
        json.insert(text("metadata"), metadata);
        stages.append(json);
    }
    QJsonObject json = commonToState(pipeline);
    json.insert(text("stages"), stages);
    return json;
}

Pipeline pipelineFromState(const QJsonValue& json)
{
    auto pipeline = commonFromState<Pipeline>(json);
    const QJsonArray stages = json[text("stages")].toArray();
    for (const auto& saved : stages) {
        auto stage = commonFromState<PipelineStage>(saved);
        const QJsonObject metadata = saved[text("metadata")].toObject();
        for (auto it = metadata.begin(); it != metadata.end(); ++it) {
            stage.metadata.insert(it.key(), it.value().toString());
        }
        pipeline.stages.append(stage);
    }
    return pipeline;
}

} // namespace

QJsonObject pipelinesToState(const PipelineStore& pipelines)
{
    QJsonObject json;
    const auto& all = pipelines.all();
    for (auto it = all.begin(); it != all.end(); ++it) {
        QJsonArray list;
        for (const Pipeline& pipeline : it.value()) {
            list.append(pipelineToState(pipeline));
        }
        json.insert(it.key(), list);
    }
    return json;
}

void restorePipelines(const QJsonObject& json, PipelineStore& pipelines)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const ObjectType* type = findObjectType(it.key());
        const QJsonArray list = it.value().toArray();
        for (const auto& saved : list) {
            if (type) {
                pipelines.put(*type, pipelineFromState(saved));
            }
        }
    }
}

QJsonArray labelsToState(const AssociationTypes& types)
{
    QJsonArray json;
    for (const LabelDefinition& label : types.labels()) {
        json.append(QJsonObject{{text("name"), label.name},
                                {text("from"), label.type.from->typeId},
                                {text("to"), label.type.to->typeId},
                                {text("typeId"), label.type.typeId},
                                {text("inverseTypeId"), label.type.inverseTypeId},
                                {text("label"), label.type.label},
                                {text("inverseLabel"), label.type.inverseLabel},
                                {text("fromHolder"), label.type.fromHolder}});
    }
    return json;
}

void restoreLabels(const QJsonArray& json, AssociationTypes& types)
{
    for (const auto& saved : json) {
        const AssociationType type{.from = findObjectType(saved[text("from")].toString()),
                                   .to = findObjectType(saved[text("to")].toString()),
                                   .typeId = saved[text("typeId")].toInt(),
                                   .inverseTypeId = saved[text("inverseTypeId")].toInt(),
                                   .label = saved[text("label")].toString(),
                                   .inverseLabel = saved[text("inverseLabel")].toString(),
                                   .category = LinkCategory::UserDefined,
                                   .fromHolder = saved[text("fromHolder")].toBool()};
        if (type.from && type.to) {
            types.add({saved[text("name")].toString(), type});
        }
    }
}

} // namespace leadferry::sandbox
