// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before everything that a filter shows is started again, says how far that is, and what became of it.
#pragma once

#include "presentation/retryprogress.h"
#include "ui/components/dialog.h"

class QProgressBar;

namespace leadferry::ui {

class StatusBanner;
class TextLabel;

class RetryAllDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog. It may be closed at any time: what was started goes on.
    RetryAllDialog(app::EngineClient& client, const presentation::RetryAll& all, QWidget* parent);

signals:
    /// Once it is closed after a beginning: "37 deliveries started again. Delivered: 30"
    void ended(const QString& what);

protected:
    void done(int result) override;

private:
    QWidget* buildQuestion(const presentation::RetryAllWords& words);
    void showPhase();

    presentation::RetryProgress m_progress;
    StatusBanner* m_state;
    QWidget* m_question;
    QProgressBar* m_bar;
    TextLabel* m_words;
    QPushButton* m_confirm = nullptr;
};

} // namespace leadferry::ui
