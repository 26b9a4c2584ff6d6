// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replanning.h"

#include "domain/eventtypecatalog.h"
#include "domain/planner.h"
#include "store/deliverystore.h"
#include "store/portalstore.h"

namespace leadferry::app {

using base::Result;
using store::DeliveryStore;

Result<void> planAgain(store::Database& database, const QList<qint64>& deliveryIds, qint64 nowMs)
{
    DeliveryStore deliveries(database);
    const auto inputs = deliveries.startable(deliveryIds);
    const auto mappings = domain::defaultMappings();
    const auto portals = store::PortalStore(database).all();
    if (!inputs || !mappings || !portals) {
        return !inputs ? inputs.error() : !mappings ? mappings.error() : portals.error();
    }
    QHash<QString, domain::Mapping> byType;
    for (const auto& mapping : *mappings) {
        byType.insert(mapping.eventType, mapping);
    }
    for (const auto& portal : *portals) {
        QList<DeliveryStore::PlanOutput> outputs;
        for (const auto& input : *inputs) {
            const auto mapping = byType.constFind(input.event.type);
            if (input.portalId == portal.id && mapping != byType.constEnd() && mapping->active) {
                outputs.append({input.deliveryId, input.event.sequence, mapping->version,
                                domain::planDelivery(input.event, *mapping, portal)});
            }
        }
        if (outputs.isEmpty()) {
            continue;
        }
        if (auto planned = deliveries.replan(portal.id, outputs, nowMs); !planned) {
            return planned;
        }
    }
    return {};
}

} // namespace leadferry::app
