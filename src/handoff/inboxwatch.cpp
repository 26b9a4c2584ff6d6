// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/inboxwatch.h"

#include "domain/feature.h"

namespace leadferry::handoff {

using base::ErrorKind;
using domain::Portal;

InboxWatch::InboxWatch(InboxContext context, base::Clock& clock) : m_context(context), m_alarm(clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &InboxWatch::look);
}

InboxWatch::~InboxWatch() = default;

void InboxWatch::setInterval(qint64 intervalMs)
{
    if (std::exchange(m_intervalMs, intervalMs) != intervalMs) {
        look();
    }
}

void InboxWatch::look()
{
    if (m_intervalMs == 0) {
        m_alarm->silence();
        return;
    }
    m_alarm->ringIn(m_intervalMs);
    for (const Portal& portal : std::as_const(m_portals)) {
        if (mayLook(portal)) {
            begin(portal);
        }
    }
}

bool InboxWatch::mayLook(const Portal& portal)
{
    if (m_rounds.contains(portal.id) || portal.pause == domain::PortalPause::AfterFailures ||
        portal.health == domain::PortalHealth::AccessGone ||
        !domain::missingScopes(domain::Feature::Replies, portal).isEmpty() ||
        m_context.inbox.inboxDelayMs(portal.id) > 0) {
        return false;
    }
    const auto expects =
        store::ThreadStore(m_context.database).expectsAnswers(portal.id, m_context.clock.nowMs() - store::watchedForMs);
    if (!expects) {
        emit storageFailed(expects.error());
    }
    return expects && *expects;
}

void InboxWatch::begin(const Portal& portal)
{
    auto* round = new InboxRound(m_context, portal, this);
    m_rounds.insert(portal.id, round);
    connect(round, &base::Job::finished, this, [this, round, id = portal.id] { onRound(id, *round); });
    round->start();
}

/// What the portal refuses, or cannot do for now, is heard by its light and its permissions.
void InboxWatch::onRound(qint64 portalId, const InboxRound& round)
{
    m_rounds.remove(portalId);
    for (const QString& source : round.sources()) {
        emit arrived(source);
    }
    if (!round.outcome() && round.outcome().error().kind == ErrorKind::Storage) {
        emit storageFailed(round.outcome().error());
    }
}

void InboxWatch::stop()
{
    m_intervalMs = 0;
    m_alarm->silence();
    const auto rounds = m_rounds;
    for (InboxRound* round : rounds) {
        round->cancel();
    }
}

} // namespace leadferry::handoff
