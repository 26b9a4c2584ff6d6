// SPDX-License-Identifier: GPL-3.0-or-later
// The sources as people set them up, and what those in shadow mode hold back.
#pragma once

#include "domain/source.h"
#include "store/auditstore.h"
#include "store/database.h"

#include <QSet>

namespace leadferry::store {

/// A delivery that shadow mode holds, with what is known of its event.
struct ShadowedDelivery
{
    qint64 deliveryId = 0;
    qint64 portalId = 0;
    QString personKey;
};

/// What a shadowed delivery would write.
struct Outlook
{
    qint64 deliveryId = 0;
    QStringList objects; ///< that would be created or updated, each once
    QJsonObject delivery;
};

class SourceStore
{
public:
    explicit SourceStore(Database& database) : m_database(database) {}

    /// The port, the folder, and the named ones by name.
    base::Result<QList<domain::Source>> all();
    /// Makes it, or changes what it is; its refusals begin anew. `note` is written into the audit in the same
    /// transaction; so below.
    base::Result<void> save(const domain::Source& source, const AuditEntry& note);
    /// Its events stay, and what it holds, too; its bot gets no answers any more. NotFound: there is no named source of
    /// that name.
    base::Result<void> remove(const QString& name, const AuditEntry& note);

    /// Of those that have any.
    base::Result<QMap<QString, domain::SourceRefusals>> refusals();
    /// In addition to those that are there; what is said of the last one replaces what was said before.
    base::Result<void> addRefusals(const QMap<QString, domain::SourceRefusals>& refusals);

    /// How many deliveries each source holds for shadow mode.
    base::Result<QHash<QString, int>> shadowed();
    /// How many deliveries came of each source since then.
    base::Result<QHash<QString, int>> since(qint64 timeMs);
    /// Those of one portal, but none of these, the oldest first, that have no outlook yet; at most `most`.
    base::Result<QList<ShadowedDelivery>> withoutOutlook(const QSet<qint64>& butPortals, int most);
    /// The newest that have one, of these people in this portal, in the order of their events; at most `most`.
    base::Result<QList<qint64>> shadowedOf(qint64 portalId, const QSet<QString>& personKeys, int most);
    base::Result<void> saveOutlooks(const QList<Outlook>& outlooks, qint64 nowMs);
    /// Lets go out what the source holds for shadow mode; it is not in that mode any more. Returns the deliveries.
    base::Result<QList<qint64>> release(const QString& source, AuditEntry note);

private:
    base::Result<QHash<QString, int>> countBySource(const QString& condition, const QVariantList& values);

    Database& m_database;
};

} // namespace leadferry::store
