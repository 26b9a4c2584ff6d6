// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of an operation after a call: the one place that decides it. Pure.
#pragma once

#include "delivery/failure.h"
#include "domain/portal.h"
#include "domain/retrypolicy.h"
#include "store/deliverystore.h"

#include <optional>

namespace leadferry::delivery {

/// HubSpot may still be working on a write whose answer was lost (design.md §5.4).
inline constexpr qint64 lateWriteMs = 120'000;
/// So many readings that find nothing, the last one after that time, prove a record missing where no key is enforced.
inline constexpr int provingReadings = 2;

/// What the decisions need besides the operation and the answer.
struct Moment
{
    const domain::RetryPolicy& schedule;
    qint64 nowMs = 0;
    double random = 0.5; ///< in [0, 1)
};

/// What becomes of an operation before it is sent, now that the portal's rules were laid over its fields: nothing when
/// it may go, else held (HubSpot would make no record of what is left) or done (what was left to amend is held).
std::optional<store::OperationUpdate> afterScreening(const store::StoredOperation& operation,
                                                     const domain::PortalProfile& profile);

/// An update that changes nothing yet: what the operation is now.
store::OperationUpdate unchanged(const store::StoredOperation& operation);
store::OperationUpdate done(const store::StoredOperation& operation, const QString& recordId, const QString& outcome);

/// A write that was not confirmed. Rules (design.md §5, §5a, §7): unclear is looked up, never sent again; a refusal
/// that names fields holds those and sends the rest; one that asks for fields holds the record; one that names another
/// operation is none of ours; a refused batch without a culprit is halved; only what reached HubSpot counts as an
/// attempt; an unclear operation is never exhausted but held.
store::OperationUpdate afterFailedWrite(const store::StoredOperation& operation, const Failure& failure,
                                        const Moment& moment);
/// A reading that failed: the operation keeps its state and is looked at again by the schedule.
store::OperationUpdate afterFailedRead(const store::StoredOperation& operation, const Failure& failure,
                                       const Moment& moment);
/// An unclear operation's record was not found. `provedByOneReading`: the portal enforces the key, or cannot have a
/// late write.
store::OperationUpdate afterNotFound(const store::StoredOperation& operation, bool provedByOneReading,
                                     const Moment& moment);
/// A link call that failed; repeating it is harmless, so nothing is ever unclear.
store::LinkUpdate afterFailedLink(const store::OpenLink& link, const Failure& failure, const Moment& moment);

} // namespace leadferry::delivery
