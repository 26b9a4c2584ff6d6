// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/associationtypes.h"

#include <algorithm>

namespace leadferry::sandbox {

const AssociationType* AssociationTypes::find(int typeId) const
{
    const auto& own = hubspotAssociationTypes();
    const auto found =
        std::find_if(own.begin(), own.end(), [&](const AssociationType& type) { return type.typeId == typeId; });
    if (found != own.end()) {
        return &*found;
    }
    const auto label = std::find_if(m_labels.begin(), m_labels.end(),
                                    [&](const LabelDefinition& candidate) { return candidate.type.typeId == typeId; });
    return label == m_labels.end() ? nullptr : &label->type;
}

QList<const AssociationType*> AssociationTypes::between(const ObjectType& from, const ObjectType& to) const
{
    QList<const AssociationType*> found;
    for (const AssociationType& type : hubspotAssociationTypes()) {
        if (type.joins(from, to)) {
            found.append(&type);
        }
    }
    for (const LabelDefinition& label : m_labels) {
        if (label.type.joins(from, to)) {
            found.append(&label.type);
        }
    }
    return found;
}

bool AssociationTypes::hasName(const ObjectType& from, const ObjectType& to, const QString& name) const
{
    return std::any_of(m_labels.begin(), m_labels.end(),
                       [&](const LabelDefinition& label) { return label.name == name && label.type.joins(from, to); });
}

QList<int> AssociationTypes::define(const ObjectType& from, const ObjectType& to, const QString& name,
                                    const QString& label, const QString& inverseLabel)
{
    const bool oneNumber = &from == &to && (inverseLabel.isEmpty() || inverseLabel == label);
    const int typeId = m_nextId;
    const AssociationType type{.from = &from,
                               .to = &to,
                               .typeId = typeId,
                               .inverseTypeId = oneNumber ? typeId : typeId + 1,
                               .label = label,
                               .inverseLabel = inverseLabel.isEmpty() ? label : inverseLabel,
                               .category = LinkCategory::UserDefined};
    add({name, type});
    if (oneNumber) {
        return {typeId};
    }
    add({name, type.reversed()});
    return {typeId, type.inverseTypeId};
}

bool AssociationTypes::rename(int typeId, const QString& label, const QString& inverseLabel)
{
    bool found = false;
    for (LabelDefinition& candidate : m_labels) {
        AssociationType& type = candidate.type;
        if (type.typeId == typeId || type.inverseTypeId == typeId) {
            const bool same = type.typeId == typeId;
            const QString other = inverseLabel.isEmpty() ? label : inverseLabel;
            type.label = same ? label : other;
            type.inverseLabel = same ? other : label;
            found = true;
        }
    }
    return found;
}

bool AssociationTypes::remove(int typeId)
{
    return m_labels.remove_if([&](const LabelDefinition& candidate) {
        return candidate.type.typeId == typeId || candidate.type.inverseTypeId == typeId;
    }) > 0;
}

void AssociationTypes::add(const LabelDefinition& label)
{
    m_labels.push_back(label);
    m_nextId = std::max({m_nextId, label.type.typeId + 1, label.type.inverseTypeId + 1});
}

} // namespace leadferry::sandbox
