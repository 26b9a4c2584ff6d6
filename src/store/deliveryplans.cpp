// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore: events without a plan, and the plans made for them.
#include "store/deliverystore.h"

#include "store/deliverystate.h"
#include "store/orphans.h"
#include "store/personties.h"
#include "store/planrows.h"

#include <QJsonDocument>

namespace leadferry::store {

using base::Result;

namespace {

constexpr QLatin1String messageType("conversation.message.v1");

/// What was typed in the event's conversation and came as events of its own before it. The queries by conversation
/// repeat the condition of its index: SQLite uses a partial index only then.
Result<QList<domain::Message>> earlierMessages(Database& database, const domain::Event& event)
{
    QList<domain::Message> messages;
    if (event.conversationId.isEmpty() || event.type == messageType) {
        return messages;
    }
    const auto rows = database.select(
        QStringLiteral("SELECT said FROM event WHERE conversation_id = ? AND conversation_id <> '' AND source = ? "
                       "AND sequence < ? AND type = ? ORDER BY sequence"),
        {event.conversationId, event.source, event.sequence, QString(messageType)});
    if (!rows) {
        return rows.error();
    }
    for (const Row& row : *rows) {
        if (const auto said = domain::readEvent(QJsonDocument::fromJson(row.first().toByteArray()).object(), 0)) {
            messages += said->messages;
        }
    }
    return messages;
}

} // namespace

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::unplanned(qint64 portalId, int limit)
{
    return planInputs(QStringLiteral("d.portal_id = ? AND d.mapping_version = 0 AND d.state = 'queued' "
                                     "ORDER BY d.event_sequence LIMIT ?"),
                      {portalId, limit});
}

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::planInputs(const QString& where, const QVariantList& values)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT d.id, e.sequence, e.source, e.event_id, e.variant, e.received_at_ms, e.said, "
                       "e.conversation_id, d.portal_id FROM delivery d JOIN event e ON e.sequence = d.event_sequence "
                       "WHERE %1")
            .arg(where),
        values);
    if (!rows) {
        return rows.error();
    }
    QList<PlanInput> inputs;
    for (const Row& row : *rows) {
        const qint64 receivedAtMs = row.at(5).toLongLong();
        auto event = domain::readEvent(QJsonDocument::fromJson(row.at(6).toByteArray()).object(), receivedAtMs);
        if (!event) {
            continue; // stored events were read once already; an unreadable one is held from the start
        }
        event->sequence = row.at(1).toLongLong();
        event->source = row.at(2).toString();
        event->id = row.at(3).toString();
        if (const int variant = row.at(4).toInt(); variant > 0) {
            event->id += QStringLiteral("~%1").arg(variant);
        }
        if (event->person.isEmpty() && !event->conversationId.isEmpty()) {
            const auto named = m_database.select(
                QStringLiteral("SELECT said, received_at_ms FROM event WHERE conversation_id = ? "
                               "AND conversation_id <> '' AND source = ? AND sequence < ? AND person_key <> '' "
                               "ORDER BY sequence DESC LIMIT 1"),
                {event->conversationId, event->source, event->sequence});
            if (!named) {
                return named.error(); // planned without its person, it would stay so
            }
            if (!named->isEmpty()) {
                const auto known =
                    domain::readEvent(QJsonDocument::fromJson(named->first().at(0).toByteArray()).object(), 0);
                event->person = known ? known->person : domain::Person{};
                event->namesNobody = true;
            }
        }
        const auto earlier = earlierMessages(m_database, *event);
        if (!earlier) {
            return earlier.error();
        }
        event->messages = domain::joinedMessages(*earlier, event->messages);
        inputs.append({row.at(0).toLongLong(), *event, row.at(8).toLongLong()});
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
