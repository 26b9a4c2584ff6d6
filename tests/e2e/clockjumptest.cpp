// SPDX-License-Identifier: GPL-3.0-or-later
// The PC's clock is set by two days, in the middle of calls and of waits: nothing comes too late, nothing twice.
#include "e2e/enginehere.h"

#include <QTest>

using namespace leadferry;
using test::EngineHere;

namespace {

constexpr qint64 twoDaysMs = 48 * 3'600'000LL;
/// Of real time: hours of the engine's, and far from two days of it.
constexpr int patienceMs = 20'000;

} // namespace

class ClockJumpTest : public QObject
{
    Q_OBJECT
private slots:
    void whateverTheClockDoesEverythingIsThereOnceAndInTime_data()
    {
        QTest::addColumn<QString>("fault");  // until the clock is set
        QTest::addColumn<QString>("during"); // of the deliveries
        QTest::addColumn<bool>("whileItIsDown");
        QTest::addColumn<bool>("noteKeys");
        QTest::addColumn<qint64>("jumpMs");
        for (const qint64 jumpMs : {-twoDaysMs, twoDaysMs}) {
            const char* way = jumpMs < 0 ? "back" : "ahead";
            QTest::addRow("a call is under way, %s", way) << ""
                                                          << "in_flight" << false << true << jumpMs;
            QTest::addRow("a retry waits, %s", way) << "503=1"
                                                    << "waiting" << false << true << jumpMs;
            QTest::addRow("a look-up waits, %s", way) << "502:after=1"
                                                      << "unclear" << false << false << jumpMs;
            QTest::addRow("the program is down, %s", way) << "502:after=1"
                                                          << "unclear" << true << false << jumpMs;
        }
    }
    void whateverTheClockDoesEverythingIsThereOnceAndInTime()
    {
        QFETCH(QString, fault);
        QFETCH(QString, during);
        QFETCH(bool, whileItIsDown);
        QFETCH(bool, noteKeys);
        QFETCH(qint64, jumpMs);
        sandbox::SandboxOptions options;
        options.uniqueNoteKeys = noteKeys;
        options.latencyMs = fault.isEmpty() ? 60'000 : 0; // of hurried time: long enough to be in the middle of it
        EngineHere here(test::madeUpDay(6, 2), options);
        here.bot().pauseAfter(0);
        QVERIFY(here.start());
        QVERIFY(here.waitFor([&here] { return here.isConnected(); }, patienceMs));
        QVERIFY(here.standIn().setFaults(fault.isEmpty() ? QStringList() : QStringList{fault}).ok());
        here.bot().pauseAfter(here.events());
        const auto state = domain::deliveryStateFromString(during);
        QVERIFY(state.has_value());
        QVERIFY(here.waitFor([&] { return here.inState(*state) > 0; }, patienceMs));
        if (whileItIsDown) {
            here.end();
        }
        here.clock().jump(jumpMs);
        QVERIFY(here.standIn().setFaults({}).ok());
        if (whileItIsDown) {
            QVERIFY(here.start());
        }
        QVERIFY(here.comesToRest(patienceMs));
        QVERIFY2(here.wrong().isEmpty(), here.wrong().join(QLatin1Char('\n')).toUtf8());
        const qint64 skewMs = here.engine().portals()->first().clockSkewMs; // what the user is told
        QVERIFY2(qAbs(skewMs - jumpMs) < twoDaysMs / 10, qPrintable(QString::number(skewMs)));
    }
};

QTEST_GUILESS_MAIN(ClockJumpTest)
#include "clockjumptest.moc"
