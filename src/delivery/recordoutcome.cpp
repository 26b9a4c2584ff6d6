// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/recordoutcome.h"

#include "delivery/inputs.h"

namespace leadferry::delivery {

using base::ErrorKind;
using domain::CrmObject;
using domain::OperationState;
using store::StoredOperation;

QString traceOf(const Candidate& candidate)
{
    return QString::number(candidate.operations.last().id);
}

void addDone(store::Step& step, const Candidate& candidate, CrmObject object, const QString& recordId, LinksMade links)
{
    const QString outcome = candidate.changes.isEmpty() ? QStringLiteral("nothing to change") : QStringLiteral("done");
    for (const auto& operation : candidate.operations) {
        auto update = done(operation, recordId, outcome);
        if (isSuperseded(candidate, operation)) {
            update.state = OperationState::Superseded;
            update.outcome = QStringLiteral("superseded");
        }
        if (links == LinksMade::WithTheRecord) {
            update.linksMade = linkedNow(operation);
        }
        update.linkedBefore = candidate.isConversations();
        step.operations.append(update);
    }
    if (domain::isShared(object) || candidate.isConversations()) {
        step.identities.append({candidate.identity, recordId});
    }
    step.written.append(writtenBy(candidate, object, recordId));
}

void addSkipped(store::Step& step, const Candidate& candidate, const QString& cause)
{
    for (const auto& operation : candidate.operations) {
        auto update = done(operation, {}, QStringLiteral("not there"));
        update.state = OperationState::Skipped;
        update.cause = {ErrorKind::NotFound, cause};
        step.operations.append(update);
    }
}

void addReleased(store::Step& step, const Candidate& candidate)
{
    step.identities.append({candidate.identity, QString()});
    for (const auto& operation : candidate.operations) {
        if (!operation.onlyExisting) {
            auto update = unchanged(operation);
            update.state = OperationState::Ready;
            step.operations.append(update);
        }
    }
}

void addAwaiting(store::Step& step, const Candidate& candidate, qint64 dueAtMs)
{
    for (const auto& operation : candidate.operations) {
        auto update = unchanged(operation);
        update.state = OperationState::Waiting;
        update.dueAtMs = dueAtMs;
        update.cause = {ErrorKind::Transient,
                        QStringLiteral("waits for the %1 of its conversation").arg(domain::toString(operation.object))};
        step.operations.append(update);
    }
}

void addConversationRecord(store::Step& step, const StoredOperation& operation)
{
    const auto& update = step.operations.constLast();
    if (!operation.perConversation || update.state != OperationState::Done) {
        return;
    }
    step.identities.append({operation.personKey, update.recordId});
    store::WrittenUpdate written{operation.object, update.recordId, {}};
    for (const auto& field : operation.fields) {
        written.values.insert(field.property, {domain::fingerprintOf(field.value), operation.eventSequence,
                                               operation.source, operation.occurredAtMs});
    }
    step.written.append(written);
}

void addFailed(store::Step& step, const Candidate& candidate, const Failure& failure,
               const QList<StoredOperation>& together, const Moment& moment)
{
    for (const auto& operation : candidate.operations) {
        step.operations.append(afterFailedWrite(operation, forOne(failure, operation, together), moment));
    }
}

void addWritten(store::Step& step, const QList<Candidate>& written, CrmObject object, domain::CrmVerb verb,
                const domain::CrmOutcome& outcome, const Moment& moment)
{
    QStringList owners;
    for (const auto& known : std::as_const(step.identities)) {
        owners.append(known.identity);
    }
    QList<StoredOperation> all;
    for (const auto& candidate : written) {
        all += candidate.operations;
    }
    const auto links = verb == domain::CrmVerb::Create ? LinksMade::WithTheRecord : LinksMade::None;
    const auto items = itemsByTrace(outcome);
    for (const auto& candidate : written) {
        const auto* item = items.value(traceOf(candidate));
        if (outcome.call.ok() && item != nullptr && item->ok) {
            addDone(step, candidate, object, item->recordId, links);
            continue;
        }
        Failure failure = writeFailure(outcome, item, traceOf(candidate), static_cast<int>(written.size()));
        if (!owners.isEmpty()) {
            failure.elsewhere = !owners.contains(candidate.identity);
            failure.batchSize = 1;
        }
        if (failure.error.kind == ErrorKind::Conflict && item != nullptr && !item->existingId.isEmpty()) {
            step.identities.append({candidate.identity, item->existingId});
        } else if (failure.error.kind == ErrorKind::NotFound &&
                   (domain::isShared(object) || candidate.isConversations())) {
            step.identities.append({candidate.identity, QString()});
        }
        addFailed(step, candidate, failure, item != nullptr ? candidate.operations : all, moment);
    }
}

} // namespace leadferry::delivery
