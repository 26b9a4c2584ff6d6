// SPDX-License-Identifier: GPL-3.0-or-later
// Days and times as people write them.
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace leadferry::domain {

struct WrittenDate
{
    QDate day;
    std::optional<QTime> time;
    std::optional<int> secondsEast; ///< of UTC, where the text says so
};

/// "2026-11-22T09:15:00+01:00", "22.11.2026 14:30 Uhr", "11/22/2026 2:30 pm", "22.11.26" (years of two digits are those
/// from 1970 to 2069), "22 novembre 2026", "Nov 22, 2026". Nothing for anything else, and for days that can be read in
/// two ways (03/04/2026) unless `order` ("dmy", "mdy") says which.
std::optional<WrittenDate> writtenDate(const QString& text, const QString& order);

} // namespace leadferry::domain
