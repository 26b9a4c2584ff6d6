// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statustext.h"

#include <QJsonArray>
#include <QTest>

using namespace leadferry;

namespace {

constexpr qint64 nowMs = 1'795'000'000'000;

domain::Portal lawFirm()
{
    domain::Portal portal;
    portal.name = QStringLiteral("Law \"firm\"");
    portal.health = domain::PortalHealth::Connected;
    portal.budget.max = 190;
    portal.budget.remaining = 42;
    portal.budget.readAtMs = nowMs - 1'000;
    return portal;
}

} // namespace

class StatusTextTest : public QObject
{
    Q_OBJECT
private slots:
    void theBudgetOfEachPortalIsAGauge()
    {
        domain::Portal portal = lawFirm();
        portal.budget.dailyMax = 625'000;
        portal.budget.dailyRemaining = 600'000;
        portal.budget.waitsUntilMs = nowMs + 2'500;
        portal.clockSkewMs = 180'000;
        const QByteArray text = app::metricsText({}, {portal}, nowMs);
        for (const char* line : {"leadferry_portal_up{portal=\"Law \\\"firm\\\"\"} 1\n",
                                 "leadferry_portal_paused{portal=\"Law \\\"firm\\\"\"} 0\n",
                                 "leadferry_calls_remaining{portal=\"Law \\\"firm\\\"\"} 42\n",
                                 "leadferry_calls_limit{portal=\"Law \\\"firm\\\"\"} 190\n",
                                 "leadferry_calls_daily_remaining{portal=\"Law \\\"firm\\\"\"} 600000\n",
                                 "leadferry_calls_daily_limit{portal=\"Law \\\"firm\\\"\"} 625000\n",
                                 "leadferry_calls_wait_seconds{portal=\"Law \\\"firm\\\"\"} 3\n",
                                 "leadferry_clock_skew_seconds{portal=\"Law \\\"firm\\\"\"} 180\n"}) {
            QVERIFY2(text.contains(line), line);
        }
    }
    void whatSourcesRefusedIsCounted()
    {
        app::EngineStatus status;
        status.refusals.insert(QStringLiteral("web-chat"), {3, nowMs, QStringLiteral("X-Signature is missing")});
        QVERIFY(
            app::metricsText(status, {}, nowMs).contains("leadferry_source_refused_requests{source=\"web-chat\"} 3\n"));
        QCOMPARE(app::healthJson(status, {})[QLatin1String("refusedRequests")][QLatin1String("web-chat")].toInt(), 3);
    }
    void repliesThatDidNotReachABotAreCounted()
    {
        app::EngineStatus status;
        status.lostReplies.insert(QStringLiteral("web-chat"), 2);
        QVERIFY(app::metricsText(status, {}, nowMs).contains("leadferry_lost_replies{source=\"web-chat\"} 2\n"));
        QCOMPARE(app::healthJson(status, {})[QLatin1String("lostReplies")][QLatin1String("web-chat")].toInt(), 2);
    }
    void whatAPortalDoesNotSayIsLeftOut()
    {
        const QByteArray text = app::metricsText({}, {lawFirm()}, nowMs);
        QVERIFY(!text.contains("leadferry_calls_daily_remaining{"));
        domain::Portal unused = lawFirm();
        unused.budget = {};
        QVERIFY(!app::metricsText({}, {unused}, nowMs).contains("leadferry_calls_remaining{"));
    }
    void aPassedIntervalIsFreeAgain()
    {
        QVERIFY(app::metricsText({}, {lawFirm()}, nowMs + 9'000)
                    .contains("calls_remaining{portal=\"Law \\\"firm\\\"\"} 190"));
    }
    void whatKeepsTheEngineFromWorkingIsInTheHealth()
    {
        app::EngineStatus status;
        status.state = app::EngineState::Running;
        status.failure = QStringLiteral("the disk is full: free some space");
        QCOMPARE(app::healthJson(status, {}).value(QLatin1String("failure")).toString(), status.failure);
    }
    void thePauseOfAPortalIsInTheHealth()
    {
        domain::Portal portal = lawFirm();
        portal.pause = domain::PortalPause::AfterFailures;
        const QJsonObject shown =
            app::healthJson({}, {portal}).value(QLatin1String("portals")).toArray().first().toObject();
        QCOMPARE(shown.value(QLatin1String("pause")).toString(), QStringLiteral("after_failures"));
    }
};

QTEST_GUILESS_MAIN(StatusTextTest)
#include "statustexttest.moc"
