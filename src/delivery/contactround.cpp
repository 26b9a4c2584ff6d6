// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/contactround.h"

#include <algorithm>

namespace leadferry::delivery {

using base::ErrorKind;
using domain::CrmObject;
using domain::CrmVerb;
using domain::OperationState;
using store::StoredOperation;

namespace {

constexpr int mostInputs = 100;
const QString emailProperty = QStringLiteral("email");

QString valueOf(const StoredOperation& operation, const QString& property)
{
    for (const auto& field : operation.fields) {
        if (field.property == property) {
            return field.value;
        }
    }
    return {};
}

} // namespace

void ContactRound::run()
{
    const auto work = m_context.store.contactWork(m_context.portal.id, m_context.clock.nowMs(), mostInputs);
    if (!work) {
        fail(work.error());
        return;
    }
    if (work->isEmpty()) {
        finish();
        return;
    }
    QStringList keys;
    for (const auto& operation : *work) {
        keys.append(operation.personKey);
    }
    keys.removeDuplicates();
    const auto known = m_context.store.persons(m_context.portal.id, keys);
    if (!known) {
        fail(known.error());
        return;
    }
    gather(*work, *known);
    planReadings();
    readNext();
}

void ContactRound::gather(const QList<StoredOperation>& operations, const QHash<QString, store::KnownPerson>& known)
{
    int limit = mostInputs;
    for (const auto& operation : operations) {
        limit = std::min(limit, operation.batchLimit);
    }
    QHash<QString, int> positions;
    for (const auto& operation : operations) {
        auto position = positions.constFind(operation.personKey);
        if (position == positions.constEnd()) {
            if (m_candidates.size() >= limit) {
                continue;
            }
            position = positions.insert(operation.personKey, static_cast<int>(m_candidates.size()));
            Candidate candidate;
            candidate.personKey = operation.personKey;
            candidate.known = known.value(operation.personKey);
            m_candidates.append(candidate);
        }
        Candidate& candidate = m_candidates[*position];
        candidate.operations.append(operation);
        if (const QString email = valueOf(operation, emailProperty); !email.isEmpty()) {
            candidate.email = email;
        }
    }
}

void ContactRound::planReadings()
{
    const auto key = m_context.portal.profile.key(CrmObject::Contact);
    Reading byEmail{emailProperty, {}};
    Reading byPerson{key.property, {}};
    for (int i = 0; i < m_candidates.size(); ++i) {
        if (!m_candidates.at(i).email.isEmpty()) {
            byEmail.candidates.append(i);
        } else if (key.enforced()) {
            byPerson.candidates.append(i);
        }
    }
    for (const auto& reading : {byEmail, byPerson}) {
        if (!reading.candidates.isEmpty()) {
            m_readings.append(reading);
        }
    }
    // Last, and only for those not found until then: the contact we know by its id (an additional address, a merged
    // contact).
    m_readings.append(Reading{});
}

QString ContactRound::readValue(const Candidate& candidate, const QString& idProperty) const
{
    if (idProperty.isEmpty()) {
        return candidate.known.contactId;
    }
    if (idProperty == emailProperty) {
        return candidate.email;
    }
    return valueOf(candidate.operations.last(), idProperty);
}

QStringList ContactRound::propertiesToRead() const
{
    QStringList properties{emailProperty};
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

void ContactRound::readNext()
{
    if (m_readings.isEmpty()) {
        decide();
        return;
    }
    const Reading reading = m_readings.takeFirst();
    QList<int> wanted = reading.candidates;
    if (reading.idProperty.isEmpty()) {
        for (int i = 0; i < m_candidates.size(); ++i) {
            if (!m_candidates.at(i).found && !m_candidates.at(i).known.contactId.isEmpty()) {
                wanted.append(i);
            }
        }
    }
    if (wanted.isEmpty()) {
        readNext();
        return;
    }
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = CrmVerb::Read;
    request.object = CrmObject::Contact;
    request.idProperty = reading.idProperty;
    request.properties = propertiesToRead();
    for (const int i : std::as_const(wanted)) {
        domain::CrmInput input;
        input.trace = QString::number(i);
        input.recordId = readValue(m_candidates.at(i), reading.idProperty);
        request.inputs.append(input);
    }
    send(request, {}, [this, reading, wanted](const domain::CrmOutcome& outcome) {
        absorbReading({reading.idProperty, wanted}, outcome);
    });
}

void ContactRound::absorbReading(const Reading& reading, const domain::CrmOutcome& outcome)
{
    if (!outcome.call.ok()) {
        store::Step step = stepFor(outcome);
        for (const auto& candidate : std::as_const(m_candidates)) {
            for (const auto& operation : candidate.operations) {
                step.operations.append(afterFailedRead(
                    operation, failureOf(outcome, nullptr, static_cast<int>(m_candidates.size())), moment()));
            }
        }
        if (record(std::move(step))) {
            finish();
        }
        return;
    }
    for (const auto& item : outcome.items) {
        Candidate& candidate = m_candidates[item.trace.toInt()];
        if (item.ok) {
            candidate.found = true;
            candidate.recordId = item.recordId;
            candidate.present = item.properties;
        } else if (reading.idProperty.isEmpty()) {
            candidate.known.contactId.clear(); // archived counts as missing
        }
    }
    readNext();
}

domain::CrmProperties ContactRound::wantedBy(const Candidate& candidate) const
{
    QList<QList<domain::PlannedField>> newer;
    QList<QList<domain::PlannedField>> older;
    for (const auto& operation : candidate.operations) {
        // An event older than what the contact has already got only fills what is empty.
        (operation.eventSequence < candidate.known.lastSequence ? older : newer).append(operation.fields);
    }
    const QStringList& stages = m_context.portal.profile.lifecycleStages;
    const auto fresh = domain::changesFor(domain::mergeFields(newer), candidate.present, false, stages);
    auto seen = candidate.present;
    for (auto field = fresh.cbegin(); field != fresh.cend(); ++field) {
        seen.insert(field.key(), field.value());
    }
    auto changes = domain::changesFor(domain::mergeFields(older), seen, candidate.found, stages);
    for (auto field = fresh.cbegin(); field != fresh.cend(); ++field) {
        changes.insert(field.key(), field.value());
    }
    if (candidate.found) {
        changes.remove(emailProperty); // an additional address must not become the first one
    }
    return changes;
}

void ContactRound::decide()
{
    for (int i = 0; i < m_candidates.size(); ++i) {
        Candidate& candidate = m_candidates[i];
        candidate.changes = wantedBy(candidate);
        if (!candidate.found) {
            m_toCreate.append(i);
        } else if (!candidate.changes.isEmpty()) {
            m_toUpdate.append(i);
        }
    }
    settleUnchanged();
}

void ContactRound::settleUnchanged()
{
    const auto key = m_context.portal.profile.key(CrmObject::Contact);
    store::Step step;
    for (int i = 0; i < m_candidates.size(); ++i) {
        const Candidate& candidate = m_candidates.at(i);
        if (candidate.found && candidate.changes.isEmpty()) {
            addDone(step, candidate, candidate.recordId, QStringLiteral("nothing to change"));
            continue;
        }
        // Without e-mail and without a key the portal enforces, a lost answer cannot be settled by reading.
        const bool unclear =
            std::any_of(candidate.operations.cbegin(), candidate.operations.cend(),
                        [](const auto& operation) { return operation.state == OperationState::Unclear; });
        if (!candidate.found && unclear && candidate.email.isEmpty() && !key.enforced()) {
            addFailed(
                step, candidate,
                {{ErrorKind::Internal, QStringLiteral("may or may not be in HubSpot: the person has no e-mail and the "
                                                      "portal has no key property for contacts")},
                 true,
                 {},
                 1});
            m_toCreate.removeOne(i);
        }
    }
    if (step.operations.isEmpty() || record(std::move(step))) {
        writeNext();
    }
}

void ContactRound::writeNext()
{
    if (!m_toCreate.isEmpty()) {
        write(CrmVerb::Create, std::exchange(m_toCreate, {}));
    } else if (!m_toUpdate.isEmpty()) {
        write(CrmVerb::Update, std::exchange(m_toUpdate, {}));
    } else {
        finish();
    }
}

void ContactRound::write(CrmVerb verb, const QList<int>& candidates)
{
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = verb;
    request.object = CrmObject::Contact;
    QList<qint64> ids;
    for (const int i : candidates) {
        const Candidate& candidate = m_candidates.at(i);
        domain::CrmInput input;
        input.trace = QString::number(candidate.operations.last().id);
        input.recordId = candidate.recordId;
        input.properties = candidate.changes;
        request.inputs.append(input);
        for (const auto& operation : candidate.operations) {
            ids.append(operation.id);
        }
    }
    send(request, ids, [this, candidates](const domain::CrmOutcome& outcome) { absorbWrite(candidates, outcome); });
}

void ContactRound::absorbWrite(const QList<int>& candidates, const domain::CrmOutcome& outcome)
{
    QHash<QString, const domain::CrmItem*> items;
    for (const auto& item : outcome.items) {
        items.insert(item.trace, &item);
    }
    store::Step step = stepFor(outcome);
    for (const int i : candidates) {
        const Candidate& candidate = m_candidates.at(i);
        const QString trace = QString::number(candidate.operations.last().id);
        const auto* item = items.value(trace);
        if (outcome.call.ok() && item != nullptr && item->ok) {
            addDone(step, candidate, item->recordId, QStringLiteral("done"));
            continue;
        }
        Failure failure =
            outcome.call.ok() && item == nullptr
                ? Failure{{ErrorKind::Unclear, QStringLiteral("the answer does not mention it")}, true, {}, 1}
                : failureOf(outcome, item, static_cast<int>(candidates.size()));
        const QString existing = item != nullptr          ? item->existingId
                                 : candidates.size() == 1 ? outcome.existingId
                                                          : QString();
        if (failure.error.kind == ErrorKind::Conflict && !existing.isEmpty()) {
            step.persons.append({candidate.personKey, existing, 0});
        } else if (failure.error.kind == ErrorKind::NotFound) {
            step.persons.append({candidate.personKey, QString(), 0});
        } else if (failure.error.kind == ErrorKind::Invalid && outcome.badTraces.contains(trace)) {
            failure.batchSize = 1;
        }
        addFailed(step, candidate, failure);
    }
    if (record(std::move(step))) {
        writeNext();
    }
}

void ContactRound::addDone(store::Step& step, const Candidate& candidate, const QString& recordId,
                           const QString& outcome)
{
    for (const auto& operation : candidate.operations) {
        step.operations.append(done(operation, recordId, outcome));
    }
    step.persons.append({candidate.personKey, recordId, candidate.operations.last().eventSequence});
}

void ContactRound::addFailed(store::Step& step, const Candidate& candidate, const Failure& failure) const
{
    for (const auto& operation : candidate.operations) {
        step.operations.append(afterFailedWrite(operation, failure, moment()));
    }
}

} // namespace leadferry::delivery
