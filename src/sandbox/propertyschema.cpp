// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/propertyschema.h"

#include <algorithm>

namespace leadferry::sandbox {

bool PropertyDefinition::movesBackward(const QString& before, const QString& after) const
{
    if (name != QLatin1String("lifecyclestage") || before.isEmpty()) {
        return false;
    }
    const auto position = [this](const QString& value) {
        return std::find_if(options.begin(), options.end(),
                            [&](const PropertyOption& option) { return option.value == value; }) -
               options.begin();
    };
    return position(after) < position(before);
}

const PropertyDefinition* PropertySchema::find(const QString& name) const
{
    const PropertyDefinition* property = findEver(name);
    return property && !property->archived() ? property : nullptr;
}

const PropertyDefinition* PropertySchema::findEver(const QString& name) const
{
    const auto found = m_properties.constFind(name);
    return found == m_properties.constEnd() ? nullptr : &*found;
}

PropertyDefinition* PropertySchema::edit(const QString& name)
{
    const auto found = m_properties.find(name);
    return found == m_properties.end() || found->archived() ? nullptr : &*found;
}

void PropertySchema::add(const PropertyDefinition& property)
{
    if (!m_properties.contains(property.name)) {
        m_order.append(property.name);
    }
    m_properties.insert(property.name, property);
    if (property.hasUniqueValue && !m_unique.contains(property.name) &&
        property.name != QLatin1String("hs_object_id")) {
        m_unique.append(property.name);
    }
}

QList<const PropertyDefinition*> PropertySchema::all() const
{
    QList<const PropertyDefinition*> list;
    list.reserve(m_order.size());
    for (const QString& name : m_order) {
        list.append(&*m_properties.constFind(name));
    }
    return list;
}

const PropertyGroup* PropertySchema::findGroup(const QString& name) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&](const PropertyGroup& group) { return group.name == name && !group.archived; });
    return found == m_groups.end() ? nullptr : &*found;
}

PropertyGroup* PropertySchema::editGroup(const QString& name)
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&](const PropertyGroup& group) { return group.name == name && !group.archived; });
    return found == m_groups.end() ? nullptr : &*found;
}

void PropertySchema::addGroup(const PropertyGroup& group)
{
    m_groups.append(group);
}

int PropertySchema::customUniqueCount() const
{
    return int(std::count_if(m_properties.begin(), m_properties.end(), [](const PropertyDefinition& property) {
        return property.hasUniqueValue && !property.hubspotDefined && !property.archived();
    }));
}

int PropertySchema::customCount() const
{
    return int(std::count_if(m_properties.begin(), m_properties.end(), [](const PropertyDefinition& property) {
        return !property.hubspotDefined && !property.archived();
    }));
}

} // namespace leadferry::sandbox
