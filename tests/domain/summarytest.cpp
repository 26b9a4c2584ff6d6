// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/summary.h"

#include <QDateTime>
#include <QTest>

using namespace leadferry;

class SummaryTest : public QObject
{
    Q_OBJECT
private slots:
    void weeksAreCountedAsIsoDoes()
    {
        QCOMPARE(*domain::mondayOf(QStringLiteral("2026-W48")), QDate(2026, 11, 23));
        QCOMPARE(*domain::mondayOf(QStringLiteral("2026w53")), QDate(2026, 12, 28));
        QCOMPARE(*domain::mondayOf(QStringLiteral("2027-W01")), QDate(2027, 1, 4));
        QCOMPARE(domain::weekName(QDate(2026, 12, 28)), QStringLiteral("2026-W53"));
    }
    void whatIsNoWeekIsRefused()
    {
        for (const char* wrong : {"", "48", "2026-48", "2026-W00", "2026-W54", "2027-W53", "2026-W4"}) {
            QVERIFY2(!domain::mondayOf(QLatin1String(wrong)).ok(), wrong);
        }
    }
    void theLastWholeWeekIsOver()
    {
        const auto at = [](const QDate& date) { return date.startOfDay().toMSecsSinceEpoch(); };
        QCOMPARE(domain::lastWholeWeek(at(QDate(2026, 11, 29))), QDate(2026, 11, 16)); // a Sunday
        QCOMPARE(domain::lastWholeWeek(at(QDate(2026, 11, 30))), QDate(2026, 11, 23));
        const auto span = domain::weekSpan(QDate(2026, 11, 23));
        QCOMPARE(span.untilMs - span.fromMs, 7LL * 24 * 3'600'000);
    }
    void itSurvivesBeingWrittenDown()
    {
        const domain::WeekSummary summary{
            QDate(2026, 11, 23),
            1'795'000'000'000,
            {128, 120, 1, 7, 3, 90, 12},
            {100, 99, 0, 1, 0, 70, 9},
            {{QStringLiteral("Law firm"), QStringLiteral("HubSpot answered 502"), 4}},
            {{12, QStringLiteral("lead.captured.v1"), QStringLiteral("Law firm"), 93'000}},
            {{QStringLiteral("lead.captured.v1"), QStringLiteral("data.colour"), 17}},
            100};
        QCOMPARE(*domain::weekSummaryFromJson(domain::toJson(summary)), summary);
        QVERIFY(!domain::weekSummaryFromJson({}).ok());
    }
};

QTEST_GUILESS_MAIN(SummaryTest)
#include "summarytest.moc"
