// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overviewstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::DeliveryState;
using domain::OutcomeCounts;
using store::Database;
using store::Transaction;

namespace {

struct Made
{
    const char* state = "delivered";
    qint64 receivedAtMs = 0;
    qint64 tookMs = 0; ///< 0: not delivered
    const char* type = "lead.captured.v1";
    const char* written = "contact,note";
    const char* cause = "";
    int portal = 1;
};

} // namespace

class OverviewStoreTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    int m_made = 0;

    void make(const Made& made)
    {
        Transaction transaction(*m_database);
        ++m_made;
        transaction.run(QStringLiteral("INSERT INTO event (sequence, source, event_id, content_hash, type, bot, "
                                       "conversation_id, person_key, occurred_at_ms, received_at_ms, body) "
                                       "VALUES (?, 'port', ?, '', '', '', '', '', 0, 0, '{}')"),
                        {m_made, QStringLiteral("e%1").arg(m_made)});
        transaction.run(QStringLiteral("INSERT INTO delivery (id, event_sequence, portal_id, state, person, type, bot, "
                                       "received_at_ms, changed_at_ms, written, cause, delivered_at_ms) "
                                       "VALUES (?, ?, ?, ?, '', ?, '', ?, ?, ?, ?, ?)"),
                        {m_made, m_made, made.portal, QLatin1String(made.state), QLatin1String(made.type),
                         made.receivedAtMs, made.receivedAtMs, QLatin1String(made.written), QLatin1String(made.cause),
                         made.tookMs > 0 ? made.receivedAtMs + made.tookMs : 0});
        QVERIFY(transaction.commit().ok());
    }
    domain::Overview answer(const domain::OverviewQuestion& question) const
    {
        return store::OverviewStore(*m_database).answer(question).value();
    }

private slots:
    void init()
    {
        auto opened = Database::open(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
        m_made = 0;
        Transaction transaction(*m_database);
        for (const int id : {1, 2}) {
            transaction.run(QStringLiteral("INSERT INTO portal (id, hub_id, name, credential, api_url, app_url, "
                                           "connected_at_ms, profile) VALUES (?, ?, ?, 'oauth', '', '', 0, '{}')"),
                            {id, id, QStringLiteral("Portal %1").arg(id)});
        }
        QVERIFY(transaction.commit().ok());
    }
    void anEmptyStoreHasNothing()
    {
        const auto overview = answer({{{0, 10}}, {{0, 10}}, {0, 10}});
        QCOMPARE(overview.days.size(), 1);
        QCOMPARE(overview.days[0].leads, 0);
        QVERIFY(overview.causes.isEmpty());
        QCOMPARE(overview.timed, 0);
    }
    void aDayCountsWhatAgentsWroteThen()
    {
        Transaction transaction(*m_database);
        const auto reply = [&transaction](const char* kind, qint64 readMs) {
            transaction.run(
                QStringLiteral("INSERT INTO reply (key, portal_id, thread_id, message_id, ticket_id, source, bot, "
                               "conversation_id, kind, agent, text, attachments, written_ms, read_ms, "
                               "changed_ms, state, way) VALUES (?, 1, 't1', 'm', '501', 'web-chat', '', 'c-1', ?, "
                               "'', '', '[]', 0, ?, 0, 'waiting', 'fetch')"),
                {QStringLiteral("%1-%2").arg(QLatin1String(kind)).arg(readMs), QLatin1String(kind), readMs});
        };
        reply("agent.reply.v1", 5);
        reply("agent.reply.v1", 15);
        reply("agent.reply.v1", 16);
        reply("handoff.accepted.v1", 15);
        QVERIFY(transaction.commit().ok());
        const auto days = answer({{{10, 20}, {0, 10}}, {}, {0, 20}}).days;
        QCOMPARE(days[0].replies, 2);
        QCOMPARE(days[1].replies, 1);
    }
    void aDayCountsWhatCameInThenAndWhatItWrote()
    {
        make({.receivedAtMs = 9});
        make({.receivedAtMs = 10, .written = "contact,ticket,note"});
        make({.receivedAtMs = 19, .type = "intent.detected.v1", .written = "contact,deal"});
        make({.receivedAtMs = 20});
        const auto overview = answer({{{10, 20}, {0, 10}}, {}, {}});
        QVERIFY((overview.days == QList<domain::DayTotals>{{1, 1, 1, 0}, {1, 0, 0, 0}}));
    }
    void aBarCountsEveryStateUnderItsOutcome()
    {
        for (const char* state : {"delivered", "skipped", "queued", "in_flight", "waiting", "unclear",
                                  "delivered_with_held", "held", "unrouted", "exhausted", "cancelled"}) {
            make({.state = state, .receivedAtMs = 5});
        }
        const auto overview = answer({{}, {{0, 5}, {5, 6}}, {}});
        QVERIFY((overview.bars == QList<OutcomeCounts>{{0, 0, 0, 0}, {2, 4, 3, 1}}));
    }
    void timesAreByNearestRankAndLeaveOutWhatIsNotDelivered()
    {
        for (int took = 1; took <= 20; ++took) {
            make({.receivedAtMs = 100, .tookMs = took});
        }
        make({.state = "held", .receivedAtMs = 100});
        make({.receivedAtMs = 5, .tookMs = 9'000}); // before the span
        const auto overview = answer({{}, {}, {100, 101}});
        QCOMPARE(overview.timed, 20);
        QCOMPARE(overview.medianMs, 10);
        QCOMPARE(overview.slow95Ms, 19);
        QCOMPARE(overview.lastDeliveredMs, 9'005);
    }
    void causesAreGroupedByPortalAndReasonTheLargestFirst()
    {
        const char* refused = "HubSpot refused city (INVALID_OPTION)";
        make({.state = "held", .receivedAtMs = 1, .cause = refused});
        make({.state = "delivered_with_held", .receivedAtMs = 2, .cause = refused});
        make({.state = "held", .receivedAtMs = 3, .cause = refused, .portal = 2});
        make({.state = "exhausted", .receivedAtMs = 4, .cause = refused});
        make({.state = "held", .receivedAtMs = 5, .cause = "shadow mode"});
        const auto causes = answer({{}, {}, {}, {{0, 2}, {2, 3}, {3, 9}}}).causes;
        QCOMPARE(causes.size(), 3);
        QCOMPARE(causes[0].trend, (QList<int>{1, 1, 0}));
        QCOMPARE(causes[2].trend, (QList<int>{0, 0, 1}));
        QCOMPARE(causes[0].count, 2);
        QCOMPARE(causes[0].newestId, 2);
        QVERIFY(causes[0].state == DeliveryState::DeliveredWithHeld);
        QCOMPARE(causes[0].portalName, QStringLiteral("Portal 1"));
        QCOMPARE(causes[0].sinceMs, 1);
        QVERIFY(causes[1].state == DeliveryState::Exhausted);
        QCOMPARE(causes[2].portalId, 2);
    }
};

QTEST_GUILESS_MAIN(OverviewStoreTest)
#include "overviewstoretest.moc"
