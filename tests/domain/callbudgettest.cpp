// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/callbudget.h"

#include <QTest>

using namespace leadferry::domain;

class CallBudgetTest : public QObject
{
    Q_OBJECT
private slots:
    void anIntervalThatHasPassedIsFreeAgain()
    {
        CallBudget budget;
        budget.max = 190;
        budget.remaining = 3;
        budget.readAtMs = 1'000;
        QCOMPARE(budgetAt(budget, 10'999).remaining, 3);
        QCOMPARE(budgetAt(budget, 11'000).remaining, 190);
    }
    void aWaitThatIsOverIsNone()
    {
        CallBudget budget;
        budget.waitsUntilMs = 5'000;
        QCOMPARE(budgetAt(budget, 4'999).waitsUntilMs, 5'000);
        QCOMPARE(budgetAt(budget, 5'000).waitsUntilMs, 0);
    }
    void itComesBackFromJsonAsItWent()
    {
        CallBudget budget;
        budget.max = 110;
        budget.remaining = 98;
        budget.readAtMs = 1'795'000'000'000;
        budget.waitsUntilMs = 1'795'000'010'000;
        QCOMPARE(callBudgetFromJson(toJson(budget)), budget);
        budget.dailyMax = 250'000;
        budget.dailyRemaining = 0;
        QCOMPARE(callBudgetFromJson(toJson(budget)), budget);
        QCOMPARE(callBudgetFromJson({}), CallBudget{});
    }
};

QTEST_GUILESS_MAIN(CallBudgetTest)
#include "callbudgettest.moc"
