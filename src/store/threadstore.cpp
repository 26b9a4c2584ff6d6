// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/threadstore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::store {

using base::Result;
using domain::InboxThread;
using domain::KnownThread;
using domain::Reply;
using domain::ThreadReading;

namespace {

/// An open thread is looked at by itself no more often than this.
constexpr qint64 leastQuietMs = 5LL * 60 * 1000;

QVariantList withPortal(qint64 portalId, const QStringList& ids)
{
    QVariantList values{portalId};
    values += toVariants(ids);
    return values;
}

constexpr QLatin1String threadColumns(
    "thread_id, ticket_id, open, assignee, latest_ms, contact_id, read_to_ms, accepted, turns, closed_ms");

KnownThread threadIn(const Row& row)
{
    KnownThread known;
    known.thread = {row.at(0).toString(), row.at(1).toString(),   row.at(2).toBool(),
                    row.at(3).toString(), row.at(4).toLongLong(), row.at(5).toString()};
    known.readToMs = row.at(6).toLongLong();
    known.isAccepted = row.at(7).toBool();
    known.turns = row.at(8).toInt();
    known.closedMs = row.at(9).toLongLong();
    return known;
}

/// A source that is there, and was when the event came in; those that are there by themselves need no row.
constexpr QLatin1String isOfASource("(e.source IN ('port', 'folder') OR EXISTS (SELECT 1 FROM source s WHERE s.name = "
                                    "e.source AND e.received_at_ms >= s.added_ms))");

/// Returns whether it is new.
int insert(Transaction& transaction, const Reply& reply)
{
    const QByteArray attachments =
        QJsonDocument(domain::attachmentsJson(reply.attachments)).toJson(QJsonDocument::Compact);
    return transaction.run(
        QStringLiteral("INSERT INTO reply (key, portal_id, thread_id, message_id, ticket_id, source, bot, "
                       "conversation_id, kind, agent, text, attachments, written_ms, read_ms, changed_ms, state, way) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'fetch') ON CONFLICT (key) DO NOTHING"),
        {reply.key, reply.portalId, reply.threadId, reply.messageId, reply.ticketId, reply.source, reply.bot,
         reply.conversationId, domain::toString(reply.kind), reply.agent, reply.text, QString::fromUtf8(attachments),
         reply.writtenMs, reply.readMs, reply.readMs, domain::toString(reply.state)});
}

} // namespace

Result<bool> ThreadStore::expectsAnswers(qint64 portalId, qint64 sinceMs)
{
    const auto threads = m_database.select(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM thread WHERE portal_id = ? AND open = 1 AND latest_ms >= ?)"),
        {portalId, sinceMs});
    // Sequences grow with the time of coming in, so older tickets need not be looked at.
    const auto tickets = m_database.select(
        QStringLiteral(
            "SELECT EXISTS (SELECT 1 FROM operation o INDEXED BY operation_ticket_newest JOIN event e ON "
            "e.sequence = o.event_sequence WHERE o.portal_id = ? AND o.object = 'ticket' AND o.record_id <> "
            "'' AND o.event_sequence >= (SELECT event_sequence FROM delivery WHERE received_at_ms >= ? ORDER "
            "BY received_at_ms LIMIT 1) AND e.conversation_id <> '' AND %1)")
            .arg(isOfASource),
        {portalId, sinceMs});
    if (!threads || !tickets) {
        return !threads ? threads.error() : tickets.error();
    }
    return threads->first().first().toBool() || tickets->first().first().toBool();
}

Result<qint64> ThreadStore::readToMs(qint64 portalId)
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT read_to_ms FROM inbox_reading WHERE portal_id = ?"), {portalId});
    if (!rows) {
        return rows.error();
    }
    return rows->isEmpty() ? 0 : rows->first().first().toLongLong();
}

Result<QHash<QString, TicketOrigin>> ThreadStore::origins(qint64 portalId, const QList<InboxThread>& threads)
{
    QStringList tickets;
    QStringList ids;
    for (const InboxThread& thread : threads) {
        tickets.append(thread.ticketId);
        ids.append(thread.id);
    }
    const auto ofTickets = byTicket(portalId, tickets);
    auto origins = byThread(portalId, ids);
    if (!ofTickets || !origins) {
        return !ofTickets ? ofTickets.error() : origins.error();
    }
    for (const InboxThread& thread : threads) {
        const auto found = ofTickets->constFind(thread.ticketId);
        if (found == ofTickets->constEnd()) {
            continue;
        }
        const bool isWithAnother =
            !thread.contactId.isEmpty() && !found->contactId.isEmpty() && thread.contactId != found->contactId;
        if (isWithAnother) {
            origins->remove(thread.id);
        } else {
            origins->insert(thread.id, *found);
        }
    }
    return origins;
}

Result<QHash<QString, TicketOrigin>> ThreadStore::byThread(qint64 portalId, const QStringList& threadIds)
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT thread_id, source, bot, conversation_id FROM thread WHERE "
                                         "portal_id = ? AND thread_id IN (%1)")
                              .arg(placeholders(threadIds.size())),
                          withPortal(portalId, threadIds));
    if (!rows) {
        return rows.error();
    }
    QHash<QString, TicketOrigin> origins;
    for (const Row& row : *rows) {
        origins.insert(row.at(0).toString(), {row.at(1).toString(), row.at(2).toString(), row.at(3).toString(), 0});
    }
    return origins;
}

Result<QHash<QString, TicketOrigin>> ThreadStore::byTicket(qint64 portalId, const QStringList& ticketIds)
{
    // The visitor's contact is that of the same delivery, as it is known now: people merge contacts.
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT o.record_id, e.source, e.bot, e.conversation_id, e.received_at_ms, coalesce((SELECT "
            "coalesce(nullif(k.record_id, ''), c.record_id) FROM operation c LEFT JOIN known_record k ON "
            "k.portal_id = c.portal_id AND k.identity = c.person_key WHERE c.delivery_id = o.delivery_id AND "
            "c.object = 'contact' LIMIT 1), '') FROM operation o JOIN event e ON e.sequence = o.event_sequence "
            "WHERE o.portal_id = ? AND o.object = 'ticket' AND o.record_id <> '' AND o.record_id IN (%1) AND "
            "e.conversation_id <> '' AND %2 ORDER BY e.sequence")
            .arg(placeholders(ticketIds.size()), isOfASource),
        withPortal(portalId, ticketIds));
    if (!rows) {
        return rows.error();
    }
    QHash<QString, TicketOrigin> origins;
    for (const Row& row : *rows) {
        const TicketOrigin origin{row.at(1).toString(), row.at(2).toString(), row.at(3).toString(),
                                  row.at(4).toLongLong(), row.at(5).toString()};
        TicketOrigin& known = origins[row.at(0).toString()];
        const bool isSame = known.source == origin.source && known.conversationId == origin.conversationId;
        const QString contactId = origin.contactId.isEmpty() && isSame ? known.contactId : origin.contactId;
        known = isSame ? known : origin; // the first event of the newest conversation
        known.contactId = contactId;
    }
    return origins;
}

Result<QHash<QString, KnownThread>> ThreadStore::known(qint64 portalId, const QStringList& threadIds)
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT %1 FROM thread WHERE portal_id = ? AND thread_id IN (%2)")
                              .arg(threadColumns, placeholders(threadIds.size())),
                          withPortal(portalId, threadIds));
    const auto messages = m_database.select(
        QStringLiteral(
            "SELECT r.thread_id, r.message_id FROM thread t JOIN reply r ON r.conversation_id = "
            "t.conversation_id AND r.portal_id = t.portal_id AND r.thread_id = t.thread_id WHERE t.portal_id = "
            "? AND t.thread_id IN (%1) AND r.message_id <> '' AND r.written_ms >= t.read_to_ms - %2")
            .arg(placeholders(threadIds.size()))
            .arg(domain::readAgainMs),
        withPortal(portalId, threadIds));
    if (!rows || !messages) {
        return !rows ? rows.error() : messages.error();
    }
    QHash<QString, KnownThread> known;
    for (const Row& row : *rows) {
        known.insert(row.at(0).toString(), threadIn(row));
    }
    for (const Row& row : *messages) {
        known[row.at(0).toString()].readIds.insert(row.at(1).toString());
    }
    return known;
}

Result<std::optional<KnownThread>> ThreadStore::ofConversation(const QString& source, const QString& conversationId)
{
    const auto rows = m_database.select(QStringLiteral("SELECT %1 FROM thread WHERE conversation_id = ? AND source = ? "
                                                       "ORDER BY latest_ms DESC LIMIT 1")
                                            .arg(threadColumns),
                                        {conversationId, source});
    if (!rows) {
        return rows.error();
    }
    return rows->isEmpty() ? std::optional<KnownThread>() : std::optional(threadIn(rows->first()));
}

Result<QStringList> ThreadStore::quiet(qint64 portalId, qint64 nowMs, int most)
{
    // After an hour of silence every six minutes, after a day about every two and a half hours.
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT thread_id FROM thread INDEXED BY thread_open WHERE portal_id = ? AND open = 1 AND latest_ms "
            ">= ? AND looked_at_ms <= ? - max(?, (? - latest_ms) / 10) ORDER BY latest_ms DESC LIMIT ?"),
        {portalId, nowMs - watchedForMs, nowMs, leastQuietMs, nowMs, most});
    if (!rows) {
        return rows.error();
    }
    QStringList ids;
    for (const Row& row : *rows) {
        ids.append(row.first().toString());
    }
    return ids;
}

Result<int> ThreadStore::save(qint64 portalId, const TicketOrigin& origin, const ThreadReading& reading, qint64 nowMs)
{
    const KnownThread& now = reading.now;
    const InboxThread& thread = now.thread;
    Transaction transaction(m_database);
    transaction.run(
        QStringLiteral("INSERT OR REPLACE INTO thread (portal_id, thread_id, ticket_id, source, bot, conversation_id, "
                       "open, assignee, contact_id, accepted, turns, closed_ms, latest_ms, read_to_ms, looked_at_ms) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {portalId, thread.id, thread.ticketId, origin.source, origin.bot, origin.conversationId, thread.isOpen,
         thread.assignee, thread.contactId, now.isAccepted, now.turns, now.closedMs, thread.latestMessageMs,
         now.readToMs, nowMs});
    int added = 0;
    for (Reply reply : reading.replies) {
        reply.portalId = portalId;
        reply.source = origin.source;
        reply.bot = origin.bot;
        reply.conversationId = origin.conversationId;
        added += insert(transaction, reply) * (reply.state == domain::ReplyState::Waiting ? 1 : 0);
    }
    if (const auto committed = transaction.commit(); !committed) {
        return committed.error();
    }
    return added;
}

Result<void> ThreadStore::saveReadTo(qint64 portalId, qint64 readToMs)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("INSERT INTO inbox_reading (portal_id, read_to_ms) VALUES (?, ?) "
                                   "ON CONFLICT (portal_id) DO UPDATE SET read_to_ms = excluded.read_to_ms"),
                    {portalId, readToMs});
    return transaction.commit();
}

} // namespace leadferry::store
