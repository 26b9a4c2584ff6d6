// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/recordround.h"

#include "delivery/inputs.h"
#include "delivery/recordoutcome.h"
#include "domain/openrecord.h"

namespace leadferry::delivery {

using base::ErrorKind;
using domain::CrmObject;
using domain::CrmVerb;
using store::StoredOperation;

namespace {

constexpr QLatin1String emailProperty("email");

} // namespace

base::Result<QList<StoredOperation>> RecordRound::claim()
{
    const qint64 now = m_context.clock.nowMs();
    if (!domain::isShared(m_object)) {
        return claimForWhatIsThere(now);
    }
    // A contact is found by its address; a company without a key of ours only by going through what hangs on its
    // contact, which the look-up does.
    const auto unclear = m_object == CrmObject::Contact || key().enforced() ? store::DeliveryStore::Unclear::Included
                                                                            : store::DeliveryStore::Unclear::LeftOut;
    return m_context.store.recordWork(m_context.portal.id, m_object, now, domain::mostInputs, unclear);
}

base::Result<QList<StoredOperation>> RecordRound::claimForWhatIsThere(qint64 nowMs)
{
    auto work = m_context.store.amendments(m_context.portal.id, m_object, nowMs, domain::mostInputs);
    if (!work || !domain::canBePerConversation(m_object)) {
        return work;
    }
    for (StoredOperation& operation : *work) {
        operation.personKey = QStringLiteral("event:") + operation.key; // its conversation may have another by now
    }
    const auto joining = m_context.store.conversationWork(m_context.portal.id, m_object, nowMs, domain::mostInputs);
    if (!joining) {
        return joining.error();
    }
    *work += *joining;
    return work;
}

void RecordRound::run()
{
    auto work = claim();
    if (!work) {
        fail(work.error());
        return;
    }
    if (!screen(m_object, *work) || !gather(*work)) {
        return;
    }
    if (m_candidates.isEmpty()) {
        finish();
        return;
    }
    m_readings = readingsOf(m_object, key(), m_context.rules.matchByPhone);
    proceed();
}

bool RecordRound::gather(const QList<StoredOperation>& operations)
{
    m_candidates = candidatesOf(operations, domain::mostInputs);
    QStringList identities;
    for (const auto& candidate : std::as_const(m_candidates)) {
        identities.append(candidate.identity);
    }
    const auto known = m_context.store.knownRecords(m_context.portal.id, identities);
    if (!known) {
        fail(known.error());
        return false;
    }
    for (int i = 0; i < m_candidates.size(); ++i) {
        const QString own = m_candidates.at(i).operations.last().recordId;
        m_candidates[i].knownId = known->value(m_candidates.at(i).identity, own);
        if (mayBeUpserted(m_candidates.at(i), m_object)) {
            m_candidates[i].upserted = true;
            m_candidates[i].changes = valuesForUpsert(m_candidates.at(i));
            m_toUpsert.append(i);
        }
    }
    return true;
}

void RecordRound::proceed()
{
    if (!m_toUpsert.isEmpty()) {
        write(CrmVerb::Upsert, std::exchange(m_toUpsert, {}));
    } else if (!m_readings.isEmpty()) {
        read(m_readings.takeFirst());
    } else if (!m_decided) {
        decide();
    } else if (!m_toCreate.isEmpty()) {
        write(CrmVerb::Create, std::exchange(m_toCreate, {}));
    } else if (!m_toUpdate.isEmpty()) {
        write(CrmVerb::Update, std::exchange(m_toUpdate, {}));
    } else {
        finish();
    }
}

// --- reading ---

void RecordRound::read(const Reading& reading)
{
    auto call = callFor(reading, m_candidates, m_object);
    if (call.rest) {
        m_readings.prepend(*call.rest);
    }
    if (call.request.inputs.isEmpty()) {
        proceed();
        return;
    }
    call.request.portalId = m_context.portal.id;
    call.request.phoneCountry = m_context.rules.defaultCountry;
    send(call.request, {}, [this, reading](const domain::CrmOutcome& outcome) {
        if (outcome.call.ok()) {
            absorb(reading, outcome.items, m_candidates);
            proceed();
        } else {
            readFailed(outcome);
        }
    });
}

void RecordRound::readFailed(const domain::CrmOutcome& outcome)
{
    store::Step step = stepFor(outcome);
    const Failure failure = readFailure(outcome, static_cast<int>(m_candidates.size()));
    for (const auto& candidate : std::as_const(m_candidates)) {
        for (const auto& operation : candidate.operations) {
            if (!candidate.upserted) { // those are written already
                step.operations.append(afterFailedRead(operation, failure, moment()));
            }
        }
    }
    if (record(std::move(step))) {
        finish();
    }
}

// --- deciding ---

/// What earlier writes have left, and, for what only writes to records that are there, whether one is about to be made.
bool RecordRound::learnWhatWasWritten()
{
    QStringList ids;
    QStringList without;
    for (const auto& candidate : std::as_const(m_candidates)) {
        ids.append(candidate.recordId);
        if (!candidate.found && candidate.isConversations() && makesNoRecord(candidate)) {
            without.append(candidate.identity);
        }
    }
    const auto written = m_context.store.writtenValues(m_context.portal.id, m_object, ids);
    const auto makers = without.isEmpty() ? base::Result<QHash<QString, qint64>>(QHash<QString, qint64>())
                                          : m_context.store.nextMakers(m_context.portal.id, without);
    if (!written || !makers) {
        fail(written ? makers.error() : written.error());
        return false;
    }
    for (Candidate& candidate : m_candidates) {
        if (!candidate.upserted) {
            candidate.written = written->value(candidate.recordId);
        }
    }
    m_nextMakers = *makers;
    return true;
}

void RecordRound::decide()
{
    m_decided = true;
    if (!learnWhatWasWritten()) {
        return;
    }
    store::Step step;
    QSet<QString> taken;
    for (int i = 0; i < m_candidates.size(); ++i) {
        const Candidate& candidate = m_candidates.at(i);
        // Two that turn out to be one record (merged there) are no two writes of one call: the next round's.
        const bool isAnothers = candidate.found && taken.contains(candidate.recordId);
        if (!candidate.upserted && !isAnothers) {
            taken.insert(candidate.recordId);
            decideAbout(i, step);
        }
    }
    if (step.operations.isEmpty() || record(std::move(step))) {
        proceed();
    }
}

void RecordRound::decideAbout(int index, store::Step& step)
{
    Candidate& candidate = m_candidates[index];
    ownWhatWasSent(candidate);
    if (candidate.isConversations() && !isWrittenTo(candidate, step)) {
        return;
    }
    candidate.changes = changesOf(candidate, m_object, m_context.portal.profile);
    if (candidate.found && candidate.changes.isEmpty()) {
        addDone(step, candidate, m_object, candidate.recordId, LinksMade::None);
    } else if (candidate.found) {
        m_toUpdate.append(index);
    } else if (makesNoRecord(candidate)) {
        addSkipped(step, candidate);
    } else if (!domain::isShared(m_object)) {
        addFailed(step, candidate, {{ErrorKind::NotFound, QStringLiteral("the record is gone from HubSpot")}}, {},
                  moment());
    } else if (isUnclear(candidate) && plannedValue(candidate, emailProperty).isEmpty() && !key().enforced()) {
        // Without e-mail and without a key the portal enforces, a lost answer cannot be settled by reading.
        addFailed(step, candidate,
                  {{ErrorKind::Internal, QStringLiteral("may or may not be in HubSpot: the person has no e-mail "
                                                        "and the portal has no key property for contacts")}},
                  {}, moment());
    } else {
        m_toCreate.append(index);
    }
}

/// Whether the conversation's record takes what is wanted of it. Else, as it is closed, gone, or was never made: who
/// makes one goes to make it; who makes none waits for one that is about to be made, or is skipped.
bool RecordRound::isWrittenTo(Candidate& candidate, store::Step& step) const
{
    if (candidate.found && domain::isOpen(m_object, candidate.present, m_context.portal.directory)) {
        return true;
    }
    if (candidate.found && keepWhatClosedTakes(candidate, m_object, m_context.portal.profile)) {
        return true;
    }
    const auto next = m_nextMakers.constFind(candidate.identity);
    if (!makesNoRecord(candidate)) {
        addReleased(step, candidate);
    } else if (next != m_nextMakers.constEnd()) {
        addAwaiting(step, candidate, *next);
    } else {
        addSkipped(step, candidate,
                   (candidate.found ? QStringLiteral("this conversation has no open %1")
                                    : QStringLiteral("this conversation has no %1"))
                       .arg(toString(m_object)));
    }
    return false;
}

// --- writing ---

void RecordRound::write(CrmVerb verb, const QList<int>& candidates)
{
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = verb;
    request.object = m_object;
    request.idProperty = verb == CrmVerb::Upsert ? emailProperty : QString();
    QList<store::Departure> departures;
    QList<Candidate> written;
    for (const int i : candidates) {
        const Candidate& candidate = m_candidates.at(i);
        written.append(candidate);
        domain::CrmInput input;
        input.trace = traceOf(candidate);
        input.recordId = verb == CrmVerb::Upsert ? plannedValue(candidate, emailProperty) : candidate.recordId;
        input.properties = candidate.changes;
        for (const auto& operation : candidate.operations) {
            departures.append({operation.id, candidate.isConversations() ? candidate.recordId : QString()});
            if (verb == CrmVerb::Create) {
                addLinks(input, operation);
            }
        }
        request.inputs.append(input);
    }
    send(request, departures,
         [this, verb, written](const domain::CrmOutcome& outcome) { absorbWrite(verb, written, outcome); });
}

void RecordRound::absorbWrite(CrmVerb verb, const QList<Candidate>& written, const domain::CrmOutcome& outcome)
{
    const bool conflict = !outcome.call.ok() && outcome.call.error().kind == ErrorKind::Conflict;
    if (!conflict || outcome.existingId.isEmpty()) {
        recordWrite(verb, written, outcome, {});
        return;
    }
    // The whole batch was refused, and HubSpot named one record that is there: whose is it?
    auto request = ownerReading(outcome.existingId, m_object, key());
    request.portalId = m_context.portal.id;
    send(request, {}, [this, verb, written, outcome](const domain::CrmOutcome& answer) {
        QList<store::IdentityUpdate> owners;
        for (const auto& candidate : written) {
            if (written.size() == 1 || isOwnedBy(answer.items.value(0).properties, candidate, key())) {
                owners.append({candidate.identity, outcome.existingId});
            }
        }
        recordWrite(verb, written, outcome, owners);
    });
}

void RecordRound::recordWrite(CrmVerb verb, const QList<Candidate>& written, const domain::CrmOutcome& outcome,
                              const QList<store::IdentityUpdate>& owners)
{
    store::Step step = stepFor(outcome);
    step.identities = owners;
    addWritten(step, written, m_object, verb, outcome, moment());
    if (record(std::move(step))) {
        proceed();
    }
}

} // namespace leadferry::delivery
