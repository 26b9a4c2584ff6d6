// SPDX-License-Identifier: GPL-3.0-or-later
// The human side of OAuth: checks an authorization request, shows what the program asks for, and sends the browser back
// with a code or a refusal.
#pragma once

#include "sandbox/credentialstore.h"
#include "sandbox/portal.h"
#include "sandbox/tiercatalog.h"

namespace leadferry::sandbox {

/// The loopback addresses of Leadferry's contract; HubSpot compares whole addresses with those registered in the app.
const QStringList& registeredRedirectUris();

class OauthPages
{
public:
    OauthPages(const Portal& portal, CredentialStore& credentials, const Tier& tier)
        : m_portal(portal), m_credentials(credentials), m_tier(tier)
    {
    }

    /// GET /oauth/authorize: the consent page, a page that says what is wrong, or with auto_approve=true straight back.
    [[nodiscard]] ApiAnswer authorize(const QUrl& url);
    /// POST /oauth/authorize/approve and …/cancel: the form names the request by the id the consent page was given.
    [[nodiscard]] ApiAnswer decide(const QByteArray& form, bool approved);

private:
    struct PendingRequest
    {
        QString redirectUri;
        QStringList scopes;
        QString state;
        QString challenge;
    };

    [[nodiscard]] Checked<PendingRequest> readRequest(const QUrlQuery& query) const;
    /// The scopes to grant: all of `scope`, and of `optional_scope` those that the account has the product for.
    [[nodiscard]] Checked<QStringList> readScopes(const QUrlQuery& query) const;
    [[nodiscard]] ApiAnswer sendBack(const PendingRequest& request);
    [[nodiscard]] ApiAnswer consentPage(const PendingRequest& request);

    const Portal& m_portal;
    CredentialStore& m_credentials;
    const Tier& m_tier;
    QHash<QString, PendingRequest> m_pending;
};

} // namespace leadferry::sandbox
