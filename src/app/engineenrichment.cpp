// SPDX-License-Identifier: GPL-3.0-or-later
// How conversations come to be read by a language model, where somebody has chosen one.
#include "app/engineparts.h"
#include "app/enrichmentcommands.h"

namespace leadferry::app {

using base::Result;

/// A demo says nothing to anybody but its own stand-in.
Result<void> Engine::readConversations()
{
    if (m_options.demo) {
        return {};
    }
    ModelKeyKeeper& keys = *m_parts->modelKeys;
    m_parts->enrichment = std::make_unique<enrichment::EnrichmentWatch>(enrichment::EnrichmentContext{
        *m_parts->database, *m_parts->events, m_parts->transport, m_clock,
        [this, &keys] { return keys.keyFor(enrichmentChoiceIn(m_parts->chosen).model.address); },
        [this] { return portalsSparingCalls(); }});
    enrichment::EnrichmentWatch& watch = *m_parts->enrichment;
    connect(&watch, &enrichment::EnrichmentWatch::recorded, this, &Engine::noteEnrichment);
    connect(&watch, &enrichment::EnrichmentWatch::storageFailed, this, &Engine::storeFailed);
    connect(&keys, &ModelKeyKeeper::changed, &watch, &enrichment::EnrichmentWatch::keyChanged);
    m_parts->enrichmentNotedMs = m_clock.nowMs();
    return {};
}

QSet<qint64> Engine::portalsSparingCalls()
{
    QSet<qint64> sparing;
    if (const auto known = portals()) {
        for (const domain::Portal& portal : *known) {
            if (domain::sparesCalls(domain::budgetAt(portal.budget, m_clock.nowMs()))) {
                sparing.insert(portal.id);
            }
        }
    }
    return sparing;
}

/// As the settings have it now; also what another process has asked for.
void Engine::heedEnrichment()
{
    if (m_parts->enrichment) {
        m_parts->enrichment->heed(enrichmentChoiceIn(m_parts->chosen));
        m_parts->enrichment->wake();
    }
}

void Engine::noteEnrichment()
{
    m_parts->enrichmentChanged = true;
    scheduleReport();
}

/// The time lines of a conversation show how it was read, so whoever looks at one of its deliveries hears of it.
void Engine::reportEnrichment()
{
    const qint64 nowMs = m_clock.nowMs();
    if (const auto status = enrichment::statusOf(*m_parts->database, enrichmentChoiceIn(m_parts->chosen), nowMs)) {
        m_status.enrichment = *status;
    }
    if (!std::exchange(m_parts->enrichmentChanged, false)) {
        return;
    }
    store::EnrichmentStore store(*m_parts->database);
    if (const auto ids = store.deliveriesChangedSince(m_parts->enrichmentNotedMs)) {
        m_parts->enrichmentNotedMs = nowMs;
        noteChanged(*ids);
    }
}

bool Engine::areConversationsRead() const
{
    return m_parts->enrichment && !m_parts->enrichment->isIdleFor(idleHorizonMs);
}

} // namespace leadferry::app
