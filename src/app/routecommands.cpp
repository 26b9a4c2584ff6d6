// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/routecommands.h"

#include "app/enginecommands.h"
#include "app/mappingsinuse.h"
#include "app/portalbyname.h"
#include "domain/setupcopy.h"
#include "store/deliverymoves.h"
#include "store/routestore.h"

#include <QDateTime>
#include <QJsonArray>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::RouteKind;

namespace {

constexpr QLatin1String botName("bot");
constexpr QLatin1String sourceName("source");
constexpr QLatin1String portalName("portal");
constexpr QLatin1String idsName("ids");

Result<domain::Portal> portalNamed(store::Database& database, const QJsonObject& arguments,
                                   QLatin1String argument = portalName)
{
    store::PortalStore portals(database);
    const QString name = arguments.value(argument).toString().trimmed();
    return name.isEmpty() ? Error{ErrorKind::Invalid, QStringLiteral("name the portal")} : portalByName(portals, name);
}

QList<qint64> idsIn(const QJsonObject& arguments)
{
    QList<qint64> ids;
    const QJsonArray values = arguments.value(idsName).toArray();
    for (const auto& value : values) {
        if (!ids.contains(value.toInteger())) {
            ids.append(value.toInteger());
        }
    }
    return ids;
}

Result<QJsonObject> sentTo(const domain::Portal& portal, const Result<int>& sent)
{
    return sent ? Result<QJsonObject>(QJsonObject{{portalName, portal.name}, {QStringLiteral("sent"), *sent}})
                : sent.error();
}

} // namespace

qint64 beginOfDay(qint64 nowMs)
{
    return QDateTime::fromMSecsSinceEpoch(nowMs).date().startOfDay().toMSecsSinceEpoch();
}

Result<QList<domain::RouteRow>> routesNow(store::Database& database, qint64 nowMs)
{
    return store::RouteStore(database).all(beginOfDay(nowMs));
}

std::optional<Result<QJsonObject>> RouteCommands::run(const QString& command, const QJsonObject& arguments)
{
    if (command == QLatin1String(command::setRoute)) {
        return set(arguments);
    }
    if (command == QLatin1String(command::removeRoute)) {
        return remove(arguments);
    }
    if (command == QLatin1String(command::choosePortal)) {
        return choose(arguments);
    }
    if (command == QLatin1String(command::moveOutlook)) {
        return move(Moving::Outlook, arguments);
    }
    if (command == QLatin1String(command::moveDeliveries)) {
        return move(Moving::Carry, arguments);
    }
    if (command == QLatin1String(command::setupDifference)) {
        return copySetup(Copying::Difference, arguments);
    }
    if (command == QLatin1String(command::copySetup)) {
        return copySetup(Copying::Carry, arguments);
    }
    return std::nullopt;
}

Result<RouteCommands::Speaker> RouteCommands::speakerNamed(const QJsonObject& arguments)
{
    const QString bot = arguments.value(botName).toString().trimmed();
    const QString source = arguments.value(sourceName).toString().trimmed();
    if (bot.isEmpty() == source.isEmpty()) {
        return Error{ErrorKind::Invalid, QStringLiteral("name a bot or a source")};
    }
    return bot.isEmpty() ? Speaker{RouteKind::Source, source} : Speaker{RouteKind::Bot, bot};
}

Result<QJsonObject> RouteCommands::set(const QJsonObject& arguments)
{
    const auto speaker = speakerNamed(arguments);
    if (!speaker) {
        return speaker.error();
    }
    const auto portal = portalNamed(m_database, arguments);
    if (!portal) {
        return portal.error();
    }
    return sentTo(*portal, store::RouteStore(m_database)
                               .set(speaker->kind, speaker->name, portal->id,
                                    note(command::setRoute, {{domain::toString(speaker->kind), speaker->name},
                                                             {portalName, portal->hubId}})));
}

Result<QJsonObject> RouteCommands::remove(const QJsonObject& arguments)
{
    const auto speaker = speakerNamed(arguments);
    if (!speaker) {
        return speaker.error();
    }
    const auto removed = store::RouteStore(m_database)
                             .remove(speaker->kind, speaker->name,
                                     note(command::removeRoute, {{domain::toString(speaker->kind), speaker->name}}));
    return removed ? Result<QJsonObject>(QJsonObject()) : removed.error();
}

Result<QJsonObject> RouteCommands::choose(const QJsonObject& arguments)
{
    const auto portal = portalNamed(m_database, arguments);
    if (!portal) {
        return portal.error();
    }
    const QList<qint64> ids = idsIn(arguments);
    return sentTo(*portal, store::RouteStore(m_database)
                               .choose(ids, portal->id,
                                       note(command::choosePortal,
                                            {{idsName, arguments.value(idsName)}, {portalName, portal->hubId}})));
}

Result<QJsonObject> RouteCommands::move(Moving moving, const QJsonObject& arguments)
{
    const auto portal = portalNamed(m_database, arguments);
    if (!portal) {
        return portal.error();
    }
    store::DeliveryMoves moves(m_database);
    const QList<qint64> ids = idsIn(arguments);
    const auto outlook = moves.outlook(ids, portal->id);
    if (!outlook) {
        return outlook.error();
    }
    QJsonArray deliveries;
    for (const domain::DeliveryMove& delivery : *outlook) {
        deliveries.append(domain::toJson(delivery));
    }
    QJsonObject answer{{portalName, portal->name}, {QStringLiteral("deliveries"), deliveries}};
    if (moving == Moving::Carry) {
        const auto moved = moves.move(
            ids, portal->id,
            note(command::moveDeliveries, {{idsName, arguments.value(idsName)}, {portalName, portal->hubId}}));
        if (!moved) {
            return moved.error();
        }
        answer.insert(QStringLiteral("moved"), *moved);
    }
    return answer;
}

Result<QJsonObject> RouteCommands::copySetup(Copying copying, const QJsonObject& arguments)
{
    store::PortalStore portals(m_database);
    const auto from = portalEverNamed(portals, arguments.value(QLatin1String("from")).toString().trimmed());
    const auto to = portalNamed(m_database, arguments, QLatin1String("to"));
    const auto routes = routesNow(m_database, m_actor.nowMs);
    const auto mappings = mappingsInUse(m_database);
    if (!from || !to) {
        return !from ? from.error() : to.error();
    }
    if (!routes || !mappings) {
        return !routes ? routes.error() : mappings.error();
    }
    if (from->id == to->id) {
        return Error{ErrorKind::Invalid, QStringLiteral("name two different portals")};
    }
    QJsonObject answer = domain::toJson(domain::setupDifference(*routes, *mappings, *from, *to));
    answer.insert(QStringLiteral("from"), from->name);
    answer.insert(QStringLiteral("to"), to->name);
    if (copying == Copying::Carry) {
        const auto moved = store::RouteStore(m_database)
                               .replacePortal(from->id, to->id,
                                              note(command::copySetup, {{QStringLiteral("from"), from->hubId},
                                                                        {QStringLiteral("to"), to->hubId}}));
        if (!moved) {
            return moved.error();
        }
        answer.insert(QStringLiteral("moved"), *moved);
    }
    return answer;
}

store::AuditEntry RouteCommands::note(const char* command, const QJsonObject& subject) const
{
    return {m_actor.nowMs, m_actor.name, QLatin1String(command), subject, 0};
}

} // namespace leadferry::app
