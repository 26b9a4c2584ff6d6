// SPDX-License-Identifier: GPL-3.0-or-later
// The call budget of one portal: how many calls may still leave in the rolling interval and in the day, and who may use
// what is left. Pure arithmetic over a clock value; no timers. Fed by response headers and 429 answers.
#pragma once

#include <QtGlobal>

#include <array>
#include <deque>
#include <optional>

namespace leadferry::net {

/// Who asks, most urgent first. A lane may not use the share that is reserved for the lanes above it: of the interval
/// it leaves 0, 5, 10, 15, 30 and 50 % free, in this order. Of the day, write-back and back-fill leave the last 10 %,
/// tickets, deals and notes the last 2 %.
enum class Lane { AgentReply, Lead, TicketAndDeal, Note, WriteBack, BackFill };
constexpr std::size_t laneCount = 6;

struct BudgetReading
{
    std::optional<int> max = {};       ///< calls per interval, as the portal says
    std::optional<int> remaining = {}; ///< left in the interval, as the portal says
    std::optional<int> intervalMs = {};
    std::optional<int> dailyMax = {}; ///< only with static tokens
    std::optional<int> dailyRemaining = {};
    qint64 dayEndsInMs = 86'400'000; ///< when the daily figures begin anew
};

class RateBudget
{
public:
    /// `max` calls per `intervalMs`; `reserve` of 0..1 is left free for the portal's other apps.
    explicit RateBudget(int max = 100, int intervalMs = 10'000, double reserve = 0.1);

    /// 0: a call may leave now. Otherwise milliseconds until it is worth asking again.
    [[nodiscard]] qint64 delayMs(qint64 monotonicMs, Lane lane) const;
    /// The same for a call that others may still join. Once much of what the lane may use is used, such calls keep a
    /// distance from the lane's last one that grows with the share used, so that a steady stream leaves in larger
    /// batches instead of spending the interval at its beginning, and no lane takes what those below it need.
    [[nodiscard]] qint64 spreadDelayMs(qint64 monotonicMs, Lane lane) const;
    /// A call leaves now.
    void take(qint64 monotonicMs, Lane lane);
    void observe(const BudgetReading& reading, qint64 monotonicMs);
    /// A 429 or a pause the portal asked for: nobody leaves before then.
    void pauseUntil(qint64 monotonicMs);
    /// The PC has slept or its clock was set: nobody knows how long a pause still is, or which day it is.
    void forgetPauses();

    [[nodiscard]] int max() const { return m_max; }
    [[nodiscard]] int remaining(qint64 monotonicMs) const;
    [[nodiscard]] int intervalMs() const { return m_intervalMs; }
    /// Nothing where the portal does not say, or the day has ended since it did.
    [[nodiscard]] std::optional<int> dailyRemaining(qint64 monotonicMs) const;
    [[nodiscard]] std::optional<int> dailyMax() const { return m_dailyMax; }
    /// How long nobody may leave, whatever the lane; 0: not at all.
    [[nodiscard]] qint64 pausedForMs(qint64 monotonicMs) const;

private:
    [[nodiscard]] qint64 intervalDelayMs(qint64 monotonicMs, Lane lane) const;
    [[nodiscard]] qint64 dailyDelayMs(qint64 monotonicMs, Lane lane) const;
    [[nodiscard]] int allowed(Lane lane) const;
    void enterCallsOfOthers(int calls, qint64 monotonicMs);
    void forget(qint64 monotonicMs) const;

    int m_max;
    int m_intervalMs;
    double m_reserve;
    qint64 m_pausedUntil = 0;
    mutable std::deque<qint64> m_taken; ///< monotonic times of the calls of this interval
    std::array<std::optional<qint64>, laneCount> m_lastTaken;
    std::optional<int> m_dailyMax;
    std::optional<int> m_dailyRemaining;
    qint64 m_dayEndsAt = 0; ///< the daily figures hold until then
};

} // namespace leadferry::net
