// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/disconnection.h"

#include "hubspot/answerpolicy.h"
#include "hubspot/apirequest.h"
#include "hubspot/tokenendpoint.h"

namespace leadferry::hubspot {

namespace {

base::Result<void> verdictOf(const net::HttpOutcome& answer)
{
    return judge(answer, Effect::Reads, 0, {}).call; // how long HubSpot asks to wait is of no use here
}

} // namespace

Disconnection::Disconnection(net::HttpTransport& transport, TokenKeeper& tokens, ApiCatalog catalog,
                             domain::Portal portal, Farewell farewell, QObject* parent)
    : base::Job(parent),
      m_transport(transport),
      m_keeper(tokens),
      m_catalog(std::move(catalog)),
      m_portal(std::move(portal)),
      m_farewell(farewell)
{
}

void Disconnection::run()
{
    if (m_portal.credential == domain::CredentialKind::ServiceKey) {
        m_problems.append(QStringLiteral(
            "the service key still works: if nothing else uses it, delete it in HubSpot under Development, "
            "Keys, Service keys"));
        wipe();
        return;
    }
    if (m_farewell == Farewell::OnlyHere) {
        m_problems.append(
            QStringLiteral("the app is still installed: uninstall it in HubSpot if nothing else uses it"));
        wipe();
        return;
    }
    m_keeper.tokens(m_portal, this, [this](const base::Result<Tokens>& tokens) { onTokens(tokens); });
}

void Disconnection::stop()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    m_outcome = base::Error{base::ErrorKind::Cancelled,
                            QStringLiteral("disconnecting was cancelled; the credentials are still here")};
}

void Disconnection::onTokens(const base::Result<Tokens>& tokens)
{
    if (isFinished()) {
        return;
    }
    if (!tokens) {
        m_problems.append(
            QStringLiteral("the app could not be uninstalled at HubSpot: %1").arg(tokens.error().message));
        wipe();
        return;
    }
    m_tokens = *tokens;
    uninstall();
}

void Disconnection::uninstall()
{
    net::HttpRequest request = jsonRequest("DELETE", urlOf(m_portal.apiUrl, m_catalog.externalInstall()));
    setBearer(request, m_tokens.accessToken);
    send(request, &Disconnection::onUninstalled);
}

void Disconnection::onUninstalled(const net::HttpOutcome& answer)
{
    if (const auto verdict = verdictOf(answer); !verdict) {
        m_problems.append(
            QStringLiteral("the app could not be uninstalled at HubSpot: %1").arg(verdict.error().message));
    }
    revoke();
}

void Disconnection::revoke()
{
    send(revocationRequest(m_portal.apiUrl, m_catalog, m_tokens), &Disconnection::onRevoked);
}

void Disconnection::onRevoked(const net::HttpOutcome& answer)
{
    const auto verdict = verdictOf(answer);
    // A refusal is fine: uninstalling has killed the refresh token already. Not being heard is not.
    const bool unheard = !verdict && verdict.error().kind == base::ErrorKind::Transient;
    if (unheard) {
        m_problems.append(QStringLiteral("the login could not be revoked at HubSpot: %1").arg(verdict.error().message));
    }
    wipe();
}

void Disconnection::wipe()
{
    m_keeper.forget(m_portal, this, [this](const base::Result<void>& removed) {
        if (!isFinished()) {
            m_outcome = removed;
            finish();
        }
    });
}

void Disconnection::send(const net::HttpRequest& request, void (Disconnection::*next)(const net::HttpOutcome&))
{
    net::HttpJob* job = m_transport.prepare(request, callTimeoutMs);
    m_job = job;
    connect(job, &net::HttpJob::finished, this, [this, job, next] {
        m_job.clear();
        (this->*next)(job->outcome());
    });
    job->start();
}

} // namespace leadferry::hubspot
