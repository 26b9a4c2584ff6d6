// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/hubspotgateway.h"

#include "hubspot/answerpolicy.h"
#include "hubspot/hubspotcall.h"
#include "hubspot/inboxcall.h"

#include <algorithm>

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;
using domain::CrmObject;
using domain::CrmVerb;
using domain::PortalHealth;

/// A pause as long as this may end differently than HubSpot said: one call finds out for the others.
constexpr qint64 longPauseMs = 60'000;

constexpr qsizetype mostUnreadableTold = 100; // more of them say nothing new

PortalHealth healthAfter(AccountAccess access)
{
    switch (access) {
    case AccountAccess::Works:
    case AccountAccess::Busy:
        return PortalHealth::Connected;
    case AccountAccess::Gone:
        return PortalHealth::AccessGone;
    case AccountAccess::InDoubt:
    case AccountAccess::AppWrong:
        return PortalHealth::AccessInDoubt;
    case AccountAccess::Fails:
        return PortalHealth::TryingAgain;
    }
    Q_UNREACHABLE();
}

} // namespace

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
    case CrmObject::List:
        return net::Lane::Note;
    }
    return net::Lane::Note;
}

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
        if (account.health != portal.health) { // connected again: what was known of it is over
            account.health = portal.health;
            account.reason = portal.healthReason;
            account.budget.forgetPauses();
            account.breaker = {};
        }
        account.portal = portal;
        accounts.insert(portal.id, account);
    }
    m_accounts = accounts;
}

/// Here, not when the token is there: whoever asks for a permit now must find the probe's place taken.
void HubSpotGateway::expect(qint64 portalId, domain::Feature feature)
{
    const auto account = m_accounts.find(portalId);
    if (account != m_accounts.end() && domain::missingScopes(feature, account->portal).isEmpty()) {
        account->breaker.leave(m_clock.monotonicMs());
    }
}

domain::CrmCall* HubSpotGateway::prepare(const domain::CrmRequest& request)
{
    expect(request.portalId, domain::featureOf(request.object));
    return new HubSpotCall(*this, request);
}

qint64 HubSpotGateway::permitDelayMs(qint64 portalId, CrmVerb /*verb*/, CrmObject object, domain::Pace pace) const
{
    const auto account = m_accounts.constFind(portalId);
    const net::Lane lane = pace == domain::Pace::Idle ? net::Lane::BackFill : laneOf(object);
    return account == m_accounts.constEnd() ? 0 : delayMs(*account, lane, pace);
}

domain::InboxCall* HubSpotGateway::readThreads(qint64 portalId, qint64 sinceMs)
{
    return new InboxReading(*this, {portalId, InboxReading::Subject::Threads, {}, sinceMs});
}

domain::InboxCall* HubSpotGateway::readThread(qint64 portalId, const QString& threadId)
{
    return new InboxReading(*this, {portalId, InboxReading::Subject::Thread, threadId});
}

domain::InboxCall* HubSpotGateway::readMessages(qint64 portalId, const QString& threadId, qint64 sinceMs)
{
    return new InboxReading(*this, {portalId, InboxReading::Subject::Messages, threadId, sinceMs});
}

qint64 HubSpotGateway::inboxDelayMs(qint64 portalId) const
{
    const auto account = m_accounts.constFind(portalId);
    return account == m_accounts.constEnd() ? 0 : delayMs(*account, net::Lane::AgentReply, domain::Pace::Now);
}

qint64 HubSpotGateway::delayMs(const Account& account, net::Lane lane, domain::Pace pace) const
{
    const qint64 now = m_clock.monotonicMs();
    const qint64 budgetMs =
        pace == domain::Pace::Spread ? account.budget.spreadDelayMs(now, lane) : account.budget.delayMs(now, lane);
    return std::max(budgetMs, account.breaker.delayMs(now));
}

void HubSpotGateway::probeAll()
{
    for (Account& account : m_accounts) {
        account.budget.forgetPauses();
        account.breaker.probeAt(m_clock.monotonicMs());
    }
}

void HubSpotGateway::greetSilent()
{
    const qint64 now = m_clock.monotonicMs();
    for (Account& account : m_accounts) {
        const bool silent = account.health != PortalHealth::Connected && account.health != PortalHealth::AccessGone;
        const bool mayAsk = account.budget.pausedForMs(now) <= 0 && account.breaker.delayMs(now) <= 0;
        if (silent && mayAsk && !account.greeting) {
            greet(account);
        }
    }
}

void HubSpotGateway::greet(Account& account)
{
    auto* call = new AccountCall(m_transport, m_tokens, m_clock, m_catalog, account.portal, this);
    account.greeting = call;
    const qint64 leftMs = m_clock.monotonicMs();
    leaving(account.portal.id, {net::Lane::Lead});
    connect(call, &base::Job::finished, this,
            [this, call, leftMs, portalId = account.portal.id] { learnGreeting(portalId, call->answer(), leftMs); });
    call->start();
}

/// Says nothing to the breaker, which counts the calls that are worth something.
void HubSpotGateway::learnGreeting(qint64 portalId, const AccountAnswer& answer, qint64 leftMs)
{
    const auto account = m_accounts.find(portalId);
    if (account == m_accounts.end() || answer.access == AccountAccess::Busy) {
        return;
    }
    account->budget.observe(answer.budget, m_clock.monotonicMs(), leftMs);
    const PortalHealth health = healthAfter(answer.access);
    setHealth(*account, health, answer.reason);
    emit callEnded(portalId, health);
}

domain::CallBudget HubSpotGateway::budget(qint64 portalId) const
{
    const auto account = m_accounts.constFind(portalId);
    if (account == m_accounts.constEnd() || !account->called) {
        return {};
    }
    const qint64 now = m_clock.monotonicMs();
    const net::RateBudget& counted = account->budget;
    const qint64 wait = std::max(counted.pausedForMs(now), account->breaker.delayMs(now));
    domain::CallBudget budget;
    budget.max = counted.max();
    budget.remaining = counted.remaining(now);
    budget.intervalMs = counted.intervalMs();
    budget.dailyMax = counted.dailyMax();
    budget.dailyRemaining = counted.dailyRemaining(now);
    budget.readAtMs = m_clock.nowMs();
    budget.waitsUntilMs = wait > 0 ? m_clock.nowMs() + wait : 0;
    return budget;
}

qint64 HubSpotGateway::clockSkewMs(qint64 portalId) const
{
    return m_accounts.value(portalId).clockSkewMs;
}

base::Result<domain::Portal> HubSpotGateway::admit(qint64 portalId, domain::Feature feature) const
{
    const auto account = m_accounts.constFind(portalId);
    if (account == m_accounts.constEnd()) {
        return Error{ErrorKind::Unauthorized, QStringLiteral("this portal is not connected")};
    }
    const QStringList missing = domain::missingScopes(feature, account->portal);
    if (!missing.isEmpty()) {
        return Error{ErrorKind::Forbidden,
                     QStringLiteral("the portal does not grant %1").arg(missing.join(QLatin1String(", ")))};
    }
    return account->portal;
}

void HubSpotGateway::leaving(qint64 portalId, const CallTerms& terms)
{
    const auto account = m_accounts.find(portalId);
    if (account != m_accounts.end()) {
        account->called = true;
        if (terms.lane) {
            account->budget.take(m_clock.monotonicMs(), *terms.lane);
        }
    }
}

void HubSpotGateway::learn(qint64 portalId, const CallTerms& terms, const net::HttpHeaders& headers, qint64 leftMs)
{
    const auto account = m_accounts.find(portalId);
    if (account == m_accounts.end()) {
        return;
    }
    if (headers.contains("Date")) {
        account->clockSkewMs = hubspot::clockSkewMs(headers, m_clock.nowMs());
    }
    if (!terms.tellsBudget) {
        return;
    }
    account->budget.observe(readBudget(headers, m_clock.nowMs(), account->portal.profile.timeZone),
                            m_clock.monotonicMs(), leftMs);
}

void HubSpotGateway::pause(Account& account, const CallReport& report) const
{
    const qint64 now = m_clock.monotonicMs();
    if (!report.call.ok() && report.retryAfterMs > 0) {
        account.budget.pauseUntil(now + report.retryAfterMs);
    }
    if (const qint64 wait = account.budget.pausedForMs(now); wait > longPauseMs) {
        account.breaker.probeAt(now + wait);
    }
}

void HubSpotGateway::conclude(qint64 portalId, const CallReport& report)
{
    const auto account = m_accounts.find(portalId);
    if (account == m_accounts.end()) {
        return;
    }
    const auto end = endOf(report);
    if (end) {
        account->breaker.note(*end, m_clock.monotonicMs());
    }
    pause(*account, report);
    learnScopes(*account, report.missingScopes);
    const PortalHealth health = healthAfter(report).value_or(account->health);
    if (healthAfter(report)) {
        setHealth(*account, health, health == PortalHealth::Connected ? QString() : report.call.error().message);
    }
    if (end == net::CallEnd::Failed || end == net::CallEnd::Unanswered) {
        emit callFailed(portalId);
    }
    emit callEnded(portalId, health);
}

void HubSpotGateway::concludeLook(qint64 portalId, const CallReport& report)
{
    const auto account = m_accounts.find(portalId);
    if (account == m_accounts.end()) {
        return;
    }
    if (holdsEverybodyBack(report)) {
        pause(*account, report);
    }
    learnScopes(*account, report.missingScopes);
    const auto health = healthAfterLook(report, account->health);
    if (health) {
        setHealth(*account, *health, health == PortalHealth::Connected ? QString() : report.call.error().message);
    }
    emit callEnded(portalId, health.value_or(PortalHealth::Unknown));
}

void HubSpotGateway::noteUnreadable(const QString& threadId)
{
    if (!m_unreadable.contains(threadId) && m_unreadable.size() < mostUnreadableTold) {
        m_unreadable.insert(threadId);
        qWarning("Something in the conversation %s cannot be read and is left out.",
                 threadId.isEmpty() ? "without an id" : qPrintable(threadId));
    }
}

void HubSpotGateway::learnScopes(Account& account, const QStringList& missing)
{
    QStringList& known = account.portal.missingScopes;
    const qsizetype before = known.size();
    for (const QString& scope : missing) {
        if (!known.contains(scope)) {
            known.append(scope);
        }
    }
    if (known.size() != before) {
        emit scopesMissing(account.portal.id, known);
    }
}

void HubSpotGateway::setHealth(Account& account, PortalHealth health, const QString& reason)
{
    if (account.health == health && account.reason == reason) {
        return;
    }
    account.health = health;
    account.reason = reason;
    emit healthChanged(account.portal.id, health, reason);
}

} // namespace leadferry::hubspot
