// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of the portals' inboxes: how far each was read, which threads answer tickets of ours, and how
// those stood when they were last read.
#pragma once

#include "domain/threadreading.h"
#include "store/database.h"

#include <QHash>

namespace leadferry::store {

/// The conversation that a ticket was written for.
struct TicketOrigin
{
    QString source;
    QString bot;
    QString conversationId;
    qint64 writtenMs = 0;   ///< when the event came in; what was said in HubSpot before then answers something else
    QString contactId = {}; ///< of the visitor in the portal; empty: not known
};

/// Threads of a conversation that is so old are not looked at any more.
inline constexpr qint64 watchedForMs = 14LL * 24 * 60 * 60 * 1000;

class ThreadStore
{
public:
    explicit ThreadStore(Database& database) : m_database(database) {}

    /// Whether answers may come: a ticket was written for a conversation since then, or a thread had news since then.
    base::Result<bool> expectsAnswers(qint64 portalId, qint64 sinceMs);
    /// Up to when the portal's inbox has been read; 0: never.
    base::Result<qint64> readToMs(qint64 portalId);

    /// Whose conversation each thread is, by thread id; others are absent. That of its ticket, the newest one if there
    /// are several; where the ticket is none of ours (people merge them), what it was when it was last read. A thread
    /// with another contact than the visitor's is nobody's: an agent asks a supplier by the same ticket. Nor is one of
    /// a source that is not there any more.
    base::Result<QHash<QString, TicketOrigin>> origins(qint64 portalId, const QList<domain::InboxThread>& threads);
    /// By thread id.
    base::Result<QHash<QString, domain::KnownThread>> known(qint64 portalId, const QStringList& threadIds);
    /// Open threads that are to be looked at by themselves, those with the latest news first: closing one writes
    /// nothing in it, so the inbox need not tell. Each at most every five minutes, and ever less often the longer
    /// nothing was said in it; those of the last two weeks.
    base::Result<QStringList> quiet(qint64 portalId, qint64 nowMs, int most);
    /// The latest of a conversation.
    base::Result<std::optional<domain::KnownThread>> ofConversation(const QString& source,
                                                                    const QString& conversationId);

    /// All or nothing: the thread as it stands now, and the replies that came of it. What was stored before (by key) is
    /// not stored again. Returns how many are new and still to be brought.
    base::Result<int> save(qint64 portalId, const TicketOrigin& origin, const domain::ThreadReading& reading,
                           qint64 nowMs);
    base::Result<void> saveReadTo(qint64 portalId, qint64 readToMs);

private:
    base::Result<QHash<QString, TicketOrigin>> byTicket(qint64 portalId, const QStringList& ticketIds);
    base::Result<QHash<QString, TicketOrigin>> byThread(qint64 portalId, const QStringList& threadIds);

    Database& m_database;
};

} // namespace leadferry::store
