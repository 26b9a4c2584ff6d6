// SPDX-License-Identifier: GPL-3.0-or-later
// A person corrects what an event says, and sends it again. What was typed stays until it was taken.
#pragma once

#include "presentation/eventcorrection.h"
#include "ui/components/dialog.h"

class QLineEdit;

namespace leadferry::ui {

class InlineError;
class RowTable;
class StatusBanner;
class TextLabel;

class CorrectionDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog.
    CorrectionDialog(app::EngineClient& client, qint64 deliveryId, QWidget* parent);

signals:
    void sent(const QString& what);

private:
    void buildTable();
    QWidget* buildAddition();
    void showPhase();
    void addField();
    void edit(int row);

    presentation::EventCorrection m_correction;
    StatusBanner* m_state;
    TextLabel* m_consequence;
    RowTable* m_table;
    QWidget* m_addition;
    QLineEdit* m_newField = nullptr;
    InlineError* m_newFieldError = nullptr;
    QPushButton* m_send = nullptr;
    bool m_shown = false; ///< the fields, once
};

} // namespace leadferry::ui
