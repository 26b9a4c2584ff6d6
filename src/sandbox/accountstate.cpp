// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/accountstate.h"

#include "sandbox/text.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::sandbox {

namespace {

QJsonObject labelToState(const LabelDefinition& label)
{
    const AssociationType& type = label.type;
    return {{text("name"), label.name},
            {text("from"), type.from->typeId},
            {text("to"), type.to->typeId},
            {text("id"), type.typeId},
            {text("inverseId"), type.inverseTypeId},
            {text("label"), type.label},
            {text("inverseLabel"), type.inverseLabel}};
}

void restoreLabel(const QJsonValue& json, Portal& portal)
{
    const AssociationType type{.from = findObjectType(json[text("from")].toString()),
                               .to = findObjectType(json[text("to")].toString()),
                               .typeId = json[text("id")].toInt(),
                               .inverseTypeId = json[text("inverseId")].toInt(),
                               .label = json[text("label")].toString(),
                               .inverseLabel = json[text("inverseLabel")].toString(),
                               .category = LinkCategory::UserDefined};
    if (type.from && type.to) {
        portal.associationTypes().add({json[text("name")].toString(), type});
    }
}

template <typename T> QJsonObject frameToState(const T& entry)
{
    return {{text("id"), entry.id},
            {text("label"), entry.label},
            {text("order"), entry.displayOrder},
            {text("created"), entry.createdMs},
            {text("updated"), entry.updatedMs},
            {text("archived"), entry.archivedMs}};
}

template <typename T> T frameFromState(const QJsonValue& json)
{
    T entry;
    entry.id = json[text("id")].toString();
    entry.label = json[text("label")].toString();
    entry.displayOrder = json[text("order")].toInt();
    entry.createdMs = json[text("created")].toInteger();
    entry.updatedMs = json[text("updated")].toInteger();
    entry.archivedMs = json[text("archived")].toInteger();
    return entry;
}

QJsonObject pipelineToState(const Pipeline& pipeline)
{
    QJsonArray stages;
    for (const PipelineStage& stage : pipeline.stages) {
        QJsonObject metadata;
        for (auto it = stage.metadata.begin(); it != stage.metadata.end(); ++it) {
            metadata.insert(it.key(), it.value());
        }
        QJsonObject json = frameToState(stage);
        json.insert(text("metadata"), metadata);
        stages.append(json);
    }
    QJsonObject json = frameToState(pipeline);
    json.insert(text("stages"), stages);
    return json;
}

Pipeline pipelineFromState(const QJsonValue& json)
{
    auto pipeline = frameFromState<Pipeline>(json);
    const QJsonArray stages = json[text("stages")].toArray();
    for (const auto& saved : stages) {
        auto stage = frameFromState<PipelineStage>(saved);
        const QJsonObject metadata = saved[text("metadata")].toObject();
        for (auto it = metadata.begin(); it != metadata.end(); ++it) {
            stage.metadata.insert(it.key(), it.value().toString());
        }
        pipeline.stages.append(stage);
    }
    return pipeline;
}

} // namespace

QJsonObject accountToState(const Portal& portal)
{
    QJsonArray labels;
    for (const LabelDefinition& label : portal.associationTypes().labels()) {
        labels.append(labelToState(label));
    }
    QJsonObject pipelines;
    const auto& all = portal.pipelines().all();
    for (auto it = all.begin(); it != all.end(); ++it) {
        QJsonArray own;
        for (const Pipeline& pipeline : it.value()) {
            own.append(pipelineToState(pipeline));
        }
        pipelines.insert(it.key(), own);
    }
    QJsonObject merged;
    const auto& forwards = portal.records().forwards();
    for (auto it = forwards.begin(); it != forwards.end(); ++it) {
        merged.insert(it.key(), it.value());
    }
    QStringList blocked = portal.blockedEmails().values();
    std::sort(blocked.begin(), blocked.end());
    return {{text("labels"), labels},
            {text("pipelines"), pipelines},
            {text("lists"), portal.lists().toState()},
            {text("merged"), merged},
            {text("blockedEmails"), QJsonArray::fromStringList(blocked)}};
}

void restoreAccount(const QJsonObject& json, Portal& portal)
{
    const QJsonArray labels = json.value(text("labels")).toArray();
    for (const auto& label : labels) {
        restoreLabel(label, portal);
    }
    const QJsonObject pipelines = json.value(text("pipelines")).toObject();
    for (auto it = pipelines.begin(); it != pipelines.end(); ++it) {
        const ObjectType* type = findObjectType(it.key());
        const QJsonArray own = it.value().toArray();
        for (const auto& pipeline : own) {
            if (type) {
                portal.pipelines().put(*type, pipelineFromState(pipeline));
            }
        }
    }
    if (json.contains(text("lists"))) { // a file of an earlier version has none
        portal.lists().restore(json.value(text("lists")).toArray());
    }
    const QJsonObject merged = json.value(text("merged")).toObject();
    for (auto it = merged.begin(); it != merged.end(); ++it) {
        portal.records().forward(it.key(), it.value().toString());
    }
    const QJsonArray blocked = json.value(text("blockedEmails")).toArray();
    for (const auto& address : blocked) {
        portal.blockedEmails().insert(address.toString());
    }
}

} // namespace leadferry::sandbox
