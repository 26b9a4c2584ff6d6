// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a portal apart: uninstalls the app, revokes its refresh token, wipes the credentials here. What HubSpot refuses
// is reported and does not stop the wiping. A service key can only be wiped; deleting it is up to its owner.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "domain/portal.h"
#include "hubspot/apicatalog.h"
#include "hubspot/tokenkeeper.h"
#include "net/httpclient.h"

#include <QPointer>
#include <QStringList>

namespace leadferry::hubspot {

enum class Farewell {
    Uninstall, ///< removes the app from the whole account, also for other computers that use it, and revokes our login
    OnlyHere   ///< HubSpot is told nothing: a login may be shared by the computers that use the app
};

class Disconnection final : public base::Job
{
    Q_OBJECT
public:
    /// The transport and the keeper outlive the job.
    Disconnection(net::HttpTransport& transport, TokenKeeper& tokens, ApiCatalog catalog, domain::Portal portal,
                  Farewell farewell, QObject* parent = nullptr);

    /// Valid once finished() is emitted. Ok: nothing of the portal is stored here any more.
    [[nodiscard]] const base::Result<void>& outcome() const { return m_outcome; }
    /// What is left to do by hand or could not be done at HubSpot, in words.
    [[nodiscard]] const QStringList& problems() const { return m_problems; }

protected:
    void run() override;
    void stop() override;

private:
    void onTokens(const base::Result<Tokens>& tokens);
    void uninstall();
    void revoke();
    void wipe();
    void send(const net::HttpRequest& request, void (Disconnection::*next)(const net::HttpOutcome&));
    void onUninstalled(const net::HttpOutcome& answer);
    void onRevoked(const net::HttpOutcome& answer);

    net::HttpTransport& m_transport;
    TokenKeeper& m_keeper;
    const ApiCatalog m_catalog;
    const domain::Portal m_portal;
    const Farewell m_farewell;
    Tokens m_tokens;
    QPointer<net::HttpJob> m_job;
    QStringList m_problems;
    base::Result<void> m_outcome = base::Error{};
};

} // namespace leadferry::hubspot
