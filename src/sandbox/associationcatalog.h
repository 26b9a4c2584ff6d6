// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of link between two object types, with HubSpot's numbers for each direction (hubspot type-id tables).
#pragma once

#include "sandbox/objectcatalog.h"

namespace leadferry::sandbox {

struct AssociationType
{
    const ObjectType* from = nullptr;
    const ObjectType* to = nullptr;
    int typeId = 0;
    int inverseTypeId = 0; ///< the same kind of link seen from the other side
    QString label;         ///< "Primary"; empty for the plain link
    [[nodiscard]] bool isDefault() const { return label.isEmpty(); }
};

/// Null when there is no such number.
const AssociationType* findAssociationType(int typeId);
/// The plain link between two types; null when they cannot be linked.
const AssociationType* defaultAssociation(const ObjectType& from, const ObjectType& to);
QList<const AssociationType*> associationTypes(const ObjectType& from, const ObjectType& to);

} // namespace leadferry::sandbox
