// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/createround.h"

#include "delivery/inputs.h"
#include "delivery/recordoutcome.h"
#include "domain/planner.h"

#include <algorithm>

namespace leadferry::delivery {

using store::StoredOperation;

namespace {

/// Long transcripts make a batch smaller than its inputs do.
constexpr qsizetype mostCharacters = 2'000'000;

qsizetype sizeOf(const StoredOperation& operation)
{
    qsizetype characters = 0;
    for (const auto& field : operation.fields) {
        characters += field.value.size();
    }
    return characters;
}

} // namespace

void CreateRound::run()
{
    auto due = m_context.store.sendable(m_context.portal.id, m_object, m_context.clock.nowMs(), domain::mostInputs);
    if (!due) {
        fail(due.error());
        return;
    }
    if (!screen(m_object, *due)) {
        return;
    }
    if (due->isEmpty()) {
        finish();
        return;
    }
    takeBatch(*due);
    QList<store::Departure> departures;
    for (const auto& operation : std::as_const(m_batch)) {
        departures.append(store::Departure{operation.id});
    }
    send(request(), departures, [this](const domain::CrmOutcome& outcome) { absorb(outcome); });
}

void CreateRound::takeBatch(const QList<StoredOperation>& due)
{
    qsizetype characters = 0;
    const auto together = company(due, domain::mostInputs);
    for (const auto& operation : together) {
        characters += sizeOf(operation);
        if (!m_batch.isEmpty() && characters > mostCharacters) {
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
        input.properties = domain::valuesForNew(operation.fields);
        addLinks(input, operation);
        request.inputs.append(input);
    }
    return request;
}

void CreateRound::absorb(const domain::CrmOutcome& outcome)
{
    const auto items = itemsByTrace(outcome);
    store::Step step = stepFor(outcome);
    for (const auto& operation : std::as_const(m_batch)) {
        step.operations.append(updateFor(operation, outcome, items.value(QString::number(operation.id))));
        addConversationRecord(step, operation);
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
        update.linksMade = linkedNow(operation);
        return update;
    }
    const Failure failure =
        writeFailure(outcome, item, QString::number(operation.id), static_cast<int>(m_batch.size()));
    const auto together = item != nullptr ? QList<StoredOperation>{operation} : m_batch;
    return afterFailedWrite(operation, forOne(failure, operation, together), moment());
}

} // namespace leadferry::delivery
