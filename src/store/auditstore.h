// SPDX-License-Identifier: GPL-3.0-or-later
// Who did what: one row for each thing a person (or the engine by itself) did that changes what goes to HubSpot.
#pragma once

#include "store/database.h"

#include <QJsonObject>

namespace leadferry::store {

struct AuditEntry
{
    qint64 atMs = 0;
    QString actor;       ///< "window", "command line", "engine"
    QString action;      ///< "retry", "pause", …
    QJsonObject subject; ///< what was named: ids, a filter, a portal; no personal data
    int amount = 0;      ///< deliveries or portals concerned
};

class AuditStore
{
public:
    explicit AuditStore(Database& database) : m_database(database) {}

    /// `deliveryIds`: each of them is told what was done to it (domain::Handling).
    base::Result<void> add(const AuditEntry& entry, const QList<qint64>& deliveryIds = {});
    /// Within the transaction that does what is noted.
    static void add(Transaction& transaction, const AuditEntry& entry, const QList<qint64>& deliveryIds = {});
    /// Oldest first.
    base::Result<QList<AuditEntry>> since(qint64 atMs);

private:
    Database& m_database;
};

} // namespace leadferry::store
