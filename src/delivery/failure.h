// SPDX-License-Identifier: GPL-3.0-or-later
// Why a call, or an input of it, failed, as it concerns one operation. Pure.
#pragma once

#include "domain/crmgateway.h"
#include "store/deliverystore.h"

namespace leadferry::delivery {

/// The answer to one operation, or to the whole call it travelled in.
struct Failure
{
    base::Error error;
    bool reached = true;                  ///< HubSpot answered, or may have; a call that never left is no attempt
    QList<domain::Refusal> refusals = {}; ///< fields the portal named
    QStringList demands = {};             ///< fields the portal asks for
    int batchSize = 1;                    ///< operations that were refused together
    bool unanswered = false;              ///< it left, and nothing came back
    bool elsewhere = false;               ///< the portal named another one as the culprit
};

/// Why a write failed that is not among the answer's good items: `item` is the answer to it alone, if there is one.
Failure writeFailure(const domain::CrmOutcome& outcome, const domain::CrmItem* item, const QString& trace,
                     int batchSize);
Failure readFailure(const domain::CrmOutcome& outcome, int batchSize);
/// The failure as it concerns one operation: a field that only another one of those refused together has is its fault.
Failure forOne(Failure failure, const store::StoredOperation& operation, const QList<store::StoredOperation>& together);

/// The refusal of a property; null when it was not named.
const domain::Refusal* refusalOf(const QList<domain::Refusal>& refusals, const QString& property);
/// A field of the operation was named.
bool isNamed(const store::StoredOperation& operation, const QList<domain::Refusal>& refusals);

} // namespace leadferry::delivery
