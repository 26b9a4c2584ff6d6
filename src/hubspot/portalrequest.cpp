// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/portalrequest.h"

#include "hubspot/apirequest.h"
#include "hubspot/batchcodec.h"
#include "hubspot/hubspotgateway.h"

namespace leadferry::hubspot {

using base::Error;
using base::ErrorKind;

PortalRequest::PortalRequest(HubSpotGateway& gateway, domain::Portal portal, net::HttpRequest request, CallTerms terms,
                             QObject* parent)
    : base::Job(parent), m_gateway(gateway), m_portal(std::move(portal)), m_request(std::move(request)), m_terms(terms)
{
}

void PortalRequest::run()
{
    askForToken();
}

void PortalRequest::askForToken()
{
    m_gateway.m_tokens.accessToken(m_portal, this, [this](const base::Result<QString>& token) {
        if (!isFinished()) {
            onToken(token);
        }
    });
}

/// Wrong app credentials withdraw nothing: access is in doubt until somebody has set them right in HubSpot.
void PortalRequest::onToken(const base::Result<QString>& token)
{
    if (token) {
        send(*token);
        return;
    }
    const Error& error = token.error();
    const bool refused = error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Invalid;
    m_answer = {}; // a 401 before it says no more than this
    m_answer.access = Error{refused ? ErrorKind::Unauthorized : ErrorKind::Transient, error.message};
    m_answer.retryAfterMs = error.kind == ErrorKind::Invalid ? accessRecheckMs : 0;
    finish();
}

void PortalRequest::send(const QString& token)
{
    net::HttpRequest signedRequest = m_request;
    setBearer(signedRequest, token);
    m_startedMs = m_gateway.m_clock.nowMs();
    m_leftMs = m_gateway.m_clock.monotonicMs();
    m_gateway.leaving(m_portal.id, m_terms);
    net::HttpJob* job = m_gateway.m_transport.prepare(signedRequest, callTimeoutMs);
    m_job = job;
    connect(job, &net::HttpJob::finished, this, [this, job, token] {
        if (!isFinished()) {
            onHttp(job->outcome(), token);
        }
    });
    job->start();
}

void PortalRequest::onHttp(const net::HttpOutcome& http, const QString& token)
{
    m_job.clear();
    m_answer.http = http;
    m_answer.exchange = exchangeOf(m_request, http, m_startedMs);
    m_gateway.learn(m_portal.id, m_terms, http.response.headers, m_leftMs);
    const bool refused = http.fault == net::TransportFault::None && http.response.status == 401;
    if (refused && m_try == Try::First) {
        m_gateway.m_tokens.rejected(m_portal, token);
        m_try = Try::OnceMore; // a 401 proves that nothing was written, so sending again is safe
        askForToken();
        return;
    }
    m_answer.access = base::Result<void>();
    if (refused) {
        m_answer.access = Error{ErrorKind::Unauthorized,
                                QStringLiteral("HubSpot refuses calls although the access should work; it is asked "
                                               "again every 15 minutes")};
        m_answer.retryAfterMs = accessRecheckMs;
    }
    finish();
}

void PortalRequest::stop()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    m_answer.access = Error{ErrorKind::Cancelled, QStringLiteral("stopped before HubSpot had answered")};
}

} // namespace leadferry::hubspot
