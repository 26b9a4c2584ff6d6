// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retrypolicy.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace leadferry::domain {

namespace {

struct Unit
{
    QLatin1String name;
    qint64 milliseconds;
};

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// Largest first: a duration is written in the largest unit that divides it.
constexpr std::array units{Unit{QLatin1String("d"), day}, Unit{QLatin1String("h"), hour},
                           Unit{QLatin1String("min"), minute}, Unit{QLatin1String("s"), second},
                           Unit{QLatin1String("ms"), 1}};

constexpr qint64 longestDelay = 30 * day;
constexpr qsizetype mostDelays = 50;

std::optional<qint64> durationFromText(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,9})\\s*(ms|s|min|h|d)$"));
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString unitName = match.captured(2);
    const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.name == unitName; });
    const qint64 milliseconds = match.captured(1).toLongLong() * unit->milliseconds;
    return milliseconds <= longestDelay ? std::optional(milliseconds) : std::nullopt;
}

QString durationToText(qint64 milliseconds)
{
    if (milliseconds == 0) {
        return QStringLiteral("0s");
    }
    // 24 h stays "24h", as people write retry schedules; days begin beyond that.
    const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit& u) {
        return milliseconds % u.milliseconds == 0 && (u.milliseconds != day || milliseconds > day);
    });
    return QString::number(milliseconds / unit->milliseconds) + unit->name;
}

} // namespace

RetryPolicy::RetryPolicy()
    : m_delaysMs{0, 5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour}
{
}

base::Result<RetryPolicy> RetryPolicy::fromString(const QString& schedule)
{
    RetryPolicy policy;
    policy.m_delaysMs.clear();
    const QStringList entries = schedule.split(QLatin1Char(','));
    for (const QString& entry : entries) {
        const auto delay = durationFromText(entry.trimmed());
        if (!delay) {
            return base::Error{
                base::ErrorKind::Invalid,
                QStringLiteral("retry schedule: \"%1\" is not a duration; write a number with ms, s, min, h or "
                               "d, at most 30d, separated by commas: \"0s,5s,5min,2h\"")
                    .arg(entry.trimmed())};
        }
        policy.m_delaysMs.append(*delay);
    }
    if (policy.m_delaysMs.size() > mostDelays) {
        return base::Error{base::ErrorKind::Invalid,
                           QStringLiteral("retry schedule: at most %1 durations").arg(mostDelays)};
    }
    return policy;
}

QString RetryPolicy::toString() const
{
    QStringList entries;
    for (const qint64 delay : m_delaysMs) {
        entries.append(durationToText(delay));
    }
    return entries.join(QLatin1Char(','));
}

std::optional<qint64> RetryPolicy::delayMs(int attempts, double random) const
{
    const int index = std::max(attempts, 1) - 1;
    if (index >= m_delaysMs.size()) {
        return std::nullopt;
    }
    const qint64 delay = m_delaysMs.at(index);
    const double jitter = index == 0 ? 1.0 : 0.8 + 0.4 * std::clamp(random, 0.0, 1.0);
    return std::llround(static_cast<double>(delay) * jitter);
}

qint64 RetryPolicy::longestDelayMs() const
{
    const auto longest = std::max_element(m_delaysMs.cbegin(), m_delaysMs.cend());
    return longest == m_delaysMs.cend() ? 0 : *longest / 5 * 6 + 5;
}

} // namespace leadferry::domain
