// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/enrichmentwatch.h"

#include <algorithm>
#include <array>
#include <limits>

namespace leadferry::enrichment {

using base::Error;
using base::Result;
using domain::Enrichment;
using domain::EnrichmentFault;
using domain::EnrichmentState;
using domain::EnrichmentTrouble;
using store::OpenEnrichment;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;

/// How long the service is left alone after it has failed once, twice, …
constexpr std::array restsMs{1 * minute, 5 * minute, 15 * minute, 1 * hour};
/// Where nothing gets better by waiting it is still asked now and then: somebody may have mended it over there.
constexpr qint64 hopelessRestMs = 1 * hour;
/// What no timer of its own waits for, such as a portal that has calls again, is looked for this often.
constexpr qint64 lookAgainMs = 5 * minute;
/// A keychain that is locked, or asks its owner, may be open soon. Longer than a run until idle waits for.
constexpr qint64 lockedAgainMs = 90 * second;
/// After the database has failed.
constexpr qint64 storeAgainMs = 5 * second;
/// A model that cannot keep to the form may do so the next time; not for ever.
constexpr int mostAttempts = 3;
/// Less than that, in all, is a greeting.
constexpr qsizetype leastVisitorText = 20;
constexpr qint64 never = std::numeric_limits<qint64>::max();

/// The visitor has written something that can be read.
bool isWorthReading(const QList<domain::Message>& messages)
{
    qsizetype length = 0;
    for (const domain::Message& message : messages) {
        length += message.from == domain::MessageAuthor::Visitor ? message.text.simplified().size() : 0;
    }
    return length >= leastVisitorText;
}

} // namespace

EnrichmentWatch::EnrichmentWatch(EnrichmentContext context)
    : m_context(std::move(context)), m_store(m_context.database), m_alarm(m_context.clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &EnrichmentWatch::look);
}

EnrichmentWatch::~EnrichmentWatch() = default;

void EnrichmentWatch::heed(const EnrichmentChoice& choice)
{
    const bool isFirst = !std::exchange(m_heeding, true);
    const EnrichmentChoice before = std::exchange(m_choice, choice);
    if (!isFirst && before == choice) {
        return;
    }
    if (before.model != choice.model) {
        m_failures = 0;
        m_outdated = true;
    }
    const auto done = m_store.heed(choice.isOn() ? choice.events : QStringList());
    if (done) {
        wake();
    } else {
        m_heeding = false; // once more the next time
        restFrom(done.error());
    }
}

void EnrichmentWatch::keyChanged()
{
    m_failures = 0;
    m_keyDueMs = 0;
    m_outdated = true;
    wake();
}

void EnrichmentWatch::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) && !paused) {
        wake();
    }
}

void EnrichmentWatch::wake()
{
    if (!m_stopped) {
        m_alarm->ringIn(0);
    }
}

void EnrichmentWatch::look()
{
    if (m_stopped || !m_heeding || isBusy()) {
        return;
    }
    if (const auto done = step(); !done) {
        restFrom(done.error());
    }
}

Result<void> EnrichmentWatch::step()
{
    const qint64 nowMs = m_context.clock.nowMs();
    const auto expired = m_store.expire(nowMs);
    const auto collected = m_store.collect(m_choice.isOn() ? m_choice.events : QStringList(), nowMs);
    const auto open = m_store.hasOpen();
    if (!expired || !collected || !open) {
        return !expired ? expired.error() : !collected ? collected.error() : open.error();
    }
    if (*expired + *collected > 0) {
        emit recorded();
    }
    if (!*open) {
        return {}; // whatever comes in wakes the watch
    }
    m_alarm->ringIn(lookAgainMs);
    const auto answered = m_store.nextAnswered();
    if (answered && *answered) {
        putIn(**answered);
        return {};
    }
    return answered ? askNext() : answered.error();
}

Result<void> EnrichmentWatch::askNext()
{
    const auto wait = waitMs();
    if (!wait) {
        return wait.error();
    }
    if (*wait > 0) {
        m_alarm->ringIn(std::min(*wait, lookAgainMs));
        return {};
    }
    const auto open = m_store.nextWaiting(m_context.sparing());
    if (!open) {
        return open.error();
    }
    return *open ? ask(**open) : Result<void>();
}

Result<void> EnrichmentWatch::ask(const OpenEnrichment& open)
{
    m_asked = open.enrichment;
    if (!isWorthReading(open.about.messages)) {
        m_asked.state = EnrichmentState::Nothing;
        wake();
        return record(m_asked);
    }
    const auto key = m_context.key();
    if (!key && key.error().kind == base::ErrorKind::NotFound) {
        return rest({EnrichmentFault::KeyMissing}, 0);
    }
    if (!key) {
        m_keyDueMs = m_context.clock.monotonicMs() + lockedAgainMs;
        m_alarm->ringIn(lockedAgainMs);
        return {};
    }
    if (!*key) {
        return {}; // whoever reads it wakes the watch
    }
    ModelChoice model = m_choice.model;
    model.key = **key;
    m_asked.askedMs = m_context.clock.nowMs();
    m_outdated = false;
    m_call = new ModelCall(m_context.transport, model, open.about.messages, this);
    connect(m_call, &base::Job::finished, this, [this, call = m_call.data()] { onAnswered(*call); });
    m_call->start();
    return {};
}

void EnrichmentWatch::onAnswered(const ModelCall& call)
{
    m_call.clear();
    if (m_stopped) {
        return;
    }
    const EnrichmentTrouble& trouble = call.trouble();
    if (m_outdated && trouble.fault != EnrichmentFault::None) {
        wake(); // what another model, or one with another key, has answered says nothing any more
        return;
    }
    const bool isOfService = trouble.fault != EnrichmentFault::None && !domain::isOfConversation(trouble.fault);
    m_asked.trouble = trouble;
    m_asked.model = call.model();
    m_asked.durationMs = call.durationMs();
    m_asked.tokensRead = call.tokensRead();
    m_asked.tokensWritten = call.tokensWritten();
    m_asked.reading = call.reading();
    if (!isOfService) {
        ++m_asked.attempts;
        const bool again = trouble.fault == EnrichmentFault::Unreadable && m_asked.attempts < mostAttempts;
        m_asked.state = trouble.fault == EnrichmentFault::None ? EnrichmentState::Answered
                        : again                                ? EnrichmentState::Waiting
                                                               : EnrichmentState::Failed;
    }
    const auto kept = record(m_asked);
    const auto rested = isOfService ? rest(trouble, call.retryAfterMs()) : rest({}, 0);
    if (!kept || !rested) {
        restFrom(!kept ? kept.error() : rested.error());
        return;
    }
    wake();
}

/// No trouble: it answers.
Result<void> EnrichmentWatch::rest(const EnrichmentTrouble& trouble, qint64 atLeastMs)
{
    if (trouble.fault == EnrichmentFault::None) {
        m_failures = 0;
        return m_store.setRest({}, {}, 0);
    }
    const auto step = std::min<std::size_t>(static_cast<std::size_t>(m_failures++), restsMs.size() - 1);
    const qint64 restMs = domain::needsPerson(trouble.fault) ? hopelessRestMs : restsMs.at(step);
    auto kept =
        m_store.setRest(trouble, identityOf(m_choice.model), m_context.clock.nowMs() + std::max(restMs, atLeastMs));
    emit recorded();
    return kept;
}

void EnrichmentWatch::putIn(const OpenEnrichment& open)
{
    const Enrichment& enrichment = open.enrichment;
    domain::IncomingEvent event;
    event.source = enrichment.source;
    event.body = domain::enrichedEvent(open.about, enrichment.reading, enrichment.model, enrichment.askedMs);
    event.eventId = event.body.value(QLatin1String("id")).toString();
    event.receivedAtMs = m_context.clock.nowMs();
    m_submitting = true;
    m_context.sink.submit({event}, this, [this, enrichment](const Result<QList<domain::AcceptedEvent>>& accepted) {
        onPutIn(enrichment, accepted);
    });
}

/// One that was put in before a crash is known by its id.
void EnrichmentWatch::onPutIn(Enrichment enrichment, const Result<QList<domain::AcceptedEvent>>& accepted)
{
    m_submitting = false;
    enrichment.state = EnrichmentState::Done;
    const auto kept = accepted ? record(enrichment) : Result<void>(accepted.error());
    if (!kept) {
        restFrom(kept.error());
        return;
    }
    wake();
}

Result<void> EnrichmentWatch::record(const Enrichment& enrichment)
{
    auto kept = m_store.record(enrichment, m_context.clock.nowMs());
    if (kept) {
        emit recorded();
    }
    return kept;
}

/// 0: the model may be asked now.
Result<qint64> EnrichmentWatch::waitMs()
{
    if (!m_choice.isOn() || m_paused) {
        return never;
    }
    const qint64 nowMs = m_context.clock.nowMs();
    const auto service = m_store.service();
    const auto full = isDayFull();
    if (!service || !full) {
        return !service ? service.error() : full.error();
    }
    const bool rests = service->restsFor == identityOf(m_choice.model);
    const qint64 restMs = rests ? std::clamp<qint64>(service->restsUntilMs - nowMs, 0, hour) : 0; // clocks are set back
    const qint64 keyMs = std::max<qint64>(m_keyDueMs - m_context.clock.monotonicMs(), 0);
    return std::max({restMs, keyMs, *full ? dayEndsMs(nowMs) - nowMs : 0});
}

Result<bool> EnrichmentWatch::isDayFull()
{
    const auto asked = m_store.askedSince(dayBeganMs(m_context.clock.nowMs()));
    return asked ? Result<bool>(*asked >= m_choice.mostADay) : asked.error();
}

bool EnrichmentWatch::isIdleFor(qint64 horizonMs)
{
    if (isBusy()) {
        return false;
    }
    const auto open = m_store.hasOpen();
    const auto wait = waitMs();
    if (!open || !*open || !wait || *wait > horizonMs) {
        return true;
    }
    const auto answered = m_store.nextAnswered();
    const auto waiting = m_store.nextWaiting(m_context.sparing());
    return !answered || !waiting || (!*answered && !*waiting);
}

void EnrichmentWatch::restFrom(const Error& error)
{
    m_alarm->ringIn(storeAgainMs);
    emit storageFailed(error);
}

void EnrichmentWatch::stop()
{
    m_stopped = true;
    m_alarm->silence();
    if (m_call) {
        m_call->cancel();
    }
}

} // namespace leadferry::enrichment
