// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settingstore.h"

namespace leadferry::store {

base::Result<QString> SettingStore::value(const QString& key)
{
    const auto rows = m_database.select(QStringLiteral("SELECT value FROM setting WHERE key = ?"), {key});
    if (!rows) {
        return rows.error();
    }
    return rows->isEmpty() ? QString() : rows->first().first().toString();
}

base::Result<void> SettingStore::setValue(const QString& key, const QString& value)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) "
                                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                    {key, value});
    return transaction.commit();
}

} // namespace leadferry::store
