// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliverymoves.h"

#include "store/deliverystate.h"

#include <QSet>
#include <QStringList>

namespace leadferry::store {

using base::Result;
using domain::DeliveryMove;
using Obstacle = DeliveryMove::Obstacle;

namespace {

/// Whether something of it is on its way, or may or may not be there.
Obstacle obstacleIn(Transaction& transaction, qint64 deliveryId)
{
    const Rows rows = transaction.select(
        QStringLiteral("SELECT coalesce(sum(state = 'in_flight'), 0), "
                       "coalesce(sum(state = 'unclear' OR (state IN ('held', 'waiting', 'exhausted') "
                       "AND cause_kind = 'unclear')), 0) FROM operation WHERE delivery_id = ?"),
        {deliveryId});
    if (rows.isEmpty()) {
        return Obstacle::Gone;
    }
    return rows.first().at(1).toInt() > 0   ? Obstacle::Unclear
           : rows.first().at(0).toInt() > 0 ? Obstacle::OnItsWay
                                            : Obstacle::None;
}

QList<domain::WrittenRecord> recordsOf(Transaction& transaction, qint64 deliveryId)
{
    QList<domain::WrittenRecord> records;
    const Rows rows = transaction.select(
        QStringLiteral("SELECT object, record_id FROM operation WHERE delivery_id = ? AND record_id <> '' ORDER BY id"),
        {deliveryId});
    for (const Row& row : rows) {
        if (const auto object = domain::crmObjectFromString(row.at(0).toString())) {
            records.append({*object, row.at(1).toString()});
        }
    }
    return records;
}

DeliveryMove outlookOf(Transaction& transaction, qint64 deliveryId, qint64 portalId)
{
    DeliveryMove move;
    move.deliveryId = deliveryId;
    const Rows rows = transaction.select(
        QStringLiteral("SELECT coalesce(d.portal_id, 0), coalesce(p.name, ''), "
                       "coalesce((SELECT o.id FROM delivery o WHERE o.event_sequence = d.event_sequence "
                       "AND o.portal_id = ? AND o.id <> d.id), 0) "
                       "FROM delivery d LEFT JOIN portal p ON p.id = d.portal_id WHERE d.id = ?"),
        {portalId, deliveryId});
    if (rows.isEmpty()) {
        move.obstacle = Obstacle::Gone;
        return move;
    }
    move.from = rows.first().at(1).toString();
    move.records = recordsOf(transaction, deliveryId);
    move.otherId = rows.first().at(2).toLongLong();
    move.obstacle = rows.first().at(0).toLongLong() == portalId ? Obstacle::SamePortal
                    : move.otherId != 0                         ? Obstacle::AlsoThere
                                                                : obstacleIn(transaction, deliveryId);
    return move;
}

/// What is not written there is given up.
void giveUp(Transaction& transaction, qint64 deliveryId, qint64 nowMs)
{
    transaction.run(QStringLiteral("UPDATE operation SET state = 'cancelled', due_at_ms = 0 WHERE delivery_id = ? "
                                   "AND state IN ('planned', 'ready', 'waiting', 'held', 'exhausted')"),
                    {deliveryId});
    transaction.run(QStringLiteral("UPDATE operation SET held_properties = '[]', cause = '', cause_kind = '' "
                                   "WHERE delivery_id = ? AND state IN ('done', 'superseded')"),
                    {deliveryId});
    const Rows planned =
        transaction.select(QStringLiteral("SELECT 1 FROM operation WHERE delivery_id = ? LIMIT 1"), {deliveryId});
    if (planned.isEmpty()) {
        transaction.run(QStringLiteral("UPDATE delivery SET state = 'cancelled', changed_at_ms = ? WHERE id = ?"),
                        {nowMs, deliveryId});
    } else {
        refreshDeliveries(transaction, {deliveryId}, nowMs);
    }
}

void moveOne(Transaction& transaction, qint64 deliveryId, qint64 portalId, qint64 nowMs)
{
    const int routed =
        transaction.run(QStringLiteral("UPDATE delivery SET portal_id = ?, state = CASE WHEN state = 'unrouted' THEN "
                                       "'queued' ELSE state END, changed_at_ms = ? WHERE id = ? AND portal_id IS NULL"),
                        {portalId, nowMs, deliveryId});
    if (routed > 0) {
        return; // it was nowhere yet
    }
    giveUp(transaction, deliveryId, nowMs);
    transaction.insert(
        QStringLiteral("INSERT INTO delivery (event_sequence, portal_id, state, person, type, bot, received_at_ms, "
                       "changed_at_ms) SELECT event_sequence, ?, 'queued', person, type, bot, received_at_ms, ? "
                       "FROM delivery WHERE id = ?"),
        {portalId, nowMs, deliveryId});
    transaction.run(QStringLiteral("UPDATE delivery SET cause = 'moved to ' || (SELECT name FROM portal WHERE id = ?) "
                                   "WHERE id = ?"),
                    {portalId, deliveryId});
}

} // namespace

Result<QList<DeliveryMove>> DeliveryMoves::outlook(const QList<qint64>& deliveryIds, qint64 portalId)
{
    Transaction transaction(m_database); // one moment; nothing is written
    QList<DeliveryMove> moves;
    for (const qint64 id : deliveryIds) {
        moves.append(outlookOf(transaction, id, portalId));
    }
    const auto done = transaction.commit();
    return done ? Result<QList<DeliveryMove>>(moves) : done.error();
}

Result<int> DeliveryMoves::move(const QList<qint64>& deliveryIds, qint64 portalId, AuditEntry note)
{
    Transaction transaction(m_database);
    QStringList obstacles;
    for (const qint64 id : deliveryIds) {
        const DeliveryMove move = outlookOf(transaction, id, portalId);
        if (move.obstacle != Obstacle::None) {
            obstacles.append(wordsFor(move));
        } else if (obstacles.isEmpty()) {
            moveOne(transaction, id, portalId, note.atMs);
        }
    }
    if (!transaction.failed() && !obstacles.isEmpty()) {
        constexpr qsizetype mostNamed = 3;
        return base::Error{
            base::ErrorKind::Conflict,
            QStringLiteral("nothing was moved: %1").arg(obstacles.mid(0, mostNamed).join(QStringLiteral("; ")))};
    }
    note.amount = static_cast<int>(deliveryIds.size());
    AuditStore::add(transaction, note, deliveryIds);
    const auto done = transaction.commit();
    return done ? Result<int>(note.amount) : done.error();
}

} // namespace leadferry::store
