// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody types to define an own property, and what is still wrong with it. Pure.
#pragma once

#include "domain/propertydefinition.h"

#include <QString>

namespace leadferry::presentation {

/// A type as people choose it; HubSpot has two words for each.
struct PropertyKind
{
    QString type;
    QString fieldType;
    [[nodiscard]] bool hasChoices() const;
    [[nodiscard]] bool canBeUnique() const;
    bool operator==(const PropertyKind&) const = default;
};
/// In the order in which they are offered.
const QList<PropertyKind>& propertyKinds();
QString propertyKindName(const PropertyKind& kind);

/// "vehicle_of_interest" for "Vehicle of interest"; empty where nothing of it can stand in a name.
QString suggestedName(const QString& label);
/// The same for what is stored of an option.
QString suggestedValue(const QString& label);

/// What is wrong with each field, as a sentence; empty: nothing.
struct PropertyFormFaults
{
    QString label;
    QString name;
    QString choices;
    [[nodiscard]] bool any() const { return !(label.isEmpty() && name.isEmpty() && choices.isEmpty()); }
};
/// `others`: what is on the list already, without the one that is changed.
PropertyFormFaults faultsOf(const domain::PropertyDefinition& typed, const QList<domain::PropertyDefinition>& others);

} // namespace leadferry::presentation
