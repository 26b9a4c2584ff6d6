// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as deliveries leave them behind: a portal, a source, and events of conversations that wrote a ticket.
#pragma once

#include "domain/source.h"
#include "store/database.h"
#include "store/sourcestore.h"

#include <QTest>

namespace leadferry::test {

constexpr qint64 ticketPortal = 1;
constexpr qint64 ticketHub = 14;
inline constexpr QLatin1String ticketSource("web-chat");

inline void makePortal(store::Database& database)
{
    store::Transaction transaction(database);
    transaction.run(QStringLiteral("INSERT INTO portal (id, hub_id, name, credential, api_url, app_url, "
                                   "connected_at_ms, profile) VALUES (?, ?, 'Law firm', 'oauth', '', '', 0, '{}')"),
                    {ticketPortal, ticketHub});
    QVERIFY(transaction.commit().ok());
}

/// The source whose bot gets its replies in this way.
inline domain::Source madeUpSource(domain::ReplyWay way, const QString& replyTo)
{
    domain::Source source{ticketSource};
    source.replyWay = way;
    source.replyTo = replyTo;
    return source;
}

inline void saveSource(store::Database& database, const domain::Source& source)
{
    QVERIFY(store::SourceStore(database).save(source, {}).ok());
}

/// An event of a conversation that wrote a ticket; none where `ticketId` is empty.
inline void makeTicket(store::Database& database, const QString& conversation, const QString& ticketId, qint64 atMs,
                       const char* type = "escalation.requested.v1")
{
    store::Transaction transaction(database);
    const qint64 number =
        transaction.select(QStringLiteral("SELECT count(*) + 1 FROM event")).constFirst().constFirst().toLongLong();
    transaction.run(
        QStringLiteral("INSERT INTO event (sequence, source, event_id, content_hash, type, bot, "
                       "conversation_id, person_key, occurred_at_ms, received_at_ms, body) "
                       "VALUES (?, ?, ?, '', ?, 'website-bot', ?, '', 0, ?, '{}')"),
        {number, QString(ticketSource), QStringLiteral("evt-%1").arg(number), QLatin1String(type), conversation, atMs});
    transaction.run(QStringLiteral("INSERT INTO delivery (id, event_sequence, portal_id, state, person, type, bot, "
                                   "received_at_ms, changed_at_ms) VALUES (?, ?, ?, 'delivered', '', ?, '', ?, ?)"),
                    {number, number, ticketPortal, QLatin1String(type), atMs, atMs});
    if (!ticketId.isEmpty()) {
        transaction.run(QStringLiteral("INSERT INTO operation (delivery_id, portal_id, event_sequence, action_id, key, "
                                       "object, state, person_key, fields, record_id) VALUES (?, ?, ?, 'ticket', ?, "
                                       "'ticket', 'done', '', '[]', ?)"),
                        {number, ticketPortal, number, QStringLiteral("k%1").arg(number), ticketId});
    }
    QVERIFY(transaction.commit().ok());
}

} // namespace leadferry::test
