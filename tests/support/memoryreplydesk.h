// SPDX-License-Identifier: GPL-3.0-or-later
// A ReplyDesk in memory: what a test puts there is waiting until it is acknowledged.
#pragma once

#include "domain/replydesk.h"

#include <algorithm>
#include <optional>

namespace leadferry::test {

class MemoryReplyDesk final : public domain::ReplyDesk
{
public:
    std::optional<base::Error> error; ///< refuses while set
    int looks = 0;                    ///< how often somebody asked what is waiting

    /// Returns its id.
    qint64 put(const QString& source, const QString& conversationId, const QString& text)
    {
        domain::Reply reply;
        reply.id = m_replies.size() + 1;
        reply.source = source;
        reply.conversationId = conversationId;
        reply.key = QStringLiteral("key-%1").arg(reply.id);
        reply.text = text;
        reply.writtenMs = 1'795'000'000'000;
        m_replies.append(reply);
        return reply.id;
    }
    /// As the engine does when it has read it.
    qint64 receive(const QString& source, const QString& conversationId, const QString& text)
    {
        const qint64 id = put(source, conversationId, text);
        emit arrived(source);
        return id;
    }
    [[nodiscard]] domain::ReplyState stateOf(qint64 id) const { return m_replies.at(id - 1).state; }

    base::Result<QList<domain::Reply>> waiting(const QString& source, const QString& conversationId, qint64 afterId,
                                               int most) override
    {
        ++looks;
        if (error) {
            return *error;
        }
        QList<domain::Reply> found;
        for (const domain::Reply& reply : m_replies) {
            const bool isMeant = reply.source == source && reply.state == domain::ReplyState::Waiting &&
                                 (conversationId.isEmpty() || reply.conversationId == conversationId);
            if (isMeant && reply.id > afterId && found.size() < most) {
                found.append(reply);
            }
        }
        return found;
    }
    base::Result<void> acknowledge(const QString& source, qint64 id) override
    {
        if (error) {
            return *error;
        }
        if (id < 1 || id > m_replies.size() || m_replies.at(id - 1).source != source) {
            return base::Error{base::ErrorKind::NotFound, QStringLiteral("no such reply")};
        }
        m_replies[id - 1].state = domain::ReplyState::Received;
        return {};
    }
    base::Result<domain::ConversationState> conversation(const QString& source, const QString& id) override
    {
        if (error) {
            return *error;
        }
        const auto unread = std::count_if(m_replies.cbegin(), m_replies.cend(), [&](const domain::Reply& reply) {
            return reply.source == source && reply.conversationId == id && reply.state == domain::ReplyState::Waiting;
        });
        if (unread == 0) {
            return base::Error{base::ErrorKind::NotFound, QStringLiteral("no such conversation")};
        }
        return domain::ConversationState{id, domain::ConversationOwner::Human, QStringLiteral("Ann Example"),
                                         1'795'000'000'000, static_cast<int>(unread)};
    }

private:
    QList<domain::Reply> m_replies;
};

} // namespace leadferry::test
