// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/disconnectdialog.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

DisconnectDialog::DisconnectDialog(app::EngineClient& client, const QString& portalName, QWidget* parent)
    : Dialog(tr("Disconnect %1?", "portal").arg(portalName), Width::Small, parent),
      m_client(client),
      m_portalName(portalName),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_confirm(setDestructive(tr("Disconnect")))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    const auto paragraph = [this](const QString& text) {
        auto* label = new TextLabel(text, TextRole::Body, Ink::Text, this);
        label->setWordWrap(true);
        body()->addWidget(label);
    };
    paragraph(tr(
        "Leadferry gives its access back to HubSpot and forgets the keys on this PC. New events for this portal wait "
        "until a portal is connected."));
    paragraph(tr("Everything in HubSpot stays as it is. The log on this PC stays too."));
    connect(m_confirm, &QPushButton::clicked, this, &DisconnectDialog::begin);
}

void DisconnectDialog::begin()
{
    m_confirm->setEnabled(false);
    m_problem->hide();
    m_client.execute(QLatin1String(app::command::disconnect), {{QStringLiteral("name"), m_portalName}}, this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         if (answer.ok()) {
                             emit disconnected(m_portalName);
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
