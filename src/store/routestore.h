// SPDX-License-Identifier: GPL-3.0-or-later
// Which portal events go to, and the choices that change it.
#pragma once

#include "domain/route.h"
#include "store/auditstore.h"
#include "store/database.h"

namespace leadferry::store {

/// Where a new event goes.
struct Destination
{
    qint64 portalId = 0;   ///< 0: nowhere yet
    bool connected = true; ///< false: it belongs to a portal that is disconnected, and waits for it
};

/// The bot's route, else its source's, else the only portal that is connected. An event that goes to the only portal
/// gives its bot (or, without one, its source's events that name none) a route of its own: whoever connects another
/// portal, or this one's successor, changes nothing for chatbots that work.
Destination destinationOf(Transaction& transaction, const QString& bot, const QString& source);

/// What was unrouted goes to the only portal there is, with its bots. Does nothing with several portals, or with none.
void routeToTheOnlyPortal(Transaction& transaction, qint64 nowMs);

class RouteStore
{
public:
    explicit RouteStore(Database& database) : m_database(database) {}

    /// Bots, then sources, by name; those that were seen, and those that have a route. `todayMs`: when today began.
    base::Result<QList<domain::RouteRow>> all(qint64 todayMs);
    /// From now on; and what is unrouted of it goes there now. Returns how many deliveries that were. `note` is written
    /// into the audit in the same transaction, with that amount; so below.
    base::Result<int> set(domain::RouteKind kind, const QString& name, qint64 portalId, AuditEntry note);
    /// NotFound: it has none.
    base::Result<void> remove(domain::RouteKind kind, const QString& name, AuditEntry note);
    /// Whatever leads to the one portal leads to the other from now on; nothing that was delivered or waits changes its
    /// portal. Returns how many routes those were.
    base::Result<int> replacePortal(qint64 fromPortalId, qint64 toPortalId, AuditEntry note);
    /// Sends these unrouted deliveries to the portal; others are left alone. Returns how many went.
    base::Result<int> choose(const QList<qint64>& deliveryIds, qint64 portalId, AuditEntry note);

private:
    Database& m_database;
};

} // namespace leadferry::store
