// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/webhookstore.h"

namespace leadferry::store {

using base::Result;

Result<domain::WebhookState> WebhookStore::state()
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT webhook, webhook_tried_ms, webhook_failure FROM alert_state"));
    if (!rows) {
        return rows.error();
    }
    const Row& row = rows->first();
    return domain::WebhookState{row.at(0).toBool(), row.at(1).toLongLong(), row.at(2).toString()};
}

Result<void> WebhookStore::setKept(bool kept)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE alert_state SET webhook = ?, webhook_tried_ms = 0, webhook_failure = ''"),
                    {kept ? 1 : 0});
    return transaction.commit();
}

Result<void> WebhookStore::notePost(qint64 atMs, const QString& failure)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE alert_state SET webhook_tried_ms = ?, webhook_failure = ?"),
                    {atMs, failure.isNull() ? QLatin1String("") : failure});
    return transaction.commit();
}

} // namespace leadferry::store
