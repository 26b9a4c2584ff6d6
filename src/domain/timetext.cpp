// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timetext.h"

#include <QDateTime>
#include <QTimeZone>

namespace leadferry::domain {

bool isPlausibleTime(qint64 milliseconds)
{
    constexpr qint64 year2000 = 946'684'800'000;
    constexpr qint64 year2100 = 4'102'444'800'000;
    return milliseconds >= year2000 && milliseconds < year2100;
}

std::optional<qint64> millisecondsFromText(const QString& text)
{
    const QString trimmed = text.trimmed();
    bool isNumber = false;
    qint64 milliseconds = trimmed.toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime time = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
        if (!time.isValid()) {
            return std::nullopt;
        }
        if (time.timeSpec() == Qt::LocalTime) {
            time = QDateTime(time.date(), time.time(), Qt::UTC);
        }
        milliseconds = time.toMSecsSinceEpoch();
    }
    return isPlausibleTime(milliseconds) ? std::optional(milliseconds) : std::nullopt;
}

QString isoUtc(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace leadferry::domain
