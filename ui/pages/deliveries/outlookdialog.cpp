// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/outlookdialog.h"

#include "presentation/previewtexts.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/previewrecords.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace leadferry::ui {

OutlookDialog::OutlookDialog(app::EngineClient& client, qint64 deliveryId, const std::optional<domain::Portal>& portal,
                             QWidget* parent)
    : Dialog(tr("What it would have written"), Width::Large, parent),
      m_portal(portal),
      m_summary(new StatusBanner(StatusBanner::Size::Small, this)),
      m_records(new PreviewRecords(this))
{
    m_summary->setMessage(Tone::Working, tr("Reading the delivery…"), {});
    body()->addWidget(m_summary);
    body()->addWidget(m_records);
    cancelButton()->setText(tr("Close"));
    client.delivery(deliveryId, this,
                    [this](const base::Result<domain::DeliveryDetail>& delivery) { showDelivery(delivery); });
}

void OutlookDialog::showDelivery(const base::Result<domain::DeliveryDetail>& delivery)
{
    if (!delivery) {
        const auto words = presentation::problemOf(delivery.error());
        m_summary->setMessage(Tone::Failed, words.title, words.meaning);
    } else if (delivery->outlook.isEmpty()) {
        m_summary->setMessage(Tone::Waiting, tr("Nobody has looked yet"),
                              tr("Leadferry asks the portal as soon as it answers. Look again in a moment."));
    } else {
        const auto preview = presentation::outlookOf(delivery->outlook, m_portal);
        m_summary->setMessage(Tone::Ok, preview.summary.title, preview.summary.meaning);
        m_records->add(preview.records);
    }
    QTimer::singleShot(0, this, &Dialog::fit); // when the new rows are laid out
}

} // namespace leadferry::ui
