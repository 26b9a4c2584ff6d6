// SPDX-License-Identifier: GPL-3.0-or-later
// What a proof goes by of places on lists, and what sending one of them again makes due.
#include "store/proofreplay.h"

#include "domain/listreading.h"
#include "store/deliverystore.h"
#include "store/eventstore.h"
#include "store/planrows.h"
#include "store/portalstore.h"
#include "store/proofstore.h"
#include "support/fakeclock.h"
#include "support/named.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using domain::CrmObject;
using domain::ProofKind;
using store::ProofStore;
using test::named;

class ProofReplayTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    test::FakeClock m_clock;
    domain::Portal m_portal;

    void alter(const QString& sql)
    {
        store::Transaction transaction(*m_database);
        transaction.run(sql);
        QVERIFY(transaction.commit().ok());
    }
    QString one(const QString& sql) const { return m_database->select(sql)->first().first().toString(); }
    void addOperation(int id, const QString& object, const QString& recordId, const QString& fields, int parent)
    {
        alter(
            QStringLiteral("INSERT INTO operation (id, delivery_id, portal_id, event_sequence, action_id, key, object, "
                           "state, person_key, parent_id, fields, record_id) VALUES (%1, 1, %2, 1, '%3', 'port:e:%3', "
                           "'%3', 'done', 'p', nullif(%4, 0), '%5', '%6')")
                .arg(id)
                .arg(m_portal.id)
                .arg(object)
                .arg(parent)
                .arg(fields, recordId));
    }
    store::ProofPage page()
    {
        const auto page = ProofStore(*m_database).page({0, m_clock.nowMs() + 1, 0}, {}, 100);
        return page ? *page : store::ProofPage();
    }
    domain::ProofReport begun()
    {
        domain::ProofReport report;
        report.startedMs = m_clock.nowMs();
        report.untilMs = m_clock.nowMs();
        report.actor = QStringLiteral("engine");
        report.id = ProofStore(*m_database).begin(report, 0).value();
        return report;
    }
    /// A proof that has found just this.
    qint64 proofOf(ProofKind kind)
    {
        const qint64 proof = begun().id;
        const auto place = page().places.value(0);
        const auto found = domain::placeDifference(kind, place, QStringLiteral("Chat leads"), m_portal);
        return ProofStore(*m_database).add(proof, {found}) ? proof : 0;
    }
    /// Of just these differences; none: of all.
    store::ReplayOutcome replay(qint64 proof, const QList<qint64>& ids = {})
    {
        store::ReplayChoice choice;
        choice.proofId = proof;
        choice.ids = ids;
        const auto outcome = store::ProofReplay(*m_database).replay(choice, QStringLiteral("window"), m_clock.nowMs());
        return outcome ? *outcome : store::ReplayOutcome();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = store::Database::open(m_folder->filePath(QStringLiteral("leadferry.db")));
        QVERIFY(database.ok());
        m_database = std::move(database).value();
        domain::Portal connecting;
        connecting.hubId = 77;
        connecting.name = QStringLiteral("Law firm");
        m_portal = store::PortalStore(*m_database).save(connecting, m_clock.nowMs()).value();
        domain::IncomingEvent incoming;
        incoming.source = QStringLiteral("port");
        incoming.eventId = QStringLiteral("e");
        incoming.body = {{QStringLiteral("type"), QStringLiteral("interested.v1")}};
        incoming.receivedAtMs = m_clock.nowMs();
        QVERIFY(store::EventStore(*m_database, m_clock).add({incoming}).ok());
        addOperation(1, QStringLiteral("contact"), QStringLiteral("501"), QStringLiteral("[]"), 0);
        addOperation(2, QStringLiteral("list"), QStringLiteral("7"),
                     store::fieldsToJson({{domain::listProperty, QStringLiteral("chat leads")}}), 1);
        alter(QStringLiteral("INSERT INTO operation_link (operation_id, target_id, state) VALUES (2, 1, 'made')"));
        alter(QStringLiteral("UPDATE delivery SET mapping_version = 1, state = 'delivered' WHERE id = 1"));
    }

    void aPlaceIsProvedByItsListAndItsContact()
    {
        const auto places = page().places;
        QCOMPARE(places.size(), 1);
        QCOMPARE(places[0].operationId, 2);
        QCOMPARE(places[0].targetId, 1);
        QCOMPARE(places[0].contactId, QStringLiteral("501"));
        QCOMPARE(places[0].listId, QStringLiteral("7"));
        QCOMPARE(places[0].list, QStringLiteral("chat leads"));
        QVERIFY(page().links.isEmpty()); // it is no link between records
    }
    void whatWasNotPutOnAListIsNoPlace_data()
    {
        QTest::addColumn<QString>("meanwhile");
        QTest::newRow("held") << QStringLiteral("UPDATE operation SET state = 'held' WHERE id = 2");
        QTest::newRow("on its way") << QStringLiteral("UPDATE operation SET state = 'in_flight' WHERE id = 2");
        QTest::newRow("never sent") << QStringLiteral("UPDATE operation SET record_id = '' WHERE id = 2");
        QTest::newRow("contact made again") << QStringLiteral("UPDATE operation SET state = 'ready' WHERE id = 1");
        QTest::newRow("not linked") << QStringLiteral("UPDATE operation_link SET state = 'open'");
    }
    void whatWasNotPutOnAListIsNoPlace()
    {
        QFETCH(QString, meanwhile);
        alter(meanwhile);
        QVERIFY(page().places.isEmpty());
    }
    void aPlaceThatIsSentAgainIsDueAndNothingElseIs()
    {
        const qint64 proof = proofOf(ProofKind::PlaceMissing);
        QCOMPARE(replay(proof).left, 1); // not along with all else: somebody may have wanted it
        const auto outcome = replay(proof, {1});
        QCOMPARE(outcome.replayed, 1);
        QCOMPARE(outcome.started, QList<qint64>{1});
        const auto due =
            store::DeliveryStore(*m_database).sendable(m_portal.id, CrmObject::List, m_clock.nowMs(), 10).value();
        QCOMPARE(due.size(), 1);
        QCOMPARE(due[0].id, 2);
        QCOMPARE(due[0].links[0].targetRecordId, QStringLiteral("501"));
        QCOMPARE(one(QStringLiteral("SELECT state FROM operation WHERE id = 1")), QStringLiteral("done"));
        const auto kept = ProofStore(*m_database).differences(proof, 0, 10)->differences.value(0);
        QVERIFY(kept.replayedMs > 0);
        QCOMPARE(ProofStore(*m_database).report(proof).value()->replayed, 1);
        QCOMPARE(replay(proof, {kept.id}).left, 1); // it is on its way
    }
    void whatIsNotAsItWasWhenItWasProvedIsLeft()
    {
        const qint64 proof = proofOf(ProofKind::PlaceMissing);
        alter(QStringLiteral("UPDATE operation SET state = 'ready', record_id = '' WHERE id = 1"));
        const auto outcome = replay(proof, {1});
        QCOMPARE(outcome.replayed, 0);
        QCOMPARE(outcome.left, 1);
        QCOMPARE(one(QStringLiteral("SELECT state FROM operation WHERE id = 2")), QStringLiteral("done"));
    }
    void whatIsOnlyToldOfListsIsNeverSent_data()
    {
        QTest::addColumn<ProofKind>("kind");
        QTest::newRow("gone") << ProofKind::ListGone;
        QTest::newRow("filled") << ProofKind::ListFilled;
    }
    void whatIsOnlyToldOfListsIsNeverSent()
    {
        QFETCH(ProofKind, kind);
        const auto outcome = replay(proofOf(kind));
        QCOMPARE(outcome.replayed + outcome.left, 0);
        QCOMPARE(one(QStringLiteral("SELECT state FROM operation WHERE id = 2")), QStringLiteral("done"));
    }
    void aDifferenceAboutAListIsReadBackAsItWasKept()
    {
        const auto kept = ProofStore(*m_database).differences(proofOf(ProofKind::PlaceMissing), 0, 10)->differences[0];
        QCOMPARE(named(kept.kind), named(ProofKind::PlaceMissing));
        QCOMPARE(named(kept.other), named(CrmObject::List));
        QCOMPARE(kept.otherId, QStringLiteral("7"));
        QCOMPARE(kept.wanted, QStringLiteral("Chat leads"));
        QVERIFY(kept.url.endsWith(QStringLiteral("/record/0-1/501")));
        QCOMPARE(named(ProofStore(*m_database).differences(proofOf(ProofKind::ListGone), 0, 10)->differences[0].kind),
                 named(ProofKind::ListGone));
    }
    void untilWhenAllIsProvedDoesNotWaitForWhatIsTooMuch_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("proved");
        const auto beyond = domain::placesBeyondCalls(31);
        QTest::newRow("too many places") << beyond.kind << beyond.message << true;
        QTest::newRow("a permission") << ErrorKind::Forbidden << QStringLiteral("crm.lists.read") << true;
        QTest::newRow("no calls for now")
            << ErrorKind::RateLimited << QStringLiteral("HubSpot takes no calls") << false;
        QTest::newRow("no answer") << ErrorKind::Transient << QStringLiteral("no answer") << false;
    }
    void untilWhenAllIsProvedDoesNotWaitForWhatIsTooMuch()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(QString, words);
        QFETCH(bool, proved);
        auto report = begun();
        report.finishedMs = m_clock.nowMs();
        report.troubleKind = kind;
        report.trouble = words;
        QVERIFY(ProofStore(*m_database).finish(report).ok());
        QCOMPARE(*ProofStore(*m_database).provedUntilMs(), proved ? report.untilMs : 0);
    }
};

QTEST_GUILESS_MAIN(ProofReplayTest)
#include "proofreplaytest.moc"
