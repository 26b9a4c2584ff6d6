// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventcorrections.h"

#include <QJsonDocument>

namespace leadferry::store {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<CorrectableEvent> EventCorrections::eventOf(qint64 deliveryId)
{
    Transaction transaction(m_database); // one moment; nothing is written
    const Rows events = transaction.select(
        QStringLiteral("SELECT e.sequence, e.source, e.event_id, e.type, e.received_at_ms FROM delivery d "
                       "JOIN event e ON e.sequence = d.event_sequence WHERE d.id = ?"),
        {deliveryId});
    CorrectableEvent event;
    if (!events.isEmpty()) {
        const Row& row = events.first();
        event = {row.at(0).toLongLong(), row.at(1).toString(),   row.at(2).toString(),
                 row.at(3).toString(),   row.at(4).toLongLong(), {}};
        const Rows deliveries = transaction.select(
            QStringLiteral("SELECT id FROM delivery WHERE event_sequence = ? ORDER BY id"), {event.sequence});
        for (const Row& delivery : deliveries) {
            event.deliveries.append(delivery.first().toLongLong());
        }
    }
    if (auto done = transaction.commit(); !done) {
        return done.error();
    }
    return event.sequence > 0 ? Result<CorrectableEvent>(event)
                              : Error{ErrorKind::NotFound, QStringLiteral("there is no delivery d%1").arg(deliveryId)};
}

Result<void> EventCorrections::correct(qint64 sequence, const domain::Event& event)
{
    Transaction transaction(m_database);
    const Rows underWay = transaction.select(
        QStringLiteral("SELECT 1 FROM delivery d JOIN operation o ON o.delivery_id = d.id WHERE d.event_sequence = ? "
                       "AND (o.state IN ('in_flight', 'unclear') OR o.cause_kind = 'unclear') LIMIT 1"),
        {sequence});
    if (!transaction.failed() && !underWay.isEmpty()) {
        return Error{ErrorKind::Conflict, QStringLiteral("nothing was changed: this event is on its way to HubSpot; "
                                                         "correct it once its outcome is known")};
    }
    transaction.run(QStringLiteral("UPDATE event SET correction = ?, type = ?, bot = ?, conversation_id = ?, "
                                   "person_key = ? WHERE sequence = ?"),
                    {QString::fromUtf8(QJsonDocument(event.body).toJson(QJsonDocument::Compact)), event.type, event.bot,
                     event.conversationId, event.person.isEmpty() ? QString() : domain::personKeyOf(event), sequence});
    transaction.run(QStringLiteral("UPDATE delivery SET person = ?, type = ?, bot = ? WHERE event_sequence = ?"),
                    {event.person.displayName(), event.type, event.bot, sequence});
    return transaction.commit();
}

} // namespace leadferry::store
