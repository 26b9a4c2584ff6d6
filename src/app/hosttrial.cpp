// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hosttrial.h"

#include "hubspot/answerpolicy.h"
#include "hubspot/apirequest.h"

namespace leadferry::app {

namespace {

constexpr int patienceMs = 15'000;

} // namespace

HostTrial::HostTrial(net::HttpTransport& transport, base::Clock& clock, const QUrl& url, QObject* parent)
    : base::Job(parent), m_transport(transport), m_clock(clock)
{
    m_url.setScheme(url.scheme());
    m_url.setHost(url.host());
    m_url.setPort(url.port());
    m_url.setPath(QStringLiteral("/"));
    m_facts.host = url.port() > 0 ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port()) : url.host();
    m_facts.encrypted = url.scheme() == QLatin1String("https");
}

void HostTrial::run()
{
    net::HttpJob* job = m_transport.prepare(hubspot::jsonRequest("HEAD", m_url), patienceMs);
    m_job = job;
    connect(job, &net::HttpJob::finished, this, [this, job] {
        if (!isFinished()) {
            take(job->outcome());
        }
    });
    job->start();
}

void HostTrial::take(const net::HttpOutcome& outcome)
{
    m_job.clear();
    m_facts.proxy = outcome.proxy;
    if (outcome.fault == net::TransportFault::None) {
        m_facts.clockAheadMs = hubspot::clockAheadMs(outcome.response.headers, m_clock.nowMs());
    } else {
        m_facts.fault = outcome.networkFault;
        m_facts.reason = outcome.faultText;
        m_facts.certificate = outcome.certificate;
    }
    finish();
}

void HostTrial::stop()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

} // namespace leadferry::app
