// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/linkjson.h"

#include "sandbox/associationrules.h"
#include "sandbox/text.h"

namespace leadferry::sandbox {

QJsonObject linkEndToJson(const QString& id)
{
    return {{text("id"), id}};
}

QJsonObject defaultLinkToJson(const AssociationType& type, const QString& fromId, const QString& toId)
{
    return {{text("from"), linkEndToJson(fromId)},
            {text("to"), linkEndToJson(toId)},
            {text("associationSpec"), QJsonObject{{text("associationCategory"), text("HUBSPOT_DEFINED")},
                                                  {text("associationTypeId"), type.typeId}}}};
}

QJsonObject labelledLinkToJson(const ApiCall& call, const QString& fromId, const QString& toId,
                               const QJsonArray& labels)
{
    return {{text("fromObjectTypeId"), call.object("from").typeId},
            {text("fromObjectId"), fromId},
            {text("toObjectTypeId"), call.object("to").typeId},
            {text("toObjectId"), toId},
            {text("labels"), labels}};
}

QJsonObject linkKindToJson(const AssociationType& type)
{
    QJsonObject json{{text("category"), categoryName(type.category)}, {text("typeId"), type.typeId}};
    if (!type.label.isEmpty()) {
        json.insert(text("label"), type.label);
    }
    return json;
}

QJsonArray linkedRecordsToJson(const Portal& portal, const QString& fromId, const ObjectType& to)
{
    QJsonArray linked;
    for (const Link& link : portal.links().links(fromId, to)) {
        QJsonArray kinds;
        for (const int typeId : link.typeIds) {
            kinds.append(linkKindToJson(*portal.associationTypes().find(typeId)));
        }
        linked.append(QJsonObject{{text("toObjectId"), link.toId}, {text("associationTypes"), kinds}});
    }
    return linked;
}

} // namespace leadferry::sandbox
