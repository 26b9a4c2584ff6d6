// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/overview.h"

#include <QJsonArray>
#include <QTest>

using namespace leadferry::domain;

class OverviewTest : public QObject
{
    Q_OBJECT
private slots:
    void aQuestionAndItsAnswerSurviveJson()
    {
        const OverviewQuestion question{{{1, 2}, {0, 1}}, {{5, 6}}, {5, 6}, {{7, 8}, {8, 9}}};
        QVERIFY(*overviewQuestionFromJson(toJson(question)) == question);
        Overview overview;
        overview.days = {{86, 19, 7}};
        overview.bars = {{1, 2, 3, 4}};
        overview.timed = 10;
        overview.medianMs = 1'400;
        overview.slow95Ms = 3'800;
        overview.lastDeliveredMs = 9;
        overview.causes = {{1,
                            QStringLiteral("Law firm"),
                            DeliveryState::Exhausted,
                            QStringLiteral("502"),
                            QStringLiteral("lead.captured.v1"),
                            3,
                            17,
                            4,
                            {0, 2}}};
        QVERIFY(*overviewFromJson(toJson(overview)) == overview);
    }
    void aSpanThatEndsBeforeItBeginsIsRefused()
    {
        QVERIFY(!overviewQuestionFromJson(toJson(OverviewQuestion{{{2, 1}}, {}, {}})));
    }
    void noMoreSpansAreCountedThanAChartCanShow()
    {
        const QList<TimeSpan> many(401, {0, 1});
        QVERIFY(!overviewQuestionFromJson(toJson(OverviewQuestion{{}, many, {}})));
    }
    void everyStateCountsOnceOrWasGivenUp()
    {
        QVERIFY(outcomeOf(DeliveryState::DeliveredWithHeld) == Outcome::Held);
        QVERIFY(outcomeOf(DeliveryState::Unrouted) == Outcome::Held);
        QVERIFY(outcomeOf(DeliveryState::Unclear) == Outcome::Waiting);
        QVERIFY(outcomeOf(DeliveryState::Exhausted) == Outcome::Failed);
        QVERIFY(!outcomeOf(DeliveryState::Cancelled));
    }
};

QTEST_GUILESS_MAIN(OverviewTest)
#include "overviewtest.moc"
