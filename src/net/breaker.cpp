// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/breaker.h"

#include <algorithm>

namespace leadferry::net {

namespace {

constexpr qint64 watchedMs = 300'000;
constexpr std::size_t fewestCalls = 10;
constexpr std::size_t tooManyPercent = 70;
constexpr qint64 probeEveryMs = 30'000; // a probe that says nothing is followed by another one then, too
constexpr qint64 lookAgainMs = 500;     // while the probe is under way: its answer may come at any moment

} // namespace

qint64 Breaker::delayMs(qint64 monotonicMs) const
{
    const qint64 left = m_nextProbeMs - monotonicMs;
    if (!m_open || left <= 0) {
        return 0;
    }
    return m_probing ? std::min(left, lookAgainMs) : left;
}

void Breaker::leave(qint64 monotonicMs)
{
    if (m_open) {
        m_probing = true;
        m_nextProbeMs = monotonicMs + probeEveryMs;
    }
}

void Breaker::note(CallEnd end, qint64 monotonicMs)
{
    if (end == CallEnd::NotReached) {
        // An open breaker's probe has said nothing: the next one follows at its time.
        m_calls.erase(std::remove_if(m_calls.begin(), m_calls.end(),
                                     [](const Call& call) { return call.end == CallEnd::Unanswered; }),
                      m_calls.end());
        return;
    }
    m_probing = false;
    if (end == CallEnd::Answered && m_open) {
        m_open = false;
        m_calls.clear();
    }
    if (m_open) {
        m_nextProbeMs = std::max(m_nextProbeMs, monotonicMs + probeEveryMs);
        return;
    }
    m_calls.push_back({monotonicMs, end});
    while (m_calls.front().endedMs + watchedMs <= monotonicMs) {
        m_calls.pop_front();
    }
    if (tooManyFailed()) {
        probeAt(monotonicMs + probeEveryMs);
    }
}

bool Breaker::tooManyFailed() const
{
    const auto failed = static_cast<std::size_t>(
        std::count_if(m_calls.begin(), m_calls.end(), [](const Call& call) { return call.end != CallEnd::Answered; }));
    return m_calls.size() >= fewestCalls && failed * 100 >= m_calls.size() * tooManyPercent;
}

void Breaker::probeAt(qint64 monotonicMs)
{
    m_open = true;
    m_probing = false;
    m_nextProbeMs = monotonicMs;
    m_calls.clear();
}

} // namespace leadferry::net
