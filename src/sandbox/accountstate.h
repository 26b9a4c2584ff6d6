// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal holds beside records, links and properties, as the JSON of a saved state and back.
#pragma once

#include "sandbox/portal.h"

#include <QJsonObject>

namespace leadferry::sandbox {

/// {"labels":[…],"pipelines":{…},"merged":{…},"blockedEmails":[…]}
QJsonObject accountToState(const Portal& portal);
/// Into a portal that was cleared; what the state does not name stays as in a fresh one.
void restoreAccount(const QJsonObject& json, Portal& portal);

} // namespace leadferry::sandbox
