// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replanning.h"

#include "app/mappingsinuse.h"
#include "app/settingcatalog.h"
#include "domain/planner.h"
#include "store/portalstore.h"

#include <QMap>

#include <limits>

namespace leadferry::app {

using base::Result;
using store::DeliveryStore;

namespace {

constexpr int plansPerCommit = 200;

/// Returns how many were planned.
Result<int> planAnew(const Replanning& today, DeliveryStore& deliveries, const QList<DeliveryStore::PlanInput>& inputs,
                     qint64 nowMs)
{
    QMap<qint64, QList<DeliveryStore::PlanOutput>> byPortal;
    int planned = 0;
    for (const auto& input : inputs) {
        if (const auto output = today.plan(input)) {
            byPortal[input.portalId].append(*output);
            ++planned;
        }
    }
    for (auto outputs = byPortal.cbegin(); outputs != byPortal.cend(); ++outputs) {
        if (auto done = deliveries.replan(outputs.key(), *outputs, nowMs); !done) {
            return done.error();
        }
    }
    return planned;
}

} // namespace

Result<Replanning> Replanning::asOfNow(store::Database& database)
{
    const auto mappings = mappingsInUse(database);
    const auto portals = store::PortalStore(database).all();
    store::SettingStore settingStore(database);
    const auto settings = readSettings(settingStore);
    if (!mappings || !portals || !settings) {
        return !mappings ? mappings.error() : !portals ? portals.error() : settings.error();
    }
    Replanning today;
    today.m_phoneCountry = settings->value(setting::phoneCountry).trimmed().toUpper();
    for (const auto& mapping : *mappings) {
        today.m_mappings.insert(mapping.eventType, mapping);
    }
    for (const auto& portal : *portals) {
        today.m_portals.insert(portal.id, portal);
    }
    return today;
}

std::optional<DeliveryStore::PlanOutput> Replanning::plan(const DeliveryStore::PlanInput& input) const
{
    const auto mapping = m_mappings.constFind(input.event.type);
    const auto portal = m_portals.constFind(input.portalId);
    if (mapping == m_mappings.cend() || !mapping->active || portal == m_portals.cend()) {
        return std::nullopt;
    }
    // Its turn is over; which one that was is not kept, so it gets one by its place among all events.
    const int turn = static_cast<int>(input.event.sequence % std::numeric_limits<int>::max());
    return DeliveryStore::PlanOutput{input.deliveryId, input.event.sequence, input.event.type, mapping->version,
                                     domain::planDelivery(input.event, *mapping, *portal, m_phoneCountry, turn)};
}

Result<void> planAgain(store::Database& database, const QList<qint64>& deliveryIds, qint64 nowMs)
{
    const auto today = Replanning::asOfNow(database);
    if (!today) {
        return today.error();
    }
    DeliveryStore deliveries(database);
    // In parts: all of a filter may be more than a query can name.
    for (qsizetype from = 0; from < deliveryIds.size(); from += plansPerCommit) {
        const auto inputs = deliveries.startable(deliveryIds.mid(from, plansPerCommit));
        if (!inputs) {
            return inputs.error();
        }
        if (const auto planned = planAnew(*today, deliveries, *inputs, nowMs); !planned) {
            return planned.error();
        }
    }
    return {};
}

Result<int> planUnsentAgain(store::Database& database, const QStringList& eventTypes, qint64 nowMs)
{
    const auto today = Replanning::asOfNow(database);
    if (!today) {
        return today.error();
    }
    DeliveryStore deliveries(database);
    int planned = 0;
    qint64 lastId = 0;
    while (true) {
        const auto inputs = deliveries.unsent(eventTypes, lastId, plansPerCommit);
        if (!inputs) {
            return inputs.error();
        }
        if (inputs->isEmpty()) {
            return planned;
        }
        lastId = inputs->constLast().deliveryId;
        const auto more = planAnew(*today, deliveries, *inputs, nowMs);
        if (!more) {
            return more.error();
        }
        planned += *more;
    }
}

} // namespace leadferry::app
