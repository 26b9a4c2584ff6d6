// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses everything or one portal, and lets it go on; written down in the audit.
#pragma once

#include "domain/portal.h"
#include "store/database.h"

namespace leadferry::app {

enum class Pausing { Begin, End };

struct Actor
{
    QString name; ///< "window", "command line", "engine"
    qint64 nowMs = 0;
};

base::Result<void> pauseEverything(store::Database& database, Pausing pausing, const Actor& actor);
/// `why` is None to let it go on.
base::Result<void> pausePortal(store::Database& database, const domain::Portal& portal, domain::PortalPause why,
                               const Actor& actor);

} // namespace leadferry::app
