// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to a mapping, as pure functions over the value: rules and actions added, moved, copied, removed.
#pragma once

#include "domain/mapping.h"

namespace leadferry::presentation {

/// A rule's place in its mapping; rule -1: the action itself.
struct RulePlace
{
    int action = -1;
    int rule = -1;
    [[nodiscard]] bool isRule() const { return action >= 0 && rule >= 0; }
    bool operator==(const RulePlace&) const = default;
};

/// Null: there is none there (any more).
const domain::FieldRule* ruleAt(const domain::Mapping& mapping, RulePlace place);
const domain::Action* actionAt(const domain::Mapping& mapping, int action);

/// What the rule begins with, as it is typed: a path as it is, a fixed text in quotes, a template as it is.
QString sourceText(const domain::FieldRule& rule);
/// Quotes around it: a fixed text; with {{ in it: a template; else a path.
void setSourceText(domain::FieldRule& rule, const QString& text);

domain::Mapping withRule(domain::Mapping mapping, RulePlace place, const domain::FieldRule& rule);
/// Before the rule that is at the place now.
domain::Mapping withRuleAdded(domain::Mapping mapping, RulePlace place, const domain::FieldRule& rule);
domain::Mapping withoutRule(domain::Mapping mapping, RulePlace place);
/// Within its action; `to` is where it is afterwards.
domain::Mapping withRuleMoved(domain::Mapping mapping, RulePlace place, int to);

/// Links to an action whose id or place changes are kept right; links that lead nowhere any more are left out.
domain::Mapping withAction(domain::Mapping mapping, int index, const domain::Action& action);
domain::Mapping withActionAdded(domain::Mapping mapping, domain::Action action);
domain::Mapping withoutAction(domain::Mapping mapping, int index);
domain::Mapping withActionMoved(domain::Mapping mapping, int index, int to);
/// One that no action has: "ticket", "ticket-2".
QString freeActionId(const domain::Mapping& mapping, domain::CrmObject object);

/// The value that comes is written as another one from now on: in the rule's table, which is its last step.
domain::FieldRule withValueReplaced(domain::FieldRule rule, const QString& value, const QString& instead);

} // namespace leadferry::presentation
