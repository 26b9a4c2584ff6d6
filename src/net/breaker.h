// SPDX-License-Identifier: GPL-3.0-or-later
// Stops the calls to a portal that keeps failing, and lets single ones through to find out when it is over. Pure
// arithmetic over a clock value; no timers.
#pragma once

#include <QtGlobal>

#include <deque>

namespace leadferry::net {

/// What a call says about the portal: it answered (be it with a refusal), or it failed in a way that is its own fault.
/// A call that never reached it says nothing.
enum class CallEnd { Answered, Failed };

class Breaker
{
public:
    /// 0: a call may leave now. Otherwise milliseconds until it is worth asking again.
    [[nodiscard]] qint64 delayMs(qint64 monotonicMs) const;
    /// A call leaves now; while the breaker is open that is the probe, and everybody else waits for it.
    void leave(qint64 monotonicMs);
    /// Opens after 70 % failures among at least 10 calls of the last 5 minutes; an answer closes it.
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
