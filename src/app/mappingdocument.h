// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON document in which mappings are exported and imported.
#pragma once

#include "base/result.h"
#include "domain/mapping.h"

#include <QJsonObject>

namespace leadferry::app {

/// One mapping, or {"mappings":[…]} as exported; by type, sorted. Invalid: names the mapping and the place; none is
/// given unless all can be read.
base::Result<QList<domain::Mapping>> readMappings(const QJsonObject& document);
QJsonObject exported(const QList<domain::Mapping>& mappings);

} // namespace leadferry::app
