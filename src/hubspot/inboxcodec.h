// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox is asked, and what its answers say: threads, and what agents wrote in them. Pure. What is no agent's
// answer to the visitor is left out here, so that nothing above ever sees it.
#pragma once

#include "base/result.h"
#include "domain/inbox.h"
#include "hubspot/apicatalog.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace leadferry::hubspot {

/// HubSpot's largest page of threads (hubspot-facts: conversations).
inline constexpr int threadsPerPage = 500;
inline constexpr int messagesPerPage = 100;

// Paths with their queries; `after`: HubSpot's cursor, empty for the first page.

/// At or after this time: HubSpot does not say whether its "after" includes the moment itself, so one millisecond more
/// is asked for.
QString threadsPath(const ApiCatalog& catalog, qint64 sinceMs, const QString& after);
QString threadPath(const ApiCatalog& catalog, const QString& threadId);
QString messagesPath(const ApiCatalog& catalog, const QString& threadId, const QString& after);
QString originalPath(const ApiCatalog& catalog, const QString& threadId, const QString& messageId);

struct ThreadPage
{
    QList<domain::InboxThread> threads; ///< as they came, without spam and what lies in the bin
    QStringList leftOutIds;             ///< of those that cannot be dated; empty ids: they have none
    QString after;                      ///< empty: it was the last page
};
/// Transient: the answer cannot be read.
base::Result<ThreadPage> readThreadPage(int httpStatus, const QByteArray& body);
/// NotFound: it is spam, or lies in the bin. Transient: the answer cannot be read.
base::Result<domain::InboxThread> readThread(int httpStatus, const QByteArray& body);

struct MessagePage
{
    QList<domain::InboxMessage> messages; ///< what agents wrote to the visitor, as it came
    QStringList cutIds;                   ///< of those, the ones whose text is not whole
    QList<qint64> times;                  ///< when each message of the page, whatever it is, was written; as it came
    bool leavesOut = false;               ///< an answer among them has no id, or no time that can be read
    QString after;                        ///< empty: it was the last page
};
/// Transient: the answer cannot be read.
base::Result<MessagePage> readMessagePage(int httpStatus, const QByteArray& body);
/// The whole text of a message; empty: it cannot be read, or there is none.
QString readOriginal(const QByteArray& body);

/// HubSpot does not promise an order of messages; nothing of the kind can be said of fewer than two times.
bool isNewestFirst(const QList<qint64>& times);
/// Each once, in the order in which they were written and not before `sinceMs`; among those of one millisecond, as they
/// came.
QList<domain::InboxMessage> inOrder(const QList<domain::InboxMessage>& messages, bool newestFirst, qint64 sinceMs);
/// Each once, as it came last, the oldest first, without those in which nothing was written since.
QList<domain::InboxThread> inOrder(const QList<domain::InboxThread>& threads, qint64 sinceMs);

} // namespace leadferry::hubspot
