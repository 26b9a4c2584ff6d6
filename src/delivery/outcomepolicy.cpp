// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/outcomepolicy.h"

#include <algorithm>

namespace leadferry::delivery {

using base::Error;
using base::ErrorKind;
using domain::CrmObject;
using domain::OperationState;
using store::OperationUpdate;
using store::StoredOperation;

namespace {

/// What conflicts this often in a row is not found by what the conflict names.
constexpr int mostConflicts = 4;

OperationUpdate held(OperationUpdate update, const Error& cause)
{
    update.state = OperationState::Held;
    update.dueAtMs = 0;
    update.cause = cause;
    return update;
}

/// Tried again by the schedule in `state`, or `exhausted` when that has run out.
OperationUpdate again(OperationUpdate update, OperationState state, OperationState exhausted, const Failure& failure,
                      const Error& cause, const Moment& moment)
{
    update.attempts += 1;
    update.cause = cause;
    if (failure.unanswered && update.attempts > 1 && failure.batchSize > 1) {
        // Something between us and HubSpot may not let one input pass, whatever it travels with.
        update.batchLimit = std::max(1, std::min(update.batchLimit, failure.batchSize) / 2);
    }
    if (const auto delay = moment.schedule.delayMs(update.attempts, moment.random)) {
        update.state = state;
        update.dueAtMs = moment.nowMs + *delay;
    } else {
        update.state = exhausted;
        update.dueAtMs = 0;
    }
    return update;
}

Error mayOrMayNot(const Error& cause)
{
    return {ErrorKind::Unclear, QStringLiteral("may or may not be in HubSpot: %1").arg(cause.message)};
}

Error heldCause(const domain::HeldFields& fields)
{
    QStringList words;
    bool asked = false;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        words.append(field->isEmpty() ? field.key() : QStringLiteral("%1 (%2)").arg(field.key(), *field));
        asked = asked || !field->contains(QLatin1Char(' ')); // a code of HubSpot's, no words of ours
    }
    const QString what = words.join(QStringLiteral(", "));
    return {ErrorKind::Invalid,
            (asked ? QStringLiteral("HubSpot refused %1") : QStringLiteral("not sent: %1")).arg(what)};
}

QStringList lackedBy(const StoredOperation& operation, QStringList demands)
{
    demands.removeIf([&operation](const QString& property) {
        return std::any_of(operation.fields.begin(), operation.fields.end(),
                           [&property](const auto& field) { return field.property == property; });
    });
    return demands;
}

OperationUpdate afterInvalid(const StoredOperation& operation, OperationUpdate update, const Failure& failure)
{
    if (failure.elsewhere) {
        update.state = OperationState::Ready;
        update.outcome = QStringLiteral("refused with another");
        return update;
    }
    if (isNamed(operation, failure.refusals)) {
        for (const auto& field : operation.fields) {
            const auto* refusal = refusalOf(failure.refusals, field.property);
            if (refusal == nullptr) {
                continue;
            }
            update.held.insert(field.property, refusal->reason);
            // Of several values refused together nobody knows which one it was.
            if (refusal->anyValue || failure.batchSize == 1) {
                update.refused.append({field.property,
                                       refusal->anyValue ? QString() : domain::fingerprintOf(field.value),
                                       refusal->reason});
            }
        }
        update.attempts += 1;
        update.state = OperationState::Ready;
        update.cause = heldCause(update.held);
        return update;
    }
    if (failure.batchSize > 1) { // splitting a batch is no attempt
        update.state = OperationState::Ready;
        update.batchLimit = std::max(1, failure.batchSize / 2);
        return update;
    }
    update.attempts += 1;
    if (const QStringList demands = lackedBy(operation, failure.demands); !demands.isEmpty()) {
        for (const QString& property : demands) {
            update.held.insert(property, domain::askedForReason);
        }
        return held(update, {ErrorKind::Invalid, QStringLiteral("HubSpot asks for %1 (%2)")
                                                     .arg(demands.join(QLatin1String(", ")), domain::askedForReason)});
    }
    return held(update, failure.error);
}

OperationUpdate afterConflict(const StoredOperation& operation, OperationUpdate update, const Failure& failure)
{
    const bool shared = domain::isShared(operation.object);
    // A shared record is read again, and what is still missing then goes in smaller batches; anything else is there
    // already under our key: looked up and adopted.
    update.state = shared ? OperationState::Ready : OperationState::Unclear;
    if (shared && failure.elsewhere) {
        return update;
    }
    if (shared && failure.batchSize > 1) {
        update.batchLimit = std::max(1, failure.batchSize / 2);
        return update;
    }
    update.attempts += 1;
    update.conflicts = operation.conflicts + 1;
    return update.conflicts > mostConflicts ? held(update, failure.error) : update;
}

OperationUpdate afterMissing(const StoredOperation& operation, OperationUpdate update, const Failure& failure,
                             const Moment& moment)
{
    if (domain::isShared(operation.object)) {
        return again(update, OperationState::Waiting, OperationState::Exhausted, failure, failure.error, moment);
    }
    if (operation.joins && operation.amends.isEmpty()) {
        update.attempts += 1;
        update.state = OperationState::Ready; // the conversation's record has gone meanwhile: it makes another
        return update;
    }
    if (operation.attempts == 0 && operation.amends.isEmpty()) {
        for (const auto& link : operation.links) {
            if (link.targetObject == CrmObject::Contact && !link.targetRecordId.isEmpty()) {
                update.goneTargets.append(link.targetId); // the person is resolved again, once
            }
        }
    }
    update.attempts += 1;
    if (update.goneTargets.isEmpty()) {
        return held(update, failure.error);
    }
    update.state = OperationState::Planned;
    return update;
}

} // namespace

std::optional<OperationUpdate> afterScreening(const StoredOperation& operation, const domain::PortalProfile& profile)
{
    if (operation.state == OperationState::Unclear) {
        return std::nullopt; // it is looked up first
    }
    if (!operation.amends.isEmpty()) {
        return operation.fields.isEmpty() ? std::optional(done(operation, operation.recordId, {})) : std::nullopt;
    }
    if (operation.joins && operation.held.isEmpty()) {
        return std::nullopt; // though nothing may be left to write: the record has it all by the others
    }
    const bool enough = operation.onlyExisting || operation.joins ||
                        domain::canBeCreated(operation.object, operation.fields, operation.held, profile);
    if (!operation.fields.isEmpty() && enough) {
        return std::nullopt;
    }
    return held(unchanged(operation), heldCause(operation.held));
}

OperationUpdate unchanged(const StoredOperation& operation)
{
    OperationUpdate update;
    update.id = operation.id;
    update.state = operation.state;
    update.recordId = operation.recordId;
    update.attempts = operation.attempts;
    update.lookups = operation.lookups;
    update.batchLimit = operation.batchLimit;
    update.conflicts = operation.conflicts;
    update.held = operation.held;
    update.amends = operation.amends;
    return update;
}

OperationUpdate done(const StoredOperation& operation, const QString& recordId, const QString& outcome)
{
    OperationUpdate update = unchanged(operation);
    update.state = OperationState::Done;
    update.recordId = recordId;
    update.outcome = outcome;
    update.attempts = operation.attempts + 1;
    update.batchLimit = 100;
    update.conflicts = 0;
    update.amends.clear();
    if (!operation.held.isEmpty()) {
        update.cause = heldCause(operation.held);
    }
    return update;
}

OperationUpdate afterFailedWrite(const StoredOperation& operation, const Failure& failure, const Moment& moment)
{
    OperationUpdate update = unchanged(operation);
    update.outcome = base::toString(failure.error.kind);
    if (failure.error.kind != ErrorKind::Conflict) {
        update.conflicts = 0;
    }
    switch (failure.error.kind) {
    case ErrorKind::Unclear:
        return again(update, OperationState::Unclear, OperationState::Held, failure, mayOrMayNot(failure.error),
                     moment);
    case ErrorKind::Transient:
        if (failure.reached) {
            return again(update, OperationState::Waiting, OperationState::Exhausted, failure, failure.error, moment);
        }
        [[fallthrough]];
    case ErrorKind::RateLimited:
    case ErrorKind::Unauthorized:
        // Proves that nothing was written, and says nothing about this operation: it goes when the portal goes.
        update.state = OperationState::Ready;
        return update;
    case ErrorKind::Invalid:
        return afterInvalid(operation, update, failure);
    case ErrorKind::Conflict:
        return afterConflict(operation, update, failure);
    case ErrorKind::NotFound:
        return afterMissing(operation, update, failure, moment);
    case ErrorKind::Forbidden:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        update.attempts += failure.reached ? 1 : 0;
        return held(update, failure.error);
    }
    return update;
}

OperationUpdate afterFailedRead(const StoredOperation& operation, const Failure& failure, const Moment& moment)
{
    OperationUpdate update = unchanged(operation);
    update.outcome = base::toString(failure.error.kind);
    const bool unclear = operation.state == OperationState::Unclear;
    switch (failure.error.kind) {
    case ErrorKind::Transient:
    case ErrorKind::Unclear:
        if (failure.reached) {
            return unclear ? again(update, OperationState::Unclear, OperationState::Held, failure,
                                   mayOrMayNot(failure.error), moment)
                           : again(update, OperationState::Waiting, OperationState::Exhausted, failure, failure.error,
                                   moment);
        }
        return update;
    case ErrorKind::RateLimited:
    case ErrorKind::Unauthorized:
        return update;
    case ErrorKind::Invalid:
        if (failure.batchSize > 1) {
            update.batchLimit = std::max(1, failure.batchSize / 2); // one value spoils the reading: halve
            return update;
        }
        [[fallthrough]];
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        return held(update, unclear ? mayOrMayNot(failure.error) : failure.error);
    }
    return update;
}

OperationUpdate afterNotFound(const StoredOperation& operation, bool provedByOneReading, const Moment& moment)
{
    OperationUpdate update = unchanged(operation);
    update.outcome = QStringLiteral("not found");
    update.lookups += 1;
    const bool lateWriteImpossible = moment.nowMs - operation.sentAtMs >= lateWriteMs;
    if (provedByOneReading || (update.lookups >= provingReadings && lateWriteImpossible)) {
        update.state = OperationState::Ready;
        update.dueAtMs = 0;
        return update;
    }
    update.state = OperationState::Unclear;
    update.dueAtMs = std::max(operation.sentAtMs + lateWriteMs, moment.nowMs + 1000);
    return update;
}

store::LinkUpdate afterFailedLink(const store::OpenLink& link, const Failure& failure, const Moment& moment)
{
    store::LinkUpdate update;
    update.operationId = link.operationId;
    update.targetId = link.targetId;
    update.attempts = link.attempts;
    update.alone = link.alone;
    const auto kind = failure.error.kind;
    const bool passes = kind == ErrorKind::Transient || kind == ErrorKind::Unclear;
    if (kind == ErrorKind::RateLimited || kind == ErrorKind::Unauthorized || (passes && !failure.reached)) {
        return update;
    }
    if (!passes && failure.batchSize > 1) {
        update.alone = true; // refused perhaps for another's sake
        return update;
    }
    update.attempts += 1;
    const auto delay = passes ? moment.schedule.delayMs(update.attempts, moment.random) : std::nullopt;
    if (delay) {
        update.dueAtMs = moment.nowMs + *delay;
    } else {
        update.failed = true;
        update.cause = failure.error;
    }
    return update;
}

} // namespace leadferry::delivery
