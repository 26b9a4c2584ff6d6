// SPDX-License-Identifier: GPL-3.0-or-later
// The overview of an engine that delivers: counted where the deliveries are.
#include "domain/overview.h"
#include "app/engineundertest.h"

using namespace leadferry;
using domain::DeliveryState;

class OverviewTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    domain::Overview overview() const
    {
        const domain::TimeSpan always{0, m_clock.nowMs() + 1'000};
        const auto answer =
            execute(app::command::overview, domain::toJson(domain::OverviewQuestion{{always}, {always}, always}));
        return domain::overviewFromJson(*answer).value();
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
    }
    void cleanup() { end(); }

    void whatWasDeliveredIsCountedAndTimed()
    {
        QCOMPARE(overview().lastDeliveredMs, 0);
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QString::fromLatin1(test::twoEvents)}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        const domain::Overview counted = overview();
        QVERIFY((counted.days == QList<domain::DayTotals>{{1, 1, 0, 0}}));
        QVERIFY((counted.bars == QList<domain::OutcomeCounts>{{2, 0, 0, 0}}));
        QCOMPARE(counted.timed, 2);
        QVERIFY(counted.medianMs > 0 && counted.medianMs <= counted.slow95Ms);
        QVERIFY(counted.lastDeliveredMs > 0);
        QVERIFY(counted.causes.isEmpty());
    }
    void aQuestionThatMakesNoSenseIsRefused()
    {
        const auto answer = execute(app::command::overview, domain::toJson(domain::OverviewQuestion{{{2, 1}}, {}, {}}));
        QCOMPARE(test::named(answer.error().kind), test::named(base::ErrorKind::Invalid));
    }
};

QTEST_GUILESS_MAIN(OverviewTest)
#include "overviewtest.moc"
