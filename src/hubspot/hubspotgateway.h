// SPDX-License-Identifier: GPL-3.0-or-later
// The CRM port and its inbox over HubSpot: calls leave with a fresh token under the portal's call budget; what comes
// back feeds the budget and the portal's health. One thread.
#pragma once

#include "base/clock.h"
#include "domain/crmgateway.h"
#include "domain/feature.h"
#include "domain/inbox.h"
#include "domain/portal.h"
#include "hubspot/accountcall.h"
#include "hubspot/apicatalog.h"
#include "hubspot/callreport.h"
#include "hubspot/portalrequest.h"
#include "hubspot/tokenkeeper.h"
#include "net/breaker.h"
#include "net/httpclient.h"
#include "net/ratebudget.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace leadferry::hubspot {

/// The share of the budget that calls about these records take from.
net::Lane laneOf(domain::CrmObject object);

/// How calls fail is told in crmgateway.h; here in addition: a portal that is not known or whose access was withdrawn
/// is Unauthorized; one that refuses calls although access was not withdrawn (or whose app credentials are wrong) is
/// Unauthorized with a time to ask again; a token that cannot be had for now is Transient (nothing was sent).
class HubSpotGateway : public QObject, public domain::CrmGateway, public domain::Inbox
{
    Q_OBJECT
public:
    /// All of them outlive the gateway; calls end with it.
    HubSpotGateway(net::HttpTransport& transport, TokenKeeper& tokens, base::Clock& clock, ApiCatalog catalog,
                   QObject* parent = nullptr);
    ~HubSpotGateway() override;

    /// Portals that stay keep their budget and health, unless they have been connected again.
    void setPortals(const QList<domain::Portal>& portals);

    domain::CrmCall* prepare(const domain::CrmRequest& request) override;
    [[nodiscard]] qint64 permitDelayMs(qint64 portalId, domain::CrmVerb verb, domain::CrmObject object,
                                       domain::Pace pace) const override;

    domain::InboxCall* readThreads(qint64 portalId, qint64 sinceMs) override;
    domain::InboxCall* readThread(qint64 portalId, const QString& threadId) override;
    domain::InboxCall* readMessages(qint64 portalId, const QString& threadId, qint64 sinceMs) override;
    [[nodiscard]] qint64 inboxDelayMs(qint64 portalId) const override;
    [[nodiscard]] qint64 clockAheadMs(qint64 portalId) const override { return clockSkewMs(portalId); }

    /// The PC has slept or its clock was set: what was known of pauses is void, and in each portal one call goes first.
    void probeAll();
    /// Asks the portals of which nothing was heard in this run, or that do not answer, whether they do; not while their
    /// budget or breaker holds calls back.
    void greetSilent();
    /// Empty before the first call.
    [[nodiscard]] domain::CallBudget budget(qint64 portalId) const;
    /// See domain::Portal::clockSkewMs.
    [[nodiscard]] qint64 clockSkewMs(qint64 portalId) const;

signals:
    /// Only when it changes. `reason` is plain English for logs, empty when Connected.
    void healthChanged(qint64 portalId, leadferry::domain::PortalHealth health, QString reason);
    /// After every call, with what it left of the portal's health: the budget has changed. Unknown: a look into the
    /// inbox that says nothing about it.
    void callEnded(qint64 portalId, leadferry::domain::PortalHealth health);
    /// After a call about records that reached HubSpot and failed in a way that is HubSpot's fault.
    void callFailed(qint64 portalId);
    /// HubSpot refused a call for want of a permission that was not known to be missing: what the portal lacks now.
    /// Calls of that feature are answered Forbidden from here on, without leaving.
    void scopesMissing(qint64 portalId, QStringList scopes);

private:
    friend class HubSpotCall;
    friend class InboxReading;
    friend class PortalRequest;

    struct Account
    {
        domain::Portal portal;
        net::RateBudget budget;
        net::Breaker breaker;
        bool called = false;
        QPointer<base::Job> greeting;
        qint64 clockSkewMs = 0;
        domain::PortalHealth health = domain::PortalHealth::Unknown;
        QString reason;
    };

    /// A call about records is about to be made. One that will not leave takes nobody's place.
    void expect(qint64 portalId, domain::Feature feature);
    [[nodiscard]] qint64 delayMs(const Account& account, net::Lane lane, domain::Pace pace) const;
    /// The portal, if it may be asked. Unauthorized: it is not connected. Forbidden: it is known not to grant what the
    /// feature takes.
    [[nodiscard]] base::Result<domain::Portal> admit(qint64 portalId, domain::Feature feature) const;
    void leaving(qint64 portalId, const CallTerms& terms);
    /// `leftMs`: when the call left, monotonic.
    void learn(qint64 portalId, const CallTerms& terms, const net::HttpHeaders& headers, qint64 leftMs);
    /// A call about records has ended, with all its requests.
    void conclude(qint64 portalId, const CallReport& report);
    /// A look into the inbox has ended: what it says of the inbox alone disturbs no other call.
    void concludeLook(qint64 portalId, const CallReport& report);
    /// Says once of each thread that it, or something in it, cannot be read. Empty: it has no id.
    void noteUnreadable(const QString& threadId);
    void greet(Account& account);
    void learnGreeting(qint64 portalId, const AccountAnswer& answer, qint64 leftMs);
    /// As long as the call was told to wait; after a long pause one call about records goes first.
    void pause(Account& account, const CallReport& report) const;
    void learnScopes(Account& account, const QStringList& missing);
    void setHealth(Account& account, domain::PortalHealth health, const QString& reason);

    net::HttpTransport& m_transport;
    TokenKeeper& m_tokens;
    base::Clock& m_clock;
    ApiCatalog m_catalog;
    QHash<qint64, Account> m_accounts; ///< by portal id
    QSet<QString> m_unreadable;        ///< threads of which it was said
};

} // namespace leadferry::hubspot
