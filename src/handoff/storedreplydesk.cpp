// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/storedreplydesk.h"

namespace leadferry::handoff {

using base::Result;

Result<QList<domain::Reply>> StoredReplyDesk::waiting(const QString& source, const QString& conversationId,
                                                      qint64 afterId, int most)
{
    return m_store.waiting(source, conversationId, afterId, most);
}

Result<void> StoredReplyDesk::acknowledge(const QString& source, qint64 id)
{
    auto done = m_store.acknowledge(source, id, m_clock.nowMs());
    if (done) {
        emit acknowledged();
    }
    return done;
}

Result<domain::ConversationState> StoredReplyDesk::conversation(const QString& source, const QString& id)
{
    return m_store.conversation(source, id);
}

} // namespace leadferry::handoff
