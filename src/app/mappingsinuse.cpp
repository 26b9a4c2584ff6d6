// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mappingsinuse.h"

#include "app/replanning.h"
#include "domain/eventtypecatalog.h"
#include "store/auditstore.h"
#include "store/mappingstore.h"

#include <QHash>
#include <QJsonArray>
#include <QMap>

namespace leadferry::app {

using base::Result;
using domain::Mapping;

namespace {

/// The same but for its number.
bool saysTheSame(const Mapping& one, Mapping other)
{
    other.version = one.version;
    return domain::toJson(one) == domain::toJson(other);
}

} // namespace

Result<QList<Mapping>> mappingsInUse(store::Database& database)
{
    const auto builtIn = domain::defaultMappings();
    const auto saved = store::MappingStore(database).newest();
    if (!builtIn || !saved) {
        return !builtIn ? builtIn.error() : saved.error();
    }
    QMap<QString, Mapping> byType;
    for (const auto& mapping : *builtIn + *saved) {
        byType.insert(mapping.eventType, mapping);
    }
    return byType.values();
}

Result<MappingImport> importMappings(store::Database& database, const QList<Mapping>& mappings, const QString& actor,
                                     qint64 nowMs)
{
    const auto inUse = mappingsInUse(database);
    if (!inUse) {
        return inUse.error();
    }
    QHash<QString, Mapping> present;
    for (const auto& mapping : *inUse) {
        present.insert(mapping.eventType, mapping);
    }
    MappingImport import;
    QStringList types;
    for (Mapping mapping : mappings) {
        const auto known = present.constFind(mapping.eventType);
        if (known != present.constEnd() && saysTheSame(*known, mapping)) {
            ++import.unchanged;
            continue;
        }
        mapping.version = known == present.constEnd() ? 1 : known->version + 1;
        import.saved.append(mapping);
        types.append(mapping.eventType);
    }
    if (import.saved.isEmpty()) {
        return import;
    }
    if (auto saved = store::MappingStore(database).save(import.saved, actor, nowMs); !saved) {
        return saved.error();
    }
    const auto replanned = planUnsentAgain(database, types, nowMs);
    if (!replanned) {
        return replanned.error();
    }
    import.replanned = *replanned;
    const QJsonObject subject{{QStringLiteral("types"), QJsonArray::fromStringList(types)}};
    const auto noted =
        store::AuditStore(database).add({nowMs, actor, QStringLiteral("import-mappings"), subject, import.replanned});
    return noted ? Result<MappingImport>(import) : noted.error();
}

} // namespace leadferry::app
