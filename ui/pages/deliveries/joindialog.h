// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which record of HubSpot a held one shall be written into.
#pragma once

#include "presentation/recordjoin.h"
#include "ui/components/dialog.h"

class QLineEdit;

namespace leadferry::app {
class EngineClient;
}

namespace leadferry::ui {

class InlineError;
class StatusBanner;
class TextLabel;

class JoinDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog.
    JoinDialog(app::EngineClient& client, qint64 deliveryId, QWidget* parent);

signals:
    void joined();

private:
    void showDelivery(const domain::DeliveryDetail& detail);
    void begin();
    void showProblem(const QString& title, const QString& meaning);

    app::EngineClient& m_client;
    qint64 m_deliveryId;
    presentation::JoinableRecord m_record;
    StatusBanner* m_state;
    TextLabel* m_words;
    QLineEdit* m_target;
    InlineError* m_targetError;
    QPushButton* m_confirm = nullptr;
};

} // namespace leadferry::ui
