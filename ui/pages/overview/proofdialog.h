// SPDX-License-Identifier: GPL-3.0-or-later
// What a proof has found: each difference with what the bot said and what HubSpot holds, and sending it again.
#pragma once

#include "presentation/proofmodel.h"
#include "ui/components/dialog.h"

class QCheckBox;

namespace leadferry::ui {

class KeyValueRows;
class RowTable;
class StatusBanner;
class TextLabel;

class ProofDialog : public Dialog
{
    Q_OBJECT
public:
    /// The model outlives the dialog.
    ProofDialog(presentation::ProofModel& model, const base::Clock& clock, QWidget* parent);

private:
    void buildTable();
    void buildDetail();
    void showList();
    void showCurrent();
    void showButton();
    [[nodiscard]] QList<qint64> selected() const;
    [[nodiscard]] int wanted() const;
    void replay();

    presentation::ProofModel& m_model;
    const base::Clock& m_clock;
    StatusBanner* m_sentence;
    RowTable* m_table;
    TextLabel* m_meaning;
    KeyValueRows* m_values;
    QPushButton* m_open;
    QCheckBox* m_recreate;
    QCheckBox* m_overwrite;
    QPushButton* m_again;
};

} // namespace leadferry::ui
