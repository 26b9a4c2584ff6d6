// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/correctiondialog.h"

#include "ui/components/buttons.h"
#include "ui/components/delegates/griddelegate.h"
#include "ui/components/inlineerror.h"
#include "ui/components/rowtable.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::EventCorrection;
using presentation::EventFieldsModel;

namespace {

constexpr int fieldWidth = 280;
constexpr int tableHeight = 320;

GridCell cellOf(const QModelIndex& index)
{
    GridCell cell;
    cell.text = index.data().toString();
    cell.code = index.column() == EventFieldsModel::Field;
    cell.strong = index.data(EventFieldsModel::ChangedRole).toBool() && !cell.code;
    cell.dim = !index.siblingAtColumn(EventFieldsModel::Value).flags().testFlag(Qt::ItemIsEditable);
    if (cell.code && index.data(EventFieldsModel::WantedRole).toBool()) {
        cell.tone = Tone::Held;
    }
    return cell;
}

} // namespace

CorrectionDialog::CorrectionDialog(app::EngineClient& client, qint64 deliveryId, QWidget* parent)
    : Dialog(tr("Correct and send again"), Width::Large, parent),
      m_correction(client, deliveryId),
      m_state(new StatusBanner(StatusBanner::Size::Small, this)),
      m_consequence(new TextLabel({}, TextRole::Body, Ink::Secondary, this)),
      m_table(new RowTable(this)),
      m_addition(buildAddition())
{
    m_consequence->setWordWrap(true);
    buildTable();
    body()->addWidget(m_state);
    body()->addWidget(m_consequence);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_addition);
    m_send = setPrimary(tr("Send again"), u"retry");
    m_send->setAutoDefault(false); // Enter ends the editing of a cell
    connect(m_send, &QPushButton::clicked, &m_correction, &EventCorrection::send);
    connect(&m_correction, &EventCorrection::changed, this, &CorrectionDialog::showPhase);
    connect(&m_correction, &EventCorrection::sent, this, [this](const QString& what) {
        emit sent(what);
        accept();
    });
    m_correction.load();
}

void CorrectionDialog::buildTable()
{
    m_table->setModel(&m_correction.fields());
    m_table->setAccessibleName(tr("What the event says"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setItemDelegate(new GridDelegate(cellOf, m_table));
    m_table->setMinimumHeight(tableHeight);
    m_table->setColumnWidth(EventFieldsModel::Field, fieldWidth);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &RowTable::rowActivated, this, [this](const QModelIndex& index) { edit(index.row()); });
}

QWidget* CorrectionDialog::buildAddition()
{
    auto* addition = new QWidget(this);
    auto* column = new QVBoxLayout(addition);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);
    m_newField = new QLineEdit(addition);
    m_newField->setPlaceholderText(tr("A field that is missing: contact.email"));
    m_newField->setAccessibleName(tr("Name of a field to add"));
    QPushButton* add = makeButton(tr("Add field"), u"plus", ButtonWeight::Normal, ButtonSize::Normal, addition);
    add->setAutoDefault(false);
    row->addWidget(m_newField, 1);
    row->addWidget(add);
    m_newFieldError = new InlineError(m_newField, addition);
    column->addWidget(m_newFieldError);
    connect(add, &QPushButton::clicked, this, &CorrectionDialog::addField);
    connect(m_newField, &QLineEdit::returnPressed, this, &CorrectionDialog::addField);
    connect(m_newField, &QLineEdit::textChanged, m_newFieldError, &InlineError::clear);
    return addition;
}

void CorrectionDialog::addField()
{
    QString why;
    const int row = m_correction.fields().addField(m_newField->text(), &why);
    if (row < 0) {
        m_newFieldError->setProblem(Validity::Wrong, why);
        return;
    }
    m_newField->clear();
    edit(row);
}

void CorrectionDialog::edit(int row)
{
    const QModelIndex index = m_correction.fields().index(row, EventFieldsModel::Value);
    m_table->scrollTo(index);
    m_table->setCurrentIndex(index);
    if (index.flags().testFlag(Qt::ItemIsEditable)) {
        m_table->edit(index);
    }
}

void CorrectionDialog::showPhase()
{
    using Phase = EventCorrection::Phase;
    const Phase phase = m_correction.phase();
    const bool readable = phase == Phase::Ready || phase == Phase::Sending;
    const auto& problem = m_correction.problem();
    if (phase == Phase::Loading) {
        m_state->setMessage(Tone::Working, tr("Reading the event…"));
    } else if (!problem.title.isEmpty()) {
        m_state->setMessage(Tone::Failed, problem.title, problem.meaning);
    }
    m_state->setVisible(phase == Phase::Loading || !problem.title.isEmpty());
    m_consequence->setText(m_correction.consequence());
    m_consequence->setVisible(readable);
    m_table->setVisible(readable);
    m_table->setEnabled(phase == Phase::Ready);
    m_addition->setVisible(readable);
    m_send->setEnabled(m_correction.canSend());
    if (readable && !m_shown) {
        m_shown = true;
        fit();
        const int wanted = m_correction.fields().wantedRow();
        m_table->setFocus();
        edit(std::max(0, wanted));
    }
}

} // namespace leadferry::ui
