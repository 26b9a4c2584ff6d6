// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys mean the same person: a visitor who leaves an address later, a conversation in which somebody says who
// they are.
#pragma once

#include "store/database.h"

#include <QStringList>

namespace leadferry::store {

/// The key under which the event's person goes in this portal. An e-mail address is the person; any other key gives
/// way to the one it is tied to. Remembers the ties, and what waits for a person who has become known by an address
/// waits for that one from now on.
QString settlePerson(Transaction& transaction, qint64 portalId, const QString& personKey, const QStringList& ties);

} // namespace leadferry::store
