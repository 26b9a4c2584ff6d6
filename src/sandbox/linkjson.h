// SPDX-License-Identifier: GPL-3.0-or-later
// Links as the API shows them.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/portal.h"

namespace leadferry::sandbox {

QJsonObject linkEndToJson(const QString& id);
/// A default link as it was made, seen from one side.
QJsonObject defaultLinkToJson(const AssociationType& type, const QString& fromId, const QString& toId);
/// A link with the labels it was given; the types come from the path of the call.
QJsonObject labelledLinkToJson(const ApiCall& call, const QString& fromId, const QString& toId,
                               const QJsonArray& labels);
QJsonObject linkKindToJson(const AssociationType& type);
/// Everything of that type a record is linked to, with the kinds of link.
QJsonArray linkedRecordsToJson(const Portal& portal, const QString& fromId, const ObjectType& to);

} // namespace leadferry::sandbox
