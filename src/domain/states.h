// SPDX-License-Identifier: GPL-3.0-or-later
// The states of operations and deliveries, and how a delivery's state follows from its operations.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace leadferry::domain {

enum class OperationState {
    Planned,    ///< waits for the operation it depends on
    Ready,      ///< may be sent now
    InFlight,   ///< committed before the request left
    Done,       ///< the record is there and its id is known
    Unclear,    ///< sent, outcome unknown; looked up before anything else
    Waiting,    ///< will be tried again at its due time
    Held,       ///< waits for a person
    Superseded, ///< a later event of the same person has already set this
    Exhausted,  ///< the retry schedule ran out
    Skipped,    ///< there is no such record, and none is to be made for it
    Cancelled,  ///< a person gave it up
};

enum class DeliveryState {
    Queued,
    InFlight,
    Waiting,
    Unclear,
    Delivered,
    DeliveredWithHeld, ///< the records are there, a field is held
    Held,
    Exhausted,
    Skipped, ///< stored; no mapping writes anything for it
    Cancelled,
    Unrouted, ///< stored; no portal is connected or chosen
};

/// Stable names, as in the command line, JSON and the database ("in_flight", "delivered_with_held").
QString toString(OperationState state);
QString toString(DeliveryState state);
std::optional<OperationState> operationStateFromString(const QString& name);
std::optional<DeliveryState> deliveryStateFromString(const QString& name);

/// The worst wins: unclear, in flight, held, waiting, exhausted, then queued work, then delivered.
/// `heldFields`: at least one field of a finished operation is held. `openLinks`: a link between two finished records
/// is still to be made. No operations at all, or none
/// but skipped ones, means Skipped.
DeliveryState deliveryStateOf(const QList<OperationState>& operations, bool heldFields, bool openLinks);

/// Nothing will happen by itself any more.
bool isFinal(DeliveryState state);
bool isFinal(OperationState state);

} // namespace leadferry::domain
