// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/routestore.h"

#include "store/deliveryactions.h"
#include "store/eventstore.h"
#include "store/portalstore.h"
#include "support/fakeclock.h"
#include "support/named.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::RouteKind;
using domain::RouteRow;
using domain::RouteVia;
using store::RouteStore;

class RouteStoreTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    test::FakeClock m_clock;
    int m_events = 0;

    qint64 connectPortal(qint64 hubId, const QString& name)
    {
        domain::Portal portal;
        portal.hubId = hubId;
        portal.name = name;
        return store::PortalStore(*m_database).save(portal, m_clock.nowMs())->id;
    }
    void disconnect(qint64 portalId) { (void)store::PortalStore(*m_database).remove(portalId, m_clock.nowMs()); }
    /// Takes in one event; returns its delivery.
    qint64 take(const QString& bot, const QString& source = QStringLiteral("port"))
    {
        domain::IncomingEvent incoming;
        incoming.source = source;
        incoming.eventId = QStringLiteral("evt-%1").arg(++m_events);
        incoming.body =
            QJsonObject{{QStringLiteral("type"), QStringLiteral("lead.captured.v1")}, {QStringLiteral("bot"), bot}};
        incoming.receivedAtMs = m_clock.nowMs();
        store::EventStore events(*m_database, m_clock);
        if (!events.add({incoming})) {
            return 0;
        }
        return one(QStringLiteral("SELECT max(id) FROM delivery")).toLongLong();
    }
    QVariant one(const QString& sql) const { return m_database->select(sql)->first().first(); }
    qint64 portalOf(qint64 delivery) const
    {
        return one(QStringLiteral("SELECT coalesce(portal_id, 0) FROM delivery WHERE id = %1").arg(delivery))
            .toLongLong();
    }
    QString stateOf(qint64 delivery) const
    {
        return one(QStringLiteral("SELECT state FROM delivery WHERE id = %1").arg(delivery)).toString();
    }
    store::AuditEntry note() const
    {
        return {m_clock.nowMs(), QStringLiteral("window"), QStringLiteral("test"), {}, 0};
    }
    base::Result<int> route(RouteKind kind, const QString& name, qint64 portalId)
    {
        return RouteStore(*m_database).set(kind, name, portalId, note());
    }
    RouteRow row(RouteKind kind, const QString& name)
    {
        const auto rows = RouteStore(*m_database).all(m_clock.nowMs() - 1000);
        for (const RouteRow& known : *rows) {
            if (known.kind == kind && known.name == name) {
                return known;
            }
        }
        return {};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = store::Database::open(m_folder->filePath(QStringLiteral("leadferry.db")));
        QVERIFY(database.ok());
        m_database = std::move(database).value();
    }
    void theOnlyPortalIsTheDefault()
    {
        const qint64 law = connectPortal(1, QStringLiteral("Law firm"));
        const qint64 delivery = take(QStringLiteral("website-bot"));
        QCOMPARE(portalOf(delivery), law);
        QCOMPARE(stateOf(delivery), QStringLiteral("queued"));
    }
    void withSeveralPortalsAnUnknownBotIsUnroutedAndNeverGuessed()
    {
        connectPortal(1, QStringLiteral("Law firm"));
        connectPortal(2, QStringLiteral("Motor group"));
        const qint64 delivery = take(QStringLiteral("guide-bot"));
        QCOMPARE(stateOf(delivery), QStringLiteral("unrouted"));
        QCOMPARE(portalOf(delivery), 0);
        const qint64 nameless = take({});
        QCOMPARE(stateOf(nameless), QStringLiteral("unrouted"));
    }
    void aBotGoesOnToItsPortalWhenASecondOneIsConnected()
    {
        const qint64 law = connectPortal(1, QStringLiteral("Law firm"));
        take(QStringLiteral("website-bot"));
        take({}, QStringLiteral("folder"));
        connectPortal(2, QStringLiteral("Motor group"));
        QCOMPARE(portalOf(take(QStringLiteral("website-bot"))), law);
        QCOMPARE(portalOf(take({}, QStringLiteral("folder"))), law);
        // What the source's nameless events do says nothing of a new bot there.
        QCOMPARE(stateOf(take(QStringLiteral("new-bot"), QStringLiteral("folder"))), QStringLiteral("unrouted"));
    }
    void whatWasUnroutedBeforeTheFirstPortalGoesToItAndStaysWithIt()
    {
        const qint64 waiting = take(QStringLiteral("website-bot"));
        QCOMPARE(stateOf(waiting), QStringLiteral("unrouted"));
        const qint64 law = connectPortal(1, QStringLiteral("Law firm"));
        QCOMPARE(portalOf(waiting), law);
        connectPortal(2, QStringLiteral("Motor group"));
        QCOMPARE(portalOf(take(QStringLiteral("website-bot"))), law);
    }
    void connectingASecondPortalTakesNothingThatIsUnrouted()
    {
        connectPortal(1, QStringLiteral("Law firm"));
        connectPortal(2, QStringLiteral("Motor group"));
        const qint64 waiting = take(QStringLiteral("guide-bot"));
        connectPortal(3, QStringLiteral("Magazine"));
        QCOMPARE(stateOf(waiting), QStringLiteral("unrouted"));
    }
    void theBotsRouteCountsBeforeItsSources()
    {
        const qint64 law = connectPortal(1, QStringLiteral("Law firm"));
        const qint64 motor = connectPortal(2, QStringLiteral("Motor group"));
        QVERIFY(route(RouteKind::Source, QStringLiteral("port"), law).ok());
        QVERIFY(route(RouteKind::Bot, QStringLiteral("guide-bot"), motor).ok());
        QCOMPARE(portalOf(take(QStringLiteral("guide-bot"))), motor);
        QCOMPARE(portalOf(take(QStringLiteral("Guide-Bot"))), motor);
        QCOMPARE(portalOf(take(QStringLiteral("other-bot"))), law);
        QCOMPARE(portalOf(take({})), law);
        QCOMPARE(stateOf(take(QStringLiteral("other-bot"), QStringLiteral("folder"))), QStringLiteral("unrouted"));
    }
    void settingARouteSendsWhatWaitedOfThatBotAndNothingElse()
    {
        connectPortal(1, QStringLiteral("Law firm"));
        const qint64 motor = connectPortal(2, QStringLiteral("Motor group"));
        const qint64 first = take(QStringLiteral("guide-bot"));
        const qint64 second = take(QStringLiteral("guide-bot"));
        const qint64 other = take(QStringLiteral("other-bot"));
        QCOMPARE(*route(RouteKind::Bot, QStringLiteral("guide-bot"), motor), 2);
        for (const qint64 delivery : {first, second}) {
            QCOMPARE(portalOf(delivery), motor);
            QCOMPARE(stateOf(delivery), QStringLiteral("queued"));
        }
        QCOMPARE(stateOf(other), QStringLiteral("unrouted"));
        const auto audit = store::AuditStore(*m_database).since(0);
        QCOMPARE(audit->constLast().amount, 2);
    }
    void settingASourcesRouteSendsItsBotsWithoutARouteOfTheirOwn()
    {
        const qint64 law = connectPortal(1, QStringLiteral("Law firm"));
        connectPortal(2, QStringLiteral("Motor group"));
        const qint64 named = take(QStringLiteral("guide-bot"));
        const qint64 nameless = take({});
        const qint64 elsewhere = take({}, QStringLiteral("folder"));
        QCOMPARE(*route(RouteKind::Source, QStringLiteral("port"), law), 2);
        QCOMPARE(portalOf(named), law);
        QCOMPARE(portalOf(nameless), law);
        QCOMPARE(stateOf(elsewhere), QStringLiteral("unrouted"));
    }
    void aSourcesRouteThatSomebodyChoosesReplacesTheOneItHadByItself()
    {
        connectPortal(1, QStringLiteral("Law firm"));
        take({});
        const qint64 motor = connectPortal(2, QStringLiteral("Motor group"));
        QVERIFY(route(RouteKind::Source, QStringLiteral("port"), motor).ok());
        QCOMPARE(portalOf(take({})), motor);
    }
    void singleDeliveriesCanBeSentWithoutARoute()
    {
        connectPortal(1, QStringLiteral("Law firm"));
        const qint64 motor = connectPortal(2, QStringLiteral("Motor group"));
        const qint64 chosen = take(QStringLiteral("guide-bot"));
        const qint64 left = take(QStringLiteral("guide-bot"));
        QCOMPARE(*RouteStore(*m_database).choose({chosen}, motor, note()), 1);
        QCOMPARE(portalOf(chosen), motor);
        QCOMPARE(stateOf(left), QStringLiteral("unrouted"));
        // One that has a portal is not taken away from it.
        QCOMPARE(*RouteStore(*m_database).choose({chosen}, 1, note()), 0);
        QCOMPARE(portalOf(chosen), motor);
    }
    void whatComesForADisconnectedPortalIsHeldForItAndGoesToNobodyElse()
    {
        const qint64 law = connectPortal(1, QStringLiteral("Law firm"));
        take(QStringLiteral("website-bot"));
        disconnect(law);
        const qint64 meanwhile = take(QStringLiteral("website-bot"));
        QCOMPARE(portalOf(meanwhile), law);
        QCOMPARE(stateOf(meanwhile), QStringLiteral("held"));
        QCOMPARE(one(QStringLiteral("SELECT cause FROM delivery WHERE id = %1").arg(meanwhile)).toString(),
                 QStringLiteral("portal disconnected"));
        connectPortal(2, QStringLiteral("Motor group"));
        QCOMPARE(portalOf(take(QStringLiteral("website-bot"))), law);
        QVERIFY(!row(RouteKind::Bot, QStringLiteral("website-bot")).connected);
    }
    void aRemovedRouteLeavesTheBotUnrouted()
    {
        const qint64 law = connectPortal(1, QStringLiteral("Law firm"));
        connectPortal(2, QStringLiteral("Motor group"));
        QVERIFY(route(RouteKind::Bot, QStringLiteral("guide-bot"), law).ok());
        QVERIFY(RouteStore(*m_database).remove(RouteKind::Bot, QStringLiteral("guide-bot"), note()).ok());
        QCOMPARE(stateOf(take(QStringLiteral("guide-bot"))), QStringLiteral("unrouted"));
        const auto again = RouteStore(*m_database).remove(RouteKind::Bot, QStringLiteral("guide-bot"), note());
        QCOMPARE(test::named(again.error().kind), test::named(base::ErrorKind::NotFound));
    }
    void aRetryOfWhatHadNoPortalFollowsTheRouteThatThereIsByNow()
    {
        connectPortal(1, QStringLiteral("Law firm"));
        const qint64 motor = connectPortal(2, QStringLiteral("Motor group"));
        const qint64 delivery = take(QStringLiteral("guide-bot"));
        store::DeliveryActions actions(*m_database);
        QVERIFY(actions.cancel({delivery}, m_clock.nowMs()).ok());
        QCOMPARE(*route(RouteKind::Bot, QStringLiteral("guide-bot"), motor), 0);
        QCOMPARE(actions.retry({delivery}, m_clock.nowMs())->size(), 1);
        QCOMPARE(portalOf(delivery), motor);
        QCOMPARE(stateOf(delivery), QStringLiteral("queued"));
    }
    void theTableShowsWhereEachBotGoesAndWhy()
    {
        const qint64 law = connectPortal(1, QStringLiteral("Law firm"));
        take(QStringLiteral("website-bot"));
        connectPortal(2, QStringLiteral("Motor group"));
        take(QStringLiteral("website-bot"));
        take(QStringLiteral("guide-bot"), QStringLiteral("folder"));
        RouteRow website = row(RouteKind::Bot, QStringLiteral("website-bot"));
        QCOMPARE(test::named(website.via), test::named(RouteVia::Own));
        QCOMPARE(website.portalName, QStringLiteral("Law firm"));
        QCOMPARE(website.today, 2);
        RouteRow guide = row(RouteKind::Bot, QStringLiteral("guide-bot"));
        QCOMPARE(test::named(guide.via), test::named(RouteVia::Nothing));
        QCOMPARE(guide.unrouted, 1);
        QVERIFY(route(RouteKind::Source, QStringLiteral("folder"), law).ok());
        guide = row(RouteKind::Bot, QStringLiteral("guide-bot"));
        QCOMPARE(test::named(guide.via), test::named(RouteVia::Source));
        QCOMPARE(guide.unrouted, 0);
        QCOMPARE(test::named(row(RouteKind::Source, QStringLiteral("port")).via), test::named(RouteVia::Nothing));
    }
    void yesterdaysDeliveriesAreNotTodays()
    {
        connectPortal(1, QStringLiteral("Law firm"));
        take(QStringLiteral("website-bot"));
        const auto rows = RouteStore(*m_database).all(m_clock.nowMs() + 1);
        QCOMPARE(rows->constFirst().today, 0);
    }
};

QTEST_GUILESS_MAIN(RouteStoreTest)
#include "routestoretest.moc"
