// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of a portal's calls, in words and as a gauge.
#pragma once

#include "domain/callbudget.h"

#include <QString>

#include <optional>

namespace leadferry::presentation {

/// 0 to 100, of the rolling interval; nothing before the first call.
std::optional<int> usedPercent(const domain::CallBudget& budget, qint64 nowMs);
/// "12 of 110 calls used"
QString callsText(const domain::CallBudget& budget, qint64 nowMs);
/// "204,000 left today", "Waits until 00:00"; empty where there is nothing to say.
QString dayText(const domain::CallBudget& budget, qint64 nowMs);
/// What both mean, for the tooltip.
QString budgetMeaning(const domain::CallBudget& budget);

} // namespace leadferry::presentation
