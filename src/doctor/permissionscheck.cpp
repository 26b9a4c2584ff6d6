// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

#include "domain/feature.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Feature;
using domain::Finding;
using domain::Repair;

/// Leads and tickets are what Leadferry is there for; the rest is switched off, and goes on without.
Results checkPermissions(const Facts& facts)
{
    const domain::Portal& portal = facts.portal.portal;
    Results results;
    for (const Feature feature : domain::allFeatures()) {
        const QStringList missing = domain::missingScopes(feature, portal);
        if (missing.isEmpty()) {
            continue;
        }
        const bool needed = feature == Feature::Contacts || feature == Feature::Tickets;
        results.append({CheckId::Permissions,
                        needed ? CheckState::Failed : CheckState::Warning,
                        Finding::PermissionMissing,
                        {{QStringLiteral("feature"), toString(feature)},
                         {QStringLiteral("scopes"), missing.join(QStringLiteral(", "))}},
                        Repair::GrantPermission});
    }
    if (results.isEmpty()) {
        // A service key's permissions are only learned from what it may not do.
        const Finding finding = portal.scopes.isEmpty() ? Finding::PermissionsUnknown : Finding::PermissionsGranted;
        results.append({CheckId::Permissions, CheckState::Ok, finding});
    }
    return results;
}

} // namespace leadferry::doctor
