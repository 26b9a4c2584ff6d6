// SPDX-License-Identifier: GPL-3.0-or-later
// How the answers of agents come back: from the portals' inboxes to the store, from the store to the bots.
#include "app/engineparts.h"
#include "store/sourcestore.h"

#include <QRandomGenerator>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<void> Engine::carryReplies()
{
    auto& database = *m_parts->database;
    m_parts->replyDesk = std::make_unique<handoff::StoredReplyDesk>(database, m_clock);
    m_parts->inboxes =
        std::make_unique<handoff::InboxWatch>(handoff::InboxContext{*m_parts->gateway, database, m_clock}, m_clock);
    m_parts->courier = std::make_unique<handoff::ReplyCourier>(handoff::CourierContext{
        database, m_parts->transport, m_clock, [this](const QString& source) { return replySecretOf(source); },
        [] { return QRandomGenerator::global()->generateDouble(); }});
    auto& inboxes = *m_parts->inboxes;
    auto& courier = *m_parts->courier;
    connect(&inboxes, &handoff::InboxWatch::arrived, m_parts->replyDesk.get(), &domain::ReplyDesk::arrived);
    connect(&inboxes, &handoff::InboxWatch::arrived, &courier, &handoff::ReplyCourier::wake);
    connect(&inboxes, &handoff::InboxWatch::arrived, this, &Engine::noteReplies);
    connect(&courier, &handoff::ReplyCourier::recorded, this, &Engine::noteReplies);
    connect(m_parts->replyDesk.get(), &handoff::StoredReplyDesk::acknowledged, this, &Engine::noteReplies);
    connect(&inboxes, &handoff::InboxWatch::storageFailed, this, &Engine::storeFailed);
    connect(&courier, &handoff::ReplyCourier::storageFailed, this, &Engine::storeFailed);
    connect(m_parts->sourceSecrets.get(), &SourceSecretKeeper::changed, &courier, &handoff::ReplyCourier::wake);
    m_parts->repliesNotedMs = m_clock.nowMs();
    return {};
}

Result<std::optional<QByteArray>> Engine::replySecretOf(const QString& source) const
{
    if (!m_parts->sourceSecrets->isRead(source)) {
        return std::optional<QByteArray>();
    }
    const auto secrets = m_parts->sourceSecrets->of(source);
    if (!secrets) {
        return secrets.error();
    }
    return secrets->replySecret.isEmpty()
               ? Result<std::optional<QByteArray>>(Error{ErrorKind::NotFound, QStringLiteral("none is kept")})
               : Result<std::optional<QByteArray>>(secrets->replySecret);
}

/// As the settings have it now.
void Engine::heedReplies(const QList<domain::Source>& sources)
{
    if (!m_parts->courier) {
        return;
    }
    const auto schedule = domain::RetryPolicy::fromString(m_parts->chosen.value(setting::retrySchedule));
    m_parts->courier->setSchedule(schedule ? *schedule : domain::RetryPolicy());
    m_parts->courier->setSources(sources);
    m_parts->inboxes->setInterval(repliesEveryMs(m_parts->chosen));
}

void Engine::noteReplies()
{
    m_parts->repliesChanged = true;
    scheduleReport();
}

/// The time lines of a conversation show its replies, so whoever looks at one of its deliveries hears of them.
void Engine::reportReplies()
{
    store::ReplyStore replies(*m_parts->database);
    const qint64 nowMs = m_clock.nowMs();
    if (const auto lost = replies.lost(nowMs)) {
        m_status.lostReplies = *lost;
    }
    if (!std::exchange(m_parts->repliesChanged, false)) {
        return;
    }
    if (const auto ids = replies.deliveriesChangedSince(std::exchange(m_parts->repliesNotedMs, nowMs))) {
        noteChanged(*ids);
    }
}

bool Engine::areRepliesUnderWay() const
{
    return m_parts->courier && (!m_parts->inboxes->isIdle() || !m_parts->courier->isIdleFor(idleHorizonMs));
}

void Engine::stopReplies()
{
    if (m_parts->courier) {
        m_parts->inboxes->stop();
        m_parts->courier->stop();
    }
}

} // namespace leadferry::app
