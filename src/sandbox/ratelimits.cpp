// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ratelimits.h"

#include "sandbox/accountzone.h"

#include <algorithm>
#include <utility>

namespace leadferry::sandbox {

namespace {

constexpr qint64 intervalMs = 10'000;
constexpr int searchesPerSecond = 5;
constexpr qint64 secondMs = 1'000;

} // namespace

void RateLimits::forget(std::deque<qint64>& taken, qint64 olderThanMs)
{
    while (!taken.empty() && taken.front() <= olderThanMs) {
        taken.pop_front();
    }
}

int RateLimits::perInterval(const Grant& grant) const
{
    return grant.kind == GrantKind::OAuth ? oauthCallsPerTenSeconds : m_tier.callsPerTenSeconds;
}

void RateLimits::countToday(qint64 wallMs)
{
    if (wallMs >= m_dayEndsMs) {
        m_usedToday = 0;
        m_dayEndsMs = nextMidnightMs(wallMs);
    }
    ++m_usedToday;
}

std::optional<ApiError> RateLimits::take(const Grant& grant, bool isSearch, Moment now)
{
    const bool daily = grant.kind == GrantKind::ServiceKey;
    if (areOn()) {
        if (daily && usedToday(now.wallMs) >= dailyMax()) {
            return errors::rateLimited(QStringLiteral("DAILY"));
        }
        auto& taken = isSearch ? m_searches : m_taken[grant.id];
        forget(taken, now.monotonicMs - (isSearch ? secondMs : intervalMs));
        if (isSearch && taken.size() >= searchesPerSecond) {
            return errors::rateLimitedSearch();
        }
        if (!isSearch && std::cmp_greater_equal(taken.size(), perInterval(grant))) {
            return errors::rateLimited(QStringLiteral("TEN_SECONDLY_ROLLING"));
        }
        taken.push_back(now.monotonicMs);
    }
    if (daily) {
        countToday(now.wallMs);
    }
    return std::nullopt;
}

net::HttpHeaders RateLimits::headers(const Grant& grant, bool isSearch, Moment now)
{
    net::HttpHeaders headers;
    if (!areOn() || isSearch) {
        return headers;
    }
    auto& taken = m_taken[grant.id];
    forget(taken, now.monotonicMs - intervalMs);
    const auto add = [&](const char* name, qint64 value) {
        headers.append(QByteArrayLiteral("X-HubSpot-RateLimit-") + name, QByteArray::number(value));
    };
    const int most = perInterval(grant);
    add("Max", most);
    add("Remaining", most - qint64(taken.size()));
    add("Interval-Milliseconds", intervalMs);
    add("Secondly", most / 10); // still sent, and meaningless
    add("Secondly-Remaining", most / 10 - 1);
    if (grant.kind == GrantKind::ServiceKey) {
        add("Daily", dailyMax());
        add("Daily-Remaining", std::max<qint64>(0, dailyMax() - usedToday(now.wallMs)));
    }
    return headers;
}

} // namespace leadferry::sandbox
