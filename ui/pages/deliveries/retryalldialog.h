// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before everything that a filter shows is started again, and says what will be sent and what will not.
#pragma once

#include "presentation/deliveryretry.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class StatusBanner;

class RetryAllDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog.
    RetryAllDialog(app::EngineClient& client, presentation::RetryAll all, QWidget* parent);

signals:
    /// How many start again: fewer than asked for where some were left alone.
    void started(int deliveries);

private:
    void begin();

    app::EngineClient& m_client;
    presentation::RetryAll m_all;
    StatusBanner* m_problem;
    QPushButton* m_confirm = nullptr;
};

} // namespace leadferry::ui
