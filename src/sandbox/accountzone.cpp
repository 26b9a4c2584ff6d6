// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/accountzone.h"

#include <QDateTime>

namespace leadferry::sandbox {

QTimeZone accountZone()
{
    const QTimeZone zone("Europe/Berlin");
    return zone.isValid() ? zone : QTimeZone::utc();
}

qint64 nextMidnightMs(qint64 nowMs)
{
    const auto now = QDateTime::fromMSecsSinceEpoch(nowMs, accountZone());
    return now.date().addDays(1).startOfDay(accountZone()).toMSecsSinceEpoch();
}

} // namespace leadferry::sandbox
