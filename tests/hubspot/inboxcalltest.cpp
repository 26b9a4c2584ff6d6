// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/inbox.h"
#include "domain/timetext.h"
#include "hubspot/hubspotgateway.h"
#include "memorysecretstore.h"
#include "support/fakeclock.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace leadferry;
using base::ErrorKind;
using domain::InboxMessage;
using domain::InboxThread;
using domain::PortalHealth;
using hubspot::HubSpotGateway;
using test::ScriptedTransport;

namespace {

constexpr qint64 hubId = 4471902;
constexpr qint64 at = 1'795'000'000'000;
const QByteArray noScope = R"({"category":"MISSING_SCOPES","errors":[{"context":{
    "requiredGranularScopes":["conversations.read"]}}]})";

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

QByteArray listOf(const QJsonArray& results, const QByteArray& after = {})
{
    QJsonObject json{{text("results"), results}};
    if (!after.isEmpty()) {
        const QJsonObject next{{text("after"), QString::fromLatin1(after)}};
        json.insert(text("paging"), QJsonObject{{text("next"), next}});
    }
    return QJsonDocument(json).toJson();
}

QJsonObject chat(const QByteArray& id, qint64 latestMs)
{
    return {{text("id"), QString::fromLatin1(id)},
            {text("status"), text("OPEN")},
            {text("latestMessageTimestamp"), domain::isoUtc(latestMs)}};
}

QJsonObject answer(const QByteArray& id, qint64 writtenMs, const char* truncation = "NOT_TRUNCATED")
{
    const QJsonObject sender{{text("actorId"), text("A-1")}, {text("name"), text("Ada Agent")}};
    return {{text("id"), QString::fromLatin1(id)},       {text("type"), text("MESSAGE")},
            {text("direction"), text("OUTGOING")},       {text("createdAt"), domain::isoUtc(writtenMs)},
            {text("senders"), QJsonArray{sender}},       {text("text"), text("text of ") + QString::fromLatin1(id)},
            {text("truncationStatus"), text(truncation)}};
}

struct Look
{
    base::Result<void> outcome = base::Error{};
    qint64 retryAfterMs = 0;
    QList<InboxThread> threads;
    QList<InboxMessage> messages;

    [[nodiscard]] QString kind() const { return outcome ? QString() : test::named(outcome.error().kind); }
    [[nodiscard]] QString ids() const
    {
        QStringList ids;
        for (const InboxThread& found : threads) {
            ids.append(found.id);
        }
        for (const InboxMessage& found : messages) {
            ids.append(found.id);
        }
        return ids.join(QLatin1Char(' '));
    }
};

} // namespace

class InboxCallTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<test::MemorySecretStore> m_secrets;
    std::unique_ptr<hubspot::TokenKeeper> m_keeper;
    std::unique_ptr<HubSpotGateway> m_gateway;
    domain::Portal m_portal;

    Look lookOf(domain::InboxCall* call)
    {
        Look look;
        QSignalSpy finished(call, &base::Job::finished);
        connect(call, &base::Job::finished, this, [&look, call] {
            look = {call->outcome(), call->retryAfterMs(), call->threads(), call->messages()};
        });
        call->start();
        if (finished.isEmpty() && !finished.wait()) {
            look.outcome = base::Error{ErrorKind::Internal, QStringLiteral("the call never finished")};
        }
        return look;
    }
    Look threadsSince(qint64 sinceMs) { return lookOf(m_gateway->readThreads(1, sinceMs)); }
    Look messagesSince(qint64 sinceMs) { return lookOf(m_gateway->readMessages(1, QStringLiteral("901"), sinceMs)); }
    QString asked(int index, const char* key) const
    {
        return QUrlQuery(m_transport->requests().value(index).url).queryItemValue(text(key), QUrl::FullyDecoded);
    }

private slots:
    void init()
    {
        m_transport = std::make_unique<ScriptedTransport>();
        m_secrets = std::make_unique<test::MemorySecretStore>();
        m_keeper = std::make_unique<hubspot::TokenKeeper>(*m_transport, *m_secrets, m_clock, hubspot::ApiCatalog());
        m_gateway = std::make_unique<HubSpotGateway>(*m_transport, *m_keeper, m_clock, hubspot::ApiCatalog());
        m_portal = {};
        m_portal.id = 1;
        m_portal.hubId = hubId;
        m_portal.apiUrl = QStringLiteral("https://api.example.com");
        hubspot::Tokens tokens;
        tokens.kind = domain::CredentialKind::ServiceKey;
        tokens.accessToken = QStringLiteral("access-1");
        tokens.hubId = hubId;
        m_secrets->secrets.insert(domain::secretKeyForTokens(hubId), hubspot::toBytes(tokens));
        m_portal.credential = domain::CredentialKind::ServiceKey;
        m_gateway->setPortals({m_portal});
    }
    void cleanup()
    {
        m_gateway.reset();
        m_keeper.reset();
    }

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
        QCOMPARE(look.kind(), test::named(ErrorKind::Transient));
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
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        m_transport->play(404, R"({"category":"OBJECT_NOT_FOUND"})");
        QCOMPARE(lookOf(m_gateway->readThread(1, QStringLiteral("901"))).kind(), test::named(ErrorKind::NotFound));
        m_transport->play(404, R"({"category":"OBJECT_NOT_FOUND"})");
        QCOMPARE(messagesSince(at).kind(), test::named(ErrorKind::NotFound));
        QCOMPARE(test::named(health.at(0).at(1).value<PortalHealth>()), test::named(PortalHealth::Connected));
    }
    void aThreadWithoutAnIdIsNotTakenForTheList()
    {
        QCOMPARE(lookOf(m_gateway->readThread(1, {})).kind(), test::named(ErrorKind::NotFound));
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
        QCOMPARE(limited.kind(), test::named(ErrorKind::RateLimited));
        QCOMPARE(limited.retryAfterMs, 10'000);
        QCOMPARE(limited.ids(), QString());
        m_clock.advance(10'000);
        m_transport->play(200, listOf({answer("m", at, "TRUNCATED")}));
        m_transport->play(ScriptedTransport::fault(net::TransportFault::NotSent));
        QCOMPARE(messagesSince(at).kind(), test::named(ErrorKind::Transient));
    }

    void anAnswerThatCannotBeReadIsTransient()
    {
        QSignalSpy failed(m_gateway.get(), &HubSpotGateway::callFailed);
        m_transport->play(200, "<html>");
        QCOMPARE(threadsSince(at).kind(), test::named(ErrorKind::Transient));
        m_transport->play(200, "{}");
        QCOMPARE(lookOf(m_gateway->readThread(1, QStringLiteral("901"))).kind(), test::named(ErrorKind::Transient));
        m_transport->play(200, R"({"results":[)");
        QCOMPARE(messagesSince(at).kind(), test::named(ErrorKind::Transient));
        QCOMPARE(failed.count(), 3);
    }
    void aLostAnswerIsTransientNeverUnclear()
    {
        m_transport->play(ScriptedTransport::fault(net::TransportFault::Interrupted));
        QCOMPARE(threadsSince(at).kind(), test::named(ErrorKind::Transient));
    }
    void aMissingPermissionIsLearnedAndNotAskedForAgain()
    {
        QSignalSpy missing(m_gateway.get(), &HubSpotGateway::scopesMissing);
        m_transport->play(403, noScope);
        QCOMPARE(threadsSince(at).kind(), test::named(ErrorKind::Forbidden));
        QCOMPARE(missing.count(), 1);
        QCOMPARE(missing.at(0).at(1).toStringList(), QStringList{QStringLiteral("conversations.read")});
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        QCOMPARE(threadsSince(at).kind(), test::named(ErrorKind::Forbidden));
        QCOMPARE(messagesSince(at).kind(), test::named(ErrorKind::Forbidden));
        QCOMPARE(lookOf(m_gateway->readThread(1, QStringLiteral("9"))).kind(), test::named(ErrorKind::Forbidden));
        QCOMPARE(m_transport->count(), 1);
        QCOMPARE(health.count(), 0);
    }
    void anotherRefusalOfOneThreadIsNoMissingPermission()
    {
        QSignalSpy missing(m_gateway.get(), &HubSpotGateway::scopesMissing);
        m_transport->play(403, R"({"category":"FORBIDDEN"})");
        QCOMPARE(messagesSince(at).kind(), test::named(ErrorKind::Forbidden));
        QCOMPARE(missing.count(), 0);
    }
    void anUnknownPortalIsNotAsked()
    {
        QCOMPARE(lookOf(m_gateway->readThreads(2, at)).kind(), test::named(ErrorKind::Unauthorized));
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
    void aPauseHoldsTheInboxBackToo()
    {
        QCOMPARE(m_gateway->inboxDelayMs(1), 0);
        m_transport->play(429, R"({"errorType":"RATE_LIMIT","policyName":"TEN_SECONDLY_ROLLING"})");
        const Look look = threadsSince(at);
        QCOMPARE(look.kind(), test::named(ErrorKind::RateLimited));
        QCOMPARE(look.retryAfterMs, 10'000);
        QCOMPARE(m_gateway->inboxDelayMs(1), 10'000);
        QVERIFY(m_gateway->permitDelayMs(1, domain::CrmVerb::Read, domain::CrmObject::Contact, domain::Pace::Now) > 0);
        m_clock.advance(10'000);
        QCOMPARE(m_gateway->inboxDelayMs(1), 0);
    }
    void repliesMayUseWhatIsLeftOfTheBudgetLast()
    {
        m_transport->setRule([](const net::HttpRequest&) { return ScriptedTransport::response(200, listOf({})); });
        int calls = 0;
        while (m_gateway->inboxDelayMs(1) == 0 && calls < 200) {
            QVERIFY(threadsSince(at).outcome.ok());
            ++calls;
            if (calls == 92) { // beyond what leads may use
                QVERIFY(m_gateway->permitDelayMs(1, domain::CrmVerb::Create, domain::CrmObject::Contact,
                                                 domain::Pace::Now) > 0);
            }
        }
        QCOMPARE(calls, 95); // of a hundred, of which five are left free
        QVERIFY(m_gateway->inboxDelayMs(1) > 0);
    }
    void aPortalThatKeepsFailingIsLeftAlone()
    {
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(m_gateway->inboxDelayMs(1), 0);
            m_transport->play(503);
            (void)threadsSince(at);
        }
        QCOMPARE(m_gateway->inboxDelayMs(1), 30'000);
        m_clock.advance(30'000);
        m_transport->play(200, listOf({}));
        auto* probe = m_gateway->readThreads(1, at);
        QVERIFY2(m_gateway->inboxDelayMs(1) > 0, "one call goes first");
        QVERIFY(lookOf(probe).outcome.ok());
        QCOMPARE(m_gateway->inboxDelayMs(1), 0);
    }
    void aLookThatIsNotGrantedTakesNoProbesPlace()
    {
        m_transport->play(403, noScope);
        (void)threadsSince(at);
        m_gateway->probeAll();
        QCOMPARE(threadsSince(at).kind(), test::named(ErrorKind::Forbidden));
        QCOMPARE(m_gateway->permitDelayMs(1, domain::CrmVerb::Read, domain::CrmObject::Contact, domain::Pace::Now), 0);
    }
    void aLookThatIsStoppedIsCancelledAndSaysNothing()
    {
        m_transport->hold();
        domain::InboxCall* call = m_gateway->readThreads(1, at);
        QSignalSpy finished(call, &base::Job::finished);
        QString kind;
        connect(call, &base::Job::finished, this, [&kind, call] { kind = test::named(call->outcome().error().kind); });
        call->start();
        QTRY_COMPARE(m_transport->held(), 1);
        call->cancel();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(kind, test::named(ErrorKind::Cancelled));
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
