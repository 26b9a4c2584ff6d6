// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the kinds of link a request names and refuses those that do not fit the two object types and their direction.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/portal.h"

namespace leadferry::sandbox {

/// `types` as in the request: [{associationCategory, associationTypeId}]. All must begin at `from` and end at one type.
Checked<QList<const AssociationType*>> readAssociationTypes(const ObjectType& from, const QJsonArray& types);
/// The same where the other end is known.
Checked<QList<const AssociationType*>> readAssociationTypes(const ObjectType& from, const ObjectType& to,
                                                            const QJsonArray& types);

/// The refusal when one of the two records of {from} and {to} does not exist, or such records are never linked.
std::optional<ApiError> checkLinkEnds(const Portal& portal, const ApiCall& call, const QString& fromId,
                                      const QString& toId);

} // namespace leadferry::sandbox
