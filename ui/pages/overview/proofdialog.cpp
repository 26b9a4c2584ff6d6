// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/proofdialog.h"

#include "ui/components/buttons.h"
#include "ui/components/delegates/statedelegate.h"
#include "ui/components/delegates/textdelegate.h"
#include "ui/components/keyvaluerows.h"
#include "ui/components/rowtable.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

using domain::ProofDifference;
using domain::ProofKind;
using presentation::ProofListModel;
using presentation::ProofModel;

namespace {

constexpr int tableHeight = 232; // the header and six rows

Tone toneOfRow(const QModelIndex& index)
{
    return index.data(ProofListModel::FaultRole).toBool() ? Tone::Held : Tone::Skipped;
}

} // namespace

ProofDialog::ProofDialog(ProofModel& model, const base::Clock& clock, QWidget* parent)
    : Dialog(tr("What differs in HubSpot"), Width::Large, parent),
      m_model(model),
      m_clock(clock),
      m_sentence(new StatusBanner(StatusBanner::Size::Small, this)),
      m_table(new RowTable(this)),
      m_meaning(new TextLabel({}, TextRole::Body, Ink::Text, this)),
      m_values(new KeyValueRows(this)),
      m_open(makeButton(tr("Open in HubSpot"), u"open-external", ButtonWeight::Link, ButtonSize::Compact, this)),
      m_recreate(new QCheckBox(tr("Make again what somebody has deleted in HubSpot"), this)),
      m_overwrite(new QCheckBox(tr("Put back what somebody has changed in HubSpot"), this)),
      m_again(setPrimary(tr("Send again"), u"retry"))
{
    body()->addWidget(m_sentence);
    buildTable();
    buildDetail();
    auto* choices = new QVBoxLayout;
    choices->setSpacing(8);
    body()->addLayout(choices);
    for (QCheckBox* box : {m_recreate, m_overwrite}) {
        choices->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ProofDialog::showButton);
    }
    cancelButton()->setText(tr("Close"));
    connect(m_again, &QPushButton::clicked, this, &ProofDialog::replay);
    connect(&m_model, &ProofModel::listed, this, &ProofDialog::showList);
    connect(&m_model, &ProofModel::changed, this, &ProofDialog::showButton);
    connect(&m_model, &ProofModel::failed, this, [this](const QString& title, const QString& meaning) {
        m_sentence->setMessage(Tone::Failed, title, meaning);
    });
    showList();
    m_model.readDifferences();
}

void ProofDialog::buildTable()
{
    m_table->setModel(&m_model.list());
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setFixedHeight(tableHeight);
    m_table->setItemDelegateForColumn(ProofListModel::What, new StateDelegate(toneOfRow, m_table));
    m_table->setItemDelegateForColumn(ProofListModel::Person, new PersonDelegate(m_table));
    for (const int column : {ProofListModel::Place, ProofListModel::Wanted, ProofListModel::Found}) {
        m_table->setItemDelegateForColumn(column, new TextDelegate(m_table));
    }
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const QList<std::pair<int, int>> widths{{ProofListModel::What, 176},
                                            {ProofListModel::Person, 124},
                                            {ProofListModel::Place, 164},
                                            {ProofListModel::Wanted, 136}};
    for (const auto& [column, width] : widths) {
        header->resizeSection(column, width);
    }
    body()->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProofDialog::showButton);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProofDialog::showCurrent);
}

void ProofDialog::buildDetail()
{
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout;
    row->addWidget(m_meaning, 1);
    row->addWidget(m_open, 0, Qt::AlignTop);
    body()->addLayout(row);
    body()->addWidget(m_values);
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl(m_open->property("url").toString())); });
}

void ProofDialog::showList()
{
    const auto sentence = m_model.sentence();
    const bool differs = sentence.look == presentation::ProofSentence::Look::Differs;
    m_sentence->setMessage(differs ? Tone::Held : Tone::Ok, sentence.title,
                           m_model.hasMore() ? tr("These are the first %n.", nullptr, m_model.list().rowCount())
                                             : sentence.meaning);
    const auto& differences = m_model.list().differences();
    const auto has = [&differences](ProofKind kind) {
        return std::any_of(differences.begin(), differences.end(), [kind](const ProofDifference& difference) {
            return difference.kind == kind && difference.replayedMs == 0;
        });
    };
    m_recreate->setVisible(has(ProofKind::RecordGone));
    m_overwrite->setVisible(has(ProofKind::ValueChanged) || has(ProofKind::PlaceMissing));
    if (!differences.isEmpty() && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model.list().index(0, 0));
        m_table->clearSelection(); // nothing chosen means all
    }
    showCurrent();
    showButton();
}

void ProofDialog::showCurrent()
{
    const int row = m_table->currentIndex().row();
    const auto& differences = m_model.list().differences();
    const bool any = row >= 0 && row < differences.size();
    m_meaning->setVisible(any);
    m_values->setVisible(any);
    const ProofDifference difference = any ? differences.at(row) : ProofDifference();
    m_open->setVisible(!difference.url.isEmpty());
    m_open->setProperty("url", difference.url);
    m_values->clear();
    if (any) {
        m_meaning->setText(presentation::proofMeaning(difference, m_clock.nowMs()));
        if (!difference.property.isEmpty()) {
            m_values->addRow(tr("Said by the bot"), difference.wanted);
            m_values->addRow(tr("In HubSpot"), presentation::proofFound(difference));
        } else if (difference.kind == ProofKind::NotDelivered && !difference.found.isEmpty()) {
            m_values->addRow(tr("Why"), difference.found);
        }
    }
    QMetaObject::invokeMethod(
        this, [this] { fit(); }, Qt::QueuedConnection); // once what is shown has its height
}

QList<qint64> ProofDialog::selected() const
{
    QList<qint64> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : rows) {
        ids.append(m_model.list().differences().at(index.row()).id);
    }
    return ids;
}

/// How many would be sent again.
int ProofDialog::wanted() const
{
    const auto ids = selected();
    const auto& differences = m_model.list().differences();
    return static_cast<int>(
        std::count_if(differences.begin(), differences.end(), [this, &ids](const ProofDifference& difference) {
            const bool chosen = ids.isEmpty() ? difference.replayedMs == 0 : ids.contains(difference.id);
            switch (difference.kind) {
            case ProofKind::RecordGone:
                return chosen && m_recreate->isChecked();
            case ProofKind::ValueChanged:
                return chosen && m_overwrite->isChecked();
            case ProofKind::PlaceMissing: // who left a list may have asked for it
                return chosen && (!ids.isEmpty() || m_overwrite->isChecked());
            case ProofKind::RecordMerged:
            case ProofKind::ListGone:
            case ProofKind::ListFilled:
                return false;
            case ProofKind::NotDelivered:
            case ProofKind::NoDelivery:
            case ProofKind::ValueDiffers:
            case ProofKind::LinkMissing:
                break;
            }
            return chosen;
        }));
}

void ProofDialog::showButton()
{
    const int number = wanted();
    m_again->setText(number > 0 ? tr("Send %n again", "differences", number) : tr("Send again"));
    m_again->setEnabled(number > 0 && !m_model.isReplaying());
}

void ProofDialog::replay()
{
    m_model.replay({selected(), m_recreate->isChecked(), m_overwrite->isChecked()});
}

} // namespace leadferry::ui
