// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replystore.h"

#include "store/threadstore.h"
#include "support/madeuptickets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::ConversationOwner;
using domain::InboxThread;
using domain::KnownThread;
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
        const auto reading = domain::readingOf(14, memory, thread, messages, latestMs + 10);
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
        QCOMPARE(state.sinceMs, 5000);
        read(QStringLiteral("501"), 6000, {}, false);
        QVERIFY(m_replies->conversation(chat, QStringLiteral("c-1"))->owner == ConversationOwner::Closed);
        makeTicket("c-1", "", 9000); // the visitor asks for a human once more
        state = m_replies->conversation(chat, QStringLiteral("c-1")).value();
        QVERIFY(state.owner == ConversationOwner::Waiting);
    }
    void nothingIsDueForABotThatFetches()
    {
        makeTicket("c-1", "501", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        QVERIFY(m_replies->due(9000, 10)->isEmpty());
        QCOMPARE(m_replies->nextDueMs().value(), 0);
    }
    void aConversationKeepsItsOrderAndHoldsUpNoOther()
    {
        bringTo(ReplyWay::Post);
        makeTicket("c-1", "501", 1000);
        makeTicket("c-2", "502", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        read(QStringLiteral("502"), 6000, {message(QStringLiteral("m2"), 6000)});
        QCOMPARE(m_replies->nextDueMs().value(), 1);
        const auto due = m_replies->due(9000, 10).value();
        QCOMPARE(due.size(), 2);
        QCOMPARE(due[0].conversationId, QStringLiteral("c-1"));
        QVERIFY(m_replies
                    ->noteFailure(due[0].id, ReplyWay::Post,
                                  domain::ReplyTrouble{domain::ReplyFault::Fails, QStringLiteral("503")}, 12'000, true,
                                  9000)
                    .ok());
        QVERIFY(m_replies->noteReceived(due[1].id, ReplyWay::Post, 9000).ok());
        QCOMPARE(texts(m_replies->due(9000, 10)), QStringLiteral("Text of m2"));
        QVERIFY(m_replies->noteReceived(m_replies->due(9000, 10)->first().id, ReplyWay::Post, 9000).ok());
        QVERIFY(m_replies->due(11'999, 10)->isEmpty());
        QCOMPARE(m_replies->nextDueMs().value(), 12'000);
        QCOMPARE(m_replies->due(12'000, 10)->first().attempts, 1);
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
        QCOMPARE(texts(m_replies->due(9000, 10)), QStringLiteral("Text of m1"));
        QCOMPARE(m_replies->ofConversation(chat, QStringLiteral("c-1"), 10)->first().trouble.detail,
                 QStringLiteral("410"));
        QCOMPARE(m_replies
                     ->retry(chat, QStringLiteral("c-1"),
                             {9000, QStringLiteral("window"), QStringLiteral("retry-replies"), {}, 1}, {1})
                     .value(),
                 1);
        QCOMPARE(m_replies->due(9000, 10)->first().id, 1);
    }
    void whatHasFailedIsCountedBySourceAndStartsAgainTogether()
    {
        makeTicket("c-1", "501", 1000);
        makeTicket("c-2", "502", 1000);
        read(QStringLiteral("501"), 5000, {message(QStringLiteral("m1"), 5000)});
        read(QStringLiteral("502"), 5000, {message(QStringLiteral("m2"), 5000)});
        for (const qint64 id : {1, 2, 3}) {
            QVERIFY(m_replies->noteFailure(id, ReplyWay::Post, {domain::ReplyFault::Refuses}, 0, true, 9000).ok());
        }
        QCOMPARE(m_replies->failedSince(9000).value(), (QMap<QString, int>{{chat, 3}}));
        QVERIFY(m_replies->failedSince(9001)->isEmpty());
        QCOMPARE(
            m_replies->retry(chat, {}, {9500, QStringLiteral("window"), QStringLiteral("retry-replies"), {}, 1}, {})
                .value(),
            3);
        QVERIFY(m_replies->failedSince(0)->isEmpty());
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
        makeTicket("c-1", "501", 1000);
        makeTicket("c-2", "502", 1000);
        read(QStringLiteral("501"), 5000, {}); // looked at then
        read(QStringLiteral("502"), 6000, {}, false);
        const auto quietAt = [this](qint64 ms) { return m_threads->quiet(portal, ms, 5)->join(u' '); };
        QCOMPARE(quietAt(5000 + 4 * minuteMs), QString());
        QCOMPARE(quietAt(5010 + 5 * minuteMs), QStringLiteral("t501")); // the closed one is nobody's business
        Transaction transaction(*m_database);
        transaction.run(QStringLiteral("UPDATE thread SET looked_at_ms = ?"), {24 * 60 * minuteMs});
        QVERIFY(transaction.commit().ok());
        QCOMPARE(quietAt((24 + 2) * 60 * minuteMs), QString());
        QCOMPARE(quietAt((24 + 3) * 60 * minuteMs), QStringLiteral("t501"));
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
