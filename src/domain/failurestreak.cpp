// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/failurestreak.h"

namespace leadferry::domain {

namespace {
constexpr qint64 dayMs = 24 * 3600'000LL;
constexpr int mostDays = 5;
} // namespace

FailureStreak afterFailure(FailureStreak streak, qint64 nowMs)
{
    const qint64 today = nowMs / dayMs;
    if (streak.sinceMs == 0 || streak.sinceMs > nowMs) { // the clock was set back: count from here
        return {nowMs, today, 1};
    }
    if (today != streak.lastDay) {
        streak.lastDay = today;
        streak.days += 1;
    }
    return streak;
}

bool isHopeless(const FailureStreak& streak, qint64 nowMs)
{
    return streak.sinceMs != 0 && streak.days >= mostDays && nowMs - streak.sinceMs >= mostDays * dayMs;
}

} // namespace leadferry::domain
