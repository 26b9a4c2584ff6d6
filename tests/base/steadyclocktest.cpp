// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/steadyclock.h"

#include "support/fakeclock.h"

#include <QTest>

using namespace leadferry;

class SteadyClockTest : public QObject
{
    Q_OBJECT
private slots:
    void itGoesOnWithTheMonotonicClockWhateverTheWallClockDoes()
    {
        test::FakeClock clock;
        const base::SteadyClock steady(clock);
        const qint64 began = steady.nowMs();
        QCOMPARE(began, clock.nowMs());
        clock.advance(5'000);
        clock.jumpWallClock(3'600'000);
        QCOMPARE(steady.nowMs(), began + 5'000);
    }
    void aClockKeptInStepIsNoJump()
    {
        test::FakeClock clock;
        base::SteadyClock steady(clock);
        clock.jumpWallClock(60'000);
        QCOMPARE(steady.catchUp(), 0);
        clock.jumpWallClock(-120'000);
        QCOMPARE(steady.catchUp(), 0);
        QCOMPARE(steady.nowMs(), clock.nowMs() + 60'000);
    }
    void itFollowsAJumpOnceInBothDirectionsAndSaysHowFar_data()
    {
        QTest::addColumn<qint64>("jumpMs");
        QTest::newRow("set forward, or slept") << qint64(4 * 24 * 3600'000LL);
        QTest::newRow("set back") << qint64(-3'600'000);
        QTest::newRow("just a jump") << qint64(60'001);
    }
    void itFollowsAJumpOnceInBothDirectionsAndSaysHowFar()
    {
        QFETCH(qint64, jumpMs);
        test::FakeClock clock;
        base::SteadyClock steady(clock);
        clock.jumpWallClock(jumpMs);
        QCOMPARE(steady.catchUp(), jumpMs);
        QCOMPARE(steady.nowMs(), clock.nowMs());
        QCOMPARE(steady.catchUp(), 0);
    }
    void aSleepIsAJumpToo()
    {
        test::FakeClock clock;
        base::SteadyClock steady(clock);
        clock.sleep(9 * 3600'000);
        QCOMPARE(steady.catchUp(), 9 * 3600'000);
    }
};

QTEST_GUILESS_MAIN(SteadyClockTest)
#include "steadyclocktest.moc"
