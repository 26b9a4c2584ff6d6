// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting by OAuth: which HubSpot app to sign in with, then the person's browser, then what every connecting does.
#pragma once

#include "app/connectjobs.h"
#include "hubspot/appkeeper.h"
#include "hubspot/oauthflow.h"

namespace leadferry::app {

class ConnectOAuthJob final : public ConnectJob
{
    Q_OBJECT
public:
    using ConnectJob::ConnectJob;

protected:
    void begin() override;

private:
    void findApp(const QString& clientId);
    void signIn(const hubspot::AppCredentials& app);
    [[nodiscard]] hubspot::OAuthRequest request(const hubspot::AppCredentials& app) const;
    void onSignedIn(const hubspot::OAuthFlow& flow);
};

/// The apps that can be signed in with as they are, best first (command::hubSpotApps).
class HubSpotAppsJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    HubSpotAppsJob(const ConnectContext& context, const QJsonObject& arguments);

protected:
    void run() override;

private:
    ConnectContext m_context;
    qint64 m_hubId;
};

} // namespace leadferry::app
