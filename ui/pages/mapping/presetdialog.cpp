// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/presetdialog.h"

#include "ui/components/buttons.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::PresetModel;
using presentation::PresetOutlook;

namespace {

constexpr int listWidth = 208;
constexpr int paneHeight = 356;

} // namespace

PresetDialog::PresetDialog(app::EngineClient& client, const presentation::MappingDraft& draft,
                           const std::optional<domain::Portal>& portal, QWidget* parent)
    : Dialog(tr("Start from a preset"), Width::Large, parent),
      m_presets(client, draft, portal),
      m_portal(portal),
      m_banner(new StatusBanner(StatusBanner::Size::Small, this)),
      m_take(setPrimary(tr("Use this preset")))
{
    body()->addWidget(m_banner);
    body()->addWidget(buildChoice());
    auto* note = new TextLabel(tr("What is in use now stays in the history of each mapping."), TextRole::Caption,
                               Ink::Secondary, this);
    note->setContentsMargins(6, 0, 0, 0); // in line with the words above
    setFootNote(note);
    connect(m_banner, &StatusBanner::actionTriggered, &m_presets, &PresetModel::load);
    connect(&m_presets, &PresetModel::phaseChanged, this, &PresetDialog::showPhase);
    connect(&m_presets, &PresetModel::takingOverChanged, this, &PresetDialog::showPreset);
    connect(&m_presets, &PresetModel::refused, this, &PresetDialog::showProblem);
    connect(&m_presets, &PresetModel::takenOver, this,
            [this](const QString& title, const QStringList& types, const QString& words) {
                emit takenOver(title, types, words);
                accept();
            });
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_banner->hide();
        m_presets.takeOver(m_list->currentIndex().row());
    });
    m_presets.load();
}

QWidget* PresetDialog::buildChoice()
{
    m_choice = new QWidget(this);
    auto* row = new QHBoxLayout(m_choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    m_list = new QListView(m_choice);
    m_list->setModel(&m_presets);
    m_list->setFixedSize(listWidth, paneHeight);
    m_list->setAccessibleName(tr("Presets"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    row->addWidget(m_list);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    m_summary = new TextLabel({}, TextRole::Body, Ink::Text, m_choice);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    right->addWidget(m_summary);
    m_outlook = new QWidget(m_choice);
    m_column = new QVBoxLayout(m_outlook);
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(4);
    auto* scroll = new QScrollArea(m_choice);
    scroll->setWidget(m_outlook);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What it brings"));
    right->addWidget(scroll, 1);
    row->addLayout(right, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PresetDialog::showPreset);
    return m_choice;
}

void PresetDialog::showPhase()
{
    const bool failed = m_presets.phase() == PresetModel::Phase::Failed;
    m_banner->setAction(failed ? tr("Try again") : QString(), u"retry");
    m_banner->setVisible(failed);
    m_choice->setVisible(!failed);
    m_take->setVisible(!failed);
    switch (m_presets.phase()) {
    case PresetModel::Phase::Loading:
        m_summary->setText(tr("Reading the mappings in use…"));
        m_take->setEnabled(false);
        break;
    case PresetModel::Phase::Failed:
        showProblem();
        break;
    case PresetModel::Phase::Ready:
        m_list->setCurrentIndex(m_presets.index(0));
        m_list->setFocus();
        showPreset();
        break;
    }
    fit();
}

void PresetDialog::showProblem()
{
    m_banner->setMessage(Tone::Failed, m_presets.problem().title, m_presets.problem().meaning);
    m_banner->show();
    fit();
}

void PresetDialog::showPreset()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const QModelIndex chosen = m_list->currentIndex();
    const PresetOutlook outlook = m_presets.outlookAt(chosen.row());
    m_summary->setText(chosen.data(PresetModel::SummaryRole).toString());
    m_take->setEnabled(chosen.isValid() && !outlook.changes.isEmpty() && !m_presets.isTakingOver());
    m_take->setText(m_presets.isTakingOver() ? tr("Taking it over…") : tr("Use this preset"));
    if (outlook.changes.isEmpty()) {
        add(tr("Your mappings are as this preset has them. There is nothing to change."), true);
    } else {
        showChanges(outlook);
    }
    showProperties(outlook);
    m_column->addStretch();
}

void PresetDialog::showChanges(const PresetOutlook& outlook)
{
    add(tr("What changes"), true);
    for (const auto& change : outlook.changes) {
        add(tr("%1: %2", "an event type and what changes of its mapping").arg(change.eventType, change.facts), false);
    }
    if (!outlook.replacesOwn()) {
        return;
    }
    add(tr("What it replaces of what was changed here"), true);
    for (const auto& change : outlook.changes) {
        if (!change.replaced.isEmpty()) {
            add(tr("%1: %2", "an event type and what changes of its mapping").arg(change.eventType, change.replaced),
                false);
        }
        if (change.unsaved) {
            add(tr("%1: what is not saved yet; Undo brings it back", "an event type").arg(change.eventType), false);
        }
    }
}

void PresetDialog::showProperties(const PresetOutlook& outlook)
{
    if (outlook.properties.isEmpty()) {
        return;
    }
    add(tr("Custom properties that it writes"), true);
    const int missing = outlook.missingProperties();
    if (missing > 0) {
        add(tr("%1 does not have %n of them. Create them in HubSpot, else these fields are held there.", "a portal",
               missing)
                .arg(m_portal->name),
            false);
    }
    for (const auto& property : outlook.properties) {
        const QString words = tr("%1 (%2)", "a property: its label and facts").arg(property.label, property.facts);
        add(property.missing ? tr("%1 – missing", "a property that a portal lacks").arg(words) : words, false);
    }
}

void PresetDialog::add(const QString& text, bool heading)
{
    auto* label = new TextLabel(text, heading ? TextRole::BodyStrong : TextRole::Body,
                                heading ? Ink::Text : Ink::Secondary, m_outlook);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(0, heading && m_column->count() > 0 ? 12 : 0, 0, 0);
    m_column->addWidget(label);
}

} // namespace leadferry::ui
