// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/greeting.h"

#include "hubspot/answerpolicy.h"
#include "hubspot/apirequest.h"
#include "hubspot/batchcodec.h"
#include "hubspot/hubspotcall.h"
#include "hubspot/hubspotgateway.h"

#include <utility>

namespace leadferry::hubspot {

Greeting::Greeting(HubSpotGateway& gateway, domain::Portal portal)
    : base::Job(&gateway), m_gateway(gateway), m_portal(std::move(portal))
{
}

void Greeting::run()
{
    m_http = jsonRequest("GET", urlOf(m_portal.apiUrl, m_gateway.m_catalog.accountDetails()));
    askForToken();
}

void Greeting::stop()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

void Greeting::askForToken()
{
    m_gateway.m_tokens.accessToken(m_portal, this, [this](const base::Result<QString>& token) {
        if (isFinished()) {
            return;
        }
        if (token) {
            send(*token);
            return;
        }
        m_gateway.learnHealth(m_portal.id, withoutToken(token.error()));
        finish();
    });
}

void Greeting::send(const QString& token)
{
    net::HttpRequest signedRequest = m_http;
    setBearer(signedRequest, token);
    m_startedMs = m_gateway.m_clock.nowMs();
    m_leftMs = m_gateway.m_clock.monotonicMs();
    m_gateway.leaving(m_portal.id, domain::CrmVerb::Read, domain::CrmObject::Contact);
    net::HttpJob* job = m_gateway.m_transport.prepare(signedRequest, callTimeoutMs);
    m_job = job;
    connect(job, &net::HttpJob::finished, this, [this, job, token] {
        if (!isFinished()) {
            onAnswer(job->outcome(), token);
        }
    });
    job->start();
}

void Greeting::onAnswer(const net::HttpOutcome& answer, const QString& token)
{
    m_job.clear();
    m_gateway.learn(m_portal.id, domain::CrmVerb::Read, answer.response.headers, m_leftMs);
    const bool refused = answer.fault == net::TransportFault::None && answer.response.status == 401;
    if (refused && !std::exchange(m_doubted, true)) {
        m_gateway.m_tokens.rejected(m_portal, token); // whose word counts is decided there
        askForToken();
        return;
    }
    const Verdict verdict = judge(answer, Effect::Reads, m_gateway.m_clock.nowMs(), m_portal.profile.timeZone);
    domain::CrmOutcome outcome;
    outcome.call = verdict.call;
    outcome.retryAfterMs = refused ? accessRecheckMs : verdict.retryAfterMs;
    outcome.exchange = exchangeOf(m_http, answer, m_startedMs);
    m_gateway.learnHealth(m_portal.id, outcome);
    finish();
}

} // namespace leadferry::hubspot
