// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/replydialog.h"

#include "app/enginecommands.h"
#include "presentation/signaturetexts.h"
#include "presentation/texts.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/connections/formgrid.h"
#include "ui/pages/sources/replyfields.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace leadferry::ui {

ReplyDialog::ReplyDialog(app::EngineClient& client, const presentation::SourceRow& source, QWidget* parent)
    : Dialog(tr("Agent replies: %1", "source").arg(presentation::sourceName(source.name)), Width::Medium, parent),
      m_client(client),
      m_source(source.name),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_save(setPrimary(tr("Change")))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    auto* form = new FormGrid(this);
    m_replies = new ReplyFields(*form, client, &source, this);
    body()->addWidget(form);
    connect(m_replies, &ReplyFields::changed, this,
            [this] { QTimer::singleShot(0, this, &Dialog::fit); }); // when the words are laid out
    connect(m_save, &QPushButton::clicked, this, &ReplyDialog::begin);
}

void ReplyDialog::begin()
{
    m_problem->hide();
    if (!m_replies->check()) {
        fit();
        return;
    }
    m_save->setEnabled(false);
    QJsonObject arguments = m_replies->arguments();
    arguments.insert(QStringLiteral("name"), m_source);
    m_client.execute(QLatin1String(app::command::changeSource), arguments, this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         m_save->setEnabled(true);
                         if (!answer) {
                             showProblem(answer.error());
                             return;
                         }
                         emit saved(tr("%1 is changed", "source").arg(presentation::sourceName(m_source)));
                         accept();
                         const QString secret = answer->value(QLatin1String("replySecret")).toString();
                         if (!secret.isEmpty()) {
                             emit secretMade(m_source, secret);
                         }
                     });
}

void ReplyDialog::showProblem(const base::Error& error)
{
    if (!m_replies->showRefusal(error)) {
        const presentation::ProblemText problem = presentation::savingProblem(error);
        m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
        m_problem->show();
    }
    fit();
}

} // namespace leadferry::ui
