// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliverystore.h"

#include "store/deliverystate.h"
#include "store/planrows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace leadferry::store {

using base::Result;
using domain::CrmObject;
using domain::OperationState;
using domain::toString;

namespace {

constexpr auto operationColumns =
    "o.id, o.delivery_id, o.event_sequence, o.key, o.object, o.state, o.person_key, o.fields, "
    "o.held_properties, o.record_id, o.attempts, o.lookups, o.batch_limit, o.sent_at_ms";

QString compact(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QStringList stringsFromJson(const QString& json)
{
    QStringList list;
    const auto values = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& value : values) {
        list.append(value.toString());
    }
    return list;
}

QList<domain::PlannedField> fieldsFromJson(const QString& json, const QStringList& held)
{
    QList<domain::PlannedField> fields;
    const auto entries = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& entry : entries) {
        const QJsonArray parts = entry.toArray();
        const QString property = parts.at(0).toString();
        if (!held.contains(property)) {
            fields.append({property, parts.at(1).toString(),
                           domain::writeModeFromString(parts.at(2).toString()).value_or(domain::WriteMode::Overwrite)});
        }
    }
    return fields;
}

StoredOperation operationFrom(const Row& row)
{
    StoredOperation operation;
    operation.id = row.at(0).toLongLong();
    operation.deliveryId = row.at(1).toLongLong();
    operation.eventSequence = row.at(2).toLongLong();
    operation.key = row.at(3).toString();
    operation.object = domain::crmObjectFromString(row.at(4).toString()).value_or(CrmObject::Contact);
    operation.state = domain::operationStateFromString(row.at(5).toString()).value_or(OperationState::Held);
    operation.personKey = row.at(6).toString();
    operation.heldProperties = stringsFromJson(row.at(8).toString());
    operation.fields = fieldsFromJson(row.at(7).toString(), operation.heldProperties);
    operation.recordId = row.at(9).toString();
    operation.attempts = row.at(10).toInt();
    operation.lookups = row.at(11).toInt();
    operation.batchLimit = row.at(12).toInt();
    operation.sentAtMs = row.at(13).toLongLong();
    return operation;
}

} // namespace

Result<int> DeliveryStore::recoverInFlight(qint64 nowMs)
{
    Transaction transaction(m_database);
    const Rows rows =
        transaction.select(QStringLiteral("SELECT DISTINCT delivery_id FROM operation WHERE state = 'in_flight'"));
    const int count = transaction.run(
        QStringLiteral("UPDATE operation SET state = 'unclear', due_at_ms = 0 WHERE state = 'in_flight'"));
    QSet<qint64> deliveries;
    for (const Row& row : rows) {
        deliveries.insert(row.first().toLongLong());
    }
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
    if (auto done = transaction.commit(); !done) {
        return done.error();
    }
    return count;
}

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::unplanned(qint64 portalId, int limit)
{
    return planInputs(QStringLiteral("d.portal_id = ? AND d.mapping_version = 0 AND d.state = 'queued' "
                                     "ORDER BY d.event_sequence LIMIT ?"),
                      {portalId, limit});
}

Result<QList<DeliveryStore::PlanInput>> DeliveryStore::planInputs(const QString& where, const QVariantList& values)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT d.id, e.sequence, e.source, e.event_id, e.variant, e.received_at_ms, e.body, "
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
        inputs.append({row.at(0).toLongLong(), *event, row.at(8).toLongLong()});
    }
    return inputs;
}

Result<void> DeliveryStore::savePlans(qint64 portalId, const QList<PlanOutput>& plans, qint64 nowMs)
{
    Transaction transaction(m_database);
    QSet<qint64> deliveries;
    for (const PlanOutput& output : plans) {
        QList<qint64> ids;
        for (const auto& planned : output.plan.operations) {
            ids.append(insertPlanned(transaction, portalId, output, planned, ids));
        }
        transaction.run(QStringLiteral("UPDATE delivery SET mapping_version = ? WHERE id = ?"),
                        {output.mappingVersion, output.deliveryId});
        deliveries.insert(output.deliveryId);
    }
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
    return transaction.commit();
}

Result<QList<StoredOperation>> DeliveryStore::operations(const QString& where, const QVariantList& values)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT %1 FROM operation o WHERE %2").arg(QLatin1String(operationColumns), where), values);
    if (!rows) {
        return rows.error();
    }
    QList<StoredOperation> found;
    QHash<qint64, qsizetype> positions;
    QList<qint64> ids;
    for (const Row& row : *rows) {
        found.append(operationFrom(row));
        positions.insert(found.last().id, found.size() - 1);
        ids.append(found.last().id);
    }
    if (found.isEmpty()) {
        return found;
    }
    const auto links = m_database.select(
        QStringLiteral("SELECT l.operation_id, t.id, t.object, t.state, t.record_id FROM operation_link l "
                       "JOIN operation t ON t.id = l.target_id WHERE l.operation_id IN (%1) ORDER BY l.target_id")
            .arg(placeholders(ids.size())),
        toVariants(ids));
    if (!links) {
        return links.error();
    }
    for (const Row& row : *links) {
        found[positions.value(row.at(0).toLongLong())].links.append(
            {row.at(1).toLongLong(), domain::crmObjectFromString(row.at(2).toString()).value_or(CrmObject::Contact),
             domain::operationStateFromString(row.at(3).toString()).value_or(OperationState::Held),
             row.at(4).toString()});
    }
    return found;
}

void DeliveryStore::setClaims(qint64 portalId, Claims claims)
{
    if (claims == Claims::ByHand) {
        m_byHandOnly.insert(portalId);
    } else {
        m_byHandOnly.remove(portalId);
    }
}

/// A condition on `delivery_id` for what is claimed.
QString DeliveryStore::claimable(qint64 portalId) const
{
    return m_byHandOnly.contains(portalId)
               ? QStringLiteral("AND delivery_id IN (SELECT id FROM delivery WHERE by_hand = 1) ")
               : QString();
}

Result<QList<StoredOperation>> DeliveryStore::sendable(qint64 portalId, CrmObject object, qint64 nowMs, int limit)
{
    return operations(QStringLiteral("o.portal_id = ? AND o.object = ? AND o.state IN ('ready', 'waiting') "
                                     "AND o.due_at_ms <= ? %1ORDER BY o.event_sequence, o.id LIMIT ?")
                          .arg(claimable(portalId)),
                      {portalId, toString(object), nowMs, limit});
}

Result<QList<StoredOperation>> DeliveryStore::unclear(qint64 portalId, CrmObject object, qint64 nowMs, int limit)
{
    return operations(QStringLiteral("o.portal_id = ? AND o.object = ? AND o.state = 'unclear' AND o.due_at_ms <= ? "
                                     "%1ORDER BY o.event_sequence, o.id LIMIT ?")
                          .arg(claimable(portalId)),
                      {portalId, toString(object), nowMs, limit});
}

Result<QList<StoredOperation>> DeliveryStore::contactWork(qint64 portalId, qint64 nowMs, int persons)
{
    return operations(
        QStringLiteral(
            "o.portal_id = ? AND o.object = 'contact' AND o.state IN ('ready', 'waiting', 'unclear') "
            "%1AND o.person_key IN (SELECT person_key FROM operation WHERE portal_id = ? AND object = 'contact' "
            "AND state IN ('ready', 'waiting', 'unclear') AND due_at_ms <= ? %1"
            "GROUP BY person_key ORDER BY min(event_sequence) LIMIT ?) "
            "ORDER BY o.event_sequence, o.id")
            .arg(claimable(portalId)),
        {portalId, portalId, nowMs, persons});
}

Result<QList<OpenLink>> DeliveryStore::openLinks(qint64 portalId, qint64 nowMs, int limit)
{
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT l.operation_id, l.target_id, o.delivery_id, o.object, t.object, o.record_id, t.record_id, "
            "l.attempts FROM operation_link l JOIN operation o ON o.id = l.operation_id "
            "JOIN operation t ON t.id = l.target_id WHERE l.state = 'open' AND l.due_at_ms <= ? "
            "AND o.portal_id = ? AND o.state = 'done' AND t.state = 'done' "
            "AND o.record_id <> '' AND t.record_id <> '' %1ORDER BY l.due_at_ms, l.operation_id LIMIT ?")
            .arg(claimable(portalId).replace(QLatin1String("delivery_id"), QLatin1String("o.delivery_id"))),
        {nowMs, portalId, limit});
    if (!rows) {
        return rows.error();
    }
    QList<OpenLink> links;
    for (const Row& row : *rows) {
        links.append({row.at(0).toLongLong(), row.at(1).toLongLong(), row.at(2).toLongLong(),
                      domain::crmObjectFromString(row.at(3).toString()).value_or(CrmObject::Contact),
                      domain::crmObjectFromString(row.at(4).toString()).value_or(CrmObject::Contact),
                      row.at(5).toString(), row.at(6).toString(), row.at(7).toInt()});
    }
    return links;
}

Result<QHash<QString, KnownPerson>> DeliveryStore::persons(qint64 portalId, const QStringList& keys)
{
    const auto rows = m_database.select(QStringLiteral("SELECT person_key, contact_id, last_sequence FROM person "
                                                       "WHERE portal_id = ? AND person_key IN (%1)")
                                            .arg(placeholders(keys.size())),
                                        QVariantList{portalId} + toVariants(keys));
    if (!rows) {
        return rows.error();
    }
    QHash<QString, KnownPerson> known;
    for (const Row& row : *rows) {
        known.insert(row.at(0).toString(), {row.at(1).toString(), row.at(2).toLongLong()});
    }
    return known;
}

Result<void> DeliveryStore::markInFlight(const QList<qint64>& operationIds, qint64 nowMs)
{
    Transaction transaction(m_database);
    QSet<qint64> deliveries;
    const Rows rows = transaction.select(QStringLiteral("SELECT DISTINCT delivery_id FROM operation WHERE id IN (%1)")
                                             .arg(placeholders(operationIds.size())),
                                         toVariants(operationIds));
    for (const Row& row : rows) {
        deliveries.insert(row.first().toLongLong());
    }
    transaction.run(
        QStringLiteral("UPDATE operation SET state = 'in_flight', sent_at_ms = ?, lookups = 0 WHERE id IN (%1)")
            .arg(placeholders(operationIds.size())),
        QVariantList{nowMs} + toVariants(operationIds));
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
    return transaction.commit();
}

Result<void> DeliveryStore::record(const Step& step, qint64 nowMs)
{
    Transaction transaction(m_database);
    QSet<qint64> deliveries;
    for (const OperationUpdate& update : step.operations) {
        transaction.run(
            QStringLiteral("UPDATE operation SET state = ?, record_id = CASE WHEN ? <> '' THEN ? ELSE record_id END, "
                           "attempts = ?, lookups = ?, batch_limit = ?, due_at_ms = ?, held_properties = ?, "
                           "cause_kind = ?, cause = ? WHERE id = ?"),
            {toString(update.state), update.recordId, update.recordId, update.attempts, update.lookups,
             update.batchLimit, update.dueAtMs, compact(QJsonArray::fromStringList(update.heldProperties)),
             update.cause.message.isEmpty() ? QString() : base::toString(update.cause.kind), update.cause.message,
             update.id});
        for (const qint64 target : update.linksMade) {
            transaction.run(
                QStringLiteral("UPDATE operation_link SET state = 'made' WHERE operation_id = ? AND target_id = ?"),
                {update.id, target});
        }
    }
    for (const LinkUpdate& link : step.links) {
        transaction.run(QStringLiteral("UPDATE operation_link SET state = ?, attempts = ?, due_at_ms = ? "
                                       "WHERE operation_id = ? AND target_id = ?"),
                        {link.made     ? QStringLiteral("made")
                         : link.failed ? QStringLiteral("failed")
                                       : QStringLiteral("open"),
                         link.attempts, link.dueAtMs, link.operationId, link.targetId});
        if (link.failed) {
            transaction.run(QStringLiteral("UPDATE operation SET cause_kind = ?, cause = ? WHERE id = ?"),
                            {base::toString(link.cause.kind), link.cause.message, link.operationId});
        }
    }
    for (const PersonUpdate& person : step.persons) {
        transaction.run(QStringLiteral("INSERT INTO person (portal_id, person_key, contact_id, last_sequence) "
                                       "VALUES (?, ?, ?, ?) ON CONFLICT (portal_id, person_key) DO UPDATE SET "
                                       "contact_id = excluded.contact_id, "
                                       "last_sequence = max(last_sequence, excluded.last_sequence)"),
                        {step.portalId, person.personKey, person.contactId, person.lastSequence});
    }
    promoteDependents(transaction, step.operations);
    recordAttempts(transaction, step);

    QList<qint64> touched;
    for (const auto& update : step.operations) {
        touched.append(update.id);
    }
    for (const auto& link : step.links) {
        touched.append(link.operationId);
    }
    const Rows rows = transaction.select(
        QStringLiteral("SELECT DISTINCT delivery_id FROM operation WHERE id IN (%1)").arg(placeholders(touched.size())),
        toVariants(touched));
    for (const Row& row : rows) {
        deliveries.insert(row.first().toLongLong());
    }
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
    return transaction.commit();
}

void DeliveryStore::promoteDependents(Transaction& transaction, const QList<OperationUpdate>& updates)
{
    // design.md §5a: a note waits for its parent whatever happens to it; a ticket, deal or task waits for its contact
    // only while that is on its way.
    QList<qint64> finished;
    QList<qint64> delayed;
    for (const OperationUpdate& update : updates) {
        switch (update.state) {
        case OperationState::Done:
        case OperationState::Superseded:
        case OperationState::Cancelled:
            finished.append(update.id);
            break;
        case OperationState::Held:
        case OperationState::Waiting:
        case OperationState::Exhausted:
            delayed.append(update.id);
            break;
        case OperationState::Planned:
        case OperationState::Ready:
        case OperationState::InFlight:
        case OperationState::Unclear:
            break;
        }
    }
    if (!finished.isEmpty()) {
        transaction.run(
            QStringLiteral("UPDATE operation SET state = 'ready' WHERE state = 'planned' AND parent_id IN (%1)")
                .arg(placeholders(finished.size())),
            toVariants(finished));
    }
    if (!delayed.isEmpty()) {
        transaction.run(QStringLiteral("UPDATE operation SET state = 'ready' WHERE state = 'planned' "
                                       "AND object IN ('ticket', 'deal', 'task') AND parent_id IN (%1)")
                            .arg(placeholders(delayed.size())),
                        toVariants(delayed));
    }
}

void DeliveryStore::recordAttempts(Transaction& transaction, const Step& step)
{
    if (!step.exchange) {
        return;
    }
    const auto& said = *step.exchange;
    const qint64 exchangeId = transaction.insert(
        QStringLiteral("INSERT INTO exchange (portal_id, method, path, http_status, started_ms, duration_ms, "
                       "correlation_id, request, response) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {step.portalId, said.method, said.path, said.httpStatus, said.startedMs, said.durationMs, said.correlationId,
         said.requestBody, said.responseBody});
    for (const OperationUpdate& update : step.operations) {
        transaction.run(
            QStringLiteral(
                "INSERT INTO attempt (operation_id, number, exchange_id, outcome, message) "
                "VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM attempt WHERE operation_id = ?), ?, ?, ?)"),
            {update.id, update.id, exchangeId, update.outcome, update.cause.message});
    }
}

Result<std::optional<qint64>> DeliveryStore::nextDueMs(qint64 portalId, qint64 nowMs)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT min(due) FROM (SELECT min(due_at_ms) AS due FROM operation WHERE portal_id = ? "
                       "AND state IN ('ready', 'waiting', 'unclear') AND due_at_ms > ? UNION ALL "
                       "SELECT min(l.due_at_ms) FROM operation_link l JOIN operation o ON o.id = l.operation_id "
                       "WHERE l.state = 'open' AND l.due_at_ms > ? AND o.portal_id = ?)"),
        {portalId, nowMs, nowMs, portalId});
    if (!rows) {
        return rows.error();
    }
    const QVariant due = rows->first().first();
    return due.isNull() ? std::optional<qint64>() : std::optional(due.toLongLong());
}

Result<bool> DeliveryStore::isIdle(qint64 nowMs, qint64 withinMs)
{
    // Where access is gone or in doubt, or the portal is paused, nothing goes on by itself soon: that is no work.
    const auto rows = m_database.select(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM delivery WHERE (state IN ('queued', 'in_flight', 'unclear') "
                       "OR (state = 'waiting' AND next_try_ms <= ?)) AND portal_id IN "
                       "(SELECT id FROM portal WHERE health NOT IN (?, ?) AND pause = 'none' "
                       "AND removed_at_ms = 0))"),
        {nowMs + withinMs, toString(domain::PortalHealth::AccessGone), toString(domain::PortalHealth::AccessInDoubt)});
    if (!rows) {
        return rows.error();
    }
    return !rows->first().first().toBool();
}

QList<qint64> DeliveryStore::takeChanged()
{
    return std::exchange(m_changed, {}).values();
}

} // namespace leadferry::store
