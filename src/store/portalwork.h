// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a portal's deliveries when it is disconnected, connected again, or grants more than before.
#pragma once

#include "domain/feature.h"
#include "store/database.h"

namespace leadferry::store {

/// Whatever is not finished is held, and waits for the same account.
void holdForDisconnection(Transaction& transaction, qint64 portalId, qint64 nowMs);
/// What was held so goes on where it was: unclear operations are looked up, the rest is sent or planned.
void takeUpAgain(Transaction& transaction, qint64 portalId, qint64 nowMs);
/// Operations that were held because these features were switched off go again.
void startGranted(Transaction& transaction, qint64 portalId, const QList<domain::Feature>& features, qint64 nowMs);

} // namespace leadferry::store
