// SPDX-License-Identifier: GPL-3.0-or-later
// The object types the stand-in knows: names, type ids, scopes, what a create needs, what a read gives without asking.
// To add one: a row here, its properties in standardproperties, its links in associationcatalog.
#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace leadferry::sandbox {

struct ObjectType
{
    QString name;           ///< "contacts"
    QString singular;       ///< "contact"
    QString typeId;         ///< "0-1"
    QStringList readScopes; ///< one of them is enough
    QStringList writeScopes;
    QStringList schemaWriteScopes;
    QStringList required;          ///< properties a create must set
    QStringList defaultProperties; ///< returned when a read names none
    QString createdProperty;       ///< "createdate"
    QString modifiedProperty;
    QString titleProperty;         ///< what the pages show
    QString pipelineProperty = {}; ///< "hs_pipeline"; empty for objects without pipelines
    QString stageProperty = {};
    bool merges = false;  ///< two records can be made one
    int requiredLink = 0; ///< a kind of link every create must bring; 0: none

    [[nodiscard]] QString upperName() const { return singular.toUpper(); }
    [[nodiscard]] bool isContact() const { return typeId == QLatin1String("0-1"); }
    /// Notes and tasks: whether their unique flag is honoured is uncertain, so an option decides.
    [[nodiscard]] bool isEngagement() const;
    [[nodiscard]] bool hasPipelines() const { return !pipelineProperty.isEmpty(); }
};

/// In a fixed order; the addresses stay valid.
std::span<const ObjectType> objectTypes();
/// By plural, singular or type id; null for an unknown one.
const ObjectType* findObjectType(const QString& nameOrId);

} // namespace leadferry::sandbox
