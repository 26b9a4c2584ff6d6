// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/retryalldialog.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

RetryAllDialog::RetryAllDialog(app::EngineClient& client, presentation::RetryAll all, QWidget* parent)
    : Dialog({}, Width::Small, parent),
      m_client(client),
      m_all(std::move(all)),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this))
{
    const auto words = presentation::retryAllWords(m_all, client.status().state);
    setDialogTitle(words.title);
    m_problem->hide();
    body()->addWidget(m_problem);
    for (const QString& text : words.paragraphs) {
        auto* label = new TextLabel(text, TextRole::Body, Ink::Text, this);
        label->setWordWrap(true);
        body()->addWidget(label);
    }
    m_confirm = setPrimary(words.confirm, u"retry");
    connect(m_confirm, &QPushButton::clicked, this, &RetryAllDialog::begin);
}

void RetryAllDialog::begin()
{
    m_confirm->setEnabled(false);
    m_problem->hide();
    m_client.execute(QLatin1String(app::command::retry), m_all.arguments, this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         if (answer.ok()) {
                             emit started(answer->value(QLatin1String("retried")).toInt());
                             accept();
                             return;
                         }
                         const presentation::ProblemText problem = presentation::problemOf(answer.error());
                         m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
                         m_problem->show();
                         m_confirm->setEnabled(true);
                         fit();
                     });
}

} // namespace leadferry::ui
