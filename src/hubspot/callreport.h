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
    bool lacksPermission = false; ///< refused for want of one, be it ours or not
    bool asked = false;           ///< a request was made: a token was to be had
    bool left = false;            ///< see CrmExchange
    int httpStatus = 0;           ///< 0: no answer
};

CallReport reportOf(const domain::CrmOutcome& outcome);
/// Of a call without records, without what it was not granted.
CallReport reportOf(const domain::CrmExchange& exchange, const base::Result<void>& call, qint64 retryAfterMs);

/// Nothing: the call says nothing about the portal.
std::optional<domain::PortalHealth> healthAfter(const CallReport& report);

/// The same of a look into the inbox, which records have nothing to do with: that it fails does not mean that calls do,
/// that it works does not mean that failing calls do again. `health`: the portal's until then.
std::optional<domain::PortalHealth> healthAfterLook(const CallReport& report, domain::PortalHealth health);

/// Whether the portal as a whole is to be left alone for as long as a look into its inbox says.
bool holdsEverybodyBack(const CallReport& report);

/// HubSpot has answered, and what it says speaks of nothing but what was asked for: asking for something else may well
/// work.
bool isOfWhatWasAskedFor(const CallReport& report);

/// What the call says to the breaker; nothing where it got no token or was stopped.
std::optional<net::CallEnd> endOf(const CallReport& report);

} // namespace leadferry::hubspot
