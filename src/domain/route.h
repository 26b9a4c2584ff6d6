// SPDX-License-Identifier: GPL-3.0-or-later
// Which portal a chatbot's events go to, as people see it: one row for each bot and each source there is.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace leadferry::domain {

/// Whose events a route is for. The bot's counts first, then its source's.
enum class RouteKind { Bot, Source };
QString toString(RouteKind kind);

/// Why events go where they go.
enum class RouteVia {
    Own,     ///< a route of its own
    Source,  ///< the one of the source it comes from
    Default, ///< only one portal is connected
    Nothing, ///< nowhere: its events wait until somebody chooses
};
QString toString(RouteVia via);

struct RouteRow
{
    RouteKind kind = RouteKind::Bot;
    QString name;
    RouteVia via = RouteVia::Nothing;
    QString portalName; ///< empty for Nothing
    qint64 hubId = 0;
    bool connected = true; ///< false: the portal is disconnected, what comes in is kept for it
    int today = 0;         ///< deliveries; of a source: of events that name no bot
    int unrouted = 0;      ///< events that wait for a portal
    bool operator==(const RouteRow&) const = default;
};

/// {"kind","name","via","portal","portalId","connected","today","unrouted"}; "portal" is null where there is none.
QJsonObject toJson(const RouteRow& row);

} // namespace leadferry::domain
