// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

Results checkConnections(const Facts& facts)
{
    if (facts.program.portals == 0) {
        return {{CheckId::Connections, CheckState::Failed, Finding::NothingConnected, {}, Repair::ConnectPortal}};
    }
    return {{CheckId::Connections,
             CheckState::Ok,
             Finding::PortalsConnected,
             {{QStringLiteral("count"), facts.program.portals}}}};
}

} // namespace leadferry::doctor
