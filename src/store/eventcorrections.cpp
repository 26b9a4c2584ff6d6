// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventcorrections.h"

#include "store/deliverystate.h"

#include <QJsonDocument>

namespace leadferry::store {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

/// What is due so soon may have been claimed by now.
constexpr qint64 soonMs = 2000;

} // namespace

Result<CorrectableEvent> EventCorrections::eventOf(qint64 deliveryId)
{
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT e.sequence, e.source, e.event_id, e.type, e.received_at_ms, (SELECT max(id) FROM delivery "
            "WHERE event_sequence = e.sequence) FROM delivery d JOIN event e ON e.sequence = d.event_sequence "
            "WHERE d.id = ?"),
        {deliveryId});
    if (!rows) {
        return rows.error();
    }
    if (rows->isEmpty()) {
        return Error{ErrorKind::NotFound, QStringLiteral("there is no delivery d%1").arg(deliveryId)};
    }
    const Row& row = rows->first();
    return CorrectableEvent{row.at(0).toLongLong(), row.at(1).toString(),   row.at(2).toString(),
                            row.at(3).toString(),   row.at(4).toLongLong(), row.at(5).toLongLong()};
}

Result<void> EventCorrections::correct(Transaction& transaction, const CorrectableEvent& original,
                                       const domain::Event& event, qint64 nowMs)
{
    if (isDisconnected(transaction, original.deliveryId)) {
        return Error{ErrorKind::Conflict, QStringLiteral("nothing was changed: its portal is disconnected; connect it "
                                                         "again, then correct it")};
    }
    // A round that has claimed it sends what it has read.
    const Rows underWay = transaction.select(
        QStringLiteral("SELECT 1 FROM delivery d WHERE d.id = ? AND ((d.state = 'queued' AND d.mapping_version = 0) OR "
                       "EXISTS (SELECT 1 FROM operation o WHERE o.delivery_id = d.id AND (o.state IN ('ready', "
                       "'in_flight', 'unclear') OR o.cause_kind = 'unclear' OR (o.state = 'waiting' "
                       "AND o.due_at_ms <= ?))))"),
        {original.deliveryId, nowMs + soonMs});
    if (!transaction.failed() && !underWay.isEmpty()) {
        return Error{ErrorKind::Conflict,
                     QStringLiteral("nothing was changed: this event is on its way to HubSpot; correct it once its "
                                    "outcome is known, or give it up first")};
    }
    const qint64 sequence = original.sequence;
    transaction.run(QStringLiteral("UPDATE event SET correction = ?, type = ?, bot = ?, conversation_id = ?, "
                                   "person_key = ? WHERE sequence = ?"),
                    {QString::fromUtf8(QJsonDocument(event.body).toJson(QJsonDocument::Compact)), event.type, event.bot,
                     event.conversationId, event.person.isEmpty() ? QString() : domain::personKeyOf(event), sequence});
    transaction.run(QStringLiteral("UPDATE delivery SET person = ?, type = ?, bot = ? WHERE event_sequence = ?"),
                    {event.person.displayName(), event.type, event.bot, sequence});
    return {};
}

Result<bool> EventCorrections::goesOut(qint64 deliveryId)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT 1 FROM delivery WHERE id = ? AND state IN ('queued', 'in_flight', 'waiting')"),
        {deliveryId});
    return rows ? Result<bool>(!rows->isEmpty()) : rows.error();
}

} // namespace leadferry::store
