// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/apidialogue.h"

#include "hubspot/apirequest.h"

#include <QJsonDocument>

namespace leadferry::hubspot {

using base::ErrorKind;

namespace {

bool passes(ErrorKind kind)
{
    return kind == ErrorKind::Transient || kind == ErrorKind::Unclear || kind == ErrorKind::RateLimited;
}

} // namespace

QJsonObject ApiDialogue::Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

ApiDialogue::ApiDialogue(net::HttpTransport& transport, base::Clock& clock, DialoguePartner partner, QObject* parent)
    : base::Job(parent),
      m_transport(transport),
      m_clock(clock),
      m_partner(std::move(partner)),
      m_alarm(clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, [this] {
        emit goesOn();
        if (!isFinished()) { // whoever heard it may have cancelled
            send();
        }
    });
}

ApiDialogue::~ApiDialogue() = default;

void ApiDialogue::stop()
{
    m_alarm->silence();
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

void ApiDialogue::ask(const QByteArray& method, const QString& path, const QJsonObject& body)
{
    m_patience.beginRequest();
    m_http = jsonRequest(method, urlOf(m_partner.apiUrl, path),
                         body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact));
    setBearer(m_http, m_partner.accessToken);
    send();
}

void ApiDialogue::send()
{
    net::HttpJob* job = m_transport.prepare(m_http, callTimeoutMs);
    m_job = job;
    connect(job, &net::HttpJob::finished, this, [this, job] {
        m_job.clear();
        onHttp(job->outcome());
    });
    job->start();
}

void ApiDialogue::onHttp(const net::HttpOutcome& http)
{
    const Effect effect = m_http.method == "GET" ? Effect::Reads : Effect::Writes;
    Answer answer{judge(http, effect, m_clock.nowMs(), m_timeZone), http.response.body};
    const bool saysNothing = http.response.status == 204;
    if (answer.ok() && !saysNothing && !QJsonDocument::fromJson(answer.body).isObject()) {
        // A proxy's page or half an answer says nothing about the portal.
        answer.verdict.call = unreadableAnswer(http.response.status, effect);
    }
    if (!answer.ok() && passes(answer.kind())) {
        if (const auto wait = m_patience.after(answer.verdict, http.fault)) {
            emit waits(wait->milliseconds, wait->why);
            m_alarm->ringIn(wait->milliseconds);
        } else {
            onGivenUp(m_patience.givenUp(answer.verdict));
        }
    } else if (!answer.ok() && answer.kind() == ErrorKind::Unauthorized) {
        onGivenUp({ErrorKind::Unauthorized,
                   QStringLiteral("HubSpot refuses these credentials; check the key or log in again")});
    } else {
        onAnswer(answer);
    }
}

} // namespace leadferry::hubspot
