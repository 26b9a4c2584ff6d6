// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/completion.h"

#include "app/enginecommands.h"
#include "app/propertycommands.h"
#include "store/auditstore.h"

#include <algorithm>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using store::DeliveryStore;

namespace {
/// What is planned and written down at once; the engine does its other work in between.
constexpr int deliveriesPerStep = 100;
} // namespace

QStringList typesThatWrite(const Replanning& today, const store::PropertyPlaces& places)
{
    QStringList types;
    for (const domain::Mapping& mapping : today.mappings()) {
        const auto writes = [&mapping](const auto& place) {
            return std::any_of(mapping.actions.begin(), mapping.actions.end(), [&place](const domain::Action& action) {
                return action.object == place.first &&
                       std::any_of(action.fields.begin(), action.fields.end(),
                                   [&place](const domain::FieldRule& rule) { return rule.property == place.second; });
            });
        };
        if (mapping.active && std::any_of(places.begin(), places.end(), writes)) {
            types.append(mapping.eventType);
        }
    }
    types.sort();
    return types;
}

void CompleteRecordsJob::run()
{
    if (const auto begun = begin(); !begun) {
        fail(begun.error());
        return;
    }
    goOn();
}

Result<void> CompleteRecordsJob::begin()
{
    const auto portal = this->portal();
    const auto places = propertyItems(m_arguments);
    auto today = Replanning::asOfNow(m_context.database);
    if (!portal || !places || !today) {
        return !portal ? portal.error() : !places ? places.error() : today.error();
    }
    m_portal = *portal;
    m_places = *places;
    m_today = *today;
    m_types = typesThatWrite(m_today, m_places);
    if (m_types.isEmpty()) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("no mapping in use writes that: nothing can be completed from the events")};
    }
    const auto all = DeliveryStore(m_context.database).countDelivered(m_portal.id, m_types);
    if (!all) {
        return all.error();
    }
    m_of = *all;
    return {};
}

void CompleteRecordsJob::goOn()
{
    const auto more = step();
    if (!more) {
        fail(more.error());
        return;
    }
    emit progress({{QStringLiteral("step"), QStringLiteral("completed")},
                   {QStringLiteral("done"), m_looked},
                   {QStringLiteral("of"), std::max(m_of, m_looked)}});
    if (*more) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!isFinished()) {
                    goOn();
                }
            },
            Qt::QueuedConnection);
        return;
    }
    if (const auto noted = note(); !noted) {
        fail(noted.error());
        return;
    }
    m_context.changed();
    succeed({{QStringLiteral("portal"), m_portal.name},
             {QStringLiteral("looked"), m_looked},
             {QStringLiteral("completed"), m_completed}});
}

/// Says whether there are more.
Result<bool> CompleteRecordsJob::step()
{
    DeliveryStore deliveries(m_context.database);
    const auto inputs = deliveries.delivered(m_portal.id, m_types, m_lastId, deliveriesPerStep);
    if (!inputs) {
        return inputs.error();
    }
    QList<DeliveryStore::PlanOutput> plans;
    for (const auto& input : *inputs) {
        m_lastId = input.deliveryId;
        if (const auto plan = m_today.plan(input)) {
            plans.append(*plan);
        }
    }
    const auto amended = deliveries.amend(m_portal.id, plans, m_places, m_context.connect.clock.nowMs());
    if (!amended) {
        return amended.error();
    }
    m_looked += static_cast<int>(inputs->size());
    m_completed += static_cast<int>(amended->size());
    return inputs->size() == deliveriesPerStep;
}

Result<void> CompleteRecordsJob::note()
{
    return store::AuditStore(m_context.database)
        .add({m_context.connect.clock.nowMs(),
              m_context.actor,
              QLatin1String(command::completeRecords),
              {{QStringLiteral("portal"), m_portal.name},
               {QStringLiteral("properties"), m_arguments.value(QLatin1String("items"))}},
              m_completed});
}

} // namespace leadferry::app
