// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what a portal must have (propertyneed.h) and compares it with what it has. Pure.
#pragma once

#include "domain/propertyneed.h"

namespace leadferry::domain {

/// A property as a portal has it, archived ones included.
struct PresentProperty
{
    QString label;
    QString type;      ///< HubSpot's
    QString fieldType; ///< HubSpot's
    QString group;
    PropertyRule rule;
    bool unique = false;
    bool archived = false;
    bool fixedOptions = false; ///< its choices are HubSpot's or another program's: none can be added
    std::optional<QList<ValueRule>> valueRules = {}; ///< nothing: HubSpot did not tell
    bool operator==(const PresentProperty&) const = default;
};
/// An absent object could not be read.
using PresentProperties = QHash<CrmObject, QHash<QString, PresentProperty>>;

/// Where needs come from.
struct NeedSources
{
    QList<Mapping> mappings;                  ///< those in use; what is switched off needs nothing
    QList<PropertyDefinition> keys;           ///< of records of ours
    QList<PropertyDefinition> own;            ///< somebody's list; it also says what the mappings' properties should be
    QHash<CrmObject, QStringList> asked = {}; ///< properties that the portal asks for on new records
    QString group = {};                       ///< of properties: the one that those which are made stand in; its name
    QString groupLabel = {};
};

/// Everything that is needed, each once, with its state in this portal.
QList<PropertyNeed> checkedNeeds(const NeedSources& sources, const Portal& portal, const PresentProperties& present);

/// The object types of which the mappings in use make records.
QList<CrmObject> objectsMade(const NeedSources& sources);

/// The object types that the mappings in use write properties of.
QList<CrmObject> objectsWritten(const NeedSources& sources);

/// The definition that somebody's list, else a set of the program, has of a property.
std::optional<PropertyDefinition> knownDefinition(CrmObject object, const QString& name,
                                                  const QList<PropertyDefinition>& own);

/// "vehicle_color" → "Vehicle color"
QString labelFromName(const QString& name);

} // namespace leadferry::domain
