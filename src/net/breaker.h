// SPDX-License-Identifier: GPL-3.0-or-later
// Stops the calls to a portal that keeps failing, and lets single ones through to find out when it is over. Pure
// arithmetic over a clock value; no timers.
#pragma once

#include <QtGlobal>

#include <deque>

namespace leadferry::net {

/// What a call says about the portal.
enum class CallEnd {
    Answered,   ///< be it with a refusal
    Failed,     ///< it answered, and the answer says that it does not work
    Unanswered, ///< left, and nothing whole came back: the portal's doing, unless the network turns out to be gone
    NotReached  ///< nothing left: there is no network, and what went unanswered before it went down with it
};

class Breaker
{
public:
    /// 0: a call may leave now. Otherwise milliseconds until it is worth asking again.
    [[nodiscard]] qint64 delayMs(qint64 monotonicMs) const;
    /// A call leaves now; while the breaker is open that is the probe, and everybody else waits for it.
    void leave(qint64 monotonicMs);
    /// Opens after 70 % failed or unanswered among at least 10 calls of the last 5 minutes; an answer closes it.
    void note(CallEnd end, qint64 monotonicMs);
    /// Opens without a failure: at that time one call goes first, the others after its answer. For a limit that ends
    /// then, and for a PC that has slept.
    void probeAt(qint64 monotonicMs);
    [[nodiscard]] bool isOpen() const { return m_open; }

private:
    struct Call
    {
        qint64 endedMs;
        CallEnd end;
    };

    [[nodiscard]] bool tooManyFailed() const;

    std::deque<Call> m_calls; ///< of the last five minutes, while closed
    bool m_open = false;
    bool m_probing = false;
    qint64 m_nextProbeMs = 0;
};

} // namespace leadferry::net
