// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::CrmObject;
using domain::Finding;
using domain::KeyWay;
using domain::Repair;

namespace {

/// Companies are found by their domain; an object that could not be read is the permissions' business.
bool isKeyed(CrmObject object, const domain::PortalProfile& profile)
{
    return object != CrmObject::Company && profile.writableProperties.contains(object);
}

} // namespace

/// How records of ours are found again, so that nothing is written twice. A key that the portal does not enforce still
/// works: whatever was in doubt is looked up twice.
Results checkKeys(const Facts& facts)
{
    const domain::PortalProfile& profile = facts.portal.portal.profile;
    Results results;
    for (const CrmObject object : domain::allCrmObjects()) {
        const domain::KeyCapability key = profile.key(object);
        if (!isKeyed(object, profile) || key.enforced()) {
            continue;
        }
        const bool plain = key.way == KeyWay::PlainProperty;
        results.append({CheckId::Keys,
                        plain ? CheckState::Ok : CheckState::Warning,
                        plain ? Finding::KeyPlain : Finding::KeyReferenceLine,
                        {{QStringLiteral("object"), toString(object)}, {QStringLiteral("property"), key.property}},
                        plain ? Repair::None : Repair::Reconnect});
    }
    if (results.isEmpty()) {
        results.append({CheckId::Keys, CheckState::Ok, Finding::KeysUnique});
    }
    return results;
}

} // namespace leadferry::doctor
