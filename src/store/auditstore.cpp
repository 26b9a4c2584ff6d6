// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/auditstore.h"

#include <QJsonDocument>

namespace leadferry::store {

base::Result<void> AuditStore::add(const AuditEntry& entry, const QList<qint64>& deliveryIds)
{
    Transaction transaction(m_database);
    add(transaction, entry, deliveryIds);
    return transaction.commit();
}

void AuditStore::add(Transaction& transaction, const AuditEntry& entry, const QList<qint64>& deliveryIds)
{
    transaction.run(QStringLiteral("INSERT INTO audit (at_ms, actor, action, subject, amount) VALUES (?, ?, ?, ?, ?)"),
                    {entry.atMs, entry.actor, entry.action,
                     QString::fromUtf8(QJsonDocument(entry.subject).toJson(QJsonDocument::Compact)), entry.amount});
    for (const qint64 id : deliveryIds) {
        transaction.run(QStringLiteral("INSERT INTO handling (delivery_id, at_ms, actor, action) VALUES (?, ?, ?, ?)"),
                        {id, entry.atMs, entry.actor, entry.action});
    }
}

base::Result<QList<AuditEntry>> AuditStore::since(qint64 atMs)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT at_ms, actor, action, subject, amount FROM audit WHERE at_ms >= ? ORDER BY id"), {atMs});
    if (!rows) {
        return rows.error();
    }
    QList<AuditEntry> entries;
    for (const Row& row : *rows) {
        entries.append({row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toString(),
                        QJsonDocument::fromJson(row.at(3).toString().toUtf8()).object(), row.at(4).toInt()});
    }
    return entries;
}

} // namespace leadferry::store
