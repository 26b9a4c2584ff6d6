// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting and disconnecting a portal: credentials, preparation, then the row and the secret are kept.
#pragma once

#include "app/enginecommandjob.h"
#include "base/clock.h"
#include "domain/portal.h"
#include "domain/secretstore.h"
#include "hubspot/apicatalog.h"
#include "hubspot/connectpatience.h"
#include "hubspot/disconnection.h"
#include "hubspot/tokenkeeper.h"
#include "hubspot/tokens.h"
#include "net/httpclient.h"
#include "store/portalstore.h"

#include <QPointer>

#include <functional>
#include <optional>

namespace leadferry::app {

/// What these jobs work with; outlives them.
struct ConnectContext
{
    net::HttpTransport& transport;
    domain::SecretStore& secrets;
    hubspot::TokenKeeper& tokens;
    store::PortalStore& portals;
    base::Clock& clock;
    hubspot::ApiCatalog catalog;
};

/// From tokens in hand to a connected portal: prepare it in HubSpot, keep the secret, keep the row. In this order, so
/// that a failure leaves nothing half connected.
class ConnectJob : public EngineCommandJob
{
    Q_OBJECT
public:
    /// `changed` is called once a portal has been added or replaced.
    ConnectJob(const ConnectContext& context, QJsonObject arguments, std::function<void()> changed);

protected:
    /// Asks the secret store first: nobody should sign in, or change anything in HubSpot, for credentials that cannot
    /// be kept.
    void run() override;
    virtual void begin() = 0;
    void prepare(const hubspot::Tokens& tokens);
    /// Which account it is, as soon as that is known.
    void tellAccount(qint64 hubId);
    /// Says why, in a word for the front ends (domain/connectreason.h), before it fails.
    void failFor(const base::Error& error, const QString& reason = {});
    /// For people: its name, if it is connected, and its number.
    [[nodiscard]] QString named(qint64 hubId) const;
    void tellStep(const char* step);
    void tellWait(qint64 milliseconds, hubspot::Hesitation why);
    void stop() override;
    [[nodiscard]] QString argument(const char* name) const;
    [[nodiscard]] QString apiUrl() const;
    [[nodiscard]] QString appUrl() const;

    ConnectContext m_context;
    QJsonObject m_arguments;
    std::optional<domain::Portal> m_expected; ///< the portal that is connected again
    QPointer<base::Job> m_step;               ///< the part that is under way

private:
    base::Result<void> readPortals();
    [[nodiscard]] base::Result<void> checkAddresses() const;
    [[nodiscard]] std::optional<domain::Portal> portalWith(qint64 hubId) const;
    base::Result<void> admit(qint64 hubId);
    void failPrepared(domain::CredentialKind credential, const base::Error& error);
    void keep(const hubspot::Tokens& tokens, domain::Portal portal);
    void save(const domain::Portal& portal);

    std::function<void()> m_changed;
    QList<domain::Portal> m_portals; ///< connected before
    QString m_reason;
};

class ConnectServiceKeyJob final : public ConnectJob
{
    Q_OBJECT
public:
    using ConnectJob::ConnectJob;

protected:
    void begin() override;

private:
    void useKey(const QString& key);
};

class DisconnectJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    DisconnectJob(const ConnectContext& context, const QJsonObject& arguments, std::function<void()> changed);

protected:
    void run() override;

private:
    void takeApart(const domain::Portal& portal);

    ConnectContext m_context;
    QString m_name;
    hubspot::Farewell m_farewell;
    std::function<void()> m_changed;
};

/// A portal for people and scripts: name, hubId, state, scopes, how it is signed in, what its objects allow.
QJsonObject portalJson(const domain::Portal& portal);

} // namespace leadferry::app
