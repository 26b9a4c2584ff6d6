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

KnownThread threadIn(const Row& row)
{
    KnownThread known;
    known.thread = {row.at(0).toString(), row.at(1).toString(), row.at(2).toBool(), row.at(3).toString(),
                    row.at(4).toLongLong()};
    known.readToMs = row.at(5).toLongLong();
    known.isAccepted = row.at(6).toBool();
    return known;
}

/// The keys end with the message's own id.
QString messageIdIn(const QString& key, const QString& threadId)
{
    const QString before = u'-' + threadId + u'-';
    return key.mid(key.indexOf(before) + before.size());
}

/// Returns whether it is new.
int insert(Transaction& transaction, const Reply& reply)
{
    return transaction.run(
        QStringLiteral("INSERT INTO reply (key, portal_id, thread_id, ticket_id, source, bot, "
                       "conversation_id, kind, agent, text, attachments, written_ms, read_ms, changed_ms, state, "
                       "way) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 'fetch') "
                       "ON CONFLICT (key) DO NOTHING"),
        {reply.key, reply.portalId, reply.threadId, reply.ticketId, reply.source, reply.bot, reply.conversationId,
         domain::toString(reply.kind), reply.agent, reply.text,
         QString::fromUtf8(QJsonDocument(domain::attachmentsJson(reply.attachments)).toJson(QJsonDocument::Compact)),
         reply.writtenMs, reply.readMs, reply.readMs});
}

} // namespace

Result<bool> ThreadStore::expectsAnswers(qint64 portalId, qint64 sinceMs)
{
    const auto threads =
        m_database.select(QStringLiteral("SELECT EXISTS (SELECT 1 FROM thread WHERE portal_id = ? AND latest_ms >= ?)"),
                          {portalId, sinceMs});
    const auto ticket = m_database.select(
        QStringLiteral("SELECT e.received_at_ms FROM operation o INDEXED BY operation_ticket_newest JOIN event e ON "
                       "e.sequence = o.event_sequence WHERE o.portal_id = ? AND o.object = 'ticket' AND o.record_id <> "
                       "'' AND e.conversation_id <> '' ORDER BY o.event_sequence DESC LIMIT 1"),
        {portalId});
    if (!threads || !ticket) {
        return !threads ? threads.error() : ticket.error();
    }
    const bool hasTicket = !ticket->isEmpty() && ticket->first().first().toLongLong() >= sinceMs;
    return hasTicket || threads->first().first().toBool();
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
        if (const auto found = ofTickets->constFind(thread.ticketId); found != ofTickets->constEnd()) {
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
    const auto rows = m_database.select(
        QStringLiteral("SELECT o.record_id, e.source, e.bot, e.conversation_id, e.received_at_ms FROM operation o JOIN "
                       "event e ON e.sequence = o.event_sequence WHERE o.portal_id = ? AND o.object = 'ticket' AND "
                       "o.record_id <> '' AND o.record_id IN (%1) AND e.conversation_id <> '' ORDER BY e.sequence")
            .arg(placeholders(ticketIds.size())),
        withPortal(portalId, ticketIds));
    if (!rows) {
        return rows.error();
    }
    QHash<QString, TicketOrigin> origins;
    for (const Row& row : *rows) {
        const TicketOrigin origin{row.at(1).toString(), row.at(2).toString(), row.at(3).toString(),
                                  row.at(4).toLongLong()};
        TicketOrigin& known = origins[row.at(0).toString()];
        const bool isSame = known.source == origin.source && known.conversationId == origin.conversationId;
        known = isSame ? known : origin; // the first event of the newest conversation
    }
    return origins;
}

Result<QHash<QString, KnownThread>> ThreadStore::known(qint64 portalId, const QStringList& threadIds)
{
    const auto rows = m_database.select(QStringLiteral("SELECT thread_id, ticket_id, open, assignee, latest_ms, "
                                                       "read_to_ms, accepted FROM thread WHERE portal_id = ? AND "
                                                       "thread_id IN (%1)")
                                            .arg(placeholders(threadIds.size())),
                                        withPortal(portalId, threadIds));
    const auto messages = m_database.select(
        QStringLiteral("SELECT r.thread_id, r.key FROM thread t JOIN reply r ON r.portal_id = t.portal_id AND "
                       "r.conversation_id = t.conversation_id AND r.thread_id = t.thread_id WHERE t.portal_id = ? AND "
                       "t.thread_id IN (%1) AND r.kind = 'agent.reply.v1' AND r.written_ms >= t.read_to_ms - %2")
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
        const QString threadId = row.at(0).toString();
        known[threadId].readIds.insert(messageIdIn(row.at(1).toString(), threadId));
    }
    return known;
}

Result<QStringList> ThreadStore::quiet(qint64 portalId, qint64 nowMs, int most)
{
    // After an hour of silence every six minutes, after a day about every two and a half hours.
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT thread_id FROM thread WHERE portal_id = ? AND open = 1 AND latest_ms >= ? AND looked_at_ms "
            "<= ? - max(?, (? - latest_ms) / 10) ORDER BY looked_at_ms LIMIT ?"),
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
    const InboxThread& thread = reading.now.thread;
    Transaction transaction(m_database);
    transaction.run(
        QStringLiteral(
            "INSERT INTO thread (portal_id, thread_id, ticket_id, source, bot, conversation_id, open, "
            "assignee, accepted, latest_ms, read_to_ms, looked_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, ?) ON CONFLICT (portal_id, thread_id) DO UPDATE SET ticket_id = excluded.ticket_id, source = "
            "excluded.source, bot = excluded.bot, conversation_id = excluded.conversation_id, open = "
            "excluded.open, assignee = excluded.assignee, accepted = excluded.accepted, latest_ms = "
            "excluded.latest_ms, read_to_ms = excluded.read_to_ms, looked_at_ms = excluded.looked_at_ms"),
        {portalId, thread.id, thread.ticketId, origin.source, origin.bot, origin.conversationId, thread.isOpen,
         thread.assignee, reading.now.isAccepted, thread.latestMessageMs, reading.now.readToMs, nowMs});
    int added = 0;
    for (Reply reply : reading.replies) {
        reply.portalId = portalId;
        reply.source = origin.source;
        reply.bot = origin.bot;
        reply.conversationId = origin.conversationId;
        added += insert(transaction, reply);
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
