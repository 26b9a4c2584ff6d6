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
        m_secrets->secrets.insert(QStringLiteral("hubspot-apps"), R"([{"clientId":"client","clientSecret":"secret"}])");
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
    void aSecond401MeansDoubtAndIsAskedAgainEvery15Minutes()
    {
        connectAs(domain::CredentialKind::OAuth);
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        m_transport->play(401);
        m_transport->play(200, fresh);
        m_transport->play(401);
        const auto outcome = outcomeOf(oneNote());
        QCOMPARE(test::named(outcome.call.error().kind), test::named(ErrorKind::Unauthorized));
        QCOMPARE(outcome.retryAfterMs, 15 * 60'000);
        QCOMPARE(m_transport->count(), 3);
        QCOMPARE(health.count(), 1);
        QCOMPARE(test::named(health.at(0).at(1).value<PortalHealth>()), test::named(PortalHealth::AccessInDoubt));
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 15 * 60'000);
        m_clock.advance(hubspot::accessRecheckMs);
        m_transport->play(201, created);
        QVERIFY(outcomeOf(oneNote()).call.ok());
        QCOMPARE(test::named(health.at(1).at(1).value<PortalHealth>()), test::named(PortalHealth::Connected));
    }
    void aStillRefusedRecheckRefreshesOnceMore()
    {
        connectAs(domain::CredentialKind::OAuth);
        for (int times = 1; times <= 2; ++times) {
            m_transport->play(401);
            m_transport->play(200, fresh);
            m_transport->play(401);
            QCOMPARE(outcomeOf(oneNote()).retryAfterMs, 15 * 60'000);
            QCOMPARE(m_transport->count(), 3 * times);
            m_clock.advance(hubspot::accessRecheckMs);
        }
        m_transport->play(401);
        m_transport->play(400, R"({"status":"BAD_REFRESH_TOKEN","error":"invalid_grant"})");
        const auto withdrawn = outcomeOf(oneNote());
        QCOMPARE(test::named(withdrawn.call.error().kind), test::named(ErrorKind::Unauthorized));
        QCOMPARE(withdrawn.retryAfterMs, 0);
    }
    void aServiceKeyIsGoneOnlyWhenTheAccountsDetailsSaySoToo()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        QSignalSpy health(m_gateway.get(), &HubSpotGateway::healthChanged);
        m_transport->play(401);
        m_transport->play(401);
        const auto outcome = outcomeOf(oneNote());
        QCOMPARE(test::named(outcome.call.error().kind), test::named(ErrorKind::Unauthorized));
        QCOMPARE(outcome.retryAfterMs, 0);
        QCOMPARE(m_transport->sentPath(1), QStringLiteral("/account-info/2026-09/details"));
        QCOMPARE(bearer(1), QByteArray("Bearer access-1"));
        QCOMPARE(test::named(health.at(0).at(1).value<PortalHealth>()), test::named(PortalHealth::AccessGone));
    }
    void aServiceKeyThatIsStillGoodElsewhereIsInDoubt()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->play(401);
        m_transport->play(200, R"({"portalId":4471902})");
        m_transport->play(401);
        const auto outcome = outcomeOf(oneNote());
        QCOMPARE(outcome.retryAfterMs, 15 * 60'000);
        QCOMPARE(m_transport->count(), 3);
    }
    void aServiceKeyThatCannotBeCheckedIsTriedLater()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->play(401);
        m_transport->play(503);
        QCOMPARE(test::named(outcomeOf(oneNote()).call.error().kind), test::named(ErrorKind::Transient));
        m_transport->play(200, R"({"portalId":4471902})");
        m_transport->play(201, created);
        QVERIFY(outcomeOf(oneNote()).call.ok());
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
        const auto outcome = outcomeOf(oneNote());
        QCOMPARE(test::named(outcome.call.error().kind), test::named(ErrorKind::Unauthorized));
        QVERIFY2(outcome.retryAfterMs > 0, "nothing was withdrawn: it goes on once the app is set right");
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
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Note, domain::Pace::Now), 10'000);
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Read, CrmObject::Contact, domain::Pace::Now), 10'000);
        m_clock.advance(10'000);
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Note, domain::Pace::Now), 0);
    }
    void whatNobodyWaitsForLeavesTheBudgetToOthers()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->setRule([](const net::HttpRequest&) { return ScriptedTransport::response(201, created); });
        for (int i = 0; i < 60; ++i) { // of a hundred in ten seconds
            QVERIFY(outcomeOf(oneNote()).call.ok());
        }
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Read, CrmObject::Contact, domain::Pace::Now), 0);
        QVERIFY(m_gateway->permitDelayMs(1, CrmVerb::Read, CrmObject::Contact, domain::Pace::Idle) > 0);
    }
    void aMoveOfTheAccountPausesEverything()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->play(477, "{}", {{"Retry-After", "3600"}});
        QVERIFY(!outcomeOf(oneNote()).call.ok());
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 3'600'000);
    }
    void theBudgetFollowsTheHeaders()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        QSignalSpy told(m_gateway.get(), &HubSpotGateway::callEnded);
        m_transport->play(201, created,
                          {{"X-HubSpot-RateLimit-Max", "190"},
                           {"X-HubSpot-RateLimit-Remaining", "150"},
                           {"X-HubSpot-RateLimit-Interval-Milliseconds", "10000"},
                           {"X-HubSpot-RateLimit-Daily", "625000"},
                           {"X-HubSpot-RateLimit-Daily-Remaining", "600000"}});
        QVERIFY(outcomeOf(oneNote()).call.ok());
        QCOMPARE(told.count(), 1);
        const domain::CallBudget budget = m_gateway->budget(1);
        QCOMPARE(budget.remaining, 150);
        QCOMPARE(budget.max, 190);
        QCOMPARE(budget.dailyMax, 625'000);
        QCOMPARE(budget.dailyRemaining, 600'000);
        QCOMPARE(budget.readAtMs, m_clock.nowMs());
        QCOMPARE(budget.waitsUntilMs, 0);
    }
    void aDailyLimitWaitsForTheAccountsMidnightThenOneCallGoesFirst()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->play(429, R"({"errorType":"RATE_LIMIT","policyName":"DAILY"})");
        const qint64 midnightMs = outcomeOf(oneNote()).retryAfterMs;
        QVERIFY(midnightMs > 60'000);
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), midnightMs);
        QCOMPARE(m_gateway->budget(1).waitsUntilMs, m_clock.nowMs() + midnightMs);
        m_clock.advance(midnightMs);
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 0);
        auto* probe = m_gateway->prepare(oneNote());
        QVERIFY(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now) > 0);
        m_transport->play(201, created);
        QSignalSpy answered(probe, &base::Job::finished);
        probe->start();
        QVERIFY(answered.count() == 1 || answered.wait());
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 0);
    }
    void aDayThatIsSpentAccordingToTheHeadersWaitsToo()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->play(201, created,
                          {{"X-HubSpot-RateLimit-Daily", "1000"}, {"X-HubSpot-RateLimit-Daily-Remaining", "0"}});
        QVERIFY(outcomeOf(oneNote()).call.ok());
        const qint64 wait = m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now);
        QVERIFY(wait > 60'000);
        m_clock.advance(wait);
        (void)m_gateway->prepare(oneNote());
        QVERIFY(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now) > 0);
    }
    void aPortalThatKeepsFailingIsLeftAloneAndProbed()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        QSignalSpy failed(m_gateway.get(), &HubSpotGateway::callFailed);
        for (int i = 0; i < 10; ++i) {
            m_transport->play(503);
            (void)outcomeOf(oneNote());
        }
        QCOMPARE(failed.count(), 10);
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 30'000);
        m_clock.advance(30'000);
        m_transport->play(201, created);
        QVERIFY(outcomeOf(oneNote()).call.ok());
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 0);
    }
    void callsThatAreNeverAnsweredTripTheBreakerReadsAndWritesAlike_data()
    {
        QTest::addColumn<CrmVerb>("verb");
        QTest::newRow("reads") << CrmVerb::Read;
        QTest::newRow("writes") << CrmVerb::Create;
    }
    void callsThatAreNeverAnsweredTripTheBreakerReadsAndWritesAlike()
    {
        QFETCH(CrmVerb, verb);
        connectAs(domain::CredentialKind::ServiceKey);
        domain::CrmRequest request = oneNote();
        request.verb = verb;
        request.inputs.first().recordId = QStringLiteral("77");
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(m_gateway->permitDelayMs(1, verb, CrmObject::Note, domain::Pace::Now), 0);
            m_transport->play(ScriptedTransport::fault(net::TransportFault::Interrupted));
            QVERIFY(!outcomeOf(request).call.ok());
        }
        QCOMPARE(m_gateway->permitDelayMs(1, verb, CrmObject::Note, domain::Pace::Now), 30'000);
    }
    void aNetworkThatGoesDownUnderCallsDoesNotTripTheBreaker()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        for (int flap = 0; flap < 5; ++flap) {
            for (int i = 0; i < 6; ++i) { // every connection that was open
                m_transport->play(ScriptedTransport::fault(net::TransportFault::Interrupted));
                (void)outcomeOf(oneNote());
            }
            m_transport->play(ScriptedTransport::fault(net::TransportFault::NotSent));
            (void)outcomeOf(oneNote());
            QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 0);
        }
    }
    void neitherRefusalsNorAMissingNetworkTripTheBreaker()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        QSignalSpy failed(m_gateway.get(), &HubSpotGateway::callFailed);
        for (int i = 0; i < 10; ++i) {
            m_transport->play(400, R"({"category":"VALIDATION_ERROR"})");
            (void)outcomeOf(oneNote());
            m_transport->play(ScriptedTransport::fault(net::TransportFault::NotSent));
            (void)outcomeOf(oneNote());
        }
        QCOMPARE(failed.count(), 0);
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 0);
    }
    void afterASleepTheTokenComesFirstThenOneCallThenTheOthers()
    {
        connectAs(domain::CredentialKind::OAuth);
        m_transport->play(429, R"({"errorType":"RATE_LIMIT","policyName":"DAILY"})");
        (void)outcomeOf(oneNote());
        m_clock.sleep(345'600'000);
        m_gateway->probeAll();
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 0);
        m_transport->play(200, fresh);
        m_transport->play(201, created);
        auto* probe = m_gateway->prepare(oneNote());
        QVERIFY(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now) > 0);
        QSignalSpy answered(probe, &base::Job::finished);
        probe->start();
        QVERIFY(answered.count() == 1 || answered.wait());
        QCOMPARE(m_transport->sentPath(1), QStringLiteral("/oauth/2026-09/token"));
        QCOMPARE(bearer(2), QByteArray("Bearer access-2"));
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 0);
    }
    void connectingAgainEndsEveryPause()
    {
        connectAs(domain::CredentialKind::OAuth);
        m_transport->play(401);
        m_transport->play(200, fresh);
        m_transport->play(401);
        (void)outcomeOf(oneNote());
        QVERIFY(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now) > 0);
        m_portal.health = PortalHealth::Connected;
        m_gateway->setPortals({m_portal});
        QCOMPARE(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now), 0);
    }
    void aWrongClockIsNoticedByTheDateOfAnAnswer()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        m_transport->play(201, created, {{"Date", "Wed, 18 Nov 2026 00:00:00 GMT"}});
        QVERIFY(outcomeOf(oneNote()).call.ok());
        QVERIFY(m_gateway->clockSkewMs(1) != 0);
        m_transport->play(201, created);
        QVERIFY(outcomeOf(oneNote()).call.ok());
        QVERIFY2(m_gateway->clockSkewMs(1) != 0, "an answer without a date says nothing");
    }
    void aSpentBudgetHoldsCallsBack()
    {
        connectAs(domain::CredentialKind::ServiceKey);
        for (int i = 0; i < 100; ++i) {
            m_transport->play(201, created);
            QVERIFY(outcomeOf(oneNote()).call.ok());
        }
        QVERIFY(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now) > 0);
        m_gateway->setPortals({m_portal});
        QVERIFY(m_gateway->permitDelayMs(1, CrmVerb::Create, CrmObject::Contact, domain::Pace::Now) > 0);
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
