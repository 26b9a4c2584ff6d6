// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/portalwork.h"

#include "domain/deliverylog.h"
#include "store/deliverystate.h"

#include <QSet>

namespace leadferry::store {

namespace {

QSet<qint64> idsIn(const Rows& rows)
{
    QSet<qint64> ids;
    for (const Row& row : rows) {
        ids.insert(row.at(0).toLongLong());
    }
    return ids;
}

} // namespace

void holdForDisconnection(Transaction& transaction, qint64 portalId, qint64 nowMs)
{
    transaction.run(QStringLiteral("UPDATE delivery SET state = 'held', cause = ?, next_try_ms = 0, changed_at_ms = ? "
                                   "WHERE portal_id = ? AND state IN ('queued', 'in_flight', 'waiting', 'unclear')"),
                    {QString(domain::portalDisconnected), nowMs, portalId});
}

void takeUpAgain(Transaction& transaction, qint64 portalId, qint64 nowMs)
{
    transaction.run(QStringLiteral("UPDATE delivery SET state = 'queued', cause = '', changed_at_ms = ? "
                                   "WHERE portal_id = ? AND state = 'held' AND cause = ? AND mapping_version = 0"),
                    {nowMs, portalId, QString(domain::portalDisconnected)});
    const Rows planned = transaction.select(
        QStringLiteral("SELECT id FROM delivery WHERE portal_id = ? AND state = 'held' AND cause = ?"),
        {portalId, QString(domain::portalDisconnected)});
    refreshDeliveries(transaction, idsIn(planned), nowMs);
}

void startGranted(Transaction& transaction, qint64 portalId, const QList<domain::Feature>& features, qint64 nowMs)
{
    QSet<qint64> started;
    for (const auto object : domain::allCrmObjects() + QList{domain::CrmObject::List}) {
        if (!features.contains(domain::featureOf(object))) {
            continue;
        }
        // What may be there already is looked up first, as after every start by hand.
        const QString held = QStringLiteral("portal_id = ? AND object = ? AND state = 'held' AND cause_kind IN "
                                            "('forbidden', 'unclear')");
        const QVariantList which{portalId, domain::toString(object)};
        started.unite(idsIn(
            transaction.select(QStringLiteral("SELECT DISTINCT delivery_id FROM operation WHERE ") + held, which)));
        transaction.run(QStringLiteral("UPDATE operation SET state = CASE WHEN cause_kind = 'unclear' THEN 'unclear' "
                                       "ELSE 'ready' END, attempts = 0, due_at_ms = 0, batch_limit = 100, cause = '', "
                                       "cause_kind = '' WHERE ") +
                            held,
                        which);
    }
    refreshDeliveries(transaction, started, nowMs);
}

} // namespace leadferry::store
