// SPDX-License-Identifier: GPL-3.0-or-later
// Records as the API shows them.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/portal.h"

namespace leadferry::sandbox {

/// What of a record the caller asked to see.
struct RecordView
{
    QStringList properties;   ///< empty: the object's default ones
    QStringList history;      ///< with earlier values
    QStringList associations; ///< object types to list links of
};

QJsonObject recordToJson(const Portal& portal, const Record& record, const RecordView& view);
/// As a create answers: with everything the record has.
QJsonObject wholeRecordToJson(const Portal& portal, const Record& record);
/// As an update answers: what was sent and the bookkeeping.
QJsonObject changedRecordToJson(const Portal& portal, const Record& record, const QStringList& changed);

/// {status, startedAt, completedAt, results} with the results deliberately not in the order of the inputs, as HubSpot
/// promises none; with `errors` and `numErrors` when there are any (then it is a 207).
ApiAnswer batchAnswer(const Portal& portal, int successStatus, const QJsonArray& results, const QJsonArray& errors);

} // namespace leadferry::sandbox
