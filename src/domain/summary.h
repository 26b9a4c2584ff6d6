// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of a week: counts and causes, nothing of anybody. Plain values.
#pragma once

#include "base/result.h"
#include "domain/overview.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

namespace leadferry::domain {

/// By when events came in.
struct WeekNumbers
{
    int events = 0;
    int delivered = 0; ///< or with nothing to write
    int waiting = 0;   ///< goes on by itself
    int failed = 0;    ///< held in whole or in part, or tries are used up
    int repaired = 0;  ///< of those delivered: failed first
    int leads = 0;
    int leadsWithoutEmail = 0; ///< when they were captured
    bool operator==(const WeekNumbers&) const = default;
};

struct CauseCount
{
    QString portal; ///< empty: none is chosen
    QString cause;  ///< the engine's own words
    int count = 0;
    bool operator==(const CauseCount&) const = default;
};

struct SlowDelivery
{
    qint64 deliveryId = 0;
    QString type;
    QString portal;
    qint64 tookMs = 0; ///< from event to HubSpot
    bool operator==(const SlowDelivery&) const = default;
};

/// A field that bots send and no rule reads.
struct UnmappedField
{
    QString type;
    QString path;
    int events = 0; ///< of those looked at
    bool operator==(const UnmappedField&) const = default;
};

struct WeekSummary
{
    QDate monday;
    qint64 madeAtMs = 0;
    WeekNumbers week;
    WeekNumbers before; ///< the week before
    QList<CauseCount> causes;
    QList<SlowDelivery> slowest;
    QList<UnmappedField> unmapped;
    int sampled = 0; ///< events looked at for unmapped fields, the newest of each type
    bool operator==(const WeekSummary&) const = default;
};

/// As many of each as are listed.
inline constexpr int mostCauses = 10;
inline constexpr int mostSlow = 5;
inline constexpr int mostUnmapped = 20;
/// So many of each type are looked at, and so many types.
inline constexpr int sampledPerType = 100;
inline constexpr int sampledTypes = 30;

/// "2026-W48" → its Monday (ISO 8601). Invalid: it is no week.
base::Result<QDate> mondayOf(const QString& week);
/// "2026-W48"
QString weekName(const QDate& monday);
/// The last one that is over at this time, by the PC's clock.
QDate lastWholeWeek(qint64 nowMs);
/// From Monday's midnight to the next one's, by the PC's clock.
TimeSpan weekSpan(const QDate& monday);

QJsonObject toJson(const WeekSummary& summary);
/// Invalid: it is of another version.
base::Result<WeekSummary> weekSummaryFromJson(const QJsonObject& json);

} // namespace leadferry::domain
