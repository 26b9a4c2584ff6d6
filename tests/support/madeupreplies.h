// SPDX-License-Identifier: GPL-3.0-or-later
// What made-up agents answered, in every state of its way to the bot.
#pragma once

#include "domain/reply.h"

namespace leadferry::test {

inline domain::Reply madeUpReply(qint64 id, qint64 writtenMs, const char* text)
{
    domain::Reply reply;
    reply.id = id;
    reply.key = QStringLiteral("14-77-m%1").arg(id);
    reply.source = QStringLiteral("web-chat");
    reply.conversationId = QStringLiteral("c-771");
    reply.agent = QStringLiteral("Anna Berg");
    reply.text = QString::fromUtf8(text);
    reply.writtenMs = writtenMs;
    reply.readMs = writtenMs + 20'000;
    return reply;
}

inline domain::Reply taken(domain::Reply reply, domain::ReplyWay way, qint64 afterMs)
{
    reply.state = domain::ReplyState::Received;
    reply.way = way;
    reply.receivedMs = reply.writtenMs + afterMs;
    return reply;
}

inline domain::Reply inTrouble(domain::Reply reply, domain::ReplyState state, domain::ReplyFault fault,
                               const char* detail, qint64 dueMs = 0)
{
    reply.state = state;
    reply.way = domain::ReplyWay::Post;
    reply.trouble = {fault, QString::fromLatin1(detail)};
    reply.dueMs = dueMs;
    reply.attempts = 1;
    return reply;
}

/// A conversation that an agent took, answered and closed; the last answer did not get through at once.
inline QList<domain::Reply> madeUpReplies(qint64 fromMs)
{
    using domain::ReplyWay;
    domain::Reply accepted = taken(madeUpReply(1, fromMs, ""), ReplyWay::Post, 18'000);
    accepted.kind = domain::ReplyKind::Accepted;
    domain::Reply closed = madeUpReply(5, fromMs + 400'000, "");
    closed.kind = domain::ReplyKind::Closed;
    closed.agent.clear();
    return {accepted,
            taken(madeUpReply(2, fromMs, "Good afternoon, Jane! The estate is free on Tuesday at ten."), ReplyWay::Post,
                  18'000),
            inTrouble(madeUpReply(3, fromMs + 120'000, "Shall I put you down for it?"), domain::ReplyState::Failed,
                      domain::ReplyFault::Refuses, "404"),
            inTrouble(madeUpReply(4, fromMs + 300'000, "Done. You will get a letter by mail as well."),
                      domain::ReplyState::Waiting, domain::ReplyFault::Fails, "503", fromMs + 600'000),
            closed};
}

} // namespace leadferry::test
