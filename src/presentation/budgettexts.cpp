// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/budgettexts.h"

#include "presentation/timetexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace leadferry::presentation {

namespace {

struct BudgetTexts
{
    Q_DECLARE_TR_FUNCTIONS(BudgetTexts)
};

int used(const domain::CallBudget& budget, qint64 nowMs)
{
    return std::max(0, budget.max - domain::budgetAt(budget, nowMs).remaining);
}

} // namespace

std::optional<int> usedPercent(const domain::CallBudget& budget, qint64 nowMs)
{
    return budget.max > 0 ? std::optional(std::min(100, used(budget, nowMs) * 100 / budget.max)) : std::nullopt;
}

QString callsText(const domain::CallBudget& budget, qint64 nowMs)
{
    if (budget.max == 0) {
        return {};
    }
    const QLocale locale;
    return BudgetTexts::tr("%1 of %2 calls used", "in the last ten seconds")
        .arg(locale.toString(used(budget, nowMs)), locale.toString(budget.max));
}

QString dayText(const domain::CallBudget& budget, qint64 nowMs)
{
    if (const qint64 until = domain::budgetAt(budget, nowMs).waitsUntilMs; until != 0) {
        return BudgetTexts::tr("Waits until %1", "time").arg(timeText(until, nowMs));
    }
    return budget.dailyRemaining
               ? BudgetTexts::tr("%1 left today", "calls").arg(QLocale().toString(*budget.dailyRemaining))
               : QString();
}

QString budgetMeaning(const domain::CallBudget& budget)
{
    if (budget.max == 0) {
        return {};
    }
    return BudgetTexts::tr("HubSpot allows %1 calls in %2 seconds. Leadferry leaves some of them to your other apps.")
        .arg(QLocale().toString(budget.max))
        .arg(budget.intervalMs / 1000);
}

} // namespace leadferry::presentation
