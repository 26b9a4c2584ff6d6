// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CallBudget;
using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

namespace {

bool isFew(int left, int limit)
{
    return left * 10 < limit;
}

QJsonObject valuesOf(const CallBudget& budget)
{
    QJsonObject values{{QStringLiteral("remaining"), budget.remaining},
                       {QStringLiteral("limit"), budget.max},
                       {QStringLiteral("seconds"), budget.intervalMs / 1000}};
    if (budget.dailyMax && budget.dailyRemaining) {
        values.insert(QStringLiteral("dailyRemaining"), *budget.dailyRemaining);
        values.insert(QStringLiteral("dailyLimit"), *budget.dailyMax);
    }
    return values;
}

} // namespace

Results checkCalls(const Facts& facts)
{
    const CallBudget budget = domain::budgetAt(facts.portal.portal.budget, facts.portal.nowMs);
    if (budget.max == 0) {
        return {{CheckId::Calls, CheckState::Unknown, Finding::CallsUnknown}};
    }
    const QJsonObject values = valuesOf(budget);
    const bool knowsDay = budget.dailyMax && budget.dailyRemaining;
    if (domain::isUsedUpToday(budget)) {
        return {{CheckId::Calls, CheckState::Failed, Finding::CallsNoneToday, values, Repair::LeaveCalls}};
    }
    if (budget.waitsUntilMs != 0) {
        return {{CheckId::Calls,
                 CheckState::Warning,
                 Finding::CallsWait,
                 {{QStringLiteral("untilMs"), budget.waitsUntilMs}}}};
    }
    if (knowsDay && isFew(*budget.dailyRemaining, *budget.dailyMax)) {
        return {{CheckId::Calls, CheckState::Warning, Finding::CallsFewToday, values, Repair::LeaveCalls}};
    }
    if (isFew(budget.remaining, budget.max)) {
        return {{CheckId::Calls, CheckState::Warning, Finding::CallsFew, values}};
    }
    return {{CheckId::Calls, CheckState::Ok, Finding::CallsLeft, values}};
}

} // namespace leadferry::doctor
