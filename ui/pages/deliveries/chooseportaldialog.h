// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which portal deliveries go to that have none, and whether their chatbot goes there from now on.
#pragma once

#include "app/engineclient.h"
#include "ui/components/dialog.h"

class QCheckBox;
class QComboBox;

namespace leadferry::ui {

class StatusBanner;

class ChoosePortalDialog : public Dialog
{
    Q_OBJECT
public:
    /// `rows`: unrouted, at least one. `client` outlives the dialog.
    ChoosePortalDialog(app::EngineClient& client, const QList<domain::DeliveryRow>& rows,
                       const QList<domain::Portal>& portals, QWidget* parent);

signals:
    void chosen(const QString& what);

private:
    void begin();
    [[nodiscard]] QString botOfAll() const;

    app::EngineClient& m_client;
    QList<domain::DeliveryRow> m_rows;
    StatusBanner* m_problem;
    QComboBox* m_portal;
    QCheckBox* m_always;
    QPushButton* m_confirm = nullptr;
};

} // namespace leadferry::ui
