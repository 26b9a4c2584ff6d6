// SPDX-License-Identifier: GPL-3.0-or-later
// How a plan is written down: one row for each operation and for each link.
#pragma once

#include "store/deliverystore.h"

namespace leadferry::store {

/// JSON: [[property, value, mode], …]
QString fieldsToJson(const QList<domain::PlannedField>& fields);
QList<domain::PlannedField> fieldsFromJson(const QString& json);

/// What the operation is merged by: the person, the company, the conversation's record, or nothing else. `person` as
/// below; `personKey`: the plan's own.
QString identityOf(const domain::PlannedOperation& operation, const QString& person, const QString& personKey);

/// `person`: the key under which the plan's person goes (personties.h). `ids`: the rows of the operations planned
/// before it, in the plan's order. Returns the new row's id.
qint64 insertPlanned(Transaction& transaction, qint64 portalId, const DeliveryStore::PlanOutput& output,
                     const domain::PlannedOperation& planned, const QString& person, const QList<qint64>& ids);

} // namespace leadferry::store
