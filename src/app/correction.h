// SPDX-License-Identifier: GPL-3.0-or-later
// What an event says, corrected by a person: the original stays beside it, what is not written yet goes out by the
// correction, and records that were written get what differs. Keys stay those of the event, so nothing is made twice.
#pragma once

#include "app/pausing.h"
#include "base/result.h"

#include <QJsonObject>

namespace leadferry::app {

/// Whether something goes out: not where the correction writes nothing otherwise. The delivery is the event's newest,
/// where it has been moved to. Invalid: what is wrong with `body`, which must be a native event of the same type and
/// id. NotFound: there is no such delivery. Conflict: it is under way, or there is no mapping or portal to go by;
/// nothing was changed.
base::Result<bool> correctEvent(store::Database& database, qint64 deliveryId, const QJsonObject& body,
                                const Actor& actor);

} // namespace leadferry::app
