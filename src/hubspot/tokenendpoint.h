// SPDX-License-Identifier: GPL-3.0-or-later
// What is said to and heard from HubSpot's token endpoint: its requests, its answers, its errors. Pure.
#pragma once

#include "base/result.h"
#include "hubspot/apicatalog.h"
#include "hubspot/tokens.h"
#include "net/httpclient.h"

#include <QString>

namespace leadferry::hubspot {

/// Exchanges the one-time code of a login. `verifier` is empty without PKCE.
struct CodeExchange
{
    QString code;
    QString redirectUri;
    QString clientId;
    QString clientSecret;
    QString verifier;
};

net::HttpRequest exchangeRequest(const QString& apiUrl, const ApiCatalog& catalog, const CodeExchange& exchange);
net::HttpRequest refreshRequest(const QString& apiUrl, const ApiCatalog& catalog, const Tokens& tokens);
net::HttpRequest revocationRequest(const QString& apiUrl, const ApiCatalog& catalog, const Tokens& tokens);

/// `previous` gives what the answer leaves out: the app's credentials, the account, an unchanged refresh token.
/// Unauthorized: access was withdrawn, a person must connect again (only invalid_grant, BAD_REFRESH_TOKEN, BAD_HUB).
/// Invalid: the app's settings are wrong (client id or secret, redirect address, scopes), or HubSpot's code was not
/// accepted. Transient: everything else, unknown refusals included; the tokens we have stay good.
base::Result<Tokens> readTokenAnswer(const net::HttpOutcome& answer, const Tokens& previous, qint64 nowMs);
/// Why a login got no tokens, for an answer that readTokenAnswer() does not take (domain/connectreason.h).
QString loginReason(const net::HttpOutcome& answer);

} // namespace leadferry::hubspot
