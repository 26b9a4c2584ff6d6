// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/historydialog.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"
#include "presentation/texts.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int listWidth = 248;
constexpr int versionHeight = 48; // two lines
constexpr int paneHeight = 340;

} // namespace

HistoryDialog::HistoryDialog(app::EngineClient& client, const base::Clock& clock, const domain::Mapping& edited,
                             QWidget* parent)
    : Dialog(tr("History of “%1”").arg(presentation::eventTypeName(edited.eventType)), Width::Large, parent),
      m_clock(clock),
      m_edited(edited),
      m_problem(new StatusBanner(StatusBanner::Size::Small, this)),
      m_list(new QListWidget(this)),
      m_heading(new TextLabel({}, TextRole::BodyStrong, Ink::Text, this)),
      m_differences(new QWidget(this)),
      m_column(new QVBoxLayout(m_differences)),
      m_restore(setPrimary(tr("Restore this version"), u"history"))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    m_list->setFixedSize(listWidth, paneHeight);
    m_list->setAccessibleName(tr("Versions"));
    m_list->setSpacing(4);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->addWidget(m_list);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    m_heading->setWordWrap(true);
    right->addWidget(m_heading);
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(10);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_differences);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Differences"));
    right->addWidget(scroll, 1);
    row->addLayout(right, 1);
    body()->addLayout(row);
    m_restore->setEnabled(false);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::showVersion);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const auto& version = m_versions.at(m_list->currentRow());
        emit restoreWanted(version.mapping, version.title);
        accept();
    });
    client.execute(QLatin1String(app::command::mappingHistory), {{QStringLiteral("eventType"), edited.eventType}}, this,
                   {}, [this](const base::Result<QJsonObject>& answer) { showAnswer(answer); });
}

void HistoryDialog::showAnswer(const base::Result<QJsonObject>& answer)
{
    if (!answer) {
        const auto words = presentation::problemOf(answer.error());
        m_problem->setMessage(Tone::Failed, words.title, words.meaning);
        m_problem->show();
        fit();
        return;
    }
    m_versions = presentation::versionsOf(*answer, m_clock.nowMs());
    for (const auto& version : m_versions) {
        auto* item = new QListWidgetItem(version.title + QLatin1Char('\n') + version.facts, m_list);
        item->setSizeHint({0, versionHeight});
        item->setToolTip(item->text());
    }
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void HistoryDialog::showVersion(int row)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (row < 0 || row >= m_versions.size()) {
        return;
    }
    const auto differences = presentation::differencesOf(m_versions.at(row).mapping, m_edited);
    m_restore->setEnabled(!differences.isEmpty());
    m_heading->setText(differences.isEmpty() ? tr("This is what you see on the page")
                                             : tr("%n difference(s) to what you see on the page", nullptr,
                                                  static_cast<int>(differences.size())));
    const auto add = [this](const QString& text, TextRole role, Ink ink) {
        auto* label = new TextLabel(text, role, ink, m_differences);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        m_column->addWidget(label);
    };
    for (const auto& difference : differences) {
        add(difference.where, TextRole::BodyMedium, Ink::Text);
        const QString was = difference.before.isEmpty() ? tr("not there") : difference.before;
        const QString is = difference.after.isEmpty() ? tr("not there") : difference.after;
        add(tr("In this version: %1").arg(was) + QLatin1Char('\n') + tr("On the page: %1").arg(is), TextRole::Caption,
            Ink::Secondary);
    }
    m_column->addStretch();
}

} // namespace leadferry::ui
