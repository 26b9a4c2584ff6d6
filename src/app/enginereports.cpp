// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells the front ends, and when it has nothing more to do.
#include "app/engineparts.h"
#include "store/sourcestore.h"

#include <algorithm>

namespace leadferry::app {

namespace {

/// What changed is told to people at most ten times a second (visual language: nothing jumps).
constexpr qint64 reportEveryMs = 100;
constexpr qsizetype mostRowsPerReport = 500;
/// Another process says that it has changed rows: they are at most this old.
constexpr qint64 foreignChangesMs = 60'000;

} // namespace

void Engine::noteChanged(const QList<qint64>& deliveryIds)
{
    m_parts->changed.unite(QSet<qint64>(deliveryIds.cbegin(), deliveryIds.cend()));
}

void Engine::noteForeignChanges()
{
    if (const auto ids = m_parts->log->changedSince(m_clock.nowMs() - foreignChangesMs)) {
        noteChanged(*ids);
    }
}

void Engine::scheduleReport()
{
    if (!m_parts->reportDue) {
        m_parts->reportDue = true;
        m_parts->reportAlarm->ringIn(reportEveryMs);
    }
}

void Engine::report()
{
    if (!m_parts) {
        return;
    }
    m_parts->reportDue = false;
    reportReplies();
    reportEnrichment();
    const auto recorded = m_parts->deliveries->takeChanged();
    noteChanged(recorded);
    QList<qint64> ids = m_parts->changed.values();
    ids.resize(std::min<qsizetype>(ids.size(), mostRowsPerReport));
    if (!ids.isEmpty()) {
        m_parts->changed.subtract(QSet<qint64>(ids.cbegin(), ids.cend()));
        if (const auto rows = m_parts->log->rows(ids)) {
            emit deliveriesChanged(*rows);
        }
        if (!m_parts->changed.isEmpty()) {
            scheduleReport();
        }
    }
    if (const auto counts = m_parts->log->counts()) {
        m_status.counts = counts->byState;
        m_status.shadowed = counts->shadowed;
    }
    if (const auto oldest = m_parts->log->oldestOpenMs()) {
        m_status.oldestWaitingMs = *oldest;
    }
    if (const auto refusals = store::SourceStore(*m_parts->database).refusals()) {
        m_status.refusals = *refusals;
    }
    if (const auto webhook = m_parts->webhook->state()) {
        m_status.webhook = *webhook;
    }
    emit statusChanged(m_status);
    checkIdle();
}

/// What cannot be written is counted with the next ones.
void Engine::noteRefusals()
{
    m_parts->refusalsDue = false;
    store::SourceStore store(*m_parts->database);
    if (!m_parts->sources->refusals().isEmpty() && store.addRefusals(m_parts->sources->refusals())) {
        m_parts->sources->forgetRefusals();
        scheduleReport();
    }
}

void Engine::checkIdle()
{
    const bool working = m_status.state == EngineState::Running || m_status.state == EngineState::Paused;
    if (!m_options.untilIdle || m_role != EngineRole::Owner || !working) {
        return;
    }
    const bool looks = (m_parts->sources && !m_parts->sources->isIdle()) || !m_parts->shadows->isIdle();
    if (looks || areRepliesUnderWay() || areConversationsRead()) {
        m_parts->reportAlarm->ringIn(
            reportEveryMs); // files, what shadow mode holds, inboxes and conversations are still looked at
        return;
    }
    const auto idle = m_parts->deliveries->isIdle(m_clock.nowMs(), idleHorizonMs);
    // While paused nothing becomes less: waiting for it would never end.
    if (m_status.state == EngineState::Paused || (idle && *idle)) {
        stop();
    }
}

} // namespace leadferry::app
