// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/breaker.h"

#include <QTest>

using namespace leadferry::net;

namespace {

constexpr qint64 minuteMs = 60'000;

void fail(Breaker& breaker, int times, qint64 nowMs)
{
    for (int i = 0; i < times; ++i) {
        breaker.note(CallEnd::Failed, nowMs);
    }
}

Breaker openedAt(qint64 nowMs)
{
    Breaker breaker;
    fail(breaker, 10, nowMs);
    return breaker;
}

} // namespace

class BreakerTest : public QObject
{
    Q_OBJECT
private slots:
    void seventyPercentOfAtLeastTenCallsOpenIt_data()
    {
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("answered");
        QTest::addColumn<bool>("opens");
        QTest::newRow("9 of 9 are too few") << 9 << 0 << false;
        QTest::newRow("10 of 10") << 10 << 0 << true;
        QTest::newRow("7 of 10") << 7 << 3 << true;
        QTest::newRow("6 of 10") << 6 << 4 << false;
        QTest::newRow("69 of 100") << 69 << 31 << false;
        QTest::newRow("70 of 100") << 70 << 30 << true;
    }
    void seventyPercentOfAtLeastTenCallsOpenIt()
    {
        QFETCH(int, failed);
        QFETCH(int, answered);
        QFETCH(bool, opens);
        Breaker breaker;
        for (int i = 0; i < answered; ++i) {
            breaker.note(CallEnd::Answered, 0);
        }
        fail(breaker, failed, 0);
        QCOMPARE(breaker.isOpen(), opens);
    }
    void silenceCountsAsMuchAsFailure()
    {
        Breaker breaker;
        for (int i = 0; i < 10; ++i) {
            QVERIFY(!breaker.isOpen());
            breaker.note(CallEnd::Unanswered, i);
        }
        QVERIFY(breaker.isOpen());
    }
    void silenceBeforeTheNetworkProvedGoneIsForgottenAndFailuresAreNot()
    {
        Breaker breaker;
        fail(breaker, 4, 0);
        for (int i = 0; i < 5; ++i) {
            breaker.note(CallEnd::Unanswered, 1);
        }
        breaker.note(CallEnd::NotReached, 2);
        fail(breaker, 5, 3);
        QVERIFY2(!breaker.isOpen(), "nine failures are left");
        fail(breaker, 1, 4);
        QVERIFY(breaker.isOpen());
    }
    void aProbeWithoutANetworkIsFollowedByAnotherOneAtItsTime()
    {
        Breaker breaker = openedAt(0);
        breaker.leave(30'000);
        breaker.note(CallEnd::NotReached, 30'010);
        QVERIFY(breaker.isOpen());
        QCOMPARE(breaker.delayMs(60'000), 0);
    }
    void whatIsOlderThanFiveMinutesDoesNotCount()
    {
        Breaker breaker;
        fail(breaker, 9, 0);
        fail(breaker, 1, 5 * minuteMs);
        QVERIFY(!breaker.isOpen());
        fail(breaker, 9, 5 * minuteMs + 1);
        QVERIFY(breaker.isOpen());
    }
    void nobodyLeavesForThirtySecondsThenOne()
    {
        Breaker breaker = openedAt(0);
        QCOMPARE(breaker.delayMs(0), 30'000);
        QCOMPARE(breaker.delayMs(29'999), 1);
        QCOMPARE(breaker.delayMs(30'000), 0);
        breaker.leave(30'000);
        QVERIFY(breaker.delayMs(30'000) > 0);
        QVERIFY2(breaker.delayMs(30'001) <= 500, "the others look again soon: the answer may come at any moment");
    }
    void anAnswerClosesItForEverybody()
    {
        Breaker breaker = openedAt(0);
        breaker.leave(30'000);
        breaker.note(CallEnd::Answered, 30'200);
        QVERIFY(!breaker.isOpen());
        QCOMPARE(breaker.delayMs(30'200), 0);
        fail(breaker, 8, 30'300);
        QVERIFY2(!breaker.isOpen(), "what failed before it closed is forgotten");
    }
    void aProbeThatFailsIsFollowedByAnotherOneThirtySecondsLater()
    {
        Breaker breaker = openedAt(0);
        breaker.leave(30'000);
        breaker.note(CallEnd::Failed, 35'000);
        QCOMPARE(breaker.delayMs(35'000), 30'000);
    }
    void aProbeThatNeverEndsBlocksNobodyForLong()
    {
        Breaker breaker = openedAt(0);
        breaker.leave(30'000);
        QCOMPARE(breaker.delayMs(60'000), 0);
    }
    void oneCallGoesFirstAtAGivenTime()
    {
        Breaker breaker;
        breaker.probeAt(100'000);
        QCOMPARE(breaker.delayMs(0), 100'000);
        QCOMPARE(breaker.delayMs(100'000), 0);
        breaker.leave(100'000);
        QVERIFY(breaker.delayMs(100'000) > 0);
        breaker.note(CallEnd::Answered, 100'100);
        QCOMPARE(breaker.delayMs(100'100), 0);
    }
};

QTEST_GUILESS_MAIN(BreakerTest)
#include "breakertest.moc"
