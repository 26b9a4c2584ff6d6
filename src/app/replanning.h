// SPDX-License-Identifier: GPL-3.0-or-later
// Plans deliveries again from their stored originals, with the mapping of today, before a person's retry sends them.
#pragma once

#include "store/database.h"

namespace leadferry::app {

/// Deliveries that have no plan yet, nothing left to send, or whose type has no active mapping today are left alone.
base::Result<void> planAgain(store::Database& database, const QList<qint64>& deliveryIds, qint64 nowMs);

} // namespace leadferry::app
