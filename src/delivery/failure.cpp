// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/failure.h"

#include <algorithm>

namespace leadferry::delivery {

using base::ErrorKind;
using store::StoredOperation;

const domain::Refusal* refusalOf(const QList<domain::Refusal>& refusals, const QString& property)
{
    const auto found = std::find_if(refusals.begin(), refusals.end(), [&property](const domain::Refusal& refusal) {
        return refusal.property == property;
    });
    return found == refusals.end() ? nullptr : &*found;
}

bool isNamed(const StoredOperation& operation, const QList<domain::Refusal>& refusals)
{
    return std::any_of(operation.fields.begin(), operation.fields.end(),
                       [&refusals](const auto& field) { return refusalOf(refusals, field.property) != nullptr; });
}

Failure writeFailure(const domain::CrmOutcome& outcome, const domain::CrmItem* item, const QString& trace,
                     int batchSize)
{
    if (outcome.call.ok() && item == nullptr) {
        return {{ErrorKind::Unclear, QStringLiteral("the answer does not mention it")}};
    }
    if (outcome.call.ok()) {
        return {item->error, true, item->refusals, item->demands};
    }
    Failure failure = readFailure(outcome, batchSize);
    failure.refusals = outcome.refusals;
    failure.demands = outcome.demands;
    if (failure.error.kind == ErrorKind::Invalid && !outcome.badTraces.isEmpty()) {
        failure.elsewhere = !outcome.badTraces.contains(trace);
        failure.batchSize = 1;
    }
    return failure;
}

Failure readFailure(const domain::CrmOutcome& outcome, int batchSize)
{
    const auto& error = outcome.call.error();
    Failure failure{error, outcome.exchange.left || error.kind == ErrorKind::Unclear, {}, {}, batchSize};
    failure.unanswered = outcome.exchange.left && outcome.exchange.httpStatus == 0;
    return failure;
}

Failure forOne(Failure failure, const StoredOperation& operation, const QList<StoredOperation>& together)
{
    const bool others = std::any_of(together.begin(), together.end(), [&failure](const StoredOperation& other) {
        return isNamed(other, failure.refusals);
    });
    failure.elsewhere = failure.elsewhere || (others && !isNamed(operation, failure.refusals));
    return failure;
}

} // namespace leadferry::delivery
