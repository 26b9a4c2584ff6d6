// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/hubspotcall.h"

#include "hubspot/callreport.h"

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;

constexpr int mostPages = 50;

/// HubSpot counts association calls in a table of their own, so their headers say nothing about the portal's main
/// budget.
bool countsInMainBudget(domain::CrmVerb verb)
{
    return verb == domain::CrmVerb::Read || verb == domain::CrmVerb::Create || verb == domain::CrmVerb::Update ||
           verb == domain::CrmVerb::Upsert;
}

CallTerms termsOf(const domain::CrmRequest& request)
{
    CallTerms terms;
    if (request.verb != domain::CrmVerb::Search) { // searches have a limit of their own
        const bool isIdle = request.urgency == domain::Urgency::Background;
        terms.lane = isIdle ? net::Lane::BackFill : laneOf(request.object);
    }
    terms.tellsBudget = countsInMainBudget(request.verb);
    return terms;
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
    const auto admitted = m_gateway.admit(m_whole.portalId, domain::featureOf(m_whole.object));
    if (!admitted) {
        end(admitted.error());
        return;
    }
    m_portal = *admitted;
    ask();
}

void HubSpotCall::ask()
{
    const auto encoded =
        encode(m_request, m_portal.apiUrl, m_gateway.m_catalog, m_cursors, phoneCopies(m_portal.rules));
    if (!encoded) {
        end(encoded.error());
        return;
    }
    auto* request = new PortalRequest(m_gateway, m_portal, *encoded, termsOf(m_whole), this);
    m_asked = request;
    connect(request, &base::Job::finished, this, [this, request] {
        if (!isFinished()) {
            onAnswer(request->answer());
        }
    });
    request->start();
}

void HubSpotCall::onAnswer(const PortalAnswer& answer)
{
    m_asked.clear();
    if (!answer.access) {
        m_outcome = {};
        m_outcome.exchange = answer.exchange;
        m_outcome.retryAfterMs = answer.retryAfterMs;
        end(answer.access.error());
        return;
    }
    m_outcome.exchange = answer.exchange;
    const DecodeContext context{m_gateway.m_clock.nowMs(), m_portal.profile.timeZone};
    onDecoded(decode(m_request, answer.http, context), furtherPages(m_request, answer.http));
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
    ask();
}

void HubSpotCall::end(const base::Error& error)
{
    m_outcome.call = error;
    m_outcome.items.clear();
    end();
}

void HubSpotCall::end()
{
    m_gateway.conclude(m_whole.portalId, reportOf(m_outcome));
    finish();
}

void HubSpotCall::stop()
{
    const bool mayBeWritten = m_asked && m_asked->isUnderWay() && domain::writes(m_whole.verb);
    if (m_asked) {
        m_asked->disconnect(this);
        m_asked->cancel();
    }
    m_outcome.call = Error{mayBeWritten ? ErrorKind::Unclear : ErrorKind::Cancelled,
                           QStringLiteral("stopped before HubSpot had answered")};
    m_outcome.items.clear();
}

} // namespace leadferry::hubspot
