// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrun.h"
#include "support/madeuprows.h"

using leadferry::app::EngineState;
using leadferry::domain::DeliveryState;
using leadferry::domain::Portal;
using leadferry::domain::PortalHealth;
using leadferry::test::CommandRun;
using leadferry::test::madeUpNowMs;

namespace {

Portal connection(PortalHealth health = PortalHealth::Connected)
{
    Portal portal;
    portal.hubId = 4471902;
    portal.name = QStringLiteral("Law firm");
    portal.health = health;
    portal.connectedAtMs = madeUpNowMs;
    return portal;
}

} // namespace

class StatusCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void oneLookShowsEngineConnectionAndQueue()
    {
        CommandRun command;
        command.engine->connected = {connection()};
        command.engine->current.state = EngineState::Running;
        command.engine->current.listenAddress = QStringLiteral("http://127.0.0.1:8765");
        command.engine->current.counts = {{DeliveryState::Delivered, 12}, {DeliveryState::Waiting, 2}};
        command.engine->current.oldestWaitingMs = madeUpNowMs;
        QCOMPARE(command.run({QStringLiteral("status")}), 0);
        for (const char* part :
             {"running", "http://127.0.0.1:8765", "Law firm", "connected", "12 delivered, 2 waiting", "2026-11-23"}) {
            QVERIFY2(command.out.contains(QLatin1String(part)), qPrintable(command.out));
        }
    }
    void oneLookShowsTheCallsThatAreLeftAndAWrongClock()
    {
        CommandRun command;
        command.engine->connected = {connection()};
        command.engine->connected[0].budget.max = 190;
        command.engine->connected[0].budget.remaining = 3; // read long ago: the interval is free again
        command.engine->connected[0].budget.dailyMax = 250'000;
        command.engine->connected[0].budget.dailyRemaining = 204'000;
        command.engine->connected[0].clockSkewMs = -180'000;
        command.engine->connected[0].pause = leadferry::domain::PortalPause::ByPerson;
        QCOMPARE(command.run({QStringLiteral("status")}), 0);
        for (const char* part : {"190 of 190 in 10 s, 204000 of 250000 today", "3 min behind", "paused"}) {
            QVERIFY2(command.out.contains(QLatin1String(part)), qPrintable(command.out));
        }
    }
    void theBudgetIsInTheDocument()
    {
        CommandRun command;
        command.engine->connected = {connection(), connection()};
        command.engine->connected[1].budget.max = 190;
        QCOMPARE(command.run({QStringLiteral("--json"), QStringLiteral("status")}), 0);
        const auto connections = command.document().value(QStringLiteral("connections"));
        QVERIFY(connections[0][QStringLiteral("budget")].isNull());
        QCOMPARE(connections[1][QStringLiteral("budget")][QStringLiteral("limit")].toInt(), 190);
        QVERIFY(connections[1][QStringLiteral("budget")][QStringLiteral("dailyRemaining")].isNull());
        QCOMPARE(connections[1][QStringLiteral("pause")].toString(), QStringLiteral("none"));
    }
    void theExitCodeIsForMonitors_data()
    {
        QTest::addColumn<QList<Portal>>("connected");
        QTest::addColumn<DeliveryState>("state");
        QTest::addColumn<int>("expected");
        QTest::newRow("well") << QList{connection()} << DeliveryState::Delivered << 0;
        QTest::newRow("waiting is well") << QList{connection(PortalHealth::TryingAgain)} << DeliveryState::Waiting << 0;
        QTest::newRow("held") << QList{connection()} << DeliveryState::Held << 4;
        QTest::newRow("exhausted") << QList{connection()} << DeliveryState::Exhausted << 4;
        QTest::newRow("a field held") << QList{connection()} << DeliveryState::DeliveredWithHeld << 4;
        QTest::newRow("unrouted") << QList{connection(), connection()} << DeliveryState::Unrouted << 4;
        QTest::newRow("nothing connected") << QList<Portal>() << DeliveryState::Held << 3;
        QTest::newRow("access in doubt") << QList{connection(PortalHealth::AccessInDoubt)} << DeliveryState::Queued
                                         << 3;
        QTest::newRow("access gone") << QList{connection(PortalHealth::AccessGone)} << DeliveryState::Delivered << 3;
    }
    void theExitCodeIsForMonitors()
    {
        QFETCH(QList<Portal>, connected);
        QFETCH(DeliveryState, state);
        QFETCH(int, expected);
        CommandRun command;
        command.engine->connected = connected;
        command.engine->current.counts = {{state, 1}};
        QCOMPARE(command.run({QStringLiteral("--json"), QStringLiteral("status")}), expected);
        QCOMPARE(command.document().value(QStringLiteral("counts"))[leadferry::domain::toString(state)].toInt(), 1);
    }
    void whatShadowModeHoldsNeedsNobody()
    {
        CommandRun command;
        command.engine->connected = {connection()};
        command.engine->current.shadowed = 3;
        QCOMPARE(command.run({QStringLiteral("status")}), 0);
        QVERIFY(command.out.contains(QStringLiteral("3 held in shadow mode")));
    }
    void whatSourcesRefusedIsSaid()
    {
        CommandRun command;
        command.engine->connected = {connection()};
        command.engine->current.refusals.insert(QStringLiteral("web-chat"), {3, 0, QStringLiteral("no signature")});
        QCOMPARE(command.run({QStringLiteral("status")}), 0);
        QVERIFY(command.out.contains(QStringLiteral("web-chat refused 3 requests")));
    }
    void whatSourcesRefusedAndRepliesThatWereLostAreInTheDocument()
    {
        CommandRun command;
        command.engine->connected = {connection()};
        command.engine->current.refusals.insert(QStringLiteral("web-chat"), {3, 0, QStringLiteral("no signature")});
        command.engine->current.lostReplies.insert(QStringLiteral("shop"), 2);
        QCOMPARE(command.run({QStringLiteral("status"), QStringLiteral("--json")}), 0);
        QCOMPARE(command.document().value(QLatin1String("refusedRequests")).toObject(),
                 (QJsonObject{{QStringLiteral("web-chat"), 3}}));
        QCOMPARE(command.document().value(QLatin1String("lostReplies")).toObject(),
                 (QJsonObject{{QStringLiteral("shop"), 2}}));
    }
};

QTEST_GUILESS_MAIN(StatusCommandTest)
#include "statuscommandtest.moc"
