// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/eventcorrection.h"

#include "app/enginecommands.h"
#include "domain/planningcontext.h"
#include "domain/valueorigin.h"

#include <algorithm>

namespace leadferry::presentation {

using base::Result;
using domain::DeliveryDetail;
using domain::OperationRow;

EventCorrection::EventCorrection(app::EngineClient& client, qint64 deliveryId, QObject* parent)
    : QObject(parent), m_client(client), m_deliveryId(deliveryId)
{
    connect(&m_fields, &QAbstractItemModel::dataChanged, this, &EventCorrection::changed);
}

void EventCorrection::load()
{
    m_phase = Phase::Loading;
    m_client.delivery(m_deliveryId, this, [this](const Result<DeliveryDetail>& detail) { onDetail(detail); });
    emit changed();
}

void EventCorrection::onDetail(const Result<DeliveryDetail>& detail)
{
    if (!detail) {
        m_phase = Phase::Unreadable;
        m_problem = problemOf(detail.error());
        emit changed();
        return;
    }
    m_detail = *detail;
    const auto held = std::find_if(m_detail.operations.begin(), m_detail.operations.end(),
                                   [](const OperationRow& operation) { return !operation.heldProperties.isEmpty(); });
    if (held != m_detail.operations.end() && held->values.contains(held->heldProperties.constFirst())) {
        askWhere(*held);
    } else {
        show({});
    }
}

/// Where in the event the value comes from that is held: that row is shown first.
void EventCorrection::askWhere(const OperationRow& operation)
{
    const QJsonObject arguments{{QStringLiteral("id"), m_deliveryId},
                                {QStringLiteral("operation"), operation.id},
                                {QStringLiteral("property"), operation.heldProperties.constFirst()}};
    m_client.execute(QLatin1String(app::command::explainValue), arguments, this, {},
                     [this](const Result<QJsonObject>& answer) {
                         const auto origin = answer ? domain::valueOriginFromJson(*answer)
                                                    : Result<domain::ValueOrigin>(answer.error());
                         const bool known = origin && origin->source == domain::ValueOrigin::Source::Path;
                         show(known ? domain::alternativesOf(origin->written).value(0) : QString());
                     });
}

void EventCorrection::show(const QString& wanted)
{
    QString path = wanted;
    if (path.startsWith(QLatin1String("person."))) { // mappings say person, events say contact
        path = QStringLiteral("contact.") + path.section(QLatin1Char('.'), 1);
    }
    const bool inEvent = path.startsWith(QLatin1String("contact.")) || path.startsWith(QLatin1String("data.")) ||
                         path.startsWith(QLatin1String("page.")) || path.startsWith(QLatin1String("conversation."));
    m_fields.setEvent(m_detail.said(), inEvent ? path : QString());
    m_phase = Phase::Ready;
    emit changed();
}

QString EventCorrection::consequence() const
{
    return m_detail.row.written.isEmpty()
               ? tr("The event goes out as you correct it. The original is kept beside it.")
               : tr("What is not in HubSpot yet goes out as you correct it, and the records that are there get what "
                    "differs. The original is kept.");
}

void EventCorrection::send()
{
    if (!canSend()) {
        return;
    }
    m_phase = Phase::Sending;
    m_problem = {};
    const QJsonObject arguments{{QStringLiteral("id"), m_deliveryId}, {QStringLiteral("event"), m_fields.edited()}};
    m_client.execute(
        QLatin1String(app::command::correctEvent), arguments, this, {}, [this](const Result<QJsonObject>& answer) {
            m_phase = Phase::Ready;
            if (answer) {
                const bool goes = answer->value(QLatin1String("started")).toInt() > 0;
                emit sent(goes ? tr("Corrected and sent again") : tr("Corrected; nothing has to be written otherwise"));
            } else {
                m_problem = problemOf(answer.error());
            }
            emit changed();
        });
    emit changed();
}

} // namespace leadferry::presentation
