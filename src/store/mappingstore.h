// SPDX-License-Identifier: GPL-3.0-or-later
// The mappings that people saved, in all their versions. Which one is in use, and what holds where none was saved, is
// app/mappingsinuse.h.
#pragma once

#include "domain/mapping.h"
#include "store/database.h"

namespace leadferry::store {

struct SavedMapping
{
    domain::Mapping mapping;
    qint64 savedAtMs = 0;
    QString savedBy; ///< "window", "command line"
};

class MappingStore
{
public:
    explicit MappingStore(Database& database) : m_database(database) {}

    /// The newest version of each type that was saved. Storage: also when a row cannot be read.
    base::Result<QList<domain::Mapping>> newest();
    /// The versions of one type that were saved, newest first. Storage: also when a row cannot be read.
    base::Result<QList<SavedMapping>> history(const QString& eventType);
    /// All or none; each becomes a version of its own, numbered by the mapping. Storage: that number is taken.
    base::Result<void> save(const QList<domain::Mapping>& mappings, const QString& savedBy, qint64 nowMs);
    /// Grows with every saving: tells cheaply whether another process has saved one.
    base::Result<int> savings();

private:
    Database& m_database;
};

} // namespace leadferry::store
