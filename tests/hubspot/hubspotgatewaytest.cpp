// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/hubspotgateway.h"
#include "memorysecretstore.h"
#include "support/fakeclock.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace leadferry;
using base::ErrorKind;
using domain::CrmInput;
using domain::CrmObject;
using domain::CrmOutcome;
using domain::CrmRequest;
using domain::CrmVerb;
using domain::PortalHealth;
using hubspot::HubSpotGateway;
using test::ScriptedTransport;

namespace {

constexpr qint64 hubId = 4471902;
const QByteArray created =
    R"({"status":"COMPLETE","results":[{"id":"901","objectWriteTraceId":"t-1","properties":{}}]})";
const QByteArray fresh =
    R"({"access_token":"access-2","refresh_token":"refresh-1","hub_id":4471902,"expires_in":1800})";

CrmRequest oneNote()
{
    CrmInput input;
    input.trace = QStringLiteral("t-1");
    input.properties = {{QStringLiteral("hs_note_body"), QStringLiteral("hello")}};
    CrmRequest request;
    request.portalId = 1;
    request.verb = CrmVerb::Create;
    request.object = CrmObject::Note;
    request.inputs = {input};
    return request;
}

} // namespace

class HubSpotGatewayTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<test::MemorySecretStore> m_secrets;
    std::unique_ptr<hubspot::TokenKeeper> m_keeper;
    std::unique_ptr<HubSpotGateway> m_gateway;
    domain::Portal m_portal;

    void connectAs(domain::CredentialKind kind)
    {
        hubspot::Tokens tokens;
        tokens.kind = kind;
        tokens.accessToken = QStringLiteral("access-1");
        tokens.refreshToken = QStringLiteral("refresh-1");
        tokens.clientId = QStringLiteral("client");
        tokens.expiresAtMs = m_clock.nowMs() + 1'800'000;
        tokens.hubId = hubId;
        m_secrets->secrets.insert(domain::secretKeyForTokens(hubId), hubspot::toBytes(tokens));
        m_portal.credential = kind;
        m_gateway->setPortals({m_portal});
    }
    CrmOutcome outcomeOf(const CrmRequest& request)
    {
        domain::CrmCall* call = m_gateway->prepare(request);
        CrmOutcome outcome;
        QSignalSpy finished(call, &base::Job::finished);
        connect(call, &base::Job::finished, this, [&outcome, call] { outcome = call->outcome(); });
        call->start();
        if (finished.isEmpty() && !finished.wait()) {
            outcome.call = base::Error{ErrorKind::Internal, QStringLiteral("the call never finished")};
        }
        return outcome;
    }
    QByteArray bearer(int index) const { return m_transport->requests().value(index).headers.value("Authorization"); }

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
        m_portal.profile.timeZone = QStringLiteral("Europe/Berlin");
    }
    void cleanup()
    {
        m_gateway.reset();
        m_keeper.reset();
    }

    void aBatchLeavesWithItsTokenAndComesBackDecoded()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->play(201, created, {{"X-HubSpot-Correlation-Id", "corr-1"}});
        const auto outcome = outcomeOf(oneNote());
        QVERIFY(outcome.call.ok());
        QCOMPARE(outcome.items.at(0).recordId, QStringLiteral("901"));
        QCOMPARE(bearer(0), QByteArray("Bearer access-1"));
        QCOMPARE(m_transport->sentPath(0), QStringLiteral("/crm/objects/2026-09/notes/batch/create"));
        QCOMPARE(m_transport->lastTimeoutMs(), 30'000);
        QCOMPARE(outcome.exchange.method, QStringLiteral("POST"));
        QCOMPARE(outcome.exchange.httpStatus, 201);
        QCOMPARE(outcome.exchange.startedMs, m_clock.nowMs());
        QCOMPARE(outcome.exchange.correlationId, QStringLiteral("corr-1"));
        QVERIFY(!outcome.exchange.requestBody.contains("access-1"));
    }
    void a401IsRefreshedAndSentOnceMore()
    {
        connectAs(domain::CredentialKind::OAuth);
        m_transport->play(401, R"({"category":"EXPIRED_AUTHENTICATION"})");
        m_transport->play(200, fresh);
        m_transport->play(201, created);
        QVERIFY(outcomeOf(oneNote()).call.ok());
        QCOMPARE(m_transport->count(), 3);
        QCOMPARE(bearer(2), QByteArray("Bearer access-2"));
    }
    void aSecond401MeansThatAccessIsGone()
    {
        connectAs(domain::CredentialKind::OAuth);
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        m_transport->play(401);
        m_transport->play(200, fresh);
        m_transport->play(401);
        QCOMPARE(test::named(outcomeOf(oneNote()).call.error().kind), test::named(ErrorKind::Unauthorized));
        QCOMPARE(m_transport->count(), 3);
        QCOMPARE(health.count(), 1);
        QCOMPARE(test::named(health.at(0).at(1).value<PortalHealth>()), test::named(PortalHealth::AccessGone));
        QCOMPARE(test::named(outcomeOf(oneNote()).call.error().kind), test::named(ErrorKind::Unauthorized));
        QCOMPARE(m_transport->count(), 3);
    }
    void aServiceKeyIsNotTriedTwice()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->play(401);
        QCOMPARE(test::named(outcomeOf(oneNote()).call.error().kind), test::named(ErrorKind::Unauthorized));
        QCOMPARE(m_transport->count(), 1);
    }
    void aTokenThatCannotBeHadMeansNothingWasSent()
    {
        connectAs(domain::CredentialKind::OAuth);
        m_clock.advance(1'800'000);
        m_transport->play(503);
        const auto outcome = outcomeOf(oneNote());
        QCOMPARE(test::named(outcome.call.error().kind), test::named(ErrorKind::Transient));
        QCOMPARE(outcome.exchange.httpStatus, 0);
        QCOMPARE(m_transport->count(), 1);
    }
    void wrongAppCredentialsConcernThePortalNotTheRecords()
    {
        connectAs(domain::CredentialKind::OAuth);
        m_clock.advance(1'800'000);
        m_transport->play(400, R"({"status":"BAD_CLIENT_SECRET"})");
        QCOMPARE(test::named(outcomeOf(oneNote()).call.error().kind), test::named(ErrorKind::Unauthorized));
    }
    void anUnknownPortalIsRefusedWithoutSending()
    {
        QCOMPARE(test::named(outcomeOf(oneNote()).call.error().kind), test::named(ErrorKind::Unauthorized));
        QCOMPARE(m_transport->count(), 0);
    }
    void anUnsendableBatchIsRefusedWithoutSending()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        CrmRequest request = oneNote();
        request.inputs.clear();
        QCOMPARE(test::named(outcomeOf(request).call.error().kind), test::named(ErrorKind::Invalid));
        QCOMPARE(m_transport->count(), 0);
    }
    void cancellingAWriteUnderWayLeavesItUnclear()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->hold();
        domain::CrmCall* call = m_gateway->prepare(oneNote());
        QSignalSpy finished(call, &base::Job::finished);
        CrmOutcome outcome;
        connect(call, &base::Job::finished, this, [&] { outcome = call->outcome(); });
        call->start();
        QTRY_COMPARE(m_transport->held(), 1);
        call->cancel();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(test::named(outcome.call.error().kind), test::named(ErrorKind::Unclear));
    }
    void cancellingBeforeSendingMeansCancelled()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        domain::CrmCall* call = m_gateway->prepare(oneNote());
        CrmOutcome outcome;
        connect(call, &base::Job::finished, this, [&] { outcome = call->outcome(); });
        call->start();
        call->cancel();
        QCOMPARE(test::named(outcome.call.error().kind), test::named(ErrorKind::Cancelled));
        QTest::qWait(0);
        QCOMPARE(m_transport->count(), 0);
    }
    void theGatewayMayGoWhileCallsAreUnderWay()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->hold();
        m_gateway->prepare(oneNote())->start();
        m_gateway->prepare(oneNote());
        QTRY_COMPARE(m_transport->held(), 1);
        m_gateway.reset();
        m_transport->release(ScriptedTransport::response(201, created));
        QTest::qWait(0);
    }

    void a429PausesThePortalAsLongAsItSays()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->play(429, R"({"errorType":"RATE_LIMIT","policyName":"TEN_SECONDLY_ROLLING"})");
        const auto outcome = outcomeOf(oneNote());
        QCOMPARE(test::named(outcome.call.error().kind), test::named(ErrorKind::RateLimited));
        QCOMPARE(outcome.retryAfterMs, 10'000);
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Note), 10'000);
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Read, CrmObject::Contact), 10'000);
        m_clock.advance(10'000);
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Note), 0);
    }
    void aMoveOfTheAccountPausesEverything()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->play(477, "{}", {{"Retry-After", "3600"}});
        QVERIFY(!outcomeOf(oneNote()).call.ok());
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact), 3'600'000);
    }
    void theBudgetFollowsTheHeaders()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        QSignalSpy budget(m_gateway.get(), &HubSpotGateway::budgetChanged);
        m_transport->play(201, created,
                          {{"X-HubSpot-RateLimit-Max", "190"},
                           {"X-HubSpot-RateLimit-Remaining", "150"},
                           {"X-HubSpot-RateLimit-Interval-Milliseconds", "10000"}});
        QVERIFY(outcomeOf(oneNote()).call.ok());
        QCOMPARE(budget.count(), 1);
        QCOMPARE(budget.at(0).at(1).toInt(), 150);
        QCOMPARE(budget.at(0).at(2).toInt(), 190);
    }
    void aSpentBudgetHoldsCallsBack()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        for (int i = 0; i < 100; ++i) {
            m_transport->play(201, created);
            QVERIFY(outcomeOf(oneNote()).call.ok());
        }
        QVERIFY(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact) > 0);
        m_gateway->setPortals({m_portal});
        QVERIFY(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact) > 0);
    }
    void healthIsToldOnlyWhenItChanges()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        m_transport->play(201, created);
        m_transport->play(400, R"({"category":"VALIDATION_ERROR"})");
        m_transport->play(503);
        m_transport->play(503);
        m_transport->play(201, created);
        for (int i = 0; i < 5; ++i) {
            (void)outcomeOf(oneNote());
        }
        QCOMPARE(health.count(), 3);
        QCOMPARE(test::named(health.at(0).at(1).value<PortalHealth>()), test::named(PortalHealth::Connected));
        QCOMPARE(test::named(health.at(1).at(1).value<PortalHealth>()), test::named(PortalHealth::TryingAgain));
        QVERIFY(health.at(1).at(2).toString().contains(QLatin1String("503")));
        QCOMPARE(test::named(health.at(2).at(1).value<PortalHealth>()), test::named(PortalHealth::Connected));
    }

    void aLongListIsReadToItsEnd()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        CrmRequest list;
        list.portalId = 1;
        list.verb = CrmVerb::ListAssociated;
        list.object = CrmObject::Contact;
        list.other = CrmObject::Note;
        CrmInput input;
        input.recordId = QStringLiteral("5");
        list.inputs.append(input);
        input.recordId = QStringLiteral("6");
        list.inputs.append(input);
        m_transport->play(200,
                          R"({"results":[{"from":{"id":"5"},"to":[{"toObjectId":"1"}],"paging":{"next":{"after":"c"}}},
                                              {"from":{"id":"6"},"to":[{"toObjectId":"9"}]}]})");
        m_transport->play(200, R"({"results":[{"from":{"id":"5"},"to":[{"toObjectId":"2"}]}]})");
        const auto outcome = outcomeOf(list);
        QVERIFY(outcome.call.ok());
        QCOMPARE(outcome.items.at(0).linkedIds, (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(outcome.items.at(1).linkedIds, QStringList{QStringLiteral("9")});
        QCOMPARE(m_transport->sentJson(1).value(QLatin1String("inputs")).toArray().size(), 1);
    }
    void aLongListThatBreaksOffIsNoList()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        CrmRequest list;
        list.portalId = 1;
        list.verb = CrmVerb::ListAssociated;
        list.object = CrmObject::Contact;
        list.other = CrmObject::Note;
        CrmInput input;
        input.recordId = QStringLiteral("5");
        list.inputs.append(input);
        m_transport->play(200, R"({"results":[{"from":{"id":"5"},"to":[],"paging":{"next":{"after":"c"}}}]})");
        m_transport->play(502);
        QCOMPARE(test::named(outcomeOf(list).call.error().kind), test::named(ErrorKind::Transient));
    }
};

QTEST_GUILESS_MAIN(HubSpotGatewayTest)
#include "hubspotgatewaytest.moc"
