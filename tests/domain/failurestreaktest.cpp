// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/failurestreak.h"

#include <QTest>

using namespace leadferry::domain;

namespace {

constexpr qint64 hourMs = 3600'000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 monday = 20'000 * dayMs + 9 * hourMs;

} // namespace

class FailureStreakTest : public QObject
{
    Q_OBJECT
private slots:
    void fiveDaysOfNothingButFailuresAreHopeless()
    {
        FailureStreak streak;
        for (qint64 now = monday; now < monday + 5 * dayMs; now += hourMs) {
            streak = afterFailure(streak, now);
            QVERIFY(!isHopeless(streak, now));
        }
        streak = afterFailure(streak, monday + 5 * dayMs);
        QVERIFY(isHopeless(streak, monday + 5 * dayMs));
    }
    void aWeekOfSleepAfterOneFailureIsNot()
    {
        FailureStreak streak = afterFailure({}, monday);
        streak = afterFailure(streak, monday + 7 * dayMs);
        QVERIFY(!isHopeless(streak, monday + 7 * dayMs));
    }
    void aClockSetBackBeginsAnew()
    {
        const FailureStreak streak = afterFailure(afterFailure({}, monday), monday - 30 * dayMs);
        QCOMPARE(streak, (FailureStreak{monday - 30 * dayMs, (monday - 30 * dayMs) / dayMs, 1}));
    }
};

QTEST_GUILESS_MAIN(FailureStreakTest)
#include "failurestreaktest.moc"
