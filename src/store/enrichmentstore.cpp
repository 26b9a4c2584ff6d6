// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/enrichmentstore.h"

#include "domain/source.h"
#include "domain/testlead.h"
#include "store/storedevent.h"

#include <QJsonDocument>

#include <algorithm>

namespace leadferry::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Enrichment;

namespace {

constexpr QLatin1String columns("n.event_sequence, n.source, n.conversation_id, n.event_type, n.state, n.model, "
                                "n.attempts, n.created_ms, n.asked_ms, n.duration_ms, n.tokens_read, n.tokens_written, "
                                "n.fault, n.fault_detail, n.reading");

/// What shadow mode holds, and what is no event of a conversation in its own right, nobody wants to have read. The plus
/// keeps SQLite from looking through all that is held, for each event.
constexpr QLatin1String isReadable(
    "e.conversation_id <> '' AND e.variant = 0 AND e.source <> ? AND NOT EXISTS (SELECT 1 FROM source s WHERE s.name = "
    "e.source AND s.shadow = 1) AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.event_sequence = e.sequence AND "
    "+d.state = 'held' AND d.cause = ?)");

constexpr QLatin1String insertFrom("INSERT OR IGNORE INTO enrichment (event_sequence, source, conversation_id, "
                                   "event_type, state, created_ms, changed_ms) SELECT e.sequence, e.source, "
                                   "e.conversation_id, e.type, 'waiting', ?, ? FROM event e WHERE ");

/// Of a conversation that nobody has asked about: single messages say only themselves, and what a model has said is no
/// conversation. Values: the conversation and its source, twice.
constexpr QLatin1String isNewestOfConversation(
    "e.sequence = (SELECT max(x.sequence) FROM event x WHERE x.conversation_id = ? AND x.conversation_id <> '' AND "
    "x.source = ? AND x.type NOT IN ('conversation.message.v1', 'conversation.enriched.v1')) AND NOT EXISTS (SELECT 1 "
    "FROM enrichment o WHERE o.conversation_id = ? AND o.source = ?) AND ");

Result<Enrichment> enrichmentIn(const Row& row)
{
    const auto state = domain::enrichmentStateFromString(row.at(4).toString());
    const auto fault = domain::enrichmentFaultFromString(row.at(12).toString());
    if (!state || !fault) {
        return Error{ErrorKind::Storage,
                     QStringLiteral("what a language model said is stored by another version of this program")};
    }
    Enrichment enrichment;
    enrichment.eventSequence = row.at(0).toLongLong();
    enrichment.source = row.at(1).toString();
    enrichment.conversationId = row.at(2).toString();
    enrichment.eventType = row.at(3).toString();
    enrichment.state = *state;
    enrichment.model = row.at(5).toString();
    enrichment.attempts = row.at(6).toInt();
    enrichment.createdMs = row.at(7).toLongLong();
    enrichment.askedMs = row.at(8).toLongLong();
    enrichment.durationMs = row.at(9).toLongLong();
    enrichment.tokensRead = row.at(10).toInt();
    enrichment.tokensWritten = row.at(11).toInt();
    enrichment.trouble = {*fault, row.at(13).toString()};
    enrichment.reading = domain::readingFromJson(QJsonDocument::fromJson(row.at(14).toString().toUtf8()).object());
    return enrichment;
}

/// A null string would be NULL.
QString text(const QString& value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

template <typename Value> Result<Value> single(const Result<Rows>& rows)
{
    return rows ? Result<Value>(rows->first().first().value<Value>()) : rows.error();
}

QVariantList unreadable()
{
    return {QString(domain::testLeadSource), QString(domain::shadowMode)};
}

} // namespace

Result<EnrichmentService> EnrichmentStore::service()
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT seen_sequence IS NOT NULL, key_for, fault, fault_detail, rests_for, rests_until_ms FROM "
                       "enrichment_service"));
    if (!rows) {
        return rows.error();
    }
    const Row& row = rows->first();
    const auto fault = domain::enrichmentFaultFromString(row.at(2).toString());
    return EnrichmentService{row.at(0).toBool(),
                             row.at(1).toString(),
                             {fault.value_or(domain::EnrichmentFault::None), row.at(3).toString()},
                             row.at(4).toString(),
                             row.at(5).toLongLong()};
}

Result<void> EnrichmentStore::setKeyFor(const QString& origin)
{
    Transaction transaction(m_database);
    transaction.run(
        QStringLiteral("UPDATE enrichment_service SET key_for = ?, fault = 'none', fault_detail = '', rests_until_ms "
                       "= 0"),
        {origin.isNull() ? QLatin1String("") : origin});
    return transaction.commit();
}

Result<void> EnrichmentStore::setRest(const domain::EnrichmentTrouble& trouble, const QString& restsFor, qint64 untilMs)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE enrichment_service SET fault = ?, fault_detail = ?, rests_for = ?, "
                                   "rests_until_ms = ?"),
                    {domain::toString(trouble.fault), text(trouble.detail), text(restsFor), untilMs});
    return transaction.commit();
}

Result<void> EnrichmentStore::heed(const QStringList& types)
{
    const auto known = service();
    if (!known || known->isOn == !types.isEmpty()) {
        return known ? Result<void>() : known.error();
    }
    Transaction transaction(m_database);
    transaction.run(
        types.isEmpty()
            ? QStringLiteral("UPDATE enrichment_service SET seen_sequence = NULL")
            : QStringLiteral("UPDATE enrichment_service SET seen_sequence = (SELECT coalesce(max(sequence), "
                             "0) FROM event) WHERE seen_sequence IS NULL"));
    return transaction.commit();
}

Result<int> EnrichmentStore::collect(const QStringList& types, qint64 nowMs)
{
    const auto news = single<bool>(m_database.select(QStringLiteral(
        "SELECT coalesce(max(sequence), 0) > (SELECT seen_sequence FROM enrichment_service) FROM event")));
    if (!news || !*news || types.isEmpty()) {
        return news ? Result<int>(0) : news.error();
    }
    Transaction transaction(m_database);
    QVariantList values{nowMs, nowMs};
    values += toVariants(types);
    values += unreadable();
    const int found = transaction.run(
        insertFrom +
            QStringLiteral("e.sequence > (SELECT seen_sequence FROM enrichment_service) AND e.type IN (%1) AND ")
                .arg(placeholders(types.size())) +
            isReadable,
        values);
    transaction.run(QStringLiteral("UPDATE enrichment_service SET seen_sequence = (SELECT max(sequence) FROM event)"));
    if (const auto committed = transaction.commit(); !committed) {
        return committed.error();
    }
    return found;
}

Result<int> EnrichmentStore::expire(qint64 nowMs)
{
    const qint64 beforeMs = nowMs - domain::enrichmentExpiresAfterMs;
    const QString old = QStringLiteral("state = 'waiting' AND created_ms < ?");
    const auto any =
        m_database.select(QStringLiteral("SELECT 1 FROM enrichment WHERE %1 LIMIT 1").arg(old), {beforeMs});
    if (!any || any->isEmpty()) {
        return any ? Result<int>(0) : any.error();
    }
    Transaction transaction(m_database);
    const int expired = transaction.run(
        QStringLiteral("UPDATE enrichment SET state = 'failed', fault = ?, fault_detail = '', changed_ms = ? WHERE %1")
            .arg(old),
        {domain::toString(domain::EnrichmentFault::TooOld), nowMs, beforeMs});
    const auto done = transaction.commit();
    return done ? Result<int>(expired) : done.error();
}

Result<bool> EnrichmentStore::hasOpen()
{
    return single<bool>(m_database.select(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM enrichment WHERE state IN ('waiting', 'answered'))")));
}

Result<std::optional<OpenEnrichment>> EnrichmentStore::nextAnswered()
{
    return first(QStringLiteral("n.state = 'answered'"), {});
}

Result<std::optional<OpenEnrichment>> EnrichmentStore::nextWaiting(const QSet<qint64>& withoutPortals)
{
    const QVariantList portals = toVariants(withoutPortals);
    // For an empty list SQLite would look through all deliveries.
    const QString without = portals.isEmpty()
                                ? QString()
                                : QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.event_sequence = "
                                                 "e.sequence AND d.portal_id IN (%1))")
                                      .arg(placeholders(portals.size()));
    return first(QStringLiteral("n.state = 'waiting'") + without, portals);
}

Result<std::optional<OpenEnrichment>> EnrichmentStore::first(const QString& where, const QVariantList& values)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT %1, %2 FROM enrichment n JOIN event e ON e.sequence = n.event_sequence WHERE %3 "
                       "ORDER BY n.asked_ms, n.created_ms, n.event_sequence LIMIT 1")
            .arg(eventColumns, columns, where),
        values);
    if (!rows) {
        return rows.error();
    }
    if (rows->isEmpty()) {
        return std::optional<OpenEnrichment>();
    }
    const Row& row = rows->constFirst();
    const auto about = eventIn(m_database, row);
    const auto enrichment = enrichmentIn(row.mid(eventColumnCount));
    if (!about || !enrichment) {
        return about ? enrichment.error() : about.error();
    }
    return std::optional(OpenEnrichment{*enrichment, about->value_or(domain::Event{})});
}

Result<void> EnrichmentStore::record(const Enrichment& enrichment, qint64 nowMs)
{
    Transaction transaction(m_database);
    transaction.run(
        QStringLiteral("UPDATE enrichment SET state = ?, model = ?, attempts = ?, asked_ms = ?, duration_ms = ?, "
                       "tokens_read = ?, tokens_written = ?, fault = ?, fault_detail = ?, reading = ?, changed_ms = ? "
                       "WHERE event_sequence = ?"),
        {domain::toString(enrichment.state), text(enrichment.model), enrichment.attempts, enrichment.askedMs,
         enrichment.durationMs, enrichment.tokensRead, enrichment.tokensWritten,
         domain::toString(enrichment.trouble.fault), text(enrichment.trouble.detail),
         compact(domain::toJson(enrichment.reading)), nowMs, enrichment.eventSequence});
    return transaction.commit();
}

Result<int> EnrichmentStore::ask(qint64 deliveryId, const AuditEntry& note, qint64 nowMs)
{
    Transaction transaction(m_database);
    QString which = QStringLiteral("state = 'failed' AND changed_ms >= ?");
    QVariantList values{nowMs - domain::enrichmentExpiresAfterMs};
    if (deliveryId > 0) {
        const Rows rows = transaction.select(
            QStringLiteral("SELECT e.conversation_id, e.source FROM delivery d JOIN event e ON e.sequence = "
                           "d.event_sequence WHERE d.id = ?"),
            {deliveryId});
        if (transaction.failed()) {
            return transaction.commit().error();
        }
        if (rows.isEmpty()) {
            return Error{ErrorKind::NotFound, QStringLiteral("there is no delivery d%1").arg(deliveryId)};
        }
        values = rows.constFirst();
        if (values.constFirst().toString().isEmpty()) {
            return Error{ErrorKind::Invalid, QStringLiteral("there is no conversation to be read in it")};
        }
        which = QStringLiteral("state IN ('failed', 'nothing') AND conversation_id = ? AND source = ?");
    }
    int started = transaction.run(
        QStringLiteral("UPDATE enrichment SET state = 'waiting', attempts = 0, fault = 'none', fault_detail = '', "
                       "created_ms = ?, changed_ms = ? WHERE %1")
            .arg(which),
        QVariantList{nowMs, nowMs} + values);
    if (deliveryId > 0 && started == 0) {
        started = transaction.run(insertFrom + QString(isNewestOfConversation) + isReadable,
                                  QVariantList{nowMs, nowMs} + values + values + unreadable());
    }
    // Whoever asks again has mended what was wrong, or wants to know whether it is.
    transaction.run(
        QStringLiteral("UPDATE enrichment_service SET fault = 'none', fault_detail = '', rests_until_ms = 0"));
    if (started > 0) {
        AuditStore::add(transaction, note, deliveryId > 0 ? QList<qint64>{deliveryId} : QList<qint64>{});
    }
    const auto done = transaction.commit();
    return done ? Result<int>(started) : done.error();
}

Result<QList<Enrichment>> EnrichmentStore::select(const QString& rest, const QVariantList& values)
{
    const auto rows = m_database.select(QStringLiteral("SELECT %1 FROM enrichment n ").arg(columns) + rest, values);
    if (!rows) {
        return rows.error();
    }
    QList<Enrichment> enrichments;
    for (const Row& row : *rows) {
        const auto enrichment = enrichmentIn(row);
        if (!enrichment) {
            return enrichment.error();
        }
        enrichments.append(*enrichment);
    }
    return enrichments;
}

Result<QList<Enrichment>> EnrichmentStore::ofConversation(const QString& source, const QString& conversationId,
                                                          int most)
{
    auto newestFirst = select(QStringLiteral("WHERE n.conversation_id = ? AND n.source = ? "
                                             "ORDER BY n.event_sequence DESC LIMIT ?"),
                              {conversationId, source, most});
    if (newestFirst) {
        std::reverse(newestFirst->begin(), newestFirst->end());
    }
    return newestFirst;
}

Result<QList<Enrichment>> EnrichmentStore::newest(int most)
{
    return select(QStringLiteral("ORDER BY n.event_sequence DESC LIMIT ?"), {most});
}

Result<int> EnrichmentStore::waiting()
{
    return single<int>(
        m_database.select(QStringLiteral("SELECT count(*) FROM enrichment WHERE state IN ('waiting', 'answered')")));
}

Result<int> EnrichmentStore::askedSince(qint64 ms)
{
    return single<int>(m_database.select(
        QStringLiteral("SELECT count(*) FROM enrichment WHERE asked_ms > 0 AND asked_ms >= ?"), {ms}));
}

Result<QList<qint64>> EnrichmentStore::deliveriesChangedSince(qint64 ms)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT DISTINCT d.id FROM enrichment n INDEXED BY enrichment_by_change CROSS JOIN event e ON "
                       "e.conversation_id = n.conversation_id AND e.conversation_id <> '' AND e.source = n.source "
                       "CROSS JOIN delivery d ON d.event_sequence = e.sequence WHERE n.changed_ms >= ? LIMIT 500"),
        {ms});
    if (!rows) {
        return rows.error();
    }
    QList<qint64> ids;
    for (const Row& row : *rows) {
        ids.append(row.first().toLongLong());
    }
    return ids;
}

} // namespace leadferry::store
