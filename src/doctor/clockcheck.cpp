// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

#include <cstdlib>

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

namespace {

/// Signatures of senders are good for five minutes, and times in HubSpot should be right to the minute or so.
constexpr qint64 toleratedMs = 120'000;
constexpr qint64 minuteMs = 60'000;

} // namespace

/// By the host that says most: where several answer, a small difference is the way, a large one this PC.
Results checkClock(const Facts& facts)
{
    std::optional<qint64> ahead;
    for (const HostFacts& host : facts.hosts) {
        if (host.clockAheadMs && (!ahead || std::abs(*host.clockAheadMs) > std::abs(*ahead))) {
            ahead = host.clockAheadMs;
        }
    }
    if (!ahead) {
        return {{CheckId::Clock, CheckState::Unknown, Finding::ClockUnknown}};
    }
    if (std::abs(*ahead) <= toleratedMs) {
        return {{CheckId::Clock, CheckState::Ok, Finding::ClockRight}};
    }
    return {{CheckId::Clock,
             CheckState::Warning,
             *ahead > 0 ? Finding::ClockAhead : Finding::ClockBehind,
             {{QStringLiteral("minutes"), std::abs(*ahead) / minuteMs}},
             Repair::SetClock}};
}

} // namespace leadferry::doctor
