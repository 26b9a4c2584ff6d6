// SPDX-License-Identifier: GPL-3.0-or-later
// One asynchronous operation. Its promise, written and tested once (tests/base/jobtest.cpp):
// finished() is emitted exactly once after start(), never from inside start(), also on cancel and time-out;
// afterwards the job deletes itself. A job that was never started is deleted by its owner.
#pragma once

#include <QObject>

namespace leadferry::base {

class Job : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void start();
    /// Ends the job early: finished() follows, and the subclass's outcome says Cancelled. Harmless when it has ended.
    void cancel();

signals:
    void finished();

protected:
    /// Begins the work; calls finish() when it is over (calling it at once is fine).
    virtual void run() = 0;
    /// Stops the work and sets the outcome to Cancelled; finish() follows by itself.
    virtual void stop() = 0;
    /// The only way out. Later calls are ignored.
    void finish();
    [[nodiscard]] bool isFinished() const { return m_finished; }

private:
    bool m_started = false;
    bool m_starting = false;
    bool m_finished = false;
};

} // namespace leadferry::base
