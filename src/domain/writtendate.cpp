// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/writtendate.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <initializer_list>

namespace leadferry::domain {

namespace {

constexpr int monthsOfYear = 12;
constexpr int daysOfWeek = 7;

/// A date and where it ends in the text.
struct Found
{
    QDate day;
    qsizetype end = 0;
};

QString keyOf(QString word)
{
    return word.remove(QLatin1Char('.')).toCaseFolded();
}

const QList<QLocale>& spoken()
{
    static const QList<QLocale> locales{
        QLocale::English,         QLocale::German,   QLocale::French,   QLocale::Spanish,    QLocale::Italian,
        QLocale::Portuguese,      QLocale::Dutch,    QLocale::Polish,   QLocale::Swedish,    QLocale::Danish,
        QLocale::NorwegianBokmal, QLocale::Finnish,  QLocale::Czech,    QLocale::Slovak,     QLocale::Hungarian,
        QLocale::Romanian,        QLocale::Turkish,  QLocale::Croatian, QLocale::Slovenian,  QLocale::Bulgarian,
        QLocale::Greek,           QLocale::Estonian, QLocale::Latvian,  QLocale::Lithuanian, QLocale::Russian,
        QLocale::Ukrainian,
    };
    return locales;
}

/// Name → 1 to 12; 0 where a name means two months.
QHash<QString, int> allMonths()
{
    QHash<QString, int> months{{QStringLiteral("sept"), 9}};
    for (const QLocale& locale : spoken()) {
        for (int month = 1; month <= monthsOfYear; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                for (const QString& name :
                     {locale.monthName(month, format), locale.standaloneMonthName(month, format)}) {
                    const int known = months.value(keyOf(name), month);
                    months.insert(keyOf(name), known == month ? month : 0);
                }
            }
        }
    }
    return months;
}

bool isWeekday(const QString& word)
{
    static const auto days = [] {
        QHash<QString, int> names;
        for (const QLocale& locale : spoken()) {
            for (int day = 1; day <= daysOfWeek; ++day) {
                names.insert(keyOf(locale.dayName(day, QLocale::LongFormat)), day);
                names.insert(keyOf(locale.dayName(day, QLocale::ShortFormat)), day);
            }
        }
        return names;
    }();
    return days.contains(keyOf(word));
}

/// Two digits mean a year from 1970 to 2069.
int yearOf(const QString& written)
{
    constexpr int pivot = 70;
    const int year = written.toInt();
    return written.size() > 2 ? year : year < pivot ? 2000 + year : 1900 + year;
}

QDate dayOf(const QRegularExpressionMatch& match, int year, int month, int day)
{
    return {yearOf(match.captured(year)), match.captured(month).toInt(), match.captured(day).toInt()};
}

/// Which brackets of a match hold the numbers, the year's last.
struct Brackets
{
    int first = 1;
    int second = 2;
    int year = 3;
};

QDate inOrder(const QRegularExpressionMatch& match, const QString& order, const Brackets& at = {})
{
    const int first = match.captured(at.first).toInt();
    const int second = match.captured(at.second).toInt();
    const QDate dayFirst = dayOf(match, at.year, at.second, at.first);
    const QDate monthFirst = dayOf(match, at.year, at.first, at.second);
    if (first == second || !monthFirst.isValid()) {
        return dayFirst;
    }
    if (!dayFirst.isValid()) {
        return monthFirst;
    }
    return order == QLatin1String("dmy") ? dayFirst : order == QLatin1String("mdy") ? monthFirst : QDate();
}

QDate withMonthName(const QRegularExpressionMatch& match, int day, int month)
{
    static const QHash<QString, int> months = allMonths();
    return {match.captured(3).toInt(), months.value(keyOf(match.captured(month))), match.captured(day).toInt()};
}

/// "24.11.26", "11/24/26". With dashes it may as well begin with the year, unless `order` says how it is meant.
Found shortDateAtBegin(const QString& text, const QString& order)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{1,2})\\s?([-/.])\\s?([0-9]{1,2})\\s?\\2\\s?([0-9]{2})(?![0-9])"));
    const auto match = form.match(text);
    if (!match.hasMatch() || (match.captured(2) == QLatin1String("-") && order.isEmpty())) {
        return {};
    }
    if (order == QLatin1String("ymd")) {
        return match.capturedLength(1) == 2 ? Found{dayOf(match, 1, 3, 4), match.capturedEnd()} : Found{};
    }
    return {inOrder(match, order, {1, 3, 4}), match.capturedEnd()};
}

Found dateAtBegin(const QString& text, const QString& order)
{
    static const QRegularExpression yearFirst(QStringLiteral("^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])"));
    static const QRegularExpression yearLast(
        QStringLiteral("^([0-9]{1,2})(?:\\s?[-/.]\\s?|\\s)([0-9]{1,2})(?:\\s?[-/.]\\s?|\\s)([0-9]{4})(?![0-9])"));
    static const QRegularExpression dayThenName(
        QStringLiteral(
            "^([0-9]{1,2})(?:\\.|st|nd|rd|th|er|e|º|°)?[-\\s]?(?:of\\s|de\\s)?(\\p{L}+)\\.?,?[-\\s]?(?:de\\s|del\\s)?"
            "([0-9]{4})(?![0-9])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nameThenDay(
        QStringLiteral("^(\\p{L}+)\\.?\\s([0-9]{1,2})(?:st|nd|rd|th)?,?\\s([0-9]{4})(?![0-9])"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        return {dayOf(match, 1, 2, 3), match.capturedEnd()};
    }
    if (const auto match = yearLast.match(text); match.hasMatch()) {
        return {inOrder(match, order), match.capturedEnd()};
    }
    if (const Found found = shortDateAtBegin(text, order); found.end > 0) {
        return found;
    }
    if (const auto match = dayThenName.match(text); match.hasMatch()) {
        return {withMonthName(match, 1, 2), match.capturedEnd()};
    }
    const auto match = nameThenDay.match(text);
    return match.hasMatch() ? Found{withMonthName(match, 2, 1), match.capturedEnd()} : Found{};
}

std::optional<QTime> timeOf(const QRegularExpressionMatch& match)
{
    const int hour = match.captured(1).toInt();
    const QString half = match.captured(4).toLower();
    const bool twelveHours = half.startsWith(QLatin1Char('a')) || half.startsWith(QLatin1Char('p'));
    if (twelveHours && (hour < 1 || hour > 12)) {
        return std::nullopt;
    }
    const int shift = half.startsWith(QLatin1Char('p')) ? 12 : 0;
    const QTime time(twelveHours ? hour % 12 + shift : hour, match.captured(2).toInt(), match.captured(3).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<int> offsetOf(const QString& zone)
{
    if (zone.isEmpty()) {
        return std::nullopt;
    }
    if (zone.at(0).isLetter()) {
        return 0;
    }
    const QStringView digits(zone); // "+01:00" or "+0100"
    const int seconds = digits.mid(1, 2).toInt() * 3600 + digits.last(2).toInt() * 60;
    return zone.startsWith(QLatin1Char('-')) ? -seconds : seconds;
}

} // namespace

std::optional<WrittenDate> writtenDate(const QString& text, const QString& order)
{
    static const QRegularExpression weekday(QStringLiteral("^(\\p{L}+)\\.?,?\\s"));
    static const QRegularExpression clock(
        QStringLiteral(
            "^(?:T|,?\\s(?:(?:um|at|à|om|kl\\.?|alle|a "
            "las)\\s)?)([0-9]{1,2})[:.h]([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?"
            "(?:\\s?(am|pm|a\\.m\\.|p\\.m\\.|uhr|h)(?!\\p{L}))?(?:\\s?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?$"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 80;
    QString written = text.simplified();
    if (written.size() > longest) {
        return std::nullopt;
    }
    if (const auto match = weekday.match(written); match.hasMatch() && isWeekday(match.captured(1))) {
        written = written.mid(match.capturedEnd());
    }
    const Found found = dateAtBegin(written, order);
    if (!found.day.isValid()) {
        return std::nullopt;
    }
    const QString rest = written.mid(found.end);
    if (rest.isEmpty()) {
        return WrittenDate{found.day, std::nullopt, std::nullopt};
    }
    const auto match = clock.match(rest);
    const auto time = match.hasMatch() ? timeOf(match) : std::nullopt;
    return time ? std::optional(WrittenDate{found.day, time, offsetOf(match.captured(5))}) : std::nullopt;
}

} // namespace leadferry::domain
