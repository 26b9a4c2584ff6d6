// SPDX-License-Identifier: GPL-3.0-or-later
// Asks once before a portal is disconnected, and says what goes and what stays.
#pragma once

#include "app/engineclient.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class StatusBanner;

class DisconnectDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog.
    DisconnectDialog(app::EngineClient& client, const QString& portalName, QWidget* parent);

signals:
    void disconnected(const QString& portalName);

private:
    void begin();

    app::EngineClient& m_client;
    QString m_portalName;
    StatusBanner* m_problem;
    QPushButton* m_confirm;
};

} // namespace leadferry::ui
