// SPDX-License-Identifier: GPL-3.0-or-later
#include "inboxbench.h"

#include <QRegularExpression>
#include <QTest>

using namespace leadferry;
using namespace leadferry::test;
using base::ErrorKind;
using domain::InboxThread;
using hubspot::HubSpotGateway;

class InboxCallTest : public InboxBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void threadsAreReadPageAfterPageTheOldestFirst()
    {
        m_transport->play(200, listOf({chat("a", at), chat("b", at + 2)}, "c-2"));
        m_transport->play(200, listOf({chat("c", at + 1), chat("a", at + 3)}));
        const Look look = threadsSince(at);
        QVERIFY(look.outcome.ok());
        QCOMPARE(look.ids(), QStringLiteral("c b a"));
        QCOMPARE(m_transport->count(), 2);
        QCOMPARE(m_transport->sentPath(0), QStringLiteral("/conversations/conversations/2026-09/threads"));
        QCOMPARE(asked(0, "latestMessageTimestampAfter"), domain::isoUtc(at - 1));
        QCOMPARE(asked(0, "after"), QString());
        QCOMPARE(asked(1, "after"), QStringLiteral("c-2"));
        QCOMPARE(asked(1, "sort"), QStringLiteral("latestMessageTimestamp"));
        QCOMPARE(m_transport->requests().first().method, QByteArray("GET"));
        QCOMPARE(m_transport->requests().first().headers.value("Authorization"), QByteArray("Bearer access-1"));
    }
    void aThreadOfTheMillisecondBeforeIsNotPassedOn()
    {
        m_transport->play(200, listOf({chat("before", at - 1), chat("then", at)}));
        QCOMPARE(threadsSince(at).ids(), QStringLiteral("then"));
    }
    void afterFivePagesTheOldestThreadsAreEnough()
    {
        m_transport->setRule([](const net::HttpRequest& request) {
            const int page = QUrlQuery(request.url).queryItemValue(QStringLiteral("after")).toInt();
            return ScriptedTransport::response(
                200, listOf({chat("t" + QByteArray::number(page), at + page)}, QByteArray::number(page + 1)));
        });
        const Look look = threadsSince(at);
        QVERIFY(look.outcome.ok());
        QCOMPARE(look.ids(), QStringLiteral("t0 t1 t2 t3 t4"));
        QCOMPARE(m_transport->count(), 5);
    }
    void halfAListIsNone()
    {
        m_transport->play(200, listOf({chat("a", at)}, "c-2"));
        m_transport->play(503);
        const Look look = threadsSince(at);
        QCOMPARE(look.kind(), named(ErrorKind::Transient));
        QCOMPARE(look.ids(), QString());
    }
    void oneThreadIsReadAsItStands()
    {
        QJsonObject closed = chat("901", at);
        closed.insert(text("status"), text("CLOSED"));
        closed.insert(text("threadAssociations"), QJsonObject{{text("associatedTicketId"), text("4711")}});
        m_transport->play(200, QJsonDocument(closed).toJson());
        const Look look = lookOf(m_gateway->readThread(1, QStringLiteral("901")));
        QVERIFY(look.outcome.ok());
        const InboxThread expected{QStringLiteral("901"), QStringLiteral("4711"), false, {}, at};
        QCOMPARE(look.threads.size(), 1);
        QVERIFY(look.threads.first() == expected);
        QCOMPARE(m_transport->sentPath(0), QStringLiteral("/conversations/conversations/2026-09/threads/901"));
        QCOMPARE(asked(0, "association"), QStringLiteral("TICKET"));
    }
    void aThreadThatIsGoneIsNotFound()
    {
        m_transport->play(404, R"({"category":"OBJECT_NOT_FOUND"})");
        QCOMPARE(lookOf(m_gateway->readThread(1, QStringLiteral("901"))).kind(), named(ErrorKind::NotFound));
        m_transport->play(404, R"({"category":"OBJECT_NOT_FOUND"})");
        QCOMPARE(messagesSince(at).kind(), named(ErrorKind::NotFound));
    }
    void aThreadWithoutAnIdIsNotTakenForTheList()
    {
        QCOMPARE(lookOf(m_gateway->readThread(1, {})).kind(), named(ErrorKind::NotFound));
        QCOMPARE(m_transport->count(), 0);
    }

    void messagesThatComeNewestFirstAreReadUntilTheyAreOld()
    {
        m_transport->play(200, listOf({answer("d", at + 3), answer("c", at + 2)}, "p-2"));
        m_transport->play(200, listOf({answer("b", at), answer("a", at - 5)}, "p-3"));
        const Look look = messagesSince(at);
        QVERIFY(look.outcome.ok());
        QCOMPARE(look.ids(), QStringLiteral("b c d"));
        QCOMPARE(m_transport->count(), 2);
        QCOMPARE(m_transport->sentPath(1), QStringLiteral("/conversations/conversations/2026-09/threads/901/messages"));
        QCOMPARE(asked(1, "after"), QStringLiteral("p-2"));
        QCOMPARE(look.messages.first().agent, QStringLiteral("Ada Agent"));
    }
    void messagesThatComeOldestFirstAreReadToTheEnd()
    {
        m_transport->play(200, listOf({answer("a", at - 5), answer("b", at - 4)}, "p-2"));
        m_transport->play(200, listOf({answer("c", at), answer("d", at + 1)}));
        QCOMPARE(messagesSince(at).ids(), QStringLiteral("c d"));
        QCOMPARE(m_transport->count(), 2);
    }
    void messagesInNoOrderAreReadToTheEnd()
    {
        m_transport->play(200, listOf({answer("a", at + 5), answer("b", at + 7), answer("c", at - 4)}, "p-2"));
        m_transport->play(200, listOf({answer("d", at + 6)}));
        QCOMPARE(messagesSince(at).ids(), QStringLiteral("a d b"));
    }
    void anEndlessThreadEndsAfterTwentyPages()
    {
        m_transport->setRule([](const net::HttpRequest& request) {
            const int page = QUrlQuery(request.url).queryItemValue(QStringLiteral("after")).toInt();
            return ScriptedTransport::response(
                200, listOf({answer(QByteArray::number(page), at - page)}, QByteArray::number(page + 1)));
        });
        const Look look = messagesSince(0);
        QVERIFY(look.outcome.ok());
        QCOMPARE(look.messages.size(), 20);
        QCOMPARE(m_transport->count(), 20);
    }
    void theNewestOfAllThatWasSeenIsTold()
    {
        QJsonObject remark = answer("remark", at + 9);
        remark.insert(text("type"), text("COMMENT"));
        QJsonObject question = answer("question", at + 7);
        question.insert(text("direction"), text("INCOMING"));
        QJsonObject undated = answer("undated", at + 20);
        undated.insert(text("type"), text("ASSIGNMENT"));
        undated.insert(text("createdAt"), text("soon"));
        m_transport->play(200, listOf({undated, remark, question}, "p-2"));
        m_transport->play(200, listOf({answer("a", at + 1), answer("b", at - 1)}));
        const Look look = messagesSince(at);
        QCOMPARE(look.ids(), QStringLiteral("a"));
        QCOMPARE(look.newestSeenMs, at + 9);
    }
    void nothingWasSeenWhereNothingIsOrTheLookFailed()
    {
        m_transport->play(200, listOf({}));
        QCOMPARE(messagesSince(at).newestSeenMs, 0);
        m_transport->play(200, listOf({answer("a", at)}, "p-2"));
        m_transport->play(503);
        QCOMPARE(messagesSince(at).newestSeenMs, 0);
        m_transport->play(200, listOf({answer("a", at, "TRUNCATED")}));
        m_transport->play(429);
        QCOMPARE(messagesSince(at).newestSeenMs, 0);
    }
    void whatCannotBeDatedIsLeftOutAndSaidOnce()
    {
        QJsonObject undated = answer("undated", at);
        undated.insert(text("createdAt"), text("soon"));
        for (int look = 0; look < 2; ++look) {
            m_transport->play(200, listOf({answer("a", at), undated, undated, answer("b", at + 1)}));
        }
        QTest::ignoreMessage(QtWarningMsg, "Something in the conversation 901 cannot be read and is left out.");
        QCOMPARE(messagesSince(at).ids(), QStringLiteral("a b"));
        QTest::failOnWarning(QRegularExpression(text(".")));
        QCOMPARE(messagesSince(at).ids(), QStringLiteral("a b"));
    }
    void aListedThreadThatCannotBeDatedIsLeftOutAndSaidOnce()
    {
        QJsonObject undated = chat("undated", at);
        undated.insert(text("latestMessageTimestamp"), text("soon"));
        QJsonObject nameless = chat("", at);
        for (int look = 0; look < 2; ++look) {
            m_transport->play(200, listOf({undated, nameless, nameless, chat("a", at)}));
        }
        QTest::ignoreMessage(QtWarningMsg, "Something in the conversation undated cannot be read and is left out.");
        QTest::ignoreMessage(QtWarningMsg,
                             "Something in the conversation without an id cannot be read and is left out.");
        QCOMPARE(threadsSince(at).ids(), QStringLiteral("a"));
        QTest::failOnWarning(QRegularExpression(text(".")));
        QCOMPARE(threadsSince(at).ids(), QStringLiteral("a"));
    }
    void aTextThatHubSpotHasCutIsReadWhole()
    {
        m_transport->play(
            200, listOf({answer("new", at + 2, "TRUNCATED"), answer("chat", at + 1, "TRUNCATED_TO_MOST_RECENT_REPLY"),
                         answer("old", at - 1, "TRUNCATED")}));
        m_transport->play(200, R"({"text":"all of it"})");
        const Look look = messagesSince(at);
        QVERIFY(look.outcome.ok());
        QCOMPARE(look.ids(), QStringLiteral("chat new"));
        QCOMPARE(look.messages.first().text, QStringLiteral("text of chat"));
        QCOMPARE(look.messages.last().text, QStringLiteral("all of it"));
        QCOMPARE(m_transport->count(), 2);
        QCOMPARE(m_transport->sentPath(1),
                 QStringLiteral("/conversations/conversations/2026-09/threads/901/messages/new/original-content"));
    }
    void aTextThatCannotBeReadWholeStaysShort_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("gone") << 404 << QByteArray(R"({"category":"OBJECT_NOT_FOUND"})");
        QTest::newRow("fails") << 500 << QByteArray();
        QTest::newRow("says nothing") << 200 << QByteArray("{}");
    }
    void aTextThatCannotBeReadWholeStaysShort()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_transport->play(200, listOf({answer("m", at, "TRUNCATED"), answer("n", at - 1, "TRUNCATED")}));
        m_transport->play(status, body);
        m_transport->play(200, R"({"text":"all of n"})");
        const Look look = messagesSince(at - 1);
        QVERIFY(look.outcome.ok());
        QCOMPARE(look.messages.value(0).text, QStringLiteral("all of n"));
        QCOMPARE(look.messages.value(1).text, QStringLiteral("text of m"));
    }
    void whatConcernsEverybodyEndsTheLookForAWholeText()
    {
        m_transport->play(200, listOf({answer("m", at, "TRUNCATED")}));
        m_transport->play(429, R"({"errorType":"RATE_LIMIT","policyName":"TEN_SECONDLY_ROLLING"})");
        const Look limited = messagesSince(at);
        QCOMPARE(limited.kind(), named(ErrorKind::RateLimited));
        QCOMPARE(limited.retryAfterMs, 10'000);
        QCOMPARE(limited.ids(), QString());
        m_clock.advance(10'000);
        m_transport->play(200, listOf({answer("m", at, "TRUNCATED")}));
        m_transport->play(ScriptedTransport::fault(net::TransportFault::NotSent));
        QCOMPARE(messagesSince(at).kind(), named(ErrorKind::Transient));
    }

    void aLostAnswerIsTransientNeverUnclear()
    {
        m_transport->play(ScriptedTransport::fault(net::TransportFault::Interrupted));
        QCOMPARE(threadsSince(at).kind(), named(ErrorKind::Transient));
    }
    void anUnknownPortalIsNotAsked()
    {
        QCOMPARE(lookOf(m_gateway->readThreads(2, at)).kind(), named(ErrorKind::Unauthorized));
        QCOMPARE(m_transport->count(), 0);
        QCOMPARE(m_gateway->inboxDelayMs(2), 0);
    }
    void a401IsLookedIntoAndAskedOnceMore()
    {
        m_transport->play(401);
        m_transport->play(200, R"({"portalId":4471902})"); // the key is good elsewhere
        m_transport->play(200, listOf({chat("a", at)}));
        QCOMPARE(threadsSince(at).ids(), QStringLiteral("a"));
    }
    void aLookThatIsStoppedIsCancelledAndSaysNothing()
    {
        m_transport->hold();
        domain::InboxCall* call = m_gateway->readThreads(1, at);
        QSignalSpy finished(call, &base::Job::finished);
        QString kind;
        connect(call, &base::Job::finished, this, [&kind, call] { kind = named(call->outcome().error().kind); });
        call->start();
        QTRY_COMPARE(m_transport->held(), 1);
        call->cancel();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(kind, named(ErrorKind::Cancelled));
    }
    void theGatewayMayGoWhileALookIsUnderWay()
    {
        m_transport->hold();
        m_gateway->readThreads(1, at)->start();
        m_gateway->readMessages(1, QStringLiteral("901"), at);
        QTRY_COMPARE(m_transport->held(), 1);
        m_gateway.reset();
        m_transport->release(ScriptedTransport::response(200, listOf({})));
        QTest::qWait(0);
    }
};

QTEST_GUILESS_MAIN(InboxCallTest)
#include "inboxcalltest.moc"
