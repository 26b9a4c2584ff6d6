// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/retryalldialog.h"

#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::RetryProgress;

RetryAllDialog::RetryAllDialog(app::EngineClient& client, const presentation::RetryAll& all, QWidget* parent)
    : Dialog({}, Width::Small, parent),
      m_progress(client, all),
      m_state(new StatusBanner(StatusBanner::Size::Small, this)),
      m_question(nullptr),
      m_bar(new QProgressBar(this)),
      m_words(new TextLabel({}, TextRole::Body, Ink::Text, this))
{
    const auto words = presentation::retryAllWords(all, client.status().state);
    setDialogTitle(words.title);
    m_question = buildQuestion(words);
    m_bar->setTextVisible(false);
    m_words->setWordWrap(true);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_state), m_question, static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_words)}) {
        body()->addWidget(widget);
    }
    m_confirm = setPrimary(words.confirm, u"retry");
    connect(m_confirm, &QPushButton::clicked, &m_progress, &RetryProgress::begin);
    connect(&m_progress, &RetryProgress::changed, this, &RetryAllDialog::showPhase);
    showPhase();
}

QWidget* RetryAllDialog::buildQuestion(const presentation::RetryAllWords& words)
{
    auto* question = new QWidget(this);
    auto* column = new QVBoxLayout(question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (const QString& text : words.paragraphs) {
        auto* label = new TextLabel(text, TextRole::Body, Ink::Text, question);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    return question;
}

void RetryAllDialog::showPhase()
{
    using Phase = RetryProgress::Phase;
    const Phase phase = m_progress.phase();
    const auto& problem = m_progress.problem();
    const bool over = phase == Phase::Following || phase == Phase::Settled;
    if (!problem.title.isEmpty()) {
        m_state->setMessage(Tone::Failed, problem.title, problem.meaning);
    } else if (over) {
        m_state->setMessage(phase == Phase::Settled ? Tone::Ok : Tone::Working, m_progress.startedWords(),
                            m_progress.outcomeWords());
    }
    if (phase != Phase::Asking) {
        setDialogTitle(tr("Retry")); // no question any more
    }
    m_state->setVisible(over || !problem.title.isEmpty());
    m_question->setVisible(phase == Phase::Asking);
    m_bar->setVisible(phase == Phase::Starting);
    m_bar->setRange(0, m_progress.percent() < 0 ? 0 : 100);
    m_bar->setValue(std::max(0, m_progress.percent()));
    m_words->setText(m_progress.progressWords());
    m_words->setVisible(phase == Phase::Starting);
    m_confirm->setVisible(phase == Phase::Asking || (over && !problem.title.isEmpty()));
    cancelButton()->setText(phase == Phase::Asking     ? tr("Cancel")
                            : phase == Phase::Starting ? tr("Stop")
                                                       : tr("Close"));
    fit();
}

/// Stopping comes before closing: the dialog says how far it got.
void RetryAllDialog::done(int result)
{
    if (m_progress.phase() == RetryProgress::Phase::Starting) {
        m_progress.stop();
        return;
    }
    if (m_progress.phase() != RetryProgress::Phase::Asking) {
        emit ended(m_progress.resultWords());
    }
    Dialog::done(result);
}

} // namespace leadferry::ui
