// SPDX-License-Identifier: GPL-3.0-or-later
// One request to a portal: token → request → answer, once more after a 401, counted in the portal's budget. What the
// answer means, and what it says of the portal, is for whoever asked: HubSpotGateway::conclude() is told at the end.
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "domain/crmgateway.h"
#include "domain/portal.h"
#include "net/httpclient.h"
#include "net/ratebudget.h"

#include <QPointer>

#include <optional>

namespace leadferry::hubspot {

class HubSpotGateway;

/// How a request is counted.
struct CallTerms
{
    std::optional<net::Lane>
        lane;                ///< nothing: it takes nothing from the portal's budget, for it has a limit of its own
    bool tellsBudget = true; ///< its answer's headers speak of the portal's budget
};

struct PortalAnswer
{
    /// Not ok: there was no token (nothing was sent), or HubSpot refuses it twice. Unauthorized with a time to ask
    /// again: access is in doubt; without one: it was withdrawn. Transient: no token for now. Cancelled.
    base::Result<void> access = base::Error{};
    qint64 retryAfterMs = 0;      ///< only when not ok
    net::HttpOutcome http;        ///< only with a token
    domain::CrmExchange exchange; ///< its method is empty where there was no token
};

class PortalRequest final : public base::Job
{
    Q_OBJECT
public:
    /// The gateway outlives it. `request`: without token.
    PortalRequest(HubSpotGateway& gateway, domain::Portal portal, net::HttpRequest request, CallTerms terms,
                  QObject* parent);

    /// Valid once finished() is emitted.
    [[nodiscard]] const PortalAnswer& answer() const { return m_answer; }
    /// A request is under way: HubSpot may have seen it.
    [[nodiscard]] bool isUnderWay() const { return m_job; }

protected:
    void run() override;
    void stop() override;

private:
    enum class Try { First, OnceMore };

    void askForToken();
    void onToken(const base::Result<QString>& token);
    void send(const QString& token);
    void onHttp(const net::HttpOutcome& http, const QString& token);

    HubSpotGateway& m_gateway;
    const domain::Portal m_portal;
    const net::HttpRequest m_request;
    const CallTerms m_terms;
    Try m_try = Try::First;
    qint64 m_startedMs = 0;
    qint64 m_leftMs = 0; ///< monotonic
    QPointer<net::HttpJob> m_job;
    PortalAnswer m_answer;
};

} // namespace leadferry::hubspot
