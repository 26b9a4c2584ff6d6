// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of link a portal knows: HubSpot's own and the labels its people have defined.
#pragma once

#include "sandbox/associationcatalog.h"

#include <list>

namespace leadferry::sandbox {

/// One direction of a label.
struct LabelDefinition
{
    QString name; ///< unique for the pair of types
    AssociationType type;
};

class AssociationTypes
{
public:
    /// Null when there is no such number. Numbers are unique over all pairs and categories.
    [[nodiscard]] const AssociationType* find(int typeId) const;
    /// HubSpot's first, then labels in order of definition.
    [[nodiscard]] QList<const AssociationType*> between(const ObjectType& from, const ObjectType& to) const;
    [[nodiscard]] bool hasName(const ObjectType& from, const ObjectType& to, const QString& name) const;

    /// Gives the label its numbers, one for each direction; a label between records of one type that reads the same
    /// both ways has one number. Returns the numbers.
    QList<int> define(const ObjectType& from, const ObjectType& to, const QString& name, const QString& label,
                      const QString& inverseLabel);
    /// Both directions of a label; false when there is none of that number.
    bool rename(int typeId, const QString& label, const QString& inverseLabel);
    bool remove(int typeId);

    /// What a saved state holds, and takes back.
    [[nodiscard]] const std::list<LabelDefinition>& labels() const { return m_labels; }
    void add(const LabelDefinition& label);

private:
    std::list<LabelDefinition> m_labels; ///< a list: addresses stay valid
    int m_nextId = 1001;
};

} // namespace leadferry::sandbox
