// SPDX-License-Identifier: GPL-3.0-or-later
// What people type after a command, read into values: times, states, ids. Pure; every error says what would be right.
#pragma once

#include "base/result.h"
#include "domain/deliverylog.h"

class QCommandLineParser;

namespace leadferry::cli {

/// "90s", "15min", "2h", "3d", "1w" before `nowMs`, "today", "yesterday", or a date or time in ISO 8601 (local where it
/// names no zone).
base::Result<qint64> sinceFromText(const QString& text, qint64 nowMs);
/// The same; a day is meant to its end.
base::Result<qint64> untilFromText(const QString& text, qint64 nowMs);

/// The line of the window's log: `status:failed since:2h jane`.
base::Result<domain::DeliveryFilter> filterFromLine(const QString& line, qint64 nowMs);

/// "delivered", "held,exhausted".
base::Result<QList<domain::DeliveryState>> statesFromText(const QString& text);

/// A whole number of at least 1.
base::Result<int> countFromText(const QString& text);

/// d12, one delivery; e7, every delivery of that event.
struct DeliveryReference
{
    enum class Kind { Delivery, Event };
    Kind kind = Kind::Delivery;
    qint64 number = 0;
    bool operator==(const DeliveryReference&) const = default;
};
base::Result<QList<DeliveryReference>> referencesFromText(const QStringList& texts);

/// The options that choose deliveries, the same for every command that has them.
void describeFilter(QCommandLineParser& parser);
/// What they choose on top of `filter`.
base::Result<domain::DeliveryFilter> filterFrom(const QCommandLineParser& parser, qint64 nowMs,
                                                domain::DeliveryFilter filter = {});

} // namespace leadferry::cli
