// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of link HubSpot defines between two object types, with their numbers in both directions.
#pragma once

#include "sandbox/objectcatalog.h"

#include <QList>

namespace leadferry::sandbox {

enum class LinkCategory { HubSpotDefined, UserDefined };

struct AssociationType
{
    const ObjectType* from = nullptr;
    const ObjectType* to = nullptr;
    int typeId = 0;
    int inverseTypeId = 0; ///< the same kind of link seen from the other side
    QString label;         ///< "Primary"; empty for the plain link
    QString inverseLabel;
    LinkCategory category = LinkCategory::HubSpotDefined;
    bool fromHolder = true; ///< seen from the side that has one primary (a contact has one company, not the reverse)

    [[nodiscard]] bool isPlain() const { return category == LinkCategory::HubSpotDefined && label.isEmpty(); }
    [[nodiscard]] bool isPrimary() const { return category == LinkCategory::HubSpotDefined && !label.isEmpty(); }
    [[nodiscard]] bool joins(const ObjectType& one, const ObjectType& other) const
    {
        return from == &one && to == &other;
    }
    [[nodiscard]] AssociationType reversed() const;
};

/// Both directions of each.
const QList<AssociationType>& hubspotAssociationTypes();
/// The plain link between two types; null when they cannot be linked.
const AssociationType* plainAssociation(const ObjectType& from, const ObjectType& to);

} // namespace leadferry::sandbox
