// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

namespace {

Results found(CheckState state, Finding finding, const PortalFacts& portal, Repair repair = Repair::None)
{
    QJsonObject values{{QStringLiteral("hubId"), portal.portal.hubId}};
    if (!portal.accessReason.isEmpty()) {
        values.insert(QStringLiteral("reason"), portal.accessReason);
    }
    return {{CheckId::Access, state, finding, values, repair}};
}

} // namespace

Results checkAccess(const Facts& facts)
{
    const PortalFacts& portal = facts.portal;
    switch (portal.access) {
    case AccessOutcome::Works:
        if (portal.answeringHubId != 0 && portal.answeringHubId != portal.portal.hubId) {
            return found(CheckState::Failed, Finding::OtherAccount, portal, Repair::Reconnect);
        }
        return found(CheckState::Ok, Finding::AccessWorks, portal);
    case AccessOutcome::Gone:
        return found(CheckState::Failed, Finding::AccessGone, portal, Repair::Reconnect);
    case AccessOutcome::InDoubt:
        return found(CheckState::Failed, Finding::AccessInDoubt, portal, Repair::Reconnect);
    case AccessOutcome::AppWrong:
        return found(CheckState::Failed, Finding::AppRefused, portal, Repair::Reconnect);
    case AccessOutcome::Busy:
        return found(CheckState::Warning, Finding::HubSpotBusy, portal);
    case AccessOutcome::Fails:
        return found(CheckState::Failed, Finding::HubSpotFails, portal);
    case AccessOutcome::NotTried:
        return found(CheckState::Unknown, Finding::AccessNotTried, portal);
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::doctor
