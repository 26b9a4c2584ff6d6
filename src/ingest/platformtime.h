// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time as platforms write them. Pure.
#pragma once

#include <QJsonValue>

#include <optional>

namespace leadferry::ingest {

/// Milliseconds since 1970, from a number or digits of seconds (also with a fraction), milliseconds, microseconds or
/// nanoseconds, told apart by their size, or from ISO 8601 text, also with a space for the T, with "UTC" or "+0000" at
/// its end, and with any number of decimals. Nothing for what cannot be read and for times outside 2000 to 2100.
std::optional<qint64> platformTime(const QJsonValue& value);

} // namespace leadferry::ingest
