// SPDX-License-Identifier: GPL-3.0-or-later
// Time as a collaborator: everything that asks for the time or waits gets a Clock, so that tests can step it.
#pragma once

#include <QObject>
#include <QtGlobal>

#include <memory>

namespace leadferry::base {

/// Rings once after a delay; armed again it forgets the earlier delay. Lives on the thread that made it.
class Alarm : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Rings from the event loop, never from inside this call. A negative delay counts as 0.
    virtual void ringIn(qint64 delayMs) = 0;
    virtual void silence() = 0;

signals:
    void rang();
};

class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// Milliseconds since the Unix epoch, UTC. May jump; use it for what people read and for stored due times.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /// Milliseconds that never run backwards, from an unknown start; use it for waits and budgets.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
    [[nodiscard]] virtual std::unique_ptr<Alarm> makeAlarm() = 0;
};

class SystemClock final : public Clock
{
public:
    SystemClock();
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
    [[nodiscard]] std::unique_ptr<Alarm> makeAlarm() override;

private:
    qint64 m_startedNs;
};

} // namespace leadferry::base
