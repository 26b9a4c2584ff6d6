// SPDX-License-Identifier: GPL-3.0-or-later
// Asks as what a value that the portal does not know shall be written from now on.
#pragma once

#include "presentation/valuemapping.h"
#include "ui/components/dialog.h"

class QCheckBox;
class QComboBox;

namespace leadferry::ui {

class StatusBanner;
class TextLabel;

class MapValueDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog.
    MapValueDialog(app::EngineClient& client, qint64 deliveryId, QWidget* parent);

signals:
    void saved(const QString& what);

private:
    void showPhase();
    void fill();
    void showConfirm();

    presentation::ValueMapping m_mapping;
    StatusBanner* m_state;
    TextLabel* m_words;
    QComboBox* m_choice;
    QCheckBox* m_all;
    QPushButton* m_confirm = nullptr;
    bool m_filled = false;
};

} // namespace leadferry::ui
