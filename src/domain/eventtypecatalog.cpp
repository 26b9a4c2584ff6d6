// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventtypecatalog.h"

#include "domain/resourcefile.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::domain {

namespace {

EventType eventType(QLatin1String name)
{
    return {name, QStringLiteral(":/leadferry/mappings/%1.json").arg(name),
            QStringLiteral(":/leadferry/samples/%1.json").arg(name),
            QStringLiteral(":/leadferry/schemas/%1.json").arg(name)};
}

const EventType* typeNamed(const QString& name)
{
    const auto& catalog = eventTypeCatalog();
    const auto known =
        std::find_if(catalog.begin(), catalog.end(), [&name](const EventType& type) { return type.name == name; });
    return known == catalog.end() ? nullptr : &*known;
}

base::Error faultIn(const QString& path, const QString& what)
{
    return {base::ErrorKind::Internal, QStringLiteral("%1: %2").arg(path, what)};
}

base::Result<Mapping> readMapping(const EventType& type)
{
    const auto json = resourceObject(type.mappingPath);
    if (!json) {
        return json.error();
    }
    auto mapping = mappingFromJson(*json);
    if (!mapping) {
        return faultIn(type.mappingPath, mapping.error().message);
    }
    if (mapping->eventType != type.name) {
        return faultIn(type.mappingPath, QStringLiteral("eventType must be %1").arg(type.name));
    }
    return mapping;
}

} // namespace

const QList<EventType>& eventTypeCatalog()
{
    static const QList<EventType> catalog{
        eventType(QLatin1String("lead.captured.v1")),         eventType(QLatin1String("escalation.requested.v1")),
        eventType(QLatin1String("intent.detected.v1")),       eventType(QLatin1String("conversation.ended.v1")),
        eventType(QLatin1String("conversation.message.v1")),  eventType(QLatin1String("session.initiated.v1")),
        eventType(QLatin1String("carousel.clicked.v1")),      eventType(QLatin1String("csat.submitted.v1")),
        eventType(QLatin1String("conversation.enriched.v1")),
    };
    return catalog;
}

base::Result<QList<Mapping>> defaultMappings()
{
    QList<Mapping> mappings;
    for (const EventType& type : eventTypeCatalog()) {
        const auto mapping = readMapping(type);
        if (!mapping) {
            return mapping.error();
        }
        mappings.append(*mapping);
    }
    return mappings;
}

base::Result<QJsonObject> sampleEvent(const QString& type)
{
    const EventType* known = typeNamed(type);
    if (known == nullptr) {
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("there is no sample of %1").arg(type)};
    }
    return resourceObject(known->samplePath);
}

base::Result<QJsonObject> schemaOf(const QString& type)
{
    auto native = resourceObject(QStringLiteral(":/leadferry/schemas/native.json"));
    const EventType* known = typeNamed(type);
    if (!native || type == QLatin1String("native")) {
        return native;
    }
    if (known == nullptr) {
        return base::Error{base::ErrorKind::NotFound, QStringLiteral("there is no schema of \"%1\"").arg(type)};
    }
    auto schema = resourceObject(known->schemaPath);
    if (schema) {
        native->remove(QStringLiteral("$schema"));
        schema->insert(QStringLiteral("$defs"), QJsonObject{{QStringLiteral("native"), *native}});
        schema->insert(QStringLiteral("allOf"),
                       QJsonArray{QJsonObject{{QStringLiteral("$ref"), QStringLiteral("#/$defs/native")}}});
    }
    return schema;
}

} // namespace leadferry::domain
