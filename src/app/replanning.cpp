// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replanning.h"

#include "app/mappingsinuse.h"
#include "app/settingcatalog.h"
#include "domain/planner.h"
#include "store/deliverystore.h"
#include "store/portalstore.h"

#include <limits>

namespace leadferry::app {

using base::Result;
using store::DeliveryStore;

namespace {

constexpr int plansPerCommit = 200;

/// Returns how many were planned.
Result<int> planAnew(store::Database& database, DeliveryStore& deliveries,
                     const QList<DeliveryStore::PlanInput>& inputs, qint64 nowMs)
{
    const auto mappings = mappingsInUse(database);
    const auto portals = store::PortalStore(database).all();
    store::SettingStore settingStore(database);
    const auto settings = readSettings(settingStore);
    if (!mappings || !portals || !settings) {
        return !mappings ? mappings.error() : !portals ? portals.error() : settings.error();
    }
    const QString phoneCountry = settings->value(setting::phoneCountry).trimmed().toUpper();
    QHash<QString, domain::Mapping> byType;
    for (const auto& mapping : *mappings) {
        byType.insert(mapping.eventType, mapping);
    }
    int planned = 0;
    for (const auto& portal : *portals) {
        QList<DeliveryStore::PlanOutput> outputs;
        for (const auto& input : inputs) {
            const auto mapping = byType.constFind(input.event.type);
            if (input.portalId == portal.id && mapping != byType.constEnd() && mapping->active) {
                // Its turn is over; which one that was is not kept, so it gets one by its place among all events.
                const int turn = static_cast<int>(input.event.sequence % std::numeric_limits<int>::max());
                outputs.append({input.deliveryId, input.event.sequence, input.event.type, mapping->version,
                                domain::planDelivery(input.event, *mapping, portal, phoneCountry, turn)});
            }
        }
        if (outputs.isEmpty()) {
            continue;
        }
        if (auto done = deliveries.replan(portal.id, outputs, nowMs); !done) {
            return done.error();
        }
        planned += static_cast<int>(outputs.size());
    }
    return planned;
}

} // namespace

Result<void> planAgain(store::Database& database, const QList<qint64>& deliveryIds, qint64 nowMs)
{
    DeliveryStore deliveries(database);
    // In parts: all of a filter may be more than a query can name.
    for (qsizetype from = 0; from < deliveryIds.size(); from += plansPerCommit) {
        const auto inputs = deliveries.startable(deliveryIds.mid(from, plansPerCommit));
        if (!inputs) {
            return inputs.error();
        }
        if (const auto planned = planAnew(database, deliveries, *inputs, nowMs); !planned) {
            return planned.error();
        }
    }
    return {};
}

Result<int> planUnsentAgain(store::Database& database, const QStringList& eventTypes, qint64 nowMs)
{
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
        const auto more = planAnew(database, deliveries, *inputs, nowMs);
        if (!more) {
            return more.error();
        }
        planned += *more;
    }
}

} // namespace leadferry::app
