// SPDX-License-Identifier: GPL-3.0-or-later
// What a field of an event would be as a property of HubSpot: its label, name and type, judged by its path and by the
// values that were seen there; and the rule that writes it. Pure.
#pragma once

#include "domain/mapping.h"
#include "domain/portal.h"
#include "domain/propertydefinition.h"
#include "presentation/propertyform.h"

#include <QJsonValue>

#include <optional>

namespace leadferry::presentation {

/// "Vehicle color" for "data.vehicleColor" and for "data.vehicle.color".
QString labelOfPath(const QString& path);

/// How values of the path are kept best. Nothing is taken for a number, a day or a phone number unless every value is
/// one; what looks like a postal code or a customer's number stays text.
PropertyKind kindOfValues(const QString& path, const QList<QJsonValue>& values);

/// Each of the values once, as options of a list.
QList<domain::PropertyChoice> choicesOfValues(const QList<QJsonValue>& values);

/// Named so that nothing in the portal or on the own list is called like it.
domain::PropertyDefinition proposedProperty(const QString& path, const QList<QJsonValue>& values,
                                            domain::CrmObject object, const std::optional<domain::Portal>& portal,
                                            const QList<domain::PropertyDefinition>& own);

/// The steps that make of such values what the type takes.
QList<domain::TransformStep> stepsFor(const PropertyKind& kind, const QList<QJsonValue>& values);
/// The rule with the property as its target; a source it has already stays, and so do its steps.
domain::FieldRule ruleFor(const domain::PropertyDefinition& property, domain::FieldRule rule,
                          const QList<QJsonValue>& values);

/// "Create “vehicle_color” as single-line text"
QString creationWords(const domain::PropertyDefinition& property);
/// The portal has one of that name, whatever its label: why it is not to be created; empty: it has none.
QString takenWords(const domain::PropertyDefinition& property, const std::optional<domain::Portal>& portal);
/// Which permission is not granted that creating properties of these records needs; empty: none that is known.
QString scopeLackingFor(domain::CrmObject object, const domain::Portal& portal);

} // namespace leadferry::presentation
