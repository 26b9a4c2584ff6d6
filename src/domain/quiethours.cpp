// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quiethours.h"

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

const QString timeFormat = QStringLiteral("HH:mm");

/// "7:00" is meant as "07:00".
QTime timeFrom(const QString& text)
{
    return QTime::fromString(text.trimmed(), QStringLiteral("H:mm"));
}

} // namespace

Result<QuietHours> QuietHours::fromText(const QString& text)
{
    if (text.trimmed().isEmpty()) {
        return QuietHours();
    }
    QString plain = text;
    plain.replace(QChar(0x2013), QLatin1Char('-')); // as word processors write it
    const QStringList parts = plain.split(QLatin1Char('-'));
    const QTime from = timeFrom(parts.first());
    const QTime until = parts.size() == 2 ? timeFrom(parts.last()) : QTime();
    if (!from.isValid() || !until.isValid()) {
        return Error{ErrorKind::Invalid, QStringLiteral("write two times of the day, like 22:00-07:00")};
    }
    if (from == until) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("quiet hours that end when they begin are none: leave them empty, or switch the "
                                    "notifications off")};
    }
    return QuietHours(from, until);
}

QString QuietHours::toText() const
{
    return isEmpty() ? QString() : m_from.toString(timeFormat) + QLatin1Char('-') + m_until.toString(timeFormat);
}

qint64 QuietHours::endMs(const QDateTime& local) const
{
    if (isEmpty()) {
        return 0;
    }
    const QTime now = local.time();
    const bool spansMidnight = m_until < m_from;
    const bool holds = spansMidnight ? now >= m_from || now < m_until : now >= m_from && now < m_until;
    if (!holds) {
        return 0;
    }
    const QDate day = spansMidnight && now >= m_from ? local.date().addDays(1) : local.date();
    QDateTime end = local;
    end.setDate(day);
    end.setTime(m_until);
    return end.toMSecsSinceEpoch();
}

} // namespace leadferry::domain
