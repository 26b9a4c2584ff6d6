// SPDX-License-Identifier: GPL-3.0-or-later
// Looks up what it takes to say why a record was given a value: the event, the mapping of then, the portal.
#pragma once

#include "base/result.h"
#include "domain/valueorigin.h"
#include "store/database.h"

namespace leadferry::app {

/// NotFound: the delivery has no such operation, or that no such property.
base::Result<domain::ValueOrigin> explainValue(store::Database& database, qint64 deliveryId, qint64 operationId,
                                               const QString& property);

} // namespace leadferry::app
