// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of agents on their way to the bots. They come in by ThreadStore, with the thread they were read from.
#pragma once

#include "domain/threadreading.h"
#include "store/auditstore.h"
#include "store/database.h"

#include <QMap>

namespace leadferry::store {

class ReplyStore
{
public:
    explicit ReplyStore(Database& database) : m_database(database) {}

    /// As domain::ReplyDesk has it.
    base::Result<QList<domain::Reply>> waiting(const QString& source, const QString& conversationId, qint64 afterId,
                                               int most);
    base::Result<void> acknowledge(const QString& source, qint64 id, qint64 nowMs);
    base::Result<domain::ConversationState> conversation(const QString& source, const QString& id);

    /// All of a conversation, the oldest first; at most `most`, the newest.
    base::Result<QList<domain::Reply>> ofConversation(const QString& source, const QString& conversationId, int most);

    /// Of each conversation of this source the oldest that waits, if it is due. So a conversation keeps its order, and
    /// holds up no other.
    base::Result<QList<domain::Reply>> due(const QString& source, qint64 nowMs, int most);
    /// When the next of these sources' is due; 0: none.
    base::Result<qint64> nextDueMs(const QStringList& sources);
    /// What nobody waits for any more (domain::expiresAfterMs) is brought to nobody. Cheap where nothing is so old.
    base::Result<void> expire(qint64 nowMs);

    /// The bot has it.
    base::Result<void> noteReceived(qint64 id, domain::ReplyWay way, qint64 nowMs);
    /// Tried in vain, and again at `dueMs`; 0: the tries are used up. `counted`: the bot's side was reached.
    base::Result<void> noteFailure(qint64 id, domain::ReplyWay way, const domain::ReplyTrouble& trouble, qint64 dueMs,
                                   bool counted, qint64 nowMs);
    /// Starts again what waits for its next try or has used them up, of this conversation; without one all of the
    /// source that `lost` counts. Returns how many there are. `note` is written into the audit in the same transaction,
    /// and told these deliveries.
    base::Result<int> retry(const QString& source, const QString& conversationId, const AuditEntry& note,
                            const QList<qint64>& deliveryIds);
    /// How many do not get through to the bot: tried in vain since `lostAfterMs`, or given up, within the last
    /// `lostForMs`; by source.
    base::Result<QMap<QString, int>> lost(qint64 nowMs);
    /// The newest first; nothing as state: of all.
    base::Result<QList<domain::Reply>> newest(std::optional<domain::ReplyState> state, int most);
    /// Deliveries of conversations whose replies have changed at or after this time; at most 500. Quick, also with a
    /// million deliveries.
    base::Result<QList<qint64>> deliveriesChangedSince(qint64 ms);

private:
    base::Result<QList<domain::Reply>> select(const QString& rest, const QVariantList& values);

    Database& m_database;
};

} // namespace leadferry::store
