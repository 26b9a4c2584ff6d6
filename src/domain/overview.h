// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview shows of the deliveries: how many there were, what became of them, how long they took, and what
// waits for a person, by cause. Plain values.
#pragma once

#include "base/result.h"
#include "domain/states.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace leadferry::domain {

/// From, and until before. Milliseconds since the Unix epoch, UTC.
struct TimeSpan
{
    qint64 fromMs = 0;
    qint64 untilMs = 0;
    bool operator==(const TimeSpan&) const = default;
};

/// What is asked: the caller knows the time zone, so it says where days begin.
struct OverviewQuestion
{
    QList<TimeSpan> days;       ///< whose totals are counted
    QList<TimeSpan> bars;       ///< of the chart, in order
    TimeSpan speed;             ///< over which the times to HubSpot are taken
    QList<TimeSpan> trend = {}; ///< in which it is counted how many came to each cause
    bool operator==(const OverviewQuestion&) const = default;
};

/// By when their events came in, where nothing else is said.
struct DayTotals
{
    int leads = 0;
    int tickets = 0; ///< deliveries that wrote one
    int deals = 0;   ///< the same
    int replies = 0; ///< what agents wrote, by when it was read
    bool operator==(const DayTotals&) const = default;
};

struct OutcomeCounts
{
    int delivered = 0; ///< or with nothing to write
    int waiting = 0;   ///< goes on by itself
    int held = 0;      ///< in whole or in part; a person decides
    int failed = 0;    ///< tries are used up
    bool operator==(const OutcomeCounts&) const = default;
};

/// Deliveries that wait for a person for the same reason.
struct CauseGroup
{
    qint64 portalId = 0;
    QString portalName; ///< empty: no portal is chosen
    DeliveryState state = DeliveryState::Held;
    QString cause;     ///< the engine's own words
    QString eventType; ///< of the delivery that stands for all
    int count = 0;
    qint64 newestId = 0;   ///< a delivery that stands for all
    qint64 sinceMs = 0;    ///< when the first of them changed last
    QList<int> trend = {}; ///< so many of them came to it, by the spans asked for
    bool operator==(const CauseGroup&) const = default;
};

/// As many as are shown; the largest first.
inline constexpr int mostCauseGroups = 20;

struct Overview
{
    QList<DayTotals> days;     ///< as asked
    QList<OutcomeCounts> bars; ///< as asked
    int timed = 0;             ///< deliveries whose time is known, within the span asked for
    qint64 medianMs = 0;       ///< from event to HubSpot
    qint64 slow95Ms = 0;       ///< 95 of 100 take no longer
    QList<CauseGroup> causes;
    qint64 lastDeliveredMs = 0; ///< of the last 1,000; 0: none was delivered yet
    bool operator==(const Overview&) const = default;
};

QJsonObject toJson(const OverviewQuestion& question);
/// Invalid: a span that ends before it begins, or more than 400 of a kind.
base::Result<OverviewQuestion> overviewQuestionFromJson(const QJsonObject& json);
QJsonObject toJson(const Overview& overview);
/// Invalid: it is of another version.
base::Result<Overview> overviewFromJson(const QJsonObject& json);

/// Under which bar a state counts; nothing: it was given up by a person.
enum class Outcome { Delivered, Waiting, Held, Failed };
std::optional<Outcome> outcomeOf(DeliveryState state);

} // namespace leadferry::domain
