// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/recordround.h"

#include "domain/phonenumber.h"

#include <algorithm>

namespace leadferry::delivery {

using base::ErrorKind;
using domain::CrmObject;
using domain::CrmVerb;
using domain::OperationState;
using store::StoredOperation;

namespace {

constexpr int mostInputs = 100;
constexpr int mostSearched = 50;
const QString emailProperty = QStringLiteral("email");
const QString additionalEmails = QStringLiteral("hs_additional_emails");
const QString phoneProperty = QStringLiteral("phone");
const QString domainProperty = QStringLiteral("domain");

QString traceOf(const Candidate& candidate)
{
    return QString::number(candidate.operations.last().id);
}

QList<StoredOperation> operationsOf(const QList<Candidate>& candidates, const QList<int>& chosen)
{
    QList<StoredOperation> operations;
    for (const int i : chosen) {
        operations += candidates.at(i).operations;
    }
    return operations;
}

} // namespace

bool RecordRound::isShared() const
{
    return m_object == CrmObject::Contact || m_object == CrmObject::Company;
}

base::Result<QList<StoredOperation>> RecordRound::claim()
{
    const qint64 now = m_context.clock.nowMs();
    if (!isShared()) {
        return m_context.store.amendments(m_context.portal.id, m_object, now, mostInputs);
    }
    // A contact is found by its address; a company without a key of ours only by going through what hangs on its
    // contact, which the look-up does.
    const auto unclear = m_object == CrmObject::Contact || keyIsEnforced() ? store::DeliveryStore::Unclear::Included
                                                                           : store::DeliveryStore::Unclear::LeftOut;
    return m_context.store.recordWork(m_context.portal.id, m_object, now, mostInputs, unclear);
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
    planReadings();
    proceed();
}

bool RecordRound::gather(const QList<StoredOperation>& operations)
{
    m_candidates = candidatesOf(operations, mostInputs);
    QStringList identities;
    for (const auto& candidate : std::as_const(m_candidates)) {
        identities.append(candidate.identity);
    }
    const auto known = m_context.store.knownRecords(m_context.portal.id, identities);
    if (!known) {
        fail(known.error());
        return false;
    }
    QStringList ids;
    for (Candidate& candidate : m_candidates) {
        const QString own = candidate.operations.last().recordId;
        candidate.knownId = known->value(candidate.identity, own);
        ids.append(candidate.knownId);
    }
    const auto written = m_context.store.writtenValues(m_context.portal.id, m_object, ids);
    if (!written) {
        fail(written.error());
        return false;
    }
    for (int i = 0; i < m_candidates.size(); ++i) {
        m_candidates[i].written = written->value(m_candidates.at(i).knownId);
        if (mayBeUpserted(m_candidates.at(i), m_object)) {
            m_candidates[i].changes = valuesForUpsert(m_candidates.at(i));
            m_toUpsert.append(i);
        }
    }
    return true;
}

void RecordRound::planReadings()
{
    const Reading byId{CrmVerb::Read, {}};
    if (m_object == CrmObject::Contact) {
        m_readings.append({CrmVerb::Read, emailProperty});
    }
    m_readings.append(byId);
    if (isShared() && keyIsEnforced()) {
        m_readings.append({CrmVerb::Read, m_context.portal.profile.key(m_object).property});
    }
    // What others made can be found by a search; what it finds is read again, for the index lags.
    if (m_object == CrmObject::Company) {
        m_readings += {Reading{CrmVerb::Search, domainProperty}, byId};
    } else if (m_object == CrmObject::Contact && m_context.rules.matchByPhone) {
        m_readings += {Reading{CrmVerb::Search, phoneProperty}, byId};
    }
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

QString RecordRound::valueToFind(const Candidate& candidate, const Reading& reading) const
{
    if (candidate.found || mayBeUpserted(candidate, m_object)) {
        return {};
    }
    if (reading.property.isEmpty()) {
        return candidate.knownId;
    }
    QString value = plannedValue(candidate, reading.property);
    if (reading.property == emailProperty || reading.verb == CrmVerb::Search) {
        const bool known = reading.verb == CrmVerb::Search && !candidate.knownId.isEmpty();
        const bool nobodys = reading.property == phoneProperty &&
                             (!domain::isE164(value) || !plannedValue(candidate, emailProperty).isEmpty());
        return known || nobodys ? QString() : value;
    }
    const bool addressHeld = m_object == CrmObject::Contact && plannedValue(candidate, emailProperty).isEmpty();
    return value.isEmpty() && addressHeld ? candidate.identity : value;
}

QStringList RecordRound::propertiesToRead() const
{
    QStringList properties;
    if (m_object == CrmObject::Contact) {
        properties = QStringList{emailProperty, additionalEmails};
    }
    for (const auto& candidate : m_candidates) {
        for (const auto& operation : candidate.operations) {
            for (const auto& field : operation.fields) {
                properties.append(field.property);
            }
        }
    }
    properties.removeDuplicates();
    return properties;
}

void RecordRound::read(const Reading& reading)
{
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = reading.verb;
    request.object = m_object;
    request.idProperty = reading.property;
    request.properties = propertiesToRead();
    const int most = reading.verb == CrmVerb::Search ? mostSearched : mostInputs;
    for (int i = reading.from; i < m_candidates.size(); ++i) {
        if (request.inputs.size() == most) {
            m_readings.prepend({reading.verb, reading.property, i});
            break;
        }
        domain::CrmInput input;
        input.trace = QString::number(i);
        input.recordId = valueToFind(m_candidates.at(i), reading);
        if (!input.recordId.isEmpty()) {
            request.inputs.append(input);
        }
    }
    if (request.inputs.isEmpty()) {
        proceed();
        return;
    }
    send(request, {}, [this, reading](const domain::CrmOutcome& outcome) { absorbReading(reading, outcome); });
}

void RecordRound::absorbReading(const Reading& reading, const domain::CrmOutcome& outcome)
{
    if (!outcome.call.ok()) {
        store::Step step = stepFor(outcome);
        for (const auto& candidate : std::as_const(m_candidates)) {
            for (const auto& operation : candidate.operations) {
                if (!mayBeUpserted(candidate, m_object)) {
                    step.operations.append(afterFailedRead(
                        operation, readFailure(outcome, static_cast<int>(m_candidates.size())), moment()));
                }
            }
        }
        if (record(std::move(step))) {
            finish();
        }
        return;
    }
    for (const auto& item : outcome.items) {
        Candidate& candidate = m_candidates[item.trace.toInt()];
        if (item.ok && reading.verb == CrmVerb::Search) {
            candidate.knownId = item.recordId;
        } else if (item.ok) {
            candidate.found = true;
            candidate.recordId = item.recordId;
            candidate.present = item.properties;
        } else if (reading.property.isEmpty()) {
            candidate.knownId.clear(); // archived counts as missing
        }
    }
    proceed();
}

// --- deciding ---

void RecordRound::decide()
{
    m_decided = true;
    QStringList ids;
    for (const auto& candidate : std::as_const(m_candidates)) {
        ids.append(candidate.recordId);
    }
    const auto written = m_context.store.writtenValues(m_context.portal.id, m_object, ids);
    if (!written) {
        fail(written.error());
        return;
    }
    store::Step step;
    for (int i = 0; i < m_candidates.size(); ++i) {
        Candidate& candidate = m_candidates[i];
        if (mayBeUpserted(candidate, m_object)) {
            continue; // written already
        }
        candidate.written = written->value(candidate.recordId);
        candidate.changes = changesOf(candidate, m_object, m_context.portal.profile);
        if (candidate.found && candidate.changes.isEmpty()) {
            addDone(step, candidate, candidate.recordId, false);
        } else if (candidate.found) {
            m_toUpdate.append(i);
        } else if (!isShared()) {
            addFailed(step, candidate, {{ErrorKind::NotFound, QStringLiteral("the record is gone from HubSpot")}}, {});
        } else if (isUnclear(candidate) && plannedValue(candidate, emailProperty).isEmpty() && !keyIsEnforced()) {
            // Without e-mail and without a key the portal enforces, a lost answer cannot be settled by reading.
            addFailed(step, candidate,
                      {{ErrorKind::Internal, QStringLiteral("may or may not be in HubSpot: the person has no e-mail "
                                                            "and the portal has no key property for contacts")}},
                      {});
        } else {
            m_toCreate.append(i);
        }
    }
    if (step.operations.isEmpty() || record(std::move(step))) {
        proceed();
    }
}

// --- writing ---

void RecordRound::write(CrmVerb verb, const QList<int>& candidates)
{
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = verb;
    request.object = m_object;
    request.idProperty = verb == CrmVerb::Upsert ? emailProperty : QString();
    QList<qint64> ids;
    for (const int i : candidates) {
        const Candidate& candidate = m_candidates.at(i);
        domain::CrmInput input;
        input.trace = traceOf(candidate);
        input.recordId = verb == CrmVerb::Upsert ? plannedValue(candidate, emailProperty) : candidate.recordId;
        input.properties = candidate.changes;
        for (const auto& operation : candidate.operations) {
            ids.append(operation.id);
            if (verb == CrmVerb::Create) {
                addLinks(input, operation);
            }
        }
        request.inputs.append(input);
    }
    send(request, ids,
         [this, verb, candidates](const domain::CrmOutcome& outcome) { absorbWrite(verb, candidates, outcome); });
}

void RecordRound::absorbWrite(CrmVerb verb, const QList<int>& candidates, const domain::CrmOutcome& outcome)
{
    const bool conflict = !outcome.call.ok() && outcome.call.error().kind == ErrorKind::Conflict;
    if (conflict && !outcome.existingId.isEmpty()) {
        identifyTheOwner(verb, candidates, outcome);
    } else {
        recordWrite(verb, candidates, outcome, stepFor(outcome));
    }
}

void RecordRound::identifyTheOwner(CrmVerb verb, const QList<int>& candidates, const domain::CrmOutcome& refusal)
{
    // The whole batch was refused, and HubSpot named one record that is there: whose is it?
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = CrmVerb::Read;
    request.object = m_object;
    request.properties = propertiesToRead() + QStringList{m_context.portal.profile.key(m_object).property};
    request.properties.removeAll(QString());
    domain::CrmInput input;
    input.trace = QStringLiteral("owner");
    input.recordId = refusal.existingId;
    request.inputs.append(input);
    send(request, {}, [this, verb, candidates, refusal](const domain::CrmOutcome& answer) {
        store::Step step = stepFor(refusal);
        const auto owner = answer.items.value(0).properties;
        QStringList telling =
            owner.value(additionalEmails).split(QLatin1Char(';')) +
            QStringList{owner.value(emailProperty), owner.value(m_context.portal.profile.key(m_object).property)};
        telling.removeAll(QString());
        for (const int i : candidates) {
            const Candidate& candidate = m_candidates.at(i);
            const QString key = candidate.changes.value(m_context.portal.profile.key(m_object).property);
            if (candidates.size() == 1 ||
                telling.contains(plannedValue(candidate, emailProperty), Qt::CaseInsensitive) ||
                telling.contains(key)) {
                step.identities.append({candidate.identity, refusal.existingId});
            }
        }
        recordWrite(verb, candidates, refusal, std::move(step));
    });
}

void RecordRound::recordWrite(CrmVerb verb, const QList<int>& candidates, const domain::CrmOutcome& outcome,
                              store::Step step)
{
    const auto items = itemsByTrace(outcome);
    QStringList owners; // whose conflict it is, where the whole batch was refused for one
    for (const auto& known : std::as_const(step.identities)) {
        owners.append(known.identity);
    }
    for (const int i : candidates) {
        const Candidate& candidate = m_candidates.at(i);
        const auto* item = items.value(traceOf(candidate));
        if (outcome.call.ok() && item != nullptr && item->ok) {
            addDone(step, candidate, item->recordId, verb == CrmVerb::Create);
            continue;
        }
        Failure failure = writeFailure(outcome, item, traceOf(candidate), static_cast<int>(candidates.size()));
        if (!owners.isEmpty()) {
            failure.elsewhere = !owners.contains(candidate.identity);
            failure.batchSize = 1;
        }
        if (failure.error.kind == ErrorKind::Conflict && item != nullptr && !item->existingId.isEmpty()) {
            step.identities.append({candidate.identity, item->existingId});
        } else if (failure.error.kind == ErrorKind::NotFound && isShared()) {
            step.identities.append({candidate.identity, QString()});
        }
        addFailed(step, candidate, failure,
                  item != nullptr ? candidate.operations : operationsOf(m_candidates, candidates));
    }
    if (record(std::move(step))) {
        proceed();
    }
}

void RecordRound::addDone(store::Step& step, const Candidate& candidate, const QString& recordId, bool created) const
{
    for (const auto& operation : candidate.operations) {
        const bool superseded = isSuperseded(candidate, operation);
        auto update = done(operation, recordId,
                           superseded                    ? QStringLiteral("superseded")
                           : candidate.changes.isEmpty() ? QStringLiteral("nothing to change")
                                                         : QStringLiteral("done"));
        if (superseded) {
            update.state = OperationState::Superseded;
        }
        if (created) {
            update.linksMade = linkedNow(operation);
        }
        step.operations.append(update);
    }
    if (isShared()) {
        step.identities.append({candidate.identity, recordId});
    }
    step.written.append(writtenBy(candidate, m_object, recordId));
}

void RecordRound::addFailed(store::Step& step, const Candidate& candidate, const Failure& failure,
                            const QList<StoredOperation>& together) const
{
    for (const auto& operation : candidate.operations) {
        step.operations.append(afterFailedWrite(operation, forOne(failure, operation, together), moment()));
    }
}

} // namespace leadferry::delivery
