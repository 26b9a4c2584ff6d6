// SPDX-License-Identifier: GPL-3.0-or-later
// The CRM port over HubSpot: batches leave with a fresh token under the portal's call budget; what comes back feeds the
// budget and the portal's health. One thread.
#pragma once

#include "base/clock.h"
#include "domain/crmgateway.h"
#include "domain/portal.h"
#include "hubspot/apicatalog.h"
#include "hubspot/tokenkeeper.h"
#include "net/httpclient.h"
#include "net/ratebudget.h"

#include <QHash>
#include <QObject>

namespace leadferry::hubspot {

/// How calls fail is told in crmgateway.h; here in addition: a portal that is not known, whose access is gone or whose
/// app credentials are wrong is Unauthorized; a token that cannot be had for now is Transient (nothing was sent).
class HubSpotGateway : public QObject, public domain::CrmGateway
{
    Q_OBJECT
public:
    /// All of them outlive the gateway; calls end with it.
    HubSpotGateway(net::HttpTransport& transport, TokenKeeper& tokens, base::Clock& clock, ApiCatalog catalog,
                   QObject* parent = nullptr);
    ~HubSpotGateway() override;

    /// Portals that stay keep their budget and health.
    void setPortals(const QList<domain::Portal>& portals);

    domain::CrmCall* prepare(const domain::CrmRequest& request) override;
    [[nodiscard]] qint64 permitDelayMs(qint64 portalId, domain::CrmVerb verb, domain::CrmObject object) const override;

signals:
    /// Only when it changes. `reason` is plain English for logs, empty when Connected.
    void healthChanged(qint64 portalId, leadferry::domain::PortalHealth health, QString reason);
    /// After every call that HubSpot carried out.
    void callSucceeded(qint64 portalId);
    /// After an answer that told something about the budget.
    void budgetChanged(qint64 portalId, int remaining, int max);

private:
    friend class HubSpotCall;

    struct Account
    {
        domain::Portal portal;
        net::RateBudget budget;
        domain::PortalHealth health = domain::PortalHealth::Unknown;
        QString reason;
    };

    [[nodiscard]] const domain::Portal* portal(qint64 portalId) const;
    void leaving(qint64 portalId);
    void learnBudget(qint64 portalId, domain::CrmVerb verb, const net::HttpHeaders& headers);
    void learnHealth(qint64 portalId, const domain::CrmOutcome& outcome);

    net::HttpTransport& m_transport;
    TokenKeeper& m_tokens;
    base::Clock& m_clock;
    ApiCatalog m_catalog;
    QHash<qint64, Account> m_accounts; ///< by portal id
};

} // namespace leadferry::hubspot
