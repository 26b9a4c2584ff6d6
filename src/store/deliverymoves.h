// SPDX-License-Identifier: GPL-3.0-or-later
// Moves deliveries to another portal: what is written stays, what is not is given up there and begun anew here.
#pragma once

#include "domain/deliverymove.h"
#include "store/auditstore.h"
#include "store/database.h"

namespace leadferry::store {

class DeliveryMoves
{
public:
    explicit DeliveryMoves(Database& database) : m_database(database) {}

    /// What moving each of them would mean. Changes nothing.
    base::Result<QList<domain::DeliveryMove>> outlook(const QList<qint64>& deliveryIds, qint64 portalId);
    /// All of them, or none: Conflict where one cannot be moved, in words. The other portal gets a delivery of the same
    /// event, which is planned by today's mapping. `note` is written into the audit in the same transaction.
    base::Result<int> move(const QList<qint64>& deliveryIds, qint64 portalId, AuditEntry note);

private:
    Database& m_database;
};

} // namespace leadferry::store
