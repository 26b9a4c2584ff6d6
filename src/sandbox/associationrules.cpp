// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/associationrules.h"

namespace leadferry::sandbox {

QString categoryName(LinkCategory category)
{
    return category == LinkCategory::HubSpotDefined ? QStringLiteral("HUBSPOT_DEFINED")
                                                    : QStringLiteral("USER_DEFINED");
}

Checked<QList<const AssociationType*>> readAssociationTypes(const Portal& portal, const ObjectType& from,
                                                            const QJsonArray& types)
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
        const AssociationType* type = portal.associationTypes().find(number.toInt());
        const bool named = type && category.toString() == categoryName(type->category);
        if (!named || type->from != &from || (!found.isEmpty() && type->to != found.constFirst()->to)) {
            return errors::invalidAssociationType(number.toInt(), from.name,
                                                  type ? type->to->name : QStringLiteral("unknown"));
        }
        found.append(type);
    }
    return found;
}

Checked<QList<const AssociationType*>> readAssociationTypes(const Portal& portal, const ApiCall& call,
                                                            const QJsonArray& types)
{
    const ObjectType& to = call.object("to");
    auto found = readAssociationTypes(portal, call.object("from"), types);
    if (found.ok() && found.value().constFirst()->to != &to) {
        return errors::invalidAssociationType(found.value().constFirst()->typeId, call.object("from").name, to.name);
    }
    return found;
}

Checked<QList<WantedLink>> readWantedLinks(const Portal& portal, const ObjectType& from, const QJsonArray& associations)
{
    QList<WantedLink> links;
    bool hasRequired = from.requiredLink == 0;
    for (const auto& association : associations) {
        if (!association[QLatin1String("to")][QLatin1String("id")].isString()) {
            return errors::missingFields({QStringLiteral("associations.to.id")});
        }
        const QString toId = association[QLatin1String("to")][QLatin1String("id")].toString();
        const auto types = readAssociationTypes(portal, from, association[QLatin1String("types")].toArray());
        if (!types.ok()) {
            return types.error();
        }
        for (const AssociationType* type : types.value()) {
            const Record* target = portal.records().find(*type->to, toId);
            if (!target) {
                return errors::invalidAssociationTarget(*type->to, toId);
            }
            hasRequired = hasRequired || type->typeId == from.requiredLink;
            links.append({type, target->id});
        }
    }
    return hasRequired ? Checked(links) : errors::requiredLinkMissing(from);
}

std::optional<ApiError> checkLinkEnds(const Portal& portal, const ApiCall& call, const QString& fromId,
                                      const QString& toId)
{
    const ObjectType& from = call.object("from");
    const ObjectType& to = call.object("to");
    if (!plainAssociation(from, to)) {
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
