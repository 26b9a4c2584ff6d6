// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replystore.h"

#include <QJsonDocument>

#include <algorithm>

namespace leadferry::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::ConversationOwner;
using domain::ConversationState;
using domain::Reply;
using domain::ReplyKind;
using domain::ReplyState;
using domain::ReplyWay;

namespace {

Result<Reply> replyIn(const Row& row)
{
    const auto kind = domain::replyKindFromString(row.at(8).toString());
    const auto state = domain::replyStateFromString(row.at(14).toString());
    const auto way = domain::replyWayFromString(row.at(15).toString());
    const auto fault = domain::replyFaultFromString(row.at(19).toString());
    if (!kind || !state || !way || !fault) {
        return Error{ErrorKind::Storage, QStringLiteral("a stored reply is of another version of this program")};
    }
    Reply reply;
    reply.id = row.at(0).toLongLong();
    reply.key = row.at(1).toString();
    reply.portalId = row.at(2).toLongLong();
    reply.threadId = row.at(3).toString();
    reply.ticketId = row.at(4).toString();
    reply.source = row.at(5).toString();
    reply.bot = row.at(6).toString();
    reply.conversationId = row.at(7).toString();
    reply.kind = *kind;
    reply.agent = row.at(9).toString();
    reply.text = row.at(10).toString();
    reply.attachments = domain::attachmentsFromJson(QJsonDocument::fromJson(row.at(11).toString().toUtf8()).array());
    reply.writtenMs = row.at(12).toLongLong();
    reply.readMs = row.at(13).toLongLong();
    reply.state = *state;
    reply.way = *way;
    reply.attempts = row.at(16).toInt();
    reply.dueMs = row.at(17).toLongLong();
    reply.receivedMs = row.at(18).toLongLong();
    reply.trouble = {*fault, row.at(20).toString()};
    reply.portalName = row.at(21).toString();
    return reply;
}

/// Waiting, first of its conversation, and of a source to whose bot we bring its replies.
constexpr QLatin1String
    isNext("JOIN source s ON s.name = r.source AND s.reply_way <> 'fetch' WHERE r.state = 'waiting' "
           "AND NOT EXISTS (SELECT 1 FROM reply b WHERE b.source = r.source AND b.conversation_id = "
           "r.conversation_id AND b.state = 'waiting' AND b.id < r.id)");

Error noReply()
{
    return {ErrorKind::NotFound, QStringLiteral("this source has no such reply")};
}

} // namespace

Result<QList<Reply>> ReplyStore::select(const QString& rest, const QVariantList& values)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT r.id, r.key, r.portal_id, r.thread_id, r.ticket_id, r.source, r.bot, r.conversation_id, "
                       "r.kind, r.agent, r.text, r.attachments, r.written_ms, r.read_ms, r.state, r.way, r.attempts, "
                       "r.due_ms, r.received_ms, r.fault, r.fault_detail, p.name FROM reply r JOIN portal p ON p.id = "
                       "r.portal_id ") +
            rest,
        values);
    if (!rows) {
        return rows.error();
    }
    QList<Reply> replies;
    for (const Row& row : *rows) {
        auto reply = replyIn(row);
        if (!reply) {
            return reply.error();
        }
        replies.append(*reply);
    }
    return replies;
}

Result<QList<Reply>> ReplyStore::waiting(const QString& source, const QString& conversationId, qint64 afterId, int most)
{
    if (conversationId.isEmpty()) {
        return select(QStringLiteral("WHERE r.source = ? AND r.state = 'waiting' AND r.id > ? ORDER BY r.id LIMIT ?"),
                      {source, afterId, most});
    }
    return select(QStringLiteral("WHERE r.conversation_id = ? AND r.source = ? AND r.state = 'waiting' AND r.id > ? "
                                 "ORDER BY r.id LIMIT ?"),
                  {conversationId, source, afterId, most});
}

Result<void> ReplyStore::acknowledge(const QString& source, qint64 id, qint64 nowMs)
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT state FROM reply WHERE id = ? AND source = ?"), {id, source});
    if (!rows) {
        return rows.error();
    }
    if (rows->isEmpty()) {
        return noReply();
    }
    const bool isDone = rows->first().first().toString() == domain::toString(ReplyState::Received);
    return isDone ? Result<void>() : noteReceived(id, ReplyWay::Fetch, nowMs);
}

Result<ConversationState> ReplyStore::conversation(const QString& source, const QString& id)
{
    const auto events = m_database.select(
        QStringLiteral(
            "SELECT max(received_at_ms), max(CASE WHEN type LIKE 'escalation.requested%' THEN received_at_ms "
            "END) FROM event WHERE conversation_id = ? AND conversation_id <> '' AND source = ?"),
        {id, source});
    const auto threads = m_database.select(
        QStringLiteral("SELECT open, accepted, latest_ms FROM thread WHERE conversation_id = ? AND source = ? ORDER BY "
                       "latest_ms DESC LIMIT 1"),
        {id, source});
    const auto replies = ofConversation(source, id, 1000);
    if (!events || !threads || !replies) {
        return !events ? events.error() : !threads ? threads.error() : replies.error();
    }
    const Row& asked = events->first();
    if (asked.at(0).isNull()) {
        return Error{ErrorKind::NotFound, QStringLiteral("no event of this source has spoken of this conversation")};
    }
    ConversationState state{id, ConversationOwner::Bot, {}, asked.at(0).toLongLong(), 0};
    if (!asked.at(1).isNull()) {
        state.owner = ConversationOwner::Waiting;
        state.sinceMs = asked.at(1).toLongLong();
    }
    if (!threads->isEmpty()) {
        const bool isOpen = threads->first().at(0).toBool();
        const bool isAccepted = threads->first().at(1).toBool();
        state.owner = !isOpen ? ConversationOwner::Closed : isAccepted ? ConversationOwner::Human : state.owner;
    }
    for (const Reply& reply : *replies) {
        const bool isAskedAgain = reply.kind == ReplyKind::Closed && asked.at(1).toLongLong() > reply.readMs;
        state.owner =
            isAskedAgain && state.owner == ConversationOwner::Closed ? ConversationOwner::Waiting : state.owner;
        state.unread += reply.state == ReplyState::Received ? 0 : 1;
        state.agent = reply.agent.isEmpty() ? state.agent : reply.agent;
        state.sinceMs = reply.kind == ReplyKind::Message ? state.sinceMs : reply.writtenMs;
    }
    return state;
}

Result<QList<Reply>> ReplyStore::ofConversation(const QString& source, const QString& conversationId, int most)
{
    auto replies = select(
        QStringLiteral("WHERE r.conversation_id = ? AND r.conversation_id <> '' AND r.source = ? ORDER BY r.id DESC "
                       "LIMIT ?"),
        {conversationId, source, most});
    if (replies) {
        std::reverse(replies->begin(), replies->end());
    }
    return replies;
}

Result<QList<Reply>> ReplyStore::due(qint64 nowMs, int most)
{
    return select(isNext + QStringLiteral(" AND r.due_ms <= ? ORDER BY r.id LIMIT ?"), {nowMs, most});
}

Result<qint64> ReplyStore::nextDueMs()
{
    // What is due at once has 0, which means "none" here.
    const auto rows = m_database.select(
        QStringLiteral("SELECT min(max(r.due_ms, 1)) FROM reply r INDEXED BY reply_waiting ") + isNext);
    if (!rows) {
        return rows.error();
    }
    return rows->first().first().toLongLong();
}

Result<void> ReplyStore::noteReceived(qint64 id, ReplyWay way, qint64 nowMs)
{
    Transaction transaction(m_database);
    transaction.run(
        QStringLiteral("UPDATE reply SET state = 'received', way = ?, received_ms = ?, changed_ms = ?, due_ms "
                       "= 0, fault = 'none', fault_detail = '', attempts = attempts + 1 WHERE id = ? AND "
                       "state <> 'received'"),
        {domain::toString(way), nowMs, nowMs, id});
    return transaction.commit();
}

Result<void> ReplyStore::noteFailure(qint64 id, ReplyWay way, const domain::ReplyTrouble& trouble, qint64 dueMs,
                                     bool counted, qint64 nowMs)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE reply SET state = ?, way = ?, fault = ?, fault_detail = ?, due_ms = ?, "
                                   "changed_ms = ?, attempts = attempts + ? WHERE id = ? AND state = 'waiting'"),
                    {domain::toString(dueMs == 0 ? ReplyState::Failed : ReplyState::Waiting), domain::toString(way),
                     domain::toString(trouble.fault), trouble.detail, dueMs, nowMs, counted ? 1 : 0, id});
    return transaction.commit();
}

Result<int> ReplyStore::retry(const QString& source, const QString& conversationId, const AuditEntry& note,
                              const QList<qint64>& deliveryIds)
{
    const bool ofAll = conversationId.isEmpty();
    QVariantList values{note.atMs, source};
    if (!ofAll) {
        values.append(conversationId);
    }
    Transaction transaction(m_database);
    const int started =
        transaction.run(QStringLiteral("UPDATE reply SET state = 'waiting', due_ms = 0, attempts = 0, "
                                       "changed_ms = ? WHERE source = ? AND (state = 'failed' OR state = "
                                       "'waiting' AND due_ms > 0)%1")
                            .arg(ofAll ? QString() : QStringLiteral(" AND conversation_id = ?")),
                        values);
    if (started > 0) {
        AuditStore::add(transaction, note, deliveryIds);
    }
    if (const auto committed = transaction.commit(); !committed) {
        return committed.error();
    }
    return started;
}

Result<QMap<QString, int>> ReplyStore::failedSince(qint64 ms)
{
    const auto rows = m_database.select(QStringLiteral("SELECT source, count(*) FROM reply WHERE state = 'failed' AND "
                                                       "changed_ms >= ? GROUP BY source"),
                                        {ms});
    if (!rows) {
        return rows.error();
    }
    QMap<QString, int> failed;
    for (const Row& row : *rows) {
        failed.insert(row.at(0).toString(), row.at(1).toInt());
    }
    return failed;
}

Result<QList<Reply>> ReplyStore::newest(std::optional<ReplyState> state, int most)
{
    return state ? select(QStringLiteral("WHERE r.state = ? ORDER BY r.id DESC LIMIT ?"),
                          {domain::toString(*state), most})
                 : select(QStringLiteral("ORDER BY r.id DESC LIMIT ?"), {most});
}

Result<QList<qint64>> ReplyStore::deliveriesChangedSince(qint64 ms)
{
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT DISTINCT d.id FROM reply r JOIN event e ON e.conversation_id = r.conversation_id AND "
            "e.conversation_id <> '' AND e.source = r.source JOIN delivery d ON d.event_sequence = e.sequence "
            "WHERE r.changed_ms >= ? LIMIT 500"),
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
