// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore: what may go now, and what is known about it.
#include "store/deliverystore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::store {

using base::Result;
using domain::CrmObject;
using domain::OperationState;
using domain::toString;

namespace {

constexpr auto operationColumns =
    "o.id, o.delivery_id, o.event_sequence, o.key, o.object, o.state, o.person_key, o.fields, "
    "o.held_properties, o.record_id, o.attempts, o.lookups, o.batch_limit, o.sent_at_ms";

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

Result<QList<StoredOperation>> DeliveryStore::sendable(qint64 portalId, CrmObject object, qint64 nowMs, int limit)
{
    return operations(QStringLiteral("o.portal_id = ? AND o.object = ? AND o.state IN ('ready', 'waiting') "
                                     "AND o.due_at_ms <= ? ORDER BY o.event_sequence, o.id LIMIT ?"),
                      {portalId, toString(object), nowMs, limit});
}

Result<QList<StoredOperation>> DeliveryStore::unclear(qint64 portalId, CrmObject object, qint64 nowMs, int limit)
{
    return operations(QStringLiteral("o.portal_id = ? AND o.object = ? AND o.state = 'unclear' AND o.due_at_ms <= ? "
                                     "ORDER BY o.event_sequence, o.id LIMIT ?"),
                      {portalId, toString(object), nowMs, limit});
}

Result<QList<StoredOperation>> DeliveryStore::contactWork(qint64 portalId, qint64 nowMs, int persons)
{
    return operations(
        QStringLiteral(
            "o.portal_id = ? AND o.object = 'contact' AND o.state IN ('ready', 'waiting', 'unclear') "
            "AND o.person_key IN (SELECT person_key FROM operation WHERE portal_id = ? AND object = 'contact' "
            "AND state IN ('ready', 'waiting', 'unclear') AND due_at_ms <= ? "
            "GROUP BY person_key ORDER BY min(event_sequence) LIMIT ?) "
            "ORDER BY o.event_sequence, o.id"),
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
            "AND o.record_id <> '' AND t.record_id <> '' ORDER BY l.due_at_ms, l.operation_id LIMIT ?"),
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
    // Where access is gone nothing goes on before a person has connected again: that is no work.
    const auto rows = m_database.select(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM delivery WHERE (state IN ('queued', 'in_flight', 'unclear') "
                       "OR (state = 'waiting' AND next_try_ms <= ?)) AND portal_id IN "
                       "(SELECT id FROM portal WHERE health <> ? AND removed_at_ms = 0))"),
        {nowMs + withinMs, toString(domain::PortalHealth::AccessGone)});
    if (!rows) {
        return rows.error();
    }
    return !rows->first().first().toBool();
}

} // namespace leadferry::store
