// SPDX-License-Identifier: GPL-3.0-or-later
// The first thing a newcomer runs.
#include "e2e/program.h"

#include <QFileInfo>

using namespace leadferry::test;

class HeadlessDemoTest : public QObject
{
    Q_OBJECT
private slots:
    void theWholeRoundLandsOnceAndSaysSo()
    {
        Program program;
        const Ended demo = program.run(words("demo --headless --events 40"));
        QVERIFY2(demo.exitCode == 0, demo.said());
        const QJsonObject report = demo.document();
        QCOMPARE(report.value(QLatin1String("events")).toInt(), 40);
        QCOMPARE(report.value(QLatin1String("duplicates")).toInt(-1), 0);
        for (const char* name : {"contacts", "notes", "tickets", "deals", "links", "calls"}) {
            QVERIFY2(report.value(QLatin1String(name)).toInt() > 0, demo.said());
        }
        // Every note, ticket and deal hangs on something.
        const int records = report.value(QLatin1String("notes")).toInt() +
                            report.value(QLatin1String("tickets")).toInt() +
                            report.value(QLatin1String("deals")).toInt();
        QVERIFY(report.value(QLatin1String("links")).toInt() >= records);
        QVERIFY(report.value(QLatin1String("calls")).toInt() < records);
    }
    void theUsersProfileIsLeftAlone()
    {
        Program program;
        QCOMPARE(program.run(words("demo --headless --events 6")).exitCode, 0);
        QVERIFY(!QFileInfo::exists(program.profile()));
    }
    void withoutAKeychainAndWithoutAPassphraseItStillRuns()
    {
        Program program;
        program.unset("LEADFERRY_SECRET_STORE");
        program.unset("LEADFERRY_PASSPHRASE");
        const Ended demo = program.run(words("demo --headless --events 6"));
        QVERIFY2(demo.exitCode == 0, demo.said());
        QVERIFY2(demo.err.contains("memory"), demo.said());
    }
};

QTEST_GUILESS_MAIN(HeadlessDemoTest)
#include "headlessdemotest.moc"
