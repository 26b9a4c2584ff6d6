// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pipelinestore.h"

#include "sandbox/pipelinecatalog.h"

#include <algorithm>

namespace leadferry::sandbox {

namespace {

template <typename T> QList<T> open(QList<T> list)
{
    list.removeIf([](const T& entry) { return entry.archived(); });
    std::stable_sort(list.begin(), list.end(),
                     [](const T& left, const T& right) { return left.displayOrder < right.displayOrder; });
    return list;
}

template <typename List> auto withId(List& list, const QString& id)
{
    return std::find_if(list.begin(), list.end(), [&](const auto& candidate) { return candidate.id == id; });
}

} // namespace

const PipelineStage* Pipeline::stage(const QString& stageId) const
{
    const auto found = withId(stages, stageId);
    return found == stages.end() || found->archived() ? nullptr : &*found;
}

QList<PipelineStage> Pipeline::openStages() const
{
    return open(stages);
}

PipelineStore::PipelineStore(qint64 nowMs)
{
    for (const ObjectType& type : objectTypes()) {
        if (type.hasPipelines()) {
            m_pipelines.insert(type.typeId, standardPipelines(type, nowMs));
        }
    }
}

QList<Pipeline> PipelineStore::of(const ObjectType& type) const
{
    return open(m_pipelines.value(type.typeId));
}

const Pipeline* PipelineStore::find(const ObjectType& type, const QString& id) const
{
    const auto own = m_pipelines.constFind(type.typeId);
    if (own == m_pipelines.constEnd()) {
        return nullptr;
    }
    const auto found = withId(*own, id);
    return found == own->end() || found->archived() ? nullptr : &*found;
}

Pipeline* PipelineStore::edit(const ObjectType& type, const QString& id)
{
    const auto own = m_pipelines.find(type.typeId);
    if (own == m_pipelines.end()) {
        return nullptr;
    }
    const auto found = withId(*own, id);
    return found == own->end() ? nullptr : &*found;
}

void PipelineStore::put(const ObjectType& type, const Pipeline& pipeline)
{
    QList<Pipeline>& own = m_pipelines[type.typeId];
    if (const auto present = withId(own, pipeline.id); present != own.end()) {
        *present = pipeline;
    } else {
        own.append(pipeline);
    }
    const auto keep = [this](const QString& id) { m_nextId = std::max(m_nextId, id.toLongLong() + 1); };
    keep(pipeline.id);
    for (const PipelineStage& stage : pipeline.stages) {
        keep(stage.id);
    }
}

} // namespace leadferry::sandbox
