// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that stands still until a test advances it; its alarms ring in order of their due time.
#pragma once

#include "base/clock.h"

#include <QList>
#include <QPointer>

#include <algorithm>
#include <optional>

namespace leadferry::test {

class FakeClock final : public base::Clock
{
    class FakeAlarm final : public base::Alarm
    {
    public:
        explicit FakeAlarm(FakeClock& clock) : m_clock(clock) {}
        void ringIn(qint64 delayMs) override
        {
            m_dueMs = m_clock.m_monotonicMs + std::max<qint64>(0, delayMs);
            m_armed = true;
        }
        void silence() override { m_armed = false; }
        bool ringIfDue()
        {
            if (!m_armed || m_dueMs > m_clock.m_monotonicMs) {
                return false;
            }
            m_armed = false;
            emit rang();
            return true;
        }
        [[nodiscard]] bool armed() const { return m_armed; }
        [[nodiscard]] qint64 dueMs() const { return m_dueMs; }

    private:
        FakeClock& m_clock;
        qint64 m_dueMs = 0;
        bool m_armed = false;
    };

public:
    explicit FakeClock(qint64 nowMs = 1'795'000'000'000) : m_nowMs(nowMs) {}

    /// Every look at it takes so long, as on a busy machine.
    qint64 lookTakesMs = 0;
    [[nodiscard]] qint64 nowMs() const override { return look(m_nowMs); }
    [[nodiscard]] qint64 monotonicMs() const override { return look(m_monotonicMs); }
    [[nodiscard]] std::unique_ptr<base::Alarm> makeAlarm() override
    {
        auto alarm = std::make_unique<FakeAlarm>(*this);
        m_alarms.append(alarm.get());
        return alarm;
    }

    /// Moves both clocks on, stopping at every alarm on the way.
    void advance(qint64 milliseconds)
    {
        const qint64 end = m_monotonicMs + milliseconds;
        for (auto due = nextDue(); due && *due <= end; due = nextDue()) {
            step(std::max(*due, m_monotonicMs));
            ringDue();
        }
        step(end);
    }
    /// When the next alarm rings, as milliseconds from now; nothing when none is armed.
    [[nodiscard]] std::optional<qint64> nextAlarmInMs() const
    {
        const auto due = nextDue();
        return due ? std::optional(*due - m_monotonicMs) : std::nullopt;
    }
    /// The wall clock jumps, the monotonic one does not.
    void jumpWallClock(qint64 milliseconds) { m_nowMs += milliseconds; }
    /// The PC sleeps: the wall clock goes on, the monotonic one and every alarm stand still.
    void sleep(qint64 milliseconds) { jumpWallClock(milliseconds); }

private:
    [[nodiscard]] qint64 look(const qint64& time) const
    {
        m_nowMs += lookTakesMs;
        m_monotonicMs += lookTakesMs;
        return time;
    }
    [[nodiscard]] std::optional<qint64> nextDue() const
    {
        std::optional<qint64> earliest;
        for (const auto& alarm : m_alarms) {
            if (alarm && alarm->armed() && (!earliest || alarm->dueMs() < *earliest)) {
                earliest = alarm->dueMs();
            }
        }
        return earliest;
    }
    void ringDue()
    {
        const auto alarms = m_alarms;
        for (const auto& alarm : alarms) {
            if (alarm && alarm->ringIfDue()) {
                return;
            }
        }
    }
    void step(qint64 toMonotonicMs)
    {
        m_nowMs += toMonotonicMs - m_monotonicMs;
        m_monotonicMs = toMonotonicMs;
    }

    mutable qint64 m_nowMs;
    mutable qint64 m_monotonicMs = 1'000'000;
    QList<QPointer<FakeAlarm>> m_alarms;
};

} // namespace leadferry::test
