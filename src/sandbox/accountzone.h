// SPDX-License-Identifier: GPL-3.0-or-later
// The time zone of the stand-in's account, by whose midnight HubSpot counts the day.
#pragma once

#include <QTimeZone>

namespace leadferry::sandbox {

QTimeZone accountZone();
/// The end of the account's day that this wall-clock time lies in, ms since the epoch.
qint64 nextMidnightMs(qint64 nowMs);

} // namespace leadferry::sandbox
