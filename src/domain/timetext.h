// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time as text: reading what bots send, writing what HubSpot and scripts take.
#pragma once

#include <QString>

#include <optional>

namespace leadferry::domain {

/// ISO 8601 with or without a zone, or milliseconds since 1970 in digits → milliseconds since 1970. Without a zone it
/// is UTC, so that the same event means the same on every PC. Nothing for any other text and for times outside 2000 to
/// 2100 (seconds taken for milliseconds would land in 1970).
std::optional<qint64> millisecondsFromText(const QString& text);

/// Whether the time lies in the range above.
bool isPlausibleTime(qint64 milliseconds);

/// "2026-11-22 09:15", of a plausible time; with a zone's offset added, that zone's.
QString minuteText(qint64 milliseconds);

/// "2026-11-22T09:15:00.000Z"
QString isoUtc(qint64 milliseconds);

} // namespace leadferry::domain
