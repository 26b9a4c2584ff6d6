// SPDX-License-Identifier: GPL-3.0-or-later
// What stands alone although its mapping links it to a contact: nobody knew whose it was. The rows remember it until
// the person has a contact; from then on it is an open link like any other.
#pragma once

#include "store/database.h"

#include <QSet>
#include <QStringList>

namespace leadferry::store {

/// The operation stands alone for now; `person` is all that is known of whose it is.
void addOrphan(Transaction& transaction, qint64 portalId, qint64 operationId, const QString& person);

/// Of these finished operations: the people who have a contact now and whose records still stand alone.
QStringList peopleWithOrphans(Transaction& transaction, const QList<qint64>& operationIds);

/// Opens the links between what stands alone of these people and their contacts, where those are there. Returns the
/// deliveries that have something to do again.
QSet<qint64> adoptOrphans(Transaction& transaction, qint64 portalId, const QStringList& people);

} // namespace leadferry::store
