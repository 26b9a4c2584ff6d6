// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mappingdocument.h"

#include "domain/objectreader.h"

#include <QSet>

namespace leadferry::domain {

namespace {

constexpr const char* mappingsName = "mappings";

/// Nothing where it is wrong. One without actions would do nothing, and take the place of one that does something: that
/// has to be said.
std::optional<Mapping> readOne(const ObjectReader& json, ObjectReader::Fault& fault)
{
    if (const auto wrong = faultOfMapping(json.json())) {
        fault = faultAt(json.place(wrong->place.toUtf8().constData()), {wrong->what, wrong->values});
    } else if (!json.has("actions")) {
        json.fail("actions", QStringLiteral("missing; list what is to be done, or nothing: []"));
    }
    return fault ? std::nullopt : std::optional(*mappingFromJson(json.json()));
}

QList<Mapping> readList(const ObjectReader& root, ObjectReader::Fault& fault)
{
    refuseUnknownNames(root, {QLatin1String("$schema"), QLatin1String(mappingsName)});
    QList<Mapping> mappings;
    QSet<QString> seen;
    const QJsonArray entries = root.array(mappingsName);
    for (qsizetype i = 0; i < entries.size() && !fault; ++i) {
        const ObjectReader entry = root.element(mappingsName, i, entries.at(i));
        const auto mapping = fault ? std::nullopt : readOne(entry, fault);
        if (!mapping) {
            break;
        }
        if (seen.contains(mapping->eventType)) {
            entry.fail("eventType", QStringLiteral("\"%1\" is there twice; keep one of the two"), {mapping->eventType});
        }
        seen.insert(mapping->eventType);
        mappings.append(*mapping);
    }
    if (mappings.isEmpty()) {
        root.fail(mappingsName, QStringLiteral("there is no mapping in it"));
    }
    return mappings;
}

} // namespace

QList<Mapping> mappingsInDocument(const QJsonObject& document, std::optional<DocumentFault>& fault)
{
    const ObjectReader root(document, {}, fault);
    QList<Mapping> mappings;
    if (document.contains(QLatin1String(mappingsName))) {
        mappings = readList(root, fault);
    } else if (document.isEmpty()) {
        root.fail(mappingsName, QStringLiteral("there is no mapping in it"));
    } else if (root.has("properties") && !root.has("eventType")) {
        root.fail("properties", QStringLiteral("this is a list of properties, not a mapping"));
    } else if (root.has("type") && !root.has("eventType")) {
        root.fail("type", QStringLiteral("this is an event, not a mapping; it can be used as a sample"));
    } else if (const auto mapping = readOne(root, fault)) {
        mappings.append(*mapping);
    }
    return fault ? QList<Mapping>() : mappings;
}

} // namespace leadferry::domain
