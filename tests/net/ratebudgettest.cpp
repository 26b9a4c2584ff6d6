// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ratebudget.h"

#include <QHash>
#include <QTest>

using namespace leadferry::net;

namespace {

int callsUntilRefused(RateBudget& budget, qint64 nowMs, Lane lane)
{
    int calls = 0;
    while (budget.delayMs(nowMs, lane) == 0 && calls < 10'000) {
        budget.take(nowMs, lane);
        ++calls;
    }
    return calls;
}

} // namespace

class RateBudgetTest : public QObject
{
    Q_OBJECT
private slots:
    void eachLaneLeavesItsShareFree_data()
    {
        QTest::addColumn<Lane>("lane");
        QTest::addColumn<int>("calls");
        QTest::newRow("agent reply") << Lane::AgentReply << 80;
        QTest::newRow("lead") << Lane::Lead << 75;
        QTest::newRow("ticket and deal") << Lane::TicketAndDeal << 70;
        QTest::newRow("note") << Lane::Note << 65;
        QTest::newRow("write-back") << Lane::WriteBack << 50;
        QTest::newRow("back-fill") << Lane::BackFill << 30;
    }
    void eachLaneLeavesItsShareFree()
    {
        QFETCH(Lane, lane);
        QFETCH(int, calls);
        RateBudget budget(100, 10'000, 0.2);
        QCOMPARE(callsUntilRefused(budget, 0, lane), calls);
        QCOMPARE(budget.remaining(0), 100 - calls);
    }
    void aLowerLaneStopsWhileAHigherOneGoesOn()
    {
        RateBudget budget(100, 10'000, 0.0);
        QCOMPARE(callsUntilRefused(budget, 0, Lane::Note), 85);
        QVERIFY(budget.delayMs(0, Lane::Note) > 0);
        QCOMPARE(callsUntilRefused(budget, 0, Lane::AgentReply), 15);
    }
    void theWindowRolls()
    {
        RateBudget budget(2, 10'000, 0.0);
        budget.take(1'000, Lane::Lead);
        budget.take(4'000, Lane::Lead);
        QCOMPARE(budget.delayMs(4'000, Lane::AgentReply), 7'000);
        QCOMPARE(budget.delayMs(10'999, Lane::AgentReply), 1);
        QCOMPARE(budget.delayMs(11'000, Lane::AgentReply), 0);
        QCOMPARE(budget.remaining(11'000), 1);
        QCOMPARE(budget.remaining(14'000), 2);
    }
    void neverMoreThanMaxInAnyWindow()
    {
        RateBudget budget(10, 1'000, 0.0);
        QList<qint64> left;
        for (qint64 now = 0; now < 10'000; now += 7) {
            if (budget.delayMs(now, Lane::AgentReply) == 0) {
                budget.take(now, Lane::Lead);
                left.append(now);
            }
        }
        for (qsizetype i = 10; i < left.size(); ++i) {
            QVERIFY2(left[i] - left[i - 10] >= 1'000, qPrintable(QString::number(left[i])));
        }
        QVERIFY2(left.size() >= 90, qPrintable(QString::number(left.size())));
    }
    void theFirstThirdOfTheBudgetIsFree()
    {
        RateBudget budget(100, 10'000, 0.0);
        for (int i = 0; i < 38; ++i) {
            QCOMPARE(budget.spreadDelayMs(i, Lane::Lead), 0);
            budget.take(i, Lane::Lead);
        }
        for (int i = 38; i < 60; ++i) {
            budget.take(i, Lane::Lead);
        }
        QVERIFY(budget.spreadDelayMs(59, Lane::Lead) > 0);
        QVERIFY2(budget.delayMs(59, Lane::Lead) == 0, "a full call has nothing to wait for");
    }
    void aStreamOfSmallCallsIsSpreadAndLeavesEveryLaneItsShare()
    {
        RateBudget budget(100, 10'000, 0.1);
        QHash<Lane, QList<qint64>> left;
        for (qint64 now = 0; now < 120'000; ++now) {
            for (const Lane lane : {Lane::Lead, Lane::TicketAndDeal, Lane::Note}) {
                if (budget.spreadDelayMs(now, lane) == 0) {
                    budget.take(now, lane);
                    left[lane].append(now);
                }
            }
        }
        for (const Lane lane : {Lane::Lead, Lane::TicketAndDeal, Lane::Note}) {
            const auto& calls = left.value(lane);
            qint64 longest = 0;
            for (qsizetype i = 1; i < calls.size(); ++i) {
                longest = std::max(longest, calls[i] - calls[i - 1]);
            }
            QVERIFY2(longest < 3'000, qPrintable(QStringLiteral("a gap of %1 ms").arg(longest)));
            QVERIFY2(calls.size() > 12 * 12, qPrintable(QStringLiteral("%1 calls in two minutes").arg(calls.size())));
        }
        QVERIFY(left.value(Lane::Lead).size() > left.value(Lane::Note).size());
    }
    void aTinyBudgetStillLetsEveryLaneThrough()
    {
        RateBudget budget(1, 1'000, 0.5);
        QCOMPARE(callsUntilRefused(budget, 0, Lane::BackFill), 1);
        QCOMPARE(budget.delayMs(0, Lane::AgentReply), 1'000);
    }
    void aPauseStopsEverybodyAndIsNeverShortened()
    {
        RateBudget budget;
        budget.pauseUntil(5'000);
        budget.pauseUntil(2'000);
        QCOMPARE(budget.delayMs(1'000, Lane::AgentReply), 4'000);
        QCOMPARE(budget.delayMs(5'000, Lane::BackFill), 0);
    }
    void thePortalsFiguresReplaceOurs()
    {
        RateBudget budget(100, 10'000, 0.0);
        budget.observe({.max = 190, .intervalMs = 5'000}, 0);
        QCOMPARE(budget.max(), 190);
        QCOMPARE(callsUntilRefused(budget, 0, Lane::AgentReply), 190);
        QCOMPARE(budget.delayMs(0, Lane::AgentReply), 5'000);
        budget.observe({.max = 0, .intervalMs = -1}, 0);
        QCOMPARE(budget.max(), 190);
    }
    void callsOfOtherAppsCount()
    {
        RateBudget budget(100, 10'000, 0.0);
        budget.take(10'000, Lane::Lead);
        budget.observe({.remaining = 40}, 10'000);
        QCOMPARE(budget.remaining(10'000), 40);
        QCOMPARE(callsUntilRefused(budget, 10'000, Lane::AgentReply), 40);
        QVERIFY(budget.delayMs(10'000, Lane::AgentReply) <= 10'000);
        QCOMPARE(budget.remaining(20'000), 100);
    }
    void aReadingThatHasNotSeenOurLastCallsYetChangesNothing()
    {
        RateBudget budget(100, 10'000, 0.0);
        for (int i = 0; i < 10; ++i) {
            budget.take(0, Lane::Lead);
        }
        budget.observe({.remaining = 95}, 100);
        QCOMPARE(budget.remaining(100), 90);
    }
    void theLastOfTheDayIsKeptForLeadsAndReplies_data()
    {
        QTest::addColumn<int>("dailyRemaining");
        QTest::addColumn<Lane>("lane");
        QTest::addColumn<bool>("goes");
        QTest::newRow("11 %, back-fill") << 1'100 << Lane::BackFill << true;
        QTest::newRow("10 %, back-fill") << 1'000 << Lane::BackFill << false;
        QTest::newRow("10 %, write-back") << 1'000 << Lane::WriteBack << false;
        QTest::newRow("10 %, note") << 1'000 << Lane::Note << true;
        QTest::newRow("2 %, note") << 200 << Lane::Note << false;
        QTest::newRow("2 %, ticket") << 200 << Lane::TicketAndDeal << false;
        QTest::newRow("2 %, lead") << 200 << Lane::Lead << true;
        QTest::newRow("none, lead") << 0 << Lane::Lead << false;
        QTest::newRow("none, reply") << 0 << Lane::AgentReply << false;
    }
    void theLastOfTheDayIsKeptForLeadsAndReplies()
    {
        QFETCH(int, dailyRemaining);
        QFETCH(Lane, lane);
        QFETCH(bool, goes);
        RateBudget budget;
        budget.observe({.dailyMax = 10'000, .dailyRemaining = dailyRemaining}, 0);
        QCOMPARE(budget.delayMs(0, lane) == 0, goes);
    }
    void ourOwnCallsUseUpTheDay()
    {
        RateBudget budget;
        budget.observe({.dailyMax = 100, .dailyRemaining = 12}, 0);
        budget.take(0, Lane::Lead);
        budget.take(0, Lane::Lead);
        QCOMPARE(budget.dailyRemaining(0), 10);
        QVERIFY(budget.delayMs(0, Lane::WriteBack) > 0);
    }
    void aSpentDayLastsUntilItEnds()
    {
        RateBudget budget;
        budget.observe({.dailyMax = 100, .dailyRemaining = 0, .dayEndsInMs = 7'200'000}, 1'000);
        QCOMPARE(budget.delayMs(1'000, Lane::Lead), 7'200'000);
        QCOMPARE(budget.pausedForMs(1'000), 7'200'000);
        QCOMPARE(budget.delayMs(7'200'999, Lane::Lead), 1);
        QCOMPARE(budget.delayMs(7'201'000, Lane::BackFill), 0);
        QVERIFY2(!budget.dailyRemaining(7'201'000), "what is left of the new day is not known yet");
    }
    void pausesAreForgottenWhenTimeHasJumped()
    {
        RateBudget budget;
        budget.pauseUntil(5'000);
        budget.observe({.dailyMax = 100, .dailyRemaining = 0}, 0);
        budget.forgetPauses();
        QCOMPARE(budget.delayMs(0, Lane::BackFill), 0);
        QCOMPARE(budget.pausedForMs(0), 0);
    }
};

Q_DECLARE_METATYPE(leadferry::net::Lane)
QTEST_GUILESS_MAIN(RateBudgetTest)
#include "ratebudgettest.moc"
