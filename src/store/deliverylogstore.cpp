// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliverylogstore.h"

#include "store/enrichmentstore.h"
#include "store/replystore.h"

#include "domain/source.h"
#include "store/rowlists.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::store {

using base::Result;
using domain::CrmObject;
using domain::DeliveryFilter;
using domain::DeliveryRow;
using domain::DeliveryState;

namespace {

constexpr auto rowColumns =
    "d.id, d.event_sequence, e.event_id, e.source, d.type, d.bot, d.person, d.portal_id, p.name, d.state, d.attempts, "
    "d.received_at_ms, d.changed_at_ms, d.next_try_ms, d.written, d.record_object, d.record_id, d.cause, p.hub_id, "
    "p.app_url, p.profile, d.outlook";
constexpr qsizetype rowsAtOnce = 200;
constexpr auto rowTables =
    "FROM delivery d JOIN event e ON e.sequence = d.event_sequence LEFT JOIN portal p ON p.id = d.portal_id";

domain::Portal linkablePortal(const Row& row)
{
    domain::Portal portal;
    portal.hubId = row.at(18).toLongLong();
    portal.appUrl = row.at(19).toString();
    portal.profile = domain::portalProfileFromJson(QJsonDocument::fromJson(row.at(20).toByteArray()).object());
    return portal;
}

QList<CrmObject> objectsIn(const QString& names)
{
    QList<CrmObject> objects;
    const auto each = names.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& name : each) {
        if (const auto object = domain::crmObjectFromString(name)) {
            objects.append(*object);
        }
    }
    return objects;
}

DeliveryRow rowFrom(const Row& row)
{
    DeliveryRow delivery;
    delivery.id = row.at(0).toLongLong();
    delivery.eventSequence = row.at(1).toLongLong();
    delivery.eventId = row.at(2).toString();
    delivery.source = row.at(3).toString();
    delivery.type = row.at(4).toString();
    delivery.bot = row.at(5).toString();
    delivery.person = row.at(6).toString();
    delivery.portalId = row.at(7).toLongLong();
    delivery.portalName = row.at(8).toString();
    delivery.state = domain::deliveryStateFromString(row.at(9).toString()).value_or(DeliveryState::Held);
    delivery.attempts = row.at(10).toInt();
    delivery.receivedAtMs = row.at(11).toLongLong();
    delivery.changedAtMs = row.at(12).toLongLong();
    delivery.nextTryMs = row.at(13).toLongLong();
    delivery.written = objectsIn(row.at(14).toString());
    const auto recordObject = domain::crmObjectFromString(row.at(15).toString());
    if (recordObject && !row.at(16).toString().isEmpty()) {
        delivery.recordUrl = domain::recordUrl(linkablePortal(row), *recordObject, row.at(16).toString());
    }
    delivery.cause = row.at(17).toString();
    if (delivery.cause == domain::shadowMode) {
        delivery.wouldWrite = objectsIn(row.at(21).toString());
    }
    return delivery;
}

domain::OperationRow operationFrom(const Row& row, const domain::Portal& portal)
{
    domain::OperationRow operation;
    operation.id = row.at(0).toLongLong();
    operation.actionId = row.at(1).toString();
    operation.key = row.at(2).toString();
    operation.object = domain::crmObjectFromString(row.at(3).toString()).value_or(CrmObject::Contact);
    operation.state = domain::operationStateFromString(row.at(4).toString()).value_or(domain::OperationState::Held);
    operation.recordId = row.at(5).toString();
    if (!operation.recordId.isEmpty()) {
        operation.recordUrl = domain::recordUrl(portal, operation.object, operation.recordId);
    }
    operation.cause = row.at(6).toString();
    operation.heldProperties = heldFromJson(row.at(7).toString()).keys();
    operation.dueAtMs = row.at(8).toLongLong();
    const auto fields = QJsonDocument::fromJson(row.at(9).toByteArray()).array();
    for (const auto& field : fields) {
        operation.values.insert(field.toArray().at(0).toString(), field.toArray().at(1).toString());
    }
    if (const QString kind = row.at(10).toString(); !kind.isEmpty()) {
        operation.causeKind = base::errorKindFromString(kind);
    }
    return operation;
}

} // namespace

Result<domain::DeliveryPage> DeliveryLogStore::page(const DeliveryFilter& filter, const domain::DeliverySpan& span)
{
    const auto found = DeliverySearch(m_database, filter, m_limits).ids(span);
    if (!found) {
        return found.error();
    }
    domain::DeliveryPage page{{}, found->more, found->reachedId};
    // In steps, so that a large page asks for few different statements.
    for (qsizetype first = 0; first < found->ids.size(); first += rowsAtOnce) {
        auto read = rows(found->ids.mid(first, rowsAtOnce));
        if (!read) {
            return read.error();
        }
        if (span.order == domain::LogOrder::OldestFirst) {
            std::reverse(read->begin(), read->end());
        }
        page.rows += *read;
    }
    return page;
}

Result<domain::DeliveryCounts> DeliveryLogStore::counts(const DeliveryFilter& filter)
{
    return DeliverySearch(m_database, filter, m_limits).counts();
}

Result<QList<DeliveryRow>> DeliveryLogStore::rows(const QList<qint64>& deliveryIds)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT %1 %2 WHERE d.id IN (%3) ORDER BY d.id DESC")
            .arg(QLatin1String(rowColumns), QLatin1String(rowTables), placeholders(deliveryIds.size())),
        toVariants(deliveryIds));
    if (!rows) {
        return rows.error();
    }
    QList<DeliveryRow> found;
    for (const Row& row : *rows) {
        found.append(rowFrom(row));
    }
    return found;
}

Result<QList<qint64>> DeliveryLogStore::changedSince(qint64 timeMs)
{
    domain::DeliveryFilter filter;
    filter.sinceMs = timeMs;
    return selectDeliveryIds(m_database, filter);
}

Result<domain::DeliveryDetail> DeliveryLogStore::detail(qint64 deliveryId)
{
    const auto rows = m_database.select(QStringLiteral("SELECT %1, e.body, d.mapping_version, (SELECT document FROM "
                                                       "outlook WHERE delivery_id = d.id), e.correction, "
                                                       "e.conversation_id, p.api_url %2 WHERE d.id = ?")
                                            .arg(QLatin1String(rowColumns), QLatin1String(rowTables)),
                                        {deliveryId});
    if (!rows) {
        return rows.error();
    }
    if (rows->isEmpty()) {
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("there is no delivery d%1").arg(deliveryId)};
    }
    const Row& row = rows->first();
    domain::DeliveryDetail detail;
    detail.row = rowFrom(row);
    detail.body = QJsonDocument::fromJson(row.at(22).toByteArray()).object();
    detail.mappingVersion = row.at(23).toInt();
    if (detail.row.cause == domain::shadowMode) {
        detail.outlook = QJsonDocument::fromJson(row.at(24).toByteArray()).object();
    }
    detail.correction = QJsonDocument::fromJson(row.at(25).toByteArray()).object();
    detail.conversationId = row.at(26).toString();
    detail.apiUrl = row.at(27).toString();
    if (const auto told = tellAround(detail); !told) {
        return told.error();
    }
    const domain::Portal portal = linkablePortal(row);
    const auto operations = m_database.select(
        QStringLiteral(
            "SELECT id, action_id, key, object, state, record_id, cause, held_properties, due_at_ms, fields, "
            "cause_kind "
            "FROM operation WHERE delivery_id = ? ORDER BY id"),
        {deliveryId});
    if (!operations) {
        return operations.error();
    }
    const auto linked = links(deliveryId);
    if (!linked) {
        return linked.error();
    }
    for (const Row& operationRow : *operations) {
        auto operation = operationFrom(operationRow, portal);
        operation.links = linked->value(operation.id);
        auto tries = attempts(operation.id, detail.row.receivedAtMs);
        if (!tries) {
            return tries.error();
        }
        operation.attempts = *tries;
        detail.operations.append(operation);
    }
    return detail;
}

Result<QHash<qint64, QList<domain::LinkRow>>> DeliveryLogStore::links(qint64 deliveryId)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT l.operation_id, t.object, t.action_id, t.record_id FROM operation o "
                       "JOIN operation_link l ON l.operation_id = o.id JOIN operation t ON t.id = l.target_id "
                       "WHERE o.delivery_id = ? ORDER BY l.operation_id, l.target_id"),
        {deliveryId});
    if (!rows) {
        return rows.error();
    }
    QHash<qint64, QList<domain::LinkRow>> links;
    for (const Row& row : *rows) {
        const auto object = domain::crmObjectFromString(row.at(1).toString());
        links[row.at(0).toLongLong()].append(
            {object.value_or(domain::CrmObject::Contact), row.at(2).toString(), row.at(3).toString()});
    }
    return links;
}

/// What happened around it: to its conversation, and by people's hands.
Result<void> DeliveryLogStore::tellAround(domain::DeliveryDetail& detail)
{
    if (!detail.conversationId.isEmpty()) {
        const auto earlier = conversation(detail, "d.id < ? ORDER BY d.id DESC");
        const auto later = conversation(detail, "d.id > ? ORDER BY d.id");
        if (!earlier || !later) {
            return !earlier ? earlier.error() : later.error();
        }
        detail.earlier = *earlier;
        std::reverse(detail.earlier.begin(), detail.earlier.end());
        detail.later = *later;
        const auto replies =
            ReplyStore(m_database).ofConversation(detail.row.source, detail.conversationId, domain::repliesShown);
        if (!replies) {
            return replies.error();
        }
        detail.replies = *replies;
        const auto enrichments =
            EnrichmentStore(m_database)
                .ofConversation(detail.row.source, detail.conversationId, domain::enrichmentsShown);
        if (!enrichments) {
            return enrichments.error();
        }
        detail.enrichments = *enrichments;
    }
    const auto rows = m_database.select(
        QStringLiteral("SELECT at_ms, actor, action FROM handling WHERE delivery_id = ? ORDER BY id"), {detail.row.id});
    if (!rows) {
        return rows.error();
    }
    for (const Row& row : *rows) {
        detail.handlings.append({row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toString()});
    }
    return {};
}

/// The condition on the conversation is the one of its index, word for word.
Result<QList<domain::ConversationStep>> DeliveryLogStore::conversation(const domain::DeliveryDetail& detail,
                                                                       const char* which)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT d.id, d.type, coalesce(p.name, ''), d.state, d.received_at_ms FROM event e "
                       "JOIN delivery d ON d.event_sequence = e.sequence LEFT JOIN portal p ON p.id = d.portal_id "
                       "WHERE e.conversation_id = ? AND e.conversation_id <> '' AND e.source = ? AND %1 LIMIT ?")
            .arg(QLatin1String(which)),
        {detail.conversationId, detail.row.source, detail.row.id, domain::conversationStepsShown});
    if (!rows) {
        return rows.error();
    }
    QList<domain::ConversationStep> steps;
    for (const Row& row : *rows) {
        const auto state = domain::deliveryStateFromString(row.at(3).toString()).value_or(DeliveryState::Held);
        steps.append(
            {row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toString(), state, row.at(4).toLongLong()});
    }
    return steps;
}

Result<QList<domain::AttemptRow>> DeliveryLogStore::attempts(qint64 operationId, qint64 receivedAtMs)
{
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT a.number, x.started_ms, x.duration_ms, x.method, x.path, x.http_status, x.correlation_id, "
            "a.outcome, a.message, x.request, x.response, x.kept_back_ms, "
            "(SELECT count(DISTINCT o.delivery_id) - 1 FROM attempt b JOIN operation o ON o.id = b.operation_id "
            " WHERE b.exchange_id = x.id) "
            "FROM attempt a JOIN exchange x ON x.id = a.exchange_id WHERE a.operation_id = ? ORDER BY a.number"),
        {operationId});
    if (!rows) {
        return rows.error();
    }
    QList<domain::AttemptRow> attempts;
    qint64 freeSinceMs = receivedAtMs; // it waits for the limits only from then on
    for (const Row& row : *rows) {
        attempts.append({row.at(0).toInt(), row.at(1).toLongLong(), row.at(2).toLongLong(), row.at(3).toString(),
                         row.at(4).toString(), row.at(5).toInt(), row.at(6).toString(), row.at(7).toString(),
                         row.at(8).toString(), row.at(12).toInt(), row.at(9).toByteArray(), row.at(10).toByteArray(),
                         std::clamp(row.at(11).toLongLong(), qint64(0),
                                    std::max(qint64(0), row.at(1).toLongLong() - freeSinceMs))});
        freeSinceMs = row.at(1).toLongLong() + row.at(2).toLongLong();
    }
    return attempts;
}

Result<qint64> DeliveryLogStore::oldestOpenMs()
{
    qint64 oldest = 0;
    for (const auto state : {DeliveryState::Queued, DeliveryState::InFlight, DeliveryState::Waiting,
                             DeliveryState::Unclear, DeliveryState::Unrouted}) {
        const auto rows =
            m_database.select(QStringLiteral("SELECT received_at_ms FROM delivery WHERE state = ? ORDER BY id LIMIT 1"),
                              {domain::toString(state)});
        if (!rows) {
            return rows.error();
        }
        const qint64 first = rows->isEmpty() ? 0 : rows->first().first().toLongLong();
        oldest = oldest == 0 || first == 0 ? std::max(oldest, first) : std::min(oldest, first);
    }
    return oldest;
}

Result<QList<qint64>> selectDeliveryIds(Database& database, const DeliveryFilter& filter)
{
    return DeliverySearch(database, filter).everyId();
}

} // namespace leadferry::store
