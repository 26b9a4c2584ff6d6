// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/replycourier.h"

#include "handoff/outbox.h"

#include <algorithm>

namespace leadferry::handoff {

using base::Error;
using base::Result;
using domain::Reply;
using domain::ReplyFault;
using domain::ReplyTrouble;
using domain::ReplyWay;
using domain::Source;

namespace {

/// So many posts to one bot may be under way at once.
constexpr int mostPosts = 4;
/// An outbox takes so many before others get their turn.
constexpr int mostAtOnce = 20;
/// What failed without the bot's being reached is tried again after this time, and uses up no try. Longer than the
/// minute within which `run --until-idle` waits for what is due: offline, it must come to an end.
constexpr qint64 unreachedAgainMs = 90'000;
/// After the store failed it is looked at again.
constexpr qint64 storeAgainMs = 30'000;

} // namespace

ReplyCourier::ReplyCourier(CourierContext context)
    : m_context(std::move(context)), m_store(m_context.database), m_alarm(m_context.clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &ReplyCourier::wake);
}

ReplyCourier::~ReplyCourier() = default;

void ReplyCourier::setSources(const QList<Source>& sources)
{
    m_sources.clear();
    for (const Source& source : sources) {
        if (source.replyWay != ReplyWay::Fetch) {
            m_sources.insert(source.name, source);
        }
    }
    wake();
}

void ReplyCourier::wake()
{
    if (m_stopped) {
        return;
    }
    if (const auto expired = m_store.expire(m_context.clock.nowMs()); !expired) {
        restFrom(expired.error());
        return;
    }
    bool goesOn = false;
    for (const Source& source : std::as_const(m_sources)) {
        const auto brought = bringDue(source);
        if (!brought) {
            restFrom(brought.error());
            return;
        }
        goesOn = goesOn || *brought;
    }
    if (goesOn) {
        m_alarm->ringIn(0); // an outbox may take the next ones at once; others get their turn in between
    } else if (const auto armed = armAlarm(); !armed) {
        restFrom(armed.error());
    }
}

/// Whether there may be more at once.
Result<bool> ReplyCourier::bringDue(const Source& source)
{
    const auto secret = source.replyWay == ReplyWay::Post ? m_context.secret(source.name)
                                                          : Result<std::optional<QByteArray>>(QByteArray());
    if (secret && !*secret) {
        return false; // whoever reads it wakes the courier
    }
    const auto due = m_store.due(source.name, m_context.clock.nowMs(), mostAtOnce);
    if (!due) {
        return due.error();
    }
    bool goesOn = false;
    for (const Reply& reply : *due) {
        if (m_posts.contains(reply.id) || postsOf(source.name) == mostPosts) {
            continue;
        }
        if (const auto brought = bring(reply); !brought) {
            return brought.error();
        }
        goesOn = goesOn || !m_posts.contains(reply.id);
    }
    return goesOn;
}

int ReplyCourier::postsOf(const QString& source) const
{
    return static_cast<int>(std::count_if(m_posts.cbegin(), m_posts.cend(),
                                          [&source](const ReplyPost* post) { return post->reply().source == source; }));
}

Result<void> ReplyCourier::bring(const Reply& reply)
{
    const Source source = m_sources.value(reply.source);
    if (source.replyWay == ReplyWay::Post) {
        return post(source, reply);
    }
    const auto laid = layIntoOutbox(source.replyTo, reply);
    const auto trouble = laid ? ReplyTrouble() : ReplyTrouble{ReplyFault::FolderRefuses, laid.error().message};
    return note(reply, ReplyWay::Outbox, trouble, 0, true);
}

Result<void> ReplyCourier::post(const Source& source, const Reply& reply)
{
    const auto secret = m_context.secret(source.name);
    if (!secret || !*secret) {
        return note(reply, ReplyWay::Post, {ReplyFault::NoSecret}, 0, false);
    }
    auto* post = new ReplyPost(m_context.transport, m_context.clock, {QUrl(source.replyTo), **secret}, reply, this);
    m_posts.insert(reply.id, post);
    connect(post, &base::Job::finished, this, [this, post] { onPosted(*post); });
    post->start();
    return {};
}

void ReplyCourier::onPosted(const ReplyPost& post)
{
    m_posts.remove(post.reply().id);
    if (m_stopped) {
        return;
    }
    const auto noted = note(post.reply(), ReplyWay::Post, post.trouble(), post.retryAfterMs(), post.counts());
    if (!noted) {
        restFrom(noted.error());
        return;
    }
    wake();
}

Result<void> ReplyCourier::note(const Reply& reply, ReplyWay way, const ReplyTrouble& trouble, qint64 waitMs,
                                bool counted)
{
    Result<void> noted = trouble.fault == ReplyFault::None
                             ? m_store.noteReceived(reply.id, way, m_context.clock.nowMs())
                             : m_store.noteFailure(reply.id, way, trouble, nextTryMs(reply, counted, waitMs), counted,
                                                   m_context.clock.nowMs());
    if (noted) {
        emit recorded();
    }
    return noted;
}

/// 0: the tries are used up.
qint64 ReplyCourier::nextTryMs(const Reply& reply, bool counted, qint64 waitMs)
{
    const qint64 nowMs = m_context.clock.nowMs();
    if (!counted) {
        return nowMs + unreachedAgainMs;
    }
    const auto delayMs = m_schedule.delayMs(reply.attempts + 1, m_context.random());
    return delayMs ? nowMs + std::max({*delayMs, waitMs, qint64(1)}) : 0;
}

Result<void> ReplyCourier::armAlarm()
{
    const auto dueMs = m_store.nextDueMs(m_sources.keys());
    if (!dueMs) {
        return dueMs.error();
    }
    if (*dueMs > 0 && m_posts.isEmpty()) {
        m_alarm->ringIn(std::max<qint64>(*dueMs - m_context.clock.nowMs(), 0));
    } else {
        m_alarm->silence(); // the next post that ends looks again
    }
    return {};
}

bool ReplyCourier::isIdleFor(qint64 horizonMs)
{
    const auto dueMs = m_store.nextDueMs(m_sources.keys());
    return isIdle() && (!dueMs || *dueMs == 0 || *dueMs > m_context.clock.nowMs() + horizonMs);
}

/// What was brought and could not be noted is brought again: bots know it by its id.
void ReplyCourier::restFrom(const Error& error)
{
    m_alarm->ringIn(storeAgainMs);
    emit storageFailed(error);
}

void ReplyCourier::stop()
{
    m_stopped = true;
    m_alarm->silence();
    const auto posts = m_posts;
    for (ReplyPost* post : posts) {
        post->cancel();
    }
}

} // namespace leadferry::handoff
