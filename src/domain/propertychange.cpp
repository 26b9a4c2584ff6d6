// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/propertychange.h"

#include <algorithm>

namespace leadferry::domain {

namespace {

using Kind = BindingProblem::Kind;

bool isSame(const PropertyNeed& need, const PropertyNeed& other)
{
    return need.kind == other.kind && need.wanted.object == other.wanted.object &&
           need.wanted.name == other.wanted.name;
}

const PropertyNeed* sameIn(const PropertyReport& report, const PropertyNeed& need)
{
    const auto found = std::find_if(report.needs.begin(), report.needs.end(),
                                    [&need](const PropertyNeed& other) { return isSame(other, need); });
    return found == report.needs.end() ? nullptr : &*found;
}

PropertyChange changeOf(const PropertyNeed& need, qint64 seenAtMs)
{
    return {seenAtMs, need.wanted.object, need.kind, need.wanted.name, need.wanted.label, need.state, {}};
}

/// Those that were asked for before, too, and were there.
QStringList optionsGone(const PropertyNeed& before, const PropertyNeed& now)
{
    QStringList gone;
    for (const PropertyChoice& choice : now.missingChoices) {
        if (before.wanted.choices.contains(choice) && !before.missingChoices.contains(choice)) {
            gone.append(choice.label);
        }
    }
    return gone;
}

std::optional<PropertyChange> changeBetween(const PropertyNeed& before, const PropertyNeed& now, qint64 seenAtMs)
{
    PropertyChange change = changeOf(now, seenAtMs);
    if (now.state == NeedState::Unread || before.state == NeedState::Unread) {
        return std::nullopt;
    }
    if (now.state == NeedState::OptionMissing) {
        change.detail = optionsGone(before, now).join(QLatin1String(", "));
        return change.detail.isEmpty() ? std::nullopt : std::optional(change);
    }
    if (now.state == NeedState::Ready || now.state == before.state) {
        change.label = before.presentLabel;
        change.detail = now.presentLabel;
        change.state = NeedState::Ready;
        const bool renamed = !change.label.isEmpty() && !change.detail.isEmpty() && change.label != change.detail;
        return renamed ? std::optional(change) : std::nullopt;
    }
    if (now.state == NeedState::WrongType) {
        change.detail = now.presentType;
        return before.presentType == now.presentType ? std::nullopt : std::optional(change);
    }
    if (now.state == NeedState::Replaced) {
        change.detail = now.instead;
    }
    return change;
}

/// New ones, or with other arguments; none where either is not known.
QList<ValueRule> newRules(const PropertyNeed& before, const PropertyNeed& now)
{
    QList<ValueRule> rules;
    if (before.valueRules && now.valueRules) {
        std::copy_if(now.valueRules->begin(), now.valueRules->end(), std::back_inserter(rules),
                     [&before](const ValueRule& rule) { return !before.valueRules->contains(rule); });
    }
    return rules;
}

} // namespace

QList<PropertyChange> changesBetween(const PropertyReport& before, const PropertyReport& now)
{
    QList<PropertyChange> changes;
    for (const PropertyNeed& need : now.needs) {
        const PropertyNeed* earlier = sameIn(before, need);
        const bool asked = need.state == NeedState::Unmapped;
        if (earlier == nullptr && asked) {
            changes.append(changeOf(need, now.checkedAtMs));
        } else if (earlier != nullptr) {
            if (const auto change = changeBetween(*earlier, need, now.checkedAtMs)) {
                changes.append(*change);
            }
            if (const auto rules = newRules(*earlier, need); !rules.isEmpty()) {
                PropertyChange change = changeOf(need, now.checkedAtMs);
                change.label = need.presentLabel;
                change.state = NeedState::Ready;
                change.rules = rules;
                changes.append(change);
            }
        }
    }
    return changes;
}

void takeOverRules(const PropertyReport& before, PropertyReport& now)
{
    for (PropertyNeed& need : now.needs) {
        const PropertyNeed* earlier = need.valueRules ? nullptr : sameIn(before, need);
        if (earlier != nullptr) {
            need.valueRules = earlier->valueRules;
        }
    }
}

QList<PropertyChange> keptChanges(const QList<PropertyChange>& earlier, const QList<PropertyChange>& latest,
                                  qint64 nowMs)
{
    QList<PropertyChange> kept = latest + earlier;
    kept.removeIf([nowMs](const PropertyChange& change) { return change.seenAtMs < nowMs - changesKeptMs; });
    return kept.mid(0, mostChangesKept);
}

} // namespace leadferry::domain
