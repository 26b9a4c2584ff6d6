// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that goes so many times faster than the wall's, so that waits of minutes pass in a blink; processes that
// start it with the same origin agree about the time.
#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <limits>

namespace leadferry::test {

inline qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

class HurryingClock final : public base::Clock
{
    class HurryingAlarm final : public base::Alarm
    {
    public:
        explicit HurryingAlarm(const HurryingClock& clock) : m_clock(clock)
        {
            m_timer.setSingleShot(true);
            m_timer.setTimerType(Qt::PreciseTimer);
            connect(&m_timer, &QTimer::timeout, this, [this] {
                const qint64 earlyMs = m_dueMs - m_clock.monotonicMs();
                earlyMs > 0 ? ringIn(earlyMs) : emit rang();
            });
        }
        void ringIn(qint64 delayMs) override
        {
            m_dueMs = m_clock.monotonicMs() + std::max<qint64>(0, delayMs);
            m_timer.start(static_cast<int>(std::clamp<qint64>(
                (delayMs + m_clock.m_pace.speed - 1) / m_clock.m_pace.speed, 0, std::numeric_limits<int>::max())));
        }
        void silence() override { m_timer.stop(); }

    private:
        const HurryingClock& m_clock;
        QTimer m_timer;
        qint64 m_dueMs = 0;
    };

public:
    /// When it began to hurry, by the wall and by the machine's steady clock, and how fast.
    struct Pace
    {
        qint64 wallMs = QDateTime::currentMSecsSinceEpoch();
        qint64 steadyMs = test::steadyMs();
        int speed = 1;
    };
    explicit HurryingClock(const Pace& pace) : m_pace(pace) {}

    [[nodiscard]] qint64 nowMs() const override { return m_pace.wallMs + monotonicMs(); }
    [[nodiscard]] qint64 monotonicMs() const override { return (steadyMs() - m_pace.steadyMs) * m_pace.speed; }
    [[nodiscard]] std::unique_ptr<base::Alarm> makeAlarm() override { return std::make_unique<HurryingAlarm>(*this); }
    /// Somebody sets the wall clock; the steady one goes on.
    void jump(qint64 milliseconds) { m_pace.wallMs += milliseconds; }

private:
    Pace m_pace;
};

} // namespace leadferry::test
