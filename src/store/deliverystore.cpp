// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore: what may go now, and what is known about it.
#include "store/deliverystore.h"

#include "store/planrows.h"
#include "store/rowlists.h"

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
    "o.held_properties, o.record_id, o.attempts, o.lookups, o.batch_limit, o.sent_at_ms, o.amends, o.complete, "
    "o.conflicts, e.source, e.occurred_at_ms, o.only_existing, o.per_conversation, o.only_open, o.joins";

/// The condition of the indexes over the queue, word for word: without it SQLite could not use them. They are named in
/// each query, so that none ever goes through all that waits, or all there ever was.
constexpr auto inTurn = "o.state IN ('ready', 'waiting', 'unclear')";
/// So many events of the people whose turn it is are looked at to find who they are.
constexpr int eventsPerPerson = 4;

/// Without the held ones; where a record is amended, only what is amended.
QList<domain::PlannedField> fieldsToWrite(const QString& json, const domain::HeldFields& held,
                                          const QStringList& amends)
{
    auto fields = fieldsFromJson(json);
    fields.removeIf([&](const domain::PlannedField& field) {
        return held.contains(field.property) || !(amends.isEmpty() || amends.contains(field.property));
    });
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
    operation.held = heldFromJson(row.at(8).toString());
    operation.amends = stringsFromJson(row.at(14).toString());
    operation.fields = fieldsToWrite(row.at(7).toString(), operation.held, operation.amends);
    operation.complete = row.at(15).toBool();
    operation.conflicts = row.at(16).toInt();
    operation.source = row.at(17).toString();
    operation.occurredAtMs = row.at(18).toLongLong();
    operation.onlyExisting = row.at(19).toBool();
    operation.perConversation = row.at(20).toBool();
    operation.onlyOpen = row.at(21).toBool();
    operation.joins = row.at(22).toBool();
    operation.recordId = row.at(9).toString();
    operation.attempts = row.at(10).toInt();
    operation.lookups = row.at(11).toInt();
    operation.batchLimit = row.at(12).toInt();
    operation.sentAtMs = row.at(13).toLongLong();
    return operation;
}

} // namespace

Result<QList<StoredOperation>> DeliveryStore::operations(const char* index, const QString& where,
                                                         const QVariantList& values)
{
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT %1 FROM operation o INDEXED BY %2 JOIN event e ON e.sequence = o.event_sequence WHERE %3")
            .arg(QLatin1String(operationColumns), QLatin1String(index), where),
        values);
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

/// A condition on an operation for what is claimed.
QString DeliveryStore::claimable(qint64 portalId, const char* operation) const
{
    return m_byHandOnly.contains(portalId)
               ? QStringLiteral("AND %1.delivery_id IN (SELECT id FROM delivery WHERE by_hand = 1) ")
                     .arg(QLatin1String(operation))
               : QString();
}

Result<QList<StoredOperation>> DeliveryStore::sendable(qint64 portalId, CrmObject object, qint64 nowMs, int limit)
{
    // Of a conversation that gets its first record only one operation goes, and none while another's outcome is not
    // known: the others will write to what it makes.
    const QString another =
        QStringLiteral("SELECT 1 FROM operation a INDEXED BY operation_by_person WHERE a.portal_id = o.portal_id "
                       "AND a.person_key = o.person_key AND a.only_existing = 0 AND a.amends = '[]' AND a.id <> o.id "
                       "AND (a.state IN ('in_flight', 'unclear') OR (a.state IN ('ready', 'waiting') "
                       "AND a.due_at_ms <= ? AND (a.event_sequence, a.id) < (o.event_sequence, o.id) %1))")
            .arg(claimable(portalId, "a"));
    return operations("operation_in_turn",
                      QStringLiteral("%1 AND o.portal_id = ? AND o.object = ? AND o.state <> 'unclear' "
                                     "AND o.amends = '[]' AND o.due_at_ms <= ? AND o.joins = 0 "
                                     "AND (o.per_conversation = 0 OR NOT EXISTS (%3)) %2"
                                     "ORDER BY o.event_sequence, o.id LIMIT ?")
                          .arg(QLatin1String(inTurn), claimable(portalId), another),
                      {portalId, toString(object), nowMs, nowMs, limit});
}

Result<QList<StoredOperation>> DeliveryStore::unclear(qint64 portalId, CrmObject object, qint64 nowMs, int limit)
{
    return operations("operation_unclear",
                      QStringLiteral("o.portal_id = ? AND o.object = ? AND o.state = 'unclear' "
                                     "AND o.amends = '[]' AND o.sent_to = '' AND o.due_at_ms <= ? %1"
                                     "ORDER BY o.event_sequence, o.id LIMIT ?")
                          .arg(claimable(portalId)),
                      {portalId, toString(object), nowMs, limit});
}

Result<QList<StoredOperation>> DeliveryStore::recordWork(qint64 portalId, CrmObject object, qint64 nowMs, int records,
                                                         Unclear unclear)
{
    // Whose turn it is: those with the oldest operations that are due. Then everything that waits for them.
    const QString due =
        QStringLiteral("SELECT o.person_key AS person, o.event_sequence AS turn "
                       "FROM operation o INDEXED BY operation_in_turn WHERE %1 AND o.portal_id = ? AND o.object = ? "
                       "AND o.due_at_ms <= ? %2%3ORDER BY o.event_sequence, o.id LIMIT ?")
            .arg(QLatin1String(inTurn), claimable(portalId),
                 unclear == Unclear::Included
                     ? QString()
                     : QStringLiteral("AND NOT EXISTS (SELECT 1 FROM operation u WHERE u.state = 'unclear' "
                                      "AND u.portal_id = o.portal_id AND u.object = o.object "
                                      "AND u.person_key = o.person_key) "));
    const QString people =
        QStringLiteral("SELECT person FROM (%1) GROUP BY person ORDER BY min(turn) LIMIT ?").arg(due);
    return operations(
        "operation_in_turn_by_person",
        QStringLiteral("%1 AND o.portal_id = ? AND o.object = ? AND o.person_key IN (%2) %3"
                       "ORDER BY o.event_sequence, o.id")
            .arg(QLatin1String(inTurn), people, claimable(portalId)),
        {portalId, toString(object), portalId, toString(object), nowMs, records * eventsPerPerson, records});
}

Result<QList<StoredOperation>> DeliveryStore::amendments(qint64 portalId, CrmObject object, qint64 nowMs, int limit)
{
    return operations("operation_amending",
                      QStringLiteral("%1 AND o.portal_id = ? AND o.object = ? AND o.amends <> '[]' "
                                     "AND o.due_at_ms <= ? %2ORDER BY o.event_sequence, o.id LIMIT ?")
                          .arg(QLatin1String(inTurn), claimable(portalId)),
                      {portalId, toString(object), nowMs, limit});
}

Result<QList<StoredOperation>> DeliveryStore::conversationWork(qint64 portalId, CrmObject object, qint64 nowMs,
                                                               int records)
{
    // What was sent to make a record is looked up by its key first. What makes none waits for what is about to.
    const QString joining =
        QStringLiteral("o.joins = 1 AND %1 AND o.portal_id = ? AND o.object = ? AND o.amends = '[]' "
                       "AND (o.state <> 'unclear' OR o.sent_to <> '') AND (o.only_existing = 0 "
                       "OR EXISTS (SELECT 1 FROM known_record k WHERE k.portal_id = o.portal_id "
                       "AND k.identity = o.person_key AND k.record_id <> '') "
                       "OR NOT EXISTS (SELECT 1 FROM operation a INDEXED BY operation_by_person "
                       "WHERE a.portal_id = o.portal_id AND a.person_key = o.person_key AND a.only_existing = 0 "
                       "AND (a.state IN ('planned', 'ready', 'in_flight', 'unclear') "
                       "OR (a.state = 'waiting' AND a.due_at_ms <= ?)))) %2")
            .arg(QLatin1String(inTurn), claimable(portalId));
    const QString due = QStringLiteral("SELECT o.person_key AS conversation, o.event_sequence AS turn "
                                       "FROM operation o INDEXED BY operation_joining WHERE %1AND o.due_at_ms <= ? "
                                       "ORDER BY o.event_sequence, o.id LIMIT ?")
                            .arg(joining);
    const QString conversations =
        QStringLiteral("SELECT conversation FROM (%1) GROUP BY conversation ORDER BY min(turn) LIMIT ?").arg(due);
    return operations(
        "operation_joining",
        QStringLiteral("%1AND o.person_key IN (%2) ORDER BY o.event_sequence, o.id").arg(joining, conversations),
        {portalId, toString(object), nowMs, portalId, toString(object), nowMs, nowMs, records * eventsPerPerson,
         records});
}

Result<QHash<QString, qint64>> DeliveryStore::nextMakers(qint64 portalId, const QStringList& identities)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT person_key, min(due_at_ms) FROM operation WHERE portal_id = ? AND person_key IN (%1) "
                       "AND only_existing = 0 AND state = 'waiting' GROUP BY person_key")
            .arg(placeholders(identities.size())),
        QVariantList{portalId} + toVariants(identities));
    if (!rows) {
        return rows.error();
    }
    QHash<QString, qint64> times;
    for (const Row& row : *rows) {
        times.insert(row.at(0).toString(), row.at(1).toLongLong());
    }
    return times;
}

Result<QList<OpenLink>> DeliveryStore::openLinks(qint64 portalId, qint64 nowMs, int limit)
{
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT l.operation_id, l.target_id, o.delivery_id, o.object, t.object, o.record_id, t.record_id, "
            "l.attempts, l.alone FROM operation_link l INDEXED BY operation_link_ready "
            "JOIN operation o ON o.id = l.operation_id JOIN operation t ON t.id = l.target_id "
            "WHERE l.state = 'open' AND l.ready = 1 AND l.due_at_ms <= ? "
            "AND o.portal_id = ? AND o.state IN ('done', 'superseded') AND t.state IN ('done', 'superseded') "
            "AND o.record_id <> '' AND t.record_id <> '' "
            "AND o.object <> 'list' %1ORDER BY l.due_at_ms, l.operation_id LIMIT ?")
            .arg(claimable(portalId)),
        {nowMs, portalId, limit});
    if (!rows) {
        return rows.error();
    }
    QList<OpenLink> links;
    for (const Row& row : *rows) {
        links.append({row.at(0).toLongLong(), row.at(1).toLongLong(), row.at(2).toLongLong(),
                      domain::crmObjectFromString(row.at(3).toString()).value_or(CrmObject::Contact),
                      domain::crmObjectFromString(row.at(4).toString()).value_or(CrmObject::Contact),
                      row.at(5).toString(), row.at(6).toString(), row.at(7).toInt(), row.at(8).toBool()});
    }
    return links;
}

Result<QHash<QString, QString>> DeliveryStore::knownRecords(qint64 portalId, const QStringList& identities)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT t.person_key, k.record_id FROM person_tie t JOIN known_record k "
                       "ON k.portal_id = t.portal_id AND k.identity = t.tie "
                       "WHERE t.portal_id = ? AND t.person_key IN (%1) AND k.record_id <> '' UNION ALL "
                       "SELECT identity, record_id FROM known_record WHERE portal_id = ? AND identity IN (%1) "
                       "AND record_id <> ''") // its own comes last and counts
            .arg(placeholders(identities.size())),
        QVariantList{portalId} + toVariants(identities) + QVariantList{portalId} + toVariants(identities));
    if (!rows) {
        return rows.error();
    }
    QHash<QString, QString> known;
    for (const Row& row : *rows) {
        known.insert(row.at(0).toString(), row.at(1).toString());
    }
    return known;
}

Result<QHash<QString, WrittenValues>> DeliveryStore::writtenValues(qint64 portalId, CrmObject object,
                                                                   const QStringList& recordIds)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT record_id, property, fingerprint, event_sequence, source, occurred_at_ms "
                       "FROM written_value WHERE portal_id = ? AND object = ? AND record_id IN (%1)")
            .arg(placeholders(recordIds.size())),
        QVariantList{portalId, toString(object)} + toVariants(recordIds));
    if (!rows) {
        return rows.error();
    }
    QHash<QString, WrittenValues> written;
    for (const Row& row : *rows) {
        written[row.at(0).toString()].insert(row.at(1).toString(), {row.at(2).toString(), row.at(3).toLongLong(),
                                                                    row.at(4).toString(), row.at(5).toLongLong()});
    }
    return written;
}

Result<domain::RefusedValues> DeliveryStore::refusedValues(qint64 portalId, CrmObject object)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT property, fingerprint, reason FROM refused_value WHERE portal_id = ? AND object = ?"),
        {portalId, toString(object)});
    if (!rows) {
        return rows.error();
    }
    domain::RefusedValues refused;
    for (const Row& row : *rows) {
        refused.add(row.at(0).toString(), row.at(1).toString(), row.at(2).toString());
    }
    return refused;
}

Result<std::optional<qint64>> DeliveryStore::nextDueMs(qint64 portalId, qint64 nowMs)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT min(due) FROM (SELECT min(o.due_at_ms) AS due FROM operation o INDEXED BY operation_due "
                       "WHERE o.portal_id = ? AND %1 AND o.due_at_ms > ? UNION ALL "
                       "SELECT min(l.due_at_ms) FROM operation_link l INDEXED BY operation_link_ready "
                       "JOIN operation o ON o.id = l.operation_id "
                       "WHERE l.state = 'open' AND l.ready = 1 AND l.due_at_ms > ? AND o.portal_id = ?)")
            .arg(QLatin1String(inTurn)),
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

} // namespace leadferry::store
