// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/timetexts.h"

#include "presentation/texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace leadferry::presentation {

namespace {

struct TimeTexts
{
    Q_DECLARE_TR_FUNCTIONS(TimeTexts)
};

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// The biggest unit that fits, without a fraction beyond seconds.
QString amount(qint64 ms)
{
    const QLocale locale;
    if (ms < second) {
        return TimeTexts::tr("%1 ms", "milliseconds").arg(locale.toString(ms));
    }
    if (ms < 10 * second) {
        return TimeTexts::tr("%1 s", "seconds").arg(locale.toString(static_cast<double>(ms) / second, 'f', 1));
    }
    if (ms < minute) {
        return TimeTexts::tr("%1 s", "seconds").arg(locale.toString(ms / second));
    }
    if (ms < hour) {
        return TimeTexts::tr("%1 min", "minutes").arg(locale.toString(ms / minute));
    }
    if (ms < 2 * day) {
        return TimeTexts::tr("%1 h", "hours").arg(locale.toString(ms / hour));
    }
    return TimeTexts::tr("%1 d", "days").arg(locale.toString(ms / day));
}

QString wholeSeconds(qint64 ms)
{
    return ms < 10 * second ? TimeTexts::tr("%1 s", "seconds").arg(QLocale().toString(ms / second)) : amount(ms);
}

} // namespace

QString timeText(qint64 ms, qint64 nowMs)
{
    if (ms == 0) {
        return nothing();
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    const qint64 daysAgo = time.date().daysTo(QDateTime::fromMSecsSinceEpoch(nowMs).date());
    if (daysAgo == 0) {
        return time.toString(QStringLiteral("HH:mm:ss"));
    }
    const QLocale locale;
    if (daysAgo > 0 && daysAgo < 7) {
        return TimeTexts::tr("%1 %2", "short weekday, time of day: Mon 15:20")
            .arg(locale.dayName(time.date().dayOfWeek(), QLocale::ShortFormat), time.toString(QStringLiteral("HH:mm")));
    }
    return locale.toString(time.date(), QLocale::ShortFormat);
}

QString exactTimeText(qint64 ms)
{
    if (ms == 0) {
        return nothing();
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    return TimeTexts::tr("%1 %2", "long date, time of day")
        .arg(QLocale().toString(time.date(), QLocale::LongFormat), time.toString(QStringLiteral("HH:mm:ss")));
}

QString relativeText(qint64 ms, qint64 nowMs)
{
    const qint64 ahead = ms - nowMs;
    if (ahead > -second && ahead < second) {
        return TimeTexts::tr("now");
    }
    return ahead > 0 ? TimeTexts::tr("in %1", "an amount of time").arg(wholeSeconds(ahead))
                     : TimeTexts::tr("%1 ago", "an amount of time").arg(wholeSeconds(-ahead));
}

QString preciseTimeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString offsetText(qint64 milliseconds)
{
    // The PC's clock may have been set back between two stored times.
    return QStringLiteral("+") + amount(qMax<qint64>(0, milliseconds));
}

QString durationText(qint64 milliseconds)
{
    return amount(milliseconds);
}

QString countdownText(qint64 seconds)
{
    return QStringLiteral("%1:%2").arg(QLocale().toString(seconds / 60)).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace leadferry::presentation
