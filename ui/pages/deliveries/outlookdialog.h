// SPDX-License-Identifier: GPL-3.0-or-later
// What a delivery that shadow mode holds would have written when it came in.
#pragma once

#include "app/engineclient.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class PreviewRecords;
class StatusBanner;

class OutlookDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog.
    OutlookDialog(app::EngineClient& client, qint64 deliveryId, const std::optional<domain::Portal>& portal,
                  QWidget* parent);

private:
    void showDelivery(const base::Result<domain::DeliveryDetail>& delivery);

    std::optional<domain::Portal> m_portal;
    StatusBanner* m_summary;
    PreviewRecords* m_records;
};

} // namespace leadferry::ui
