// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/hubspotgateway.h"

#include "hubspot/answerpolicy.h"
#include "hubspot/hubspotcall.h"

namespace leadferry::hubspot {

namespace {

using base::ErrorKind;
using domain::CrmObject;
using domain::CrmVerb;
using domain::PortalHealth;

net::Lane laneOf(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
    case CrmObject::Company:
        return net::Lane::Lead;
    case CrmObject::Ticket:
    case CrmObject::Deal:
        return net::Lane::TicketAndDeal;
    case CrmObject::Note:
    case CrmObject::Task:
        return net::Lane::Note;
    }
    return net::Lane::Note;
}

/// HubSpot counts association calls in a table of their own, so their headers say nothing about the portal's main
/// budget.
bool countsInMainBudget(CrmVerb verb)
{
    return verb == CrmVerb::Read || verb == CrmVerb::Create || verb == CrmVerb::Update;
}

PortalHealth healthAfter(ErrorKind kind, PortalHealth before)
{
    switch (kind) {
    case ErrorKind::Unauthorized:
        return PortalHealth::AccessGone;
    case ErrorKind::Transient:
    case ErrorKind::Unclear:
        return PortalHealth::TryingAgain;
    case ErrorKind::RateLimited:
    case ErrorKind::Forbidden:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
        return PortalHealth::Connected; // HubSpot knows us and answered
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        break; // says nothing about HubSpot
    }
    return before;
}

} // namespace

HubSpotGateway::HubSpotGateway(net::HttpTransport& transport, TokenKeeper& tokens, base::Clock& clock,
                               ApiCatalog catalog, QObject* parent)
    : QObject(parent), m_transport(transport), m_tokens(tokens), m_clock(clock), m_catalog(std::move(catalog))
{
}

HubSpotGateway::~HubSpotGateway() = default;

void HubSpotGateway::setPortals(const QList<domain::Portal>& portals)
{
    QHash<qint64, Account> accounts;
    for (const domain::Portal& portal : portals) {
        Account account = m_accounts.value(portal.id);
        if (account.portal.connectedAtMs != portal.connectedAtMs || account.portal.hubId != portal.hubId) {
            account.health = portal.health; // connected anew: what was known of its health is over
            account.reason = portal.healthReason;
        }
        account.portal = portal;
        accounts.insert(portal.id, account);
    }
    m_accounts = accounts;
}

domain::CrmCall* HubSpotGateway::prepare(const domain::CrmRequest& request)
{
    return new HubSpotCall(*this, request);
}

qint64 HubSpotGateway::permitDelayMs(qint64 portalId, CrmVerb /*verb*/, CrmObject object) const
{
    const auto account = m_accounts.constFind(portalId);
    return account == m_accounts.constEnd() ? 0 : account->budget.delayMs(m_clock.monotonicMs(), laneOf(object));
}

const domain::Portal* HubSpotGateway::portal(qint64 portalId) const
{
    const auto account = m_accounts.constFind(portalId);
    return account == m_accounts.constEnd() ? nullptr : &account->portal;
}

void HubSpotGateway::leaving(qint64 portalId)
{
    const auto account = m_accounts.find(portalId);
    if (account != m_accounts.end()) {
        account->budget.take(m_clock.monotonicMs());
    }
}

void HubSpotGateway::learnBudget(qint64 portalId, CrmVerb verb, const net::HttpHeaders& headers)
{
    const auto account = m_accounts.find(portalId);
    const net::BudgetReading reading = readBudget(headers);
    const bool tells = reading.max || reading.remaining || reading.dailyMax || reading.dailyRemaining;
    if (account == m_accounts.end() || !countsInMainBudget(verb) || !tells) {
        return;
    }
    const qint64 now = m_clock.monotonicMs();
    account->budget.observe(reading, now);
    emit budgetChanged(portalId, account->budget.remaining(now), account->budget.max());
}

void HubSpotGateway::learnHealth(qint64 portalId, const domain::CrmOutcome& outcome)
{
    const auto account = m_accounts.find(portalId);
    if (account == m_accounts.end()) {
        return;
    }
    const bool failed = !outcome.call.ok();
    if (failed && outcome.call.error().kind == ErrorKind::RateLimited) {
        account->budget.pauseUntil(m_clock.monotonicMs() + outcome.retryAfterMs);
    }
    if (!failed) {
        emit callSucceeded(portalId);
    }
    const PortalHealth health =
        failed ? healthAfter(outcome.call.error().kind, account->health) : PortalHealth::Connected;
    const QString reason = health == PortalHealth::Connected ? QString()
                           : failed                          ? outcome.call.error().message
                                                             : account->reason;
    if (health == account->health && reason == account->reason) {
        return;
    }
    account->health = health;
    account->reason = reason;
    emit healthChanged(portalId, health, reason);
}

} // namespace leadferry::hubspot
