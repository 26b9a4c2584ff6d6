// SPDX-License-Identifier: GPL-3.0-or-later
// What has been changed in an object's schema, as JSON: its groups, and the properties that a fresh portal has not, or
// has otherwise.
#pragma once

#include "sandbox/portal.h"

#include <QJsonObject>

namespace leadferry::sandbox {

QJsonObject schemaToState(const PropertySchema& schema);
void restoreSchema(const QJsonObject& json, const ObjectType& type, Portal& portal);

} // namespace leadferry::sandbox
