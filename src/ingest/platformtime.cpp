// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/platformtime.h"

#include "domain/timetext.h"

#include <QRegularExpression>

#include <cmath>

namespace leadferry::ingest {

namespace {

std::optional<qint64> fromNumber(double number)
{
    constexpr double thousand = 1000.0;
    constexpr double largestSeconds = 1e11; // the year 5138; as milliseconds 1973
    double milliseconds = std::abs(number) < largestSeconds ? number * thousand : number;
    for (int i = 0; i < 2 && milliseconds > largestSeconds * thousand; ++i) {
        milliseconds /= thousand;
    }
    const auto rounded = static_cast<qint64>(std::llround(std::min(milliseconds, 1e15)));
    return domain::isPlausibleTime(rounded) ? std::optional(rounded) : std::nullopt;
}

} // namespace

std::optional<qint64> platformTime(const QJsonValue& value)
{
    if (value.isDouble()) {
        return fromNumber(value.toDouble());
    }
    QString text = value.toString().trimmed();
    bool isNumber = false;
    if (const double number = text.toDouble(&isNumber); isNumber) {
        return fromNumber(number);
    }
    static const QRegularExpression dateAndTime(QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2})?)"
                                                               "(?:[.,](\\d+))?\\s*(.*)$"));
    if (const auto match = dateAndTime.match(text); match.hasMatch()) {
        QString zone = match.captured(4).toUpper();
        static const QRegularExpression offset(QStringLiteral("^([+-]\\d{2}):?(\\d{2})?$"));
        if (const auto parts = offset.match(zone); parts.hasMatch()) {
            zone = parts.captured(1) + QLatin1Char(':') +
                   (parts.captured(2).isEmpty() ? QStringLiteral("00") : parts.captured(2));
        } else if (zone == QLatin1String("UTC") || zone == QLatin1String("GMT")) {
            zone = QStringLiteral("Z");
        }
        text = match.captured(1) + QLatin1Char('T') + match.captured(2);
        text += match.captured(2).size() == 5 ? QStringLiteral(":00") : QString();
        text += match.captured(3).isEmpty() ? QString() : QLatin1Char('.') + match.captured(3).left(3);
        text += zone;
    }
    return domain::millisecondsFromText(text);
}

} // namespace leadferry::ingest
