// SPDX-License-Identifier: GPL-3.0-or-later
// Custom properties that a portal may need, as data: what they are called, what they take. The sets that come with the
// program are resources/properties/*.json.
//
// To add a set: its file (form: resources/properties/README.md) and its name in propertydefinition.cpp.
#pragma once

#include "base/result.h"
#include "domain/crm.h"
#include "domain/documentfault.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace leadferry::domain {

struct PropertyChoice
{
    QString value; ///< what is stored
    QString label; ///< what people read
    bool operator==(const PropertyChoice&) const = default;
};

struct PropertyDefinition
{
    CrmObject object = CrmObject::Contact;
    QString name;  ///< HubSpot's internal name
    QString label; ///< as people read it
    QString description;
    QString type; ///< HubSpot's: string, number, date, datetime, bool, enumeration
    QString
        fieldType; ///< HubSpot's: text, textarea, phonenumber, number, date, booleancheckbox, select, radio, checkbox
    QList<PropertyChoice> choices; ///< of an enumeration or a bool
    bool unique = false;           ///< HubSpot refuses a second record with the same value; only at creation
    bool operator==(const PropertyDefinition&) const = default;
};

/// Invalid names the place ("properties[2].fieldType must be …").
base::Result<QList<PropertyDefinition>> propertyDefinitionsFromJson(const QJsonObject& document);
/// The same, so that it can be said in any language; nothing where it can be read.
std::optional<DocumentFault> faultOfDefinitions(const QJsonObject& document);
QJsonObject toJson(const PropertyDefinition& definition);

/// The names of the sets that come with the program.
const QStringList& propertySetNames();
/// NotFound for any other name.
base::Result<QList<PropertyDefinition>> propertySet(const QString& name);

} // namespace leadferry::domain
