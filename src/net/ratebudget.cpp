// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ratebudget.h"

#include <algorithm>
#include <cmath>

namespace leadferry::net {

namespace {

/// Share of `max` that a lane leaves free for the lanes above it.
double shareLeftFree(Lane lane)
{
    switch (lane) {
    case Lane::AgentReply:
        return 0.0;
    case Lane::Lead:
        return 0.05;
    case Lane::TicketAndDeal:
        return 0.10;
    case Lane::Note:
        return 0.15;
    case Lane::WriteBack:
        return 0.30;
    case Lane::BackFill:
        return 0.50;
    }
    return 0.0;
}

/// Share of the day's budget below which a lane stops.
double dailyShareKept(Lane lane)
{
    switch (lane) {
    case Lane::AgentReply:
    case Lane::Lead:
        return 0.0;
    case Lane::TicketAndDeal:
    case Lane::Note:
        return 0.02;
    case Lane::WriteBack:
    case Lane::BackFill:
        return 0.10;
    }
    return 0.0;
}

/// Up to this share of what a lane may use, calls leave as they come; beyond it the distance between them grows with
/// the square of the share, counted in even distances of the interval. With these two a burst hardly ever meets the end
/// of the budget, and a stream of small calls in three lanes settles where six tenths are used and each lane has a call
/// every three seconds at the least.
constexpr double freeShare = 0.4;
constexpr double distanceGrowth = 60.0;

} // namespace

RateBudget::RateBudget(int max, int intervalMs, double reserve)
    : m_max(std::max(1, max)), m_intervalMs(std::max(1, intervalMs)), m_reserve(std::clamp(reserve, 0.0, 1.0))
{
}

qint64 RateBudget::delayMs(qint64 monotonicMs, Lane lane) const
{
    forget(monotonicMs);
    return std::max(
        {m_pausedUntil - monotonicMs, dailyDelayMs(monotonicMs, lane), intervalDelayMs(monotonicMs, lane), qint64(0)});
}

qint64 RateBudget::spreadDelayMs(qint64 monotonicMs, Lane lane) const
{
    const qint64 delay = delayMs(monotonicMs, lane);
    const auto last = m_lastTaken[static_cast<std::size_t>(lane)];
    const double used = static_cast<double>(m_taken.size()) / allowed(lane);
    if (!last || used <= freeShare) {
        return delay;
    }
    const double evenDistanceMs = static_cast<double>(m_intervalMs) / allowed(lane);
    const double beyond = used - freeShare;
    const auto distanceMs = static_cast<qint64>(evenDistanceMs * distanceGrowth * beyond * beyond);
    return std::max(delay, *last + distanceMs - monotonicMs);
}

/// Calls per interval.
int RateBudget::allowed(Lane lane) const
{
    return std::max(1, static_cast<int>(std::floor(m_max * (1.0 - m_reserve - shareLeftFree(lane)))));
}

qint64 RateBudget::intervalDelayMs(qint64 monotonicMs, Lane lane) const
{
    const qint64 mostCalls = allowed(lane);
    const auto used = static_cast<qint64>(m_taken.size());
    if (used < mostCalls) {
        return 0;
    }
    return m_taken[static_cast<std::size_t>(used - mostCalls)] + m_intervalMs - monotonicMs;
}

qint64 RateBudget::dailyDelayMs(qint64 monotonicMs, Lane lane) const
{
    const auto left = dailyRemaining(monotonicMs);
    if (!m_dailyMax || !left || *left > *m_dailyMax * dailyShareKept(lane)) {
        return 0;
    }
    return m_dayEndsAt - monotonicMs;
}

void RateBudget::take(qint64 monotonicMs, Lane lane)
{
    m_taken.push_back(monotonicMs);
    m_lastTaken[static_cast<std::size_t>(lane)] = monotonicMs;
    if (m_dailyRemaining) {
        m_dailyRemaining = std::max(0, *m_dailyRemaining - 1);
    }
}

void RateBudget::observe(const BudgetReading& reading, qint64 monotonicMs)
{
    if (reading.max && *reading.max > 0) {
        m_max = *reading.max;
    }
    if (reading.intervalMs && *reading.intervalMs > 0) {
        m_intervalMs = *reading.intervalMs;
    }
    if (reading.dailyMax && *reading.dailyMax > 0) {
        m_dailyMax = reading.dailyMax;
    }
    if (reading.dailyRemaining) {
        m_dailyRemaining = std::max(0, *reading.dailyRemaining);
        m_dayEndsAt = monotonicMs + reading.dayEndsInMs;
    }
    if (reading.remaining) {
        enterCallsOfOthers(remaining(monotonicMs) - std::max(0, *reading.remaining), monotonicMs);
    }
}

/// When the portal's other apps made their calls is not known, so they are spread evenly over the past interval; the
/// next reading corrects what that guess gets wrong.
void RateBudget::enterCallsOfOthers(int calls, qint64 monotonicMs)
{
    for (int i = 0; i < calls; ++i) {
        m_taken.push_back(monotonicMs - static_cast<qint64>(m_intervalMs) * i / calls);
    }
    std::sort(m_taken.begin(), m_taken.end());
}

void RateBudget::pauseUntil(qint64 monotonicMs)
{
    m_pausedUntil = std::max(m_pausedUntil, monotonicMs);
}

void RateBudget::forgetPauses()
{
    m_pausedUntil = 0;
    m_dailyRemaining.reset();
}

qint64 RateBudget::pausedForMs(qint64 monotonicMs) const
{
    return std::max({m_pausedUntil - monotonicMs, dailyDelayMs(monotonicMs, Lane::AgentReply), qint64(0)});
}

std::optional<int> RateBudget::dailyRemaining(qint64 monotonicMs) const
{
    return monotonicMs < m_dayEndsAt ? m_dailyRemaining : std::nullopt;
}

int RateBudget::remaining(qint64 monotonicMs) const
{
    forget(monotonicMs);
    return std::max(0, m_max - static_cast<int>(m_taken.size()));
}

void RateBudget::forget(qint64 monotonicMs) const
{
    while (!m_taken.empty() && m_taken.front() + m_intervalMs <= monotonicMs) {
        m_taken.pop_front();
    }
}

} // namespace leadferry::net
