// SPDX-License-Identifier: GPL-3.0-or-later
// What is set of alerts, what does not work, and what was told last, as one answer.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QJsonObject>

namespace leadferry::app {

/// As enginecommands.h has it. `nowMs`: for whether it is quiet now.
base::Result<QJsonObject> alertsNow(store::Database& database, qint64 nowMs);

} // namespace leadferry::app
