// SPDX-License-Identifier: GPL-3.0-or-later
// Which mappings are in use: the newest saved one of each type, else the built-in one; and what importing others does.
#pragma once

#include "domain/mapping.h"
#include "store/database.h"

namespace leadferry::app {

/// By type, sorted.
base::Result<QList<domain::Mapping>> mappingsInUse(store::Database& database);

struct MappingImport
{
    QList<domain::Mapping> saved; ///< under their new version numbers; not those that say what is in use already
    int unchanged = 0;
    int replanned = 0; ///< deliveries of which nothing was ever sent: they go by the new mapping
};

base::Result<MappingImport> importMappings(store::Database& database, const QList<domain::Mapping>& mappings,
                                           const QString& actor, qint64 nowMs);

} // namespace leadferry::app
