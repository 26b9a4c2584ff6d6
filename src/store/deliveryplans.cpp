// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore: events without a plan, and the plans made for them.
#include "store/deliverystore.h"

#include "store/deliverystate.h"
#include "store/personties.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::store {

using base::Result;
using domain::OperationState;
using domain::toString;

namespace {

QString fieldsToJson(const QList<domain::PlannedField>& fields)
{
    QJsonArray array;
    for (const auto& field : fields) {
        array.append(QJsonArray{field.property, field.value, toString(field.mode)});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// What the operation is merged by: the person, or the company, or nobody else's.
QString identityOf(const domain::PlannedOperation& operation, const QString& person, const QString& personKey)
{
    if (operation.identity.isEmpty()) {
        return QStringLiteral("event:") + operation.key;
    }
    return operation.identity == personKey ? person : operation.identity;
}

} // namespace

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::unplanned(qint64 portalId, int limit)
{
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT d.id, e.sequence, e.source, e.event_id, e.variant, e.received_at_ms, e.body, e.conversation_id "
            "FROM delivery d JOIN event e ON e.sequence = d.event_sequence "
            "WHERE d.portal_id = ? AND d.mapping_version = 0 AND d.state = 'queued' "
            "ORDER BY d.event_sequence LIMIT ?"),
        {portalId, limit});
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
            const auto earlier = m_database.select(
                QStringLiteral("SELECT body, received_at_ms FROM event WHERE conversation_id = ? AND source = ? "
                               "AND sequence < ? AND person_key <> '' ORDER BY sequence DESC LIMIT 1"),
                {event->conversationId, event->source, event->sequence});
            if (earlier && !earlier->isEmpty()) {
                const auto known =
                    domain::readEvent(QJsonDocument::fromJson(earlier->first().at(0).toByteArray()).object(), 0);
                event->person = known ? known->person : domain::Person{};
            }
        }
        inputs.append({row.at(0).toLongLong(), *event});
    }
    return inputs;
}

Result<void> DeliveryStore::savePlans(qint64 portalId, const QList<PlanOutput>& plans, qint64 nowMs)
{
    Transaction transaction(m_database);
    QSet<qint64> deliveries;
    for (const PlanOutput& output : plans) {
        const QString person = settlePerson(transaction, portalId, output.plan.personKey, output.plan.ties);
        QList<qint64> ids;
        for (const auto& planned : output.plan.operations) {
            const QVariant parent = planned.linkTo.isEmpty() ? QVariant() : QVariant(ids.at(planned.linkTo.first()));
            const auto state = planned.linkTo.isEmpty() ? OperationState::Ready : OperationState::Planned;
            const qint64 id = transaction.insert(
                QStringLiteral(
                    "INSERT INTO operation (delivery_id, portal_id, event_sequence, action_id, key, object, "
                    "state, person_key, parent_id, fields, complete) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                {output.deliveryId, portalId, output.eventSequence, planned.actionId, planned.key,
                 toString(planned.object), toString(state), identityOf(planned, person, output.plan.personKey), parent,
                 fieldsToJson(planned.fields), planned.complete});
            for (const int target : planned.linkTo) {
                transaction.run(QStringLiteral("INSERT INTO operation_link (operation_id, target_id) VALUES (?, ?)"),
                                {id, ids.at(target)});
            }
            ids.append(id);
        }
        transaction.run(QStringLiteral("UPDATE delivery SET mapping_version = ? WHERE id = ?"),
                        {output.mappingVersion, output.deliveryId});
        deliveries.insert(output.deliveryId);
    }
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
    return transaction.commit();
}

} // namespace leadferry::store
