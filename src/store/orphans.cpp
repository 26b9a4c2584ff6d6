// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/orphans.h"

namespace leadferry::store {

namespace {

/// The newest operation that wrote, or found, the person's contact; 0: none yet.
qint64 contactOf(Transaction& transaction, qint64 portalId, const QString& person)
{
    const Rows rows = transaction.select(
        QStringLiteral("SELECT coalesce(max(id), 0) FROM operation WHERE portal_id = ? AND person_key = ? "
                       "AND object = 'contact' AND state IN ('done', 'superseded') AND record_id <> ''"),
        {portalId, person});
    return rows.isEmpty() ? 0 : rows.first().first().toLongLong();
}

} // namespace

void addOrphan(Transaction& transaction, qint64 portalId, qint64 operationId, const QString& person)
{
    transaction.run(QStringLiteral("INSERT INTO orphan (operation_id, portal_id, person_key) VALUES (?, ?, ?)"),
                    {operationId, portalId, person});
}

QStringList peopleWithOrphans(Transaction& transaction, const QList<qint64>& operationIds)
{
    QStringList people;
    if (operationIds.isEmpty()) {
        return people;
    }
    const Rows rows = transaction.select(
        QStringLiteral("SELECT DISTINCT o.person_key FROM operation o JOIN orphan a ON a.portal_id = o.portal_id "
                       "AND a.person_key = o.person_key WHERE o.object = 'contact' AND o.id IN (%1)")
            .arg(placeholders(operationIds.size())),
        toVariants(operationIds));
    for (const Row& row : rows) {
        people.append(row.first().toString());
    }
    return people;
}

QSet<qint64> adoptOrphans(Transaction& transaction, qint64 portalId, const QStringList& people)
{
    QSet<qint64> deliveries;
    for (const QString& person : people) {
        const Rows orphans = transaction.select(QStringLiteral("SELECT a.operation_id, o.delivery_id FROM orphan a "
                                                               "JOIN operation o ON o.id = a.operation_id "
                                                               "WHERE a.portal_id = ? AND a.person_key = ?"),
                                                {portalId, person});
        const qint64 contact = orphans.isEmpty() ? 0 : contactOf(transaction, portalId, person);
        if (contact == 0) {
            continue;
        }
        for (const Row& orphan : orphans) {
            transaction.run(
                QStringLiteral("INSERT OR IGNORE INTO operation_link (operation_id, target_id) VALUES (?, ?)"),
                {orphan.at(0), contact});
            deliveries.insert(orphan.at(1).toLongLong());
        }
        transaction.run(QStringLiteral("DELETE FROM orphan WHERE portal_id = ? AND person_key = ?"),
                        {portalId, person});
    }
    return deliveries;
}

} // namespace leadferry::store
