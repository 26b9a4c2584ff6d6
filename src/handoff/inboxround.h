// SPDX-License-Identifier: GPL-3.0-or-later
// One look into the inbox of one portal: which threads had news, what agents wrote in those that answer a ticket of
// ours, and what the bots are to be told of it. What was read is stored thread by thread, so a round that is cut off
// loses nothing and the next one goes on.
//
// Costs one call where nothing is new, one more for each thread with news, and now and then one for an open thread
// that is quiet (ThreadStore::quiet): closing one writes nothing in it.
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "domain/inbox.h"
#include "domain/portal.h"
#include "store/threadstore.h"

#include <QPointer>
#include <QSet>

namespace leadferry::handoff {

/// What a round works with; outlives it.
struct InboxContext
{
    domain::Inbox& inbox;
    store::Database& database;
    const base::Clock& clock;
};

class InboxRound final : public base::Job
{
    Q_OBJECT
public:
    InboxRound(InboxContext context, domain::Portal portal, QObject* parent = nullptr);

    /// All below are valid once finished() is emitted. Storage: what was read cannot be kept; else as InboxCall has it.
    [[nodiscard]] const base::Result<void>& outcome() const { return m_outcome; }
    /// Sources that have new replies.
    [[nodiscard]] const QSet<QString>& sources() const { return m_sources; }

protected:
    void run() override;
    void stop() override;

private:
    using Taken = void (InboxRound::*)(const domain::InboxCall& call);

    void ask(domain::InboxCall* call, Taken take);
    void takeThreads(const domain::InboxCall& call);
    [[nodiscard]] base::Result<void> learn(const QList<domain::InboxThread>& threads);
    void goOn();
    [[nodiscard]] qint64 ticketMs(const domain::InboxThread& thread) const;
    [[nodiscard]] std::optional<domain::KnownThread> memoryOf(const QString& threadId) const;
    void takeMessages(const domain::InboxCall& call);
    [[nodiscard]] base::Result<void> keep(const domain::InboxThread& thread,
                                          const std::optional<domain::ReadMessages>& read);
    [[nodiscard]] base::Result<void> putOff(const domain::InboxThread& thread);
    void lookAtQuietOnes();
    void takeQuietOne(const domain::InboxCall& call);
    void end(const base::Result<void>& outcome);

    InboxContext m_context;
    store::ThreadStore m_store;
    const domain::Portal m_portal;
    QList<domain::InboxThread> m_threads;          ///< of ours, still to be seen to; the first is being read
    QHash<QString, store::TicketOrigin> m_origins; ///< by thread
    QHash<QString, domain::KnownThread> m_known;   ///< by thread
    qint64 m_readToMs = 0;
    std::optional<QStringList> m_quiet; ///< open ones that are looked at by themselves, still to be
    QString m_quietId;                  ///< the one that is looked at
    QPointer<domain::InboxCall> m_call;
    QSet<QString> m_sources;
    base::Result<void> m_outcome;
};

} // namespace leadferry::handoff
