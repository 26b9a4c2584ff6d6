// SPDX-License-Identifier: GPL-3.0-or-later
// Which links may be made: the kind fits the two types, and both records exist.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/portal.h"

namespace leadferry::sandbox {

struct WantedLink
{
    const AssociationType* type = nullptr;
    QString toId;
};

/// "HUBSPOT_DEFINED", "USER_DEFINED".
QString categoryName(LinkCategory category);

/// `types` as in the request: [{associationCategory, associationTypeId}]. All must begin at `from` and end at one type.
Checked<QList<const AssociationType*>> readAssociationTypes(const Portal& portal, const ObjectType& from,
                                                            const QJsonArray& types);
/// The same where both ends stand in the path of the call.
Checked<QList<const AssociationType*>> readAssociationTypes(const Portal& portal, const ApiCall& call,
                                                            const QJsonArray& types);

/// `associations` of a create: [{to:{id}, types:[…]}], each to a record that exists, and with the link the type needs.
Checked<QList<WantedLink>> readWantedLinks(const Portal& portal, const ObjectType& from,
                                           const QJsonArray& associations);

/// The refusal when one of the two records of {from} and {to} does not exist, or such records are never linked.
std::optional<ApiError> checkLinkEnds(const Portal& portal, const ApiCall& call, const QString& fromId,
                                      const QString& toId);

} // namespace leadferry::sandbox
