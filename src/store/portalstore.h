// SPDX-License-Identifier: GPL-3.0-or-later
// The connected portals. No secrets: those live in the SecretStore only.
#pragma once

#include "domain/portal.h"
#include "store/database.h"

namespace leadferry::store {

class PortalStore
{
public:
    explicit PortalStore(Database& database) : m_database(database) {}

    /// Connected ones, in the order they were connected.
    base::Result<QList<domain::Portal>> all();
    /// Those that were disconnected, as they were then.
    base::Result<QList<domain::Portal>> former();
    /// Adds the portal, or replaces what is known of the account with the same hub id; gives it its own id. Events that
    /// were unrouted go to it if it is the only one. An empty name becomes "Portal {hub id}". A portal that
    /// was paused for its failures goes on; one that a person paused stays paused. What was held because it was
    /// disconnected, or because it did not grant what it grants now, goes on.
    base::Result<domain::Portal> save(domain::Portal portal, qint64 nowMs);
    /// A run begins: what the last calls of an earlier one ended with says nothing about now.
    base::Result<void> forgetLights();
    /// Connected ends a streak of failures.
    base::Result<void> setHealth(qint64 portalId, domain::PortalHealth health, const QString& reason,
                                 qint64 lastSuccessMs);
    /// What the last calls taught; `lastSuccessMs` 0: none of them succeeded.
    base::Result<void> noteCalls(qint64 portalId, const domain::CallBudget& budget, qint64 clockSkewMs,
                                 qint64 lastSuccessMs);
    base::Result<void> setFailures(qint64 portalId, const domain::FailureStreak& failures);
    /// None also ends a streak of failures.
    base::Result<void> setPause(qint64 portalId, domain::PortalPause pause);
    /// What the portal is known not to grant (domain/feature.h).
    base::Result<void> setMissingScopes(qint64 portalId, const QStringList& scopes);
    /// Keeps the row for the log; what is not delivered yet is held until the same account is connected again.
    base::Result<void> remove(qint64 portalId, qint64 nowMs);

private:
    base::Result<QList<domain::Portal>> where(QLatin1String condition);

    Database& m_database;
};

} // namespace leadferry::store
