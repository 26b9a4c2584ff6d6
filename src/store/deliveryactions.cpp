// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliveryactions.h"

#include "store/deliverylogstore.h"
#include "store/deliverystate.h"

#include <QSet>

namespace leadferry::store {

using base::Result;

namespace {

/// Each value of a record goes out alone, into the record that is there.
constexpr auto amendsAll = "state = 'ready', attempts = 0, due_at_ms = 0, batch_limit = 100, conflicts = 0, "
                           "held_properties = '[]', cause = '', cause_kind = '', amends = (SELECT "
                           "json_group_array(json_extract(value, '$[0]')) FROM json_each(fields))";

/// No plan yet, or one that writes nothing.
struct Unplanned
{
    bool exists = false;
    bool held = false;  ///< an event with the same id came before, with other content
    bool moved = false; ///< another portal has got a delivery of the same event in its stead
};

Unplanned unplannedOf(Transaction& transaction, qint64 deliveryId)
{
    const Rows rows = transaction.select(
        QStringLiteral("SELECT state = 'held', EXISTS (SELECT 1 FROM delivery later WHERE later.event_sequence = "
                       "d.event_sequence AND later.id > d.id) FROM delivery d WHERE id = ? "
                       "AND ((mapping_version = 0 AND state IN ('held', 'cancelled')) OR (state = 'skipped' "
                       "AND NOT EXISTS (SELECT 1 FROM operation o WHERE o.delivery_id = d.id)))"),
        {deliveryId});
    return rows.isEmpty() ? Unplanned{} : Unplanned{true, rows.first().at(0).toBool(), rows.first().at(1).toBool()};
}

/// It goes although delivery is paused, or its source is in shadow mode.
void startByHand(Transaction& transaction, qint64 deliveryId)
{
    transaction.run(QStringLiteral("UPDATE delivery SET by_hand = 1 WHERE id = ?"), {deliveryId});
}

void forgetGone(Transaction& transaction, qint64 deliveryId)
{
    const QString gone = QStringLiteral("delivery_id = ? AND state IN ('held', 'exhausted') AND amends <> '[]' "
                                        "AND cause_kind = '%1'")
                             .arg(base::toString(base::ErrorKind::NotFound));
    transaction.run(QStringLiteral("DELETE FROM known_record WHERE (portal_id, identity, record_id) IN (SELECT "
                                   "portal_id, person_key, record_id FROM operation WHERE %1)")
                        .arg(gone),
                    {deliveryId});
    transaction.run(QStringLiteral("UPDATE operation SET record_id = '', amends = '[]' WHERE %1").arg(gone),
                    {deliveryId});
}

bool retryPlanned(Transaction& transaction, qint64 deliveryId, DeliveryActions::Chosen chosen)
{
    // A person says that the portal takes by now what it refused: it shall be asked again.
    transaction.run(QStringLiteral("DELETE FROM refused_value WHERE (portal_id, object, property) IN "
                                   "(SELECT o.portal_id, o.object, json_extract(h.value, '$[0]') "
                                   "FROM operation o, json_each(o.held_properties) h WHERE o.delivery_id = ?)"),
                    {deliveryId});
    // A field that was held while its record went out goes alone: nothing else of the record is touched.
    const int fields = transaction.run(
        QStringLiteral(
            "UPDATE operation SET state = 'ready', attempts = 0, due_at_ms = 0, batch_limit = 100, "
            "amends = (SELECT json_group_array(json_extract(value, '$[0]')) FROM json_each(held_properties)), "
            "held_properties = '[]', cause = '', cause_kind = '' WHERE delivery_id = ? "
            "AND state IN ('done', 'superseded') AND held_properties <> '[]'"),
        {deliveryId});
    // A record that was chosen for it and is not there: it is made as if nobody had chosen.
    if (chosen == DeliveryActions::Chosen::ById) {
        forgetGone(transaction, deliveryId);
    }
    // Attempts begin again: the schedule is a person's to restart. Unclear ones keep being looked up, only sooner, and
    // keep in mind what they went without.
    const int started = transaction.run(
        QStringLiteral(
            "UPDATE operation SET state = CASE WHEN state = 'unclear' OR cause_kind = 'unclear' THEN 'unclear' "
            "ELSE 'ready' END, attempts = 0, due_at_ms = 0, batch_limit = 100, conflicts = 0, "
            // Who starts one again that may or may not be there has looked: that counts as the first reading and the
            // second. Who starts all of a filter has not looked for each.
            "lookups = CASE WHEN state = 'held' AND cause_kind = 'unclear' AND ? THEN 2 ELSE lookups END, "
            "held_properties = CASE WHEN "
            "state = 'unclear' OR cause_kind = 'unclear' THEN held_properties ELSE '[]' END, "
            "cause = '', cause_kind = '' WHERE delivery_id = ? "
            "AND state IN ('held', 'exhausted', 'waiting', 'unclear')"),
        {chosen == DeliveryActions::Chosen::ById, deliveryId});
    const int links = transaction.run(
        QStringLiteral(
            "UPDATE operation_link SET state = 'open', attempts = 0, alone = 0, due_at_ms = 0 WHERE state <> 'made' "
            "AND operation_id IN (SELECT id FROM operation WHERE delivery_id = ?)"),
        {deliveryId});
    return started + fields + links > 0;
}

} // namespace

Result<QList<qint64>> DeliveryActions::retry(const QList<qint64>& deliveryIds, qint64 nowMs, Chosen chosen)
{
    Transaction transaction(m_database);
    const QList<qint64> started = retry(transaction, deliveryIds, nowMs, chosen);
    const auto done = transaction.commit();
    return done ? Result<QList<qint64>>(started) : done.error();
}

QList<qint64> DeliveryActions::retry(Transaction& transaction, const QList<qint64>& deliveryIds, qint64 nowMs,
                                     Chosen chosen)
{
    QList<qint64> started;
    QSet<qint64> planned;
    for (const qint64 id : deliveryIds) {
        if (isDisconnected(transaction, id)) {
            continue; // it goes by itself once the account is connected again
        }
        if (const Unplanned unplanned = unplannedOf(transaction, id); unplanned.exists) {
            if ((unplanned.held || unplanned.moved) && chosen == Chosen::ByFilter) {
                continue;
            }
            startByHand(transaction, id); // first: shadow mode lets nothing else out
            transaction.run(QStringLiteral("UPDATE delivery SET mapping_version = 0 WHERE id = ?"), {id});
            startUnplanned(transaction, id, nowMs);
            started.append(id);
        } else if (retryPlanned(transaction, id, chosen)) {
            startByHand(transaction, id);
            planned.insert(id);
            started.append(id);
        }
    }
    refreshDeliveries(transaction, planned, nowMs);
    return started;
}

Result<void> DeliveryActions::reopen(const QList<qint64>& deliveryIds, qint64 nowMs)
{
    Transaction transaction(m_database);
    reopen(transaction, deliveryIds, nowMs);
    return transaction.commit();
}

void DeliveryActions::reopen(Transaction& transaction, const QList<qint64>& deliveryIds, qint64 nowMs)
{
    QSet<qint64> reopened;
    for (const qint64 id : deliveryIds) {
        if (isDisconnected(transaction, id)) {
            continue;
        }
        // What may be in HubSpot is looked up first, whatever it waits for. What another portal has got in its stead
        // stays given up.
        const int operations = transaction.run(
            QStringLiteral(
                "UPDATE operation SET state = CASE WHEN cause_kind = 'unclear' THEN 'held' WHEN parent_id IN (SELECT "
                "id FROM operation WHERE delivery_id = ? AND state NOT IN ('done', 'superseded')) THEN 'planned' "
                "ELSE 'held' END WHERE delivery_id = ? AND state IN ('cancelled', 'skipped') AND EXISTS (SELECT 1 "
                "FROM delivery d WHERE d.id = ? AND d.state = operation.state AND NOT EXISTS (SELECT 1 FROM delivery "
                "later WHERE later.event_sequence = d.event_sequence AND later.id > d.id))"),
            {id, id, id});
        if (operations > 0) {
            reopened.insert(id);
        }
    }
    refreshDeliveries(transaction, reopened, nowMs);
}

Result<QList<qint64>> DeliveryActions::writeAgain(const QList<qint64>& deliveryIds, qint64 nowMs)
{
    Transaction transaction(m_database);
    QList<qint64> started;
    for (const qint64 id : deliveryIds) {
        const int records = isDisconnected(transaction, id)
                                ? 0
                                : transaction.run(QStringLiteral("UPDATE operation SET %1 WHERE delivery_id = ? "
                                                                 "AND state IN ('done', 'superseded') "
                                                                 "AND record_id <> '' AND object <> 'list'")
                                                      .arg(QLatin1String(amendsAll)),
                                                  {id});
        if (records > 0) {
            startByHand(transaction, id);
            started.append(id);
        }
    }
    refreshDeliveries(transaction, QSet<qint64>(started.cbegin(), started.cend()), nowMs);
    if (auto done = transaction.commit(); !done) {
        return done.error();
    }
    return started;
}

Result<void> DeliveryActions::join(qint64 deliveryId, qint64 operationId, const QString& recordId, qint64 nowMs)
{
    bool isNumber = false;
    if (recordId.toULongLong(&isNumber) == 0 || !isNumber) {
        return base::Error{base::ErrorKind::Invalid,
                           QStringLiteral("\"%1\" is no record id of HubSpot: give its number").arg(recordId)};
    }
    Transaction transaction(m_database);
    const int joined = transaction.run(
        QStringLiteral(
            "UPDATE operation SET record_id = ?, %1 "
            "WHERE id = ? AND delivery_id = ? AND state IN ('held', 'exhausted') AND cause_kind <> 'unclear' "
            "AND object <> 'list'")
            .arg(QLatin1String(amendsAll)),
        {recordId, operationId, deliveryId});
    if (!transaction.failed() && joined == 0) {
        return base::Error{base::ErrorKind::NotFound,
                           QStringLiteral("delivery d%1 has no such record that waits for a person").arg(deliveryId)};
    }
    transaction.run(QStringLiteral("INSERT OR REPLACE INTO known_record (portal_id, identity, record_id) "
                                   "SELECT portal_id, person_key, ? FROM operation WHERE id = ? "
                                   "AND object IN ('contact', 'company') AND person_key <> ''"),
                    {recordId, operationId});
    startByHand(transaction, deliveryId);
    refreshDeliveries(transaction, {deliveryId}, nowMs);
    return transaction.commit();
}

Result<QList<qint64>> DeliveryActions::cancel(const QList<qint64>& deliveryIds, qint64 nowMs)
{
    Transaction transaction(m_database);
    QList<qint64> cancelled;
    QSet<qint64> planned;
    for (const qint64 id : deliveryIds) {
        const int unplanned = transaction.run(
            QStringLiteral("UPDATE delivery SET state = 'cancelled', cause = '', changed_at_ms = ? WHERE id = ? "
                           "AND mapping_version = 0 AND state IN ('queued', 'held', 'unrouted')"),
            {nowMs, id});
        const int operations = transaction.run(
            QStringLiteral("UPDATE operation SET state = 'cancelled', due_at_ms = 0 WHERE delivery_id = ? "
                           "AND state IN ('planned', 'ready', 'waiting', 'held', 'exhausted')"),
            {id});
        // A field that is given up was never written: it is no part of the record any more.
        const int fields = transaction.run(
            QStringLiteral(
                "UPDATE operation SET fields = (SELECT json_group_array(json(f.value)) FROM json_each(fields) f "
                "WHERE json_extract(f.value, '$[0]') NOT IN (SELECT json_extract(h.value, '$[0]') "
                "FROM json_each(held_properties) h)), held_properties = '[]', cause = '', cause_kind = '' "
                "WHERE delivery_id = ? AND state IN ('done', 'superseded') AND held_properties <> '[]'"),
            {id});
        if (operations + fields > 0) {
            planned.insert(id);
        }
        if (unplanned + operations + fields > 0) {
            cancelled.append(id);
        }
    }
    refreshDeliveries(transaction, planned, nowMs);
    if (auto done = transaction.commit(); !done) {
        return done.error();
    }
    return cancelled;
}

Result<void> DeliveryActions::holdStarted(qint64 portalId)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE delivery SET by_hand = 0 WHERE by_hand = 1 AND (? = 0 OR portal_id = ?)"),
                    {portalId, portalId});
    return transaction.commit();
}

Result<QList<qint64>> DeliveryActions::matching(const domain::DeliveryFilter& filter)
{
    return selectDeliveryIds(m_database, filter);
}

} // namespace leadferry::store
