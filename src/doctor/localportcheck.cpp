// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

Results checkLocalPort(const Facts& facts)
{
    const ProgramFacts& program = facts.program;
    const QJsonObject values{{QStringLiteral("address"), program.address},
                             {QStringLiteral("reason"), program.portReason}};
    switch (program.port) {
    case PortUse::Off:
        return {{CheckId::LocalPort, CheckState::Ok, Finding::PortOff}};
    case PortUse::Listening:
        return {{CheckId::LocalPort, CheckState::Ok, Finding::PortListening, values}};
    case PortUse::Free:
        return {{CheckId::LocalPort, CheckState::Ok, Finding::PortFree, values}};
    case PortUse::Taken:
        return {{CheckId::LocalPort, CheckState::Failed, Finding::PortTaken, values, Repair::ChoosePort}};
    case PortUse::Unusable:
        return {{CheckId::LocalPort, CheckState::Failed, Finding::PortUnusable, values, Repair::ChoosePort}};
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::doctor
