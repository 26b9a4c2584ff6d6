// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/accountapi.h"

#include "sandbox/accountzone.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"

#include <QDateTime>

namespace leadferry::sandbox {

void AccountApi::addTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    router.add({"GET", text("account-info/details"), editions, text("account-info/details"), ScopeNeed::Account,
                [this](const ApiCall&) { return details(); }});
    router.add({"GET", text("account-info/api-usage/daily/private-apps"), editions, text("account-info/api-usage"),
                ScopeNeed::Account, [this](const ApiCall&) { return usage(); }});
    router.add({"GET", text("crm/owners"), editions, text("owners/list"), ScopeNeed::ReadOwners,
                [this](const ApiCall& call) { return owners(call); }});
    router.add({"GET", text("crm/owners/{id}"), editions, text("owners/read"), ScopeNeed::ReadOwners,
                [this](const ApiCall& call) { return owner(call); }});
    addPipelinesTo(router);
}

void AccountApi::addPipelinesTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    const QString many = text("crm/pipelines/{type}");
    const auto add = [&](const QString& pattern, const char* kind, const Route::Handler& handler) {
        router.add({"GET", pattern, editions, text("pipelines/{type}/") + text(kind), ScopeNeed::ReadSchema, handler});
    };
    add(many, "list", [this](const ApiCall& call) { return pipelines(call); });
    add(many + text("/{pipeline}"), "read", [this](const ApiCall& call) { return pipeline(call); });
    add(many + text("/{pipeline}/stages"), "stages", [this](const ApiCall& call) { return stages(call); });
    add(many + text("/{pipeline}/stages/{stage}"), "stage", [this](const ApiCall& call) { return stage(call); });
}

ApiAnswer AccountApi::details() const
{
    const auto now = QDateTime::fromMSecsSinceEpoch(m_portal.nowMs(), accountZone());
    const int offsetSeconds = now.offsetFromUtc();
    const QString offset = text("%1%2:%3")
                               .arg(offsetSeconds < 0 ? text("-") : text("+"))
                               .arg(qAbs(offsetSeconds) / 3600, 2, 10, QLatin1Char('0'))
                               .arg(qAbs(offsetSeconds) / 60 % 60, 2, 10, QLatin1Char('0'));
    return ApiAnswer::json(200, {{text("portalId"), m_portal.hubId()},
                                 {text("accountType"), text("DEVELOPER_TEST")},
                                 {text("timeZone"), QString::fromLatin1(accountZone().id())},
                                 {text("companyCurrency"), text("EUR")},
                                 {text("additionalCurrencies"), QJsonArray{text("USD")}},
                                 {text("utcOffset"), offset},
                                 {text("utcOffsetMilliseconds"), qint64(offsetSeconds) * 1000},
                                 {text("uiDomain"), m_portal.uiDomain()},
                                 {text("dataHostingLocation"), text("eu1")}});
}

ApiAnswer AccountApi::usage() const
{
    const QJsonObject usage{{text("name"), text("private-apps-api-calls-daily")},
                            {text("usageLimit"), m_limits.dailyMax()},
                            {text("currentUsage"), m_limits.usedToday(m_portal.nowMs())},
                            {text("collectedAt"), isoTime(m_portal.nowMs())},
                            {text("fetchStatus"), text("SUCCESS")},
                            {text("resetsAt"), isoTime(nextMidnightMs(m_portal.nowMs()))}};
    return ApiAnswer::json(200, {{text("results"), QJsonArray{usage}}});
}

QJsonObject AccountApi::ownerToJson(const PortalOwner& owner) const
{
    return {{text("id"), owner.id},
            {text("email"), owner.email},
            {text("firstName"), owner.firstName},
            {text("lastName"), owner.lastName},
            {text("type"), text("PERSON")},
            {text("userId"), owner.userId},
            {text("userIdIncludingInactive"), owner.userId},
            {text("createdAt"), isoTime(m_bornMs)},
            {text("updatedAt"), isoTime(m_bornMs)},
            {text("archived"), false},
            {text("teams"), QJsonArray()}};
}

ApiAnswer AccountApi::owners(const ApiCall& call) const
{
    QJsonArray results;
    const QString email = call.queryValue("email").toLower();
    for (const PortalOwner& owner : portalOwners()) {
        if (!call.queryFlag("archived") && (email.isEmpty() || owner.email == email)) {
            results.append(ownerToJson(owner));
        }
    }
    return ApiAnswer::json(200, {{text("results"), results}});
}

ApiAnswer AccountApi::owner(const ApiCall& call) const
{
    const bool byUser = call.queryValue("idProperty") == QLatin1String("userId");
    for (const PortalOwner& owner : portalOwners()) {
        if ((byUser ? QString::number(owner.userId) : owner.id) == call.name("id")) {
            return ApiAnswer::json(200, ownerToJson(owner));
        }
    }
    return errors::recordNotFound(call.name("id"));
}

QJsonObject AccountApi::stageToJson(const PipelineStage& stage, int place) const
{
    QJsonObject metadata{{text("isClosed"), stage.isClosed ? text("true") : text("false")}};
    if (stage.probability.isEmpty()) {
        metadata.insert(text("ticketState"), stage.isClosed ? text("CLOSED") : text("OPEN"));
    } else {
        metadata.insert(text("probability"), stage.probability);
    }
    return {{text("id"), stage.id},
            {text("label"), stage.label},
            {text("displayOrder"), place},
            {text("metadata"), metadata},
            {text("createdAt"), isoTime(m_bornMs)},
            {text("updatedAt"), isoTime(m_bornMs)},
            {text("archived"), false},
            {text("writePermissions"), text("CRM_PERMISSIONS_ENFORCEMENT")}};
}

QJsonObject AccountApi::pipelineToJson(const Pipeline& pipeline, int place) const
{
    QJsonArray stages;
    for (const PipelineStage& stage : pipeline.stages) {
        stages.append(stageToJson(stage, int(stages.size())));
    }
    return {{text("id"), pipeline.id}, {text("label"), pipeline.label},        {text("displayOrder"), place},
            {text("stages"), stages},  {text("createdAt"), isoTime(m_bornMs)}, {text("updatedAt"), isoTime(m_bornMs)},
            {text("archived"), false}};
}

ApiAnswer AccountApi::pipelines(const ApiCall& call) const
{
    QJsonArray results;
    for (const Pipeline& pipeline : pipelinesOf(call.object("type"))) {
        results.append(pipelineToJson(pipeline, int(results.size())));
    }
    return ApiAnswer::json(200, {{text("results"), results}});
}

ApiAnswer AccountApi::pipeline(const ApiCall& call) const
{
    for (const Pipeline& pipeline : pipelinesOf(call.object("type"))) {
        if (pipeline.id == call.name("pipeline")) {
            return ApiAnswer::json(200, pipelineToJson(pipeline, 0));
        }
    }
    return errors::recordNotFound(call.name("pipeline"));
}

ApiAnswer AccountApi::stages(const ApiCall& call) const
{
    for (const Pipeline& pipeline : pipelinesOf(call.object("type"))) {
        if (pipeline.id == call.name("pipeline")) {
            return ApiAnswer::json(200,
                                   {{text("results"), pipelineToJson(pipeline, 0).value(QLatin1String("stages"))}});
        }
    }
    return errors::recordNotFound(call.name("pipeline"));
}

ApiAnswer AccountApi::stage(const ApiCall& call) const
{
    for (const Pipeline& pipeline : pipelinesOf(call.object("type"))) {
        const PipelineStage* found =
            pipeline.id == call.name("pipeline") ? pipeline.stage(call.name("stage")) : nullptr;
        if (found) {
            return ApiAnswer::json(200, stageToJson(*found, int(found - pipeline.stages.constData())));
        }
    }
    return errors::recordNotFound(call.name("stage"));
}

} // namespace leadferry::sandbox
