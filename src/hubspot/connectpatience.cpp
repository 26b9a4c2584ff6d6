// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/connectpatience.h"

#include <algorithm>

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;

constexpr qint64 patienceMs = 120'000;
constexpr qint64 firstWaitMs = 1'000;
constexpr qint64 longestWaitMs = 15'000; // where HubSpot names no time
constexpr int mostTries = 6;             // 1 + 2 + 4 + 8 + 15 s
constexpr int mostTriesUnsent = 3;       // no network, or a wrong address: a person sees to that sooner

QString inTime(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 999) / 1000;
    return seconds < 120 ? QStringLiteral("%1 s").arg(seconds) : QStringLiteral("%1 min").arg((seconds + 59) / 60);
}

} // namespace

std::optional<ConnectPatience::Wait> ConnectPatience::after(const Verdict& verdict, net::TransportFault fault)
{
    ++m_tries;
    const bool told = verdict.retryAfterMs > 0;
    const qint64 usual = std::min(firstWaitMs << std::min(m_tries - 1, mostTries), longestWaitMs);
    const qint64 wait = told ? std::max(verdict.retryAfterMs, firstWaitMs) : usual;
    const int tries = fault == net::TransportFault::NotSent ? mostTriesUnsent : mostTries;
    if ((!told && m_tries >= tries) || m_waitedMs + wait > patienceMs) {
        return std::nullopt;
    }
    m_waitedMs += wait;
    return Wait{wait, told ? Hesitation::AskedToWait : Hesitation::Fails};
}

Error ConnectPatience::givenUp(const Verdict& verdict) const
{
    const Error& error = verdict.call.error();
    const bool limited = error.kind == ErrorKind::RateLimited;
    const QString waited = m_waitedMs > 0 ? QStringLiteral(" after waiting %1").arg(inTime(m_waitedMs)) : QString();
    const QString asks = verdict.retryAfterMs > 0
                             ? QStringLiteral("HubSpot asks to wait %1").arg(inTime(verdict.retryAfterMs)) + waited
                             : QStringLiteral("HubSpot still fails") + waited;
    return {limited ? ErrorKind::RateLimited : ErrorKind::Transient,
            QStringLiteral("%1 (%2); try again later").arg(asks, error.message)};
}

} // namespace leadferry::hubspot
