// SPDX-License-Identifier: GPL-3.0-or-later
// What an event says, corrected by a person: the original stays beside it, what is not written yet goes out by the
// correction, and records that were written get what differs. Keys stay those of the event, so nothing is made twice.
#pragma once

#include "app/pausing.h"
#include "base/result.h"

#include <QJsonObject>

namespace leadferry::app {

/// Returns the deliveries of the event (it may have gone to several portals) that start. Invalid: what is wrong with
/// `body`, which must be a native event of the same type and id. NotFound: there is no such delivery. Conflict: one of
/// its deliveries is under way, so nothing was changed.
base::Result<QList<qint64>> correctEvent(store::Database& database, qint64 deliveryId, const QJsonObject& body,
                                         const Actor& actor);

} // namespace leadferry::app
