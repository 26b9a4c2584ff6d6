// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schedule.h"

#include <QDateTime>
#include <QStringList>

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

const QStringList& weekdays()
{
    static const QStringList names{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                   QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                   QStringLiteral("sun")};
    return names;
}

} // namespace

Result<Schedule> scheduleFromText(const QString& text)
{
    const Error wrong{ErrorKind::Invalid,
                      QStringLiteral("write a time of day like 03:00, with a day of the week like mon 08:00, or off")};
    QStringList parts = text.simplified().toLower().split(u' ');
    if (parts == QStringList{QStringLiteral("off")}) {
        return Schedule{};
    }
    Schedule schedule;
    if (parts.size() == 2) {
        schedule.weekday = static_cast<int>(weekdays().indexOf(parts.takeFirst().left(3))) + 1;
        if (schedule.weekday == 0) {
            return wrong;
        }
    }
    schedule.at = QTime::fromString(parts.constFirst(), QStringLiteral("H:mm"));
    return parts.size() == 1 && schedule.at.isValid() ? Result<Schedule>(schedule) : wrong;
}

qint64 lastDueMs(const Schedule& schedule, qint64 nowMs)
{
    if (!schedule.at.isValid()) {
        return 0;
    }
    constexpr int daysPerWeek = 7;
    QDate day = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    for (int back = 0; back <= daysPerWeek; ++back, day = day.addDays(-1)) {
        const qint64 dueMs = QDateTime(day, schedule.at).toMSecsSinceEpoch(); // a skipped hour: the one after it
        const bool fits = schedule.weekday == 0 || day.dayOfWeek() == schedule.weekday;
        if (fits && dueMs <= nowMs) {
            return dueMs;
        }
    }
    return 0;
}

} // namespace leadferry::domain
