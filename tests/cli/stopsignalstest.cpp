// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stopsignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using leadferry::cli::StopSignals;

class StopSignalsTest : public QObject
{
    Q_OBJECT
private slots:
    void aSignalArrivesOnTheEventLoop_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void aSignalArrivesOnTheEventLoop()
    {
        QFETCH(int, number);
        StopSignals stopSignals;
        QSignalSpy wanted(&stopSignals, &StopSignals::stopWanted);
        std::raise(number);
        QCOMPARE(wanted.count(), 0);
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.count(), 1);
    }
    void theSecondSignalFindsTheDefaultAgain()
    {
        StopSignals stopSignals;
        std::raise(SIGTERM);
        struct sigaction now = {};
        QCOMPARE(::sigaction(SIGTERM, nullptr, &now), 0);
        QVERIFY(now.sa_handler == SIG_DFL);
    }
};

QTEST_GUILESS_MAIN(StopSignalsTest)
#include "stopsignalstest.moc"
