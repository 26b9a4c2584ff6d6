// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replystore.h"

#include "store/threadstore.h"

#include <QJsonDocument>

#include <algorithm>

namespace leadferry::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::ConversationState;
using domain::Reply;
using domain::ReplyKind;
using domain::ReplyState;
using domain::ReplyWay;

namespace {

constexpr int mostOfConversation = 1000;

Result<Reply> replyIn(const Row& row)
{
    const auto kind = domain::replyKindFromString(row.at(9).toString());
    const auto state = domain::replyStateFromString(row.at(15).toString());
    const auto way = domain::replyWayFromString(row.at(16).toString());
    const auto fault = domain::replyFaultFromString(row.at(20).toString());
    if (!kind || !state || !way || !fault) {
        return Error{ErrorKind::Storage, QStringLiteral("a stored reply is of another version of this program")};
    }
    Reply reply;
    reply.id = row.at(0).toLongLong();
    reply.key = row.at(1).toString();
    reply.portalId = row.at(2).toLongLong();
    reply.threadId = row.at(3).toString();
    reply.messageId = row.at(4).toString();
    reply.ticketId = row.at(5).toString();
    reply.source = row.at(6).toString();
    reply.bot = row.at(7).toString();
    reply.conversationId = row.at(8).toString();
    reply.kind = *kind;
    reply.agent = row.at(10).toString();
    reply.text = row.at(11).toString();
    reply.attachments = domain::attachmentsFromJson(QJsonDocument::fromJson(row.at(12).toString().toUtf8()).array());
    reply.writtenMs = row.at(13).toLongLong();
    reply.readMs = row.at(14).toLongLong();
    reply.state = *state;
    reply.way = *way;
    reply.attempts = row.at(17).toInt();
    reply.dueMs = row.at(18).toLongLong();
    reply.receivedMs = row.at(19).toLongLong();
    reply.trouble = {*fault, row.at(21).toString()};
    reply.portalName = row.at(22).toString();
    return reply;
}

/// Of each conversation of a source the oldest reply that waits: read from its index alone, however many wait.
constexpr QLatin1String heads("(SELECT min(id) AS head FROM reply INDEXED BY reply_heads WHERE source = ? AND state = "
                              "'waiting' GROUP BY conversation_id)");

/// What does not get through; values: since when it is too late, and since when it counts.
constexpr QLatin1String isLost("state IN ('waiting', 'failed') AND fault <> 'none' AND read_ms <= ? AND read_ms >= ?");

QVariantList lostAt(qint64 nowMs)
{
    return {nowMs - domain::lostAfterMs, nowMs - domain::lostForMs};
}

Error noReply()
{
    return {ErrorKind::NotFound, QStringLiteral("this source has no such reply")};
}

} // namespace

Result<QList<Reply>> ReplyStore::select(const QString& rest, const QVariantList& values)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT r.id, r.key, r.portal_id, r.thread_id, r.message_id, r.ticket_id, r.source, r.bot, "
                       "r.conversation_id, "
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
            "ELSE 0 END) FROM event WHERE conversation_id = ? AND conversation_id <> '' AND source = ?"),
        {id, source});
    const auto thread = ThreadStore(m_database).ofConversation(source, id);
    const auto replies = ofConversation(source, id, mostOfConversation);
    if (!events || !thread || !replies) {
        return !events ? events.error() : !thread ? thread.error() : replies.error();
    }
    if (events->first().at(0).isNull()) {
        return Error{ErrorKind::NotFound, QStringLiteral("no event of this source has spoken of this conversation")};
    }
    domain::ConversationFacts facts{events->first().at(0).toLongLong(), events->first().at(1).toLongLong(), *thread, 0};
    QString agent;
    int unread = 0;
    for (const Reply& reply : *replies) {
        unread += reply.state == ReplyState::Waiting || reply.state == ReplyState::Failed ? 1 : 0;
        agent = reply.agent.isEmpty() ? agent : reply.agent;
        facts.acceptedMs = reply.kind == ReplyKind::Accepted ? reply.readMs : facts.acceptedMs;
    }
    ConversationState state = domain::stateOf(id, facts);
    state.agent = agent;
    state.unread = unread;
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

Result<QList<Reply>> ReplyStore::due(const QString& source, qint64 nowMs, int most)
{
    return select(QStringLiteral("JOIN %1 h ON h.head = r.id WHERE r.due_ms <= ? ORDER BY r.id LIMIT ?").arg(heads),
                  {source, nowMs, most});
}

Result<qint64> ReplyStore::nextDueMs(const QStringList& sources)
{
    qint64 nextMs = 0;
    for (const QString& source : sources) {
        // What is due at once has 0, which means "none" here.
        const auto rows = m_database.select(
            QStringLiteral("SELECT coalesce(min(max(r.due_ms, 1)), 0) FROM %1 h JOIN reply r ON r.id = h.head")
                .arg(heads),
            {source});
        if (!rows) {
            return rows.error();
        }
        const qint64 dueMs = rows->first().first().toLongLong();
        nextMs = nextMs == 0 || dueMs == 0 ? std::max(nextMs, dueMs) : std::min(nextMs, dueMs);
    }
    return nextMs;
}

Result<void> ReplyStore::expire(qint64 nowMs)
{
    const auto old =
        m_database.select(QStringLiteral("SELECT EXISTS (SELECT 1 FROM reply INDEXED BY reply_not_got WHERE "
                                         "state IN ('waiting', 'failed') AND read_ms < ?)"),
                          {nowMs - domain::expiresAfterMs});
    if (!old || !old->first().first().toBool()) {
        return old ? Result<void>() : old.error();
    }
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE reply SET state = 'expired', due_ms = 0, changed_ms = ? WHERE state IN "
                                   "('waiting', 'failed') AND read_ms < ?"),
                    {nowMs, nowMs - domain::expiresAfterMs});
    return transaction.commit();
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
    values += ofAll ? lostAt(note.atMs) : QVariantList{conversationId};
    Transaction transaction(m_database);
    const int started = transaction.run(
        QStringLiteral(
            "UPDATE reply SET state = 'waiting', due_ms = 0, attempts = 0, fault = 'none', fault_detail = '', "
            "changed_ms = ? WHERE source = ? AND %1")
            .arg(ofAll ? QString(isLost)
                       : QStringLiteral(
                             "conversation_id = ? AND (state = 'failed' OR state = 'waiting' AND due_ms > 0)")),
        values);
    if (started > 0) {
        AuditStore::add(transaction, note, deliveryIds);
    }
    if (const auto committed = transaction.commit(); !committed) {
        return committed.error();
    }
    return started;
}

Result<QMap<QString, int>> ReplyStore::lost(qint64 nowMs)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT source, count(*) FROM reply INDEXED BY reply_not_got WHERE %1 GROUP BY source")
            .arg(isLost),
        lostAt(nowMs));
    if (!rows) {
        return rows.error();
    }
    QMap<QString, int> lost;
    for (const Row& row : *rows) {
        lost.insert(row.at(0).toString(), row.at(1).toInt());
    }
    return lost;
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
            "SELECT DISTINCT d.id FROM reply r INDEXED BY reply_by_change CROSS JOIN event e ON e.conversation_id = "
            "r.conversation_id AND "
            "e.conversation_id <> '' AND e.source = r.source CROSS JOIN delivery d ON d.event_sequence = e.sequence "
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
