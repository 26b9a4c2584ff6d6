// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/budgettexts.h"
#include "support/madeuprows.h"

#include <QLocale>
#include <QTest>

using namespace leadferry;
using test::madeUpNowMs;

namespace {

domain::CallBudget used(int calls)
{
    domain::CallBudget budget;
    budget.max = 110;
    budget.remaining = 110 - calls;
    budget.readAtMs = madeUpNowMs;
    return budget;
}

} // namespace

class BudgetTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }
    void theGaugeShowsWhatIsUsedOfTheRollingInterval()
    {
        QCOMPARE(presentation::usedPercent(used(12), madeUpNowMs), 10);
        QCOMPARE(presentation::callsText(used(12), madeUpNowMs), QStringLiteral("12 of 110 calls used"));
        QCOMPARE(presentation::usedPercent(used(12), madeUpNowMs + 10'000), 0);
        QCOMPARE(presentation::callsText(used(12), madeUpNowMs + 10'000), QStringLiteral("0 of 110 calls used"));
    }
    void beforeTheFirstCallThereIsNoGauge()
    {
        QVERIFY(!presentation::usedPercent({}, madeUpNowMs));
        QVERIFY(presentation::callsText({}, madeUpNowMs).isEmpty());
        QVERIFY(presentation::dayText({}, madeUpNowMs).isEmpty());
        QVERIFY(presentation::budgetMeaning({}).isEmpty());
    }
    void theDayIsToldWhereThePortalSays()
    {
        domain::CallBudget budget = used(0);
        QVERIFY(presentation::dayText(budget, madeUpNowMs).isEmpty());
        budget.dailyRemaining = 204'000;
        QCOMPARE(presentation::dayText(budget, madeUpNowMs), QStringLiteral("204,000 left today"));
    }
    void aWaitIsToldBeforeTheDay()
    {
        domain::CallBudget budget = used(0);
        budget.dailyRemaining = 0;
        budget.waitsUntilMs = madeUpNowMs + 60'000;
        QVERIFY(presentation::dayText(budget, madeUpNowMs).startsWith(QStringLiteral("Waits until ")));
        QCOMPARE(presentation::dayText(budget, madeUpNowMs + 60'000), QStringLiteral("0 left today"));
    }
};

QTEST_GUILESS_MAIN(BudgetTextsTest)
#include "budgettextstest.moc"
