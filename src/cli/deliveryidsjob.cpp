// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deliveryidsjob.h"

namespace leadferry::cli {

namespace {
constexpr int portalsAtMost = 100; ///< an event has one delivery for each portal
}

DeliveryIdsJob::DeliveryIdsJob(app::EngineClient& client, QList<DeliveryReference> references, QObject* parent)
    : Job(parent), m_client(client), m_waiting(std::move(references))
{
}

void DeliveryIdsJob::run()
{
    next();
}

void DeliveryIdsJob::stop()
{
    m_outcome = base::Error{base::ErrorKind::Cancelled, QStringLiteral("stopped")};
}

void DeliveryIdsJob::next()
{
    while (!m_waiting.isEmpty() && m_waiting.constFirst().kind == DeliveryReference::Kind::Delivery) {
        const qint64 id = m_waiting.takeFirst().number;
        if (!m_ids.contains(id)) {
            m_ids.append(id);
        }
    }
    if (m_waiting.isEmpty()) {
        m_outcome = m_ids;
        finish();
        return;
    }
    domain::DeliveryFilter filter;
    filter.eventSequence = m_waiting.takeFirst().number;
    m_client.deliveries(filter, {portalsAtMost}, this, [this, filter](const base::Result<domain::DeliveryPage>& page) {
        if (page && page->rows.isEmpty()) {
            m_outcome = base::Error{base::ErrorKind::NotFound,
                                    QStringLiteral("there is no event e%1").arg(filter.eventSequence)};
        } else if (!page) {
            m_outcome = page.error();
        } else {
            for (const domain::DeliveryRow& row : page->rows) {
                m_waiting.prepend({DeliveryReference::Kind::Delivery, row.id});
            }
            next();
            return;
        }
        finish();
    });
}

} // namespace leadferry::cli
