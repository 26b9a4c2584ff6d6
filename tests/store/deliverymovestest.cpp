// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliverymoves.h"

#include "store/deliveryactions.h"
#include "store/eventstore.h"
#include "store/portalstore.h"
#include "support/fakeclock.h"
#include "support/named.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::DeliveryMove;
using Obstacle = DeliveryMove::Obstacle;

class DeliveryMovesTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    test::FakeClock m_clock;
    qint64 m_law = 0;
    qint64 m_motor = 0;

    qint64 connectPortal(qint64 hubId, const QString& name)
    {
        domain::Portal portal;
        portal.hubId = hubId;
        portal.name = name;
        return store::PortalStore(*m_database).save(portal, m_clock.nowMs())->id;
    }
    void alter(const QString& sql)
    {
        store::Transaction transaction(*m_database);
        transaction.run(sql);
        QVERIFY(transaction.commit().ok());
    }
    QVariant one(const QString& sql) const { return m_database->select(sql)->first().first(); }
    QString stateOf(qint64 delivery) const
    {
        return one(QStringLiteral("SELECT state FROM delivery WHERE id = %1").arg(delivery)).toString();
    }
    /// An operation of delivery 1, in Law firm.
    void addOperation(const QString& object, const QString& state, const QString& recordId = {},
                      const QString& causeKind = {})
    {
        alter(QStringLiteral("INSERT INTO operation (delivery_id, portal_id, event_sequence, action_id, key, object, "
                             "state, person_key, fields, record_id, cause_kind) VALUES (1, %1, 1, '%2', 'port:e:%2', "
                             "'%2', '%3', '', '[]', '%4', '%5')")
                  .arg(m_law)
                  .arg(object, state, recordId, causeKind));
        alter(QStringLiteral("UPDATE delivery SET mapping_version = 1, state = 'held' WHERE id = 1"));
    }
    DeliveryMove outlook() { return store::DeliveryMoves(*m_database).outlook({1}, m_motor)->constFirst(); }
    base::Result<int> move(qint64 delivery = 1)
    {
        return store::DeliveryMoves(*m_database)
            .move({delivery}, m_motor,
                  {m_clock.nowMs(),
                   QStringLiteral("window"),
                   QStringLiteral("move"),
                   {{QStringLiteral("portal"), 2}},
                   0});
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = store::Database::open(m_folder->filePath(QStringLiteral("leadferry.db")));
        QVERIFY(database.ok());
        m_database = std::move(database).value();
        m_law = connectPortal(1, QStringLiteral("Law firm"));
        store::EventStore events(*m_database, m_clock);
        domain::IncomingEvent incoming;
        incoming.source = QStringLiteral("port");
        incoming.eventId = QStringLiteral("e");
        incoming.body = {{QStringLiteral("type"), QStringLiteral("lead.captured.v1")},
                         {QStringLiteral("bot"), QStringLiteral("website-bot")}};
        incoming.receivedAtMs = m_clock.nowMs();
        QVERIFY(events.add({incoming}).ok());
        m_motor = connectPortal(2, QStringLiteral("Motor group"));
    }
    void theOtherPortalGetsADeliveryOfTheSameEventAndTheOldOneIsGivenUp()
    {
        QCOMPARE(*move(), 1);
        QCOMPARE(stateOf(1), QStringLiteral("cancelled"));
        QCOMPARE(stateOf(2), QStringLiteral("queued"));
        QCOMPARE(one(QStringLiteral("SELECT portal_id FROM delivery WHERE id = 2")).toLongLong(), m_motor);
        QCOMPARE(one(QStringLiteral("SELECT count(DISTINCT event_sequence) FROM delivery")).toInt(), 1);
        QCOMPARE(one(QStringLiteral("SELECT bot FROM delivery WHERE id = 2")).toString(),
                 QStringLiteral("website-bot"));
        const auto audit = store::AuditStore(*m_database).since(0);
        QCOMPARE(audit->constLast().action, QStringLiteral("move"));
        QCOMPARE(audit->constLast().amount, 1);
    }
    void whatIsWrittenStaysAndIsSaid()
    {
        addOperation(QStringLiteral("contact"), QStringLiteral("done"), QStringLiteral("501"));
        addOperation(QStringLiteral("note"), QStringLiteral("held"));
        const DeliveryMove seen = outlook();
        QCOMPARE(seen.from, QStringLiteral("Law firm"));
        QCOMPARE(seen.records, (QList<domain::WrittenRecord>{{domain::CrmObject::Contact, QStringLiteral("501")}}));
        QVERIFY(seen.obstacle == Obstacle::None);
        QVERIFY(move().ok());
        QCOMPARE(one(QStringLiteral("SELECT state FROM operation WHERE object = 'contact'")).toString(),
                 QStringLiteral("done"));
        QCOMPARE(one(QStringLiteral("SELECT state FROM operation WHERE object = 'note'")).toString(),
                 QStringLiteral("cancelled"));
        QCOMPARE(stateOf(1), QStringLiteral("cancelled"));
        QCOMPARE(one(QStringLiteral("SELECT cause FROM delivery WHERE id = 1")).toString(),
                 QStringLiteral("moved to Motor group"));
    }
    void whatIsOnItsWayOrUnclearIsNotMoved_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("causeKind");
        QTest::addColumn<QString>("obstacle");
        QTest::newRow("in flight") << "in_flight"
                                   << ""
                                   << "on_its_way";
        QTest::newRow("unclear") << "unclear"
                                 << ""
                                 << "unclear";
        QTest::newRow("held as unclear") << "held"
                                         << "unclear"
                                         << "unclear";
    }
    void whatIsOnItsWayOrUnclearIsNotMoved()
    {
        QFETCH(QString, state);
        QFETCH(QString, causeKind);
        QFETCH(QString, obstacle);
        addOperation(QStringLiteral("note"), state, {}, causeKind);
        QCOMPARE(domain::toString(outlook().obstacle), obstacle);
        const auto moved = move();
        QCOMPARE(test::named(moved.error().kind), test::named(base::ErrorKind::Conflict));
        QVERIFY(moved.error().message.contains(QStringLiteral("d1")));
        QCOMPARE(one(QStringLiteral("SELECT count(*) FROM delivery")).toInt(), 1);
        QCOMPARE(one(QStringLiteral("SELECT state FROM operation")).toString(), state);
        QVERIFY(store::AuditStore(*m_database).since(0)->isEmpty());
    }
    void whereTheEventIsAlreadyItIsNotDoubled()
    {
        QVERIFY(move().ok());
        QVERIFY(outlook().obstacle == Obstacle::AlsoThere);
        QVERIFY(!move().ok());
        QVERIFY(store::DeliveryMoves(*m_database).outlook({2}, m_motor)->constFirst().obstacle == Obstacle::SamePortal);
        QVERIFY(store::DeliveryMoves(*m_database).outlook({99}, m_motor)->constFirst().obstacle == Obstacle::Gone);
        QCOMPARE(one(QStringLiteral("SELECT count(*) FROM delivery")).toInt(), 2);
    }
    void whoStartsAllThatWereGivenUpDoesNotBringBackWhatHasMoved()
    {
        QVERIFY(move().ok());
        store::DeliveryActions actions(*m_database);
        const auto all = actions.retry({1}, m_clock.nowMs(), store::DeliveryActions::Chosen::ByFilter);
        QVERIFY(all->isEmpty());
        QCOMPARE(stateOf(1), QStringLiteral("cancelled"));
        // The way back is to name it.
        QCOMPARE(*actions.retry({1}, m_clock.nowMs()), QList<qint64>{1});
        QCOMPARE(stateOf(1), QStringLiteral("queued"));
    }
    void whatADisconnectedPortalHoldsCanBeMoved()
    {
        QVERIFY(store::PortalStore(*m_database).remove(m_law, m_clock.nowMs()).ok());
        QCOMPARE(stateOf(1), QStringLiteral("held"));
        QVERIFY(move().ok());
        QCOMPARE(stateOf(1), QStringLiteral("cancelled"));
        // Connected again, it does not come back.
        connectPortal(1, QStringLiteral("Law firm"));
        QCOMPARE(stateOf(1), QStringLiteral("cancelled"));
    }
};

QTEST_GUILESS_MAIN(DeliveryMovesTest)
#include "deliverymovestest.moc"
