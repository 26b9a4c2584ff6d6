// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/portalpump.h"

#include "delivery/createround.h"
#include "delivery/joinround.h"
#include "delivery/linkround.h"
#include "delivery/lookupround.h"
#include "delivery/recordround.h"

#include <algorithm>

namespace leadferry::delivery {

using domain::CrmObject;

namespace {

/// A wait that ends by itself before it is worth asking again.
constexpr qint64 shortWaitMs = 10'000;

/// While HubSpot cannot be reached: 2 s, 4 s, … 60 s. Costs no attempts.
qint64 unreachablePauseMs(int inARow)
{
    constexpr qint64 longest = 60'000;
    return std::min(longest, qint64{1000} << std::min(inARow, 6));
}

} // namespace

PortalPump::PortalPump(RoundContext context) : m_context(std::move(context)), m_alarm(m_context.clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &PortalPump::work);
    m_accessGone = m_context.portal.health == domain::PortalHealth::AccessGone;
}

const QList<PortalPump::Kind>& PortalPump::kinds()
{
    static const QList<Kind> all = [] {
        QList<Kind> list{{Kind::Task::Records, CrmObject::Contact},
                         {Kind::Task::Records, CrmObject::Company},
                         {Kind::Task::LookUp, CrmObject::Company},
                         {Kind::Task::Link, CrmObject::Contact},
                         {Kind::Task::Join, CrmObject::List}};
        for (const auto object : {CrmObject::Ticket, CrmObject::Deal, CrmObject::Note, CrmObject::Task}) {
            list.append({Kind::Task::LookUp, object});
            list.append({Kind::Task::Create, object});
            list.append({Kind::Task::Records, object}); // fields that were held
        }
        return list;
    }();
    return all;
}

void PortalPump::work()
{
    if (!mayWork()) {
        return;
    }
    m_lookedAtMs = m_context.clock.nowMs();
    for (const Kind& kind : kinds()) {
        start(kind);
    }
    armAlarm();
}

void PortalPump::start(const Kind& kind)
{
    const qint64 now = m_context.clock.monotonicMs();
    if (!mayWork() || now < std::max(m_pausedUntil, m_permittedAt.value(kind.number()))) {
        return;
    }
    if (m_running.contains(kind.number())) {
        m_askedAgain.insert(kind.number()); // it may have claimed its rows before the new ones were there
        return;
    }
    m_permittedAt.remove(kind.number());
    m_running.insert(kind.number());
    Round* round = makeRound(kind);
    round->setParent(this); // it works with our context: without us it must not go on
    connect(round, &base::Job::finished, this, [this, kind, round] { finished(kind, round->end()); });
    round->start();
}

Round* PortalPump::makeRound(const Kind& kind)
{
    switch (kind.task) {
    case Kind::Task::Records:
        return new RecordRound(m_context, kind.object);
    case Kind::Task::Create:
        return new CreateRound(m_context, kind.object);
    case Kind::Task::LookUp:
        return new LookupRound(m_context, kind.object);
    case Kind::Task::Link:
        return new LinkRound(m_context);
    case Kind::Task::Join:
        return new JoinRound(m_context);
    }
    return nullptr;
}

void PortalPump::finished(const Kind& kind, const RoundEnd& end)
{
    m_running.remove(kind.number());
    if (end.storageFailure) {
        emit storageFailed(*end.storageFailure);
    }
    pause(kind, end);
    if (end.recorded) {
        emit recorded();
    }
    const bool askedAgain = m_askedAgain.remove(kind.number());
    if (end.worked) {
        work();
    } else if (askedAgain) {
        start(kind); // only this one: rounds that wake each other would never rest
    }
    if (m_running.isEmpty()) {
        armAlarm();
        emit quiet();
    }
}

void PortalPump::pause(const Kind& kind, const RoundEnd& end)
{
    const qint64 now = m_context.clock.monotonicMs();
    if (end.worked) { // the portal answers: who has a long wait before him asks anew
        m_permittedAt.removeIf([now](const auto& entry) { return entry.value() - now > shortWaitMs; });
    }
    if (end.permitMs > 0) {
        m_permittedAt.insert(kind.number(), now + end.permitMs);
    }
    if (end.pauseMs > 0) {
        m_pausedUntil = std::max(m_pausedUntil, now + end.pauseMs);
    }
    if (end.unreachable) {
        m_pausedUntil = std::max(m_pausedUntil, now + unreachablePauseMs(++m_unreachableInARow));
    } else if (end.worked) {
        m_unreachableInARow = 0;
    }
    if (end.accessGone && !m_accessGone) {
        m_accessGone = true;
        emit accessLost();
    }
}

void PortalPump::armAlarm()
{
    const qint64 monotonicMs = m_context.clock.monotonicMs();
    if (m_pausedUntil > monotonicMs) {
        m_alarm->ringIn(m_pausedUntil - monotonicMs);
        return;
    }
    std::optional<qint64> inMs;
    // What came due since the last look, while this was going on, rings at once.
    const auto notLaterThan = [&inMs](qint64 delay) {
        inMs = std::max<qint64>(0, std::min(inMs.value_or(delay), delay));
    };
    if (const auto due = m_context.store.nextDueMs(m_context.portal.id, m_lookedAtMs); due && due->has_value()) {
        notLaterThan(**due - m_context.clock.nowMs());
    }
    for (const qint64 permittedAt : std::as_const(m_permittedAt)) {
        notLaterThan(permittedAt - monotonicMs);
    }
    if (inMs) {
        m_alarm->ringIn(*inMs);
    } else {
        m_alarm->silence();
    }
}

void PortalPump::setPaused(bool paused)
{
    m_context.store.setClaims(m_context.portal.id, paused ? store::Claims::ByHand : store::Claims::All);
}

void PortalPump::setPortal(const domain::Portal& portal)
{
    m_context.portal = portal;
    m_accessGone = portal.health == domain::PortalHealth::AccessGone;
}

void PortalPump::tryNow()
{
    m_pausedUntil = 0;
    m_permittedAt.clear();
    m_unreachableInARow = 0;
}

void PortalPump::stop()
{
    m_stopping = true;
    m_alarm->silence();
}

} // namespace leadferry::delivery
