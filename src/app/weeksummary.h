// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of a week, counted from the store; which fields nobody has mapped, by the mappings in use.
#pragma once

#include "domain/summary.h"
#include "store/database.h"

#include <QJsonObject>

namespace leadferry::app {

/// The answer of the command "summary": {"week"} → domain::toJson(WeekSummary). Without a week the last whole one.
base::Result<QJsonObject> weekSummary(store::Database& database, const QJsonObject& arguments, qint64 nowMs);

} // namespace leadferry::app
