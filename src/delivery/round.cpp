// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/round.h"

#include "delivery/inputs.h"

#include <algorithm>

namespace leadferry::delivery {

using base::ErrorKind;

namespace {
/// HubSpot allows five searches a second in an account, other apps' included.
constexpr qint64 searchEveryMs = 250;
/// Rows that were claimed longer ago may have been cancelled, changed or overtaken since.
constexpr qint64 longestPermitWaitMs = 10'000;
/// Who asks again later than this after a wait was over has had nothing to send meanwhile.
constexpr qint64 keptBackSlackMs = 1000;
} // namespace

void Round::send(const domain::CrmRequest& request, const QList<store::Departure>& markInFlight, Answer answer)
{
    const qint64 nowMs = m_context.clock.monotonicMs();
    const bool searches = request.verb == domain::CrmVerb::Search;
    const bool mayGrow = !m_begun && request.inputs.size() < domain::mostInputs;
    const qint64 permitMs = m_context.gateway.permitDelayMs(m_context.portal.id, request.verb, request.object,
                                                            mayGrow ? domain::Pace::Spread : domain::Pace::Now);
    const qint64 delayMs = std::max(permitMs, searches ? m_context.nextSearchMs - nowMs : 0);
    if (delayMs <= 0) {
        m_begun = true;
        m_keptBackMs = takeKeptBackMs(request);
        m_context.nextSearchMs = searches ? nowMs + searchEveryMs : m_context.nextSearchMs;
        callNow(request, markInFlight, answer);
        return;
    }
    noteKeptBack(request, delayMs);
    if (!m_begun || delayMs > longestPermitWaitMs) {
        m_end.permitMs = delayMs;
        finish();
        return;
    }
    m_permit = m_context.clock.makeAlarm();
    connect(m_permit.get(), &base::Alarm::rang, this,
            [this, request, markInFlight, answer = std::move(answer)] { send(request, markInFlight, answer); });
    m_permit->ringIn(delayMs);
}

void Round::noteKeptBack(const domain::CrmRequest& request, qint64 delayMs)
{
    const qint64 nowMs = m_context.clock.monotonicMs();
    const auto kind = std::pair(request.verb, request.object);
    KeptBack& kept = m_context.keptBack.try_emplace(kind, KeptBack{nowMs, nowMs}).first->second;
    if (nowMs > kept.untilMs + keptBackSlackMs) {
        kept.sinceMs = nowMs; // a wait of its own
    }
    kept.untilMs = nowMs + delayMs;
}

qint64 Round::takeKeptBackMs(const domain::CrmRequest& request)
{
    const qint64 nowMs = m_context.clock.monotonicMs();
    const auto kept = m_context.keptBack.extract(std::pair(request.verb, request.object));
    return !kept || nowMs > kept.mapped().untilMs + keptBackSlackMs ? 0 : nowMs - kept.mapped().sinceMs;
}

void Round::callNow(const domain::CrmRequest& request, const QList<store::Departure>& markInFlight,
                    const Answer& answer)
{
    if (!markInFlight.isEmpty()) {
        if (auto marked = m_context.store.markInFlight(markInFlight, m_context.clock.nowMs()); !marked) {
            fail(marked.error());
            return;
        }
    }
    auto* call = m_context.gateway.prepare(request);
    call->setParent(this);
    m_call = call;
    connect(call, &base::Job::finished, this, [this, call, answer] {
        m_call = nullptr;
        noteOutcome(call->outcome());
        answer(call->outcome());
    });
    call->start();
}

void Round::noteOutcome(const domain::CrmOutcome& outcome)
{
    if (outcome.call.ok()) {
        return;
    }
    const auto kind = outcome.call.error().kind;
    if (kind == ErrorKind::RateLimited || outcome.retryAfterMs > 0) {
        m_end.pauseMs = std::max<qint64>(1000, outcome.retryAfterMs);
    } else if (kind == ErrorKind::Unauthorized) {
        m_end.accessGone = true;
    } else if (!outcome.exchange.left && kind == ErrorKind::Transient) {
        m_end.unreachable = true;
    }
}

bool Round::record(store::Step step)
{
    step.portalId = m_context.portal.id;
    step.tasksGoAhead = m_context.portal.profile.key(domain::CrmObject::Task).enforced();
    if (auto recorded = m_context.store.record(step, m_context.clock.nowMs()); !recorded) {
        fail(recorded.error());
        return false;
    }
    m_end.recorded = true;
    const bool stuck = m_end.pauseMs > 0 || m_end.unreachable || m_end.accessGone;
    m_end.worked = m_end.worked || !stuck;
    return true;
}

void Round::fail(const base::Error& storageError)
{
    m_end.storageFailure = storageError;
    finish();
}

void Round::stop()
{
    if (m_call) {
        disconnect(m_call, nullptr, this, nullptr);
        m_call->cancel();
    }
}

Moment Round::moment() const
{
    return {m_context.schedule, m_context.clock.nowMs(), m_context.random()};
}

bool Round::screen(domain::CrmObject object, QList<store::StoredOperation>& operations)
{
    const auto refused = m_context.store.refusedValues(m_context.portal.id, object);
    if (!refused) {
        fail(refused.error());
        return false;
    }
    store::Step step;
    QList<store::StoredOperation> left;
    for (store::StoredOperation& operation : operations) {
        const QStringList notForIt = leftOut(operation, m_context.portal.profile);
        const auto screened = domain::screened(object, operation.fields, m_context.portal, *refused);
        operation.fields = screened.fields;
        operation.held.insert(screened.held);
        for (const QString& property : notForIt) {
            operation.fields.removeIf([&](const auto& field) { return field.property == property; });
            operation.held.remove(property);
        }
        if (const auto update = afterScreening(operation, m_context.portal.profile)) {
            step.operations.append(*update);
        } else {
            left.append(operation);
        }
    }
    operations = left;
    return step.operations.isEmpty() || record(std::move(step));
}

store::Step Round::stepFor(const domain::CrmOutcome& outcome) const
{
    store::Step step;
    step.portalId = m_context.portal.id;
    if (!outcome.exchange.path.isEmpty()) {
        step.exchange = outcome.exchange;
        step.exchange->keptBackMs = m_keptBackMs;
    }
    return step;
}

} // namespace leadferry::delivery
