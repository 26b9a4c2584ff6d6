// SPDX-License-Identifier: GPL-3.0-or-later
// The properties a fresh portal has before anybody adds one: those an integration touches, as rows of data.
// To add one: a row in the table of its object (standard…properties.cpp).
#pragma once

#include "sandbox/objectcatalog.h"
#include "sandbox/propertyschema.h"

#include <span>

namespace leadferry::sandbox {

/// What is special about a standard property; combined with |.
enum StandardPropertyTrait : unsigned {
    Plain = 0,
    ReadOnly = 1,   ///< set by HubSpot; writing it is refused
    Calculated = 2, ///< worked out by HubSpot, and read-only
    Unique = 4,
    External = 8, ///< options live elsewhere (pipelines, stages)
    Owner = 16,   ///< takes an owner id
    Form = 32,
    Hidden = 64,
    Milliseconds = 128,
};

struct StandardProperty
{
    const char* name;
    const char* label;
    const char* type;
    const char* fieldType;
    const char* group;
    unsigned traits = Plain;
    const char* options = ""; ///< "VALUE=Label;…"
};

struct StandardGroup
{
    const char* name;
    const char* label;
};

struct StandardSchema
{
    std::span<const StandardGroup> groups;
    std::span<const StandardProperty> properties;
};

StandardSchema standardContactProperties();
StandardSchema standardCompanyProperties();
StandardSchema standardDealProperties();
StandardSchema standardTicketProperties();
StandardSchema standardNoteProperties();
StandardSchema standardTaskProperties();
StandardSchema standardLeadProperties();

/// A fresh portal's schema of that object.
PropertySchema makeStandardSchema(const ObjectType& type, qint64 nowMs);

} // namespace leadferry::sandbox
