// SPDX-License-Identifier: GPL-3.0-or-later
// The desk at which bots ask for their replies, over the store.
#pragma once

#include "base/clock.h"
#include "domain/replydesk.h"
#include "store/replystore.h"

namespace leadferry::handoff {

class StoredReplyDesk final : public domain::ReplyDesk
{
    Q_OBJECT
public:
    /// Both outlive it.
    StoredReplyDesk(store::Database& database, const base::Clock& clock) : m_store(database), m_clock(clock) {}

    base::Result<QList<domain::Reply>> waiting(const QString& source, const QString& conversationId, qint64 afterId,
                                               int most) override;
    base::Result<void> acknowledge(const QString& source, qint64 id) override;
    base::Result<domain::ConversationState> conversation(const QString& source, const QString& id) override;

signals:
    /// A bot has taken one.
    void acknowledged();

private:
    store::ReplyStore m_store;
    const base::Clock& m_clock;
};

} // namespace leadferry::handoff
