// SPDX-License-Identifier: GPL-3.0-or-later
// JSON files that are built into the programs.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace leadferry::domain {

/// Internal, with the path and the place: the file is no JSON object.
base::Result<QJsonObject> resourceObject(const QString& path);

} // namespace leadferry::domain
