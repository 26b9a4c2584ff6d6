// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a portal says about its properties and pipelines, and chooses from it. Pure.
#pragma once

#include "base/result.h"
#include "domain/portaldirectory.h"
#include "domain/propertycheck.h"
#include "domain/propertyrules.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace leadferry::hubspot {

struct PropertyDefinition
{
    QString name;
    QString type;
    bool unique = false;   ///< the portal refuses a second record with the same value
    bool writable = false; ///< values may be set through the API
    bool archived = false;
    QStringList options; ///< internal values, in the portal's order
    domain::PropertyRule rule;
};

PropertyDefinition readProperty(const QJsonObject& json);

/// The properties of one object type, by name. Invalid: not the list HubSpot promises.
using ObjectSchema = QHash<QString, PropertyDefinition>;
base::Result<ObjectSchema> readSchema(const QByteArray& body);
QStringList writableNames(const ObjectSchema& schema);
/// Of the properties that take not just any text, or have a label.
QHash<QString, domain::PropertyRule> rulesOf(const ObjectSchema& schema);

/// The same list as people would have it checked; empty: not the list HubSpot promises.
QHash<QString, domain::PresentProperty> readPresent(const QByteArray& body);

/// The rules for values of one object type. Nothing: not the list HubSpot promises.
std::optional<domain::ValueRules> readValueRules(const QByteArray& body);

/// Whether a property can carry our key.
enum class KeyFit {
    Missing,
    Unique,   ///< writable text, enforced unique
    Plain,    ///< writable text without the unique flag
    Unusable, ///< archived, of another type, or read-only
};
KeyFit fitOf(const ObjectSchema& schema, const QString& name);
KeyFit fitOf(const PropertyDefinition& property);

struct PipelineChoice
{
    QString pipeline;
    QString stage;
    bool open = true; ///< false: the pipeline has closed stages only, its first one was taken
};
/// The first pipeline and its first stage that is not closed, both by displayOrder; nothing where there is no stage at
/// all.
std::optional<PipelineChoice> choosePipeline(const QByteArray& body);
/// All that are not archived, in the portal's order.
QList<domain::Pipeline> readPipelines(const QByteArray& body);

/// One page of a portal's lists of contacts.
struct ListPage
{
    QList<domain::ContactList> lists;
    int next = 0; ///< where the next page begins; 0: this is the last
};
ListPage readLists(const QByteArray& body);

/// One page of a portal's owners.
struct OwnerPage
{
    QList<domain::Owner> owners;
    QString after; ///< where the next page begins; empty: this is the last
};
OwnerPage readOwners(const QByteArray& body);

} // namespace leadferry::hubspot
