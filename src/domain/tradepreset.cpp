// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tradepreset.h"

#include "domain/eventtypecatalog.h"
#include "domain/resourcefile.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr QLatin1String idName("id");
constexpr QLatin1String fieldsName("fields");
constexpr QLatin1String propertyName("property");
constexpr QLatin1String actionsName("actions");
constexpr QLatin1String eventTypeName("eventType");

/// The entry of a list whose `name` is `value`; the end where there is none.
qsizetype indexIn(const QJsonArray& list, QLatin1String name, const QJsonValue& value)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const QJsonValue& entry) { return entry[name] == value; });
    return std::distance(list.begin(), found);
}

QJsonArray withFields(QJsonArray fields, const QJsonArray& changes)
{
    for (const auto& change : changes) {
        const qsizetype index = indexIn(fields, propertyName, change[propertyName]);
        if (index < fields.size()) {
            fields[index] = change;
        } else {
            fields.append(change);
        }
    }
    return fields;
}

QJsonObject withAction(QJsonObject action, const QJsonObject& change)
{
    for (auto part = change.begin(); part != change.end(); ++part) {
        if (part.key() != fieldsName) {
            action.insert(part.key(), *part);
        }
    }
    action.insert(fieldsName, withFields(action.value(fieldsName).toArray(), change.value(fieldsName).toArray()));
    return action;
}

Result<Mapping> defaultMapping(const QString& eventType)
{
    const auto mappings = defaultMappings();
    if (!mappings) {
        return mappings.error();
    }
    const auto found = std::find_if(mappings->begin(), mappings->end(),
                                    [&](const Mapping& mapping) { return mapping.eventType == eventType; });
    return found == mappings->end()
               ? Result<Mapping>(Error{ErrorKind::Internal, QStringLiteral("there is no mapping of ") + eventType})
               : *found;
}

Result<void> addMappings(TradePreset& preset, const QJsonArray& changes)
{
    for (const auto& change : changes) {
        const auto mapping = defaultMapping(change[eventTypeName].toString());
        const auto changed = mapping ? changedMapping(*mapping, change.toObject()) : mapping;
        if (!changed) {
            return changed.error();
        }
        preset.mappings.append(*changed);
    }
    return {};
}

Result<void> addProperties(TradePreset& preset, const QJsonArray& sets)
{
    for (const auto& name : sets) {
        const auto set = propertySet(name.toString());
        if (!set) {
            return set.error();
        }
        preset.properties += *set;
    }
    return {};
}

} // namespace

Result<Mapping> changedMapping(const Mapping& mapping, const QJsonObject& changes)
{
    QJsonObject json = toJson(mapping);
    QJsonArray actions = json.value(actionsName).toArray();
    const QJsonArray changed = changes.value(actionsName).toArray();
    for (const auto& change : changed) {
        const qsizetype index = indexIn(actions, idName, change[idName]);
        if (index < actions.size()) {
            actions[index] = withAction(actions.at(index).toObject(), change.toObject());
        } else {
            actions.append(change);
        }
    }
    json.insert(actionsName, actions);
    if (changes.contains(QLatin1String("active"))) {
        json.insert(QLatin1String("active"), changes.value(QLatin1String("active")));
    }
    return mappingFromJson(json);
}

const QStringList& tradePresetNames()
{
    static const QStringList names{QStringLiteral("general"), QStringLiteral("automotive"), QStringLiteral("content"),
                                   QStringLiteral("saas"),    QStringLiteral("agency"),     QStringLiteral("support")};
    return names;
}

Result<TradePreset> tradePreset(const QString& name)
{
    if (!tradePresetNames().contains(name)) {
        return Error{ErrorKind::NotFound, QStringLiteral("there is no preset \"%1\"; there is %2")
                                              .arg(name, tradePresetNames().join(QStringLiteral(", ")))};
    }
    const QString path = QStringLiteral(":/leadferry/presets/%1.json").arg(name);
    const auto json = resourceObject(path);
    if (!json) {
        return json.error();
    }
    TradePreset preset{
        name, json->value(QLatin1String("title")).toString(), json->value(QLatin1String("summary")).toString(), {}, {}};
    auto added = addMappings(preset, json->value(QLatin1String("changes")).toArray());
    if (added) {
        added = addProperties(preset, json->value(QLatin1String("properties")).toArray());
    }
    return added ? Result<TradePreset>(preset)
                 : Error{ErrorKind::Internal, QStringLiteral("%1: %2").arg(path, added.error().message)};
}

} // namespace leadferry::domain
