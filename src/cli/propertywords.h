// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says about needed properties and their repair.
#pragma once

#include "cli/terminal.h"
#include "domain/propertyneed.h"

namespace leadferry::cli {

/// "contact.lead_priority"
QString fullName(const domain::PropertyNeed& need);
/// A table; without `all` only of what is not ready.
void printNeeds(const Terminal& terminal, const domain::PropertyReport& report, bool all);
/// What the portal lets properties take; nothing where it has no rules.
void printRules(const Terminal& terminal, const domain::PropertyReport& report);
/// "contact.lead_priority: options were taken out: High"
QString changeLine(const domain::PropertyChange& change);
/// What was changed in HubSpot lately; nothing where nothing was.
void printChanges(const Terminal& terminal, const domain::PropertyReport& report);
void printOutcome(const Terminal& terminal, const domain::RepairOutcome& outcome);
/// "Motor group: 31 needed, 25 ready, 6 not; 5 of them can be created, restored or completed."
QString summaryOf(const domain::PropertyReport& report, const QString& portal);

} // namespace leadferry::cli
