// SPDX-License-Identifier: GPL-3.0-or-later
// Readings for people: pages of the delivery log, one delivery in detail, counts. Never writes.
#pragma once

#include "domain/deliverylog.h"
#include "store/deliverysearch.h"

namespace leadferry::store {

class DeliveryLogStore
{
public:
    explicit DeliveryLogStore(Database& database, const LookLimits& limits = {})
        : m_database(database), m_limits(limits)
    {
    }

    /// Keyset paging: as quick at the end as at the start.
    base::Result<domain::DeliveryPage> page(const domain::DeliveryFilter& filter, const domain::DeliverySpan& span);
    /// By state, under the filter without its states; all of them without a filter, exactly.
    base::Result<domain::DeliveryCounts> counts(const domain::DeliveryFilter& filter = {});
    base::Result<QList<domain::DeliveryRow>> rows(const QList<qint64>& deliveryIds);
    base::Result<QList<qint64>> changedSince(qint64 timeMs);
    /// NotFound when there is no such delivery.
    base::Result<domain::DeliveryDetail> detail(qint64 deliveryId);
    /// When the oldest event that is not settled came in; 0: none.
    base::Result<qint64> oldestOpenMs();

private:
    base::Result<QList<domain::AttemptRow>> attempts(qint64 operationId, qint64 receivedAtMs);
    base::Result<void> tellAround(domain::DeliveryDetail& detail);
    base::Result<QList<domain::ConversationStep>> conversation(const domain::DeliveryDetail& detail, const char* which);
    /// By operation.
    base::Result<QHash<qint64, QList<domain::LinkRow>>> links(qint64 deliveryId);
    Database& m_database;
    LookLimits m_limits;
};

/// Ids of every delivery the filter names, oldest first.
base::Result<QList<qint64>> selectDeliveryIds(Database& database, const domain::DeliveryFilter& filter);

} // namespace leadferry::store
