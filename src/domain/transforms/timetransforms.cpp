// SPDX-License-Identifier: GPL-3.0-or-later
// Days and points in time, in the forms HubSpot takes: 2026-11-22 (its midnight is UTC's there), and ISO 8601 in UTC.
#include "domain/timetext.h"
#include "domain/transforms/functions.h"
#include "domain/writtendate.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace leadferry::domain::transforms {

namespace {

/// UTC without a name: the same event means the same on every PC.
QTimeZone zoneOf(const Arguments& arguments)
{
    const QString name = arguments.text(QLatin1String("zone"));
    return name.isEmpty() ? QTimeZone::utc() : QTimeZone(name.toLatin1());
}

/// `zone` counts where the text names none.
std::optional<qint64> momentOf(const QString& value, const QString& order, const QTimeZone& zone)
{
    if (const auto written = writtenDate(value, order)) {
        const QTime time = written->time.value_or(QTime(0, 0));
        const QDateTime moment = written->secondsEast
                                     ? QDateTime(written->day, time, Qt::OffsetFromUTC, *written->secondsEast)
                                     : QDateTime(written->day, time, zone);
        const qint64 milliseconds = moment.toMSecsSinceEpoch();
        return moment.isValid() && isPlausibleTime(milliseconds) ? std::optional(milliseconds) : std::nullopt;
    }
    static const QRegularExpression digits(QStringLiteral("^[0-9]{12,14}$"));
    return digits.match(value).hasMatch() ? millisecondsFromText(value) : std::nullopt;
}

} // namespace

QString date(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    const QString order = arguments.text(QLatin1String("order"));
    const auto written = writtenDate(value, order);
    // Only a point in time lies on another day elsewhere.
    const bool movable = !arguments.text(QLatin1String("zone")).isEmpty() && (!written || written->secondsEast);
    if (written && !movable) {
        return written->day.toString(Qt::ISODate);
    }
    const auto milliseconds = momentOf(value, order, QTimeZone::utc());
    return milliseconds ? QDateTime::fromMSecsSinceEpoch(*milliseconds, zoneOf(arguments)).date().toString(Qt::ISODate)
                        : QString();
}

QString dateTime(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    const auto milliseconds = momentOf(value, arguments.text(QLatin1String("order")), zoneOf(arguments));
    return milliseconds ? isoUtc(*milliseconds) : QString();
}

QString timeText(const QString& value, const Arguments& arguments, const Scene& /*scene*/)
{
    const auto milliseconds = momentOf(value, {}, QTimeZone::utc());
    return milliseconds ? QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(*milliseconds, zoneOf(arguments)),
                                                arguments.text(QLatin1String("format")))
                        : QString();
}

} // namespace leadferry::domain::transforms
