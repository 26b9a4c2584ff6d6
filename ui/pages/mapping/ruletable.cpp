// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/ruletable.h"

#include "ui/pages/mapping/ruledelegate.h"

#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <utility>

namespace leadferry::ui {

using presentation::MappingColumn;
using presentation::RulePlace;

namespace {

/// Shares of the width, in per cent, by column.
constexpr std::array<int, 5> shares{24, 17, 22, 22, 15};
constexpr int leastWidth = 620;
/// Where the pointer is, as the dragged picture sees it.
constexpr QPoint belowPointer(-16, -12);
constexpr double pictureOpacity = 0.55;

} // namespace

RuleTable::RuleTable(presentation::MappingRulesModel& rules, const presentation::SampleModel& sample, QWidget* parent)
    : RowTable(parent), m_rules(rules)
{
    setAccessibleName(tr("Rules"));
    setModel(&rules);
    setItemDelegate(new RuleDelegate(rules, sample, this));
    setInset(16 + GridDelegate::gripRoom);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &RowTable::rowActivated, this, &RuleTable::open);
    connect(&rules, &QAbstractItemModel::modelReset, this, &RuleTable::afterReset);
    connect(&rules, &presentation::MappingRulesModel::dropped, this, &RuleTable::choose);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) {
            m_place = m_rules.placeAt(current.row());
            m_column = current.column();
            emit placeChanged(m_place);
        }
    });
    afterReset();
}

void RuleTable::afterReset()
{
    clearSpans();
    for (int row = 0; row < m_rules.rowCount(); ++row) {
        if (!m_rules.placeAt(row).isRule()) {
            setSpan(row, 0, 1, m_rules.columnCount());
        }
    }
    choose(m_place);
    tellEditing(); // a reset closes every editor
}

bool RuleTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    const bool handled = RowTable::edit(index, trigger, event);
    tellEditing();
    return handled;
}

void RuleTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    RowTable::closeEditor(editor, hint);
    tellEditing();
}

void RuleTable::tellEditing()
{
    if (std::exchange(m_editing, state() == EditingState) == m_editing) {
        return;
    }
    if (m_editing) {
        emit editingBegan();
    } else {
        emit editingEnded();
    }
}

RulePlace RuleTable::place() const
{
    return m_rules.placeAt(currentIndex().row());
}

/// The row itself, else its neighbour, so that the keyboard stays where it was.
void RuleTable::choose(RulePlace place)
{
    int row = m_rules.rowOf(place);
    while (row < 0 && place.rule > 0) {
        row = m_rules.rowOf({place.action, --place.rule});
    }
    if (row < 0) {
        row = std::max(0, m_rules.rowOf({place.action, -1}));
    }
    if (row < m_rules.rowCount()) {
        setCurrentIndex(m_rules.index(row, m_rules.placeAt(row).isRule() ? m_column : 0));
    }
}

void RuleTable::editAt(RulePlace place, MappingColumn column)
{
    const QModelIndex index = m_rules.index(m_rules.rowOf(place), static_cast<int>(column));
    if (!index.isValid()) {
        return;
    }
    setFocus();
    setCurrentIndex(index);
    scrollTo(index);
    if (index.flags() & Qt::ItemIsEditable) {
        RowTable::edit(index);
    }
}

void RuleTable::open(const QModelIndex& index)
{
    if (!m_rules.placeAt(index.row()).isRule()) {
        emit actionWanted();
    } else if (index.flags() & Qt::ItemIsEditable) {
        RowTable::edit(index);
    } else {
        emit stepsWanted();
    }
}

void RuleTable::addRule(const QString& path)
{
    const int row = m_rules.addRule(currentIndex().isValid() ? currentIndex().row() : 0, path);
    if (row >= 0) {
        editAt(m_rules.placeAt(row), path.isEmpty() ? MappingColumn::From : MappingColumn::Property);
    }
}

void RuleTable::duplicateRule()
{
    if (place().isRule()) {
        const int row = m_rules.duplicateRule(currentIndex().row());
        editAt(m_rules.placeAt(row), MappingColumn::Property);
    }
}

void RuleTable::removeChosen()
{
    if (currentIndex().isValid()) {
        m_rules.removeRow(currentIndex().row());
    }
}

void RuleTable::moveChosen(int by)
{
    if (currentIndex().isValid()) {
        const int row = m_rules.moveRow(currentIndex().row(), by);
        choose(m_rules.placeAt(row));
    }
}

void RuleTable::keyPressEvent(QKeyEvent* event)
{
    const bool isThePages = event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
    if (state() == EditingState || isThePages) { // the Enter that ends editing comes here as well
        event->ignore();
    } else if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveChosen(event->key() == Qt::Key_Up ? -1 : 1);
    } else if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        removeChosen();
    } else if (event->key() == Qt::Key_Insert && event->modifiers() == Qt::NoModifier) {
        addRule();
    } else if (event->key() == Qt::Key_F2 && currentIndex().isValid()) {
        open(currentIndex());
    } else {
        RowTable::keyPressEvent(event);
    }
}

/// The picture hangs below the pointer and lets what is under it shine through, so that the line where the rule would
/// go is seen. The model moves the rule itself: nothing is to be removed afterwards.
void RuleTable::startDrag(Qt::DropActions actions)
{
    const QModelIndexList dragged = selectedIndexes();
    if (dragged.isEmpty() || !(dragged.constFirst().flags() & Qt::ItemIsDragEnabled)) {
        return;
    }
    auto* drag = new QDrag(this); // deletes itself
    drag->setMimeData(m_rules.mimeData(dragged));
    drag->setPixmap(pictureOf(dragged.constFirst().row()));
    drag->setHotSpot(belowPointer);
    drag->exec(actions, Qt::MoveAction);
}

QPixmap RuleTable::pictureOf(int row) const
{
    const QRect first = visualRect(m_rules.index(row, 0));
    const QRect whole = first.united(visualRect(m_rules.index(row, m_rules.columnCount() - 1)));
    const QPixmap opaque = viewport()->grab(whole & viewport()->rect());
    QPixmap picture(opaque.size());
    picture.setDevicePixelRatio(opaque.devicePixelRatio());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(pictureOpacity);
    painter.drawPixmap(0, 0, opaque);
    return picture;
}

void RuleTable::resizeEvent(QResizeEvent* event)
{
    RowTable::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        layOutColumns();
    }
}

void RuleTable::layOutColumns()
{
    const int width = std::max(leastWidth, viewport()->width());
    for (int column = 0; column + 1 < m_rules.columnCount(); ++column) {
        setColumnWidth(column, width * shares.at(column) / 100);
    }
}

} // namespace leadferry::ui
