// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal's past deliveries have taught (who is which record, what was written last, what was refused), taken
// over into another database, so that a dry run there decides as the real one would.
#pragma once

#include "store/database.h"

#include <QStringList>

namespace leadferry::store {

struct KnownConversation
{
    QString source;
    QString id;
    bool operator==(const KnownConversation&) const = default;
};

struct KnowledgeOf
{
    qint64 portalId = 0;                         ///< in the database it is taken from
    QStringList identities;                      ///< of these people and companies, and of whatever they are tied to
    QList<KnownConversation> conversations = {}; ///< whose events are taken along, as what came before
    QStringList withoutEvents = {};              ///< ids of events that are not: those that will come
};

/// Events that come into `to` afterwards count as later than all of `from`.
base::Result<void> copyKnowledge(Database& from, const KnowledgeOf& subject, Database& to, qint64 toPortalId);

} // namespace leadferry::store
