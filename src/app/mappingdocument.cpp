// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mappingdocument.h"

#include <QJsonArray>
#include <QMap>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Mapping;

namespace {
constexpr QLatin1String mappingsName("mappings");
} // namespace

Result<QList<Mapping>> readMappings(const QJsonObject& document)
{
    const bool isList = document.contains(mappingsName);
    const QJsonArray entries = isList ? document.value(mappingsName).toArray() : QJsonArray{document};
    if (entries.isEmpty()) {
        return Error{ErrorKind::Invalid, QStringLiteral("there is no mapping in it")};
    }
    QMap<QString, Mapping> byType;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto mapping = domain::mappingFromJson(entries.at(i).toObject());
        const QString place = isList ? QStringLiteral("mappings[%1].").arg(i) : QString();
        if (!mapping) {
            return Error{ErrorKind::Invalid, place + mapping.error().message};
        }
        if (byType.contains(mapping->eventType)) {
            return Error{ErrorKind::Invalid,
                         place + QStringLiteral("eventType: %1 is there twice").arg(mapping->eventType)};
        }
        byType.insert(mapping->eventType, *mapping);
    }
    return byType.values();
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
