// SPDX-License-Identifier: GPL-3.0-or-later
// A delivery's row follows from its operations and links: the one place that says how.
#pragma once

#include "store/database.h"

#include <QSet>

namespace leadferry::store {

/// Recomputes state, attempts, next try, written records and cause of these deliveries within the transaction.
/// Only for deliveries that have been planned.
void refreshDeliveries(Transaction& transaction, const QSet<qint64>& deliveryIds, qint64 nowMs);

/// The delivery's portal is not connected any more.
[[nodiscard]] bool isDisconnected(Transaction& transaction, qint64 deliveryId);

/// Starts one that was held or given up before it was planned; one without a portal goes where its bot goes by now, if
/// anywhere.
void startUnplanned(Transaction& transaction, qint64 deliveryId, qint64 nowMs);

} // namespace leadferry::store
