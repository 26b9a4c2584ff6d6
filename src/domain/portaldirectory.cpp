// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/portaldirectory.h"

#include <QJsonArray>

namespace leadferry::domain {

namespace {

constexpr QLatin1String idName("id");
constexpr QLatin1String labelName("label");
constexpr QLatin1String closedName("closed");
constexpr QLatin1String stagesName("stages");
constexpr QLatin1String emailName("email");
constexpr QLatin1String pipelinesName("pipelines");
constexpr QLatin1String ownersName("owners");
constexpr QLatin1String listsName("lists");
constexpr QLatin1String filledName("filled");

QJsonObject toJson(const Pipeline& pipeline)
{
    QJsonArray stages;
    for (const PipelineStage& stage : pipeline.stages) {
        QJsonObject entry{{idName, stage.id}, {labelName, stage.label}};
        if (stage.closed) {
            entry.insert(closedName, *stage.closed);
        }
        stages.append(entry);
    }
    return {{idName, pipeline.id}, {labelName, pipeline.label}, {stagesName, stages}};
}

Pipeline pipelineFromJson(const QJsonObject& json)
{
    Pipeline pipeline{json.value(idName).toString(), json.value(labelName).toString(), {}};
    const QJsonArray stages = json.value(stagesName).toArray();
    for (const auto& stage : stages) {
        const QJsonValue closed = stage[closedName];
        pipeline.stages.append({stage[idName].toString(), stage[labelName].toString(),
                                closed.isBool() ? std::optional(closed.toBool()) : std::nullopt});
    }
    return pipeline;
}

} // namespace

QJsonObject toJson(const PortalDirectory& directory)
{
    QJsonObject pipelines;
    for (auto known = directory.pipelines.cbegin(); known != directory.pipelines.cend(); ++known) {
        QJsonArray list;
        for (const Pipeline& pipeline : *known) {
            list.append(toJson(pipeline));
        }
        pipelines.insert(toString(known.key()), list);
    }
    QJsonObject json{{pipelinesName, pipelines}};
    if (directory.owners) {
        QJsonArray owners;
        for (const Owner& owner : *directory.owners) {
            owners.append(QJsonObject{{idName, owner.id}, {emailName, owner.email}});
        }
        json.insert(ownersName, owners);
    }
    if (directory.lists) {
        QJsonArray lists;
        for (const ContactList& list : *directory.lists) {
            lists.append(QJsonObject{{idName, list.id}, {labelName, list.name}, {filledName, list.filled}});
        }
        json.insert(listsName, lists);
    }
    return json;
}

PortalDirectory portalDirectoryFromJson(const QJsonObject& json)
{
    PortalDirectory directory;
    const QJsonObject pipelines = json.value(pipelinesName).toObject();
    for (auto known = pipelines.begin(); known != pipelines.end(); ++known) {
        const auto object = crmObjectFromString(known.key());
        if (!object) {
            continue;
        }
        QList<Pipeline>& list = directory.pipelines[*object];
        const QJsonArray entries = known.value().toArray();
        for (const auto& pipeline : entries) {
            list.append(pipelineFromJson(pipeline.toObject()));
        }
    }
    if (json.contains(ownersName)) {
        QList<Owner> owners;
        const QJsonArray entries = json.value(ownersName).toArray();
        for (const auto& owner : entries) {
            owners.append({owner[idName].toString(), owner[emailName].toString()});
        }
        directory.owners = owners;
    }
    if (json.contains(listsName)) {
        QList<ContactList> lists;
        const QJsonArray entries = json.value(listsName).toArray();
        for (const auto& list : entries) {
            lists.append({list[idName].toString(), list[labelName].toString(), list[filledName].toBool()});
        }
        directory.lists = lists;
    }
    return directory;
}

} // namespace leadferry::domain
