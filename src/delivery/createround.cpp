// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/createround.h"

#include <algorithm>

namespace leadferry::delivery {

using domain::OperationState;
using store::StoredOperation;

namespace {

/// HubSpot takes 100 inputs per batch (hubspot-facts: object batch endpoints); long transcripts are cut off earlier by
/// size.
constexpr int mostInputs = 100;
constexpr qsizetype mostCharacters = 2'000'000;

qsizetype sizeOf(const StoredOperation& operation)
{
    qsizetype characters = 0;
    for (const auto& field : operation.fields) {
        characters += field.value.size();
    }
    return characters;
}

bool canLinkNow(const store::StoredLink& link)
{
    return link.targetState == OperationState::Done && !link.targetRecordId.isEmpty();
}

} // namespace

void CreateRound::run()
{
    auto due = m_context.store.sendable(m_context.portal.id, m_object, m_context.clock.nowMs(), mostInputs);
    if (!due) {
        fail(due.error());
        return;
    }
    if (due->isEmpty()) {
        finish();
        return;
    }
    takeBatch(std::move(due).value());
    QList<qint64> ids;
    for (const auto& operation : std::as_const(m_batch)) {
        ids.append(operation.id);
    }
    send(request(), ids, [this](const domain::CrmOutcome& outcome) { absorb(outcome); });
}

void CreateRound::takeBatch(QList<StoredOperation> due)
{
    int limit = mostInputs;
    for (const auto& operation : std::as_const(due)) {
        limit = std::min(limit, operation.batchLimit);
    }
    qsizetype characters = 0;
    for (const auto& operation : std::as_const(due)) {
        characters += sizeOf(operation);
        if (m_batch.size() >= limit || (!m_batch.isEmpty() && characters > mostCharacters)) {
            break;
        }
        m_batch.append(operation);
    }
}

domain::CrmRequest CreateRound::request() const
{
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = domain::CrmVerb::Create;
    request.object = m_object;
    for (const auto& operation : m_batch) {
        domain::CrmInput input;
        input.trace = QString::number(operation.id);
        input.properties = propertiesOf(operation.fields);
        for (const auto& link : operation.links) {
            if (canLinkNow(link)) {
                input.links.append({link.targetObject, link.targetRecordId});
            }
        }
        request.inputs.append(input);
    }
    return request;
}

void CreateRound::absorb(const domain::CrmOutcome& outcome)
{
    QHash<QString, const domain::CrmItem*> items;
    for (const auto& item : outcome.items) {
        items.insert(item.trace, &item);
    }
    store::Step step = stepFor(outcome);
    for (const auto& operation : std::as_const(m_batch)) {
        step.operations.append(updateFor(operation, outcome, items.value(QString::number(operation.id))));
    }
    if (record(std::move(step))) {
        finish();
    }
}

store::OperationUpdate CreateRound::updateFor(const StoredOperation& operation, const domain::CrmOutcome& outcome,
                                              const domain::CrmItem* item) const
{
    if (outcome.call.ok() && item != nullptr && item->ok) {
        auto update = done(operation, item->recordId, QStringLiteral("done"));
        for (const auto& link : operation.links) {
            if (canLinkNow(link)) {
                update.linksMade.append(link.targetId);
            }
        }
        return update;
    }
    if (outcome.call.ok() && item == nullptr) {
        // Accepted, but the answer does not say what became of this one.
        return afterFailedWrite(
            operation, {{base::ErrorKind::Unclear, QStringLiteral("the answer does not mention it")}, true, {}, 1},
            moment());
    }
    auto failure = failureOf(outcome, item, static_cast<int>(m_batch.size()));
    const bool culpritNamed = !outcome.call.ok() && !outcome.badTraces.isEmpty();
    if (culpritNamed && failure.error.kind == base::ErrorKind::Invalid) {
        if (!outcome.badTraces.contains(QString::number(operation.id))) {
            auto update = unchanged(operation);
            update.state = OperationState::Ready; // refused only because of another one
            update.outcome = QStringLiteral("refused with another");
            return update;
        }
        failure.batchSize = 1;
    }
    return afterFailedWrite(operation, failure, moment());
}

} // namespace leadferry::delivery
