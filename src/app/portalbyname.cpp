// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portalbyname.h"

namespace leadferry::app {

using base::Result;
using domain::Portal;

namespace {

Result<Portal> named(const QString& name, const Result<QList<Portal>>& portals)
{
    if (!portals) {
        return portals.error();
    }
    for (const Portal& portal : *portals) {
        if (portal.name.compare(name, Qt::CaseInsensitive) == 0 || QString::number(portal.hubId) == name) {
            return portal;
        }
    }
    return base::Error{base::ErrorKind::NotFound, QStringLiteral("no portal is called \"%1\"").arg(name)};
}

} // namespace

Result<Portal> portalByName(store::PortalStore& portals, const QString& name)
{
    return named(name, portals.all());
}

Result<Portal> portalMeant(store::PortalStore& portals, const QString& name)
{
    const auto all = portals.all();
    if (!all || !name.isEmpty()) {
        return named(name, all);
    }
    if (all->size() == 1) {
        return all->first();
    }
    return all->isEmpty()
               ? base::Error{base::ErrorKind::NotFound, QStringLiteral("nothing is connected; connect a portal")}
               : base::Error{base::ErrorKind::Invalid, QStringLiteral("name the portal: several are connected")};
}

Result<Portal> portalEverNamed(store::PortalStore& portals, const QString& name)
{
    const auto connected = named(name, portals.all());
    return connected || connected.error().kind != base::ErrorKind::NotFound ? connected : named(name, portals.former());
}

} // namespace leadferry::app
