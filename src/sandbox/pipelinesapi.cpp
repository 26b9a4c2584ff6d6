// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pipelinesapi.h"

#include "sandbox/pipelinejson.h"
#include "sandbox/requestbody.h"
#include "sandbox/text.h"

#include <algorithm>

namespace leadferry::sandbox {

void PipelinesApi::addTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    const QString many = text("crm/pipelines/{type}");
    const QString one = many + text("/{pipeline}");
    const auto add = [&](const char* method, const QString& pattern, const char* kind, const Route::Handler& handler) {
        const ScopeNeed need = qstrcmp(method, "GET") == 0 ? ScopeNeed::ReadSchema : ScopeNeed::WriteSchema;
        router.add({method, pattern, editions, text("pipelines/{type}/") + text(kind), need, handler});
    };
    add("GET", many, "list", [this](const ApiCall& call) { return list(call); });
    add("POST", many, "create", [this](const ApiCall& call) { return create(call); });
    add("GET", one, "read", [this](const ApiCall& call) { return read(call); });
    add("PUT", one, "replace", [this](const ApiCall& call) { return replace(call); });
    add("PATCH", one, "update", [this](const ApiCall& call) { return change(call); });
    add("DELETE", one, "archive", [this](const ApiCall& call) { return archive(call); });
    add("GET", one + text("/audit"), "audit", [this](const ApiCall& call) { return audit(call); });
    addStagesTo(router);
}

ApiAnswer PipelinesApi::list(const ApiCall& call) const
{
    QJsonArray results;
    const auto pipelines = m_portal.pipelines().of(call.object("type"));
    for (const Pipeline& pipeline : pipelines) {
        results.append(pipelineToJson(pipeline));
    }
    return ApiAnswer::json(200, {{text("results"), results}});
}

ApiAnswer PipelinesApi::read(const ApiCall& call) const
{
    const Pipeline* pipeline = m_portal.pipelines().find(call.object("type"), call.name("pipeline"));
    return pipeline ? ApiAnswer::json(200, pipelineToJson(*pipeline))
                    : ApiAnswer(errors::recordNotFound(call.name("pipeline")));
}

ApiAnswer PipelinesApi::audit(const ApiCall& call) const
{
    const Pipeline* pipeline = m_portal.pipelines().find(call.object("type"), call.name("pipeline"));
    if (!pipeline) {
        return errors::recordNotFound(call.name("pipeline"));
    }
    const auto entries = auditToJson(pipeline->id, pipeline->createdMs, pipeline->updatedMs, m_portal.hubId());
    return ApiAnswer::json(200, {{text("results"), entries}});
}

Checked<Pipeline> PipelinesApi::readWhole(const ApiCall& call, Pipeline pipeline)
{
    const ObjectType& type = call.object("type");
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    if (const auto error = requireFields(body.value(), {text("displayOrder"), text("label"), text("stages")})) {
        return *error;
    }
    const QList<PipelineStage> before = pipeline.stages;
    pipeline.label = body.value().value(QLatin1String("label")).toString().trimmed();
    pipeline.displayOrder = body.value().value(QLatin1String("displayOrder")).toInt();
    pipeline.updatedMs = m_portal.nowMs();
    pipeline.stages.clear();
    const QJsonArray stages = body.value().value(QLatin1String("stages")).toArray();
    for (const auto& json : stages) {
        auto stage = readStage(type, json.toObject(), {});
        if (!stage.ok()) {
            return stage.error();
        }
        const auto same = std::find_if(before.begin(), before.end(), [&](const PipelineStage& candidate) {
            return candidate.label == stage.value().label && !candidate.archived();
        });
        stage.value().id = same == before.end() ? m_portal.pipelines().takeId() : same->id;
        stage.value().createdMs = same == before.end() ? m_portal.nowMs() : same->createdMs;
        stage.value().updatedMs = m_portal.nowMs();
        pipeline.stages.append(stage.value());
    }
    if (const auto error = checkStages(pipeline.stages)) {
        return *error;
    }
    if (const auto error = checkPipelineLabel(m_portal.pipelines().of(type), pipeline)) {
        return *error;
    }
    return pipeline;
}

ApiAnswer PipelinesApi::create(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    if (!type.hasPipelines()) {
        return errors::validation(text("%1 records have no pipelines.").arg(type.upperName()));
    }
    auto pipeline = readWhole(call, {.createdMs = m_portal.nowMs()});
    if (!pipeline.ok()) {
        return pipeline.error();
    }
    pipeline.value().id = m_portal.pipelines().takeId();
    m_portal.pipelines().put(type, pipeline.value());
    return ApiAnswer::json(201, pipelineToJson(pipeline.value()));
}

bool PipelinesApi::holdsRecords(const ObjectType& type, const QString& property, const QString& id) const
{
    const auto& records = m_portal.records().all(type);
    return std::any_of(records.begin(), records.end(),
                       [&](const Record* record) { return !record->archived() && record->value(property) == id; });
}

ApiAnswer PipelinesApi::replace(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    const Pipeline* present = m_portal.pipelines().find(type, call.name("pipeline"));
    if (!present) {
        return errors::recordNotFound(call.name("pipeline"));
    }
    const auto pipeline = readWhole(call, *present);
    if (!pipeline.ok()) {
        return pipeline.error();
    }
    for (const PipelineStage& stage : present->stages) {
        if (!pipeline.value().stage(stage.id) && holdsRecords(type, type.stageProperty, stage.id)) {
            return errors::stageInUse(stage.id);
        }
    }
    m_portal.pipelines().put(type, pipeline.value());
    return ApiAnswer::json(200, pipelineToJson(pipeline.value()));
}

ApiAnswer PipelinesApi::change(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    const Pipeline* present = m_portal.pipelines().edit(type, call.name("pipeline"));
    if (!present) {
        return errors::recordNotFound(call.name("pipeline"));
    }
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    Pipeline pipeline = *present;
    pipeline.label = body.value().value(QLatin1String("label")).toString(pipeline.label).trimmed();
    pipeline.displayOrder = body.value().value(QLatin1String("displayOrder")).toInt(pipeline.displayOrder);
    pipeline.updatedMs = m_portal.nowMs();
    if (const QJsonValue archived = body.value().value(QLatin1String("archived")); archived.isBool()) {
        pipeline.archivedMs = archived.toBool() ? m_portal.nowMs() : 0;
    }
    if (const auto error = checkPipelineLabel(m_portal.pipelines().of(type), pipeline)) {
        return *error;
    }
    m_portal.pipelines().put(type, pipeline);
    return ApiAnswer::json(200, pipelineToJson(pipeline));
}

ApiAnswer PipelinesApi::archive(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    const Pipeline* present = m_portal.pipelines().find(type, call.name("pipeline"));
    if (!present) {
        return errors::recordNotFound(call.name("pipeline"));
    }
    const bool looks =
        call.queryFlag("validateReferencesBeforeDelete") || call.queryFlag("validateDealStageUsagesBeforeDelete");
    if (looks && holdsRecords(type, type.pipelineProperty, present->id)) {
        return errors::pipelineInUse(present->id);
    }
    if (m_portal.pipelines().of(type).size() == 1) {
        return errors::validation(text("The last pipeline cannot be deleted."));
    }
    Pipeline pipeline = *present;
    pipeline.archivedMs = m_portal.nowMs();
    m_portal.pipelines().put(type, pipeline);
    return ApiAnswer::noContent();
}

} // namespace leadferry::sandbox
