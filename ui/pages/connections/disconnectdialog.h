// SPDX-License-Identifier: GPL-3.0-or-later
// Asks once before a portal is disconnected: what stays, what waits, and how much of it HubSpot is told.
#pragma once

#include "app/engineclient.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class ChoiceCard;
class StatusBanner;

class DisconnectDialog : public Dialog
{
    Q_OBJECT
public:
    /// The client outlives the dialog.
    DisconnectDialog(app::EngineClient& client, const domain::Portal& portal, QWidget* parent);

signals:
    void disconnected(const QString& portalName);

private:
    void addParagraph(const QString& text);
    void addChoice();
    void begin();

    app::EngineClient& m_client;
    domain::Portal m_portal;
    StatusBanner* m_problem;
    ChoiceCard* m_onlyHere = nullptr; ///< only with a login by OAuth
    QPushButton* m_confirm;
};

} // namespace leadferry::ui
