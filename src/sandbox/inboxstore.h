// SPDX-License-Identifier: GPL-3.0-or-later
// The conversations of the account's inbox. They cannot be made through the API: they come of an agent who answers a
// ticket's visitor (agentdesk.h).
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace leadferry::sandbox {

/// Everything that is said in a thread or about it.
struct ThreadEntry
{
    QString id;
    QString type;           ///< HubSpot's word: "MESSAGE", "COMMENT", "ASSIGNMENT", "THREAD_STATUS_CHANGE" …
    QString direction = {}; ///< "OUTGOING", "INCOMING"; empty: to nobody
    QString author;         ///< HubSpot's actor: "A-5310021", "V-27118400501", "S-hubspot"
    QString authorName = {};
    QString text = {};
    QString about = {};     ///< ASSIGNMENT: to whom, empty: to nobody any more; THREAD_STATUS_CHANGE: "OPEN", "CLOSED"
    QStringList files = {}; ///< addresses
    QString toAddress = {}; ///< an e-mail address that an OUTGOING one goes to alone; empty: to the visitor
    qint64 createdMs = 0;

    /// Sent or received; what is said about the thread moves none of its times.
    [[nodiscard]] bool isMessage() const { return !direction.isEmpty(); }
};

struct Thread
{
    QString id;
    QString ticketId;         ///< as it was then; see RecordStore::currentId()
    QString visitorId;        ///< of a contact, or of nobody known
    bool isWithOther = false; ///< with somebody who is not the visitor of the ticket
    QString assignedTo = {};
    bool isOpen = true;
    bool isSpam = false;
    qint64 createdMs = 0;
    qint64 closedMs = 0;             ///< 0: never
    qint64 archivedMs = 0;           ///< 0: not in the bin
    QList<ThreadEntry> entries = {}; ///< in the order in which they were written

    /// When something was last sent ("OUTGOING") or received ("INCOMING"); empty: either. 0: never.
    [[nodiscard]] qint64 latestMs(const QString& direction = {}) const;
};

class InboxStore
{
public:
    [[nodiscard]] const QList<Thread>& all() const { return m_threads; }
    /// Null: there is none.
    [[nodiscard]] Thread* find(const QString& id);
    [[nodiscard]] const Thread* find(const QString& id) const;
    Thread& add(const QString& ticketId, const QString& visitorId, qint64 nowMs);
    /// Gives the entry its id.
    void write(Thread& thread, ThreadEntry entry);

    [[nodiscard]] QJsonObject toState() const;
    void restore(const QJsonObject& state);

private:
    QList<Thread> m_threads; ///< in the order of their ids
    qint64 m_nextThread = 8'243'595'001;
    qint64 m_nextEntry = 1;
};

} // namespace leadferry::sandbox
