// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/disconnectdialog.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "ui/components/choicecard.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QButtonGroup>
#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

DisconnectDialog::DisconnectDialog(app::EngineClient& client, const domain::Portal& portal, QWidget* parent)
    : Dialog(tr("Disconnect %1?", "portal").arg(portal.name), Width::Medium, parent),
      m_client(client),
      m_portal(portal),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_confirm(setDestructive(tr("Disconnect")))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    if (portal.credential == domain::CredentialKind::OAuth) {
        addChoice();
    } else {
        addParagraph(tr("Leadferry forgets the service key. It keeps working until you delete it in HubSpot, under "
                        "Development, Keys, Service keys; do so if nothing else uses it."));
    }
    addParagraph(tr("Everything in HubSpot stays as it is, and so does the log on this PC."));
    addParagraph(tr("What is not delivered yet, and what comes in for this portal from now on, is held. It goes out by "
                    "itself once the same account is connected again."));
    connect(m_confirm, &QPushButton::clicked, this, &DisconnectDialog::begin);
}

void DisconnectDialog::addParagraph(const QString& text)
{
    auto* label = new TextLabel(text, TextRole::Body, Ink::Text, this);
    label->setWordWrap(true);
    body()->addWidget(label);
}

void DisconnectDialog::addChoice()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* uninstall = new ChoiceCard(tr("Uninstall the app"),
                                     tr("HubSpot removes it from the whole account, also for other computers that use "
                                        "it, and says so by e-mail."),
                                     this);
    m_onlyHere = new ChoiceCard(tr("Only forget it here"),
                                tr("This PC forgets its login. HubSpot is told nothing, and other computers go on. The "
                                   "app stays listed there under Connected apps."),
                                this);
    auto* group = new QButtonGroup(this);
    for (ChoiceCard* card : {uninstall, m_onlyHere}) {
        group->addButton(card);
        row->addWidget(card, 1);
    }
    uninstall->setChecked(true);
    body()->addLayout(row);
}

void DisconnectDialog::begin()
{
    m_confirm->setEnabled(false);
    m_problem->hide();
    const bool onlyHere = m_onlyHere && m_onlyHere->isChecked();
    m_client.execute(
        QLatin1String(app::command::disconnect),
        {{QStringLiteral("name"), QString::number(m_portal.hubId)}, {QStringLiteral("onlyHere"), onlyHere}}, this, {},
        [this](const base::Result<QJsonObject>& answer) {
            if (answer.ok()) {
                emit disconnected(m_portal.name);
                accept();
                return;
            }
            const presentation::ProblemText problem = presentation::problemOf(answer.error());
            m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
            m_problem->show();
            m_confirm->setEnabled(true);
            adjustSize();
        });
}

} // namespace leadferry::ui
