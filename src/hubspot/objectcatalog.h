// SPDX-License-Identifier: GPL-3.0-or-later
// The object types we write: their names in HubSpot's paths, their type ids, their key properties and the default links
// between them.
//
// To add an object type: add it to domain::CrmObject, give it a line in `objects` of objectcatalog.cpp, and one line in
// `links` per direction in which it may be created with a link. Take the plain (unlabelled) association type, never a
// primary one (1, 2, 5, 6, 25, 26): those would change which company is the record's main one.
#pragma once

#include "domain/crm.h"

#include <QList>
#include <QString>

#include <optional>

namespace leadferry::hubspot {

/// "contacts", as paths have it.
QString pathName(domain::CrmObject object);
/// "0-1", as record links and webhooks have it.
QString typeId(domain::CrmObject object);

/// Our unique property on this object (contract, "In the portal").
QString keyProperty(domain::CrmObject object);
/// The label people see for it.
QString keyPropertyLabel(domain::CrmObject object);
/// What people read of it in HubSpot.
QString keyPropertyDescription();
/// HubSpot's own property for idempotent creation; usable only where the portal's schema says unique and writable.
QString hubSpotKeyProperty();
/// The property group of ours and its label.
QString propertyGroupName();
QString propertyGroupLabel();

/// The one-line name of a record (ticket: "subject"); empty where the object has none.
QString titleProperty(domain::CrmObject object);
/// The long text of a record (note: "hs_note_body"), where a reference line can be seen; empty where the object has
/// none.
QString bodyProperty(domain::CrmObject object);

/// The default association type for a record of `from` that is created with a link to a record of `to`;
/// nothing where HubSpot has none that we know.
std::optional<int> associationTypeId(domain::CrmObject from, domain::CrmObject to);

/// The objects that get a key property when connecting, in order.
const QList<domain::CrmObject>& preparedObjects();
/// Those, then the ones whose properties are only read.
const QList<domain::CrmObject>& describedObjects();

} // namespace leadferry::hubspot
