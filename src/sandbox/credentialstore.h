// SPDX-License-Identifier: GPL-3.0-or-later
// Who may call: the service key, and the OAuth grants with their codes, access and refresh tokens; and the key of the
// language model. Times are wall-clock ms.
#pragma once

#include "sandbox/apicall.h"

namespace leadferry::sandbox {

struct AuthorizationCode
{
    QString redirectUri;
    QStringList scopes;
    QString challenge; ///< S256; empty without PKCE
    qint64 expiresMs = 0;
};

struct TokenPair
{
    QString access;
    QString refresh;
    QStringList scopes;
};

struct AccessToken
{
    QString grantId;
    qint64 expiresMs = 0;
};

/// Everything the store holds, as values: what survives a restart.
struct CredentialValues
{
    QString serviceKey;
    QString clientId;
    QString clientSecret;
    QString modelKey;
    int nextGrant = 1;
    QHash<QString, AuthorizationCode> codes;
    QHash<QString, Grant> grants;
    QHash<QString, AccessToken> access;
    QHash<QString, QString> refresh; ///< token → grant id
};

class CredentialStore
{
public:
    static constexpr qint64 accessLifeMs = 30 * 60 * 1000;
    static constexpr qint64 codeLifeMs = 60 * 1000;

    CredentialStore();

    [[nodiscard]] QString serviceKey() const { return m_values.serviceKey; }
    [[nodiscard]] QString clientId() const { return m_values.clientId; }
    [[nodiscard]] QString clientSecret() const { return m_values.clientSecret; }
    /// Of another service: no withdrawal of access touches it.
    [[nodiscard]] QString modelKey() const { return m_values.modelKey; }

    /// Whose call this is; 401 for nobody's, also when the token ran out.
    [[nodiscard]] Checked<Grant> authenticate(const QByteArray& bearer, qint64 nowMs) const;

    QString issueCode(const AuthorizationCode& code);
    /// The code, which is used up by asking.
    [[nodiscard]] std::optional<AuthorizationCode> takeCode(const QString& code, qint64 nowMs);
    TokenPair grant(const QStringList& scopes, qint64 nowMs);
    /// A new access token for the same grant; the refresh token stays the same, as HubSpot's does. None: it is not
    /// known.
    [[nodiscard]] std::optional<TokenPair> refresh(const QString& refreshToken, qint64 nowMs);

    [[nodiscard]] std::optional<Grant> grantOfRefresh(const QString& refreshToken) const;
    [[nodiscard]] std::optional<AccessToken> accessToken(const QString& token) const;
    [[nodiscard]] std::optional<Grant> grantById(const QString& id) const;

    /// Access tokens that are out keep working until they run out.
    void revokeRefresh(const QString& refreshToken);
    /// Uninstall: nothing of this grant works any more. The service key is replaced by a new one.
    void revokeGrant(const QString& grantId);
    void revokeAll();

    /// Scopes that the account does not give: its service key lacks them from now on, and whoever agrees to an app
    /// grants it none of them.
    void withhold(const QStringList& scopes) { m_withheld = scopes; }
    [[nodiscard]] bool withholds(const QString& scope) const { return m_withheld.contains(scope); }

    /// The scopes in the app's settings. Both empty: nobody has set any, and whatever is asked for is fine.
    void registerScopes(const QStringList& required, const QStringList& optional)
    {
        m_required = required;
        m_optional = optional;
    }
    /// Why HubSpot would not show its consent page for these; empty: it would.
    [[nodiscard]] QString scopeMismatch(const QStringList& scopes, const QStringList& optional) const;

    [[nodiscard]] const CredentialValues& values() const { return m_values; }
    /// A file of an earlier version has no key of the language model; then the present one stays.
    void restore(const CredentialValues& values);

private:
    QString issueAccess(const QString& grantId, qint64 nowMs);

    CredentialValues m_values;
    QStringList m_withheld;
    QStringList m_required;
    QStringList m_optional;
};

} // namespace leadferry::sandbox
