// SPDX-License-Identifier: GPL-3.0-or-later
// What describes the account: details, today's usage, owners, pipelines and their stages.
#pragma once

#include "sandbox/pipelinecatalog.h"
#include "sandbox/portal.h"
#include "sandbox/ratelimits.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class AccountApi
{
public:
    AccountApi(Portal& portal, const RateLimits& limits) : m_portal(portal), m_limits(limits) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer details() const;
    [[nodiscard]] ApiAnswer usage() const;
    [[nodiscard]] ApiAnswer owners(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer owner(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer pipelines(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer pipeline(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer stages(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer stage(const ApiCall& call) const;
    void addPipelinesTo(Router& router);
    [[nodiscard]] QJsonObject ownerToJson(const PortalOwner& owner) const;
    [[nodiscard]] QJsonObject pipelineToJson(const Pipeline& pipeline, int place) const;
    [[nodiscard]] QJsonObject stageToJson(const PipelineStage& stage, int place) const;

    Portal& m_portal;
    const RateLimits& m_limits;
    qint64 m_bornMs = m_portal.nowMs();
};

} // namespace leadferry::sandbox
