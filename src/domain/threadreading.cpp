// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/threadreading.h"

#include "domain/enumnames.h"

#include <QDateTime>

#include <algorithm>

namespace leadferry::domain {

namespace {

constexpr std::array ownerNames{
    EnumName{ConversationOwner::Bot, QLatin1String("bot")},
    EnumName{ConversationOwner::Waiting, QLatin1String("waiting")},
    EnumName{ConversationOwner::Human, QLatin1String("human")},
    EnumName{ConversationOwner::Closed, QLatin1String("closed")},
};

/// The list and the message may tell the same moment a little differently.
constexpr qint64 sameMomentMs = 2'000;

Reply replyOf(qint64 hubId, const InboxThread& thread, ReplyKind kind, const QString& what)
{
    Reply reply;
    reply.threadId = thread.id;
    reply.ticketId = thread.ticketId;
    reply.kind = kind;
    reply.key = QStringLiteral("%1-%2-%3").arg(QString::number(hubId), thread.id, what);
    return reply;
}

Reply messageReply(qint64 hubId, const InboxThread& thread, const InboxMessage& message)
{
    Reply reply = replyOf(hubId, thread, ReplyKind::Message, message.id);
    reply.messageId = message.id;
    reply.agent = message.agent;
    reply.text = message.text;
    reply.attachments = message.attachments;
    reply.writtenMs = message.writtenMs;
    return reply;
}

/// The number of closings makes the key of each turn another one.
Reply turnReply(qint64 hubId, const InboxThread& thread, ReplyKind kind, int turns, qint64 atMs)
{
    const QString what = kind == ReplyKind::Accepted ? QStringLiteral("accepted") : QStringLiteral("closed");
    Reply reply = replyOf(hubId, thread, kind, QStringLiteral("%1-%2").arg(what).arg(turns));
    reply.writtenMs = atMs;
    return reply;
}

/// The latest message that is known to have been read.
qint64 latestRead(const KnownThread& before, const InboxThread& thread, const std::optional<ReadMessages>& read)
{
    if (!read || read->newestSeenMs == 0 || read->newestSeenMs + sameMomentMs >= thread.latestMessageMs) {
        return thread.latestMessageMs;
    }
    return std::max(before.thread.latestMessageMs, read->newestSeenMs);
}

} // namespace

QString toString(ConversationOwner owner)
{
    return nameIn(ownerNames, owner);
}

std::optional<qint64> readingFrom(const std::optional<KnownThread>& known, const InboxThread& thread, qint64 ticketMs)
{
    if (!known) {
        return ticketMs;
    }
    if (thread.latestMessageMs <= known->thread.latestMessageMs) {
        return std::nullopt;
    }
    return std::max(known->readToMs - readAgainMs, ticketMs);
}

ThreadReading readingOf(qint64 hubId, const std::optional<KnownThread>& known, const InboxThread& thread,
                        const std::optional<ReadMessages>& read, qint64 nowMs)
{
    const KnownThread before = known.value_or(KnownThread());
    ThreadReading reading{before, {}};
    KnownThread& now = reading.now;
    now.thread = thread;
    now.thread.latestMessageMs = latestRead(before, thread, read);
    now.readToMs = std::max(now.readToMs, now.thread.latestMessageMs);
    QList<Reply> written;
    for (const InboxMessage& message : read.value_or(ReadMessages()).messages) {
        if (!now.readIds.contains(message.id)) {
            now.readIds.insert(message.id);
            written.append(messageReply(hubId, thread, message));
        }
    }
    const bool isTaken = !written.isEmpty() || (thread.isOpen && !thread.assignee.isEmpty());
    if (isTaken && !now.isAccepted) {
        now.isAccepted = true;
        Reply accepted = turnReply(hubId, thread, ReplyKind::Accepted, now.turns,
                                   written.isEmpty() ? nowMs : written.first().writtenMs);
        accepted.agent = written.isEmpty() ? QString() : written.first().agent;
        reading.replies.append(accepted);
    }
    reading.replies += written;
    const bool wasOpen = !known || before.thread.isOpen;
    if (!thread.isOpen && (wasOpen || now.isAccepted)) {
        reading.replies.append(turnReply(hubId, thread, ReplyKind::Closed, now.turns,
                                         known ? nowMs : std::min(nowMs, thread.latestMessageMs)));
        now.isAccepted = false;
        now.turns += 1;
        now.closedMs = nowMs;
    }
    for (Reply& reply : reading.replies) {
        reply.readMs = nowMs;
        reply.state = reply.writtenMs < nowMs - expiresAfterMs ? ReplyState::Expired : ReplyState::Waiting;
    }
    return reading;
}

ConversationState stateOf(const QString& id, const ConversationFacts& facts)
{
    ConversationState state{id, ConversationOwner::Bot, {}, facts.spokenMs, 0};
    if (facts.askedMs > 0) {
        state.owner = ConversationOwner::Waiting;
        state.sinceMs = facts.askedMs;
    }
    if (!facts.thread) {
        return state;
    }
    if (!facts.thread->thread.isOpen && facts.askedMs <= facts.thread->closedMs) {
        state.owner = ConversationOwner::Closed;
        state.sinceMs = facts.thread->closedMs;
    } else if (facts.thread->thread.isOpen && facts.thread->isAccepted) {
        state.owner = ConversationOwner::Human;
        state.sinceMs = facts.acceptedMs;
    }
    return state;
}

QJsonObject toJson(const ConversationState& state)
{
    return {
        {QStringLiteral("id"), state.id},
        {QStringLiteral("owner"), toString(state.owner)},
        {QStringLiteral("agent"), state.agent},
        {QStringLiteral("since"), QDateTime::fromMSecsSinceEpoch(state.sinceMs, Qt::UTC).toString(Qt::ISODateWithMs)},
        {QStringLiteral("unread"), state.unread}};
}

} // namespace leadferry::domain
