// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trouble.h"

#include <QTest>

using namespace leadferry::domain;

namespace {

constexpr qint64 nowMs = 1'795'000'000'000;
constexpr qint64 hourMs = 3'600'000;

Portal portal(qint64 id, PortalHealth health, const QString& reason = {})
{
    Portal portal;
    portal.id = id;
    portal.name = QStringLiteral("Portal %1").arg(id);
    portal.health = health;
    portal.healthReason = reason;
    return portal;
}

Portal unreached(qint64 id)
{
    return portal(id, PortalHealth::TryingAgain, QStringLiteral("HubSpot could not be reached: no such host"));
}

QStringList keysOf(const Judgement& judgement)
{
    QStringList keys;
    for (const Trouble& trouble : judgement.troubles) {
        keys.append(keyOf(trouble));
    }
    return keys;
}

Judgement judged(const QList<Portal>& portals)
{
    WorkFacts facts;
    facts.portals = portals;
    facts.nowMs = nowMs;
    return judge(facts);
}

} // namespace

class TroubleTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrongWithPortals_data()
    {
        QTest::addColumn<QList<Portal>>("portals");
        QTest::addColumn<QStringList>("troubles");
        using Portals = QList<Portal>;
        const Portal good = portal(1, PortalHealth::Connected);
        const Portal failing = portal(2, PortalHealth::TryingAgain, QStringLiteral("HubSpot fails (503)"));
        QTest::newRow("none") << Portals{} << QStringList{};
        QTest::newRow("good") << Portals{good} << QStringList{};
        QTest::newRow("gone") << Portals{good, portal(2, PortalHealth::AccessGone)}
                              << QStringList{QStringLiteral("access_withdrawn/2")};
        QTest::newRow("silent") << Portals{good, failing} << QStringList{QStringLiteral("portal_silent/2")};
        QTest::newRow("in doubt") << Portals{portal(1, PortalHealth::AccessInDoubt)}
                                  << QStringList{QStringLiteral("portal_silent/1")};
        QTest::newRow("not called yet") << Portals{portal(1, PortalHealth::Unknown)} << QStringList{};
        QTest::newRow("no network") << Portals{unreached(1), unreached(2)} << QStringList{QStringLiteral("no_network")};
        QTest::newRow("one of two is reached")
            << Portals{good, unreached(2)} << QStringList{QStringLiteral("portal_silent/2")};
        QTest::newRow("no network, access gone")
            << Portals{unreached(1), portal(2, PortalHealth::AccessGone)}
            << QStringList{QStringLiteral("access_withdrawn/2"), QStringLiteral("no_network")};
        Portal full = good;
        full.budget = {190, 100, 10'000, 1'000, 0, nowMs, 0};
        QTest::newRow("used up") << Portals{full} << QStringList{QStringLiteral("daily_limit/1")};
        full.budget = {190, 100, 10'000, {}, {}, nowMs, nowMs + 5 * hourMs};
        QTest::newRow("waits for hours") << Portals{full} << QStringList{QStringLiteral("daily_limit/1")};
        full.budget.waitsUntilMs = nowMs + 60'000;
        QTest::newRow("waits a minute") << Portals{full} << QStringList{};
        Portal paused = unreached(2);
        paused.pause = PortalPause::ByPerson;
        QTest::newRow("a paused one is not asked") << Portals{good, paused} << QStringList{};
    }
    void whatIsWrongWithPortals()
    {
        QFETCH(QList<Portal>, portals);
        QFETCH(QStringList, troubles);
        QCOMPARE(keysOf(judged(portals)), troubles);
    }
    void whatIsNotKnownIsSaidToBe()
    {
        const Judgement fresh = judged({portal(1, PortalHealth::Unknown), unreached(2)});
        QCOMPARE(fresh.unknown, (QSet<QString>{QStringLiteral("no_network"), QStringLiteral("portal_silent/1"),
                                               QStringLiteral("daily_limit/1")}));
        QVERIFY(judged({portal(1, PortalHealth::Connected)}).unknown.isEmpty());
        // Without a network nobody knows whether the portal would answer.
        QVERIFY(judged({unreached(1)}).unknown.contains(QStringLiteral("portal_silent/1")));
        QCOMPARE(fresh.portals, (QSet<qint64>{1, 2}));
    }
    void theWorstComesFirst()
    {
        WorkFacts facts;
        facts.cannotStore = facts.portClosed = facts.folderGone = true;
        facts.unreadableSources = {QStringLiteral("web-chat")};
        facts.portals = {portal(1, PortalHealth::TryingAgain)};
        facts.lostReplies = {{QStringLiteral("web-chat"), 2}};
        facts.refusingModel = QStringLiteral("llama3.1");
        facts.nowMs = nowMs;
        facts.causes = {{0, {}, DeliveryState::Unrouted, QStringLiteral("no portal"), {}, 2},
                        {1, QStringLiteral("Portal 1"), DeliveryState::Held, QStringLiteral("a"), {}, 3},
                        {1, QStringLiteral("Portal 1"), DeliveryState::DeliveredWithHeld, QStringLiteral("b"), {}, 1},
                        {1, QStringLiteral("Portal 1"), DeliveryState::Exhausted, QStringLiteral("a"), {}, 4}};
        QList<TroubleKind> kinds;
        for (const Trouble& trouble : judge(facts).troubles) {
            kinds.append(trouble.kind);
        }
        using Kind = TroubleKind;
        QVERIFY((kinds == QList<Kind>{Kind::CannotStore, Kind::PortClosed, Kind::FolderGone, Kind::SecretUnreadable,
                                      Kind::Exhausted, Kind::Held, Kind::Held, Kind::Unrouted, Kind::RepliesLost,
                                      Kind::ModelRefuses, Kind::PortalSilent}));
    }
    void whatIsKeptReadsBack()
    {
        const Trouble trouble{TroubleKind::Held, 3, QStringLiteral("Law firm"), {}, 7};
        QVERIFY(troubleFromJson(toJson(trouble)) == trouble);
        QVERIFY(!troubleFromJson({{QStringLiteral("kind"), QStringLiteral("of a later version")}}));
    }
    void theKeyIsOfTheTroubleAndNotOfItsNumber()
    {
        Trouble one{TroubleKind::Held, 3, QStringLiteral("Law firm"), QStringLiteral("no option urgent"), 7};
        Trouble same{TroubleKind::Held, 3, QStringLiteral("Renamed"), QStringLiteral("no option urgent"), 8};
        QCOMPARE(keyOf(one), keyOf(same));
        same.cause = QStringLiteral("no option soon");
        QVERIFY(keyOf(one) != keyOf(same));
    }
};

QTEST_GUILESS_MAIN(TroubleTest)
#include "troubletest.moc"
