// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sourcestore.h"

#include "store/deliveryactions.h"
#include "store/deliverylogstore.h"
#include "store/deliverymoves.h"
#include "store/eventstore.h"
#include "store/portalstore.h"
#include "store/routestore.h"
#include "support/fakeclock.h"
#include "support/named.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using domain::Source;

class SourceStoreTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    test::FakeClock m_clock;

    store::AuditEntry note() const
    {
        return {m_clock.nowMs(), QStringLiteral("window"), QStringLiteral("test"), {}, 0};
    }
    domain::Portal connectPortal(qint64 hubId)
    {
        domain::Portal portal;
        portal.hubId = hubId;
        portal.name = QStringLiteral("Portal %1").arg(hubId);
        return store::PortalStore(*m_database).save(portal, m_clock.nowMs()).value();
    }
    void addEvent(const QString& id, const QString& source)
    {
        store::EventStore events(*m_database, m_clock);
        QVERIFY(events
                    .add({{source,
                           id,
                           false,
                           {{QStringLiteral("type"), QStringLiteral("lead.captured.v1")},
                            {QStringLiteral("contact"),
                             QJsonObject{{QStringLiteral("email"), QStringLiteral("jane@example.com")}}}},
                           m_clock.nowMs()}})
                    .ok());
    }
    void setShadow(const QString& source, bool shadow)
    {
        Source changed;
        changed.name = source;
        changed.shadow = shadow;
        QVERIFY(store::SourceStore(*m_database).save(changed, note()).ok());
    }
    QString stateOf(qint64 delivery) const
    {
        return m_database
            ->select(QStringLiteral("SELECT state || ' ' || cause FROM delivery WHERE id = %1").arg(delivery))
            ->first()
            .first()
            .toString()
            .trimmed();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = store::Database::open(m_folder->filePath(QStringLiteral("leadferry.db")));
        QVERIFY(database.ok());
        m_database = std::move(database).value();
    }
    void aSourceComesBackAsItWasSaved()
    {
        const Source named{QStringLiteral("web-chat"), QJsonObject{{QStringLiteral("extends"), QStringLiteral("json")}},
                           QStringLiteral("webbot"), true};
        Source preset{QStringLiteral("chat"), QStringLiteral("chatwoot")};
        preset.scheme = QStringLiteral("hmac");
        preset.header = QStringLiteral("X-My-Bot");
        preset.hosts = QStringList{QStringLiteral("a.example.com"), QStringLiteral("b.example.com")};
        store::SourceStore sources(*m_database);
        QVERIFY(sources.save(named, note()).ok());
        QVERIFY(sources.save(preset, note()).ok());
        const auto all = sources.all().value();
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.at(0).name, QStringLiteral("port"));
        QCOMPARE(all.at(1).name, QStringLiteral("folder"));
        QVERIFY(all.at(2) == preset);
        QVERIFY(all.at(3) == named);
    }
    void refusalsAddUpUntilTheSourceIsChanged()
    {
        const QString name = QStringLiteral("chat");
        const Source source{name, QStringLiteral("chatwoot")};
        store::SourceStore sources(*m_database);
        QVERIFY(sources.save(source, note()).ok());
        QVERIFY(sources.refusals()->isEmpty());
        QVERIFY(sources.addRefusals({{name, {2, 10, QStringLiteral("missing")}}}).ok());
        QVERIFY(sources
                    .addRefusals({{name, {1, 20, QStringLiteral("wrong")}},
                                  {QStringLiteral("gone"), {1, 20, QStringLiteral("wrong")}}})
                    .ok());
        QCOMPARE(sources.refusals()->size(), 1);
        QVERIFY(sources.refusals()->value(name) == (domain::SourceRefusals{3, 20, QStringLiteral("wrong")}));
        QVERIFY(sources.save(source, note()).ok());
        QVERIFY(sources.refusals()->isEmpty());
    }
    void whatShadowModeHoldsIsCountedApart()
    {
        connectPortal(1);
        setShadow(QStringLiteral("port"), true);
        addEvent(QStringLiteral("a"), QStringLiteral("port"));
        addEvent(QStringLiteral("b"), QStringLiteral("port"));
        addEvent(QStringLiteral("c"), QStringLiteral("folder"));
        store::Transaction other(*m_database);
        other.run(QStringLiteral("UPDATE delivery SET state = 'held', cause = 'no such option' WHERE id = 3"));
        QVERIFY(other.commit().ok());

        store::DeliveryLogStore log(*m_database);
        const auto all = log.counts();
        QCOMPARE(all->shadowed, 2);
        QCOMPARE(all->byState.value(domain::DeliveryState::Held), 1);
        domain::DeliveryFilter filter;
        filter.type = QStringLiteral("lead.captured.v1");
        filter.states = {domain::DeliveryState::Held};
        const auto held = log.page(filter, {10});
        QCOMPARE(held->rows.size(), 3);
        filter.butShadowed = true;
        const auto needing = log.page(filter, {10});
        QCOMPARE(needing->rows.size(), 1);
        QCOMPARE(needing->rows.first().id, 3);
        const auto counted = log.counts(filter); // whatever is shown, as the states are
        QCOMPARE(counted->shadowed, 2);
        QCOMPARE(counted->byState.value(domain::DeliveryState::Held), 1);
    }
    void whatIsThereByItselfCannotBeRemoved()
    {
        setShadow(QStringLiteral("port"), true);
        const auto removed = store::SourceStore(*m_database).remove(QStringLiteral("port"), note());
        QCOMPARE(test::named(removed.error().kind), test::named(ErrorKind::NotFound));
        QVERIFY(store::SourceStore(*m_database).all()->first().shadow);
    }
    void noStatementLetsOutWhatShadowModeHolds()
    {
        const domain::Portal first = connectPortal(1);
        setShadow(QStringLiteral("port"), true);
        addEvent(QStringLiteral("a"), QStringLiteral("port"));
        QCOMPARE(stateOf(1), QStringLiteral("held shadow mode"));

        QVERIFY(store::PortalStore(*m_database).remove(first.id, m_clock.nowMs()).ok());
        addEvent(QStringLiteral("b"), QStringLiteral("port"));
        QCOMPARE(stateOf(2), QStringLiteral("held portal disconnected"));
        connectPortal(1);
        QCOMPARE(stateOf(1), QStringLiteral("held shadow mode"));
        QCOMPARE(stateOf(2), QStringLiteral("held shadow mode"));

        const domain::Portal second = connectPortal(2);
        QVERIFY(store::DeliveryMoves(*m_database).move({1}, second.id, note()).ok());
        QCOMPARE(stateOf(3), QStringLiteral("held shadow mode"));
    }
    void whatWasUnroutedIsHeldOnceItHasAPortal()
    {
        connectPortal(1);
        const domain::Portal second = connectPortal(2);
        setShadow(QStringLiteral("port"), true);
        addEvent(QStringLiteral("a"), QStringLiteral("port"));
        addEvent(QStringLiteral("b"), QStringLiteral("port"));
        QCOMPARE(stateOf(1), QStringLiteral("unrouted"));
        QVERIFY(store::RouteStore(*m_database).choose({1}, second.id, note()).ok());
        QCOMPARE(stateOf(1), QStringLiteral("held shadow mode"));
        QVERIFY(store::RouteStore(*m_database)
                    .set(domain::RouteKind::Source, QStringLiteral("port"), second.id, note())
                    .ok());
        QCOMPARE(stateOf(2), QStringLiteral("held shadow mode"));
    }
    void whatCameInBeforeShadowModeGoesOn()
    {
        connectPortal(1);
        addEvent(QStringLiteral("a"), QStringLiteral("port"));
        setShadow(QStringLiteral("port"), true);
        QCOMPARE(stateOf(1), QStringLiteral("queued"));
    }
    void goingLiveStartsWhatIsHeldOfThatSourceAlone()
    {
        connectPortal(1);
        setShadow(QStringLiteral("port"), true);
        setShadow(QStringLiteral("folder"), true);
        addEvent(QStringLiteral("a"), QStringLiteral("port"));
        addEvent(QStringLiteral("b"), QStringLiteral("folder"));
        const auto released = store::SourceStore(*m_database).release(QStringLiteral("port"), note());
        QCOMPARE(released.value(), QList<qint64>{1});
        QCOMPARE(stateOf(1), QStringLiteral("queued"));
        QCOMPARE(stateOf(2), QStringLiteral("held shadow mode"));
    }
    void outlooksAreMadePortalByPortalAndOnlyOnce()
    {
        const domain::Portal portal = connectPortal(1);
        setShadow(QStringLiteral("port"), true);
        addEvent(QStringLiteral("a"), QStringLiteral("port"));
        addEvent(QStringLiteral("b"), QStringLiteral("port"));
        store::SourceStore sources(*m_database);
        QCOMPARE(sources.withoutOutlook({}, 10)->size(), 2);
        QVERIFY(sources.saveOutlooks({{1, {QStringLiteral("contact")}, {}}}, m_clock.nowMs()).ok());
        const auto waiting = sources.withoutOutlook({}, 10).value();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().deliveryId, 2);
        QVERIFY(sources.withoutOutlook({portal.id}, 10)->isEmpty());
        QCOMPARE(sources.shadowedOf(portal.id, {waiting.first().personKey}, 10).value(), QList<qint64>{1});
    }
};

QTEST_GUILESS_MAIN(SourceStoreTest)
#include "sourcestoretest.moc"
