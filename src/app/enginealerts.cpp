// SPDX-License-Identifier: GPL-3.0-or-later
// How the engine watches itself: what alerts are judged from, and what makes it look.
#include "app/engineparts.h"
#include "store/overviewstore.h"

namespace leadferry::app {

using base::Result;

/// Nobody is told of the trouble that a demo makes for show.
Result<void> Engine::watchAlerts()
{
    if (m_options.demo) {
        return {};
    }
    m_parts->alerts = std::make_unique<AlertWatch>(AlertContext{
        *m_parts->database, {*m_parts->webhook, m_parts->transport, m_clock}, [this] { return workFacts(); }});
    AlertWatch& alerts = *m_parts->alerts;
    connect(&alerts, &AlertWatch::announced, this, &Engine::announced);
    connect(m_parts->events.get(), &store::EventStore::added, &alerts, &AlertWatch::eventsCame);
    for (const auto signal : {&PortalJournal::written, &PortalJournal::paused}) {
        connect(m_parts->journal.get(), signal, &alerts, &AlertWatch::lookSoon);
    }
    connect(m_parts->sourceSecrets.get(), &SourceSecretKeeper::changed, &alerts, &AlertWatch::lookSoon);
    connect(this, &Engine::statusChanged, &alerts, &AlertWatch::lookSoon);
    return {};
}

/// With a hundred thousand deliveries that wait it takes a third of a second: it may take a fiftieth of the time.
Result<void> Engine::readCauses()
{
    constexpr int mostCauses = 1000;
    constexpr qint64 share = 50;
    const qint64 beganMs = m_clock.monotonicMs();
    if (beganMs < m_parts->causesDueMs) {
        return {};
    }
    const auto causes = store::OverviewStore(*m_parts->database).causes(mostCauses);
    if (!causes) {
        return causes.error();
    }
    m_parts->causes = *causes;
    const qint64 endedMs = m_clock.monotonicMs();
    m_parts->causesDueMs = endedMs + (endedMs - beganMs) * share;
    return {};
}

Result<domain::WorkFacts> Engine::workFacts()
{
    const auto known = portals();
    const auto caused = readCauses();
    if (!known || !caused) {
        return !known ? known.error() : caused.error();
    }
    domain::WorkFacts facts;
    facts.cannotStore = !m_status.failure.isEmpty();
    for (const SettingProblem& problem : m_status.sourceProblems) {
        (problem.setting == setting::folderPath ? facts.folderGone : facts.portClosed) = true;
    }
    facts.unreadableSources = m_parts->sourceSecrets->unreadable();
    facts.portals = *known;
    facts.causes = m_parts->causes;
    facts.lostReplies = m_status.lostReplies;
    if (domain::needsPerson(m_status.enrichment.trouble.fault)) {
        facts.refusingModel = m_status.enrichment.model;
    }
    facts.nowMs = m_clock.nowMs();
    return facts;
}

} // namespace leadferry::app
