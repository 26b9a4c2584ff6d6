// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/oauthpages.h"

#include "base/ids.h"
#include "sandbox/scopecatalog.h"
#include "sandbox/text.h"
#include "sandbox/webpage.h"

#include <utility>

namespace leadferry::sandbox {

namespace {

QString valueOf(const QUrlQuery& query, const char* key)
{
    return query.queryItemValue(text(key), QUrl::FullyDecoded);
}

ApiAnswer backTo(const QString& redirectUri, const QList<std::pair<QString, QString>>& items)
{
    QUrlQuery query;
    for (const auto& [key, value] : items) {
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    QUrl target(redirectUri);
    target.setQuery(query);
    return ApiAnswer::redirect(target);
}

ApiAnswer refusalPage(const ApiError& error)
{
    return messagePage(400, text("This connection cannot be made"), error.message);
}

QStringList scopesIn(const QUrlQuery& query, const char* key)
{
    // A "+" is no blank here: HubSpot's own clients send %20.
    return valueOf(query, key).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

const QStringList& registeredRedirectUris()
{
    static const QStringList uris{text("http://localhost:47821/oauth/callback"),
                                  text("http://localhost:47822/oauth/callback"),
                                  text("http://localhost:47823/oauth/callback")};
    return uris;
}

Checked<OauthPages::PendingRequest> OauthPages::readRequest(const QUrlQuery& query) const
{
    if (valueOf(query, "client_id") != m_credentials.clientId()) {
        return errors::validation(text("No app has this client id. Check the client id in the app's settings."));
    }
    if (!registeredRedirectUris().contains(valueOf(query, "redirect_uri"))) {
        return errors::validation(text("The redirect URL is not registered in the app. It has to be exactly one of: ") +
                                  registeredRedirectUris().join(text(", ")));
    }
    const auto scopes = readScopes(query);
    if (!scopes.ok()) {
        return scopes.error();
    }
    const QString challenge = valueOf(query, "code_challenge");
    if (!challenge.isEmpty() && valueOf(query, "code_challenge_method") != QLatin1String("S256")) {
        return errors::validation(text("Only the code challenge method S256 is accepted."));
    }
    return PendingRequest{valueOf(query, "redirect_uri"), scopes.value(), valueOf(query, "state"), challenge};
}

Checked<QStringList> OauthPages::readScopes(const QUrlQuery& query) const
{
    QStringList scopes = scopesIn(query, "scope");
    const QStringList optional = scopesIn(query, "optional_scope");
    if (scopes.isEmpty()) {
        return errors::validation(text("The address names no scope, so the app could do nothing."));
    }
    const auto lacks = [this](const QString& scope) {
        return (findScope(scope)->needsProfessional && !m_tier.professional) || m_credentials.withholds(scope);
    };
    for (const QString& scope : scopes + optional) {
        if (!findScope(scope)) {
            return errors::validation(text("There is no scope \"%1\".").arg(scope));
        }
        if (scopes.contains(scope) && lacks(scope)) {
            return errors::validation(
                text("This account (%1) has nothing that needs the scope \"%2\". Ask for it as an optional scope.")
                    .arg(text(m_tier.name), scope));
        }
    }
    for (const QString& scope : optional) {
        if (!lacks(scope) && !scopes.contains(scope)) {
            scopes.append(scope);
        }
    }
    scopes.removeDuplicates();
    return scopes;
}

ApiAnswer OauthPages::authorize(const QUrl& url)
{
    const QUrlQuery query(url);
    const auto request = readRequest(query);
    if (!request.ok()) {
        return refusalPage(request.error());
    }
    return valueOf(query, "auto_approve") == QLatin1String("true") ? sendBack(request.value())
                                                                   : consentPage(request.value());
}

ApiAnswer OauthPages::decide(const QByteArray& form, bool approved)
{
    const QString id = valueOf(QUrlQuery(QString::fromLatin1(form)), "request");
    if (!m_pending.contains(id)) {
        return refusalPage(
            errors::validation(text("This page is out of date. Begin again in the program that sent you here.")));
    }
    const PendingRequest request = m_pending.take(id);
    if (approved) {
        return sendBack(request);
    }
    return backTo(request.redirectUri, {{text("error"), text("access_denied")},
                                        {text("error_description"), text("The user denied the request")},
                                        {text("state"), request.state}});
}

ApiAnswer OauthPages::sendBack(const PendingRequest& request)
{
    const QString code = m_credentials.issueCode({.redirectUri = request.redirectUri,
                                                  .scopes = request.scopes,
                                                  .challenge = request.challenge,
                                                  .expiresMs = m_portal.nowMs() + CredentialStore::codeLifeMs});
    QList<std::pair<QString, QString>> items{{text("code"), code}};
    if (!request.state.isEmpty()) {
        items.append({text("state"), request.state});
    }
    return backTo(request.redirectUri, items);
}

ApiAnswer OauthPages::consentPage(const PendingRequest& request)
{
    constexpr qsizetype keptRequests = 100;
    if (m_pending.size() >= keptRequests) {
        m_pending.clear();
    }
    const QString id = base::randomToken(16);
    m_pending.insert(id, request);
    QJsonArray scopes;
    for (const QString& scope : request.scopes) {
        scopes.append(QJsonObject{{text("meaning"), findScope(scope)->meaning}, {text("scope"), scope}});
    }
    return page(PageSection::None, text("Connect"), text("sandbox-consent.html"),
                {{text("scopes"), scopes},
                 {text("request"), id},
                 {text("target"), QUrl(request.redirectUri).authority()},
                 {text("hub"), QString::number(m_portal.hubId())}});
}

} // namespace leadferry::sandbox
