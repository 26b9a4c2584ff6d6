// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/job.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using leadferry::base::Job;

namespace {

class ScriptedJob : public Job
{
public:
    enum class When { AtOnce, Later, Twice };
    explicit ScriptedJob(When when) : m_when(when) {}
    bool stopped = false;
    void end() { finish(); }

protected:
    void run() override
    {
        if (m_when != When::Later) {
            finish();
        }
        if (m_when == When::Twice) {
            finish();
        }
    }
    void stop() override { stopped = true; }

private:
    When m_when;
};

} // namespace

class JobTest : public QObject
{
    Q_OBJECT
private slots:
    void finishedIsNeverEmittedFromInsideStart()
    {
        auto* job = new ScriptedJob(ScriptedJob::When::AtOnce);
        QSignalSpy finished(job, &Job::finished);
        job->start();
        QCOMPARE(finished.count(), 0);
        QVERIFY(finished.wait());
        QCOMPARE(finished.count(), 1);
    }
    void finishingTwiceEmitsOnce()
    {
        auto* job = new ScriptedJob(ScriptedJob::When::Twice);
        QSignalSpy finished(job, &Job::finished);
        job->start();
        QVERIFY(finished.wait());
        QCOMPARE(finished.count(), 1);
    }
    void cancelStopsTheWorkAndEmitsOnce()
    {
        auto* job = new ScriptedJob(ScriptedJob::When::Later);
        QSignalSpy finished(job, &Job::finished);
        job->start();
        job->cancel();
        QVERIFY(job->stopped);
        job->cancel();
        job->end();
        QCOMPARE(finished.count(), 1);
    }
    void theJobDeletesItselfAfterwards()
    {
        QPointer<ScriptedJob> job = new ScriptedJob(ScriptedJob::When::Later);
        job->start();
        job->end();
        QTRY_VERIFY(job.isNull());
    }
};

QTEST_GUILESS_MAIN(JobTest)
#include "jobtest.moc"
