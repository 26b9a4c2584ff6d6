// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portalbyname.h"

namespace leadferry::app {

base::Result<domain::Portal> portalByName(store::PortalStore& portals, const QString& name)
{
    const auto all = portals.all();
    if (!all) {
        return all.error();
    }
    for (const domain::Portal& portal : *all) {
        if (portal.name.compare(name, Qt::CaseInsensitive) == 0 || QString::number(portal.hubId) == name) {
            return portal;
        }
    }
    return base::Error{base::ErrorKind::NotFound, QStringLiteral("no portal is called \"%1\"").arg(name)};
}

} // namespace leadferry::app
