// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::PortalPause;
using domain::Repair;

/// Delivery as a whole.
Results checkEngine(const Facts& facts)
{
    if (facts.program.paused) {
        return {{CheckId::Delivery, CheckState::Warning, Finding::DeliveryPaused, {}, Repair::ResumeDelivery}};
    }
    return {};
}

Results checkDelivery(const Facts& facts)
{
    switch (facts.portal.portal.pause) {
    case PortalPause::None:
        return {{CheckId::Delivery, CheckState::Ok, Finding::DeliveryGoes}};
    case PortalPause::ByPerson:
        return {{CheckId::Delivery, CheckState::Warning, Finding::DeliveryPaused, {}, Repair::ResumeDelivery}};
    case PortalPause::AfterFailures:
        return {{CheckId::Delivery, CheckState::Failed, Finding::DeliveryPausedByFailures, {}, Repair::ResumeDelivery}};
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::doctor
