// SPDX-License-Identifier: GPL-3.0-or-later
// The credentials of one portal, and their form in the SecretStore (one secret per portal: domain::secretKeyForTokens).
#pragma once

#include "base/result.h"
#include "domain/portal.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace leadferry::hubspot {

/// A service key has only `accessToken` and `hubId`; it does not expire. The client's secret belongs to the app and is
/// kept with it (hubspot/appkeeper.h): here it is only while the tokens are in use.
struct Tokens
{
    domain::CredentialKind kind = domain::CredentialKind::ServiceKey;
    QString accessToken;
    QString refreshToken;
    QString clientId;
    QString clientSecret;
    qint64 expiresAtMs = 0; ///< wall clock, epoch; counted from when we received the token
    QStringList scopes;     ///< granted
    qint64 hubId = 0;
    bool operator==(const Tokens&) const = default;
};

/// Compact JSON, without the client's secret.
QByteArray toBytes(const Tokens& tokens);
/// Invalid when the bytes are not what toBytes() made, or lack what their kind needs. Older ones bring their app's
/// secret along.
base::Result<Tokens> tokensFromBytes(const QByteArray& bytes);

} // namespace leadferry::hubspot
