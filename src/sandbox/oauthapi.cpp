// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/oauthapi.h"

#include "sandbox/text.h"

#include <QCryptographicHash>

namespace leadferry::sandbox {

namespace {

constexpr qint64 appId = 3104477;
constexpr qint64 userId = 5310021;

/// Both styles in one body: RFC 6749's `error` and HubSpot's `status`.
ApiError refused(const char* status, const char* error, const char* message)
{
    auto refusal = errors::validation(text(message));
    refusal.extra = {
        {text("status"), text(status)}, {text("error"), text(error)}, {text("error_description"), text(message)}};
    return refusal;
}

bool challengeFits(const QString& challenge, const QString& verifier)
{
    const QByteArray digest = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256);
    return challenge.toLatin1() == digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonObject signedTokenToJson(const Grant& grant, qint64 hubId, qint64 expiresMs)
{
    return {{text("appId"), appId},
            {text("expiresAt"), expiresMs},
            {text("hubId"), hubId},
            {text("hublet"), text("na1")},
            {text("installingUserId"), userId},
            {text("isPrivateDistribution"), true},
            {text("isServiceAccount"), false},
            {text("isUserLevel"), false},
            {text("newSignature"), text("stand-in")},
            {text("scopes"), grant.scopes.join(QLatin1Char(' '))},
            {text("scopeToScopeGroupPks"), QString()},
            {text("signature"), text("stand-in")},
            {text("trialScopes"), QString()},
            {text("trialScopeToScopeGroupPks"), QString()},
            {text("userId"), userId}};
}

} // namespace

void OauthApi::addTo(Router& router)
{
    const QList<ApiEdition> all{ApiEdition::V1, ApiEdition::V3, ApiEdition::Dated};
    const QList<ApiEdition> today{ApiEdition::V3, ApiEdition::Dated};
    const QList<ApiEdition> old{ApiEdition::V1};
    const auto add = [&](const char* method, const char* pattern, const QList<ApiEdition>& editions, const char* kind,
                         const Route::Handler& handler) {
        router.add({method, text(pattern), editions, text(kind), ScopeNeed::Nothing, handler, false});
    };
    add("POST", "oauth/token", all, "oauth/token", [this](const ApiCall& call) { return token(call); });
    add("POST", "oauth/token/introspect", today, "oauth/introspect",
        [this](const ApiCall& call) { return introspect(call); });
    add("POST", "oauth/introspect", today, "oauth/introspect",
        [this](const ApiCall& call) { return introspect(call); });
    add("POST", "oauth/token/revoke", today, "oauth/revoke", [this](const ApiCall& call) { return revoke(call); });
    add("POST", "oauth/revoke", today, "oauth/revoke", [this](const ApiCall& call) { return revoke(call); });
    add("GET", "oauth/access-tokens/{token}", old, "oauth/access-tokens",
        [this](const ApiCall& call) { return accessInfo(call); });
    add("GET", "oauth/refresh-tokens/{token}", old, "oauth/refresh-tokens",
        [this](const ApiCall& call) { return refreshInfo(call); });
    add("DELETE", "oauth/refresh-tokens/{token}", old, "oauth/refresh-tokens", [this](const ApiCall& call) {
        m_credentials.revokeRefresh(call.name("token"));
        return ApiAnswer::noContent();
    });
    router.add({"DELETE", text("appinstalls/external-install"), today, text("appinstalls/uninstall"),
                ScopeNeed::Account, [this](const ApiCall& call) { return uninstall(call); }});
}

Checked<QHash<QString, QString>> OauthApi::readForm(const ApiCall& call) const
{
    if (call.contentType != "application/x-www-form-urlencoded") {
        return errors::unsupportedMediaType(text("application/x-www-form-urlencoded"));
    }
    if (call.query.hasQueryItem(text("client_secret")) || call.query.hasQueryItem(text("refresh_token"))) {
        return refused("BAD_REQUEST", "invalid_request", "Send the fields in the body, never in the address.");
    }
    QByteArray body = call.body;
    const QUrlQuery query(QString::fromLatin1(body.replace('+', "%20")));
    QHash<QString, QString> form;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto& [key, value] : items) {
        form.insert(key, value);
    }
    if (form.value(text("client_id")) != m_credentials.clientId()) {
        return refused("BAD_CLIENT_ID", "invalid_client", "missing or unknown client id");
    }
    if (form.value(text("client_secret")) != m_credentials.clientSecret()) {
        return refused("BAD_CLIENT_SECRET", "invalid_client", "missing or invalid client secret");
    }
    return form;
}

Checked<TokenPair> OauthApi::exchangeCode(const QHash<QString, QString>& form)
{
    const auto code = m_credentials.takeCode(form.value(text("code")), m_portal.nowMs());
    if (!code) {
        return refused("BAD_AUTH_CODE", "invalid_grant", "missing or unknown auth code");
    }
    if (code->redirectUri != form.value(text("redirect_uri"))) {
        return refused("BAD_REDIRECT_URI", "invalid_request",
                       "redirect uri does not match the one of the authorization");
    }
    if (!code->challenge.isEmpty() && !challengeFits(code->challenge, form.value(text("code_verifier")))) {
        return refused("BAD_CODE_VERIFIER", "invalid_grant", "code verifier does not fit the code challenge");
    }
    return m_credentials.grant(code->scopes, m_portal.nowMs());
}

ApiAnswer OauthApi::token(const ApiCall& call)
{
    const auto form = readForm(call);
    if (!form.ok()) {
        return form.error();
    }
    const QString grantType = form.value().value(text("grant_type"));
    Checked<TokenPair> pair = refused("BAD_GRANT_TYPE", "unsupported_grant_type", "grant type is not supported");
    if (grantType == QLatin1String("authorization_code")) {
        pair = exchangeCode(form.value());
    } else if (grantType == QLatin1String("refresh_token")) {
        const auto refreshed = m_credentials.refresh(form.value().value(text("refresh_token")), m_portal.nowMs());
        pair = refreshed
                   ? Checked<TokenPair>(*refreshed)
                   : refused("BAD_REFRESH_TOKEN", "invalid_grant", "refresh token is invalid, expired or revoked");
    }
    if (!pair.ok()) {
        return pair.error();
    }
    QJsonObject body{{text("token_type"), text("bearer")},
                     {text("access_token"), pair.value().access},
                     {text("refresh_token"), pair.value().refresh},
                     {text("expires_in"), CredentialStore::accessLifeMs / 1000}};
    if (call.edition != ApiEdition::V1) {
        body.insert(text("hub_id"), m_portal.hubId());
        body.insert(text("scopes"), QJsonArray::fromStringList(pair.value().scopes));
        body.insert(text("token_use"), text("access_token"));
        body.insert(text("user_id"), userId);
    }
    return ApiAnswer::json(200, body);
}

QJsonObject OauthApi::grantToJson(const Grant& grant) const
{
    return {{text("hub_id"), m_portal.hubId()},
            {text("user_id"), userId},
            {text("user"), text("maya.lind@example.com")},
            {text("hub_domain"), text("stand-in.example.com")},
            {text("app_id"), appId},
            {text("client_id"), m_credentials.clientId()},
            {text("scopes"), QJsonArray::fromStringList(grant.scopes)}};
}

ApiAnswer OauthApi::introspect(const ApiCall& call) const
{
    const auto form = readForm(call);
    if (!form.ok()) {
        return form.error();
    }
    const QString token = form.value().value(text("token"));
    const QJsonObject dead{{text("active"), false}};
    if (const auto grant = m_credentials.grantOfRefresh(token)) {
        QJsonObject body = grantToJson(*grant);
        body.insert(text("active"), true);
        body.insert(text("token"), token);
        body.insert(text("token_type"), text("refresh"));
        body.insert(text("token_use"), text("refresh_token"));
        return ApiAnswer::json(200, body);
    }
    const auto access = m_credentials.accessToken(token);
    const auto grant = access ? m_credentials.grantById(access->grantId) : std::nullopt;
    if (!grant || access->expiresMs <= m_portal.nowMs()) {
        return ApiAnswer::json(200, dead);
    }
    QJsonObject body = grantToJson(*grant);
    body.insert(text("active"), true);
    body.insert(text("token"), token);
    body.insert(text("token_type"), text("access"));
    body.insert(text("token_use"), text("access_token"));
    body.insert(text("is_private_distribution"), true);
    body.insert(text("expires_in"), (access->expiresMs - m_portal.nowMs()) / 1000);
    body.insert(text("signed_access_token"), signedTokenToJson(*grant, m_portal.hubId(), access->expiresMs));
    return ApiAnswer::json(200, body);
}

ApiAnswer OauthApi::revoke(const ApiCall& call)
{
    const auto form = readForm(call);
    if (!form.ok()) {
        return form.error();
    }
    m_credentials.revokeRefresh(form.value().value(text("token")));
    return ApiAnswer::json(200, {});
}

ApiAnswer OauthApi::uninstall(const ApiCall& call)
{
    if (call.grant->kind != GrantKind::OAuth) {
        return errors::validation(text("Only an app that was installed by OAuth can be uninstalled."));
    }
    m_credentials.revokeGrant(call.grant->id);
    return ApiAnswer::noContent();
}

ApiAnswer OauthApi::accessInfo(const ApiCall& call) const
{
    const auto access = m_credentials.accessToken(call.name("token"));
    const auto grant = access ? m_credentials.grantById(access->grantId) : std::nullopt;
    if (!grant || access->expiresMs <= m_portal.nowMs()) {
        return errors::thingNotFound(text("access token"), text("of this call"));
    }
    QJsonObject body = grantToJson(*grant);
    body.insert(text("token"), call.name("token"));
    body.insert(text("token_type"), text("access"));
    body.insert(text("expires_in"), (access->expiresMs - m_portal.nowMs()) / 1000);
    return ApiAnswer::json(200, body);
}

ApiAnswer OauthApi::refreshInfo(const ApiCall& call) const
{
    const auto grant = m_credentials.grantOfRefresh(call.name("token"));
    if (!grant) {
        return errors::thingNotFound(text("refresh token"), text("of this call"));
    }
    QJsonObject body = grantToJson(*grant);
    body.insert(text("token"), call.name("token"));
    body.insert(text("token_type"), text("refresh"));
    return ApiAnswer::json(200, body);
}

} // namespace leadferry::sandbox
