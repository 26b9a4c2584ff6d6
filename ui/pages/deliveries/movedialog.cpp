// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/movedialog.h"

#include "app/enginecommands.h"
#include "presentation/movetexts.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QComboBox>
#include <QJsonArray>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

MoveDialog::MoveDialog(app::EngineClient& client, const QList<domain::DeliveryRow>& rows,
                       const QList<domain::Portal>& portals, QWidget* parent)
    : Dialog(tr("Move %n deliveries to another portal", nullptr, static_cast<int>(rows.size())), Width::Small, parent),
      m_client(client),
      m_rows(rows),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_portal(new QComboBox(this)),
      m_words(new TextLabel({}, TextRole::Body, Ink::Text, this))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    for (const domain::Portal& portal : portals) {
        const bool elsewhere = std::any_of(m_rows.begin(), m_rows.end(), [&portal](const domain::DeliveryRow& row) {
            return row.portalName != portal.name;
        });
        if (elsewhere) {
            m_portal->addItem(portal.name, portal.hubId);
        }
    }
    m_portal->setAccessibleName(tr("Portal"));
    m_portal->setPlaceholderText(m_portal->count() > 0 ? tr("Choose portal") : tr("No other portal is connected"));
    m_portal->setEnabled(m_portal->count() > 0);
    m_portal->setCurrentIndex(-1);
    body()->addWidget(m_portal);
    m_words->setWordWrap(true);
    m_words->setText(tr("What has been written already stays in its portal. Choose a portal to see what."));
    body()->addWidget(m_words);
    m_confirm = setPrimary(tr("Move %n", nullptr, static_cast<int>(rows.size())));
    m_confirm->setEnabled(false);
    connect(m_portal, &QComboBox::currentIndexChanged, this, &MoveDialog::look);
    connect(m_confirm, &QPushButton::clicked, this, &MoveDialog::begin);
}

QJsonObject MoveDialog::arguments() const
{
    QJsonArray ids;
    for (const domain::DeliveryRow& row : m_rows) {
        ids.append(row.id);
    }
    return {{QStringLiteral("ids"), ids}, {QStringLiteral("portal"), m_portal->currentData().toString()}};
}

void MoveDialog::showProblem(const QString& title, const QString& meaning)
{
    m_problem->setMessage(Tone::Failed, title, meaning);
    m_problem->show();
    adjustSize();
}

void MoveDialog::look()
{
    m_confirm->setEnabled(false);
    m_problem->hide();
    m_question = std::make_unique<QObject>();
    m_client.execute(QLatin1String(app::command::moveOutlook), arguments(), m_question.get(), {},
                     [this](const base::Result<QJsonObject>& answer) {
                         if (!answer) {
                             const presentation::ProblemText problem = presentation::problemOf(answer.error());
                             showProblem(problem.title, problem.meaning);
                             return;
                         }
                         QList<domain::DeliveryMove> moves;
                         const QJsonArray deliveries = answer->value(QLatin1String("deliveries")).toArray();
                         for (const auto& delivery : deliveries) {
                             moves.append(domain::deliveryMoveFromJson(delivery.toObject()));
                         }
                         const auto words = presentation::moveWords(moves, m_portal->currentText());
                         m_words->setText(words.paragraphs.join(QStringLiteral("\n\n")));
                         m_words->setVisible(!words.paragraphs.isEmpty());
                         if (!words.problem.title.isEmpty()) {
                             showProblem(words.problem.title, words.problem.meaning);
                         }
                         m_confirm->setEnabled(words.problem.title.isEmpty());
                         adjustSize();
                     });
}

void MoveDialog::begin()
{
    m_confirm->setEnabled(false);
    m_client.execute(QLatin1String(app::command::moveDeliveries), arguments(), this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         if (answer.ok()) {
                             emit moved(answer->value(QLatin1String("moved")).toInt(), m_portal->currentText());
                             accept();
                             return;
                         }
                         const presentation::ProblemText problem = presentation::problemOf(answer.error());
                         showProblem(problem.title, problem.meaning);
                     });
}

} // namespace leadferry::ui
