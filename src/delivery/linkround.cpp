// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/linkround.h"

#include "delivery/inputs.h"

namespace leadferry::delivery {

namespace {

constexpr int mostLinks = 1000; ///< hubspot-facts §8: association batches

QString traceOf(const store::OpenLink& link)
{
    return QStringLiteral("%1-%2").arg(link.operationId).arg(link.targetId);
}

/// One call links one pair of types.
bool belongsTo(const store::OpenLink& first, const store::OpenLink& link)
{
    return !first.alone && !link.alone && link.object == first.object && link.targetObject == first.targetObject;
}

} // namespace

void LinkRound::run()
{
    const auto open = m_context.store.openLinks(m_context.portal.id, m_context.clock.nowMs(), mostLinks);
    if (!open) {
        fail(open.error());
        return;
    }
    domain::CrmRequest request;
    request.portalId = m_context.portal.id;
    request.verb = domain::CrmVerb::Associate;
    for (const auto& link : *open) {
        if (!m_batch.isEmpty() && !belongsTo(m_batch.first(), link)) {
            continue; // the next round's
        }
        m_batch.append(link);
        domain::CrmInput input;
        input.trace = traceOf(link);
        input.recordId = link.recordId;
        input.otherId = link.targetRecordId;
        request.inputs.append(input);
    }
    if (m_batch.isEmpty()) {
        finish();
        return;
    }
    request.object = m_batch.first().object;
    request.other = m_batch.first().targetObject;
    send(request, {}, [this](const domain::CrmOutcome& outcome) { absorb(outcome); });
}

void LinkRound::absorb(const domain::CrmOutcome& outcome)
{
    const auto items = itemsByTrace(outcome);
    store::Step step = stepFor(outcome);
    for (const auto& link : std::as_const(m_batch)) {
        const auto* item = items.value(traceOf(link));
        if (outcome.call.ok() && item != nullptr && item->ok) {
            store::LinkUpdate update;
            update.operationId = link.operationId;
            update.targetId = link.targetId;
            update.made = true;
            update.attempts = link.attempts + 1;
            step.links.append(update);
            continue;
        }
        const Failure failure = writeFailure(outcome, item, traceOf(link), static_cast<int>(m_batch.size()));
        step.links.append(afterFailedLink(link, failure, moment()));
    }
    if (record(std::move(step))) {
        finish();
    }
}

} // namespace leadferry::delivery
