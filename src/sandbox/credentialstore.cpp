// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/credentialstore.h"

#include "base/ids.h"

#include <QUuid>

#include <algorithm>

namespace leadferry::sandbox {

namespace {

constexpr QLatin1String serviceKeyGrant("service-key");

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString newServiceKey()
{
    return QStringLiteral("pat-na1-") + newUuid();
}

} // namespace

CredentialStore::CredentialStore()
{
    m_values.serviceKey = newServiceKey();
    m_values.clientId = newUuid();
    m_values.clientSecret = newUuid();
    m_values.modelKey = QStringLiteral("sk-stand-in-") + newUuid();
}

Checked<Grant> CredentialStore::authenticate(const QByteArray& bearer, qint64 nowMs) const
{
    const QString token = QString::fromLatin1(bearer);
    if (!token.isEmpty() && token == m_values.serviceKey) {
        return Grant{serviceKeyGrant, GrantKind::ServiceKey, {}, m_withheld};
    }
    const auto access = m_values.access.constFind(token);
    if (access == m_values.access.constEnd()) {
        return errors::noCredentials();
    }
    if (access->expiresMs <= nowMs) {
        return errors::expiredCredentials(access->expiresMs, nowMs);
    }
    return m_values.grants.value(access->grantId);
}

QString CredentialStore::issueCode(const AuthorizationCode& code)
{
    QString name = newUuid();
    m_values.codes.insert(name, code);
    return name;
}

std::optional<AuthorizationCode> CredentialStore::takeCode(const QString& code, qint64 nowMs)
{
    if (!m_values.codes.contains(code)) {
        return std::nullopt;
    }
    const AuthorizationCode taken = m_values.codes.take(code);
    return taken.expiresMs > nowMs ? std::optional(taken) : std::nullopt;
}

TokenPair CredentialStore::grant(const QStringList& scopes, qint64 nowMs)
{
    Grant grant{QStringLiteral("oauth-%1").arg(m_values.nextGrant++), GrantKind::OAuth, scopes};
    if (!grant.scopes.contains(QStringLiteral("oauth"))) {
        grant.scopes.prepend(QStringLiteral("oauth")); // every app has it
    }
    m_values.grants.insert(grant.id, grant);
    const QString refreshToken = QStringLiteral("na1-") + newUuid();
    m_values.refresh.insert(refreshToken, grant.id);
    return {issueAccess(grant.id, nowMs), refreshToken, grant.scopes};
}

std::optional<TokenPair> CredentialStore::refresh(const QString& refreshToken, qint64 nowMs)
{
    const auto grant = grantOfRefresh(refreshToken);
    if (!grant) {
        return std::nullopt;
    }
    return TokenPair{issueAccess(grant->id, nowMs), refreshToken, grant->scopes};
}

std::optional<Grant> CredentialStore::grantOfRefresh(const QString& refreshToken) const
{
    const auto found = m_values.refresh.constFind(refreshToken);
    return found == m_values.refresh.constEnd() ? std::nullopt : grantById(*found);
}

std::optional<AccessToken> CredentialStore::accessToken(const QString& token) const
{
    const auto found = m_values.access.constFind(token);
    return found == m_values.access.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<Grant> CredentialStore::grantById(const QString& id) const
{
    const auto found = m_values.grants.constFind(id);
    return found == m_values.grants.constEnd() ? std::nullopt : std::optional(*found);
}

void CredentialStore::revokeRefresh(const QString& refreshToken)
{
    m_values.refresh.remove(refreshToken);
}

void CredentialStore::revokeGrant(const QString& grantId)
{
    if (grantId == serviceKeyGrant) {
        m_values.serviceKey = newServiceKey();
        return;
    }
    m_values.grants.remove(grantId);
    m_values.access.removeIf([&](const auto& entry) { return entry.value().grantId == grantId; });
    m_values.refresh.removeIf([&](const auto& entry) { return entry.value() == grantId; });
}

void CredentialStore::revokeAll()
{
    const QStringList grants = m_values.grants.keys();
    for (const QString& grantId : grants) {
        revokeGrant(grantId);
    }
    m_values.codes.clear();
    revokeGrant(serviceKeyGrant);
}

QString CredentialStore::scopeMismatch(const QStringList& scopes, const QStringList& optional) const
{
    if (m_required.isEmpty() && m_optional.isEmpty()) {
        return {};
    }
    const auto firstOutside = [](const QStringList& list, const QStringList& allowed) {
        const auto found =
            std::find_if(list.begin(), list.end(), [&](const QString& s) { return !allowed.contains(s); });
        return found == list.end() ? QString() : *found;
    };
    if (const QString scope = firstOutside(m_required, scopes); !scope.isEmpty()) {
        return QStringLiteral("The app requires the scope \"%1\", and the address does not ask for it.").arg(scope);
    }
    if (const QString scope = firstOutside(scopes, m_required); !scope.isEmpty()) {
        return QStringLiteral("The app's settings do not list \"%1\" among its required scopes.").arg(scope);
    }
    if (const QString scope = firstOutside(optional, m_optional); !scope.isEmpty()) {
        return QStringLiteral("The app's settings do not list \"%1\" among its optional scopes.").arg(scope);
    }
    return {};
}

void CredentialStore::restore(const CredentialValues& values)
{
    const QString modelKey = values.modelKey.isEmpty() ? m_values.modelKey : values.modelKey;
    m_values = values;
    m_values.modelKey = modelKey;
}

QString CredentialStore::issueAccess(const QString& grantId, qint64 nowMs)
{
    constexpr int randomBytes = 420; // HubSpot says to allow for more than 512 characters
    QString token = base::randomToken(randomBytes);
    m_values.access.insert(token, {grantId, nowMs + accessLifeMs});
    return token;
}

} // namespace leadferry::sandbox
