// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/joinround.h"

#include "delivery/inputs.h"

namespace leadferry::delivery {

using domain::CrmObject;
using store::StoredOperation;

namespace {

QString listOf(const StoredOperation& operation)
{
    for (const auto& field : operation.fields) {
        if (field.property == domain::listProperty) {
            return field.value;
        }
    }
    return {};
}

QString contactOf(const StoredOperation& operation)
{
    for (const auto& link : operation.links) {
        if (link.targetObject == CrmObject::Contact) {
            return link.targetRecordId;
        }
    }
    return {};
}

} // namespace

base::Result<QList<StoredOperation>> JoinRound::claim()
{
    const qint64 now = m_context.clock.nowMs();
    auto work = m_context.store.sendable(m_context.portal.id, CrmObject::List, now, domain::mostInputs);
    if (!work) {
        return work;
    }
    const auto lost = m_context.store.unclear(m_context.portal.id, CrmObject::List, now, domain::mostInputs);
    if (!lost) {
        return lost.error();
    }
    for (StoredOperation operation : *lost) {
        operation.state = domain::OperationState::Ready;
        work->append(operation);
    }
    return work;
}

void JoinRound::run()
{
    auto due = claim();
    if (!due) {
        fail(due.error());
        return;
    }
    if (!screen(CrmObject::List, *due) || !skipNobody(*due)) {
        return;
    }
    takeOneList(*due);
    if (m_batch.isEmpty()) {
        finish();
        return;
    }
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = domain::CrmVerb::Join;
    request.object = CrmObject::List;
    request.listId = m_listId;
    QList<store::Departure> departures;
    for (const auto& operation : std::as_const(m_batch)) {
        domain::CrmInput input;
        input.trace = QString::number(operation.id);
        input.recordId = contactOf(operation);
        request.inputs.append(input);
        departures.append(store::Departure{operation.id});
    }
    send(request, departures, [this](const domain::CrmOutcome& outcome) { absorb(outcome); });
}

/// A contact that was cancelled leaves nobody to put on the list. False: the store failed and the round is over.
bool JoinRound::skipNobody(QList<StoredOperation>& due)
{
    store::Step step;
    for (const auto& operation : std::as_const(due)) {
        if (contactOf(operation).isEmpty()) {
            auto update = unchanged(operation);
            update.state = domain::OperationState::Skipped;
            step.operations.append(update);
        }
    }
    due.removeIf([](const StoredOperation& operation) { return contactOf(operation).isEmpty(); });
    return step.operations.isEmpty() || record(std::move(step));
}

void JoinRound::takeOneList(const QList<StoredOperation>& due)
{
    m_listId = due.isEmpty() ? QString() : listOf(due.first());
    QList<StoredOperation> same = due;
    same.removeIf([this](const StoredOperation& operation) { return listOf(operation) != m_listId; });
    m_batch = company(same, domain::mostInputs);
}

void JoinRound::absorb(const domain::CrmOutcome& outcome)
{
    const auto items = itemsByTrace(outcome);
    store::Step step = stepFor(outcome);
    for (const auto& operation : std::as_const(m_batch)) {
        const QString trace = QString::number(operation.id);
        const auto* item = items.value(trace);
        if (outcome.call.ok() && item != nullptr && item->ok) {
            auto update = done(operation, m_listId, QStringLiteral("done"));
            update.linksMade = linkedNow(operation); // a place on the list is the link
            step.operations.append(update);
            continue;
        }
        Failure failure = writeFailure(outcome, item, trace, static_cast<int>(m_batch.size()));
        if (failure.error.kind == base::ErrorKind::Unclear) {
            failure.error.kind = base::ErrorKind::Transient; // nothing to look up: it goes again
        }
        StoredOperation refused = operation;
        if (!outcome.call.ok()) { // the list is gone, or fills itself by now: that is nobody's fault among them
            failure.batchSize = 1;
            refused.links.clear();
        }
        step.operations.append(afterFailedWrite(refused, failure, moment()));
    }
    if (record(std::move(step))) {
        finish();
    }
}

} // namespace leadferry::delivery
