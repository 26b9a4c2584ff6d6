// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of the calls a portal allows, as people and monitors are told.
#pragma once

#include <QJsonObject>

#include <optional>

namespace leadferry::domain {

struct CallBudget
{
    int max = 0;       ///< calls per interval; 0: no call yet
    int remaining = 0; ///< left of them at readAtMs
    int intervalMs = 10'000;
    std::optional<int> dailyMax = {}; ///< only where the portal says (static tokens)
    std::optional<int> dailyRemaining = {};
    qint64 readAtMs = 0;     ///< wall clock, epoch
    qint64 waitsUntilMs = 0; ///< no call leaves before then (a limit, a portal that fails); 0: they may
    bool operator==(const CallBudget&) const = default;
};

/// The same at a later time: an interval that has passed is free again, a wait that is over is none.
CallBudget budgetAt(CallBudget budget, qint64 nowMs);

/// The portal says that it takes no more calls today.
bool isUsedUpToday(const CallBudget& budget);

/// So little is left of the day's calls that they are kept for what is more urgent than write-backs (design.md §7).
bool sparesCalls(const CallBudget& budget);

QJsonObject toJson(const CallBudget& budget);
CallBudget callBudgetFromJson(const QJsonObject& json);

} // namespace leadferry::domain
