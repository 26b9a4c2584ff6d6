// SPDX-License-Identifier: GPL-3.0-or-later
// The machine side of OAuth: token, introspect, revoke (v1, v3 and dated paths), and uninstalling the app.
#pragma once

#include "sandbox/credentialstore.h"
#include "sandbox/portal.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class OauthApi
{
public:
    OauthApi(const Portal& portal, CredentialStore& credentials) : m_portal(portal), m_credentials(credentials) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer token(const ApiCall& call);
    [[nodiscard]] ApiAnswer introspect(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer revoke(const ApiCall& call);
    [[nodiscard]] ApiAnswer uninstall(const ApiCall& call);
    [[nodiscard]] ApiAnswer accessInfo(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer refreshInfo(const ApiCall& call) const;

    [[nodiscard]] Checked<TokenPair> exchangeCode(const QHash<QString, QString>& form);
    [[nodiscard]] Checked<QHash<QString, QString>> readForm(const ApiCall& call) const;
    [[nodiscard]] QJsonObject grantToJson(const Grant& grant) const;

    const Portal& m_portal;
    CredentialStore& m_credentials;
};

} // namespace leadferry::sandbox
