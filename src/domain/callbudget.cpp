// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/callbudget.h"

namespace leadferry::domain {

namespace {

std::optional<int> numberIn(const QJsonObject& json, QLatin1String name)
{
    return json.contains(name) ? std::optional(json.value(name).toInt()) : std::nullopt;
}

} // namespace

CallBudget budgetAt(CallBudget budget, qint64 nowMs)
{
    if (nowMs - budget.readAtMs >= budget.intervalMs) {
        budget.remaining = budget.max;
    }
    if (budget.waitsUntilMs <= nowMs) {
        budget.waitsUntilMs = 0;
    }
    return budget;
}

bool isUsedUpToday(const CallBudget& budget)
{
    return budget.dailyMax && budget.dailyRemaining && *budget.dailyRemaining == 0;
}

bool sparesCalls(const CallBudget& budget)
{
    constexpr int share = 10;
    return budget.dailyMax && budget.dailyRemaining && *budget.dailyRemaining < *budget.dailyMax / share;
}

QJsonObject toJson(const CallBudget& budget)
{
    QJsonObject json{{QStringLiteral("max"), budget.max},
                     {QStringLiteral("remaining"), budget.remaining},
                     {QStringLiteral("intervalMs"), budget.intervalMs},
                     {QStringLiteral("readAtMs"), budget.readAtMs},
                     {QStringLiteral("waitsUntilMs"), budget.waitsUntilMs}};
    if (budget.dailyMax) {
        json.insert(QStringLiteral("dailyMax"), *budget.dailyMax);
    }
    if (budget.dailyRemaining) {
        json.insert(QStringLiteral("dailyRemaining"), *budget.dailyRemaining);
    }
    return json;
}

CallBudget callBudgetFromJson(const QJsonObject& json)
{
    CallBudget budget;
    budget.max = json.value(QLatin1String("max")).toInt();
    budget.remaining = json.value(QLatin1String("remaining")).toInt();
    budget.intervalMs = json.value(QLatin1String("intervalMs")).toInt(budget.intervalMs);
    budget.readAtMs = json.value(QLatin1String("readAtMs")).toInteger();
    budget.waitsUntilMs = json.value(QLatin1String("waitsUntilMs")).toInteger();
    budget.dailyMax = numberIn(json, QLatin1String("dailyMax"));
    budget.dailyRemaining = numberIn(json, QLatin1String("dailyRemaining"));
    return budget;
}

} // namespace leadferry::domain
