// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ratelimits.h"

namespace leadferry::sandbox {

namespace {

constexpr int callsPerInterval = 100;
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

std::optional<ApiError> RateLimits::take(const Grant& grant, bool isSearch, qint64 monotonicMs)
{
    if (m_mode == Mode::HubSpot && isSearch) {
        forget(m_searches, monotonicMs - secondMs);
        if (m_searches.size() >= searchesPerSecond) {
            return errors::rateLimitedSearch();
        }
        m_searches.push_back(monotonicMs);
    } else if (m_mode == Mode::HubSpot) {
        auto& taken = m_taken[grant.id];
        forget(taken, monotonicMs - intervalMs);
        if (taken.size() >= callsPerInterval) {
            return errors::rateLimited(QStringLiteral("TEN_SECONDLY_ROLLING"));
        }
        taken.push_back(monotonicMs);
    }
    ++m_usedToday;
    return std::nullopt;
}

net::HttpHeaders RateLimits::headers(const Grant& grant, bool isSearch, qint64 monotonicMs)
{
    net::HttpHeaders headers;
    if (m_mode == Mode::Off || isSearch) {
        return headers;
    }
    auto& taken = m_taken[grant.id];
    forget(taken, monotonicMs - intervalMs);
    const auto add = [&](const char* name, qint64 value) {
        headers.append(QByteArrayLiteral("X-HubSpot-RateLimit-") + name, QByteArray::number(value));
    };
    add("Max", callsPerInterval);
    add("Remaining", callsPerInterval - qint64(taken.size()));
    add("Interval-Milliseconds", intervalMs);
    add("Secondly", callsPerInterval / 10); // still sent, and meaningless
    add("Secondly-Remaining", callsPerInterval / 10 - 1);
    if (grant.kind == GrantKind::ServiceKey) {
        add("Daily", dailyMax());
        add("Daily-Remaining", dailyMax() - m_usedToday);
    }
    return headers;
}

} // namespace leadferry::sandbox
