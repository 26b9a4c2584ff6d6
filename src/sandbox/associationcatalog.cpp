// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/associationcatalog.h"

#include <algorithm>

namespace leadferry::sandbox {

namespace {

struct Row
{
    const char* from;
    const char* to;
    int typeId;
    int inverseTypeId;
    const char* label;
};

// Numbers missing from HubSpot's published table for one direction are the ones its labels endpoint gives.
constexpr Row rows[] = {
    {"note", "contact", 202, 201, ""},        {"note", "company", 190, 189, ""},
    {"note", "deal", 214, 213, ""},           {"note", "ticket", 228, 227, ""},
    {"task", "contact", 204, 203, ""},        {"task", "company", 192, 191, ""},
    {"task", "deal", 216, 215, ""},           {"task", "ticket", 230, 229, ""},
    {"ticket", "contact", 16, 15, ""},        {"ticket", "company", 339, 340, ""},
    {"ticket", "company", 26, 25, "Primary"}, {"ticket", "deal", 28, 27, ""},
    {"ticket", "ticket", 452, 452, ""},       {"deal", "contact", 3, 4, ""},
    {"deal", "company", 341, 342, ""},        {"deal", "company", 5, 6, "Primary"},
    {"deal", "deal", 451, 451, ""},           {"contact", "company", 279, 280, ""},
    {"contact", "company", 1, 2, "Primary"},  {"contact", "contact", 449, 449, ""},
    {"company", "company", 450, 450, ""},     {"lead", "contact", 608, 607, ""},
    {"lead", "contact", 578, 579, "Primary"}, {"lead", "company", 610, 609, ""},
    {"lead", "company", 580, 581, "Primary"}, {"note", "lead", 855, 854, ""},
    {"task", "lead", 647, 646, ""},
};

QList<AssociationType> makeTypes()
{
    QList<AssociationType> types;
    for (const Row& row : rows) {
        const QString label = QString::fromLatin1(row.label);
        const AssociationType type{.from = findObjectType(QString::fromLatin1(row.from)),
                                   .to = findObjectType(QString::fromLatin1(row.to)),
                                   .typeId = row.typeId,
                                   .inverseTypeId = row.inverseTypeId,
                                   .label = label,
                                   .inverseLabel = label};
        types.append(type);
        if (row.typeId != row.inverseTypeId) {
            types.append(type.reversed());
        }
    }
    return types;
}

} // namespace

AssociationType AssociationType::reversed() const
{
    return {.from = to,
            .to = from,
            .typeId = inverseTypeId,
            .inverseTypeId = typeId,
            .label = inverseLabel,
            .inverseLabel = label,
            .category = category,
            .fromHolder = !fromHolder};
}

const QList<AssociationType>& hubspotAssociationTypes()
{
    static const QList<AssociationType> types = makeTypes();
    return types;
}

const AssociationType* plainAssociation(const ObjectType& from, const ObjectType& to)
{
    const auto& types = hubspotAssociationTypes();
    const auto found = std::find_if(types.begin(), types.end(), [&](const AssociationType& type) {
        return type.isPlain() && type.joins(from, to);
    });
    return found == types.end() ? nullptr : &*found;
}

} // namespace leadferry::sandbox
