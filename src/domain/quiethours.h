// SPDX-License-Identifier: GPL-3.0-or-later
// Hours of the day in which nobody is disturbed, by this PC's clock; they may span midnight.
#pragma once

#include "base/result.h"

#include <QDateTime>

namespace leadferry::domain {

class QuietHours
{
public:
    QuietHours() = default; ///< none
    /// "22:00-07:00", or an empty text for none. Invalid, with what may be written.
    static base::Result<QuietHours> fromText(const QString& text);
    static QuietHours between(QTime from, QTime until) { return {from, until}; }

    [[nodiscard]] bool isEmpty() const { return !m_from.isValid(); }
    [[nodiscard]] QTime from() const { return m_from; }
    [[nodiscard]] QTime until() const { return m_until; }
    [[nodiscard]] QString toText() const;
    /// When those that hold at this time end; 0: none hold.
    [[nodiscard]] qint64 endMs(const QDateTime& local) const;
    bool operator==(const QuietHours&) const = default;

private:
    QuietHours(QTime from, QTime until) : m_from(from), m_until(until) {}

    QTime m_from;
    QTime m_until;
};

} // namespace leadferry::domain
