// SPDX-License-Identifier: GPL-3.0-or-later
// The properties and groups of one object type, as the portal has them now: standard ones and those made through the
// API.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace leadferry::sandbox {

struct ObjectType;

struct PropertyOption
{
    QString label;
    QString value;
    int displayOrder = -1;
    bool hidden = false;
    QString description = {};
};

struct PropertyDefinition
{
    QString name;
    QString label;
    QString type;      ///< "string", "number", "bool", "enumeration", "date", "datetime"
    QString fieldType; ///< "text", "select", …
    QString groupName;
    QString description;
    QList<PropertyOption> options;
    bool hasUniqueValue = false;
    bool readOnlyValue = false;
    bool calculated = false;
    bool hubspotDefined = false;
    bool hidden = false;
    bool formField = false;
    bool externalOptions = false;  ///< the allowed values live elsewhere: owners, pipelines, stages
    bool millisecondsOnly = false; ///< takes no ISO time (hs_task_reminders)
    QString referencedObjectType;  ///< "OWNER" for owner fields
    int displayOrder = -1;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    qint64 archivedMs = 0; ///< 0: not archived
    [[nodiscard]] bool archived() const { return archivedMs != 0; }
    /// A lifecycle stage only moves forward; HubSpot answers 200 and silently keeps the later one. Clearing is allowed.
    [[nodiscard]] bool movesBackward(const QString& before, const QString& after) const;
};

struct PropertyGroup
{
    QString name;
    QString label;
    int displayOrder = -1;
    bool archived = false;
};

class PropertySchema
{
public:
    /// Null when there is none of that name or it is archived.
    [[nodiscard]] const PropertyDefinition* find(const QString& name) const;
    /// Also archived ones.
    [[nodiscard]] const PropertyDefinition* findEver(const QString& name) const;
    [[nodiscard]] PropertyDefinition* edit(const QString& name);
    void add(const PropertyDefinition& property);
    /// In the order they were added.
    [[nodiscard]] QList<const PropertyDefinition*> all() const;

    [[nodiscard]] const PropertyGroup* findGroup(const QString& name) const;
    [[nodiscard]] PropertyGroup* editGroup(const QString& name);
    void addGroup(const PropertyGroup& group);
    [[nodiscard]] const QList<PropertyGroup>& groups() const { return m_groups; }

    /// Properties whose values HubSpot keeps unique, archived ones left out. Record ids are not among them.
    [[nodiscard]] const QStringList& uniqueProperties() const { return m_unique; }
    [[nodiscard]] int customUniqueCount() const;
    /// Made by people and programs, archived ones left out.
    [[nodiscard]] int customCount() const;

private:
    QHash<QString, PropertyDefinition> m_properties;
    QStringList m_order;
    QStringList m_unique;
    QList<PropertyGroup> m_groups;
};

} // namespace leadferry::sandbox
