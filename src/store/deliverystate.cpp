// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliverystate.h"

#include "domain/deliverylog.h"
#include "store/routestore.h"

#include <QStringList>

#include <algorithm>

namespace leadferry::store {

using domain::OperationState;

namespace {

/// What the operations of a delivery add up to.
struct Summary
{
    QList<OperationState> states;
    bool heldFields = false;
    bool openLinks = false;
    QStringList written;
    QString recordObject;
    QString recordId;
    QString cause;
    QString skippedFor; ///< why nothing was written, where nothing was
    int attempts = 0;
    qint64 nextTryMs = 0;
};

void addOperation(Summary& summary, const Row& row)
{
    const QString object = row.at(0).toString();
    const auto state = domain::operationStateFromString(row.at(1).toString()).value_or(OperationState::Held);
    const qint64 dueMs = row.at(4).toLongLong();
    const QString recordId = row.at(5).toString();
    summary.states.append(state);
    summary.heldFields = summary.heldFields || row.at(2).toString() != QLatin1String("[]");
    summary.attempts = std::max(summary.attempts, row.at(3).toInt());
    const bool waits = state == OperationState::Waiting || state == OperationState::Unclear;
    if (waits && dueMs > 0 && (summary.nextTryMs == 0 || dueMs < summary.nextTryMs)) {
        summary.nextTryMs = dueMs;
    }
    if (!recordId.isEmpty()) {
        summary.written.append(object);
        // A ticket or a deal tells more than the contact it hangs on.
        if (summary.recordId.isEmpty() || object == QLatin1String("ticket") || object == QLatin1String("deal")) {
            summary.recordObject = object;
            summary.recordId = recordId;
        }
    }
    QString& cause = state == OperationState::Skipped ? summary.skippedFor : summary.cause;
    if (cause.isEmpty()) {
        cause = row.at(6).toString();
    }
}

Summary summarise(Transaction& transaction, qint64 deliveryId, qint64 nowMs)
{
    Summary summary;
    const Rows operations = transaction.select(
        QStringLiteral("SELECT object, state, held_properties, attempts, due_at_ms, record_id, cause "
                       "FROM operation WHERE delivery_id = ? ORDER BY id"),
        {deliveryId});
    for (const Row& row : operations) {
        addOperation(summary, row);
    }
    const Rows links = transaction.select(
        QStringLiteral("SELECT coalesce(sum(l.state = 'open'), 0), coalesce(sum(l.state = 'failed'), 0), "
                       "coalesce(min(CASE WHEN l.state = 'open' THEN l.due_at_ms END), 0) FROM operation_link l JOIN "
                       "operation o ON o.id = l.operation_id "
                       "JOIN operation t ON t.id = l.target_id "
                       "WHERE o.delivery_id = ? AND o.state IN ('done', 'superseded') "
                       "AND t.state IN ('done', 'superseded')"),
        {deliveryId});
    if (!links.isEmpty()) {
        summary.openLinks = links.first().at(0).toInt() > 0;
        summary.heldFields = summary.heldFields || links.first().at(1).toInt() > 0;
        if (const qint64 dueMs = links.first().at(2).toLongLong(); dueMs > nowMs) {
            // A link that failed waits by the schedule like an operation: nothing goes on before then.
            summary.states.append(OperationState::Waiting);
            summary.nextTryMs = summary.nextTryMs == 0 ? dueMs : std::min(summary.nextTryMs, dueMs);
        }
    }
    return summary;
}

/// An answer may come in after its portal was disconnected.
void holdIfDisconnected(Transaction& transaction, qint64 deliveryId)
{
    transaction.run(QStringLiteral("UPDATE delivery SET state = 'held', cause = ?, next_try_ms = 0 WHERE id = ? AND "
                                   "portal_id IN (SELECT id FROM portal WHERE removed_at_ms > 0)"),
                    {QString(domain::portalDisconnected), deliveryId});
}

} // namespace

bool isDisconnected(Transaction& transaction, qint64 deliveryId)
{
    return !transaction
                .select(QStringLiteral("SELECT 1 FROM delivery d JOIN portal p ON p.id = d.portal_id WHERE d.id = ? "
                                       "AND p.removed_at_ms > 0"),
                        {deliveryId})
                .isEmpty();
}

void startUnplanned(Transaction& transaction, qint64 deliveryId, qint64 nowMs)
{
    const Rows routeless = transaction.select(
        QStringLiteral("SELECT d.bot, e.source FROM delivery d JOIN event e ON e.sequence = d.event_sequence "
                       "WHERE d.id = ? AND d.portal_id IS NULL"),
        {deliveryId});
    if (!routeless.isEmpty()) {
        const Destination destination =
            destinationOf(transaction, routeless.first().at(0).toString(), routeless.first().at(1).toString());
        transaction.run(QStringLiteral("UPDATE delivery SET portal_id = nullif(?, 0) WHERE id = ?"),
                        {destination.portalId, deliveryId});
    }
    transaction.run(QStringLiteral("UPDATE delivery SET cause = '', changed_at_ms = ?, "
                                   "state = CASE WHEN portal_id IS NULL THEN 'unrouted' ELSE 'queued' END "
                                   "WHERE id = ?"),
                    {nowMs, deliveryId});
    if (isDisconnected(transaction, deliveryId)) {
        transaction.run(QStringLiteral("UPDATE delivery SET state = 'held', cause = ? WHERE id = ?"),
                        {QString(domain::portalDisconnected), deliveryId});
    }
}

void refreshDeliveries(Transaction& transaction, const QSet<qint64>& deliveryIds, qint64 nowMs)
{
    for (const qint64 id : deliveryIds) {
        const Summary summary = summarise(transaction, id, nowMs);
        const auto state = domain::deliveryStateOf(summary.states, summary.heldFields, summary.openLinks);
        transaction.run(QStringLiteral("UPDATE delivery SET state = ?, attempts = ?, next_try_ms = ?, written = ?, "
                                       "record_object = ?, record_id = ?, cause = ?, changed_at_ms = ?, "
                                       "delivered_at_ms = CASE WHEN delivered_at_ms = 0 AND ? THEN ? "
                                       "ELSE delivered_at_ms END WHERE id = ?"),
                        {domain::toString(state), summary.attempts, summary.nextTryMs,
                         summary.written.join(QLatin1Char(',')), summary.recordObject, summary.recordId,
                         state == domain::DeliveryState::Skipped ? summary.skippedFor : summary.cause, nowMs,
                         state == domain::DeliveryState::Delivered, nowMs, id});
        if (!domain::isFinal(state)) {
            holdIfDisconnected(transaction, id);
        }
    }
}

} // namespace leadferry::store
