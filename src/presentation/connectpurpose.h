// SPDX-License-Identifier: GPL-3.0-or-later
// What the connect dialog is opened for: a new portal, one that lost its access, or one that lacks permissions.
#pragma once

#include "domain/portal.h"

namespace leadferry::presentation {

struct ConnectPurpose
{
    enum class Kind { Connect, Reconnect, Grant };

    Kind kind = Kind::Connect;
    // Of the portal that is connected already; none of it with Connect.
    QString portalName;
    qint64 hubId = 0;
    domain::CredentialKind credential = domain::CredentialKind::OAuth;
    QStringList missingScopes; ///< Grant: what the portal has not allowed yet

    static ConnectPurpose reconnect(const domain::Portal& portal)
    {
        return {Kind::Reconnect, portal.name, portal.hubId, portal.credential, {}};
    }
    static ConnectPurpose grant(const domain::Portal& portal, const QStringList& missingScopes)
    {
        return {Kind::Grant, portal.name, portal.hubId, portal.credential, missingScopes};
    }
};

} // namespace leadferry::presentation
