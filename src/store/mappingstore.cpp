// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mappingstore.h"

#include <QJsonDocument>

namespace leadferry::store {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<QList<domain::Mapping>> MappingStore::newest()
{
    const auto rows = m_database.select(QStringLiteral(
        "SELECT event_type, max(version), document FROM mapping GROUP BY event_type ORDER BY event_type"));
    if (!rows) {
        return rows.error();
    }
    QList<domain::Mapping> mappings;
    for (const Row& row : *rows) {
        const auto mapping = domain::mappingFromJson(QJsonDocument::fromJson(row.at(2).toString().toUtf8()).object());
        if (!mapping) {
            return Error{ErrorKind::Storage,
                         QStringLiteral("the saved mapping of %1 cannot be read: %2; import it again")
                             .arg(row.at(0).toString(), mapping.error().message)};
        }
        mappings.append(*mapping);
    }
    return mappings;
}

Result<QList<SavedMapping>> MappingStore::history(const QString& eventType)
{
    const auto rows = m_database.select(QStringLiteral("SELECT document, saved_at_ms, saved_by, version FROM mapping "
                                                       "WHERE event_type = ? ORDER BY version DESC"),
                                        {eventType});
    if (!rows) {
        return rows.error();
    }
    QList<SavedMapping> versions;
    for (const Row& row : *rows) {
        const auto mapping = domain::mappingFromJson(QJsonDocument::fromJson(row.at(0).toString().toUtf8()).object());
        if (!mapping) {
            return Error{ErrorKind::Storage, QStringLiteral("version %1 of the mapping of %2 cannot be read: %3")
                                                 .arg(row.at(3).toString(), eventType, mapping.error().message)};
        }
        versions.append({*mapping, row.at(1).toLongLong(), row.at(2).toString()});
    }
    return versions;
}

Result<void> MappingStore::save(const QList<domain::Mapping>& mappings, const QString& savedBy, qint64 nowMs)
{
    Transaction transaction(m_database);
    for (const auto& mapping : mappings) {
        transaction.run(QStringLiteral("INSERT INTO mapping (event_type, version, document, saved_at_ms, saved_by) "
                                       "VALUES (?, ?, ?, ?, ?)"),
                        {mapping.eventType, mapping.version,
                         QString::fromUtf8(QJsonDocument(domain::toJson(mapping)).toJson(QJsonDocument::Compact)),
                         nowMs, savedBy});
    }
    return transaction.commit();
}

Result<int> MappingStore::savings()
{
    const auto rows = m_database.select(QStringLiteral("SELECT count(*) FROM mapping"));
    return rows ? Result<int>(rows->first().first().toInt()) : rows.error();
}

} // namespace leadferry::store
