// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retrypolicy.h"

#include <QTest>

using leadferry::base::ErrorKind;
using leadferry::domain::RetryPolicy;

class RetryPolicyTest : public QObject
{
    Q_OBJECT
private slots:
    void theDefaultLastsThreeDays()
    {
        const RetryPolicy policy;
        QCOMPARE(policy.toString(), QStringLiteral("0s,5s,5min,30min,2h,5h,10h,14h,20h,24h"));
        constexpr double withoutJitter = 0.5;
        qint64 total = 0;
        for (int attempts = 1; attempts <= 10; ++attempts) {
            const auto delay = policy.delayMs(attempts, withoutJitter);
            QVERIFY(delay.has_value());
            total += *delay;
        }
        QCOMPARE(total / 3'600'000, 75);
        QVERIFY(!policy.delayMs(11, withoutJitter));
    }
    void theFirstRetryIsAtOnceAndTheOthersAreSpread()
    {
        const RetryPolicy policy;
        QCOMPARE(policy.delayMs(1, 0.0), std::optional<qint64>(0));
        QCOMPARE(policy.delayMs(2, 0.0), std::optional<qint64>(4000));
        QCOMPARE(policy.delayMs(2, 0.5), std::optional<qint64>(5000));
        const auto latest = policy.delayMs(2, 0.999999);
        QVERIFY(*latest > 5900 && *latest <= 6000);
    }
    void aFirstDelayIsTakenExactly()
    {
        const auto policy = RetryPolicy::fromString(QStringLiteral("10s"));
        QVERIFY(policy.ok());
        QCOMPARE(policy->delayMs(1, 0.0), std::optional<qint64>(10'000));
        QVERIFY(!policy->delayMs(2, 0.0));
    }
    void aScheduleIsReadAndWrittenTheSame_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("again");
        QTest::newRow("plain") << QStringLiteral("0s,5s,5min,30min,2h") << QStringLiteral("0s,5s,5min,30min,2h");
        QTest::newRow("spaces") << QStringLiteral(" 1 s , 90s ,2d") << QStringLiteral("1s,90s,2d");
        QTest::newRow("larger unit") << QStringLiteral("60s,3600s,24h,1d") << QStringLiteral("1min,1h,24h,24h");
        QTest::newRow("milliseconds") << QStringLiteral("250ms") << QStringLiteral("250ms");
    }
    void aScheduleIsReadAndWrittenTheSame()
    {
        QFETCH(QString, written);
        const auto policy = RetryPolicy::fromString(written);
        QVERIFY(policy.ok());
        QTEST(policy->toString(), "again");
    }
    void whatIsNoScheduleIsRefused_data()
    {
        QTest::addColumn<QString>("written");
        for (const char* text : {"", "5", "5 minutes", "-1s", "1s,,2s", "1.5h", "31d", "99999999999999999999s", "5m"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
        QTest::newRow("too many") << QStringLiteral("1s,").repeated(50) + QStringLiteral("1s");
    }
    void whatIsNoScheduleIsRefused()
    {
        QFETCH(QString, written);
        const auto policy = RetryPolicy::fromString(written);
        QVERIFY(!policy.ok());
        QVERIFY(policy.error().kind == ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "retrypolicytest.moc"
