// SPDX-License-Identifier: GPL-3.0-or-later
// What describes the account: details, today's usage and owners.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/ratelimits.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

struct PortalOwner;

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
    [[nodiscard]] QJsonObject ownerToJson(const PortalOwner& owner) const;

    Portal& m_portal;
    const RateLimits& m_limits;
    qint64 m_bornMs = m_portal.nowMs();
};

} // namespace leadferry::sandbox
