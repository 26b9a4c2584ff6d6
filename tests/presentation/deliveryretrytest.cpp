// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryretry.h"

#include <QTest>

using namespace leadferry;
using domain::DeliveryFilter;
using domain::DeliveryState;
using presentation::retryAllOf;

namespace {

const domain::DeliveryCounts counts{{{DeliveryState::Held, 3},
                                     {DeliveryState::DeliveredWithHeld, 2},
                                     {DeliveryState::Exhausted, 5},
                                     {DeliveryState::Waiting, 7},
                                     {DeliveryState::Cancelled, 11},
                                     {DeliveryState::Delivered, 100},
                                     {DeliveryState::Unclear, 1}}};

DeliveryFilter withStates(const QList<DeliveryState>& states)
{
    DeliveryFilter filter;
    filter.states = states;
    return filter;
}

} // namespace

class DeliveryRetryTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutAFilterNothingIsChosen()
    {
        QCOMPARE(retryAllOf({}, counts).amount, 0);
        QVERIFY(retryAllOf({}, counts).arguments.isEmpty());
    }
    void onlyWhatCanBeStartedAgainIsCountedAndNamed()
    {
        const auto all =
            retryAllOf(withStates({DeliveryState::Held, DeliveryState::Exhausted, DeliveryState::Delivered}), counts);
        QCOMPARE(all.amount, 8);
        QCOMPARE(all.arguments, (QJsonObject{{QStringLiteral("status"), QStringLiteral("held,exhausted")}}));
        QCOMPARE(retryAllOf(withStates({DeliveryState::Delivered, DeliveryState::Unclear}), counts).amount, 0);
    }
    void theWholeFilterIsHandedOver()
    {
        DeliveryFilter filter;
        filter.type = QStringLiteral("lead.captured.v1");
        filter.portalName = QStringLiteral("Law firm");
        filter.bot = QStringLiteral("website-bot");
        filter.text = QStringLiteral("jane");
        filter.sinceMs = 1'795'338'900'000;
        const auto all = retryAllOf(filter, counts);
        QCOMPARE(all.amount, 17);
        QJsonObject expected = domain::toJson(filter);
        expected.insert(QStringLiteral("status"), QStringLiteral("waiting,delivered_with_held,held,exhausted"));
        QCOMPARE(all.arguments, expected);
    }
    void whatWasGivenUpStaysGivenUpUnlessTheFilterNamesIt()
    {
        DeliveryFilter filter;
        filter.bot = QStringLiteral("website-bot");
        QCOMPARE(retryAllOf(filter, counts).givenUp, 0);
        const auto named = retryAllOf(withStates({DeliveryState::Cancelled, DeliveryState::Held}), counts);
        QCOMPARE(named.amount, 14);
        QCOMPARE(named.givenUp, 11);
        QVERIFY(presentation::retryAllWords(named, app::EngineState::Running)
                    .paragraphs.last()
                    .contains(QStringLiteral("given up")));
    }
    void duringAPauseTheQuestionSaysThatTheseGoOut()
    {
        const auto all = retryAllOf(withStates({DeliveryState::Held}), counts);
        const auto running = presentation::retryAllWords(all, app::EngineState::Running);
        const auto paused = presentation::retryAllWords(all, app::EngineState::Paused);
        QCOMPARE(running.paragraphs.size(), 2);
        QCOMPARE(paused.paragraphs.size(), 3);
        QVERIFY(paused.paragraphs.last().contains(QStringLiteral("paused")));
    }
};

QTEST_GUILESS_MAIN(DeliveryRetryTest)
#include "deliveryretrytest.moc"
