// SPDX-License-Identifier: GPL-3.0-or-later
// How many calls each tier and kind of credential has, and what the answers say about it.
#include "sandbox/accountzone.h"
#include "sandbox/ratelimits.h"

#include <QDateTime>
#include <QTest>

using namespace leadferry::sandbox;

namespace {

constexpr qint64 noon = 1'795'000'000'000; // 2026-11-18T11:06:40Z

Grant key()
{
    return {QStringLiteral("key"), GrantKind::ServiceKey, {}};
}

Grant app(const char* id = "app")
{
    return {QString::fromLatin1(id), GrantKind::OAuth, {}};
}

RateLimits limitsOf(const char* tier)
{
    return {RateLimits::Mode::HubSpot, *findTier(QString::fromLatin1(tier))};
}

/// How many calls at once pass before one is refused.
int callsUntilRefused(RateLimits& limits, const Grant& grant, bool isSearch = false, qint64 monotonicMs = 0)
{
    int passed = 0;
    while (!limits.take(grant, isSearch, {monotonicMs, noon})) {
        ++passed;
    }
    return passed;
}

} // namespace

class LimitsTest : public QObject
{
    Q_OBJECT
private slots:
    void eachTierHasItsOwnBudget_data();
    void eachTierHasItsOwnBudget();
    void everyOAuthAppHas110ToItself();
    void searchesAreFivePerSecondForTheWholeAccount();
    void theDayEndsAtTheAccountsMidnight();
    void aUsedUpDayIsRefusedAsDaily();
    void dailyHeadersAreOnlyForStaticTokens();
    void searchAnswersCarryNoHeaders();
    void offNothingIsRefusedButTheDayIsCounted();
};

void LimitsTest::eachTierHasItsOwnBudget_data()
{
    QTest::addColumn<int>("perTenSeconds");
    QTest::addColumn<int>("perDay");
    QTest::newRow("free") << 100 << 250'000;
    QTest::newRow("starter") << 100 << 250'000;
    QTest::newRow("professional") << 190 << 625'000;
    QTest::newRow("enterprise") << 190 << 1'000'000;
}

void LimitsTest::eachTierHasItsOwnBudget()
{
    QFETCH(int, perTenSeconds);
    QFETCH(int, perDay);
    RateLimits limits = limitsOf(QTest::currentDataTag());
    QCOMPARE(callsUntilRefused(limits, key()), perTenSeconds);
    const auto headers = limits.headers(key(), false, {0, noon});
    QCOMPARE(headers.value("X-HubSpot-RateLimit-Max").toInt(), perTenSeconds);
    QCOMPARE(headers.value("X-HubSpot-RateLimit-Remaining"), QByteArray("0"));
    QCOMPARE(headers.value("X-HubSpot-RateLimit-Daily").toInt(), perDay);
    QCOMPARE(headers.value("X-HubSpot-RateLimit-Daily-Remaining").toInt(), perDay - perTenSeconds);
    QCOMPARE(callsUntilRefused(limits, key(), false, 9'999), 0);
    QCOMPARE(callsUntilRefused(limits, key(), false, 10'000), perTenSeconds);
}

void LimitsTest::everyOAuthAppHas110ToItself()
{
    for (const char* tier : {"free", "enterprise"}) {
        RateLimits limits = limitsOf(tier);
        QCOMPARE(callsUntilRefused(limits, app("one")), 110);
        QCOMPARE(callsUntilRefused(limits, app("two")), 110);
        QCOMPARE(limits.usedToday(noon), 0);
    }
}

void LimitsTest::searchesAreFivePerSecondForTheWholeAccount()
{
    RateLimits limits = limitsOf("free");
    QCOMPARE(callsUntilRefused(limits, key(), true), 5);
    QCOMPARE(callsUntilRefused(limits, app(), true), 0);
    QCOMPARE(callsUntilRefused(limits, app()), 110);
    QCOMPARE(callsUntilRefused(limits, app(), true, 1'000), 5);
    const auto refused = limits.take(app(), true, {1'000, noon});
    QCOMPARE(refused->status, 429);
    QCOMPARE(refused->extra.value(QStringLiteral("policyName")).toString(), QStringLiteral("SECONDLY"));
}

void LimitsTest::theDayEndsAtTheAccountsMidnight()
{
    const qint64 midnight = nextMidnightMs(noon);
    const auto local = QDateTime::fromMSecsSinceEpoch(midnight, accountZone());
    QCOMPARE(local.time(), QTime(0, 0));
    QVERIFY(midnight > noon && midnight - noon <= 24 * 3'600'000LL);
    RateLimits limits = limitsOf("free");
    QVERIFY(!limits.take(key(), false, {0, midnight - 1}));
    QCOMPARE(limits.usedToday(midnight - 1), 1);
    QCOMPARE(limits.usedToday(midnight), 0);
    QVERIFY(!limits.take(key(), false, {1, midnight}));
    QCOMPARE(limits.usedToday(midnight), 1);
}

void LimitsTest::aUsedUpDayIsRefusedAsDaily()
{
    RateLimits limits = limitsOf("free");
    qint64 monotonicMs = 0;
    for (int number = 0; number < 250'000; ++number) {
        monotonicMs += 100;
        QVERIFY(!limits.take(key(), false, {monotonicMs, noon}));
    }
    const auto refused = limits.take(key(), false, {monotonicMs + 10'000, noon});
    QVERIFY(refused);
    QCOMPARE(refused->status, 429);
    QCOMPARE(refused->message, QStringLiteral("You have reached your daily limit."));
    QCOMPARE(refused->extra.value(QStringLiteral("policyName")).toString(), QStringLiteral("DAILY"));
    QCOMPARE(limits.headers(key(), false, {monotonicMs, noon}).value("X-HubSpot-RateLimit-Daily-Remaining"),
             QByteArray("0"));
    QVERIFY(!limits.take(app(), false, {monotonicMs, noon}));
    QVERIFY(!limits.take(key(), false, {monotonicMs + 10'000, nextMidnightMs(noon)}));
}

void LimitsTest::dailyHeadersAreOnlyForStaticTokens()
{
    RateLimits limits = limitsOf("professional");
    const auto headers = limits.headers(app(), false, {0, noon});
    QCOMPARE(headers.value("X-HubSpot-RateLimit-Max"), QByteArray("110"));
    QVERIFY(!headers.contains("X-HubSpot-RateLimit-Daily"));
    QVERIFY(!headers.contains("X-HubSpot-RateLimit-Daily-Remaining"));
    QVERIFY(limits.headers(key(), false, {0, noon}).contains("X-HubSpot-RateLimit-Daily"));
}

void LimitsTest::searchAnswersCarryNoHeaders()
{
    RateLimits limits = limitsOf("free");
    QVERIFY(limits.headers(key(), true, {0, noon}).fields().isEmpty());
}

void LimitsTest::offNothingIsRefusedButTheDayIsCounted()
{
    RateLimits limits(RateLimits::Mode::Off, *findTier(QStringLiteral("free")));
    for (int number = 0; number < 500; ++number) {
        QVERIFY(!limits.take(key(), number % 2 == 0, {0, noon}));
    }
    QCOMPARE(limits.usedToday(noon), 500);
    QVERIFY(limits.headers(key(), false, {0, noon}).fields().isEmpty());
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "limitstest.moc"
