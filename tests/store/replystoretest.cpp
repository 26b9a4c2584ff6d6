// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replystore.h"

#include "store/sourcestore.h"
#include "store/threadstore.h"
#include "support/madeuptickets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::ConversationOwner;
using domain::InboxThread;
using domain::Reply;
using domain::ReplyState;
using domain::ReplyWay;
using store::Database;
using store::ReplyStore;
using store::ThreadStore;
using store::Transaction;

namespace {

constexpr qint64 portal = test::ticketPortal;
constexpr QLatin1String chat = test::ticketSource;

domain::InboxMessage message(const QString& id, qint64 writtenMs)
{
    return {id, QStringLiteral("Anna"), QStringLiteral("Text of ") + id, {}, writtenMs};
}

} // namespace

/// Both stores of replies: ThreadStore, by which they come in, and ReplyStore, by which they go out.
class ReplyStoreTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ThreadStore> m_threads;
    std::unique_ptr<ReplyStore> m_replies;

    void makeTicket(const char* conversation, const char* ticketId, qint64 atMs,
                    const char* type = "escalation.requested.v1") const
    {
        test::makeTicket(*m_database, QLatin1String(conversation), QLatin1String(ticketId), atMs, type);
    }
    /// Reads the thread of this ticket as the inbox would have it, and stores what came of it.
    int read(const QString& ticketId, qint64 latestMs, const QList<domain::InboxMessage>& messages, bool isOpen = true)
    {
        const QString threadId = QStringLiteral("t") + ticketId;
        const InboxThread thread{threadId, ticketId, isOpen, {}, latestMs};
        const auto known = m_threads->known(portal, {threadId}).value();
        const auto memory = known.contains(threadId) ? std::optional(known.value(threadId)) : std::nullopt;
        const auto reading =
            domain::readingOf(14, memory, thread, domain::ReadMessages{messages, latestMs}, latestMs + 10);
        const auto origin = m_threads->origins(portal, {thread}).value().value(threadId);
        return m_threads->save(portal, origin, reading, latestMs + 10).value();
    }
    void bringTo(ReplyWay way) const
    {
        test::saveSource(*m_database, test::madeUpSource(way, QStringLiteral("https://bot.example.com/replies")));
    }
    static QString texts(const base::Result<QList<Reply>>& replies)
    {
        QStringList texts;
        for (const Reply& reply : replies.value()) {
            texts.append(reply.text.isEmpty() ? domain::toString(reply.kind) : reply.text);
        }
        return texts.join(QStringLiteral(", "));
    }

private slots:
    void init()
    {
        auto opened = Database::open(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
        m_threads = std::make_unique<ThreadStore>(*m_database);
        m_replies = std::make_unique<ReplyStore>(*m_database);
        test::makePortal(*m_database);
        bringTo(ReplyWay::Fetch);
    }

    void answersAreExpectedOnlyAfterATicketOfAConversation()
    {
        QCOMPARE(m_threads->expectsAnswers(portal, 0).value(), false);
        makeTicket("", "500", 1000);
        makeTicket("c-1", "", 1000);
        QCOMPARE(m_threads->expectsAnswers(portal, 0).value(), false);
        makeTicket("c-1", "501", 2000);
        QCOMPARE(m_threads->expectsAnswers(portal, 2000).value(), true);
        QCOMPARE(m_threads->expectsAnswers(portal, 2001).value(), false);
        read(QStringLiteral("501"), 9000, {});
        QCOMPARE(m_threads->expectsAnswers(portal, 9000).value(), true);
    }
    void aThreadBelongsToTheNewestConversationThatWroteToItsTicket()
    {
        makeTicket("c-1", "501", 1000);
        makeTicket("c-2", "501", 2000);
        makeTicket("c-2", "501", 3000);
        const auto origins = m_threads
                                 ->origins(portal, {{QStringLiteral("t1"), QStringLiteral("501")},
                                                    {QStringLiteral("t2"), {}},
                                                    {QStringLiteral("t3"), QStringLiteral("502")}})
                                 .value();
        QCOMPARE(origins.size(), 1);
        const auto origin = origins.value(QStringLiteral("t1"));
        QCOMPARE(origin.conversationId, QStringLiteral("c-2"));
        QCOMPARE(origin.source, QString(chat));
        QCOMPARE(origin.writtenMs, 2000);
    }
    void aThreadWhoseTicketWasMergedAwayStaysWithItsConversation()
    {
        makeTicket("c-1", "501", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        const auto origins = m_threads->origins(portal, {{QStringLiteral("t501"), QStringLiteral("999")}}).value();
        QCOMPARE(origins.value(QStringLiteral("t501")).conversationId, QStringLiteral("c-1"));
    }
    void whatIsReadTwiceIsStoredOnce()
    {
        makeTicket("c-1", "501", 1000);
        QCOMPARE(read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)}), 2);
        const auto known = m_threads->known(portal, {QStringLiteral("t501")}).value().value(QStringLiteral("t501"));
        QCOMPARE(known.readIds, QSet<QString>{QStringLiteral("m1")});
        QCOMPARE(known.readToMs, 5000);
        QVERIFY(known.isAccepted);
        QCOMPARE(read(QStringLiteral("501"), 6000,
                      {message(QStringLiteral("m1"), 5000), message(QStringLiteral("m2"), 6000)}),
                 1);
        QCOMPARE(texts(m_replies->waiting(chat, QStringLiteral("c-1"), 0, 10)),
                 QStringLiteral("handoff.accepted.v1, Text of m1, Text of m2"));
    }
    void aBotSeesOnlyItsOwnSourcesReplies()
    {
        makeTicket("c-1", "501", 1000);
        makeTicket("c-2", "502", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        read(QStringLiteral("502"), 6000, {message(QStringLiteral("m2"), 6000)});
        QCOMPARE(m_replies->waiting(chat, {}, 0, 10)->size(), 4);
        QCOMPARE(m_replies->waiting(chat, {}, 3, 10)->size(), 1);
        QCOMPARE(m_replies->waiting(chat, {}, 0, 3)->size(), 3);
        QVERIFY(m_replies->waiting(QStringLiteral("port"), {}, 0, 10)->isEmpty());
        QVERIFY(m_replies->acknowledge(QStringLiteral("port"), 1, 7000).error().kind == base::ErrorKind::NotFound);
    }
    void whatIsAcknowledgedIsGoneAndMayBeAcknowledgedAgain()
    {
        makeTicket("c-1", "501", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        QVERIFY(m_replies->acknowledge(chat, 1, 7000).ok());
        QVERIFY(m_replies->acknowledge(chat, 1, 8000).ok());
        QCOMPARE(texts(m_replies->waiting(chat, {}, 0, 10)), QStringLiteral("Text of m1"));
        const Reply first = m_replies->ofConversation(chat, QStringLiteral("c-1"), 10)->first();
        QCOMPARE(first.receivedMs, 7000);
        QVERIFY(first.state == ReplyState::Received);
        QVERIFY(first.way == ReplyWay::Fetch);
    }
    void aConversationSaysWhoHasIt()
    {
        QVERIFY(m_replies->conversation(chat, QStringLiteral("c-1")).error().kind == base::ErrorKind::NotFound);
        makeTicket("c-1", "", 500, "lead.captured.v1");
        QVERIFY(m_replies->conversation(chat, QStringLiteral("c-1"))->owner == ConversationOwner::Bot);
        makeTicket("c-1", "501", 1000);
        auto state = m_replies->conversation(chat, QStringLiteral("c-1")).value();
        QVERIFY(state.owner == ConversationOwner::Waiting);
        QCOMPARE(state.sinceMs, 1000);
        read(QStringLiteral("501"), 3000, {});
        QVERIFY(m_replies->conversation(chat, QStringLiteral("c-1"))->owner == ConversationOwner::Waiting);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        state = m_replies->conversation(chat, QStringLiteral("c-1")).value();
        QVERIFY(state.owner == ConversationOwner::Human);
        QCOMPARE(state.agent, QStringLiteral("Anna"));
        QCOMPARE(state.unread, 2);
        QCOMPARE(state.sinceMs, 5010);
        read(QStringLiteral("501"), 6000, {}, false);
        QVERIFY(m_replies->conversation(chat, QStringLiteral("c-1"))->owner == ConversationOwner::Closed);
        makeTicket("c-1", "", 9000); // the visitor asks for a human once more
        state = m_replies->conversation(chat, QStringLiteral("c-1")).value();
        QVERIFY(state.owner == ConversationOwner::Waiting);
    }
    void aConversationKeepsItsOrderAndHoldsUpNoOther()
    {
        bringTo(ReplyWay::Post);
        makeTicket("c-1", "501", 1000);
        makeTicket("c-2", "502", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        read(QStringLiteral("502"), 6000, {message(QStringLiteral("m2"), 6000)});
        QCOMPARE(m_replies->nextDueMs({chat}).value(), 1);
        const auto due = m_replies->due(chat, 9000, 10).value();
        QCOMPARE(due.size(), 2);
        QCOMPARE(due[0].conversationId, QStringLiteral("c-1"));
        QVERIFY(m_replies
                    ->noteFailure(due[0].id, ReplyWay::Post,
                                  domain::ReplyTrouble{domain::ReplyFault::Fails, QStringLiteral("503")}, 12'000, true,
                                  9000)
                    .ok());
        QVERIFY(m_replies->noteReceived(due[1].id, ReplyWay::Post, 9000).ok());
        QCOMPARE(texts(m_replies->due(chat, 9000, 10)), QStringLiteral("Text of m2"));
        QVERIFY(m_replies->noteReceived(m_replies->due(chat, 9000, 10)->first().id, ReplyWay::Post, 9000).ok());
        QVERIFY(m_replies->due(chat, 11'999, 10)->isEmpty());
        QCOMPARE(m_replies->nextDueMs({chat}).value(), 12'000);
        QCOMPARE(m_replies->due(chat, 12'000, 10)->first().attempts, 1);
    }
    void whatHasFailedForGoodLetsTheNextGoAndStartsAgainByHand()
    {
        bringTo(ReplyWay::Post);
        makeTicket("c-1", "501", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        QVERIFY(
            m_replies
                ->noteFailure(1, ReplyWay::Post, {domain::ReplyFault::Refuses, QStringLiteral("410")}, 0, true, 9000)
                .ok());
        QCOMPARE(texts(m_replies->due(chat, 9000, 10)), QStringLiteral("Text of m1"));
        QCOMPARE(m_replies->ofConversation(chat, QStringLiteral("c-1"), 10)->first().trouble.detail,
                 QStringLiteral("410"));
        QCOMPARE(m_replies
                     ->retry(chat, QStringLiteral("c-1"),
                             {9000, QStringLiteral("window"), QStringLiteral("retry-replies"), {}, 1}, {1})
                     .value(),
                 1);
        QCOMPARE(m_replies->due(chat, 9000, 10)->first().id, 1);
    }
    void whatDoesNotGetThroughIsCountedBySourceAndStartsAgainTogether()
    {
        makeTicket("c-1", "501", 1000);
        makeTicket("c-2", "502", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        read(QStringLiteral("502"), 5000, {message(QStringLiteral("m2"), 5000)});
        const qint64 lateMs = 5010 + domain::lostAfterMs;
        QVERIFY(m_replies->noteFailure(1, ReplyWay::Post, {domain::ReplyFault::Refuses}, 0, true, 6000).ok());
        QVERIFY(m_replies->noteFailure(3, ReplyWay::Post, {domain::ReplyFault::Fails}, 99'000, true, 6000).ok());
        QVERIFY(m_replies->lost(lateMs - 1)->isEmpty()); // it may still get through in time
        QCOMPARE(m_replies->lost(lateMs).value(), (QMap<QString, int>{{chat, 2}}));
        QVERIFY(m_replies->lost(5011 + domain::lostForMs)->isEmpty()); // nobody waits any more
        const store::AuditEntry note{lateMs, QStringLiteral("window"), QStringLiteral("retry-replies"), {}, 1};
        QCOMPARE(m_replies->retry(chat, {}, note, {}).value(), 2);
        QVERIFY(m_replies->lost(lateMs)->isEmpty());
        QCOMPARE(m_replies->ofConversation(chat, QStringLiteral("c-1"), 10)->first().trouble, domain::ReplyTrouble());
    }
    void whatIsOldIsBroughtToNobody()
    {
        bringTo(ReplyWay::Post);
        makeTicket("c-1", "501", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        QVERIFY(m_replies->expire(5010 + domain::expiresAfterMs).ok());
        QCOMPARE(m_replies->waiting(chat, {}, 0, 10)->size(), 2);
        QVERIFY(m_replies->expire(5011 + domain::expiresAfterMs).ok());
        QVERIFY(m_replies->waiting(chat, {}, 0, 10)->isEmpty());
        QVERIFY(m_replies->due(chat, 99'000'000'000, 10)->isEmpty());
        QVERIFY(m_replies->ofConversation(chat, QStringLiteral("c-1"), 10)->first().state == ReplyState::Expired);
    }
    void aSourceThatIsRemovedTakesItsAnswersWithIt()
    {
        bringTo(ReplyWay::Fetch);
        makeTicket("c-1", "501", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        QVERIFY(store::SourceStore(*m_database).remove(chat, {}).ok());
        QVERIFY(m_replies->waiting(chat, {}, 0, 10)->isEmpty());
        const InboxThread thread{QStringLiteral("t501"), QStringLiteral("501")};
        QVERIFY(m_threads->origins(portal, {thread})->isEmpty());
        QCOMPARE(m_threads->expectsAnswers(portal, 0).value(), false);
        // Another one of that name has nothing to do with what was said before.
        QVERIFY(store::SourceStore(*m_database)
                    .save(test::madeUpSource(ReplyWay::Fetch, {}), {2000, QString(), QString(), {}, 0})
                    .ok());
        QVERIFY(m_threads->origins(portal, {thread})->isEmpty());
        makeTicket("c-2", "501", 2000);
        QCOMPARE(m_threads->origins(portal, {thread})->size(), 1);
    }
    void aThreadWithSomebodyElseIsNobodys()
    {
        makeTicket("c-1", "501", 1000);
        Transaction transaction(*m_database);
        transaction.run(
            QStringLiteral("INSERT INTO operation (delivery_id, portal_id, event_sequence, action_id, key, "
                           "object, state, person_key, fields, record_id) VALUES (1, ?, 1, 'contact', 'kc', "
                           "'contact', 'done', 'email:jane@example.com', '[]', '76')"),
            {portal});
        transaction.run(QStringLiteral("INSERT INTO known_record (portal_id, identity, record_id) VALUES (?, "
                                       "'email:jane@example.com', '77')"), // somebody has merged contact 76 into it
                        {portal});
        QVERIFY(transaction.commit().ok());
        const auto origins = [this](const QString& contact) {
            return m_threads->origins(portal, {{QStringLiteral("t1"), QStringLiteral("501"), true, {}, 0, contact}})
                ->size();
        };
        QCOMPARE(origins(QStringLiteral("77")), 1);
        QCOMPARE(origins({}), 1);
        QCOMPARE(origins(QStringLiteral("78")), 0);
    }
    void whatIsMendedIsTriedAtOnce()
    {
        bringTo(ReplyWay::Post);
        makeTicket("c-1", "501", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        QVERIFY(m_replies->noteFailure(1, ReplyWay::Post, {domain::ReplyFault::Moved}, 99'000, true, 6000).ok());
        QVERIFY(m_replies->due(chat, 7000, 10)->isEmpty());
        bringTo(ReplyWay::Post); // saved with another address, say
        QCOMPARE(m_replies->due(chat, 7000, 10)->size(), 1);
    }
    void theNewestAreListedByState()
    {
        makeTicket("c-1", "501", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        QVERIFY(m_replies->acknowledge(chat, 1, 7000).ok());
        QCOMPARE(texts(m_replies->newest({}, 10)), QStringLiteral("Text of m1, handoff.accepted.v1"));
        QCOMPARE(texts(m_replies->newest(ReplyState::Received, 10)), QStringLiteral("handoff.accepted.v1"));
        QCOMPARE(texts(m_replies->newest({}, 1)), QStringLiteral("Text of m1"));
    }
    void deliveriesOfAConversationHearOfItsReplies()
    {
        makeTicket("c-1", "501", 1000);
        makeTicket("c-1", "", 1100);
        makeTicket("c-2", "502", 1200);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        QCOMPARE(m_replies->deliveriesChangedSince(5010).value(), QList<qint64>({1, 2}));
        QVERIFY(m_replies->deliveriesChangedSince(5011)->isEmpty());
        QVERIFY(m_replies->acknowledge(chat, 1, 7000).ok());
        QCOMPARE(m_replies->deliveriesChangedSince(7000)->size(), 2);
    }
    void anOpenThreadIsLookedAtLessOftenTheLongerItIsQuiet()
    {
        constexpr qint64 minuteMs = 60'000;
        constexpr qint64 hourMs = 60 * minuteMs;
        makeTicket("c-1", "501", 1000);
        makeTicket("c-2", "502", 1000);
        read(QStringLiteral("501"), 5000, {}); // looked at then
        read(QStringLiteral("502"), 6000, {}, false);
        const auto quietAt = [this](qint64 ms) { return m_threads->quiet(portal, ms, 5)->join(u' '); };
        QCOMPARE(quietAt(5000 + 4 * minuteMs), QString());
        QCOMPARE(quietAt(5010 + 5 * minuteMs), QStringLiteral("t501")); // the closed one is nobody's business
        Transaction transaction(*m_database);
        transaction.run(QStringLiteral("UPDATE thread SET looked_at_ms = ?"), {24 * hourMs});
        QVERIFY(transaction.commit().ok());
        QCOMPARE(quietAt(26 * hourMs), QString());
        QCOMPARE(quietAt(27 * hourMs), QStringLiteral("t501"));
        QCOMPARE(quietAt(5001 + store::watchedForMs), QString()); // nobody answers any more
    }
    void howFarAnInboxWasReadIsRemembered()
    {
        QCOMPARE(m_threads->readToMs(portal).value(), 0);
        QVERIFY(m_threads->saveReadTo(portal, 5000).ok());
        QVERIFY(m_threads->saveReadTo(portal, 6000).ok());
        QCOMPARE(m_threads->readToMs(portal).value(), 6000);
    }
};

QTEST_GUILESS_MAIN(ReplyStoreTest)
#include "replystoretest.moc"
