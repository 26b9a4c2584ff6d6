// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/accountcall.h"

#include "hubspot/answerpolicy.h"
#include "hubspot/apirequest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace leadferry::hubspot {

using base::Error;
using base::ErrorKind;

namespace {

AccountAccess accessWithoutToken(ErrorKind kind)
{
    if (kind == ErrorKind::Unauthorized) {
        return AccountAccess::Gone;
    }
    return kind == ErrorKind::Invalid ? AccountAccess::AppWrong : AccountAccess::Fails;
}

AccountAccess accessAfter(const base::Result<void>& call)
{
    if (call) {
        return AccountAccess::Works;
    }
    const ErrorKind kind = call.error().kind;
    if (kind == ErrorKind::Forbidden) {
        return AccountAccess::Works; // the token is good, the details are just not for it
    }
    if (kind == ErrorKind::Unauthorized) {
        return AccountAccess::InDoubt;
    }
    return kind == ErrorKind::RateLimited ? AccountAccess::Busy : AccountAccess::Fails;
}

} // namespace

AccountCall::AccountCall(net::HttpTransport& transport, TokenKeeper& tokens, base::Clock& clock,
                         const ApiCatalog& catalog, domain::Portal portal, QObject* parent)
    : base::Job(parent),
      m_transport(transport),
      m_tokens(tokens),
      m_clock(clock),
      m_catalog(catalog),
      m_portal(std::move(portal))
{
}

void AccountCall::run()
{
    askForToken();
}

void AccountCall::askForToken()
{
    m_tokens.accessToken(m_portal, this, [this](const base::Result<QString>& token) {
        if (!isFinished()) {
            onToken(token);
        }
    });
}

void AccountCall::onToken(const base::Result<QString>& token)
{
    if (!token) {
        end(accessWithoutToken(token.error().kind), token.error().message);
        return;
    }
    net::HttpRequest request = jsonRequest("GET", urlOf(m_portal.apiUrl, m_catalog.accountDetails()));
    setBearer(request, *token);
    net::HttpJob* job = m_transport.prepare(request, callTimeoutMs);
    m_job = job;
    connect(job, &net::HttpJob::finished, this, [this, job, used = *token] {
        if (!isFinished()) {
            onDetails(job->outcome(), used);
        }
    });
    job->start();
}

void AccountCall::onDetails(const net::HttpOutcome& http, const QString& token)
{
    m_job.clear();
    const qint64 now = m_clock.nowMs();
    const auto call = judge(http, Effect::Reads, now, m_portal.profile.timeZone).call;
    if (!call && call.error().kind == ErrorKind::Unauthorized && m_try == Try::First) {
        m_try = Try::OnceMore;
        m_tokens.rejected(m_portal, token);
        askForToken();
        return;
    }
    if (http.fault == net::TransportFault::None) {
        m_answer.budget = readBudget(http.response.headers, now, m_portal.profile.timeZone);
    }
    if (call) {
        m_answer.hubId = QJsonDocument::fromJson(http.response.body).object()[QLatin1String("portalId")].toInteger();
    }
    end(accessAfter(call), call ? QString() : call.error().message);
}

void AccountCall::end(AccountAccess access, const QString& reason)
{
    m_answer.access = access;
    m_answer.reason = access == AccountAccess::Works ? QString() : reason;
    finish();
}

void AccountCall::stop()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    m_answer.access = AccountAccess::Fails;
    m_answer.reason = QStringLiteral("stopped before HubSpot had answered");
}

} // namespace leadferry::hubspot
