// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/states.h"

#include "domain/enumnames.h"

#include <algorithm>

namespace leadferry::domain {

namespace {

using OS = OperationState;
using DS = DeliveryState;

constexpr std::array operationStateNames{
    EnumName{OS::Planned, QLatin1String("planned")},     EnumName{OS::Ready, QLatin1String("ready")},
    EnumName{OS::InFlight, QLatin1String("in_flight")},  EnumName{OS::Done, QLatin1String("done")},
    EnumName{OS::Unclear, QLatin1String("unclear")},     EnumName{OS::Waiting, QLatin1String("waiting")},
    EnumName{OS::Held, QLatin1String("held")},           EnumName{OS::Superseded, QLatin1String("superseded")},
    EnumName{OS::Exhausted, QLatin1String("exhausted")}, EnumName{OS::Cancelled, QLatin1String("cancelled")},
    EnumName{OS::Skipped, QLatin1String("skipped")},
};

constexpr std::array deliveryStateNames{
    EnumName{DS::Queued, QLatin1String("queued")},
    EnumName{DS::InFlight, QLatin1String("in_flight")},
    EnumName{DS::Waiting, QLatin1String("waiting")},
    EnumName{DS::Unclear, QLatin1String("unclear")},
    EnumName{DS::Delivered, QLatin1String("delivered")},
    EnumName{DS::DeliveredWithHeld, QLatin1String("delivered_with_held")},
    EnumName{DS::Held, QLatin1String("held")},
    EnumName{DS::Exhausted, QLatin1String("exhausted")},
    EnumName{DS::Skipped, QLatin1String("skipped")},
    EnumName{DS::Cancelled, QLatin1String("cancelled")},
    EnumName{DS::Unrouted, QLatin1String("unrouted")},
};

/// Worst first; the first of these that any operation is in decides. Done, superseded and skipped decide nothing.
constexpr std::array worstFirst{
    std::pair{OS::Unclear, DS::Unclear}, std::pair{OS::InFlight, DS::InFlight},   std::pair{OS::Held, DS::Held},
    std::pair{OS::Waiting, DS::Waiting}, std::pair{OS::Exhausted, DS::Exhausted}, std::pair{OS::Ready, DS::Queued},
    std::pair{OS::Planned, DS::Queued},
};

} // namespace

QString toString(OperationState state)
{
    return nameIn(operationStateNames, state);
}

QString toString(DeliveryState state)
{
    return nameIn(deliveryStateNames, state);
}

std::optional<OperationState> operationStateFromString(const QString& name)
{
    return valueIn(operationStateNames, name);
}

std::optional<DeliveryState> deliveryStateFromString(const QString& name)
{
    return valueIn(deliveryStateNames, name);
}

DeliveryState deliveryStateOf(const QList<OperationState>& operations, bool heldFields, bool openLinks)
{
    const auto isSkipped = [](OperationState state) { return state == OperationState::Skipped; };
    if (std::all_of(operations.begin(), operations.end(), isSkipped)) {
        return DeliveryState::Skipped;
    }
    for (const auto& [operation, delivery] : worstFirst) {
        if (operations.contains(operation)) {
            return delivery;
        }
    }
    if (openLinks) {
        return DeliveryState::Queued;
    }
    // What is done stays done when a person gives up the rest; the delivery as a whole was given up.
    if (operations.contains(OperationState::Cancelled)) {
        return DeliveryState::Cancelled;
    }
    return heldFields ? DeliveryState::DeliveredWithHeld : DeliveryState::Delivered;
}

bool isFinal(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
    case DeliveryState::InFlight:
    case DeliveryState::Waiting:
    case DeliveryState::Unclear:
        return false;
    case DeliveryState::Delivered:
    case DeliveryState::DeliveredWithHeld:
    case DeliveryState::Held:
    case DeliveryState::Exhausted:
    case DeliveryState::Skipped:
    case DeliveryState::Cancelled:
    case DeliveryState::Unrouted:
        return true;
    }
    Q_UNREACHABLE();
}

bool isFinal(OperationState state)
{
    switch (state) {
    case OperationState::Planned:
    case OperationState::Ready:
    case OperationState::InFlight:
    case OperationState::Unclear:
    case OperationState::Waiting:
        return false;
    case OperationState::Done:
    case OperationState::Held:
    case OperationState::Superseded:
    case OperationState::Exhausted:
    case OperationState::Skipped:
    case OperationState::Cancelled:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::domain
