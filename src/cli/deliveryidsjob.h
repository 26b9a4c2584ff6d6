// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what people name (d12, e7) into delivery ids, asking the engine for the deliveries of an event.
#pragma once

#include "app/engineclient.h"
#include "base/job.h"
#include "cli/arguments.h"

namespace leadferry::cli {

class DeliveryIdsJob : public base::Job
{
    Q_OBJECT
public:
    /// `client` outlives the job.
    DeliveryIdsJob(app::EngineClient& client, QList<DeliveryReference> references, QObject* parent = nullptr);

    /// Valid once finished() is emitted: each id once, in the order named. An event without deliveries is NotFound.
    [[nodiscard]] const base::Result<QList<qint64>>& outcome() const { return m_outcome; }

protected:
    void run() override;
    void stop() override;

private:
    void next();

    app::EngineClient& m_client;
    QList<DeliveryReference> m_waiting;
    QList<qint64> m_ids;
    base::Result<QList<qint64>> m_outcome = base::Error{};
};

} // namespace leadferry::cli
