// SPDX-License-Identifier: GPL-3.0-or-later
// What a dry run found, as front ends and the store take it.
//
// Each delivery: {"event","type","person","portal","state","cause","operations":[…]}; each operation:
//   "object", "action" (of the mapping), "write": "create", "update", "join" (a list gets the contact), "nothing" (the
//   record holds it all already), "together" (goes with a later event's write of the same record), "skipped" (there is
//   no such record, and the mapping makes none), "held", "later" (waits for another one); "properties": what would be
//   sent, "before": what the record holds now of these, "recordId", "recordUrl"; "held": the properties the portal
//   would refuse, "cause"; "breaks": {PROPERTY: [{"type","arguments"}]}, the rules of the portal that what would be
//   sent breaks; "associations":[{"object","action","recordId"}].
#pragma once

#include "app/dryrun.h"
#include "domain/valuerule.h"

#include <QJsonArray>
#include <QJsonObject>

namespace leadferry::app {

struct DryRunReport
{
    QJsonArray deliveries; ///< in the order of their events
    QJsonObject summary;   ///< {"events","skipped","heldProperties","objects":{OBJECT:{WRITE:N}},"calls"}
};

/// What is known of a portal's rules for values, by object.
using KnownRules = QHash<domain::CrmObject, domain::ValueRules>;
/// As the portal's last check has them; none where it was never checked.
KnownRules rulesKnownOf(store::Database& database, qint64 portalId);

DryRunReport reportOn(const DryRunOutcome& outcome, const KnownRules& rules);

/// The objects that a delivery of the report creates or updates, each once, in order.
QStringList objectsWrittenIn(const QJsonObject& delivery);

} // namespace leadferry::app
