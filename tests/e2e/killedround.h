// SPDX-License-Identifier: GPL-3.0-or-later
// One round of the promise: events stream in, the process is killed three times in the middle, and started again.
#pragma once

#include "e2e/bot.h"
#include "e2e/expectation.h"
#include "e2e/portals.h"
#include "e2e/program.h"

namespace leadferry::test {

/// The first few of many, for a failure's message.
inline QByteArray lines(const QStringList& texts)
{
    return texts.mid(0, 20).join(QLatin1Char('\n')).toUtf8() + "\n" + QByteArray::number(texts.size()) + " in all";
}

class KilledRound
{
public:
    explicit KilledRound(PortalUnderTest& portal) : m_portal(portal) {}

    /// Fails the running test when something is missing, doubled, or asked for wrongly. `idleWithinMs`: from the last
    /// start until nothing is left to do.
    void run(int idleWithinMs)
    {
        QVERIFY(!m_portal.url().isEmpty());
        const Ended connected = m_program.run({QStringLiteral("connect"), QStringLiteral("--service-key-stdin"),
                                               QStringLiteral("--api-url"), m_portal.url()},
                                              m_portal.serviceKey() + "\n");
        QVERIFY2(connected.exitCode == 0, connected.said());
        for (const int plugPulledAt : {60, 150, 240}) {
            receiveUntil(plugPulledAt);
            if (QTest::currentTestFailed()) {
                return;
            }
            m_bot.setAddress({});
            m_program.kill();
            QVERIFY2(!faultsIn(m_day, m_portal.records()).isEmpty(), "all done already: this kill proves nothing");
        }
        receiveUntil(eventCount);
        if (QTest::currentTestFailed()) {
            return;
        }
        QVERIFY2(m_bot.refused().isEmpty(), lines(m_bot.refused()));
        const Ended stopped = m_program.stop();
        QVERIFY2(stopped.exitCode == 0, stopped.said());
        finishWithin(idleWithinMs);
        if (QTest::currentTestFailed()) {
            return;
        }
        const QStringList faults = faultsIn(m_day, m_portal.records());
        QVERIFY2(faults.isEmpty(), lines(faults));
        const QStringList violations = m_portal.violations();
        QVERIFY2(violations.isEmpty(), lines(violations));
    }

private:
    void receiveUntil(int taken)
    {
        const QString address =
            m_program.start(words("run --listen 127.0.0.1:0")).value(QLatin1String("listen")).toString();
        if (address.isEmpty()) {
            QFAIL(m_program.wait().said());
        }
        const int callsBefore = m_portal.calls();
        m_bot.setAddress(address);
        m_bot.pauseAfter(taken);
        QTRY_VERIFY_WITH_TIMEOUT(m_bot.taken() >= taken && m_portal.calls() > callsBefore, patienceMs);
    }
    /// Until nothing is left to do. What lost its answer several times in a row, or could not be looked up as often,
    /// waits for minutes: a person would not.
    void finishWithin(int milliseconds)
    {
        for (int round = 0; round < 5; ++round) {
            m_program.start(words("run --listen off --until-idle"));
            const Ended idle = m_program.wait(milliseconds);
            if (idle.exitCode == -1) { // killed once more
                QCOMPARE(m_program.run(words("retry --status unclear")).exitCode, 0);
                continue;
            }
            if (idle.exitCode != 0) {
                QFAIL(idle.said() + m_program.run(words("log --status held,exhausted")).said());
            }
            const QJsonObject counts =
                m_program.run(words("status")).document().value(QLatin1String("counts")).toObject();
            if (counts.value(QLatin1String("waiting")).toInt() == 0) {
                return;
            }
            QCOMPARE(m_program.run(words("retry --status waiting")).exitCode, 0);
        }
        QFAIL("deliveries still wait after five rounds\n" + m_program.run(words("status")).said());
    }

    static constexpr int eventCount = 300;
    PortalUnderTest& m_portal;
    Program m_program;
    const Expectation m_day = madeUpDay(eventCount);
    Bot m_bot{m_day.events};
};

} // namespace leadferry::test
