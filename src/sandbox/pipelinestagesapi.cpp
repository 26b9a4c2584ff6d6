// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the pipelines API that is about single stages.
#include "sandbox/pipelinejson.h"
#include "sandbox/pipelinesapi.h"
#include "sandbox/requestbody.h"
#include "sandbox/text.h"

#include <algorithm>

namespace leadferry::sandbox {

namespace {

/// Also an archived one; null when there is none.
PipelineStage* stageIn(Pipeline& pipeline, const QString& id)
{
    const auto found = std::find_if(pipeline.stages.begin(), pipeline.stages.end(),
                                    [&](const PipelineStage& stage) { return stage.id == id; });
    return found == pipeline.stages.end() ? nullptr : &*found;
}

const PipelineStage* stageOf(const Portal& portal, const ApiCall& call)
{
    const Pipeline* pipeline = portal.pipelines().find(call.object("type"), call.name("pipeline"));
    return pipeline ? pipeline->stage(call.name("stage")) : nullptr;
}

} // namespace

void PipelinesApi::addStagesTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    const QString many = text("crm/pipelines/{type}/{pipeline}/stages");
    const QString one = many + text("/{stage}");
    const auto add = [&](const char* method, const QString& pattern, const char* kind, const Route::Handler& handler) {
        const ScopeNeed need = qstrcmp(method, "GET") == 0 ? ScopeNeed::ReadSchema : ScopeNeed::WriteSchema;
        router.add({method, pattern, editions, text("pipelines/{type}/stages/") + text(kind), need, handler});
    };
    add("GET", many, "list", [this](const ApiCall& call) { return listStages(call); });
    add("POST", many, "create", [this](const ApiCall& call) { return createStage(call); });
    add("GET", one, "read", [this](const ApiCall& call) { return readStageOf(call); });
    add("PUT", one, "replace", [this](const ApiCall& call) { return changeStage(call); });
    add("PATCH", one, "update", [this](const ApiCall& call) { return changeStage(call); });
    add("DELETE", one, "archive", [this](const ApiCall& call) { return archiveStage(call); });
    add("GET", one + text("/audit"), "audit", [this](const ApiCall& call) { return auditStage(call); });
}

ApiAnswer PipelinesApi::listStages(const ApiCall& call) const
{
    const Pipeline* pipeline = m_portal.pipelines().find(call.object("type"), call.name("pipeline"));
    if (!pipeline) {
        return errors::recordNotFound(call.name("pipeline"));
    }
    return ApiAnswer::json(200, {{text("results"), pipelineToJson(*pipeline).value(QLatin1String("stages"))}});
}

ApiAnswer PipelinesApi::readStageOf(const ApiCall& call) const
{
    const PipelineStage* stage = stageOf(m_portal, call);
    return stage ? ApiAnswer::json(200, stageToJson(*stage)) : ApiAnswer(errors::recordNotFound(call.name("stage")));
}

ApiAnswer PipelinesApi::auditStage(const ApiCall& call) const
{
    const PipelineStage* stage = stageOf(m_portal, call);
    if (!stage) {
        return errors::recordNotFound(call.name("stage"));
    }
    return ApiAnswer::json(
        200, {{text("results"), auditToJson(stage->id, stage->createdMs, stage->updatedMs, m_portal.hubId())}});
}

ApiAnswer PipelinesApi::createStage(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    const Pipeline* present = m_portal.pipelines().find(type, call.name("pipeline"));
    if (!present) {
        return errors::recordNotFound(call.name("pipeline"));
    }
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const qint64 nowMs = m_portal.nowMs();
    const auto stage =
        readStage(type, body.value(), {.id = m_portal.pipelines().takeId(), .createdMs = nowMs, .updatedMs = nowMs});
    if (!stage.ok()) {
        return stage.error();
    }
    Pipeline pipeline = *present;
    pipeline.stages.append(stage.value());
    if (const auto error = checkStages(pipeline.stages)) {
        return *error;
    }
    m_portal.pipelines().put(type, pipeline);
    return ApiAnswer::json(201, stageToJson(stage.value()));
}

ApiAnswer PipelinesApi::changeStage(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    const Pipeline* present = m_portal.pipelines().find(type, call.name("pipeline"));
    Pipeline pipeline = present ? *present : Pipeline();
    PipelineStage* stage = stageIn(pipeline, call.name("stage"));
    if (!stage) {
        return errors::recordNotFound(call.name("stage"));
    }
    const auto body = readJsonObject(call);
    if (!body.ok()) {
        return body.error();
    }
    const QJsonValue archived = body.value().value(QLatin1String("archived"));
    if (archived.toBool() && holdsRecords(type, type.stageProperty, stage->id)) {
        return errors::stageInUse(stage->id);
    }
    PipelineStage before = *stage;
    if (call.method == "PUT") {
        before.label.clear(); // a replacement says everything
    }
    const auto changed = readStage(type, body.value(), before);
    if (!changed.ok()) {
        return changed.error();
    }
    *stage = changed.value();
    stage->updatedMs = m_portal.nowMs();
    if (archived.isBool()) {
        stage->archivedMs = archived.toBool() ? m_portal.nowMs() : 0;
    }
    if (const auto error = checkStages(pipeline.stages)) {
        return *error;
    }
    const QJsonObject json = stageToJson(*stage);
    m_portal.pipelines().put(type, pipeline);
    return ApiAnswer::json(200, json);
}

ApiAnswer PipelinesApi::archiveStage(const ApiCall& call)
{
    const ObjectType& type = call.object("type");
    if (!stageOf(m_portal, call)) {
        return errors::recordNotFound(call.name("stage"));
    }
    if (holdsRecords(type, type.stageProperty, call.name("stage"))) {
        return errors::stageInUse(call.name("stage"));
    }
    Pipeline pipeline = *m_portal.pipelines().find(type, call.name("pipeline"));
    stageIn(pipeline, call.name("stage"))->archivedMs = m_portal.nowMs();
    if (const auto error = checkStages(pipeline.stages)) {
        return *error;
    }
    m_portal.pipelines().put(type, pipeline);
    return ApiAnswer::noContent();
}

} // namespace leadferry::sandbox
