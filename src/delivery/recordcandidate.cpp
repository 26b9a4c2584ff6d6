// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/recordcandidate.h"

#include <algorithm>

namespace leadferry::delivery {

using domain::CrmObject;
using domain::CrmProperties;
using domain::OperationState;
using domain::PlannedField;
using domain::WriteMode;
using store::StoredOperation;
using store::WrittenValue;

namespace {

constexpr int fullBatch = 100;
constexpr QLatin1String emailProperty("email");

/// Commits are in the order of arrival; within a source the events' own times tell of late ones.
void insertInOrder(QList<StoredOperation>& operations, const StoredOperation& operation)
{
    const auto later = std::find_if(operations.cbegin(), operations.cend(), [&](const StoredOperation& other) {
        return other.source == operation.source && other.occurredAtMs > operation.occurredAtMs;
    });
    operations.insert(std::distance(operations.cbegin(), later), operation);
}

bool isOlder(const StoredOperation& operation, const WrittenValue& written)
{
    return operation.eventSequence < written.eventSequence ||
           (operation.source == written.source && operation.occurredAtMs < written.occurredAtMs);
}

bool isOlder(const Candidate& candidate, const StoredOperation& operation, const PlannedField& field)
{
    const auto written = candidate.written.constFind(field.property);
    return written != candidate.written.constEnd() && isOlder(operation, *written);
}

struct FieldsByAge
{
    QList<QList<PlannedField>> newer;
    QList<QList<PlannedField>> older;
};

FieldsByAge fieldsByAge(const Candidate& candidate)
{
    FieldsByAge fields;
    for (const auto& operation : candidate.operations) {
        QList<PlannedField> newer;
        QList<PlannedField> older;
        for (const auto& field : operation.fields) {
            (isOlder(candidate, operation, field) ? older : newer).append(field);
        }
        fields.newer.append(newer);
        fields.older.append(older);
    }
    return fields;
}

QList<PlannedField> mergedFields(const Candidate& candidate)
{
    QList<QList<PlannedField>> fields;
    for (const auto& operation : candidate.operations) {
        fields.append(operation.fields);
    }
    return domain::mergeFields(fields);
}

/// What the record still holds as we wrote it.
CrmProperties stillOurs(const Candidate& candidate)
{
    CrmProperties ours;
    for (auto value = candidate.written.cbegin(); value != candidate.written.cend(); ++value) {
        const QString present = candidate.present.value(value.key());
        if (!value->fingerprint.isEmpty() && value->fingerprint == domain::fingerprintOf(present)) {
            ours.insert(value.key(), present);
        }
    }
    return ours;
}

CrmProperties changesOfFound(const Candidate& candidate, const domain::PortalProfile& profile)
{
    const FieldsByAge fields = fieldsByAge(candidate);
    const CrmProperties ours = stillOurs(candidate);
    const auto newer = domain::mergeFields(fields.newer);
    const CrmProperties fresh = domain::changesFor(newer, candidate.present, false, profile.lifecycleStages, ours);
    CrmProperties seen = candidate.present;
    seen.insert(fresh);
    CrmProperties changes = domain::changesFor(domain::mergeFields(fields.older), seen, true, profile.lifecycleStages);
    for (auto field = fresh.cbegin(); field != fresh.cend(); ++field) {
        if (!changes.contains(field.key())) {
            changes.insert(field.key(), field.value());
        }
    }
    return changes;
}

bool setsEvenWhatIsThere(WriteMode mode)
{
    return mode == WriteMode::Overwrite || mode == WriteMode::OverwriteUnlessChanged;
}

/// A person has corrected it, and nobody has changed there what we wrote.
bool isCorrected(const Candidate& candidate, const QString& property)
{
    const auto corrects = [&property](const domain::PlannedField& field) {
        return field.property == property && field.mode == domain::WriteMode::OverwriteUnlessChanged;
    };
    return std::any_of(candidate.operations.cbegin(), candidate.operations.cend(),
                       [&](const StoredOperation& operation) {
                           return operation.amends.contains(property) &&
                                  std::any_of(operation.fields.cbegin(), operation.fields.cend(), corrects);
                       });
}

} // namespace

QList<Candidate> candidatesOf(const QList<StoredOperation>& operations, int most)
{
    QHash<QString, int> limits;
    for (const auto& operation : operations) {
        limits[operation.personKey] = std::min(limits.value(operation.personKey, most), operation.batchLimit);
    }
    QList<Candidate> candidates;
    QHash<QString, qsizetype> positions;
    for (const auto& operation : operations) {
        if (!positions.contains(operation.personKey)) {
            // None in larger company than its limit allows; what is left out goes with a later call.
            const int limit = limits.value(operation.personKey);
            most = candidates.isEmpty() ? std::min(most, limit) : most;
            if (candidates.size() >= most || candidates.size() >= limit) {
                continue;
            }
            positions.insert(operation.personKey, candidates.size());
            candidates.append(Candidate());
            candidates.last().identity = operation.personKey;
        }
        insertInOrder(candidates[positions.value(operation.personKey)].operations, operation);
    }
    return candidates;
}

QString plannedValue(const Candidate& candidate, const QString& property)
{
    QString newest;
    for (const auto& operation : candidate.operations) {
        for (const auto& field : operation.fields) {
            if (field.property == property) {
                newest = field.value;
            }
        }
    }
    return newest;
}

bool isUnclear(const Candidate& candidate)
{
    return std::any_of(candidate.operations.cbegin(), candidate.operations.cend(),
                       [](const auto& operation) { return operation.state == OperationState::Unclear; });
}

void ownWhatWasSent(Candidate& candidate)
{
    for (const auto& operation : std::as_const(candidate.operations)) {
        for (const auto& field : operation.fields) {
            if (operation.state == OperationState::Unclear && field.value == candidate.present.value(field.property)) {
                candidate.written[field.property] = {domain::fingerprintOf(field.value), operation.eventSequence,
                                                     operation.source, operation.occurredAtMs};
            }
        }
    }
}

bool mayBeUpserted(const Candidate& candidate, CrmObject object)
{
    const auto simple = [](const StoredOperation& operation) {
        return operation.complete && operation.state == OperationState::Ready && operation.attempts == 0 &&
               operation.batchLimit == fullBatch && operation.amends.isEmpty() && operation.held.isEmpty() &&
               !operation.onlyExisting;
    };
    return object == CrmObject::Contact && candidate.knownId.isEmpty() &&
           !plannedValue(candidate, emailProperty).isEmpty() &&
           std::all_of(candidate.operations.cbegin(), candidate.operations.cend(), simple);
}

bool makesNoRecord(const Candidate& candidate)
{
    return std::all_of(candidate.operations.cbegin(), candidate.operations.cend(),
                       [](const StoredOperation& operation) { return operation.onlyExisting; });
}

bool keepWhatClosedTakes(Candidate& candidate, CrmObject object, const domain::PortalProfile& profile)
{
    Candidate kept = candidate;
    kept.operations.removeIf(
        [](const StoredOperation& operation) { return !operation.onlyExisting || operation.onlyOpen; });
    if (kept.operations.isEmpty()) {
        kept.operations = candidate.operations;
        kept.operations.removeIf(
            [](const StoredOperation& operation) { return operation.state != OperationState::Unclear; });
        if (kept.operations.isEmpty() || !changesOf(kept, object, profile).isEmpty()) {
            return false;
        }
    }
    candidate = kept;
    return true;
}

CrmProperties changesOf(const Candidate& candidate, CrmObject object, const domain::PortalProfile& profile)
{
    const auto key = profile.key(object);
    if (candidate.found) {
        CrmProperties changes = changesOfFound(candidate, profile);
        changes.remove(key.property); // it is found without it, and the key may be another record's
        if (object == CrmObject::Contact && !candidate.present.value(emailProperty).isEmpty() &&
            !isCorrected(candidate, emailProperty)) {
            changes.remove(emailProperty); // an additional address must not become the first one
        }
        return changes;
    }
    CrmProperties values = domain::valuesForNew(mergedFields(candidate));
    if (object == CrmObject::Contact && key.enforced() && !values.contains(emailProperty) &&
        !values.contains(key.property)) {
        values.insert(key.property, candidate.identity); // the address is held: else it could not be found again
    }
    return values;
}

CrmProperties valuesForUpsert(const Candidate& candidate)
{
    CrmProperties values = domain::valuesForNew(mergedFields(candidate));
    values.remove(emailProperty);
    return values;
}

store::WrittenUpdate writtenBy(const Candidate& candidate, CrmObject object, const QString& recordId)
{
    store::WrittenUpdate update{object, recordId, {}};
    for (const auto& operation : candidate.operations) {
        for (const auto& field : operation.fields) {
            const auto change = candidate.changes.constFind(field.property);
            const bool changed = change != candidate.changes.constEnd();
            const bool stands =
                setsEvenWhatIsThere(field.mode) && field.value == candidate.present.value(field.property);
            // A value that stands after a lost answer is the one that was sent.
            const bool ours = changed || (stands && operation.state == OperationState::Unclear);
            if ((changed || stands) && !isOlder(candidate, operation, field)) {
                const QString value = changed ? *change : field.value;
                update.values.insert(field.property,
                                     {ours ? domain::fingerprintOf(value) : QString(), operation.eventSequence,
                                      operation.source, operation.occurredAtMs});
            }
        }
    }
    return update;
}

bool isSuperseded(const Candidate& candidate, const StoredOperation& operation)
{
    bool any = false;
    for (const auto& field : operation.fields) {
        if (field.property == emailProperty) {
            continue;
        }
        if (!isOlder(candidate, operation, field)) {
            return false;
        }
        any = true;
    }
    return any;
}

} // namespace leadferry::delivery
