// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schedule.h"

#include <QDateTime>
#include <QTest>

using namespace leadferry;

namespace {

qint64 at(const char* time)
{
    return QDateTime::fromString(QLatin1String(time), Qt::ISODate).toMSecsSinceEpoch();
}

qint64 lastDue(const char* schedule, const char* now)
{
    return domain::lastDueMs(*domain::scheduleFromText(QLatin1String(schedule)), at(now));
}

} // namespace

class ScheduleTest : public QObject
{
    Q_OBJECT
private slots:
    void aTimeOfDayIsDueEachDay()
    {
        QCOMPARE(lastDue("03:00", "2026-11-29T02:59:59"), at("2026-11-28T03:00:00"));
        QCOMPARE(lastDue("03:00", "2026-11-29T03:00:00"), at("2026-11-29T03:00:00"));
    }
    void aDayOfTheWeekIsDueOnThatDay()
    {
        QCOMPARE(lastDue("mon 08:00", "2026-11-29T12:00:00"), at("2026-11-23T08:00:00")); // a Sunday
        QCOMPARE(lastDue("Sun 8:00", "2026-11-29T12:00:00"), at("2026-11-29T08:00:00"));
        QCOMPARE(lastDue("sun 18:00", "2026-11-29T12:00:00"), at("2026-11-22T18:00:00"));
    }
    void offIsNeverDue() { QCOMPARE(lastDue("off", "2026-11-29T12:00:00"), 0); }
    void anythingElseIsRefused()
    {
        for (const char* wrong : {"", "3", "25:00", "day 08:00", "mon", "mon 08:00 x", "0300"}) {
            QVERIFY2(!domain::scheduleFromText(QLatin1String(wrong)).ok(), wrong);
        }
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)
#include "scheduletest.moc"
