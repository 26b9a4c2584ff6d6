// SPDX-License-Identifier: GPL-3.0-or-later
// The promise of the whole program: kill it at any moment and start it again, and everything is in HubSpot exactly
// once.
#include "e2e/killedround.h"

using namespace leadferry::test;
using leadferry::sandbox::SandboxOptions;

class KilledTest : public QObject
{
    Q_OBJECT
private slots:
    void everythingIsOnceInTheStandIn_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("fair weather") << QStringList();
        QTest::newRow("answers get lost") << QStringList{QStringLiteral("502:after=0.1")};
    }
    void everythingIsOnceInTheStandIn()
    {
        QFETCH(QStringList, faults);
        SandboxOptions options;
        options.latencyMs = 20; // so that calls are under way when the plug is pulled
        options.faults = faults;
        StandIn portal(options);
        KilledRound(portal).run(patienceMs);
    }
    void everythingIsOnceInAHubSpotThatKnowsNothingOfOurs_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<bool>("loses");
        QTest::newRow("fair weather") << QStringLiteral("--seed 7") << false;
        QTest::newRow("answers get lost") << QStringLiteral("--seed 3 --lose-answers 0.2") << true;
        QTest::newRow("no trace ids") << QStringLiteral("--seed 5 --no-trace-ids") << false;
    }
    void everythingIsOnceInAHubSpotThatKnowsNothingOfOurs()
    {
        QFETCH(QString, options);
        QFETCH(bool, loses);
        StrictStub portal(options.split(QLatin1Char(' ')));
        KilledRound(portal).run(patienceMs);
        QCOMPARE(portal.lost() > 0, loses);
    }
};

QTEST_GUILESS_MAIN(KilledTest)
#include "killedtest.moc"
