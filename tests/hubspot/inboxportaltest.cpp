// SPDX-License-Identifier: GPL-3.0-or-later
// What a look into the inbox says of its portal, and what it does not: records are delivered whatever becomes of it.
#include "inboxbench.h"

#include <QTest>

using namespace leadferry;
using namespace leadferry::test;
using base::ErrorKind;
using domain::PortalHealth;
using hubspot::HubSpotGateway;

namespace {

const QByteArray noScope = R"({"category":"MISSING_SCOPES","errors":[{"context":{
    "requiredGranularScopes":["conversations.read"]}}]})";
const QByteArray otherScope = R"({"category":"MISSING_SCOPES","errors":[{"context":{
    "requiredGranularScopes":["tickets.sensitive.read"]}}]})";

} // namespace

class InboxPortalTest : public InboxBench
{
    Q_OBJECT

    Look thread() { return lookOf(m_gateway->readThread(1, text("901"))); }
    [[nodiscard]] qint64 leadDelayMs() const
    {
        return m_gateway->permitDelayMs(1, domain::CrmVerb::Read, domain::CrmObject::Contact, domain::Pace::Now);
    }
    static domain::CrmRequest oneContact()
    {
        domain::CrmInput input;
        input.recordId = text("77");
        domain::CrmRequest request;
        request.portalId = 1;
        request.verb = domain::CrmVerb::Read;
        request.object = domain::CrmObject::Contact;
        request.inputs = {input};
        return request;
    }
    /// A call about records; whether it went well.
    bool readContact()
    {
        domain::CrmCall* call = m_gateway->prepare(oneContact());
        bool isGood = false;
        QSignalSpy finished(call, &base::Job::finished);
        connect(call, &base::Job::finished, this, [&isGood, call] { isGood = call->outcome().call.ok(); });
        call->start();
        (void)(!finished.isEmpty() || finished.wait());
        return isGood;
    }
    static net::HttpHeaders spent()
    {
        return {{"X-HubSpot-RateLimit-Max", "100"},
                {"X-HubSpot-RateLimit-Remaining", "0"},
                {"X-HubSpot-RateLimit-Interval-Milliseconds", "10000"}};
    }

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void anAnswerThatCannotBeReadIsTransient()
    {
        QSignalSpy failed(m_gateway.get(), &HubSpotGateway::callFailed);
        m_transport->play(200, "<html>");
        QCOMPARE(threadsSince(at).kind(), named(ErrorKind::Transient));
        m_transport->play(200, "{}");
        QCOMPARE(lookOf(m_gateway->readThread(1, QStringLiteral("901"))).kind(), named(ErrorKind::Transient));
        m_transport->play(200, R"({"results":[)");
        QCOMPARE(messagesSince(at).kind(), named(ErrorKind::Transient));
        QCOMPARE(failed.count(), 0);
    }
    void aMissingPermissionIsLearnedAndNotAskedForAgain()
    {
        QSignalSpy missing(m_gateway.get(), &HubSpotGateway::scopesMissing);
        m_transport->play(403, noScope);
        QCOMPARE(threadsSince(at).kind(), named(ErrorKind::Forbidden));
        QCOMPARE(missing.count(), 1);
        QCOMPARE(missing.at(0).at(1).toStringList(), QStringList{QStringLiteral("conversations.read")});
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        QCOMPARE(threadsSince(at).kind(), named(ErrorKind::Forbidden));
        QCOMPARE(messagesSince(at).kind(), named(ErrorKind::Forbidden));
        QCOMPARE(lookOf(m_gateway->readThread(1, QStringLiteral("9"))).kind(), named(ErrorKind::Forbidden));
        QCOMPARE(m_transport->count(), 1);
        QCOMPARE(health.count(), 0);
    }
    void anotherRefusalOfOneThreadIsNoMissingPermission()
    {
        QSignalSpy missing(m_gateway.get(), &HubSpotGateway::scopesMissing);
        m_transport->play(403, R"({"category":"FORBIDDEN"})");
        QCOMPARE(messagesSince(at).kind(), named(ErrorKind::Forbidden));
        QCOMPARE(missing.count(), 0);
    }
    void aPauseHoldsTheInboxBackToo()
    {
        QCOMPARE(m_gateway->inboxDelayMs(1), 0);
        m_transport->play(429, R"({"errorType":"RATE_LIMIT","policyName":"TEN_SECONDLY_ROLLING"})");
        const Look look = threadsSince(at);
        QCOMPARE(look.kind(), named(ErrorKind::RateLimited));
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
    void aLookThatIsNotGrantedTakesNoProbesPlace()
    {
        m_transport->play(403, noScope);
        (void)threadsSince(at);
        m_gateway->probeAll();
        QCOMPARE(threadsSince(at).kind(), named(ErrorKind::Forbidden));
        QCOMPARE(m_gateway->permitDelayMs(1, domain::CrmVerb::Read, domain::CrmObject::Contact, domain::Pace::Now), 0);
    }

    void aFailureOfOneThreadIsToldApart_data()
    {
        QTest::addColumn<net::HttpOutcome>("answer");
        QTest::addColumn<bool>("isOfThreadAlone");
        const auto row = [](const char* name, bool isOfThreadAlone, int status, const QByteArray& body = "{}") {
            QTest::newRow(name) << ScriptedTransport::response(status, body) << isOfThreadAlone;
        };
        row("refused", true, 403, R"({"category":"FORBIDDEN"})");
        row("not understood", true, 400, R"({"category":"VALIDATION_ERROR"})");
        row("gone", true, 404, R"({"category":"OBJECT_NOT_FOUND"})");
        row("fails", true, 500);
        row("too long", true, 504, "<html>");
        row("unreadable", true, 200, "<html>");
        row("limited", false, 429);
        row("moving", false, 477);
        row("a permission", false, 403, noScope);
        row("another permission", false, 403, otherScope);
        row("a proxy refuses", false, 403, "<html>blocked</html>");
        row("a proxy sends elsewhere", false, 302);
        QTest::newRow("not sent") << ScriptedTransport::fault(net::TransportFault::NotSent) << false;
        QTest::newRow("no answer") << ScriptedTransport::fault(net::TransportFault::Interrupted) << false;
    }
    void aFailureOfOneThreadIsToldApart()
    {
        QFETCH(net::HttpOutcome, answer);
        m_transport->play(answer);
        const Look one = thread();
        QVERIFY(!one.outcome);
        QTEST(one.isOfThreadAlone, "isOfThreadAlone");
        setUp();
        m_transport->play(answer);
        const Look messages = messagesSince(at);
        QVERIFY(!messages.outcome);
        QTEST(messages.isOfThreadAlone, "isOfThreadAlone");
        setUp();
        m_transport->play(answer);
        const Look list = threadsSince(at);
        QVERIFY(!list.outcome);
        QVERIFY(!list.isOfThreadAlone);
    }
    void refusedAccessIsNoFailureOfOneThread()
    {
        m_transport->play(401);
        m_transport->play(200, R"({"portalId":4471902})");
        m_transport->play(401);
        const Look look = messagesSince(at);
        QCOMPARE(look.kind(), named(ErrorKind::Unauthorized));
        QVERIFY(!look.isOfThreadAlone);
        QCOMPARE(look.retryAfterMs, 900'000);
        QVERIFY2(leadDelayMs() > 0, "access is everybody's");
    }
    void aMissingTokenIsNoFailureOfOneThread()
    {
        m_secrets->secrets.clear();
        const Look look = messagesSince(at);
        QVERIFY(!look.outcome);
        QVERIFY(!look.isOfThreadAlone);
        QCOMPARE(m_transport->count(), 0);
    }
    void aThreadThatIsReadIsNoFailure()
    {
        m_transport->play(200, listOf({}));
        QVERIFY(!messagesSince(at).isOfThreadAlone);
    }
    void spamAndAThreadWithoutAnIdAreMattersOfThatThread()
    {
        QJsonObject spam = chat("901", at);
        spam.insert(text("spam"), true);
        m_transport->play(200, QJsonDocument(spam).toJson());
        QVERIFY(thread().isOfThreadAlone);
        QVERIFY(lookOf(m_gateway->readThread(1, {})).isOfThreadAlone);
    }

    void anInboxThatFailsHoldsNoDeliveryBack_data()
    {
        QTest::addColumn<net::HttpOutcome>("answer");
        QTest::newRow("fails") << ScriptedTransport::response(503, "{}", {{"Retry-After", "600"}});
        QTest::newRow("unreadable") << ScriptedTransport::response(200, "<html>");
        QTest::newRow("no answer") << ScriptedTransport::fault(net::TransportFault::Interrupted);
        QTest::newRow("not sent") << ScriptedTransport::fault(net::TransportFault::NotSent);
    }
    void anInboxThatFailsHoldsNoDeliveryBack()
    {
        QFETCH(net::HttpOutcome, answer);
        m_transport->play(200, listOf({}));
        QVERIFY(readContact());
        QSignalSpy failed(m_gateway.get(), &HubSpotGateway::callFailed);
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        QSignalSpy ended(m_gateway.get(), &HubSpotGateway::callEnded);
        for (int i = 0; i < 15; ++i) {
            m_transport->play(answer);
            QVERIFY(!threadsSince(at).outcome);
            QCOMPARE(leadDelayMs(), 0);
        }
        QCOMPARE(failed.count(), 0);
        QCOMPARE(health.count(), 0);
        QCOMPARE(ended.count(), 15);
        QCOMPARE(named(ended.last().at(1).value<PortalHealth>()), named(PortalHealth::Unknown));
    }
    void anInboxThatWorksDoesNotHideThatCallsFail()
    {
        m_transport->play(503);
        QVERIFY(!readContact());
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        m_transport->play(200, listOf({}));
        QVERIFY(threadsSince(at).outcome.ok());
        QCOMPARE(health.count(), 0);
        for (int i = 0; i < 9; ++i) {
            m_transport->play(503);
            QVERIFY(!readContact());
            m_transport->play(200, listOf({}));
            QVERIFY(threadsSince(at).outcome.ok());
        }
        QCOMPARE(leadDelayMs(), 30'000); // ten of ten failed
        QCOMPARE(health.count(), 0);
        m_clock.advance(30'000);
        m_transport->play(200, listOf({}));
        QVERIFY(readContact());
        QCOMPARE(named(health.at(0).at(1).value<PortalHealth>()), named(PortalHealth::Connected));
    }
    void anInboxThatWorksShowsThatThePortalIsConnected()
    {
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        m_transport->play(200, listOf({}));
        QVERIFY(threadsSince(at).outcome.ok());
        QCOMPARE(health.count(), 1);
        QCOMPARE(named(health.at(0).at(1).value<PortalHealth>()), named(PortalHealth::Connected));
    }
    void accessThatIsInDoubtIsToldByTheInboxTooAndThatItIsBack()
    {
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        m_transport->play(401);
        m_transport->play(200, R"({"portalId":4471902})");
        m_transport->play(401);
        (void)threadsSince(at);
        QCOMPARE(named(health.at(0).at(1).value<PortalHealth>()), named(PortalHealth::AccessInDoubt));
        m_clock.advance(900'000);
        m_transport->play(200, listOf({}));
        QVERIFY(threadsSince(at).outcome.ok());
        QCOMPARE(named(health.at(1).at(1).value<PortalHealth>()), named(PortalHealth::Connected));
    }
    void aPortalWhoseCallsKeepFailingIsNotLookedInto()
    {
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(m_gateway->inboxDelayMs(1), 0);
            m_transport->play(503);
            QVERIFY(!readContact());
        }
        QCOMPARE(m_gateway->inboxDelayMs(1), 30'000);
    }
    void aLookTakesNoProbesPlace()
    {
        m_gateway->probeAll();
        m_transport->play(200, listOf({}));
        domain::InboxCall* look = m_gateway->readThreads(1, at);
        QCOMPARE(leadDelayMs(), 0);
        QVERIFY(lookOf(look).outcome.ok());
        QCOMPARE(leadDelayMs(), 0);
        (void)m_gateway->prepare(oneContact());
        QVERIFY2(m_gateway->inboxDelayMs(1) > 0, "one call about records goes first");
    }

    void furtherPagesWaitForTheBudget()
    {
        m_transport->play(200, listOf({chat("a", at)}, "c-2"), spent());
        const Look list = threadsSince(at);
        QCOMPARE(list.kind(), named(ErrorKind::RateLimited));
        QCOMPARE(m_transport->count(), 1);
        QVERIFY(list.retryAfterMs > 0);
        QCOMPARE(list.retryAfterMs, m_gateway->inboxDelayMs(1));
        QCOMPARE(list.ids(), QString());
        m_clock.advance(20'000);
        m_transport->play(200, listOf({answer("a", at)}, "p-2"), spent());
        const Look messages = messagesSince(at);
        QCOMPARE(messages.kind(), named(ErrorKind::RateLimited));
        QCOMPARE(messages.retryAfterMs, m_gateway->inboxDelayMs(1));
        QCOMPARE(messages.ids(), QString());
        QVERIFY(!messages.isOfThreadAlone);
        QCOMPARE(m_transport->count(), 2);
    }
    void aWholeTextWaitsForTheBudgetToo()
    {
        m_transport->play(200, listOf({answer("a", at, "TRUNCATED")}), spent());
        const Look look = messagesSince(at);
        QCOMPARE(look.kind(), named(ErrorKind::RateLimited));
        QVERIFY(look.retryAfterMs > 0);
        QCOMPARE(m_transport->count(), 1);
    }
    void aLookThatEndsWithThePageThatSpendsTheBudgetIsGood()
    {
        m_transport->play(200, listOf({chat("a", at)}), spent());
        QCOMPARE(threadsSince(at).ids(), QStringLiteral("a"));
    }
    void furtherPagesWaitForAProbeAndHoldNobodyBack()
    {
        m_transport->hold();
        domain::InboxCall* look = m_gateway->readThreads(1, at);
        QString kind;
        qint64 retryAfterMs = 0;
        connect(look, &base::Job::finished, this, [&kind, &retryAfterMs, look] {
            kind = named(look->outcome().error().kind);
            retryAfterMs = look->retryAfterMs();
        });
        look->start();
        QTRY_COMPARE(m_transport->held(), 1);
        m_gateway->probeAll();
        domain::CrmCall* probe = m_gateway->prepare(oneContact());
        QSignalSpy probed(probe, &base::Job::finished);
        probe->start();
        QTRY_COMPARE(m_transport->held(), 2);
        m_transport->release(ScriptedTransport::response(200, listOf({chat("a", at)}, "c-2")));
        QTRY_COMPARE(kind, named(ErrorKind::RateLimited));
        QVERIFY(retryAfterMs > 0);
        QCOMPARE(m_transport->count(), 2);
        m_transport->release(ScriptedTransport::response(200, listOf({})));
        QTRY_COMPARE(probed.count(), 1);
        QCOMPARE(leadDelayMs(), 0);
    }
};

QTEST_GUILESS_MAIN(InboxPortalTest)
#include "inboxportaltest.moc"
