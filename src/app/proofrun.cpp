// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proofrun.h"

#include <algorithm>
#include <limits>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::ProofDifference;

namespace {

constexpr qint64 dayMs = 24LL * 3'600'000;
/// After a longer break nobody asks for all of it at once.
constexpr qint64 longestMs = 31 * dayMs;
/// Of these come at most a batch of each object.
constexpr int deliveriesPerPage = 100;
constexpr qint64 eventsPerStep = 5'000;
/// A portal that is silent for longer is given up; a budget that has nothing left for as long, too.
constexpr qint64 longestWaitMs = 15LL * 60'000;
constexpr qint64 tryAgainMs = 20'000;
constexpr int mostTries = 4;

/// What tomorrow's proof cannot read either; see ProofStore::provedUntilMs().
bool isLasting(ErrorKind kind)
{
    return kind == ErrorKind::Forbidden || kind == ErrorKind::Unauthorized;
}

} // namespace

Result<qint64> proofSinceMs(store::Database& database, qint64 nowMs)
{
    const auto proved = store::ProofStore(database).provedUntilMs();
    if (!proved) {
        return proved.error();
    }
    return *proved == 0 ? nowMs - dayMs : std::clamp(*proved, nowMs - longestMs, nowMs - dayMs);
}

ProofRun::ProofRun(const ProofContext& context, ProofOrder order)
    : m_context(context), m_order(std::move(order)), m_store(context.database), m_alarm(context.clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &ProofRun::proceed);
    connect(this, &base::Job::finished, this, [this] { m_context.changed(*this); });
}

void ProofRun::run()
{
    m_context.current = this;
    if (const auto begun = begin(); !begun) {
        end(begun.error());
        return;
    }
    later(&ProofRun::nextPage);
}

Result<void> ProofRun::begin()
{
    const auto portals = m_context.portals();
    const auto of = m_store.count(m_order.span);
    const auto event = m_store.firstEventAt(m_order.span.sinceMs);
    const auto lastEvent = m_store.firstEventAt(m_order.span.untilMs);
    for (const Error* error : {portals ? nullptr : &portals.error(), of ? nullptr : &of.error(),
                               event ? nullptr : &event.error(), lastEvent ? nullptr : &lastEvent.error()}) {
        if (error != nullptr) {
            return *error;
        }
    }
    for (const domain::Portal& portal : *portals) {
        m_portals.insert(portal.id, portal);
    }
    m_of = *of;
    m_event = *event;
    m_lastEvent = m_order.span.portalId == 0 ? *lastEvent : *event; // what has no delivery has no portal
    m_report.startedMs = m_context.clock.nowMs();
    m_report.sinceMs = m_order.span.sinceMs;
    m_report.untilMs = m_order.span.untilMs;
    m_report.portal = m_order.portal;
    m_report.actor = m_order.actor;
    const auto id = m_store.begin(m_report, m_order.span.portalId);
    if (!id) {
        return id.error();
    }
    m_report.id = *id;
    return {};
}

void ProofRun::stop()
{
    m_alarm->silence();
    if (m_call) {
        m_call->disconnect(this);
        m_call->cancel();
    }
    if (const auto forgotten = m_store.forget(m_report.id); !forgotten) {
        qWarning("A proof that was broken off stays until the next one: %s", qPrintable(forgotten.error().message));
    }
    m_outcome = Error{ErrorKind::Cancelled, QStringLiteral("cancelled")};
}

/// The engine does its other work in between.
void ProofRun::later(void (ProofRun::*step)())
{
    QMetaObject::invokeMethod(
        this,
        [this, step] {
            if (!isFinished()) {
                (this->*step)();
            }
        },
        Qt::QueuedConnection);
}

void ProofRun::nextPage()
{
    const auto page = m_store.page(m_order.span, m_page.next.value_or(store::ProofPlace{}), deliveriesPerPage);
    if (!page) {
        end(page.error());
        return;
    }
    m_page = *page;
    m_readings = ProofReadings(m_page, m_portals);
    proceed();
}

std::optional<domain::CrmRequest> ProofRun::nextCall()
{
    return m_part == Part::Records ? m_readings.next() : m_lists.next();
}

void ProofRun::proceed()
{
    const auto request = nextCall();
    if (!request) {
        if (m_part == Part::Records) {
            savePage();
        } else {
            saveLists();
        }
        return;
    }
    const qint64 waitMs =
        m_context.gateway.permitDelayMs(request->portalId, request->verb, request->object, domain::Pace::Idle);
    if (waitMs == 0) {
        ask(*request);
    } else if (waitMs > longestWaitMs) {
        giveUp(request->portalId, {ErrorKind::RateLimited, QStringLiteral("HubSpot takes no calls for now")});
    } else {
        m_alarm->ringIn(waitMs);
    }
}

void ProofRun::ask(const domain::CrmRequest& request)
{
    domain::CrmCall* call = m_context.gateway.prepare(request);
    m_call = call;
    connect(call, &base::Job::finished, this,
            [this, call, portalId = request.portalId] { onAnswer(portalId, call->outcome()); });
    if (m_part == Part::Lists) {
        m_lists.countCall();
    }
    call->start();
}

void ProofRun::onAnswer(qint64 portalId, const domain::CrmOutcome& outcome)
{
    if (outcome.call.ok()) {
        m_tries = 0;
        if (m_part == Part::Records) {
            m_readings.take(outcome);
        } else {
            m_lists.take(outcome);
        }
        proceed();
        return;
    }
    const Error error = outcome.call.error();
    switch (error.kind) {
    case ErrorKind::RateLimited: // the permit waits for it
    case ErrorKind::Transient:
    case ErrorKind::Unclear:
        if (++m_tries < mostTries) {
            m_alarm->ringIn(tryAgainMs);
        } else {
            giveUp(portalId, error);
        }
        break;
    case ErrorKind::Unauthorized:
        giveUp(portalId, error);
        break;
    case ErrorKind::Forbidden:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        noteTrouble(error);
        skip(error);
        proceed();
        break;
    }
}

void ProofRun::skip(const Error& error)
{
    if (m_part == Part::Records) {
        m_readings.skip();
    } else {
        m_lists.skip(error);
    }
}

/// Nothing more is read from this portal; the others go on.
void ProofRun::giveUp(qint64 portalId, const Error& error)
{
    noteTrouble({error.kind, QStringLiteral("%1: %2").arg(m_portals.value(portalId).name, error.message)});
    m_tries = 0;
    m_portals.remove(portalId);
    m_readings.skipPortal(portalId);
    m_lists.skipPortal(portalId);
    proceed();
}

void ProofRun::noteTrouble(const Error& error)
{
    // What may be read another time counts, for then it is.
    if (!m_report.troubleKind || (isLasting(*m_report.troubleKind) && !isLasting(error.kind))) {
        m_report.troubleKind = error.kind;
        m_report.trouble = error.message;
    }
}

void ProofRun::savePage()
{
    if (const auto kept = keep(m_page.undelivered + m_readings.differences()); !kept) {
        end(kept.error());
        return;
    }
    m_report.deliveries += m_page.deliveries;
    m_report.records += m_readings.records();
    m_lists.add(m_readings.places());
    m_context.changed(*this);
    emit progressed();
    later(m_page.next ? &ProofRun::nextPage : &ProofRun::lookAtLists);
}

void ProofRun::lookAtLists()
{
    m_part = Part::Lists;
    m_lists.begin(m_portals);
    proceed();
}

void ProofRun::saveLists()
{
    if (const auto kept = keep(m_lists.differences()); !kept) {
        end(kept.error());
        return;
    }
    if (const int beyond = m_lists.beyondCalls(); beyond > 0 && !m_report.troubleKind) {
        noteTrouble(domain::placesBeyondCalls(beyond));
    }
    later(&ProofRun::lookAtEvents);
}

Result<void> ProofRun::keep(const QList<ProofDifference>& differences)
{
    for (const ProofDifference& difference : differences) {
        if (domain::isDifference(difference.kind)) {
            ++m_report.differences;
            m_differing.insert({difference.eventSequence, difference.deliveryId});
        } else {
            ++m_report.told;
        }
    }
    m_report.differing = static_cast<int>(m_differing.size());
    const auto kept = differences.first(std::min<qsizetype>(differences.size(), store::ProofStore::mostKept - m_kept));
    m_kept += static_cast<int>(kept.size());
    return kept.isEmpty() ? Result<void>() : m_store.add(m_report.id, kept);
}

void ProofRun::lookAtEvents()
{
    const qint64 end = std::min(m_event + eventsPerStep, m_lastEvent);
    const auto without = m_store.withoutDelivery(m_event, end);
    const auto kept = without ? keep(*without) : Result<void>(without.error());
    if (!kept) {
        this->end(kept.error());
        return;
    }
    m_event = end;
    if (m_event < m_lastEvent) {
        later(&ProofRun::lookAtEvents);
        return;
    }
    m_report.finishedMs = m_context.clock.nowMs();
    const auto finished = m_store.finish(m_report);
    this->end(finished ? Result<domain::ProofReport>(m_report) : finished.error());
}

void ProofRun::end(const Result<domain::ProofReport>& outcome)
{
    m_outcome = outcome;
    finish();
}

} // namespace leadferry::app
