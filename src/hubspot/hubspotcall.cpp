// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/hubspotcall.h"

#include "domain/feature.h"
#include "hubspot/apirequest.h"

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;

constexpr int mostPages = 50;

/// What a missing token means for the call. Wrong app credentials withdraw nothing: access is in doubt until somebody
/// has set them right in HubSpot.
domain::CrmOutcome withoutToken(const Error& error)
{
    domain::CrmOutcome outcome;
    const bool refused = error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Invalid;
    outcome.call = Error{refused ? ErrorKind::Unauthorized : ErrorKind::Transient, error.message};
    outcome.retryAfterMs = error.kind == ErrorKind::Invalid ? accessRecheckMs : 0;
    return outcome;
}

/// Adds what a further page found to what is known.
void addPage(QList<domain::CrmItem>& items, const domain::CrmRequest& whole, const domain::CrmRequest& part,
             const QList<domain::CrmItem>& page)
{
    for (int i = 0; i < page.size(); ++i) {
        for (int j = 0; j < items.size(); ++j) {
            if (whole.inputs.at(j).recordId != part.inputs.at(i).recordId) {
                continue;
            }
            if (page.at(i).ok) {
                items[j].linkedIds += page.at(i).linkedIds;
            } else {
                items[j].ok = false; // half a list must not pass for a whole one
                items[j].error = page.at(i).error;
            }
        }
    }
}

} // namespace

HubSpotCall::HubSpotCall(HubSpotGateway& gateway, const domain::CrmRequest& request)
    : m_gateway(gateway), m_whole(request), m_request(request)
{
    setParent(&gateway);
}

void HubSpotCall::run()
{
    const domain::Portal* portal = m_gateway.portal(m_whole.portalId);
    if (!portal) {
        end({ErrorKind::Unauthorized, QStringLiteral("this portal is not connected")});
        return;
    }
    m_portal = *portal;
    if (const QStringList missing = domain::missingScopes(domain::featureOf(m_whole.object), m_portal);
        !missing.isEmpty()) {
        end({ErrorKind::Forbidden,
             QStringLiteral("the portal does not grant %1").arg(missing.join(QLatin1String(", ")))});
        return;
    }
    askForToken();
}

void HubSpotCall::askForToken()
{
    const auto encoded =
        encode(m_request, m_portal.apiUrl, m_gateway.m_catalog, m_cursors, phoneCopies(m_portal.rules));
    if (!encoded) {
        end(encoded.error());
        return;
    }
    m_http = *encoded;
    m_gateway.m_tokens.accessToken(m_portal, this, [this](const base::Result<QString>& token) { onToken(token); });
}

void HubSpotCall::onToken(const base::Result<QString>& token)
{
    if (isFinished()) {
        return;
    }
    if (!token) {
        m_outcome = withoutToken(token.error());
        end();
        return;
    }
    send(*token);
}

void HubSpotCall::send(const QString& token)
{
    net::HttpRequest signedRequest = m_http;
    setBearer(signedRequest, token);
    m_startedMs = m_gateway.m_clock.nowMs();
    m_leftMs = m_gateway.m_clock.monotonicMs();
    m_gateway.leaving(m_portal.id, m_whole);
    net::HttpJob* job = m_gateway.m_transport.prepare(signedRequest, callTimeoutMs);
    m_job = job;
    connect(job, &net::HttpJob::finished, this, [this, job, token] {
        if (!isFinished()) {
            onAnswer(job->outcome(), token);
        }
    });
    job->start();
}

void HubSpotCall::onAnswer(const net::HttpOutcome& answer, const QString& token)
{
    m_job.clear();
    m_outcome.exchange = exchangeOf(m_http, answer, m_startedMs);
    m_gateway.learn(m_portal.id, m_whole.verb, answer.response.headers, m_leftMs);
    const bool refused = answer.fault == net::TransportFault::None && answer.response.status == 401;
    if (refused && m_try == Try::First) {
        m_gateway.m_tokens.rejected(m_portal, token);
        m_try = Try::OnceMore; // a 401 proves that nothing was written, so sending again is safe
        askForToken();
        return;
    }
    const DecodeContext context{m_gateway.m_clock.nowMs(), m_portal.profile.timeZone};
    domain::CrmOutcome decoded = decode(m_request, answer, context);
    if (refused) {
        decoded.call = Error{ErrorKind::Unauthorized,
                             QStringLiteral("HubSpot refuses calls although the access should work; it is asked again "
                                            "every 15 minutes")};
        decoded.retryAfterMs = accessRecheckMs;
    }
    onDecoded(decoded, furtherPages(m_request, answer));
}

void HubSpotCall::onDecoded(const domain::CrmOutcome& decoded, const PageCursors& further)
{
    const domain::CrmExchange exchange = m_outcome.exchange;
    if (m_pages == 0 || !decoded.call.ok()) {
        m_outcome = decoded;
        m_outcome.exchange = exchange;
    } else {
        addPage(m_outcome.items, m_whole, m_request, decoded.items);
    }
    if (!decoded.call.ok() || further.isEmpty()) {
        end();
        return;
    }
    if (++m_pages == mostPages) {
        end({ErrorKind::Transient, QStringLiteral("a record has more linked records than can be listed")});
        return;
    }
    m_cursors = further;
    m_request.inputs.removeIf([&](const domain::CrmInput& input) { return !further.contains(input.recordId); });
    askForToken();
}

void HubSpotCall::end(const base::Error& error)
{
    m_outcome.call = error;
    m_outcome.items.clear();
    end();
}

void HubSpotCall::end()
{
    m_gateway.learnHealth(m_whole.portalId, m_outcome);
    finish();
}

void HubSpotCall::stop()
{
    const bool left = m_job;
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    const bool mayBeWritten = left && domain::writes(m_whole.verb);
    m_outcome.call = Error{mayBeWritten ? ErrorKind::Unclear : ErrorKind::Cancelled,
                           QStringLiteral("stopped before HubSpot had answered")};
    m_outcome.items.clear();
}

} // namespace leadferry::hubspot
