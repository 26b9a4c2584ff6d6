// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mappingdocument.h"

#include "domain/mappingdocument.h"

#include <QJsonArray>
#include <QMap>

namespace leadferry::app {

using base::Error;
using base::Result;
using domain::Mapping;

namespace {
constexpr QLatin1String mappingsName("mappings");
} // namespace

Result<QList<Mapping>> readMappings(const QJsonObject& document)
{
    std::optional<domain::DocumentFault> fault;
    QMap<QString, Mapping> byType;
    const QList<Mapping> mappings = domain::mappingsInDocument(document, fault);
    for (const Mapping& mapping : mappings) {
        byType.insert(mapping.eventType, mapping);
    }
    return fault ? Result<QList<Mapping>>(Error(*fault)) : byType.values();
}

QJsonObject exported(const QList<Mapping>& mappings)
{
    QJsonArray entries;
    for (const auto& mapping : mappings) {
        entries.append(domain::toJson(mapping));
    }
    return {{mappingsName, entries}};
}

} // namespace leadferry::app
