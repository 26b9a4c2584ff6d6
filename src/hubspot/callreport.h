// SPDX-License-Identifier: GPL-3.0-or-later
// What the end of a call says of its portal: whether it works, whether calls should go on, what it does not grant.
// Pure.
#pragma once

#include "base/result.h"
#include "domain/crmgateway.h"
#include "domain/portal.h"
#include "net/breaker.h"

#include <QStringList>

#include <optional>

namespace leadferry::hubspot {

struct CallReport
{
    base::Result<void> call = base::Error{};
    qint64 retryAfterMs = 0; ///< see CrmOutcome
    QStringList missingScopes;
    bool asked = false; ///< a request was made: a token was to be had
    bool left = false;  ///< see CrmExchange
    int httpStatus = 0; ///< 0: no answer
};

CallReport reportOf(const domain::CrmOutcome& outcome);

/// Nothing: the call says nothing about the portal.
std::optional<domain::PortalHealth> healthAfter(const CallReport& report);

/// What the call says to the breaker; nothing where it got no token or was stopped.
std::optional<net::CallEnd> endOf(const CallReport& report);

} // namespace leadferry::hubspot
