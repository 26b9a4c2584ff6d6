// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/associationrules.h"

namespace leadferry::sandbox {

Checked<QList<const AssociationType*>> readAssociationTypes(const ObjectType& from, const QJsonArray& types)
{
    if (types.isEmpty()) {
        return errors::missingFields({QStringLiteral("associations.types")});
    }
    QList<const AssociationType*> found;
    for (const auto& value : types) {
        const QJsonValue category = value[QLatin1String("associationCategory")];
        const QJsonValue number = value[QLatin1String("associationTypeId")];
        if (!category.isString() || !number.isDouble()) {
            return errors::missingFields({QStringLiteral("associationCategory"), QStringLiteral("associationTypeId")});
        }
        const AssociationType* type = findAssociationType(number.toInt());
        const bool defined = category.toString() == QLatin1String("HUBSPOT_DEFINED");
        if (!defined || !type || type->from != &from || (!found.isEmpty() && type->to != found.constFirst()->to)) {
            return errors::invalidAssociationType(number.toInt(), from.name,
                                                  type ? type->to->name : QStringLiteral("unknown"));
        }
        found.append(type);
    }
    return found;
}

Checked<QList<const AssociationType*>> readAssociationTypes(const ObjectType& from, const ObjectType& to,
                                                            const QJsonArray& types)
{
    auto found = readAssociationTypes(from, types);
    if (found.ok() && found.value().constFirst()->to != &to) {
        return errors::invalidAssociationType(found.value().constFirst()->typeId, from.name, to.name);
    }
    return found;
}

std::optional<ApiError> checkLinkEnds(const Portal& portal, const ApiCall& call, const QString& fromId,
                                      const QString& toId)
{
    const ObjectType& from = call.object("from");
    const ObjectType& to = call.object("to");
    if (!defaultAssociation(from, to)) {
        return errors::invalidAssociationType(0, from.name, to.name);
    }
    if (!portal.records().find(from, fromId)) {
        return errors::recordsNotFound(from, {fromId});
    }
    if (!portal.records().find(to, toId)) {
        return errors::recordsNotFound(to, {toId});
    }
    return std::nullopt;
}

} // namespace leadferry::sandbox
