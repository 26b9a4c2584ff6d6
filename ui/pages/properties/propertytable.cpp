// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/properties/propertytable.h"

#include "ui/pages/properties/propertydelegate.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace leadferry::ui {

using presentation::PropertiesModel;
using presentation::PropertyColumn;

namespace {

/// Shares of the width beside the boxes, in per mille, from the state on.
constexpr std::array<int, 6> shares{137, 140, 165, 170, 113, 275};
constexpr int leastWidth = 900; ///< below, it scrolls sideways
constexpr int widest = 160;     ///< of what is never cut: states, and who needs it
constexpr int boxSide = 16;

} // namespace

PropertyTable::PropertyTable(PropertiesModel& model, QWidget* parent)
    : RowTable(parent), m_model(model), m_all(new QCheckBox(horizontalHeader()))
{
    setAccessibleName(tr("Properties"));
    setModel(&model);
    setItemDelegate(new PropertyDelegate(model, this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(boxSide);
    m_all->setAccessibleName(tr("All that can be repaired"));
    m_all->setToolTip(tr("Select all that can be repaired, or none"));
    connect(m_all, &QCheckBox::clicked, this, [this] {
        m_model.setAllChosen(m_model.allChosen() != Qt::Checked);
        showAll();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &PropertyTable::afterReset);
    connect(&model, &PropertiesModel::chosenChanged, this, &PropertyTable::showAll);
    connect(this, &QAbstractItemView::clicked, this, &PropertyTable::onClick);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        const bool acts =
            index.column() == int(PropertyColumn::Chosen) || index.data(PropertiesModel::LeadsOnRole).toBool();
        if (!m_model.isHeading(index.row()) && !acts) {
            emit detailsWanted(index.row());
        }
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &PropertyTable::keepPlace);
    afterReset();
    showAll();
}

void PropertyTable::setPageMargin(int px)
{
    setInset(px);
    layOutColumns();
}

void PropertyTable::keepPlace()
{
    if (currentIndex().isValid()) {
        const auto* need = m_model.needAt(currentIndex().row());
        m_place = need ? presentation::placeOf(*need) : QString();
        m_row = currentIndex().row();
        m_column = currentIndex().column();
    }
}

/// The same property as before, else the row that stands where it stood.
void PropertyTable::afterReset()
{
    clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isHeading(row)) {
            setSpan(row, 0, 1, m_model.columnCount());
        }
    }
    layOutColumns();
    int row = m_place.isEmpty() ? -1 : m_model.rowOf(m_place);
    if (row < 0 && m_row < 0) {
        return; // nobody was anywhere yet
    }
    if (row < 0) {
        row = std::min(m_row, m_model.rowCount() - 1);
    }
    if (row >= 0) {
        setCurrentIndex(m_model.index(row, m_model.isHeading(row) ? 0 : m_column));
    }
}

void PropertyTable::showAll()
{
    const bool any = std::any_of(m_model.needs().begin(), m_model.needs().end(),
                                 [](const domain::PropertyNeed& need) { return domain::isRepairable(need); });
    m_all->setVisible(any);
    m_all->setCheckState(m_model.allChosen());
}

void PropertyTable::onClick(const QModelIndex& index)
{
    if (m_model.isHeading(index.row())) {
        m_model.setOpen(index.row(), !index.data(PropertiesModel::OpenRole).toBool());
    } else if (index.column() == int(PropertyColumn::Chosen)) {
        m_model.toggleAt(index.row());
    } else if (index.data(PropertiesModel::LeadsOnRole).toBool()) {
        emit mappingWanted(index.row());
    }
}

void PropertyTable::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    const bool heading = m_model.isHeading(row);
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && event->key() == Qt::Key_Space) {
        m_model.toggleAt(row);
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (heading) {
            m_model.setOpen(row, !m_model.index(row, 0).data(PropertiesModel::OpenRole).toBool());
        } else if (row >= 0) {
            emit detailsWanted(row);
        }
    } else if (plain && heading && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        m_model.setOpen(row, (event->key() == Qt::Key_Right) != isRightToLeft());
    } else {
        RowTable::keyPressEvent(event);
    }
}

void PropertyTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = byKey ? currentIndex().row() : rowAt(viewport()->mapFromGlobal(event->globalPos()).y());
    if (row >= 0 && !m_model.isHeading(row)) {
        const QPoint below = visualRect(m_model.index(row, int(PropertyColumn::Label))).bottomLeft();
        emit menuWanted(row, byKey ? viewport()->mapToGlobal(below) : event->globalPos());
    }
}

void PropertyTable::resizeEvent(QResizeEvent* event)
{
    RowTable::resizeEvent(event);
    layOutColumns();
}

void PropertyTable::layOutColumns()
{
    const int boxes = inset() + boxSide + 8;
    const int width = std::max(leastWidth, viewport()->width()) - boxes;
    setColumnWidth(0, boxes);
    for (int column = 1; column + 1 < m_model.columnCount(); ++column) {
        const int share = width * shares.at(column - 1) / 1000;
        const bool whole = column == int(PropertyColumn::State) || column == int(PropertyColumn::NeededBy);
        setColumnWidth(column, whole ? std::clamp(sizeHintForColumn(column), share, std::max(share, widest)) : share);
    }
    const QRect head = horizontalHeader()->rect();
    const QRect place(inset(), (head.height() - boxSide) / 2, boxSide, boxSide);
    m_all->setGeometry(QStyle::visualRect(layoutDirection(), head, place));
}

} // namespace leadferry::ui
