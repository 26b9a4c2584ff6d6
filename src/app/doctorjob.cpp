// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doctorjob.h"

#include "app/hosttrial.h"
#include "app/hubspotaddress.h"
#include "app/secrettrial.h"
#include "hubspot/answerpolicy.h"

#include <QJsonArray>
#include <QUrl>

namespace leadferry::app {

using base::Result;
using doctor::AccessOutcome;
using doctor::Topic;
using domain::CheckResult;
using domain::Portal;
using hubspot::AccountAccess;

namespace {

/// Two at a time: quick enough for ten portals, and never a burst on the PC's network.
constexpr int portalsAtOnce = 2;
enum Slot : qsizetype { ProgramSlot, SecretSlot, NetworkSlot, FirstPortalSlot };

AccessOutcome outcomeOf(AccountAccess access)
{
    switch (access) {
    case AccountAccess::Works:
        return AccessOutcome::Works;
    case AccountAccess::Gone:
        return AccessOutcome::Gone;
    case AccountAccess::InDoubt:
        return AccessOutcome::InDoubt;
    case AccountAccess::AppWrong:
        return AccessOutcome::AppWrong;
    case AccountAccess::Busy:
        return AccessOutcome::Busy;
    case AccountAccess::Fails:
        return AccessOutcome::Fails;
    }
    Q_UNREACHABLE();
}

/// The answer's own figures are newer than what is remembered.
void learn(domain::CallBudget& budget, const net::BudgetReading& reading, qint64 nowMs)
{
    if (!reading.max || !reading.remaining) {
        return;
    }
    budget.max = *reading.max;
    budget.remaining = *reading.remaining;
    budget.intervalMs = reading.intervalMs.value_or(budget.intervalMs);
    budget.dailyMax = reading.dailyMax;
    budget.dailyRemaining = reading.dailyRemaining;
    budget.readAtMs = nowMs;
}

QJsonArray toJson(const QList<CheckResult>& results)
{
    QJsonArray array;
    for (const CheckResult& result : results) {
        array.append(domain::toJson(result));
    }
    return array;
}

/// Scheme, host and port: what portals share.
QUrl hostOf(const QString& apiUrl)
{
    return QUrl(apiUrl).adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

QString hostName(const QUrl& url)
{
    return url.port() > 0 ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port()) : url.host();
}

} // namespace

DoctorJob::DoctorJob(DoctorContext context, const QJsonObject& arguments)
    : m_context(std::move(context)), m_name(arguments.value(QLatin1String("name")).toString().trimmed())
{
}

void DoctorJob::run()
{
    const auto settings = m_context.settings();
    const auto all = m_context.portals();
    const auto chosen = portalsToCheck();
    const auto mappings = m_context.mappings();
    if (!settings || !all || !chosen || !mappings) {
        fail(!settings ? settings.error() : !all ? all.error() : !chosen ? chosen.error() : mappings.error());
        return;
    }
    m_portals = *chosen;
    m_results.resize(FirstPortalSlot + m_portals.size());
    checkProgram(*settings, static_cast<int>(all->size()));
    m_facts.program.mappings = *mappings;
    checkSecrets();
}

Result<QList<Portal>> DoctorJob::portalsToCheck() const
{
    auto all = m_context.portals();
    if (!all || m_name.isEmpty()) {
        return all;
    }
    for (const Portal& portal : *all) {
        if (portal.name.compare(m_name, Qt::CaseInsensitive) == 0 || QString::number(portal.hubId) == m_name) {
            return QList<Portal>{portal};
        }
    }
    return base::Error{base::ErrorKind::NotFound, QStringLiteral("no portal is called \"%1\"").arg(m_name)};
}

void DoctorJob::checkProgram(const SettingValues& settings, int connected)
{
    m_facts.program = lookAtProgram(m_context.profileDirectory, m_context.intake, m_context.status, settings);
    m_facts.program.portals = connected;
    m_facts.program.webhook = m_context.status.webhook;
    m_facts.program.enrichment = m_context.status.enrichment;
    tell(ProgramSlot, doctor::judge(Topic::Program, m_facts));
}

/// Hosts come after: a proxy's login is among the secrets, and is read before the trial's by then.
void DoctorJob::checkSecrets()
{
    auto* trial = new SecretTrial(m_context.connect.secrets, m_context.connect.clock, this);
    connect(trial, &base::Job::finished, this, [this, trial] {
        m_facts.secrets = trial->facts();
        tell(SecretSlot, doctor::judge(Topic::Secrets, m_facts));
        checkHosts();
    });
    begin(trial);
}

void DoctorJob::checkHosts()
{
    QList<QUrl> hosts;
    for (const Portal& portal : m_portals) {
        if (const QUrl host = hostOf(portal.apiUrl); !hosts.contains(host)) {
            hosts.append(host);
        }
    }
    if (hosts.isEmpty()) {
        hosts.append(QUrl(hubSpotApi));
    }
    m_hostsAsked = static_cast<int>(hosts.size());
    for (const QUrl& host : hosts) {
        auto* trial = new HostTrial(m_context.connect.transport, m_context.connect.clock, host, this);
        connect(trial, &base::Job::finished, this, [this, trial] { onHost(trial->facts()); });
        begin(trial);
    }
}

void DoctorJob::onHost(const doctor::HostFacts& facts)
{
    m_facts.hosts.append(facts);
    m_facts.hosts.last().proxyLogin = m_context.hasProxyLogin();
    if (m_facts.hosts.size() == m_hostsAsked) {
        tell(NetworkSlot, doctor::judge(Topic::Network, m_facts));
        checkPortals();
    }
}

/// Portals come last: what is in their way is known then, and is not asked again for each of them.
void DoctorJob::checkPortals()
{
    for (int i = 0; i < portalsAtOnce; ++i) {
        checkNextPortal();
    }
}

void DoctorJob::checkNextPortal()
{
    if (m_nextPortal >= m_portals.size()) {
        return;
    }
    const qsizetype index = m_nextPortal++;
    const Portal portal = m_portals.at(index);
    doctor::PortalFacts facts = remembered(portal);
    facts.accessReason = obstacle(portal);
    if (!facts.accessReason.isEmpty()) {
        judgePortal(index, facts);
        checkNextPortal();
        return;
    }
    const ConnectContext& connection = m_context.connect;
    auto* call = new hubspot::AccountCall(connection.transport, connection.tokens, connection.clock, connection.catalog,
                                          portal, this);
    connect(call, &base::Job::finished, this, [this, call, index, facts]() mutable {
        const hubspot::AccountAnswer& answer = call->answer();
        facts.access = outcomeOf(answer.access);
        facts.accessReason = answer.reason;
        facts.answeringHubId = answer.hubId;
        facts.nowMs = m_context.connect.clock.nowMs();
        learn(facts.portal.budget, answer.budget, facts.nowMs);
        judgePortal(index, facts);
        checkNextPortal();
    });
    begin(call);
}

doctor::PortalFacts DoctorJob::remembered(const Portal& portal) const
{
    doctor::PortalFacts facts;
    facts.portal = portal;
    facts.nowMs = m_context.connect.clock.nowMs();
    return facts;
}

/// Why asking the portal is of no use; empty: nothing is in the way.
QString DoctorJob::obstacle(const Portal& portal) const
{
    if (m_facts.secrets.outcome != doctor::SecretOutcome::Kept) {
        return QStringLiteral("the credentials are out of reach");
    }
    const QString host = hostName(hostOf(portal.apiUrl));
    for (const doctor::HostFacts& known : m_facts.hosts) {
        if (known.host == host && known.fault) {
            return QStringLiteral("%1 is not reached").arg(host);
        }
    }
    return {};
}

void DoctorJob::judgePortal(qsizetype index, const doctor::PortalFacts& facts)
{
    m_facts.portal = facts;
    tell(FirstPortalSlot + index, doctor::judge(Topic::Portal, m_facts));
}

void DoctorJob::tell(qsizetype slot, const QList<CheckResult>& results)
{
    m_results[slot] = results;
    ++m_told;
    emit progress({{QStringLiteral("step"), QStringLiteral("checked")},
                   {QStringLiteral("done"), m_told},
                   {QStringLiteral("of"), m_results.size()},
                   {QStringLiteral("checks"), toJson(results)}});
    if (m_told < m_results.size() || isFinished()) {
        return;
    }
    QList<CheckResult> all;
    for (const auto& ofSlot : std::as_const(m_results)) {
        all += ofSlot;
    }
    succeed({{QStringLiteral("checks"), toJson(all)}});
}

void DoctorJob::begin(base::Job* job)
{
    m_underWay.append(job);
    job->start();
}

void DoctorJob::stop()
{
    for (const auto& job : std::as_const(m_underWay)) {
        if (job) {
            disconnect(job, nullptr, this, nullptr);
            job->cancel();
        }
    }
    EngineCommandJob::stop();
}

} // namespace leadferry::app
