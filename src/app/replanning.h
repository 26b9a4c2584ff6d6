// SPDX-License-Identifier: GPL-3.0-or-later
// Plans deliveries again from their stored originals, with the mapping of today: before a person's retry sends them,
// and when a mapping was saved.
#pragma once

#include "store/database.h"

#include <QStringList>

namespace leadferry::app {

/// Deliveries that have no plan yet, nothing left to send, or whose type has no active mapping today are left alone.
base::Result<void> planAgain(store::Database& database, const QList<qint64>& deliveryIds, qint64 nowMs);
/// Deliveries of these types that have a plan and of which nothing was ever sent. Returns how many were planned again.
base::Result<int> planUnsentAgain(store::Database& database, const QStringList& eventTypes, qint64 nowMs);

} // namespace leadferry::app
