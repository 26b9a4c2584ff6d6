// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/associationcatalog.h"

#include <QHash>

#include <vector>

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
    {"company", "company", 450, 450, ""},
};

std::vector<AssociationType> makeTypes()
{
    std::vector<AssociationType> types;
    for (const Row& row : rows) {
        const ObjectType* from = findObjectType(QString::fromLatin1(row.from));
        const ObjectType* to = findObjectType(QString::fromLatin1(row.to));
        const QString label = QString::fromLatin1(row.label);
        types.push_back({from, to, row.typeId, row.inverseTypeId, label});
        if (row.typeId != row.inverseTypeId) {
            types.push_back({to, from, row.inverseTypeId, row.typeId, label});
        }
    }
    return types;
}

const std::vector<AssociationType>& allTypes()
{
    static const std::vector<AssociationType> types = makeTypes();
    return types;
}

} // namespace

const AssociationType* findAssociationType(int typeId)
{
    static const QHash<int, const AssociationType*> byId = [] {
        QHash<int, const AssociationType*> index;
        for (const AssociationType& type : allTypes()) {
            index.insert(type.typeId, &type);
        }
        return index;
    }();
    return byId.value(typeId);
}

const AssociationType* defaultAssociation(const ObjectType& from, const ObjectType& to)
{
    for (const AssociationType& type : allTypes()) {
        if (type.isDefault() && type.from == &from && type.to == &to) {
            return &type;
        }
    }
    return nullptr;
}

QList<const AssociationType*> associationTypes(const ObjectType& from, const ObjectType& to)
{
    QList<const AssociationType*> found;
    for (const AssociationType& type : allTypes()) {
        if (type.from == &from && type.to == &to) {
            found.append(&type);
        }
    }
    return found;
}

} // namespace leadferry::sandbox
