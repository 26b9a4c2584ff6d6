// SPDX-License-Identifier: GPL-3.0-or-later
// How long a portal has done nothing but fail. Pure.
#pragma once

#include <QtGlobal>

namespace leadferry::domain {

/// An answer ends the streak: begin a new one.
struct FailureStreak
{
    qint64 sinceMs = 0; ///< wall clock, epoch; 0: no streak
    qint64 lastDay = 0; ///< days since the epoch
    int days = 0;       ///< on how many different days calls failed

    bool operator==(const FailureStreak&) const = default;
};

FailureStreak afterFailure(FailureStreak streak, qint64 nowMs);

/// Five days of nothing but failures. Only days on which calls were made count: a PC that failed once and slept for a
/// week has not seen five days of failures.
bool isHopeless(const FailureStreak& streak, qint64 nowMs);

} // namespace leadferry::domain
