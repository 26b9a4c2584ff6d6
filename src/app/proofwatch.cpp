// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proofwatch.h"

#include "domain/schedule.h"

#include <algorithm>

namespace leadferry::app {

using base::Result;

namespace {

/// Of a day's calls so many are left for what cannot wait.
constexpr int keptFree = 5; // a fifth

bool isNearlyUsed(const domain::CallBudget& budget)
{
    return budget.dailyMax && budget.dailyRemaining && *budget.dailyRemaining < *budget.dailyMax / keptFree;
}

bool answers(const domain::Portal& portal)
{
    return portal.health == domain::PortalHealth::Connected;
}

} // namespace

ProofWait ProofWatch::look(const QString& at, EngineState state)
{
    const auto due = isDue(at);
    if (!due) {
        qWarning("Whether a proof is due cannot be said: %s", qPrintable(due.error().message));
    }
    if (!due || !*due) {
        return ProofWait::None;
    }
    const ProofWait wait = waitsFor(state);
    if (wait == ProofWait::None) {
        if (const auto begun = begin(); !begun) {
            qWarning("The proof that is due cannot be made: %s", qPrintable(begun.error().message));
        }
    }
    return wait;
}

Result<bool> ProofWatch::isDue(const QString& at)
{
    const auto schedule = domain::scheduleFromText(at);
    m_at = schedule && schedule->at.isValid() ? at : QString();
    const qint64 dueMs = schedule ? domain::lastDueMs(*schedule, m_context.clock.nowMs()) : 0;
    if (dueMs == 0 || dueMs <= m_triedMs || (m_context.current && !m_context.current->isOver())) {
        return false;
    }
    store::ProofStore store(m_context.database);
    const auto last = store.lastByNightMs();
    const auto first = store.firstDeliveryMs();
    if (!last || !first) {
        return !last ? last.error() : first.error();
    }
    // The first night is the one after the first delivery.
    return *first > 0 && std::max(*last, *first) < dueMs;
}

ProofWait ProofWatch::waitsFor(EngineState state) const
{
    if (state == EngineState::Paused) {
        return ProofWait::Paused;
    }
    const auto portals = m_context.portals();
    if (!portals || std::none_of(portals->begin(), portals->end(), answers)) {
        return ProofWait::NoAnswer;
    }
    return std::any_of(portals->begin(), portals->end(),
                       [](const domain::Portal& portal) { return isNearlyUsed(portal.budget); })
               ? ProofWait::CallLimit
               : ProofWait::None;
}

Result<void> ProofWatch::begin()
{
    const qint64 now = m_context.clock.nowMs();
    const auto since = proofSinceMs(m_context.database, now);
    if (!since) {
        return since.error();
    }
    m_triedMs = now;
    m_run = new ProofRun(m_context, {{*since, now, 0}, {}, QStringLiteral("engine")});
    m_run->setParent(this);
    m_run->start();
    return {};
}

} // namespace leadferry::app
