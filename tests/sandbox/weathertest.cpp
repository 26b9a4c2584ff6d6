// SPDX-License-Identifier: GPL-3.0-or-later
// Limits, latency and faults.
#include "sandboxfixture.h"

#include "sandbox/weather.h"

#include <algorithm>

using namespace leadferry;
using namespace leadferry::test;

class WeatherTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutLimitsNothingIsCounted();
    void the101stCallWithin10SecondsIsRefused();
    void searchesHaveTheirOwnLimit();
    void faultsThatCannotBeReadAreRefused();
    void aStatusFaultHasItsStatus_data();
    void aStatusFaultHasItsStatus();
    void a429SaysSometimesWhenToComeBack();
    void beforeMeansNotDoneAndAfterMeansDone_data();
    void beforeMeansNotDoneAndAfterMeansDone();
    void aCutAnswerIsInterrupted();
    void aHangingCallIsNeverAnswered();
    void brokenJsonAndHtmlComeWithStatus200();
    void revokeTakesTheAccessAway();
    void pagesHaveFineWeather();
    void theSameSeedGivesTheSameWeather();
    void unrelatedCallsDoNotChangeTheWeather();
    void aHigherRateOnlyAddsFaults();
    void jitterComesFromTheSeedAndStaysInItsRange();
    void accessIsWithdrawnAtTheNthCall();
    void aSkewedClockShowsInDatesAndTimestamps();
    void latencyIsBetweenTheWriteAndItsAnswer();
    void everyAnswerIsDatedAndHasACorrelationId();
    void struckCallsAreNotCountedAsRefused();
};

void WeatherTest::withoutLimitsNothingIsCounted()
{
    SandboxFixture hub;
    for (int number = 0; number < 120; ++number) {
        QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
    }
    QVERIFY(!hub.get(hub.objects("contacts")).headers.contains("X-HubSpot-RateLimit-Max"));
}

void WeatherTest::the101stCallWithin10SecondsIsRefused()
{
    sandbox::SandboxOptions options;
    options.limits = true;
    SandboxFixture hub(options);
    for (int number = 0; number < 100; ++number) {
        hub.clock.advance(10);
        const Answer answer = hub.get(hub.objects("contacts"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("X-HubSpot-RateLimit-Max"), QByteArray("100"));
        QCOMPARE(answer.headers.value("X-HubSpot-RateLimit-Remaining").toInt(), 99 - number);
        QCOMPARE(answer.headers.value("X-HubSpot-RateLimit-Interval-Milliseconds"), QByteArray("10000"));
        QVERIFY(answer.headers.contains("X-HubSpot-RateLimit-Daily-Remaining"));
    }
    const Answer refused = hub.get(hub.objects("contacts"));
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.text("policyName"), text("TEN_SECONDLY_ROLLING"));
    QCOMPARE(refused.text("errorType"), text("RATE_LIMIT"));
    QCOMPARE(refused.text("message"), text("You have reached your ten_secondly_rolling limit."));
    hub.clock.advance(9'010); // the first of them is 10 s old
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
    QCOMPARE(hub.get(hub.objects("contacts")).status, 429);
}

void WeatherTest::searchesHaveTheirOwnLimit()
{
    sandbox::SandboxOptions options;
    options.limits = true;
    SandboxFixture hub(options);
    const QJsonObject any = parsed(R"({"filterGroups":[],"properties":[],"sorts":[],"limit":1,"after":"0"})");
    for (int number = 0; number < 5; ++number) {
        const Answer answer = hub.post(hub.objects("contacts/search"), any);
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.headers.contains("X-HubSpot-RateLimit-Max"));
    }
    const Answer refused = hub.post(hub.objects("contacts/search"), any);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.text("message"), text("You have reached your secondly limit."));
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
    hub.clock.advance(1'000);
    QCOMPARE(hub.post(hub.objects("contacts/search"), any).status, 200);
}

void WeatherTest::faultsThatCannotBeReadAreRefused()
{
    FakeClock clock;
    for (const char* wrong : {"505=1", "500", "500=2", "hang:during=0.5", "reset=-1", "=1", "500=0.1x"}) {
        sandbox::SandboxOptions options;
        options.faults = {text(wrong)};
        sandbox::Sandbox hub(options, clock);
        const auto started = hub.start();
        QVERIFY2(!started, wrong);
        QVERIFY(started.error().kind == base::ErrorKind::Invalid);
        QVERIFY(started.error().message.contains(text(wrong)));
    }
    SandboxFixture hub;
    QVERIFY(hub.sandbox.setFaults({text("500:before=0.5"), text("hang:after=1"), text("revoke=0")}));
    QVERIFY(!hub.sandbox.setFaults({text("nonsense=1")}));
}

void WeatherTest::aStatusFaultHasItsStatus_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {423, 429, 477, 500, 502, 503, 504}) {
        QTest::addRow("%d", status) << status;
    }
}

void WeatherTest::aStatusFaultHasItsStatus()
{
    QFETCH(int, status);
    SandboxFixture hub;
    QVERIFY(hub.sandbox.setFaults({text("%1=1").arg(status)}));
    const Answer answer = hub.get(hub.objects("contacts"));
    QCOMPARE(answer.status, status);
    if (status != 429) { // there it comes and goes
        QCOMPARE(answer.headers.contains("Retry-After"), status == 477);
    }
    const bool fromGateway = status == 502 || status == 504;
    QCOMPARE(answer.headers.value("Content-Type").startsWith("text/html"), fromGateway);
    if (!fromGateway) {
        QVERIFY(!answer.text("correlationId").isEmpty());
        QVERIFY(!answer.category().isEmpty());
    }
    QVERIFY(hub.sandbox.setFaults({}));
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
}

void WeatherTest::a429SaysSometimesWhenToComeBack()
{
    SandboxFixture hub;
    QVERIFY(hub.sandbox.setFaults({text("429=1")}));
    int with = 0;
    constexpr int calls = 40;
    for (int number = 0; number < calls; ++number) {
        with += hub.get(hub.objects("contacts")).headers.contains("Retry-After") ? 1 : 0;
    }
    QVERIFY(with > 0 && with < calls);
}

void WeatherTest::beforeMeansNotDoneAndAfterMeansDone_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"500", "502", "503", "504", "423", "reset", "cut", "badjson", "html", "hang"}) {
        QTest::newRow(kind) << text(kind);
    }
}

void WeatherTest::beforeMeansNotDoneAndAfterMeansDone()
{
    QFETCH(QString, kind);
    SandboxFixture hub;
    hub.timeoutMs = 300;
    const auto tryOnce = [&](const char* side) {
        if (!hub.sandbox.setFaults({kind + QLatin1Char(':') + text(side) + text("=1")})) {
            return;
        }
        hub.batch("contacts/batch/create", {newInput(parsed(R"({"email":"ada@example.com"})"))});
    };
    tryOnce("before");
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 0);
    tryOnce("after");
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 1);
    tryOnce("after"); // refused as taken: the answer is spoilt all the same
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 1);
}

void WeatherTest::aCutAnswerIsInterrupted()
{
    SandboxFixture hub;
    hub.makeContact("ada@example.com");
    QVERIFY(hub.sandbox.setFaults({text("cut:after=1")}));
    QCOMPARE(hub.get(hub.objects("contacts")).fault, net::TransportFault::Interrupted);
    QVERIFY(hub.sandbox.setFaults({text("reset=1")}));
    QCOMPARE(hub.get(hub.objects("contacts")).fault, net::TransportFault::Interrupted);
}

void WeatherTest::aHangingCallIsNeverAnswered()
{
    SandboxFixture hub;
    hub.timeoutMs = 300;
    QVERIFY(hub.sandbox.setFaults({text("hang=1")}));
    QCOMPARE(hub.get(hub.objects("contacts")).fault, net::TransportFault::Interrupted);
    QVERIFY(hub.sandbox.setFaults({}));
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
}

void WeatherTest::brokenJsonAndHtmlComeWithStatus200()
{
    SandboxFixture hub;
    hub.makeContact("ada@example.com");
    QVERIFY(hub.sandbox.setFaults({text("badjson:after=1")}));
    const Answer broken = hub.get(hub.objects("contacts"));
    QCOMPARE(broken.status, 200);
    QVERIFY(QJsonDocument::fromJson(broken.body).isNull());
    QVERIFY(hub.sandbox.setFaults({text("html=1")}));
    const Answer page = hub.get(hub.objects("contacts"));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.startsWith("<html>"));
}

void WeatherTest::revokeTakesTheAccessAway()
{
    SandboxFixture hub;
    QVERIFY(hub.sandbox.setFaults({text("revoke:after=1")}));
    hub.makeContact("ada@example.com");
    QVERIFY(hub.sandbox.setFaults({}));
    QCOMPARE(hub.get(hub.objects("contacts")).status, 401);
    hub.token = hub.sandbox.serviceKey();
    QVERIFY(hub.sandbox.setFaults({text("revoke=1")}));
    QCOMPARE(hub.get(hub.objects("contacts")).status, 401);
}

void WeatherTest::pagesHaveFineWeather()
{
    SandboxFixture hub;
    QVERIFY(hub.sandbox.setFaults({text("reset=1")}));
    QCOMPARE(hub.get(text("/sandbox/report")).status, 200);
}

void WeatherTest::theSameSeedGivesTheSameWeather()
{
    const auto weather = [](quint64 seed) {
        sandbox::SandboxOptions options;
        options.seed = seed;
        options.faults = {text("500=0.3"), text("503:after=0.3")};
        SandboxFixture hub(options);
        QList<int> statuses;
        for (int number = 0; number < 30; ++number) {
            statuses.append(hub.get(hub.objects("contacts")).status);
        }
        return statuses;
    };
    const auto first = weather(7);
    QCOMPARE(weather(7), first);
    QVERIFY(weather(8) != first);
    QVERIFY(first.contains(200) && first.contains(500) && first.contains(503));
}

namespace {

/// The places, among so many calls of one kind, that a fault strikes.
QList<int> struckPlaces(sandbox::Weather& weather, const char* kind = "contacts/batch/create", int calls = 200)
{
    QList<int> places;
    for (int number = 0; number < calls; ++number) {
        if (weather.next(text(kind), false).fault) {
            places.append(number);
        }
    }
    return places;
}

sandbox::Weather weatherWith(const char* fault, quint64 seed = 5)
{
    sandbox::Weather weather({.seed = seed});
    if (!weather.setFaults({text(fault)})) {
        qFatal("%s", fault);
    }
    return weather;
}

} // namespace

void WeatherTest::unrelatedCallsDoNotChangeTheWeather()
{
    sandbox::Weather quiet = weatherWith("502:after=0.2");
    const auto places = struckPlaces(quiet);
    QVERIFY(places.size() > 20 && places.size() < 60);
    sandbox::Weather busy = weatherWith("502:after=0.2");
    QList<int> among;
    for (int number = 0; number < 200; ++number) {
        (void)busy.next(text("contacts/batch/read"), false);
        (void)busy.next(text("oauth/token"), true);
        if (busy.next(text("contacts/batch/create"), false).fault) {
            among.append(number);
        }
    }
    QCOMPARE(among, places);
    sandbox::Weather twoKinds = weatherWith("502:after=0.2");
    QVERIFY(struckPlaces(twoKinds, "notes/batch/create") != places);
}

void WeatherTest::aHigherRateOnlyAddsFaults()
{
    sandbox::Weather few = weatherWith("reset=0.1");
    sandbox::Weather many = weatherWith("reset=0.4");
    const auto more = struckPlaces(many);
    const auto less = struckPlaces(few);
    QVERIFY(less.size() < more.size());
    QVERIFY(std::all_of(less.begin(), less.end(), [&](int place) { return more.contains(place); }));
}

void WeatherTest::jitterComesFromTheSeedAndStaysInItsRange()
{
    const auto delays = [](quint64 seed) {
        sandbox::Weather weather({.seed = seed, .latencyMs = 100, .jitterMs = 50});
        QList<int> list;
        for (int number = 0; number < 300; ++number) {
            list.append(weather.next(text("contacts/list"), false).delayMs);
        }
        return list;
    };
    const auto drawn = delays(1);
    QCOMPARE(*std::min_element(drawn.begin(), drawn.end()), 100);
    QCOMPARE(*std::max_element(drawn.begin(), drawn.end()), 150);
    QCOMPARE(delays(1), drawn);
    QVERIFY(delays(2) != drawn);
}

void WeatherTest::accessIsWithdrawnAtTheNthCall()
{
    sandbox::SandboxOptions options;
    options.revokeAt = 3;
    SandboxFixture hub(options);
    hub.makeContact("ada@example.com");
    hub.makeContact("ben@example.com");
    QCOMPARE(hub.post(hub.objects("contacts"), newInput(parsed(R"({"email":"eve@example.com"})"))).status, 401);
    QCOMPARE(hub.get(hub.objects("contacts")).status, 401);
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 2);
    hub.token = hub.sandbox.serviceKey();
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
    QCOMPARE(hub.sandbox.report()[text("faults")].toObject(), parsed(R"({"revoke at call 3":1})"));
}

void WeatherTest::aSkewedClockShowsInDatesAndTimestamps()
{
    sandbox::SandboxOptions options;
    options.clockSkewMs = -90'000;
    SandboxFixture hub(options);
    const QString id = hub.makeContact("ada@example.com");
    const Answer answer = hub.get(hub.objects("contacts/") + id);
    QCOMPARE(answer.headers.value("Date"), QByteArray("Wed, 18 Nov 2026 11:05:10 GMT"));
    QCOMPARE(answer.text("createdAt"), text("2026-11-18T11:05:10.000Z"));
}

void WeatherTest::latencyIsBetweenTheWriteAndItsAnswer()
{
    sandbox::SandboxOptions options;
    options.latencyMs = 400;
    SandboxFixture hub(options);
    auto request = hub.request("POST", hub.objects("contacts"));
    request.headers.append("Content-Type", "application/json");
    request.body = hub.bytes(newInput(parsed(R"({"email":"ada@example.com"})")));
    auto* job = hub.client.prepare(request, 5000);
    int status = 0;
    connect(job, &net::HttpJob::finished, this, [&] { status = job->outcome().response.status; });
    job->start();
    QTRY_COMPARE(hub.sandbox.records(text("contacts")).size(), 1);
    QCOMPARE(status, 0);
    hub.clock.advance(399);
    QCoreApplication::processEvents();
    QCOMPARE(status, 0);
    hub.clock.advance(1);
    QTRY_COMPARE(status, 201);
}

void WeatherTest::everyAnswerIsDatedAndHasACorrelationId()
{
    SandboxFixture hub;
    const Answer answer = hub.get(hub.objects("contacts/1"));
    QCOMPARE(answer.headers.value("Date"), QByteArray("Wed, 18 Nov 2026 11:06:40 GMT"));
    QCOMPARE(answer.headers.count("Date"), 1);
    QCOMPARE(QString::fromLatin1(answer.headers.value("x-hubspot-correlation-id")), answer.text("correlationId"));
}

void WeatherTest::struckCallsAreNotCountedAsRefused()
{
    SandboxFixture hub;
    QVERIFY(hub.sandbox.setFaults({text("500=1")}));
    hub.get(hub.objects("contacts"));
    QVERIFY(hub.sandbox.setFaults({}));
    hub.get(hub.objects("contacts/77"));
    const QJsonArray refused = hub.sandbox.report()[text("refused")].toArray();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0)[text("status")].toInt(), 404);
    QCOMPARE(hub.sandbox.report()[text("calls")][text("contacts/list")].toInt(), 1);
}

QTEST_GUILESS_MAIN(WeatherTest)
#include "weathertest.moc"
