// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proofcommands.h"

#include "app/enginecommands.h"
#include "app/replanning.h"
#include "store/deliveryactions.h"
#include "store/proofreplay.h"
#include "store/proofstore.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<QJsonObject> proofAnswer(store::Database& database, qint64 proofId, const DifferenceSpan& span)
{
    store::ProofStore store(database);
    const auto report = proofId == 0 ? store.last() : store.report(proofId);
    if (!report) {
        return report.error();
    }
    if (!*report) {
        return proofId == 0 ? Result<QJsonObject>(QJsonObject())
                            : Error{ErrorKind::NotFound, QStringLiteral("there is no such proof; it was too long ago")};
    }
    const auto listing = store.differences((*report)->id, span.afterId, span.limit);
    if (!listing) {
        return listing.error();
    }
    QJsonArray differences;
    for (const auto& difference : listing->differences) {
        differences.append(domain::toJson(difference));
    }
    return QJsonObject{{QStringLiteral("proof"), domain::toJson(**report)},
                       {QStringLiteral("differences"), differences},
                       {QStringLiteral("more"), listing->more}};
}

std::optional<Result<QJsonObject>> ProofCommands::run(const QString& command, const QJsonObject& arguments)
{
    if (command == QLatin1String(command::proof)) {
        const int limit = arguments.value(QLatin1String("limit")).toInt(mostDifferences);
        return proofAnswer(
            m_database, arguments.value(QLatin1String("id")).toInteger(),
            {arguments.value(QLatin1String("afterId")).toInteger(), std::clamp(limit, 0, mostDifferences)});
    }
    if (command == QLatin1String(command::replayProof)) {
        return replay(arguments);
    }
    return std::nullopt;
}

Result<QJsonObject> ProofCommands::replay(const QJsonObject& arguments)
{
    store::ReplayChoice choice;
    choice.proofId = arguments.value(QLatin1String("proof")).toInteger();
    choice.recreate = arguments.value(QLatin1String("recreate")).toBool();
    choice.overwrite = arguments.value(QLatin1String("overwrite")).toBool();
    const QJsonArray ids = arguments.value(QLatin1String("ids")).toArray();
    for (const auto& id : ids) {
        choice.ids.append(id.toInteger());
    }
    const auto outcome = store::ProofReplay(m_database).replay(choice, m_actor.name, m_actor.nowMs);
    if (!outcome) {
        return outcome.error();
    }
    if (const auto planned = planAgain(m_database, outcome->toRetry, m_actor.nowMs); !planned) {
        return planned.error();
    }
    const auto retried = store::DeliveryActions(m_database)
                             .retry(outcome->toRetry, m_actor.nowMs, store::DeliveryActions::Chosen::ByFilter);
    const auto delivered = m_events.deliver(outcome->toDeliver);
    if (!retried || !delivered) {
        return !retried ? retried.error() : delivered.error();
    }
    return QJsonObject{{QStringLiteral("replayed"), outcome->replayed}, {QStringLiteral("left"), outcome->left}};
}

} // namespace leadferry::app
