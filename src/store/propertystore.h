// SPDX-License-Identifier: GPL-3.0-or-later
// The properties that somebody wants in the portals, what the last look at each portal found, and what waits for a
// property there.
#pragma once

#include "domain/propertyneed.h"
#include "store/auditstore.h"
#include "store/database.h"

namespace leadferry::store {

class PropertyStore
{
public:
    explicit PropertyStore(Database& database) : m_database(database) {}

    /// By object and name.
    base::Result<QList<domain::PropertyDefinition>> own();
    /// Adds them, or replaces those of the same object and name; all or none. `note` is written into the audit in the
    /// same transaction; so below.
    base::Result<void> saveOwn(const QList<domain::PropertyDefinition>& definitions, const AuditEntry& note);
    /// Takes them from the list, and forgets that a portal asks for them. Returns how many there were.
    base::Result<int> remove(const QList<std::pair<domain::CrmObject, QString>>& items, const AuditEntry& note);

    /// The last one; nothing where nobody has looked yet, or it is of another version.
    base::Result<std::optional<domain::PropertyReport>> report(qint64 portalId);
    /// 0: nobody has looked yet.
    base::Result<qint64> checkedAtMs(qint64 portalId);
    base::Result<void> saveReport(qint64 portalId, const domain::PropertyReport& report);

    /// How many deliveries of the portal hold a field of each property ("contact.lead_priority").
    base::Result<QHash<QString, int>> held(qint64 portalId);

    /// What refusals have shown that the portal asks for on new records.
    base::Result<QHash<domain::CrmObject, QStringList>> asked(qint64 portalId);
    /// Remembers what deliveries of the portal are held for because it asks for it.
    base::Result<void> learnAsked(qint64 portalId, qint64 nowMs);

private:
    Database& m_database;
};

} // namespace leadferry::store
