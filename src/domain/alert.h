// SPDX-License-Identifier: GPL-3.0-or-later
// What is told when something stops working or works again: once, grouped, not while it wavers, and not in quiet
// hours. A pure state machine; who keeps its memory between two steps keeps it over restarts.
#pragma once

#include "domain/trouble.h"

namespace leadferry::domain {

/// Something has to last so long before it is told.
inline constexpr qint64 alertSettlesMs = 60'000;
/// Between two messages at least; what changes meanwhile is told together.
inline constexpr qint64 alertsGroupedMs = 60'000;

struct AlertRecord
{
    Trouble trouble; ///< as it was when it was told; until then as it is
    qint64 sinceMs = 0;
    qint64 overMs = 0; ///< since when it works again; 0: it does not
    bool told = false; ///< somebody knows that it does not work
    bool operator==(const AlertRecord&) const = default;
};

struct AlertMemory
{
    QMap<QString, AlertRecord> records; ///< by keyOf(trouble)
    qint64 toldMs = 0;                  ///< the last message
    bool operator==(const AlertMemory&) const = default;
};

/// What is told now, worst first.
struct AlertMessage
{
    QList<Trouble> began;
    QList<Trouble> over;
    [[nodiscard]] bool isEmpty() const { return began.isEmpty() && over.isEmpty(); }
    bool operator==(const AlertMessage&) const = default;
};
/// Without causes, for what is kept and for other programs.
QJsonObject toJson(const AlertMessage& message);
AlertMessage alertMessageFromJson(const QJsonObject& json);

struct AlertStep
{
    AlertMemory memory;
    AlertMessage message;   ///< empty: nothing is to be told
    qint64 lookAgainMs = 0; ///< when to step again though nothing changes; 0: there is nothing to wait for
};

/// `quietUntilMs`: when quiet hours that hold now end; 0: there are none. What begins and ends within them is not told.
AlertStep stepAlerts(AlertMemory memory, const Judgement& judgement, qint64 nowMs, qint64 quietUntilMs);

} // namespace leadferry::domain
