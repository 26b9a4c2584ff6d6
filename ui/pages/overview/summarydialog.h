// SPDX-License-Identifier: GPL-3.0-or-later
// The weekly summary on a sheet of paper: look, go to another week, save, print.
#pragma once

#include "presentation/summarymodel.h"
#include "ui/components/dialog.h"

class QTextBrowser;
class QToolButton;

namespace leadferry::ui {

class StatusBanner;
class TextLabel;

class SummaryDialog : public Dialog
{
    Q_OBJECT
public:
    /// Both outlive the dialog.
    SummaryDialog(app::EngineClient& client, const base::Clock& clock, QWidget* parent);

    [[nodiscard]] presentation::SummaryModel& model() { return m_model; }
    /// By the file's ending: .pdf, .html, .csv.
    void save(const QString& file);

signals:
    void deliveryWanted(qint64 delivery);
    void saved(const QString& what);

private:
    void buildHead();
    void showModel();
    void askForFile();
    void showSaved(const base::Result<void>& written, const QString& file);
    void print();

    presentation::SummaryModel m_model;
    StatusBanner* m_problem;
    QToolButton* m_earlier = nullptr;
    QToolButton* m_later = nullptr;
    TextLabel* m_week = nullptr;
    QTextBrowser* m_sheet;
    QPushButton* m_print;
    QPushButton* m_save;
};

} // namespace leadferry::ui
