// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the properties page, about one need: what it is, who needs it, what to do. Pure functions over the
// current translation.
#pragma once

#include "domain/propertyneed.h"

#include <QString>
#include <QStringList>

namespace leadferry::presentation {

/// Under which chip a need stands.
enum class NeedClass {
    ToRepair,
    Optional, ///< it could be there, and everything works without it
    Ready,
};
NeedClass needClassOf(const domain::PropertyNeed& need);

/// "Lead priority": as HubSpot has it, else as it would be called, else its internal name.
QString needLabel(const domain::PropertyNeed& need);
/// "Option missing"
QString needStateName(const domain::PropertyNeed& need);
/// "Single-line text"; what HubSpot's two words for it mean to people.
QString propertyTypeName(const QString& type, const QString& fieldType);
/// "Single-line text, unique", "Text, should be number", "Stage"
QString needTypeName(const domain::PropertyNeed& need);
/// "1 rule, 7 held": the first reason that counts.
QString neededBy(const domain::PropertyNeed& need);
/// Every reason on a line of its own, for tooltips and details.
QStringList neededByLines(const domain::PropertyNeed& need);
/// "Add “urgent”; low, medium, high stay"; of what is ready, the portal's rule for values. Empty: nothing is to be
/// said.
QString nextStep(const domain::PropertyNeed& need);
/// The same as a sentence that says why, too.
QString nextStepInFull(const domain::PropertyNeed& need);
/// "only letters", one for each rule that the portal has for its values.
QStringList valueRuleLines(const domain::PropertyNeed& need);
/// "Only letters, at most 20 characters"; empty: there is no rule.
QString valueRuleRemark(const domain::PropertyNeed& need);
/// What is to be done is done in the mapping.
bool leadsToMapping(const domain::PropertyNeed& need);

/// It is there, and mappings write it: what went out before it was there may lack it.
bool canBeCompleted(const domain::PropertyNeed& need);

/// What Leadferry would do in HubSpot, exactly; of a repairable need.
QString repairWords(const domain::PropertyNeed& need);
/// "created", "restored", "is there already", "HubSpot refused it: …"
QString outcomeWords(const domain::RepairOutcome& outcome);

} // namespace leadferry::presentation
