// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/propertycommands.h"

#include "app/enginecommands.h"
#include "store/propertystore.h"

#include <QJsonArray>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::PropertyDefinition;

namespace {

QJsonArray toJson(const QList<PropertyDefinition>& definitions)
{
    QJsonArray json;
    for (const PropertyDefinition& definition : definitions) {
        json.append(domain::toJson(definition));
    }
    return json;
}

/// "contact.vehicle_color", for the audit.
QJsonArray namesOf(const QList<PropertyDefinition>& definitions)
{
    QJsonArray names;
    for (const PropertyDefinition& definition : definitions) {
        names.append(toString(definition.object) + u'.' + definition.name);
    }
    return names;
}

} // namespace

Result<QList<std::pair<domain::CrmObject, QString>>> propertyItems(const QJsonObject& arguments)
{
    QList<std::pair<domain::CrmObject, QString>> items;
    const QJsonArray values = arguments.value(QLatin1String("items")).toArray();
    for (const auto& value : values) {
        const QString name = value[QLatin1String("object")].toString();
        const auto object = domain::crmObjectFromString(name);
        if (!object) {
            return Error{ErrorKind::Invalid, QStringLiteral("there are no records called \"%1\"").arg(name)};
        }
        items.append({*object, value[QLatin1String("name")].toString()});
    }
    return items;
}

std::optional<Result<QJsonObject>> PropertyCommands::run(const QString& command, const QJsonObject& arguments)
{
    if (command == QLatin1String(command::ownProperties)) {
        return list();
    }
    if (command == QLatin1String(command::addOwnProperties)) {
        return add(arguments);
    }
    if (command == QLatin1String(command::removeOwnProperties)) {
        return remove(arguments);
    }
    return std::nullopt;
}

Result<QJsonObject> PropertyCommands::list()
{
    const auto own = store::PropertyStore(m_database).own();
    if (!own) {
        return own.error();
    }
    QJsonObject sets;
    for (const QString& name : domain::propertySetNames()) {
        const auto set = domain::propertySet(name);
        if (!set) {
            return set.error();
        }
        sets.insert(name, toJson(*set));
    }
    return QJsonObject{{QStringLiteral("properties"), toJson(*own)}, {QStringLiteral("sets"), sets}};
}

Result<QJsonObject> PropertyCommands::add(const QJsonObject& arguments)
{
    const auto definitions = domain::propertyDefinitionsFromJson(arguments.value(QLatin1String("document")).toObject());
    if (!definitions) {
        return definitions.error();
    }
    const int amount = static_cast<int>(definitions->size());
    const auto saved = store::PropertyStore(m_database)
                           .saveOwn(*definitions, {m_actor.nowMs,
                                                   m_actor.name,
                                                   QLatin1String(command::addOwnProperties),
                                                   {{QStringLiteral("properties"), namesOf(*definitions)}},
                                                   amount});
    return saved ? Result<QJsonObject>(QJsonObject{{QStringLiteral("saved"), amount}}) : saved.error();
}

Result<QJsonObject> PropertyCommands::remove(const QJsonObject& arguments)
{
    const auto items = propertyItems(arguments);
    if (!items) {
        return items.error();
    }
    const auto removed = store::PropertyStore(m_database)
                             .remove(*items, {m_actor.nowMs,
                                              m_actor.name,
                                              QLatin1String(command::removeOwnProperties),
                                              {{QStringLiteral("properties"), arguments.value(QLatin1String("items"))}},
                                              0});
    return removed ? Result<QJsonObject>(QJsonObject{{QStringLiteral("removed"), *removed}}) : removed.error();
}

} // namespace leadferry::app
