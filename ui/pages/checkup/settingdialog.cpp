// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkup/settingdialog.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "presentation/settingtexts.h"
#include "ui/components/inlineerror.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/formgrid.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

SettingDialog::SettingDialog(app::EngineClient& client, const QString& setting, QWidget* parent)
    : Dialog(presentation::settingWords(setting).title, Width::Small, parent),
      m_client(client),
      m_setting(setting),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_value(new QLineEdit(this)),
      m_keep(setPrimary(tr("Change")))
{
    const presentation::SettingWords words = presentation::settingWords(setting);
    m_problem->hide();
    body()->addWidget(m_problem);
    auto* hint = new TextLabel(words.hint, TextRole::Body, Ink::Text, this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    body()->addWidget(hint);
    auto* form = new FormGrid(this);
    m_error = form->addField(words.label, m_value);
    body()->addWidget(form);
    if (words.isFolder) {
        addFolderButton();
    }
    connect(m_keep, &QPushButton::clicked, this, &SettingDialog::begin);
    connect(m_value, &QLineEdit::textEdited, m_error, &InlineError::clear);
    m_value->setFocus();
    load();
}

void SettingDialog::addFolderButton()
{
    QAction* choose = m_value->addAction(icon(u"folder"), QLineEdit::TrailingPosition);
    choose->setText(tr("Choose a folder…"));
    choose->setToolTip(choose->text());
    connect(choose, &QAction::triggered, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Choose a folder"), m_value->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, m_value, &QLineEdit::setText);
        dialog->open();
    });
}

void SettingDialog::load()
{
    m_client.execute(
        QLatin1String(app::command::settings), {}, this, {}, [this](const base::Result<QJsonObject>& answer) {
            const QJsonArray settings = answer ? answer->value(QLatin1String("settings")).toArray() : QJsonArray();
            for (const auto& entry : settings) {
                if (entry[QLatin1String("name")].toString() == m_setting && m_value->text().isEmpty()) {
                    m_value->setText(entry[QLatin1String("value")].toString());
                    m_value->selectAll();
                }
            }
        });
}

void SettingDialog::begin()
{
    m_keep->setEnabled(false);
    m_problem->hide();
    m_client.execute(QLatin1String(app::command::changeSetting),
                     {{QStringLiteral("name"), m_setting}, {QStringLiteral("value"), m_value->text().trimmed()}}, this,
                     {}, [this](const base::Result<QJsonObject>& answer) {
                         if (answer.ok()) {
                             emit changed();
                             accept();
                             return;
                         }
                         showProblem(answer.error());
                         m_keep->setEnabled(true);
                         adjustSize();
                     });
}

/// A value that cannot be used is said at the field; what was typed stays.
void SettingDialog::showProblem(const base::Error& error)
{
    if (error.kind == base::ErrorKind::Invalid) {
        m_error->setProblem(Validity::Wrong, presentation::valueProblem(error));
        m_value->setFocus();
        return;
    }
    const presentation::ProblemText problem = presentation::problemOf(error);
    m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
    m_problem->show();
}

} // namespace leadferry::ui
