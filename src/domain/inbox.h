// SPDX-License-Identifier: GPL-3.0-or-later
// The port through which the answers of agents are read from a CRM's inbox. It knows threads and messages, never paths
// or tokens. Reading changes nothing there, so every call may be repeated.
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <QList>
#include <QString>

namespace leadferry::domain {

/// A conversation in the CRM's inbox, as it stands now.
struct InboxThread
{
    QString id;
    QString ticketId = {};      ///< of the ticket it belongs to; empty: of none
    bool isOpen = true;         ///< nobody has closed it
    QString assignee = {};      ///< the CRM's id of whose it is ("A-123"); empty: nobody's
    qint64 latestMessageMs = 0; ///< when something was last written in it, by whomever
    QString contactId = {};     ///< of the contact it is with; empty: the CRM does not say
    bool operator==(const InboxThread&) const = default;
};

struct InboxAttachment
{
    QString name; ///< may be empty
    QString url;
    bool operator==(const InboxAttachment&) const = default;
};

/// What an agent wrote to whom the thread is with. What goes to somebody else alone, remarks among colleagues, what the
/// visitor wrote, what programs sent, and what is said about the thread itself are none, and never leave the CRM.
struct InboxMessage
{
    QString id;
    QString agent; ///< the name that goes with it; empty: the CRM does not say
    QString text;  ///< plain, whole; may be empty where there is an attachment
    QList<InboxAttachment> attachments;
    qint64 writtenMs = 0;
    bool operator==(const InboxMessage&) const = default;
};

/// One look into the inbox.
class InboxCall : public base::Job
{
    Q_OBJECT
public:
    /// All below are valid once finished() is emitted. Forbidden: the portal does not grant what it takes. NotFound:
    /// the thread is gone. Unauthorized, Transient, RateLimited: as in crmgateway.h. Never Unclear.
    [[nodiscard]] const base::Result<void>& outcome() const { return m_outcome; }
    /// The portal asks everybody to wait this long; 0: it does not say.
    [[nodiscard]] qint64 retryAfterMs() const { return m_retryAfterMs; }
    /// In the order of their latest message, the oldest first.
    [[nodiscard]] const QList<InboxThread>& threads() const { return m_threads; }
    /// In the order in which they were written.
    [[nodiscard]] const QList<InboxMessage>& messages() const { return m_messages; }
    /// When the newest message of any kind was written that was seen in the thread; 0: none was.
    [[nodiscard]] qint64 newestSeenMs() const { return m_newestSeenMs; }
    /// A failure of this one thread: others may well be read.
    [[nodiscard]] bool isOfThreadAlone() const { return m_ofThreadAlone; }

protected:
    base::Result<void> m_outcome = base::Error{};
    qint64 m_retryAfterMs = 0;
    QList<InboxThread> m_threads;
    QList<InboxMessage> m_messages;
    qint64 m_newestSeenMs = 0;
    bool m_ofThreadAlone = false;
};

class Inbox
{
public:
    Inbox() = default;
    virtual ~Inbox() = default;
    Q_DISABLE_COPY_MOVE(Inbox)

    // Each makes a call that is not started yet.

    /// The threads in which something was written at or after this time; at most 2,500, the oldest first.
    virtual InboxCall* readThreads(qint64 portalId, qint64 sinceMs) = 0;
    /// One thread as it stands now. NotFound also: it was taken for spam, or lies in the bin.
    virtual InboxCall* readThread(qint64 portalId, const QString& threadId) = 0;
    /// What agents wrote in the thread at or after this time, among the first 2,000 messages that the CRM lists.
    virtual InboxCall* readMessages(qint64 portalId, const QString& threadId, qint64 sinceMs) = 0;
    /// 0: such a call may leave now; else milliseconds until it is worth asking again.
    [[nodiscard]] virtual qint64 inboxDelayMs(qint64 portalId) const = 0;
    /// How far this PC's clock is ahead of the portal's (negative: behind), as far as it is worth a word; the times of
    /// threads and messages are the portal's.
    [[nodiscard]] virtual qint64 clockAheadMs(qint64 portalId) const = 0;
};

} // namespace leadferry::domain
