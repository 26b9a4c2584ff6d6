// SPDX-License-Identifier: GPL-3.0-or-later
// When something is done by itself, by the PC's clock: each day or one day of the week. Pure.
#pragma once

#include "base/result.h"

#include <QTime>

namespace leadferry::domain {

struct Schedule
{
    QTime at;        ///< invalid: never
    int weekday = 0; ///< 1 is Monday; 0: each day
    bool operator==(const Schedule&) const = default;
};

/// "03:00", "mon 08:00", "off". Invalid: it is none of these.
base::Result<Schedule> scheduleFromText(const QString& text);

/// The last time at or before now at which it was due, in milliseconds since the Unix epoch; 0: never.
qint64 lastDueMs(const Schedule& schedule, qint64 nowMs);

} // namespace leadferry::domain
