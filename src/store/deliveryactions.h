// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do to deliveries: start them again, give them up. Works beside a running engine, from any process.
#pragma once

#include "domain/deliverylog.h"
#include "store/database.h"

namespace leadferry::store {

class DeliveryActions
{
public:
    explicit DeliveryActions(Database& database) : m_database(database) {}

    enum class Chosen {
        ById,
        ByFilter ///< nobody has looked at each: leaves alone what is held because its id came before with other
                 ///< content or has moved to another portal, and what may or may not be in HubSpot is looked up there
                 ///< and not taken for missing
    };
    /// What is held, exhausted or waiting goes now, held fields included; what had no plan yet is planned. Deliveries
    /// with nothing to start again are left alone, and so are those of a disconnected portal. They go although delivery
    /// is paused (a later pause holds them again). Returns the ids that were started.
    base::Result<QList<qint64>> retry(const QList<qint64>& deliveryIds, qint64 nowMs, Chosen chosen = Chosen::ById);
    /// The same, and the next one, as parts of something larger.
    static QList<qint64> retry(Transaction& transaction, const QList<qint64>& deliveryIds, qint64 nowMs, Chosen chosen);
    static void reopen(Transaction& transaction, const QList<qint64>& deliveryIds, qint64 nowMs);
    /// Before a retry plans anew: what was given up, or had nothing to be written to, is open again.
    base::Result<void> reopen(const QList<qint64>& deliveryIds, qint64 nowMs);
    /// What is in HubSpot is written once more, each value alone into the very record it went to: nothing is made. What
    /// waits otherwise is left alone. Returns the ids in which something goes out.
    base::Result<QList<qint64>> writeAgain(const QList<qint64>& deliveryIds, qint64 nowMs);
    /// A record that is held or exhausted is written into one that is there: all its fields, and nothing else of it is
    /// touched. A contact's later events go there, too. Invalid: `recordId` is none, or a place on a list has none.
    /// NotFound: the delivery has no such operation that waits for a person.
    base::Result<void> join(qint64 deliveryId, qint64 operationId, const QString& recordId, qint64 nowMs);
    /// Gives up what has not been written, fields that were held while their record went out included. What may be in
    /// HubSpot already (in flight, unclear) is left to finish.
    base::Result<QList<qint64>> cancel(const QList<qint64>& deliveryIds, qint64 nowMs);
    /// A pause begins (in one portal; 0: everywhere): what a person had started again before waits like the rest.
    base::Result<void> holdStarted(qint64 portalId);
    /// Ids of the deliveries the filter names.
    base::Result<QList<qint64>> matching(const domain::DeliveryFilter& filter);

private:
    Database& m_database;
};

} // namespace leadferry::store
