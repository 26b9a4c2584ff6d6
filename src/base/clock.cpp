// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <limits>

namespace leadferry::base {

namespace {

class TimerAlarm final : public Alarm
{
public:
    TimerAlarm()
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
    }
    void ringIn(qint64 delayMs) override
    {
        m_timer.start(static_cast<int>(std::clamp<qint64>(delayMs, 0, std::numeric_limits<int>::max())));
    }
    void silence() override { m_timer.stop(); }

private:
    QTimer m_timer;
};

qint64 steadyNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

SystemClock::SystemClock() : m_startedNs(steadyNs()) {}

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::monotonicMs() const
{
    return (steadyNs() - m_startedNs) / 1'000'000;
}

std::unique_ptr<Alarm> SystemClock::makeAlarm()
{
    return std::make_unique<TimerAlarm>();
}

} // namespace leadferry::base
