// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/route.h"

#include "domain/enumnames.h"

namespace leadferry::domain {

namespace {

constexpr std::array kindNames{
    EnumName{RouteKind::Bot, QLatin1String("bot")},
    EnumName{RouteKind::Source, QLatin1String("source")},
};

constexpr std::array viaNames{
    EnumName{RouteVia::Own, QLatin1String("own")},
    EnumName{RouteVia::Source, QLatin1String("source")},
    EnumName{RouteVia::Default, QLatin1String("default")},
    EnumName{RouteVia::Nothing, QLatin1String("none")},
};

} // namespace

QString toString(RouteKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<RouteKind> routeKindFromString(const QString& name)
{
    return valueIn(kindNames, name);
}

QString toString(RouteVia via)
{
    return nameIn(viaNames, via);
}

QJsonObject toJson(const RouteRow& row)
{
    const bool routed = row.via != RouteVia::Nothing;
    return {
        {QStringLiteral("kind"), toString(row.kind)},
        {QStringLiteral("name"), row.name},
        {QStringLiteral("via"), toString(row.via)},
        {QStringLiteral("portal"), routed ? QJsonValue(row.portalName) : QJsonValue()},
        {QStringLiteral("portalId"), routed ? QJsonValue(row.hubId) : QJsonValue()},
        {QStringLiteral("connected"), row.connected},
        {QStringLiteral("today"), row.today},
        {QStringLiteral("unrouted"), row.unrouted},
    };
}

RouteRow routeRowFromJson(const QJsonObject& json)
{
    RouteRow row;
    row.kind = routeKindFromString(json.value(QLatin1String("kind")).toString()).value_or(RouteKind::Bot);
    row.name = json.value(QLatin1String("name")).toString();
    row.via = valueIn(viaNames, json.value(QLatin1String("via")).toString()).value_or(RouteVia::Nothing);
    row.portalName = json.value(QLatin1String("portal")).toString();
    row.hubId = json.value(QLatin1String("portalId")).toInteger();
    row.connected = json.value(QLatin1String("connected")).toBool(true);
    row.today = json.value(QLatin1String("today")).toInt();
    row.unrouted = json.value(QLatin1String("unrouted")).toInt();
    return row;
}

} // namespace leadferry::domain
