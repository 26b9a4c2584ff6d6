// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkup/proxylogindialog.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "ui/components/inlineerror.h"
#include "ui/components/secretfield.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"

#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

ProxyLoginDialog::ProxyLoginDialog(app::EngineClient& client, const QString& proxy, QWidget* parent)
    : Dialog(tr("Sign in to the proxy"), Width::Small, parent),
      m_client(client),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_user(new QLineEdit(this)),
      m_password(new SecretField(this)),
      m_keep(setPrimary(tr("Keep and check again")))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    auto* words = new TextLabel(tr("%1 lets nobody through without a user and password. They are kept in the keychain "
                                   "of this PC and are sent to the proxy only.")
                                    .arg(proxy),
                                TextRole::Body, Ink::Text, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    body()->addWidget(words);
    auto* form = new FormGrid(this);
    m_userError = form->addField(tr("User"), m_user);
    m_passwordError = form->addField(tr("Password"), m_password);
    body()->addWidget(form);
    connect(m_keep, &QPushButton::clicked, this, &ProxyLoginDialog::begin);
    m_user->setFocus();
}

void ProxyLoginDialog::begin()
{
    m_userError->clear();
    m_passwordError->clear();
    if (m_user->text().isEmpty()) {
        m_userError->setProblem(Validity::Wrong, tr("Give the user that the proxy knows"));
        m_user->setFocus();
        return;
    }
    if (m_password->text().isEmpty()) {
        m_passwordError->setProblem(Validity::Wrong, tr("Give the password"));
        m_password->setFocus();
        return;
    }
    m_keep->setEnabled(false);
    m_problem->hide();
    m_client.execute(QLatin1String(app::command::proxyLogin),
                     {{QStringLiteral("user"), m_user->text()}, {QStringLiteral("password"), m_password->text()}}, this,
                     {}, [this](const base::Result<QJsonObject>& answer) {
                         if (answer.ok()) {
                             m_password->wipe();
                             emit kept();
                             accept();
                             return;
                         }
                         const presentation::ProblemText problem = presentation::problemOf(answer.error());
                         m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
                         m_problem->show();
                         m_keep->setEnabled(true);
                         adjustSize();
                     });
}

} // namespace leadferry::ui
