// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sourcecommands.h"

#include "app/enginecommands.h"
#include "app/portalbyname.h"
#include "app/replydestination.h"
#include "app/routecommands.h"
#include "app/settingcatalog.h"
#include "app/sourceediting.h"
#include "app/sourcesecretkeeper.h"
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

QString publicAddressOf(const Source& source)
{
    return source.hosts.isEmpty() ? QString()
                                  : QStringLiteral("https://") + source.hosts.first() + domain::pathOf(source);
}

/// `onlyPortal`: where events go that have no route; empty with several.
QJsonObject toJson(const Source& source, const QString& listenAddress, const domain::RouteRow* route,
                   const QString& onlyPortal)
{
    QJsonObject json{{nameName, source.name},
                     {QStringLiteral("named"), source.isNamed()},
                     {QStringLiteral("address"), addressOf(source, listenAddress)},
                     {QStringLiteral("publicAddress"), publicAddressOf(source)},
                     {formatName, formatForPeople(source.format)},
                     {QStringLiteral("bot"), source.bot},
                     {QStringLiteral("scheme"), source.scheme.isEmpty() ? QStringLiteral("none") : source.scheme},
                     {QStringLiteral("header"), source.header},
                     {QStringLiteral("hosts"), QJsonArray::fromStringList(source.hosts)},
                     {shadowName, source.shadow},
                     {QStringLiteral("replies"), QJsonObject{{QStringLiteral("way"), domain::toString(source.replyWay)},
                                                             {QStringLiteral("to"), source.replyTo}}},
                     {portalName, onlyPortal.isEmpty() ? QJsonValue() : QJsonValue(onlyPortal)}};
    if (route != nullptr && route->via != domain::RouteVia::Nothing) {
        json.insert(portalName, route->portalName);
    }
    return json;
}

/// What the database has counted of it.
QJsonObject counted(QJsonObject source, int shadowed, int today, const domain::SourceRefusals& refusals)
{
    source.insert(QStringLiteral("shadowed"), shadowed);
    source.insert(QStringLiteral("today"), today);
    source.insert(QStringLiteral("refused"), refusals.count);
    source.insert(QStringLiteral("refusedAt"), refusals.lastAtMs);
    source.insert(QStringLiteral("refusedWhy"), refusals.why);
    return source;
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
    if (command == QLatin1String(command::addSource) || command == QLatin1String(command::changeSource)) {
        return save(command, arguments);
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
    const auto refusals = store.refusals();
    const auto routes = routesNow(m_database, m_actor.nowMs);
    const auto settings = readSettings(settingStore);
    const auto portals = store::PortalStore(m_database).all();
    for (const Error* error :
         {sources ? nullptr : &sources.error(), shadowed ? nullptr : &shadowed.error(),
          today ? nullptr : &today.error(), routes ? nullptr : &routes.error(), refusals ? nullptr : &refusals.error(),
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
        json.append(counted(toJson(source, settings->value(setting::listenAddress), routeOf.value(source.name), only),
                            shadowed->value(source.name), today->value(source.name), refusals->value(source.name)));
    }
    return QJsonObject{{QStringLiteral("sources"), json}};
}

Result<Source> SourceCommands::wanted(const QString& command, const QJsonObject& arguments)
{
    const auto present = command == QLatin1String(command::addSource) ? newSource(arguments) : sourceNamed(arguments);
    if (!present) {
        return present.error();
    }
    auto source = editedSource(*present, arguments);
    const auto portal = portalIn(arguments);
    if (!source || !portal) {
        return source ? Result<Source>(portal.error()) : source;
    }
    const auto ready = readyReplies(*present, *source);
    return ready ? source : Result<Source>(ready.error());
}

/// A folder that was chosen before may be away for a while, and stops no other change.
Result<void> SourceCommands::readyReplies(const Source& before, const Source& after)
{
    if (after.replyWay != domain::ReplyWay::Outbox ||
        (before.replyWay == after.replyWay && before.replyTo == after.replyTo)) {
        return {};
    }
    store::SettingStore settingStore(m_database);
    const auto settings = readSettings(settingStore);
    return settings ? readyOutbox(after.replyTo, settings->value(setting::folderPath)) : settings.error();
}

Result<Source> SourceCommands::newSource(const QJsonObject& arguments)
{
    Source source;
    source.name = arguments.value(nameName).toString().trimmed();
    if (const auto checked = domain::checkSourceName(source.name); !checked) {
        return checked.error();
    }
    const auto present = known(source.name);
    if (!present) {
        return present.error();
    }
    return present->has_value()
               ? Error{ErrorKind::Conflict,
                       QStringLiteral("there is a source \"%1\" already: change it, or choose another name")
                           .arg(source.name)}
               : Result<Source>(source);
}

Result<domain::Portal> SourceCommands::portalIn(const QJsonObject& arguments)
{
    const QString portal = arguments.value(portalName).toString().trimmed();
    store::PortalStore portals(m_database);
    return portal.isEmpty() ? Result<domain::Portal>(domain::Portal()) : portalByName(portals, portal);
}

Result<QJsonObject> SourceCommands::save(const QString& command, const QJsonObject& arguments)
{
    const auto source = wanted(command, arguments);
    return source ? save(command, *source, arguments) : source.error();
}

Result<QJsonObject> SourceCommands::save(const QString& command, const Source& source, const QJsonObject& arguments)
{
    const auto routed = portalIn(arguments);
    if (!routed) {
        return routed.error();
    }
    const auto saved =
        store::SourceStore(m_database)
            .save(source, note(command, {{nameName, source.name},
                                         {shadowName, source.shadow},
                                         {QStringLiteral("scheme"), source.scheme},
                                         {QStringLiteral("replies"), domain::toString(source.replyWay)}}));
    if (!saved) {
        return saved.error();
    }
    if (routed->id != 0) {
        const auto set = store::RouteStore(m_database)
                             .set(domain::RouteKind::Source, source.name, routed->id,
                                  note(QLatin1String(command::setRoute),
                                       {{QStringLiteral("source"), source.name}, {portalName, routed->hubId}}));
        if (!set) {
            return set.error();
        }
    }
    return listed(source.name);
}

bool SourceCommands::concernsSecrets(const QString& command, const QJsonObject& arguments)
{
    const auto present = sourceNamed(arguments);
    const bool shares = present && sharesSecrets(*present);
    if (command == QLatin1String(command::removeSource)) {
        return shares;
    }
    if (command != QLatin1String(command::addSource) && command != QLatin1String(command::changeSource)) {
        return false;
    }
    const auto gives = [&arguments](std::initializer_list<const char*> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const char* name) { return arguments.contains(QLatin1String(name)); });
    };
    if (gives({"secret", "verifyToken"})) {
        return true;
    }
    const auto edited = editedSource(present ? *present : Source(), arguments);
    return gives({"scheme", "replyWay", "replyTo"}) && (shares || (edited && sharesSecrets(*edited)));
}

Result<void> SourceCommands::audit(const QString& command, const QString& name)
{
    return store::AuditStore(m_database).add(note(command, {{nameName, name}}));
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
    const auto removed =
        store::SourceStore(m_database).remove(name, note(QLatin1String(command::removeSource), {{nameName, name}}));
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
        const auto released = store.release(source->name, note(QLatin1String(command::goLive), subject));
        return released ? Result<QJsonObject>(QJsonObject{{nameName, source->name},
                                                          {QStringLiteral("released"), released->size()},
                                                          {QStringLiteral("shadowed"), 0}})
                        : released.error();
    }
    source->shadow = false;
    const auto saved = store.save(*source, note(QLatin1String(command::goLive), subject));
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

store::AuditEntry SourceCommands::note(const QString& command, const QJsonObject& subject) const
{
    return {m_actor.nowMs, m_actor.name, command, subject, 0};
}

} // namespace leadferry::app
