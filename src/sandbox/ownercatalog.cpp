// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ownercatalog.h"

namespace leadferry::sandbox {

const QList<PortalOwner>& portalOwners()
{
    static const QList<PortalOwner> owners = {
        {QStringLiteral("77480021"), 5310021, QStringLiteral("maya.lind@example.com"), QStringLiteral("Maya"),
         QStringLiteral("Lind")},
        {QStringLiteral("77480022"), 5310022, QStringLiteral("jonas.weber@example.com"), QStringLiteral("Jonas"),
         QStringLiteral("Weber")},
        {QStringLiteral("77480023"), 5310023, QStringLiteral("aisha.khan@example.com"), QStringLiteral("Aisha"),
         QStringLiteral("Khan")},
    };
    return owners;
}

} // namespace leadferry::sandbox
