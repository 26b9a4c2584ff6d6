// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/amounts.h"

#include <QLocale>
#include <QTest>

using namespace leadferry::presentation;
using leadferry::domain::DeliveryCounts;
using leadferry::domain::DeliveryFilter;
using leadferry::domain::DeliveryState;

class AmountsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void aThousandIsTheLastExactNumber()
    {
        QCOMPARE(amountText(amountOf(1000)), QStringLiteral("1,000"));
        QCOMPARE(amountText(amountOf(1001)), QStringLiteral("1,000+"));
        QCOMPARE(amountText(amountOf(1'000'000)), QStringLiteral("1,000+"));
        QCOMPARE(deliveriesText(amountOf(1001)), QStringLiteral("1,000+ deliveries"));
    }
    void statesAreAddedUp()
    {
        const DeliveryCounts counts{{{DeliveryState::Held, 600}, {DeliveryState::Exhausted, 401}}, 7, true};
        QCOMPARE(amountText(amountOf(counts, {DeliveryState::Held})), QStringLiteral("600"));
        QCOMPARE(amountText(amountOf(counts, {DeliveryState::Held, DeliveryState::Exhausted})),
                 QStringLiteral("1,000+"));
        DeliveryFilter held;
        held.states = {DeliveryState::Held};
        QCOMPARE(shownAmount(counts, held).number, 607); // with what shadow mode holds
        held.butShadowed = true;
        QCOMPARE(shownAmount(counts, held).number, 600);
    }
    void whatWasNotCountedToTheEndSaysSo()
    {
        const DeliveryCounts counts{{{DeliveryState::Held, 37}}, 0, false};
        QCOMPARE(amountText(shownAmount(counts, {})), QStringLiteral("37+"));
    }
};

QTEST_GUILESS_MAIN(AmountsTest)
#include "amountstest.moc"
