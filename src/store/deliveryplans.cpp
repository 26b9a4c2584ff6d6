// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore: events without a plan, and the plans made for them.
#include "store/deliverystore.h"

#include "store/deliverystate.h"
#include "store/orphans.h"
#include "store/personties.h"
#include "store/planrows.h"
#include "store/storedevent.h"

namespace leadferry::store {

using base::Result;

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::unplanned(qint64 portalId, int limit)
{
    return planInputs(QStringLiteral("d.portal_id = ? AND d.mapping_version = 0 AND d.state = 'queued' "
                                     "ORDER BY d.event_sequence LIMIT ?"),
                      {portalId, limit});
}

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::planInputs(const QString& where, const QVariantList& values)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT %1, d.id, d.portal_id FROM delivery d JOIN event e ON e.sequence = d.event_sequence "
                       "WHERE %2")
            .arg(eventColumns, where),
        values);
    if (!rows) {
        return rows.error();
    }
    QList<PlanInput> inputs;
    for (const Row& row : *rows) {
        const auto event = eventIn(m_database, row);
        if (!event) {
            return event.error(); // planned without its person, it would stay so
        }
        if (*event) {
            inputs.append({row.at(eventColumnCount).toLongLong(), **event, row.at(eventColumnCount + 1).toLongLong()});
        }
    }
    return inputs;
}

Result<QHash<QString, int>> DeliveryStore::turns(qint64 portalId)
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT event_type, next FROM turn WHERE portal_id = ?"), {portalId});
    if (!rows) {
        return rows.error();
    }
    QHash<QString, int> turns;
    for (const Row& row : *rows) {
        turns.insert(row.at(0).toString(), row.at(1).toInt());
    }
    return turns;
}

Result<void> DeliveryStore::savePlans(qint64 portalId, const QList<PlanOutput>& plans, qint64 nowMs)
{
    Transaction transaction(m_database);
    QSet<qint64> deliveries;
    for (const PlanOutput& output : plans) {
        const QString person = settlePerson(transaction, portalId, output.plan.personKey, output.plan.ties);
        QList<qint64> ids;
        for (const auto& planned : output.plan.operations) {
            ids.append(insertPlanned(transaction, portalId, output, planned, person, ids));
        }
        deliveries += adoptOrphans(transaction, portalId, {person});
        transaction.run(QStringLiteral("UPDATE delivery SET mapping_version = ? WHERE id = ?"),
                        {output.mappingVersion, output.deliveryId});
        deliveries.insert(output.deliveryId);
        if (output.plan.tookTurn) {
            transaction.run(QStringLiteral("INSERT INTO turn (portal_id, event_type, next) VALUES (?, ?, 1) "
                                           "ON CONFLICT DO UPDATE SET next = next + 1"),
                            {portalId, output.eventType});
        }
    }
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
    return transaction.commit();
}

} // namespace leadferry::store
