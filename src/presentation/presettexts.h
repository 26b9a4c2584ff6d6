// SPDX-License-Identifier: GPL-3.0-or-later
// Presets for a trade in words: what each is for, and what taking it over would change of the mappings in use.
#pragma once

#include "domain/portal.h"
#include "domain/tradepreset.h"
#include "presentation/mappingdraft.h"

#include <optional>

namespace leadferry::presentation {

/// "Automotive"; as the preset calls itself where nobody has translated it.
QString presetTitle(const domain::TradePreset& preset);
/// One sentence: for whom it is and what it does.
QString presetSummary(const domain::TradePreset& preset);

/// What becomes of one event type.
struct PresetChange
{
    QString eventType; ///< "Lead captured"
    QString facts;     ///< "7 rules change, is switched on"
    QString replaced; ///< what somebody had changed and it would undo: "Contact (email, phone), Switch"; empty: nothing
    bool unsaved = false; ///< the page has edits of it that nobody has saved
};

/// A custom property that it writes.
struct PresetProperty
{
    QString label;        ///< "Vehicle of interest"
    QString facts;        ///< "Contact, vehicle_of_interest, text"
    bool missing = false; ///< the portal does not have it
};

struct PresetOutlook
{
    QList<PresetChange> changes; ///< none: all of it is in use already
    QList<PresetProperty> properties;
    [[nodiscard]] int missingProperties() const;
    [[nodiscard]] bool replacesOwn() const; ///< something that somebody changed
};

/// Against what is in use now; `draft` knows what is edited, `portal` what is missing.
PresetOutlook presetOutlook(const domain::TradePreset& preset, const QList<domain::Mapping>& inUse,
                            const MappingDraft& draft, const std::optional<domain::Portal>& portal);

} // namespace leadferry::presentation
