// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sourcecommands.h"

#include "app/enginecommands.h"
#include "app/portalbyname.h"
#include "app/routecommands.h"
#include "app/settingcatalog.h"
#include "ingest/formatcatalog.h"
#include "store/routestore.h"
#include "store/sourcestore.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Source;

namespace {

constexpr QLatin1String nameName("name");
constexpr QLatin1String formatName("format");
constexpr QLatin1String botName("bot");
constexpr QLatin1String portalName("portal");
constexpr QLatin1String shadowName("shadow");

Error unknown(const QString& name)
{
    return {ErrorKind::NotFound, QStringLiteral("there is no source \"%1\"").arg(name)};
}

QJsonValue formatForPeople(const QJsonValue& format)
{
    return format.isUndefined() ? QJsonValue(QStringLiteral("native")) : format;
}

/// `onlyPortal`: where events go that have no route; empty with several.
QJsonObject toJson(const Source& source, const QString& listenAddress, int shadowed, const domain::RouteRow* route,
                   const QString& onlyPortal, int today)
{
    QJsonObject json{{nameName, source.name},
                     {QStringLiteral("named"), source.isNamed()},
                     {QStringLiteral("address"), addressOf(source, listenAddress)},
                     {formatName, formatForPeople(source.format)},
                     {botName, source.bot},
                     {shadowName, source.shadow},
                     {QStringLiteral("shadowed"), shadowed},
                     {portalName, onlyPortal.isEmpty() ? QJsonValue() : QJsonValue(onlyPortal)},
                     {QStringLiteral("today"), today}};
    if (route != nullptr && route->via != domain::RouteVia::Nothing) {
        json.insert(portalName, route->portalName);
    }
    return json;
}

} // namespace

QString addressOf(const Source& source, const QString& listenAddress)
{
    const QString path = domain::pathOf(source);
    const bool listens = !listenAddress.isEmpty() && listenAddress != QLatin1String("off");
    return path.isEmpty() || !listens ? QString() : QStringLiteral("http://") + listenAddress + path;
}

std::optional<Result<QJsonObject>> SourceCommands::run(const QString& command, const QJsonObject& arguments)
{
    if (command == QLatin1String(command::sources)) {
        return list();
    }
    if (command == QLatin1String(command::addSource)) {
        return add(arguments);
    }
    if (command == QLatin1String(command::changeSource)) {
        return change(arguments);
    }
    if (command == QLatin1String(command::removeSource)) {
        return remove(arguments);
    }
    if (command == QLatin1String(command::goLive)) {
        return goLive(arguments);
    }
    return std::nullopt;
}

Result<QJsonObject> SourceCommands::list()
{
    store::SourceStore store(m_database);
    store::SettingStore settingStore(m_database);
    const auto sources = store.all();
    const auto shadowed = store.shadowed();
    const auto today = store.since(beginOfDay(m_actor.nowMs));
    const auto routes = routesNow(m_database, m_actor.nowMs);
    const auto settings = readSettings(settingStore);
    const auto portals = store::PortalStore(m_database).all();
    for (const Error* error : {sources ? nullptr : &sources.error(), shadowed ? nullptr : &shadowed.error(),
                               today ? nullptr : &today.error(), routes ? nullptr : &routes.error(),
                               settings ? nullptr : &settings.error(), portals ? nullptr : &portals.error()}) {
        if (error != nullptr) {
            return *error;
        }
    }
    QHash<QString, const domain::RouteRow*> routeOf;
    for (const auto& route : *routes) {
        if (route.kind == domain::RouteKind::Source) {
            routeOf.insert(route.name.toLower(), &route);
        }
    }
    const QString only = portals->size() == 1 ? portals->first().name : QString();
    QJsonArray json;
    for (const Source& source : *sources) {
        json.append(toJson(source, settings->value(setting::listenAddress), shadowed->value(source.name),
                           routeOf.value(source.name), only, today->value(source.name)));
    }
    return QJsonObject{{QStringLiteral("sources"), json}};
}

Result<QJsonObject> SourceCommands::add(const QJsonObject& arguments)
{
    const QString name = arguments.value(nameName).toString().trimmed();
    if (const auto checked = domain::checkSourceName(name); !checked) {
        return checked.error();
    }
    const auto present = known(name);
    if (!present) {
        return present.error();
    }
    if (present->has_value()) {
        return Error{ErrorKind::Conflict,
                     QStringLiteral("there is a source \"%1\" already: change it, or choose another name").arg(name)};
    }
    Source source;
    source.name = name;
    return save(command::addSource, source, arguments);
}

Result<QJsonObject> SourceCommands::change(const QJsonObject& arguments)
{
    const auto source = sourceNamed(arguments);
    if (!source) {
        return source.error();
    }
    if (!source->isNamed() && (arguments.contains(formatName) || arguments.contains(botName))) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("the %1 takes Leadferry's own form from every chatbot: add a source for another "
                                    "format, or for one chatbot")
                         .arg(source->name)};
    }
    return save(command::changeSource, *source, arguments);
}

/// What the arguments leave out stays as it is.
Result<QJsonObject> SourceCommands::save(const char* command, Source source, const QJsonObject& arguments)
{
    if (arguments.contains(formatName)) {
        const auto format = ingest::formatFrom(arguments.value(formatName));
        if (!format) {
            return format.error();
        }
        source.format = arguments.value(formatName);
    }
    source.bot = arguments.value(botName).toString(source.bot).trimmed();
    source.shadow = arguments.value(shadowName).toBool(source.shadow);
    const QString portal = arguments.value(portalName).toString().trimmed();
    store::PortalStore portals(m_database);
    const auto routed = portal.isEmpty() ? Result<domain::Portal>(domain::Portal()) : portalByName(portals, portal);
    if (!routed) {
        return routed.error();
    }
    const auto saved = store::SourceStore(m_database)
                           .save(source, note(command, {{nameName, source.name}, {shadowName, source.shadow}}));
    if (!saved) {
        return saved.error();
    }
    if (!portal.isEmpty()) {
        const auto set =
            store::RouteStore(m_database)
                .set(domain::RouteKind::Source, source.name, routed->id,
                     note(command::setRoute, {{QStringLiteral("source"), source.name}, {portalName, routed->hubId}}));
        if (!set) {
            return set.error();
        }
    }
    return listed(source.name);
}

Result<QJsonObject> SourceCommands::listed(const QString& name)
{
    const auto all = list();
    if (!all) {
        return all.error();
    }
    const QJsonArray sources = all->value(QLatin1String("sources")).toArray();
    for (const auto& source : sources) {
        if (source[nameName] == name) {
            return source.toObject();
        }
    }
    return unknown(name);
}

Result<QJsonObject> SourceCommands::remove(const QJsonObject& arguments)
{
    const QString name = arguments.value(nameName).toString().trimmed();
    const auto removed = store::SourceStore(m_database).remove(name, note(command::removeSource, {{nameName, name}}));
    return removed ? Result<QJsonObject>(QJsonObject{{nameName, name}}) : removed.error();
}

Result<QJsonObject> SourceCommands::goLive(const QJsonObject& arguments)
{
    auto source = sourceNamed(arguments);
    if (!source) {
        return source.error();
    }
    store::SourceStore store(m_database);
    const QJsonObject subject{{nameName, source->name}};
    if (arguments.value(QLatin1String("deliver")).toBool()) {
        const auto released = store.release(source->name, note(command::goLive, subject));
        return released ? Result<QJsonObject>(QJsonObject{{nameName, source->name},
                                                          {QStringLiteral("released"), released->size()},
                                                          {QStringLiteral("shadowed"), 0}})
                        : released.error();
    }
    source->shadow = false;
    const auto saved = store.save(*source, note(command::goLive, subject));
    const auto shadowed = store.shadowed();
    if (!saved || !shadowed) {
        return !saved ? saved.error() : shadowed.error();
    }
    return QJsonObject{{nameName, source->name},
                       {QStringLiteral("released"), 0},
                       {QStringLiteral("shadowed"), shadowed->value(source->name)}};
}

Result<std::optional<Source>> SourceCommands::known(const QString& name)
{
    const auto sources = store::SourceStore(m_database).all();
    if (!sources) {
        return sources.error();
    }
    const auto found = std::find_if(sources->begin(), sources->end(), [&](const Source& s) { return s.name == name; });
    return found == sources->end() ? std::optional<Source>() : std::optional<Source>(*found);
}

Result<Source> SourceCommands::sourceNamed(const QJsonObject& arguments)
{
    const QString name = arguments.value(nameName).toString().trimmed();
    const auto source = known(name);
    if (!source) {
        return source.error();
    }
    return source->has_value() ? Result<Source>(**source) : unknown(name);
}

store::AuditEntry SourceCommands::note(const char* command, const QJsonObject& subject) const
{
    return {m_actor.nowMs, m_actor.name, QLatin1String(command), subject, 0};
}

} // namespace leadferry::app
