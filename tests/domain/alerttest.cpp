// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"

#include <QTest>

#include <array>

using namespace leadferry::domain;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 start = 1'795'000'000'000;

const Trouble disk{TroubleKind::CannotStore};
const Trouble silent{TroubleKind::PortalSilent, 3, QStringLiteral("Law firm")};
const Trouble held{TroubleKind::Held, 3, QStringLiteral("Law firm"), QStringLiteral("no option urgent"), 7};

} // namespace

/// What is told, by the second since the start.
using Told = QMap<qint64, AlertMessage>;

class AlertTest : public QObject
{
    Q_OBJECT
    AlertMemory m_memory;
    Told m_told;
    qint64 m_quietFrom = 0; ///< seconds
    qint64 m_quietUntil = 0;

    /// Steps every second from one to the other, as they are seen then.
    void live(qint64 fromSecond, qint64 untilSecond, const QList<Trouble>& troubles, const QSet<QString>& unknown = {},
              const QSet<qint64>& portals = {3})
    {
        for (qint64 at = fromSecond; at < untilSecond; ++at) {
            const bool quiet = at >= m_quietFrom && at < m_quietUntil;
            const AlertStep step = stepAlerts(m_memory, {troubles, unknown, portals}, start + at * second,
                                              quiet ? start + m_quietUntil * second : 0);
            m_memory = step.memory;
            if (!step.message.isEmpty()) {
                m_told.insert(at, step.message);
            }
        }
    }

private slots:
    void init()
    {
        m_memory = {};
        m_told.clear();
        m_quietFrom = m_quietUntil = 0;
    }

    void whatLastsIsToldOnceAndItsEndOnce()
    {
        live(0, 10, {});
        live(10, 600, {disk});
        live(600, 1'200, {});
        QCOMPARE(m_told, (Told{{70, {{disk}, {}}}, {660, {{}, {disk}}}}));
        QVERIFY(m_memory.records.isEmpty());
    }
    void whatIsHiddenByALargerTroubleBeforeItIsToldIsNotToldBesideIt()
    {
        const Trouble offline{TroubleKind::NoNetwork};
        live(0, 10, {silent});
        live(10, 300, {offline}, {keyOf(silent)});
        live(300, 600, {});
        QCOMPARE(m_told, (Told{{70, {{offline}, {}}}, {360, {{}, {offline}}}}));
    }
    void whatWaversTellsNothing()
    {
        for (qint64 at = 0; at < 600; at += 60) {
            live(at, at + 59, {silent});
            live(at + 59, at + 60, {});
        }
        live(600, 900, {});
        QVERIFY(m_told.isEmpty());
        QVERIFY(m_memory.records.isEmpty());
    }
    void anEndThatDoesNotLastIsNone()
    {
        live(0, 120, {silent});
        live(120, 170, {});
        live(170, 600, {silent});
        QCOMPARE(m_told, (Told{{60, {{silent}, {}}}}));
    }
    void whatHappensTogetherIsOneMessageWorstFirst()
    {
        live(0, 20, {silent});
        live(20, 200, {disk, held, silent});
        QCOMPARE(m_told, (Told{{60, {{silent}, {}}}, {120, {{disk, held}, {}}}}));
        live(200, 400, {});
        QCOMPARE(m_told.value(260), (AlertMessage{{}, {disk, held, silent}}));
    }
    void whatComesSoonAfterAMessageWaitsForTheNext()
    {
        live(0, 5, {disk});
        live(5, 200, {disk, silent});
        QCOMPARE(m_told.keys(), (QList<qint64>{60, 120}));
    }
    void moreDeliveriesForTheSameCauseAreNoNews()
    {
        Trouble more = held;
        live(0, 100, {held});
        for (int i = 0; i < 100; ++i) {
            more.count = 8 + i;
            live(100 + i, 101 + i, {more});
        }
        live(200, 400, {});
        QCOMPARE(m_told.keys(), (QList<qint64>{60, 260}));
        QCOMPARE(m_told.value(260).over.first().count, 7);
    }
    void anotherCauseIsNews()
    {
        Trouble other = held;
        other.cause = QStringLiteral("no option soon");
        live(0, 100, {held});
        live(100, 300, {held, other});
        QCOMPARE(m_told, (Told{{60, {{held}, {}}}, {160, {{other}, {}}}}));
    }
    void inQuietHoursNothingIsTold()
    {
        m_quietFrom = 0;
        m_quietUntil = 1'000;
        live(0, 2'000, {disk});
        QCOMPARE(m_told, (Told{{1'000, {{disk}, {}}}}));
    }
    void whatBeginsAndEndsInQuietHoursIsNotTold()
    {
        m_quietUntil = 1'000;
        live(0, 500, {disk});
        live(500, 2'000, {});
        QVERIFY(m_told.isEmpty());
    }
    void anEndInQuietHoursIsToldAfterThem()
    {
        m_quietFrom = 200;
        m_quietUntil = 1'000;
        live(0, 300, {disk});
        live(300, 2'000, {});
        QCOMPARE(m_told, (Told{{60, {{disk}, {}}}, {1'000, {{}, {disk}}}}));
    }
    void anEndInQuietHoursThatIsNoneAnyMoreIsNotTold()
    {
        m_quietFrom = 200;
        m_quietUntil = 1'000;
        live(0, 300, {disk});
        live(300, 600, {});
        live(600, 2'000, {disk});
        QCOMPARE(m_told.keys(), (QList<qint64>{60}));
    }
    void whatIsNotKnownStaysAsItWas()
    {
        live(0, 100, {silent});
        live(100, 800, {}, {keyOf(silent)}); // after a restart, before the first call
        live(800, 1'000, {silent});
        QCOMPARE(m_told.keys(), (QList<qint64>{60}));
    }
    void aPortalThatIsDisconnectedDoesNotAnswerAgain()
    {
        live(0, 100, {silent});
        live(100, 400, {}, {}, {});
        QCOMPARE(m_told.keys(), (QList<qint64>{60}));
        QVERIFY(m_memory.records.isEmpty());
    }
    void aClockThatWasSetBackDoesNotHoldAnythingUp()
    {
        live(100'000, 100'010, {disk});
        live(0, 200, {disk});
        QCOMPARE(m_told.keys(), (QList<qint64>{60}));
        live(200'000, 200'100, {});
        m_told.clear();
        live(0, 100, {disk});
        live(100, 300, {});
        QCOMPARE(m_told.keys(), (QList<qint64>{60, 160}));
    }
    void itSaysWhenToLookAgain()
    {
        AlertStep step = stepAlerts({}, {}, start, 0);
        QCOMPARE(step.lookAgainMs, 0);
        step = stepAlerts({}, {{disk}, {}, {}}, start, 0);
        QCOMPARE(step.lookAgainMs, start + alertSettlesMs);
        QCOMPARE(stepAlerts({}, {{disk}, {}, {}}, start, start + 600 * second).lookAgainMs, start + 600 * second);
        step = stepAlerts(step.memory, {{disk}, {}, {}}, step.lookAgainMs, 0);
        QVERIFY(!step.message.isEmpty());
        QCOMPARE(step.lookAgainMs, 0);
    }
    void aMessageIsKeptWithoutCauses()
    {
        const AlertMessage message{{held}, {disk}};
        AlertMessage read = alertMessageFromJson(toJson(message));
        QVERIFY(read.began.first().cause.isEmpty());
        read.began.first().cause = held.cause;
        QCOMPARE(read, message);
        QVERIFY(!keyOf(held).contains(held.cause));
    }
};

QTEST_GUILESS_MAIN(AlertTest)
#include "alerttest.moc"
