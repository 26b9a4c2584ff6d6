// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/answerpolicy.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QDateTime>
#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using hubspot::Effect;
using net::TransportFault;
using test::ScriptedTransport;

namespace {

// 2026-11-22T09:15:00Z
constexpr qint64 nowMs = 1'795'338'900'000;

} // namespace

class AnswerPolicyTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyA4xxProvesThatNothingWasWritten_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("write");
        QTest::addColumn<QString>("read");
        const auto row = [](int status, ErrorKind write, ErrorKind read) {
            QTest::addRow("%d", status) << status << test::named(write) << test::named(read);
        };
        for (const int status : {400, 405, 410, 413, 414, 415, 422}) {
            row(status, ErrorKind::Invalid, ErrorKind::Invalid);
        }
        row(401, ErrorKind::Unauthorized, ErrorKind::Unauthorized);
        row(403, ErrorKind::Forbidden, ErrorKind::Forbidden);
        row(404, ErrorKind::NotFound, ErrorKind::NotFound);
        row(409, ErrorKind::Conflict, ErrorKind::Conflict);
        for (const int status : {423, 429, 477}) {
            row(status, ErrorKind::RateLimited, ErrorKind::RateLimited);
        }
        for (const int status : {301, 307, 408, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526}) {
            row(status, ErrorKind::Unclear, ErrorKind::Transient);
        }
    }
    void onlyA4xxProvesThatNothingWasWritten()
    {
        QFETCH(int, status);
        const auto answer = ScriptedTransport::response(status, "{}");
        QTEST(test::named(hubspot::judge(answer, Effect::Writes, nowMs, {}).call.error().kind), "write");
        QTEST(test::named(hubspot::judge(answer, Effect::Reads, nowMs, {}).call.error().kind), "read");
    }
    void aLostConnectionLeavesAWriteUnclear_data()
    {
        QTest::addColumn<TransportFault>("fault");
        QTest::addColumn<QString>("write");
        QTest::addColumn<QString>("read");
        QTest::newRow("refused") << TransportFault::NotSent << test::named(ErrorKind::Transient)
                                 << test::named(ErrorKind::Transient);
        QTest::newRow("reset") << TransportFault::Interrupted << test::named(ErrorKind::Unclear)
                               << test::named(ErrorKind::Transient);
        QTest::newRow("cancelled") << TransportFault::Cancelled << test::named(ErrorKind::Unclear)
                                   << test::named(ErrorKind::Cancelled);
    }
    void aLostConnectionLeavesAWriteUnclear()
    {
        QFETCH(TransportFault, fault);
        const auto answer = ScriptedTransport::fault(fault);
        QTEST(test::named(hubspot::judge(answer, Effect::Writes, nowMs, {}).call.error().kind), "write");
        QTEST(test::named(hubspot::judge(answer, Effect::Reads, nowMs, {}).call.error().kind), "read");
    }
    void everyWaitIsTheOneHubSpotAsksFor_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<qint64>("waitMs");
        const QByteArray daily(R"({"policyName":"DAILY"})");
        QTest::newRow("rolling") << 429 << QByteArray(R"({"policyName":"TEN_SECONDLY_ROLLING"})") << QByteArray()
                                 << qint64(10'000);
        QTest::newRow("no policy") << 429 << QByteArray() << QByteArray() << qint64(10'000);
        QTest::newRow("secondly") << 429 << QByteArray(R"({"policyName":"SECONDLY"})") << QByteArray() << qint64(1'000);
        // 09:15 UTC is 10:15 in Berlin: 13 h 45 min to midnight there.
        QTest::newRow("daily") << 429 << daily << QByteArray() << qint64((13 * 60 + 45) * 60'000);
        QTest::newRow("header first") << 429 << daily << QByteArray("7") << qint64(7'000);
        QTest::newRow("locked") << 423 << QByteArray("{}") << QByteArray() << qint64(2'000);
        QTest::newRow("moving") << 477 << QByteArray("{}") << QByteArray("3600") << qint64(3'600'000);
        QTest::newRow("moving, at most a day")
            << 477 << QByteArray("{}") << QByteArray("999999999") << qint64(24 * 3600'000);
        QTest::newRow("more seconds than milliseconds can be counted")
            << 429 << QByteArray("{}") << QByteArray("9223372036854775807") << qint64(24 * 3600'000);
        QTest::newRow("beyond every number")
            << 429 << QByteArray("{}") << QByteArray("99999999999999999999999") << qint64(24 * 3600'000);
        QTest::newRow("endless") << 429 << QByteArray("{}") << QByteArray("inf") << qint64(24 * 3600'000);
        QTest::newRow("no number") << 429 << QByteArray("{}") << QByteArray("nan") << qint64(10'000);
        QTest::newRow("far before") << 429 << QByteArray("{}") << QByteArray("-9223372036854775808") << qint64(10'000);
        QTest::newRow("connection or TLS trouble") << 525 << QByteArray() << QByteArray() << qint64(60'000);
        QTest::newRow("down") << 503 << QByteArray() << QByteArray() << qint64(0);
        QTest::newRow("a date") << 503 << QByteArray("{}") << QByteArray("Sun, 22 Nov 2026 09:15:30 GMT")
                                << qint64(30'000);
        QTest::newRow("a past date") << 503 << QByteArray("{}") << QByteArray("Sun, 22 Nov 2026 09:00:00 GMT")
                                     << qint64(0);
        QTest::newRow("nonsense") << 503 << QByteArray("{}") << QByteArray("soon") << qint64(0);
    }
    void everyWaitIsTheOneHubSpotAsksFor()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, retryAfter);
        QFETCH(qint64, waitMs);
        net::HttpHeaders headers;
        if (!retryAfter.isEmpty()) {
            headers.append("retry-after", retryAfter);
        }
        const auto verdict = hubspot::judge(ScriptedTransport::response(status, body, headers), Effect::Writes, nowMs,
                                            QStringLiteral("Europe/Berlin"));
        QCOMPARE(verdict.retryAfterMs, waitMs);
    }
    void anUnknownTimeZoneCountsAsUtc()
    {
        QCOMPARE(hubspot::msUntilMidnight(nowMs, QStringLiteral("Mars/Olympus")), qint64((14 * 60 + 45) * 60'000));
        QCOMPARE(hubspot::msUntilMidnight(nowMs, {}), qint64((14 * 60 + 45) * 60'000));
    }
    void aTakenUniqueValueIsAConflictWhateverItsStatus()
    {
        const QByteArray body(R"({"category":"VALIDATION_ERROR","message":"501 already has that value."})");
        QCOMPARE(
            test::named(
                hubspot::judge(ScriptedTransport::response(400, body), Effect::Writes, nowMs, {}).call.error().kind),
            test::named(ErrorKind::Conflict));
    }
    void aWebPageInHubSpotsPlaceIsTriedAgain()
    {
        for (const int status : {400, 403, 404, 407}) {
            const auto verdict =
                hubspot::judge(ScriptedTransport::response(status, "<html>no</html>"), Effect::Writes, nowMs, {});
            QCOMPARE(test::named(verdict.call.error().kind), test::named(ErrorKind::Transient));
        }
    }
    void theBudgetIsReadFromTheHeaders()
    {
        const net::HttpHeaders headers{{"x-hubspot-ratelimit-max", "110"},
                                       {"X-HubSpot-RateLimit-Remaining", "108"},
                                       {"X-HubSpot-RateLimit-Interval-Milliseconds", "10000"},
                                       {"X-HubSpot-RateLimit-Daily", "many"}};
        const auto reading = hubspot::readBudget(headers, nowMs, QStringLiteral("Europe/Berlin"));
        QCOMPARE(reading.max, 110);
        QCOMPARE(reading.remaining, 108);
        QCOMPARE(reading.intervalMs, 10'000);
        QVERIFY(!reading.dailyMax);
        QVERIFY(!reading.dailyRemaining);
        QCOMPARE(reading.dayEndsInMs, qint64((13 * 60 + 45) * 60'000));
    }
    void aBudgetBeyondReasonIsCounted()
    {
        const net::HttpHeaders headers{{"X-HubSpot-RateLimit-Max", "2147483647"},
                                       {"X-HubSpot-RateLimit-Remaining", "0"},
                                       {"X-HubSpot-RateLimit-Interval-Milliseconds", "2147483647"},
                                       {"X-HubSpot-RateLimit-Daily", "9223372036854775807"}};
        const auto reading = hubspot::readBudget(headers, nowMs, {});
        QCOMPARE(reading.max, 10'000);
        QCOMPARE(reading.intervalMs, 86'400'000);
        QVERIFY(!reading.dailyMax);
        net::RateBudget budget;
        budget.observe(reading, 1'000, 900); // each of those that are gone is counted
        QCOMPARE(budget.remaining(1'000), 0);
        QVERIFY(budget.delayMs(1'000, net::Lane::Lead) > 0);
    }
    void aClockThatIsOffByMoreThanTwoMinutesIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<qint64>("skewMs");
        QTest::newRow("right") << QByteArray("Sun, 22 Nov 2026 09:15:00 GMT") << qint64(0);
        QTest::newRow("within two minutes") << QByteArray("Sun, 22 Nov 2026 09:13:00 GMT") << qint64(0);
        QTest::newRow("fast") << QByteArray("Sun, 22 Nov 2026 09:05:00 GMT") << qint64(10 * 60'000);
        QTest::newRow("slow") << QByteArray("Sun, 22 Nov 2026 10:15:00 GMT") << qint64(-3600'000);
        QTest::newRow("no date") << QByteArray() << qint64(0);
        QTest::newRow("nonsense") << QByteArray("yesterday") << qint64(0);
    }
    void aClockThatIsOffByMoreThanTwoMinutesIsNoticed()
    {
        QFETCH(QByteArray, date);
        QFETCH(qint64, skewMs);
        QCOMPARE(hubspot::clockSkewMs({{"Date", date}}, nowMs), skewMs);
    }
};

QTEST_GUILESS_MAIN(AnswerPolicyTest)
#include "answerpolicytest.moc"
