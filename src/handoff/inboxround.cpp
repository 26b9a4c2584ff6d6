// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/inboxround.h"

#include <algorithm>

namespace leadferry::handoff {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::InboxCall;
using domain::InboxThread;

namespace {

/// Threads are listed again for so long: the ticket that one answers may become known later than its first message.
constexpr qint64 listedAgainMs = 10LL * 60 * 1000;
/// So far this PC's clock may be off without a word said.
constexpr qint64 clockToleranceMs = 5LL * 60 * 1000;
/// So many open threads are looked at by themselves in one round.
constexpr int mostQuietLooks = 10;

} // namespace

InboxRound::InboxRound(InboxContext context, domain::Portal portal, QObject* parent)
    : base::Job(parent), m_context(context), m_store(context.database), m_portal(std::move(portal))
{
}

void InboxRound::run()
{
    const auto readTo = m_store.readToMs(m_portal.id);
    if (!readTo) {
        end(readTo.error());
        return;
    }
    m_readToMs = *readTo;
    // However long nobody has looked, what is older is answered or forgotten.
    const qint64 sinceMs = std::max(m_readToMs - listedAgainMs, m_context.clock.nowMs() - store::watchedForMs);
    ask(m_context.inbox.readThreads(m_portal.id, sinceMs), &InboxRound::takeThreads);
}

void InboxRound::ask(InboxCall* call, Taken take)
{
    m_call = call;
    connect(call, &base::Job::finished, this, [this, call, take] {
        m_call.clear();
        if (!isFinished()) {
            (this->*take)(*call);
        }
    });
    call->start();
}

void InboxRound::takeThreads(const InboxCall& call)
{
    if (!call.outcome()) {
        end(call.outcome());
        return;
    }
    for (const InboxThread& thread : call.threads()) {
        m_readToMs = std::max(m_readToMs, thread.latestMessageMs);
    }
    if (const auto learnt = learn(call.threads()); !learnt) {
        end(learnt);
        return;
    }
    goOn();
}

/// Which of them are ours, and what is known of those.
Result<void> InboxRound::learn(const QList<InboxThread>& threads)
{
    const auto origins = m_store.origins(m_portal.id, threads);
    if (!origins) {
        return origins.error();
    }
    const auto known = m_store.known(m_portal.id, origins->keys());
    if (!known) {
        return known.error();
    }
    m_origins.insert(*origins);
    m_known.insert(*known);
    for (const InboxThread& thread : threads) {
        if (m_origins.contains(thread.id)) {
            m_threads.append(thread);
        }
    }
    return {};
}

void InboxRound::goOn()
{
    while (!m_threads.isEmpty()) {
        const InboxThread thread = m_threads.first();
        const auto memory = memoryOf(thread.id);
        if (const auto fromMs = domain::readingFrom(memory, thread, ticketMs(thread))) {
            ask(m_context.inbox.readMessages(m_portal.id, thread.id, *fromMs), &InboxRound::takeMessages);
            return;
        }
        const bool isNews =
            memory->thread != thread || thread.id == m_quietId; // of the quiet one also that it was seen
        if (const auto kept = isNews ? keep(thread, std::nullopt) : Result<void>(); !kept) {
            end(kept);
            return;
        }
        m_threads.removeFirst();
    }
    lookAtQuietOnes();
}

/// When its ticket came about, by the portal's clock. Rather too early: a bot that is told an older word is better off
/// than one that is not told its answer.
qint64 InboxRound::ticketMs(const InboxThread& thread) const
{
    const qint64 aheadMs = std::max<qint64>(m_context.inbox.clockAheadMs(m_portal.id), 0);
    return m_origins.value(thread.id).writtenMs - aheadMs - clockToleranceMs;
}

std::optional<domain::KnownThread> InboxRound::memoryOf(const QString& threadId) const
{
    const auto known = m_known.constFind(threadId);
    return known == m_known.constEnd() ? std::nullopt : std::optional(*known);
}

void InboxRound::takeMessages(const InboxCall& call)
{
    if (!call.outcome() && !call.isOfThreadAlone()) {
        end(call.outcome());
        return;
    }
    const InboxThread thread = m_threads.takeFirst();
    const auto kept =
        call.outcome() ? keep(thread, domain::ReadMessages{call.messages(), call.newestSeenMs()}) : putOff(thread);
    if (!kept) {
        end(kept);
        return;
    }
    goOn();
}

Result<void> InboxRound::keep(const InboxThread& thread, const std::optional<domain::ReadMessages>& read)
{
    const qint64 nowMs = m_context.clock.nowMs();
    const auto reading = domain::readingOf(m_portal.hubId, memoryOf(thread.id), thread, read, nowMs);
    const store::TicketOrigin origin = m_origins.value(thread.id);
    const auto added = m_store.save(m_portal.id, origin, reading, nowMs);
    if (!added) {
        return added.error();
    }
    if (*added > 0) {
        m_sources.insert(origin.source);
    }
    return {};
}

/// Its messages cannot be read for now: it is remembered as if it had said nothing since the ticket, and looked at
/// again among the quiet ones. Others go on.
Result<void> InboxRound::putOff(const InboxThread& thread)
{
    domain::KnownThread unread;
    unread.thread = thread;
    unread.thread.isOpen = true; // so that it is looked at
    unread.thread.latestMessageMs = m_origins.value(thread.id).writtenMs;
    const auto saved = m_store.save(m_portal.id, m_origins.value(thread.id), {memoryOf(thread.id).value_or(unread), {}},
                                    m_context.clock.nowMs());
    return saved ? Result<void>() : saved.error();
}

/// After all that had news; some in each round.
void InboxRound::lookAtQuietOnes()
{
    if (!m_quiet) {
        const auto saved = m_store.saveReadTo(m_portal.id, m_readToMs);
        const auto quiet = m_store.quiet(m_portal.id, m_context.clock.nowMs(), mostQuietLooks);
        if (!saved || !quiet) {
            end(saved ? quiet.error() : saved);
            return;
        }
        m_quiet = *quiet;
    }
    if (m_quiet->isEmpty()) {
        end({});
        return;
    }
    m_quietId = m_quiet->takeFirst();
    ask(m_context.inbox.readThread(m_portal.id, m_quietId), &InboxRound::takeQuietOne);
}

/// One that is gone is over: people throw away what they are done with.
void InboxRound::takeQuietOne(const InboxCall& call)
{
    const auto known = m_store.known(m_portal.id, {m_quietId});
    if (!known || (!call.outcome() && !call.isOfThreadAlone())) {
        end(known ? call.outcome() : known.error());
        return;
    }
    InboxThread thread = known->value(m_quietId).thread;
    if (!call.outcome()) {
        thread.isOpen = thread.isOpen && call.outcome().error().kind != ErrorKind::NotFound;
    } else if (!call.threads().isEmpty()) {
        thread = call.threads().first();
    }
    if (const auto learnt = learn({thread}); !learnt) {
        end(learnt);
        return;
    }
    goOn();
}

void InboxRound::end(const Result<void>& outcome)
{
    m_outcome = outcome;
    finish();
}

void InboxRound::stop()
{
    if (m_call) {
        m_call->disconnect(this);
        m_call->cancel();
    }
    m_outcome = Error{ErrorKind::Cancelled, QStringLiteral("stopped")};
}

} // namespace leadferry::handoff
