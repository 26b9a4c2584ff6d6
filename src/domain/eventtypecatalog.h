// SPDX-License-Identifier: GPL-3.0-or-later
// The event types that come with a mapping and a sample.
//
// To add one: its line in eventtypecatalog.cpp, resources/mappings/{type}.json (recipe in the README there),
// resources/samples/{type}.json and resources/schemas/{type}.json. tests/domain/defaultmappingstest.cpp finds them by
// itself.
#pragma once

#include "domain/mapping.h"

namespace leadferry::domain {

struct EventType
{
    QString name;        ///< "lead.captured.v1"
    QString mappingPath; ///< in the programs' resources
    QString samplePath;
    QString schemaPath;
};

const QList<EventType>& eventTypeCatalog();

/// The mappings built into the program, one per event type. An error names the file.
base::Result<QList<Mapping>> defaultMappings();

/// A believable made-up event of the type; NotFound for a type without one.
base::Result<QJsonObject> sampleEvent(const QString& type);

/// The JSON Schema (draft 2020-12) of the type's events, complete in itself; "native" is the one of every event.
/// NotFound for a type without one.
base::Result<QJsonObject> schemaOf(const QString& type);

} // namespace leadferry::domain
