// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a portal for its account's details, only to learn whether it answers us: before the first call of a run, and
// while it does not answer and nothing else is to be sent. What it learns goes to the gateway.
#pragma once

#include "base/job.h"
#include "domain/portal.h"
#include "net/httpclient.h"

#include <QPointer>

namespace leadferry::hubspot {

class HubSpotGateway;

class Greeting final : public base::Job
{
    Q_OBJECT
public:
    /// The gateway outlives the job.
    Greeting(HubSpotGateway& gateway, domain::Portal portal);

protected:
    void run() override;
    void stop() override;

private:
    void askForToken();
    void send(const QString& token);
    void onAnswer(const net::HttpOutcome& answer, const QString& token);

    HubSpotGateway& m_gateway;
    const domain::Portal m_portal;
    net::HttpRequest m_http;
    QPointer<net::HttpJob> m_job;
    bool m_doubted = false; ///< HubSpot has refused the token once
    qint64 m_startedMs = 0;
    qint64 m_leftMs = 0;
};

} // namespace leadferry::hubspot
