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

} // namespace leadferry::domain
