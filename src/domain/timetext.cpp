// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timetext.h"

#include <QDateTime>

#include <array>

namespace leadferry::domain {

namespace {

constexpr qint64 julianDayOf1970 = 2'440'588;
constexpr qint64 millisecondsOfDay = 86'400'000;

/// The digits from `at` on; -1 when one of them is none.
int digitsAt(QStringView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (const QChar c : text.mid(at, count)) {
        if (c < u'0' || c > u'9') {
            return -1;
        }
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

void putDigits(char16_t* place, int count, qint64 number)
{
    while (count > 0) {
        place[--count] = static_cast<char16_t>(u'0' + number % 10);
        number /= 10;
    }
}

/// "2026-11-22T09:15:00Z", with milliseconds or without: what nearly every bot writes, many times an event. Nothing for
/// other forms, which are not wrong.
std::optional<qint64> fromUsualForm(QStringView text)
{
    constexpr qsizetype withoutFraction = 20;
    constexpr qsizetype withFraction = 24;
    const bool hasFraction = text.size() == withFraction;
    if ((!hasFraction && text.size() != withoutFraction) || text.back() != u'Z' || text.at(4) != u'-' ||
        text.at(7) != u'-' || text.at(10) != u'T' || text.at(13) != u':' || text.at(16) != u':' ||
        (hasFraction && text.at(19) != u'.')) {
        return std::nullopt;
    }
    const QDate day(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
    const QTime time(digitsAt(text, 11, 2), digitsAt(text, 14, 2), digitsAt(text, 17, 2),
                     hasFraction ? digitsAt(text, 20, 3) : 0);
    if (!day.isValid() || !time.isValid()) {
        return std::nullopt;
    }
    return (day.toJulianDay() - julianDayOf1970) * millisecondsOfDay + time.msecsSinceStartOfDay();
}

using UsualForm = std::array<char16_t, 24>;

/// The same, of a plausible time, with milliseconds.
UsualForm usualForm(qint64 milliseconds, char16_t beforeTime)
{
    const QDate day = QDate::fromJulianDay(milliseconds / millisecondsOfDay + julianDayOf1970);
    const qint64 ofDay = milliseconds % millisecondsOfDay;
    UsualForm form{u'0', u'0', u'0', u'0', u'-', u'0', u'0', u'-', u'0', u'0', beforeTime, u'0',
                   u'0', u':', u'0', u'0', u':', u'0', u'0', u'.', u'0', u'0', u'0',       u'Z'};
    putDigits(&form[0], 4, day.year());
    putDigits(&form[5], 2, day.month());
    putDigits(&form[8], 2, day.day());
    putDigits(&form[11], 2, ofDay / 3'600'000);
    putDigits(&form[14], 2, ofDay / 60'000 % 60);
    putDigits(&form[17], 2, ofDay / 1'000 % 60);
    putDigits(&form[20], 3, ofDay % 1'000);
    return form;
}

} // namespace

bool isPlausibleTime(qint64 milliseconds)
{
    constexpr qint64 year2000 = 946'684'800'000;
    constexpr qint64 year2100 = 4'102'444'800'000;
    return milliseconds >= year2000 && milliseconds < year2100;
}

std::optional<qint64> millisecondsFromText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (const auto usual = fromUsualForm(trimmed)) {
        return isPlausibleTime(*usual) ? usual : std::nullopt;
    }
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

QString minuteText(qint64 milliseconds)
{
    const UsualForm form = usualForm(milliseconds, u' ');
    return QStringView(form.data(), 16).toString();
}

QString isoUtc(qint64 milliseconds)
{
    if (!isPlausibleTime(milliseconds)) {
        return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
    }
    const UsualForm form = usualForm(milliseconds, u'T');
    return QStringView(form.data(), form.size()).toString();
}

} // namespace leadferry::domain
