// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/connectpatience.h"

#include "support/named.h"

#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using hubspot::ConnectPatience;
using hubspot::Hesitation;
using net::TransportFault;

namespace {

hubspot::Verdict verdictOf(ErrorKind kind, qint64 retryAfterMs)
{
    hubspot::Verdict verdict;
    verdict.call = base::Error{kind, QStringLiteral("no")};
    verdict.retryAfterMs = retryAfterMs;
    return verdict;
}

/// All waits until it gives up.
QList<qint64> waits(ConnectPatience& patience, const hubspot::Verdict& verdict, TransportFault fault)
{
    QList<qint64> all;
    for (auto wait = patience.after(verdict, fault); wait; wait = patience.after(verdict, fault)) {
        all.append(wait->milliseconds);
    }
    return all;
}

} // namespace

class ConnectPatienceTest : public QObject
{
    Q_OBJECT
private slots:
    void itGivesUp_data()
    {
        QTest::addColumn<qint64>("retryAfterMs");
        QTest::addColumn<bool>("sent");
        QTest::addColumn<QList<qint64>>("expected");
        QTest::newRow("an error of its own") << qint64(0) << true << QList<qint64>{1000, 2000, 4000, 8000, 15000};
        QTest::newRow("no network") << qint64(0) << false << QList<qint64>{1000, 2000};
        QTest::newRow("a time that fits") << qint64(50'000) << true << QList<qint64>{50'000, 50'000};
        QTest::newRow("a time that does not") << qint64(121'000) << true << QList<qint64>{};
        QTest::newRow("all of it") << qint64(120'000) << true << QList<qint64>{120'000};
    }
    void itGivesUp()
    {
        QFETCH(qint64, retryAfterMs);
        QFETCH(bool, sent);
        ConnectPatience patience;
        const auto verdict = verdictOf(ErrorKind::Transient, retryAfterMs);
        QTEST(waits(patience, verdict, sent ? TransportFault::None : TransportFault::NotSent), "expected");
    }
    void aTimeOfNothingMuchIsStillBounded()
    {
        ConnectPatience patience;
        QCOMPARE(waits(patience, verdictOf(ErrorKind::RateLimited, 1), TransportFault::None).size(), 120);
    }
    void whatWasWaitedCountsOverAllRequests()
    {
        ConnectPatience patience;
        const auto limited = verdictOf(ErrorKind::RateLimited, 70'000);
        const auto first = patience.after(limited, TransportFault::None);
        QVERIFY(first && first->why == Hesitation::AskedToWait);
        patience.beginRequest();
        QVERIFY(!patience.after(limited, TransportFault::None));
        const auto error = patience.givenUp(limited);
        QCOMPARE(test::named(error.kind), test::named(ErrorKind::RateLimited));
        QCOMPARE(error.message, QStringLiteral("HubSpot asks to wait 70 s after waiting 70 s (no); try again later"));
    }
    void aFailureIsSaidWithoutATimeHubSpotNeverNamed()
    {
        ConnectPatience patience;
        const auto down = verdictOf(ErrorKind::Unclear, 0);
        (void)waits(patience, down, TransportFault::None);
        const auto error = patience.givenUp(down);
        QCOMPARE(test::named(error.kind), test::named(ErrorKind::Transient));
        QCOMPARE(error.message, QStringLiteral("HubSpot still fails after waiting 30 s (no); try again later"));
    }
};

QTEST_GUILESS_MAIN(ConnectPatienceTest)
#include "connectpatiencetest.moc"
