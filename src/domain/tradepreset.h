// SPDX-License-Identifier: GPL-3.0-or-later
// Mappings for a trade: what a car dealer, a magazine or an agency wants written besides, or otherwise, than the
// default mappings do; and the custom properties that this needs. Pure data, resources/presets/*.json.
//
// To add one: its file (form: resources/presets/README.md) and its name in tradepreset.cpp.
#pragma once

#include "domain/mapping.h"
#include "domain/propertydefinition.h"

namespace leadferry::domain {

struct TradePreset
{
    QString name;                         ///< permanent: "automotive"
    QString title;                        ///< "Automotive"
    QString summary;                      ///< one sentence for whom it is and what it does
    QList<Mapping> mappings;              ///< whole ones, of the event types that it changes
    QList<PropertyDefinition> properties; ///< that the mappings write and HubSpot does not have by itself
};

const QStringList& tradePresetNames();

/// NotFound for a name that is not in the list, with the list.
base::Result<TradePreset> tradePreset(const QString& name);

/// `changes`: {"eventType", "active", "actions":[{"id", "fields":[…], …}]}. An action with the id of one of the mapping
/// changes what it names of it, and its fields replace those of the same property or are added; another one is added as
/// it is. Invalid names the place.
base::Result<Mapping> changedMapping(const Mapping& mapping, const QJsonObject& changes);

} // namespace leadferry::domain
