// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/copysetupdialog.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

CopySetupDialog::CopySetupDialog(app::EngineClient& client, const domain::Portal& target,
                                 const QList<presentation::SetupSource>& sources, QWidget* parent)
    : Dialog(tr("Copy a setup to %1", "portal").arg(target.name), Width::Medium, parent),
      m_client(client),
      m_target(target),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_source(new QComboBox(this)),
      m_words(new TextLabel({}, TextRole::Body, Ink::Text, this)),
      m_confirm(setPrimary(tr("Copy")))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setText(tr("The chatbots of the other portal lead to %1 from then on, with the same mappings. What was "
                        "delivered, and what waits, stays with its portal.",
                        "portal")
                         .arg(target.name));
    body()->addWidget(m_words);
    for (const presentation::SetupSource& source : sources) {
        m_source->addItem(source.name, source.hubId);
    }
    m_source->setAccessibleName(tr("Copy from"));
    m_source->setPlaceholderText(sources.isEmpty() ? tr("There is no other portal") : tr("Copy from…"));
    m_source->setEnabled(!sources.isEmpty());
    m_source->setCurrentIndex(-1);
    body()->addWidget(m_source);
    addPart(m_routesHead, m_routes, tr("What will change"));
    addPart(m_lackingHead, m_lacking, tr("What to set up in %1 first", "portal").arg(target.name));
    m_confirm->setEnabled(false);
    connect(m_source, &QComboBox::currentIndexChanged, this, &CopySetupDialog::look);
    connect(m_confirm, &QPushButton::clicked, this, &CopySetupDialog::begin);
    if (sources.size() == 1) {
        m_source->setCurrentIndex(0);
    }
}

void CopySetupDialog::addPart(TextLabel*& head, KeyValueRows*& rows, const QString& title)
{
    head = new TextLabel(title, TextRole::BodyMedium, Ink::Text, this);
    rows = new KeyValueRows(this);
    for (QWidget* widget : {static_cast<QWidget*>(head), static_cast<QWidget*>(rows)}) {
        widget->hide();
        body()->addWidget(widget);
    }
}

QJsonObject CopySetupDialog::arguments() const
{
    return {{QStringLiteral("from"), m_source->currentData().toString()},
            {QStringLiteral("to"), QString::number(m_target.hubId)}};
}

void CopySetupDialog::look()
{
    m_confirm->setEnabled(false);
    m_problem->hide();
    m_question = std::make_unique<QObject>();
    m_client.execute(QLatin1String(app::command::setupDifference), arguments(), m_question.get(), {},
                     [this](const base::Result<QJsonObject>& answer) {
                         if (answer) {
                             show(presentation::setupWords(*answer));
                         } else {
                             showProblem(answer.error());
                         }
                     });
}

void CopySetupDialog::show(const presentation::SetupWords& words)
{
    const auto fill = [](TextLabel* head, KeyValueRows* rows, const QList<presentation::SetupLine>& lines) {
        rows->clear();
        for (const presentation::SetupLine& line : lines) {
            rows->addRow(line.what, line.difference);
        }
        head->setVisible(!lines.isEmpty());
        rows->setVisible(!lines.isEmpty());
    };
    fill(m_routesHead, m_routes, words.routes);
    fill(m_lackingHead, m_lacking, words.lacking);
    if (!words.nothing.isEmpty()) {
        m_problem->setMessage(Tone::Skipped, words.nothing, {});
        m_problem->show();
    }
    m_confirm->setEnabled(!words.routes.isEmpty());
    fit();
}

void CopySetupDialog::begin()
{
    m_confirm->setEnabled(false);
    m_client.execute(QLatin1String(app::command::copySetup), arguments(), this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         if (answer) {
                             emit copied(presentation::setupCopiedText(*answer));
                             accept();
                             return;
                         }
                         showProblem(answer.error());
                         m_confirm->setEnabled(true);
                     });
}

void CopySetupDialog::showProblem(const base::Error& error)
{
    const presentation::ProblemText problem = presentation::problemOf(error);
    m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
    m_problem->show();
    fit();
}

} // namespace leadferry::ui
