// SPDX-License-Identifier: GPL-3.0-or-later
// Properties as the API shows them, and the reading and checking of a property somebody wants to make.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/apierror.h"
#include "sandbox/portal.h"

namespace leadferry::sandbox {

QJsonObject propertyToJson(const PropertyDefinition& property);
QJsonObject groupToJson(const PropertyGroup& group);

/// HubSpot's published ceilings of custom properties.
inline constexpr int mostCustomProperties = 1'000; ///< of one object type
inline constexpr int mostCustomPropertiesInAll = 10'000;

/// A PropertyCreate, checked by itself and against the schema: required fields, name, fitting type and field type,
/// options, known group, free name, at most ten unique properties, the ceilings.
Checked<PropertyDefinition> readNewProperty(const Portal& portal, const ObjectType& type, const QJsonObject& json,
                                            ApiEdition edition);
/// The refusal when the two do not go together.
std::optional<ApiError> checkFieldType(const QString& name, const QString& type, const QString& fieldType);
/// The options of an enumeration.
Checked<QList<PropertyOption>> readOptions(const QJsonArray& json, ApiEdition edition);

} // namespace leadferry::sandbox
