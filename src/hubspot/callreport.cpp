// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/callreport.h"

namespace leadferry::hubspot {

using base::ErrorKind;
using domain::PortalHealth;

CallReport reportOf(const domain::CrmOutcome& outcome)
{
    CallReport report = reportOf(outcome.exchange, outcome.call, outcome.retryAfterMs);
    report.missingScopes = outcome.missingScopes;
    return report;
}

CallReport reportOf(const domain::CrmExchange& exchange, const base::Result<void>& call, qint64 retryAfterMs)
{
    CallReport report;
    report.call = call;
    report.retryAfterMs = retryAfterMs;
    report.asked = !exchange.method.isEmpty();
    report.left = exchange.left;
    report.httpStatus = exchange.httpStatus;
    return report;
}

std::optional<PortalHealth> healthAfter(const CallReport& report)
{
    if (report.call.ok()) {
        return PortalHealth::Connected;
    }
    if (report.call.error().kind == ErrorKind::Forbidden && !report.asked) {
        return std::nullopt; // nobody was asked
    }
    switch (report.call.error().kind) {
    case ErrorKind::Unauthorized:
        return report.retryAfterMs > 0 ? PortalHealth::AccessInDoubt : PortalHealth::AccessGone;
    case ErrorKind::Transient:
    case ErrorKind::Unclear:
        return PortalHealth::TryingAgain;
    case ErrorKind::RateLimited:
    case ErrorKind::Forbidden:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
        return PortalHealth::Connected; // HubSpot knows us and answered
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        break;
    }
    return std::nullopt;
}

std::optional<PortalHealth> healthAfterLook(const CallReport& report, PortalHealth health)
{
    const auto after = healthAfter(report);
    if (after == PortalHealth::AccessGone || after == PortalHealth::AccessInDoubt) {
        return after;
    }
    return report.call && health != PortalHealth::TryingAgain ? std::optional(PortalHealth::Connected) : std::nullopt;
}

bool holdsEverybodyBack(const CallReport& report)
{
    if (report.call) {
        return false;
    }
    const ErrorKind kind = report.call.error().kind;
    return kind == ErrorKind::Unauthorized || (kind == ErrorKind::RateLimited && report.asked);
}

bool isOfWhatWasAskedFor(const CallReport& report)
{
    if (report.call || report.httpStatus == 0 || report.lacksPermission) {
        return false;
    }
    const ErrorKind kind = report.call.error().kind;
    if (kind == ErrorKind::Transient) { // a redirection, or a web page that refuses, is somebody else's
        return report.httpStatus >= 500 || (report.httpStatus >= 200 && report.httpStatus < 300);
    }
    return kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound || kind == ErrorKind::Invalid ||
           kind == ErrorKind::Conflict;
}

std::optional<net::CallEnd> endOf(const CallReport& report)
{
    if (!report.asked) {
        return std::nullopt;
    }
    if (report.httpStatus == 0) {
        return report.left ? net::CallEnd::Unanswered : net::CallEnd::NotReached;
    }
    const auto health = healthAfter(report);
    if (!health) {
        return std::nullopt;
    }
    return health == PortalHealth::TryingAgain ? net::CallEnd::Failed : net::CallEnd::Answered;
}

} // namespace leadferry::hubspot
