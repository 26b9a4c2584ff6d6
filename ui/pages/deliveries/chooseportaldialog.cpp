// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/chooseportaldialog.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "presentation/routesmodel.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

ChoosePortalDialog::ChoosePortalDialog(app::EngineClient& client, const QList<domain::DeliveryRow>& rows,
                                       const QList<domain::Portal>& portals, QWidget* parent)
    : Dialog(tr("Choose the portal for %n deliveries", nullptr, static_cast<int>(rows.size())), Width::Small, parent),
      m_client(client),
      m_rows(rows),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_portal(new QComboBox(this)),
      m_always(new QCheckBox(this))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    auto* words = new TextLabel(tr("They are kept until you choose. A delivery that has begun stays with its portal."),
                                TextRole::Body, Ink::Text, this);
    words->setWordWrap(true);
    body()->addWidget(words);
    for (const domain::Portal& portal : portals) {
        m_portal->addItem(portal.name, portal.hubId);
    }
    m_portal->setAccessibleName(tr("Portal"));
    m_portal->setPlaceholderText(tr("Choose portal"));
    m_portal->setCurrentIndex(portals.size() == 1 ? 0 : -1);
    body()->addWidget(m_portal);
    const QString bot = botOfAll();
    m_always->setText(tr("From now on, everything from %1", "chatbot").arg(bot));
    m_always->setToolTip(tr("Also what waits of it already. You can change it on the page Connections."));
    m_always->setVisible(!bot.isEmpty());
    m_always->setChecked(!bot.isEmpty());
    body()->addWidget(m_always);
    m_confirm = setPrimary(tr("Send there"));
    m_confirm->setEnabled(m_portal->currentIndex() >= 0);
    connect(m_portal, &QComboBox::currentIndexChanged, this, [this](int item) { m_confirm->setEnabled(item >= 0); });
    connect(m_confirm, &QPushButton::clicked, this, &ChoosePortalDialog::begin);
}

/// Empty where they come from several, or from none that has a name.
QString ChoosePortalDialog::botOfAll() const
{
    const QString bot = m_rows.isEmpty() ? QString() : m_rows.constFirst().bot;
    const bool same =
        std::all_of(m_rows.begin(), m_rows.end(), [&bot](const domain::DeliveryRow& row) { return row.bot == bot; });
    return same ? bot : QString();
}

void ChoosePortalDialog::begin()
{
    m_confirm->setEnabled(false);
    m_problem->hide();
    const QString bot = m_always->isChecked() ? botOfAll() : QString();
    QJsonObject arguments{{QStringLiteral("portal"), m_portal->currentData().toString()}};
    if (bot.isEmpty()) {
        QJsonArray ids;
        for (const domain::DeliveryRow& row : std::as_const(m_rows)) {
            ids.append(row.id);
        }
        arguments.insert(QStringLiteral("ids"), ids);
    } else {
        arguments.insert(QStringLiteral("bot"), bot);
    }
    const auto name = QLatin1String(bot.isEmpty() ? app::command::choosePortal : app::command::setRoute);
    m_client.execute(name, arguments, this, {}, [this, bot](const base::Result<QJsonObject>& answer) {
        if (answer.ok()) {
            emit chosen(presentation::sentToText(bot, *answer));
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
