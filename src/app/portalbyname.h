// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the portal that people mean: by the name it was given, or by its account number at HubSpot.
#pragma once

#include "store/portalstore.h"

namespace leadferry::app {

/// NotFound in words where no connected portal is called that.
base::Result<domain::Portal> portalByName(store::PortalStore& portals, const QString& name);
/// The same; no name means the only one there is. Invalid: there are several; NotFound: nothing is connected.
base::Result<domain::Portal> portalMeant(store::PortalStore& portals, const QString& name);
/// As portalByName, but it may have been disconnected meanwhile.
base::Result<domain::Portal> portalEverNamed(store::PortalStore& portals, const QString& name);

} // namespace leadferry::app
