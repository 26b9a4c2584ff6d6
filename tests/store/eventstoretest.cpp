// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventstore.h"

#include "store/portalstore.h"
#include "support/fakeclock.h"
#include "support/named.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::Acceptance;
using domain::AcceptedEvent;
using domain::IncomingEvent;

class EventStoreTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    test::FakeClock m_clock;
    std::unique_ptr<store::EventStore> m_events;

    static IncomingEvent event(const QString& id, const QString& topic = QStringLiteral("cars"))
    {
        IncomingEvent incoming;
        incoming.source = QStringLiteral("port");
        incoming.eventId = id;
        incoming.body = QJsonObject{
            {QStringLiteral("id"), id},
            {QStringLiteral("type"), QStringLiteral("lead.captured.v1")},
            {QStringLiteral("contact"), QJsonObject{{QStringLiteral("email"), QStringLiteral("jane@example.com")}}},
            {QStringLiteral("data"), QJsonObject{{QStringLiteral("topic"), topic}}}};
        incoming.receivedAtMs = 1'795'000'000'000;
        return incoming;
    }
    int count(const QString& what) const
    {
        return m_database->select(QStringLiteral("SELECT count(*) FROM ") + what)->first().first().toInt();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = store::Database::open(m_folder->filePath(QStringLiteral("leadferry.db")));
        QVERIFY(database.ok());
        m_database = std::move(database).value();
        m_events = std::make_unique<store::EventStore>(*m_database, m_clock);
    }
    void cleanup()
    {
        m_events.reset();
        m_database.reset();
    }

    void theAnswerComesAfterTheCommitAndNotFromInsideTheCall()
    {
        QList<AcceptedEvent> accepted;
        m_events->submit({event(QStringLiteral("a"))}, this, [&](const base::Result<QList<AcceptedEvent>>& answer) {
            QVERIFY(answer.ok());
            QCOMPARE(count(QStringLiteral("event")), 1);
            accepted = *answer;
        });
        QVERIFY(accepted.isEmpty());
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(test::named(accepted.first().status), test::named(Acceptance::Queued));
    }
    void theSameIdAgainIsADuplicateAndChangesNothing()
    {
        const auto first = m_events->add({event(QStringLiteral("a"))});
        const auto second = m_events->add({event(QStringLiteral("a"))});
        QCOMPARE(test::named(second->first().status), test::named(Acceptance::Duplicate));
        QCOMPARE(second->first().id, first->first().id);
        QCOMPARE(count(QStringLiteral("event")), 1);
        QCOMPARE(count(QStringLiteral("delivery")), 1);
    }
    void theSameIdTwiceInOneBatchIsADuplicateToo()
    {
        const auto accepted = m_events->add({event(QStringLiteral("a")), event(QStringLiteral("a"))});
        QCOMPARE(test::named(accepted->at(1).status), test::named(Acceptance::Duplicate));
        QCOMPARE(count(QStringLiteral("event")), 1);
    }
    void theSameIdWithOtherContentIsKeptAndHeld()
    {
        (void)m_events->add({event(QStringLiteral("a"))});
        const auto other = m_events->add({event(QStringLiteral("a"), QStringLiteral("boats"))});
        QCOMPARE(test::named(other->first().status), test::named(Acceptance::Conflict));
        QCOMPARE(count(QStringLiteral("event")), 2);
        QCOMPARE(count(QStringLiteral("delivery WHERE state = 'held'")), 1);
        // and that one again is a duplicate of itself
        const auto again = m_events->add({event(QStringLiteral("a"), QStringLiteral("boats"))});
        QCOMPARE(test::named(again->first().status), test::named(Acceptance::Duplicate));
    }
    void theSameIdFromAnotherSourceIsAnotherEvent()
    {
        auto fromFolder = event(QStringLiteral("a"));
        fromFolder.source = QStringLiteral("folder");
        const auto accepted = m_events->add({event(QStringLiteral("a")), fromFolder});
        QCOMPARE(test::named(accepted->at(1).status), test::named(Acceptance::Queued));
    }
    void whatWasMadeOfAnEventWithoutAnIdIsNoRepeatOfIt()
    {
        auto hashed = event(QStringLiteral("0123abcd"));
        hashed.hashedId = true;
        (void)m_events->add({hashed});
        auto made = event(QStringLiteral("0123abcd.enriched"));
        made.body.insert(QStringLiteral("type"), QStringLiteral("conversation.enriched.v1"));
        made.receivedAtMs = hashed.receivedAtMs + 1000;
        QCOMPARE(test::named(m_events->add({made})->first().status), test::named(Acceptance::Queued));
        hashed.receivedAtMs += 2000;
        const auto again = m_events->add({hashed});
        QCOMPARE(test::named(again->first().status), test::named(Acceptance::Duplicate));
        QCOMPARE(again->first().eventId, QStringLiteral("0123abcd"));
    }
    void aHashedIdRepeatsOnlyWithinADay()
    {
        auto hashed = event(QStringLiteral("0123abcd"));
        hashed.hashedId = true;
        (void)m_events->add({hashed});
        hashed.receivedAtMs += 23LL * 3'600'000;
        QCOMPARE(test::named(m_events->add({hashed})->first().status), test::named(Acceptance::Duplicate));
        hashed.receivedAtMs += 2LL * 3'600'000;
        QCOMPARE(test::named(m_events->add({hashed})->first().status), test::named(Acceptance::Queued));
        QCOMPARE(count(QStringLiteral("event")), 2);
    }
    void withoutAPortalEventsAreUnroutedUntilOneIsConnected()
    {
        (void)m_events->add({event(QStringLiteral("a"))});
        QCOMPARE(count(QStringLiteral("delivery WHERE state = 'unrouted'")), 1);
        domain::Portal portal;
        portal.hubId = 4711;
        const auto saved = store::PortalStore(*m_database).save(portal, m_clock.nowMs());
        QVERIFY(saved.ok());
        QCOMPARE(count(QStringLiteral("delivery WHERE state = 'queued'")), 1);
    }
    void aFailingStoreIsToldAndNothingIsTaken()
    {
        {
            store::Transaction transaction(*m_database);
            transaction.run(QStringLiteral("DROP TABLE delivery"));
            QVERIFY(transaction.commit().ok());
        }
        const auto accepted = m_events->add({event(QStringLiteral("a"))});
        QVERIFY(!accepted.ok());
        QCOMPARE(test::named(accepted.error().kind), test::named(base::ErrorKind::Storage));
        QCOMPARE(count(QStringLiteral("event")), 0);
    }
};

QTEST_GUILESS_MAIN(EventStoreTest)
#include "eventstoretest.moc"
