// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/tokenendpoint.h"

#include "domain/connectreason.h"
#include "hubspot/answerpolicy.h"
#include "hubspot/apirequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;
namespace connectreason = domain::connectreason;

constexpr qint64 longestLifeSeconds = 86'400; // HubSpot's live for half an hour; a longer life is renewed earlier

/// How a refusal is read: by `error` (RFC 6749) or HubSpot's `status`. What is not listed withdraws nothing.
struct Refusal
{
    QLatin1String code;
    ErrorKind kind;
    QLatin1String words;
    QLatin1String loginReason;
};

constexpr QLatin1String withdrawn("access to this HubSpot account was withdrawn; connect it again");
constexpr QLatin1String wrongApp("HubSpot does not know this client id and secret; check both in the app's settings");

constexpr std::array refusals{
    Refusal{QLatin1String("BAD_AUTH_CODE"), ErrorKind::Invalid,
            QLatin1String("HubSpot's login code was used before or is too old; start the login again"),
            connectreason::codeRefused},
    Refusal{QLatin1String("BAD_CLIENT_ID"), ErrorKind::Invalid, wrongApp, connectreason::unknownApp},
    Refusal{QLatin1String("BAD_CLIENT_SECRET"), ErrorKind::Invalid, wrongApp, connectreason::unknownApp},
    Refusal{
        QLatin1String("BAD_REDIRECT_URI"), ErrorKind::Invalid,
        QLatin1String("the redirect address is not registered in the HubSpot app; add the loopback addresses there"),
        connectreason::unknownRedirect},
    Refusal{QLatin1String("BAD_CODE_VERIFIER"), ErrorKind::Invalid,
            QLatin1String("HubSpot refused the PKCE proof; switch PKCE off for this app"), connectreason::pkceRefused},
    Refusal{QLatin1String("BAD_SCOPES"), ErrorKind::Invalid,
            QLatin1String("the scopes differ from those in the HubSpot app's settings"), connectreason::scopesDiffer},
    Refusal{QLatin1String("BAD_GRANT_TYPE"), ErrorKind::Invalid,
            QLatin1String("HubSpot does not offer this kind of login"), connectreason::loginRefused},
    Refusal{QLatin1String("BAD_REFRESH_TOKEN"), ErrorKind::Unauthorized, withdrawn, connectreason::codeRefused},
    Refusal{QLatin1String("BAD_HUB"), ErrorKind::Unauthorized, withdrawn, connectreason::loginRefused},
    Refusal{QLatin1String("invalid_client"), ErrorKind::Invalid, wrongApp, connectreason::unknownApp},
    Refusal{QLatin1String("invalid_grant"), ErrorKind::Unauthorized, withdrawn, connectreason::codeRefused},
};

/// Null for what is not listed.
const Refusal* refusalIn(const net::HttpResponse& response)
{
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    const QString error = json.value(QLatin1String("error")).toString();
    const QString status = json.value(QLatin1String("status")).toString();
    const bool refused = response.status >= 400 && response.status < 500 && response.status != 429;
    // HubSpot's status says more than the RFC's error (a used code and a dead refresh token are both invalid_grant), so
    // the table lists the statuses first.
    const auto* found = std::find_if(refusals.begin(), refusals.end(),
                                     [&](const Refusal& known) { return known.code == status || known.code == error; });
    return refused && found != refusals.end() ? found : nullptr;
}

Error refusalOf(const net::HttpResponse& response, qint64 nowMs)
{
    if (const Refusal* refusal = refusalIn(response)) {
        return {refusal->kind, refusal->words};
    }
    net::HttpOutcome outcome;
    outcome.fault = net::TransportFault::None;
    outcome.response = response;
    return {
        ErrorKind::Transient,
        QStringLiteral("no new access token: %1").arg(judge(outcome, Effect::Reads, nowMs, {}).call.error().message)};
}

QStringList scopesIn(const QJsonObject& json)
{
    QStringList scopes;
    const QJsonArray array = json.value(QLatin1String("scopes")).toArray();
    for (const auto& scope : array) {
        scopes.append(scope.toString());
    }
    return scopes.isEmpty() ? json.value(QLatin1String("scope")).toString().split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            : scopes;
}

} // namespace

net::HttpRequest exchangeRequest(const QString& apiUrl, const ApiCatalog& catalog, const CodeExchange& exchange)
{
    return formRequest(urlOf(apiUrl, catalog.token()),
                       {{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                        {QStringLiteral("code"), exchange.code},
                        {QStringLiteral("redirect_uri"), exchange.redirectUri},
                        {QStringLiteral("client_id"), exchange.clientId},
                        {QStringLiteral("client_secret"), exchange.clientSecret},
                        {QStringLiteral("code_verifier"), exchange.verifier}});
}

net::HttpRequest refreshRequest(const QString& apiUrl, const ApiCatalog& catalog, const Tokens& tokens)
{
    return formRequest(urlOf(apiUrl, catalog.token()), {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                                                        {QStringLiteral("refresh_token"), tokens.refreshToken},
                                                        {QStringLiteral("client_id"), tokens.clientId},
                                                        {QStringLiteral("client_secret"), tokens.clientSecret}});
}

net::HttpRequest revocationRequest(const QString& apiUrl, const ApiCatalog& catalog, const Tokens& tokens)
{
    return formRequest(urlOf(apiUrl, catalog.tokenRevocation()),
                       {{QStringLiteral("token"), tokens.refreshToken},
                        {QStringLiteral("token_type_hint"), QStringLiteral("refresh_token")},
                        {QStringLiteral("client_id"), tokens.clientId},
                        {QStringLiteral("client_secret"), tokens.clientSecret}});
}

base::Result<Tokens> readTokenAnswer(const net::HttpOutcome& answer, const Tokens& previous, qint64 nowMs)
{
    if (answer.fault != net::TransportFault::None) {
        return Error{ErrorKind::Transient,
                     QStringLiteral("HubSpot could not be asked for an access token: %1").arg(answer.faultText)};
    }
    if (answer.response.status < 200 || answer.response.status >= 300) {
        return refusalOf(answer.response, nowMs);
    }
    const QJsonObject json = QJsonDocument::fromJson(answer.response.body).object();
    Tokens tokens = previous;
    tokens.kind = domain::CredentialKind::OAuth;
    tokens.accessToken = json.value(QLatin1String("access_token")).toString();
    const QString refreshToken = json.value(QLatin1String("refresh_token")).toString();
    tokens.refreshToken = refreshToken.isEmpty() ? previous.refreshToken : refreshToken;
    const qint64 lifeSeconds = json.value(QLatin1String("expires_in")).toInteger();
    tokens.expiresAtMs = nowMs + std::clamp<qint64>(lifeSeconds, 0, longestLifeSeconds) * 1000;
    const QStringList scopes = scopesIn(json);
    tokens.scopes = scopes.isEmpty() ? previous.scopes : scopes;
    tokens.hubId = json.value(QLatin1String("hub_id")).toInteger(previous.hubId);
    if (tokens.accessToken.isEmpty() || tokens.refreshToken.isEmpty() || tokens.hubId == 0 ||
        tokens.expiresAtMs <= nowMs) {
        return Error{ErrorKind::Transient, QStringLiteral("HubSpot's answer holds no usable access token")};
    }
    return tokens;
}

QString loginReason(const net::HttpOutcome& answer)
{
    if (const Refusal* refusal = refusalIn(answer.response)) {
        return refusal->loginReason;
    }
    const bool refused = answer.response.status >= 400 && answer.response.status < 500 && answer.response.status != 429;
    return refused ? connectreason::loginRefused : connectreason::hubSpotFails;
}

} // namespace leadferry::hubspot
