// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/deliverycommands.h"

#include "app/correction.h"
#include "app/enginecommands.h"
#include "app/replanning.h"
#include "app/valueexplanation.h"
#include "store/auditstore.h"
#include "store/deliveryactions.h"
#include "store/deliverysearch.h"

#include <QJsonArray>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::DeliveryState;
using store::DeliveryActions;

namespace {

QJsonArray toJson(const QList<qint64>& ids)
{
    QJsonArray array;
    for (const qint64 id : ids) {
        array.append(id);
    }
    return array;
}

QList<qint64> idsIn(const QJsonArray& values)
{
    QList<qint64> ids;
    for (const auto& value : values) {
        ids.append(value.toInteger());
    }
    return ids;
}

} // namespace

std::optional<Result<QJsonObject>> DeliveryCommands::run(const QString& command, const QJsonObject& arguments)
{
    if (command == QLatin1String(command::retry)) {
        return retry(arguments);
    }
    if (command == QLatin1String(command::cancelDeliveries)) {
        return cancel(arguments);
    }
    if (command == QLatin1String(command::correctEvent)) {
        return correct(arguments);
    }
    if (command == QLatin1String(command::joinRecord)) {
        return join(arguments);
    }
    if (command == QLatin1String(command::explainValue)) {
        return explain(arguments);
    }
    return std::nullopt;
}

Result<DeliveryCommands::Chosen> DeliveryCommands::chosenBy(const QJsonObject& arguments)
{
    if (arguments.contains(QLatin1String("ids"))) {
        return Chosen{idsIn(arguments.value(QLatin1String("ids")).toArray()), false, false, 0};
    }
    auto filter = domain::deliveryFilterFromJson(arguments);
    if (!filter) {
        return filter.error();
    }
    if (!filter->property.isEmpty() && filter->states.isEmpty()) {
        filter->states = {DeliveryState::Held, DeliveryState::DeliveredWithHeld};
    }
    if (filter->states.isEmpty()) {
        return Error{ErrorKind::Invalid, QStringLiteral("name deliveries, or the states they are in")};
    }
    const int limit = arguments.value(QLatin1String("limit")).toInt();
    if (limit <= 0) {
        const auto all = DeliveryActions(m_database).matching(*filter);
        return all ? Result<Chosen>(Chosen{*all, true, false, 0}) : all.error();
    }
    const qint64 beyondId = arguments.value(QLatin1String("beyondId")).toInteger();
    const auto found =
        store::DeliverySearch(m_database, *filter).ids({limit, beyondId, domain::LogOrder::OldestFirst, 0});
    return found ? Result<Chosen>(Chosen{found->ids, true, found->more, found->reachedId}) : found.error();
}

Result<QJsonObject> DeliveryCommands::retry(const QJsonObject& arguments)
{
    const auto chosen = chosenBy(arguments);
    if (!chosen) {
        return chosen.error();
    }
    const QString mapping = arguments.value(QLatin1String("mapping")).toString(QStringLiteral("today"));
    if (mapping != QLatin1String("today") && mapping != QLatin1String("then")) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("the mapping is \"today\" or \"then\", not \"%1\"").arg(mapping)};
    }
    DeliveryActions actions(m_database);
    if (arguments.value(QLatin1String("again")).toBool()) {
        return started(arguments, *chosen, actions.writeAgain(chosen->ids, m_actor.nowMs));
    }
    if (auto reopened = actions.reopen(chosen->ids, m_actor.nowMs); !reopened) {
        return reopened.error();
    }
    if (mapping == QLatin1String("today")) {
        if (auto planned = planAgain(m_database, chosen->ids, m_actor.nowMs); !planned) {
            return planned.error();
        }
    }
    using By = DeliveryActions::Chosen;
    return started(arguments, *chosen,
                   actions.retry(chosen->ids, m_actor.nowMs, chosen->byFilter ? By::ByFilter : By::ById));
}

/// Writes down what was asked for and in which deliveries something goes out, and tells it.
Result<QJsonObject> DeliveryCommands::started(const QJsonObject& arguments, const Chosen& chosen,
                                              const Result<QList<qint64>>& ids)
{
    if (!ids) {
        return ids.error();
    }
    if (auto noted = note(command::retry, arguments, *ids); !noted) {
        return noted.error();
    }
    QJsonObject answer{{QStringLiteral("retried"), ids->size()}};
    if (arguments.contains(QLatin1String("limit"))) {
        answer.insert(QStringLiteral("ids"), toJson(*ids));
        answer.insert(QStringLiteral("more"), chosen.more);
        answer.insert(QStringLiteral("reachedId"), chosen.reachedId);
    }
    return answer;
}

Result<QJsonObject> DeliveryCommands::cancel(const QJsonObject& arguments)
{
    const auto chosen = chosenBy(arguments);
    if (!chosen) {
        return chosen.error();
    }
    const auto cancelled = DeliveryActions(m_database).cancel(chosen->ids, m_actor.nowMs);
    if (!cancelled) {
        return cancelled.error();
    }
    const auto noted = note(command::cancelDeliveries, arguments, *cancelled);
    return noted ? Result<QJsonObject>(QJsonObject{{QStringLiteral("cancelled"), cancelled->size()}}) : noted.error();
}

Result<QJsonObject> DeliveryCommands::correct(const QJsonObject& arguments)
{
    const qint64 id = arguments.value(QLatin1String("id")).toInteger();
    const auto started = correctEvent(m_database, id, arguments.value(QLatin1String("event")).toObject(), m_actor);
    return started ? Result<QJsonObject>(QJsonObject{{QStringLiteral("started"), *started ? 1 : 0}}) : started.error();
}

Result<QJsonObject> DeliveryCommands::join(const QJsonObject& arguments)
{
    const qint64 id = arguments.value(QLatin1String("id")).toInteger();
    const auto joined = DeliveryActions(m_database)
                            .join(id, arguments.value(QLatin1String("operation")).toInteger(),
                                  arguments.value(QLatin1String("record")).toString(), m_actor.nowMs);
    if (!joined) {
        return joined.error();
    }
    const auto noted = note(command::joinRecord, arguments, {id});
    return noted ? Result<QJsonObject>(QJsonObject()) : noted.error();
}

Result<QJsonObject> DeliveryCommands::explain(const QJsonObject& arguments)
{
    const auto explained = explainValue(m_database, arguments.value(QLatin1String("id")).toInteger(),
                                        arguments.value(QLatin1String("operation")).toInteger(),
                                        arguments.value(QLatin1String("property")).toString());
    return explained ? Result<QJsonObject>(domain::toJson(*explained)) : explained.error();
}

Result<void> DeliveryCommands::note(const char* command, const QJsonObject& subject, const QList<qint64>& deliveryIds)
{
    return store::AuditStore(m_database)
        .add({m_actor.nowMs, m_actor.name, QLatin1String(command), subject, static_cast<int>(deliveryIds.size())},
             deliveryIds);
}

} // namespace leadferry::app
