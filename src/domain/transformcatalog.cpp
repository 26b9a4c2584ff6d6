// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transformcatalog.h"

#include "domain/phonenumber.h"
#include "domain/timetext.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace leadferry::domain {

namespace {

QString trim(const QString& value)
{
    return value.trimmed();
}

QString lower(const QString& value)
{
    return value.toLower();
}

QString upper(const QString& value)
{
    return value.toUpper();
}

QString oneLine(const QString& value)
{
    constexpr qsizetype longest = 200;
    QString line = value.simplified();
    if (line.size() <= longest) {
        return line;
    }
    const qsizetype end = line.at(longest - 2).isHighSurrogate() ? longest - 2 : longest - 1;
    return line.left(end) + QChar(0x2026);
}

QString firstWord(const QString& value)
{
    return value.simplified().section(QLatin1Char(' '), 0, 0);
}

QString afterFirstWord(const QString& value)
{
    return value.simplified().section(QLatin1Char(' '), 1);
}

QString number(const QString& value)
{
    static const QRegularExpression plain(QStringLiteral("^-?[0-9]{1,15}(\\.[0-9]{1,10})?$"));
    // 12.000 is twelve in one country and twelve thousand in another.
    static const QRegularExpression ambiguous(QStringLiteral("^-?[1-9][0-9]{0,2}\\.[0-9]{3}$"));
    return plain.match(value).hasMatch() && !ambiguous.match(value).hasMatch() ? value : QString();
}

QString date(const QString& value)
{
    const QDate day = QDate::fromString(value.left(10), Qt::ISODate);
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString dateTime(const QString& value)
{
    const auto milliseconds = millisecondsFromText(value);
    return milliseconds ? isoUtc(*milliseconds) : QString();
}

QString trueOrFalse(const QString& value)
{
    static const QSet<QString> yes{QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("1")};
    static const QSet<QString> no{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("0")};
    const QString word = value.toLower();
    if (yes.contains(word)) {
        return QStringLiteral("true");
    }
    return no.contains(word) ? QStringLiteral("false") : QString();
}

QString phone(const QString& value)
{
    return normalizedPhone(value);
}

QString priority(const QString& value)
{
    static const QSet<QString> low{QStringLiteral("low"), QStringLiteral("minor")};
    static const QSet<QString> medium{QStringLiteral("medium"), QStringLiteral("normal")};
    static const QSet<QString> high{QStringLiteral("high"), QStringLiteral("urgent"), QStringLiteral("critical")};
    const QString word = value.toLower();
    if (low.contains(word)) {
        return QStringLiteral("LOW");
    }
    if (medium.contains(word)) {
        return QStringLiteral("MEDIUM");
    }
    return high.contains(word) ? QStringLiteral("HIGH") : QString();
}

} // namespace

const QList<Transform>& transformCatalog()
{
    static const QList<Transform> catalog{
        {QLatin1String("trim"), QLatin1String("without spaces around it"), trim},
        {QLatin1String("lower"), QLatin1String("in small letters"), lower},
        {QLatin1String("upper"), QLatin1String("in capital letters"), upper},
        {QLatin1String("oneLine"), QLatin1String("on one line, at most 200 characters"), oneLine},
        {QLatin1String("firstWord"), QLatin1String("the first word"), firstWord},
        {QLatin1String("afterFirstWord"), QLatin1String("everything after the first word"), afterFirstWord},
        {QLatin1String("number"),
         QLatin1String("a plain number like 1500 or 1500.50, else nothing; 12.000 could be two numbers"), number},
        {QLatin1String("date"), QLatin1String("the day of an ISO 8601 date or time (2026-11-22), else nothing"), date},
        {QLatin1String("dateTime"), QLatin1String("a point in time as ISO 8601 in UTC, else nothing"), dateTime},
        {QLatin1String("trueOrFalse"), QLatin1String("true for true, yes, 1; false for false, no, 0; else nothing"),
         trueOrFalse},
        {QLatin1String("phone"), QLatin1String("an international number as +49301234567, any other as typed"), phone},
        {QLatin1String("priority"),
         QLatin1String("LOW for low, minor; MEDIUM for medium, normal; HIGH for high, urgent, critical; else nothing"),
         priority},
    };
    return catalog;
}

const Transform* findTransform(const QString& name)
{
    const auto& catalog = transformCatalog();
    const auto found = std::find_if(catalog.begin(), catalog.end(), [&](const Transform& t) { return t.name == name; });
    return found == catalog.end() ? nullptr : &*found;
}

} // namespace leadferry::domain
