// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told about a delivery that is not simply delivered: what happened, what it means, what to do.
// Decided from facts (states, error kinds, HubSpot's codes), never from English sentences; pure.
#pragma once

#include "base/result.h"
#include "domain/deliverylog.h"
#include "presentation/texts.h"

#include <optional>

namespace leadferry::presentation {

/// The next steps that a card can offer.
enum class Repair {
    Retry,
    RetryCause, ///< everything held or failed for the same cause
    Reconnect,
    Connect,
    ChoosePortal,
    Move, ///< to another portal
    OpenRecord,
    ShowMapping,    ///< of the event's type
    ShowProperties, ///< what the portal lacks of them, and its repair
    MapValue,       ///< write another value, which the portal knows, instead
    Correct,        ///< what the event says, and send it again
    Join,           ///< write it into a record that is there
    Ignore,         ///< go without the field that is held
    ShowOutlook,    ///< what shadow mode kept from being written
    ShowSources,    ///< where shadow mode ends
    Cancel,
};
QString repairLabel(Repair repair);

struct RepairText
{
    QString title; ///< at most 60 characters, no codes
    QString meaning;
    domain::DeliveryState look = domain::DeliveryState::Held; ///< wears the colours of this state
    QList<Repair> repairs;                                    ///< the first one is the primary
    bool operator==(const RepairText&) const = default;
};

/// Nothing: there is nothing to say (delivered, skipped, on its way).
std::optional<RepairText> repairOf(const domain::DeliveryDetail& detail, qint64 nowMs);

/// A failed request of the window to the engine, in words.
struct ProblemText
{
    QString title;
    QString meaning;
};
ProblemText problemOf(const base::Error& error);

} // namespace leadferry::presentation
