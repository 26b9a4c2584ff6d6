// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deliveriescommand.h"

#include "cli/deliveryidsjob.h"

namespace leadferry::cli {

void DeliveriesCommand::withIds(const QList<DeliveryReference>& references,
                                std::function<void(const QJsonArray& ids)> go)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    auto* job = new DeliveryIdsJob(*client, references, this);
    connect(job, &base::Job::finished, this, [this, job, go = std::move(go)] {
        if (!job->outcome()) {
            fail(job->outcome().error());
            return;
        }
        QJsonArray ids;
        for (const qint64 id : *job->outcome()) {
            ids.append(id);
        }
        go(ids);
    });
    job->start();
}

} // namespace leadferry::cli
