// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/deliverytable.h"

#include "ui/components/delegates/statedelegate.h"
#include "ui/components/delegates/textdelegate.h"
#include "ui/components/statemark.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QUrl>

namespace leadferry::ui {

using domain::DeliveryState;
using presentation::DeliveryLogModel;
using Column = DeliveryLogModel::Column;

DeliveryTable::DeliveryTable(DeliveryLogModel& model, QWidget* parent)
    : RowTable(parent),
      m_model(model),
      m_unwanted{Column::CameInColumn, Column::IdColumn, Column::NextTryColumn, Column::TookColumn}
{
    setModel(&model);
    setDelegates();
    setAccessibleName(tr("Deliveries"));
    setMouseTracking(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(Column::CameInColumn, Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        measure();
        fitColumns();
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_fitting) {
            m_userWidths.insert(column, width);
        }
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DeliveryTable::lookAround);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DeliveryTable::scrolled);
    connect(&model, &DeliveryLogModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        if (first == 0) {
            keepPlace(m_topBefore - (last + 1));
        }
    });
    connect(&model, &DeliveryLogModel::modelAboutToBeReset, this, [this] {
        m_selectedBefore = selectedIds();
        m_currentBefore = currentId();
    });
    connect(&model, &DeliveryLogModel::modelReset, this, [this] {
        std::exchange(m_toEnd, false) ? scrollToBottom() : scrollToTop();
        selectAgain();
    });
    measure();
}

void DeliveryTable::setDelegates()
{
    const auto tone = [](const QModelIndex& index) {
        return toneOf(static_cast<DeliveryState>(index.data(DeliveryLogModel::StateRole).toInt()));
    };
    auto* secondary = new TextDelegate(this, Ink::Secondary);
    auto* time = new TimeDelegate(this);
    setItemDelegate(new TextDelegate(this));
    setItemDelegateForColumn(Column::StateColumn, new StateDelegate(tone, this));
    setItemDelegateForColumn(Column::ChangedColumn, time);
    setItemDelegateForColumn(Column::CameInColumn, time);
    setItemDelegateForColumn(Column::PersonColumn, new PersonDelegate(this));
    setItemDelegateForColumn(Column::BotColumn, secondary);
    setItemDelegateForColumn(Column::PortalColumn, secondary);
    setItemDelegateForColumn(Column::WrittenColumn, secondary);
    setItemDelegateForColumn(Column::TriesColumn, new NumberDelegate(this));
    setItemDelegateForColumn(Column::NextTryColumn, secondary);
    setItemDelegateForColumn(Column::TookColumn, new NumberDelegate(this));
    setItemDelegateForColumn(Column::RecordColumn, new TextDelegate(this, Ink::Link));
    setItemDelegateForColumn(Column::IdColumn, new TextDelegate(this, Ink::Secondary, TextRole::Mono, Qt::ElideMiddle));
}

void DeliveryTable::resizeEvent(QResizeEvent* event)
{
    RowTable::resizeEvent(event);
    fitColumns();
    lookAround();
}

void DeliveryTable::changeEvent(QEvent* event)
{
    RowTable::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        fitColumns();
    }
}

// Selection and links

QList<domain::DeliveryRow> DeliveryTable::selectedDeliveries() const
{
    QList<domain::DeliveryRow> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex& index : selected) {
        rows.append(m_model.rowAt(index.row()));
    }
    return rows;
}

QList<qint64> DeliveryTable::selectedIds() const
{
    QList<qint64> ids;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex& index : selected) {
        ids.append(index.data(DeliveryLogModel::DeliveryIdRole).toLongLong());
    }
    return ids;
}

qint64 DeliveryTable::currentId() const
{
    return currentIndex().isValid() ? currentIndex().data(DeliveryLogModel::DeliveryIdRole).toLongLong() : 0;
}

void DeliveryTable::select(qint64 deliveryId)
{
    if (const int row = m_model.rowOf(deliveryId); row >= 0) {
        selectRow(row);
    }
}

/// What was selected stays so where it is still there, in whatever order.
void DeliveryTable::selectAgain()
{
    m_selecting = true;
    QItemSelection rows;
    for (const qint64 id : std::as_const(m_selectedBefore)) {
        if (const int row = m_model.rowOf(id); row >= 0) {
            rows.select(m_model.index(row, 0), m_model.index(row, 0));
        }
    }
    if (const int row = m_model.rowOf(m_currentBefore); row >= 0) {
        selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_selecting = false;
    emit selectionCountChanged(static_cast<int>(selectionModel()->selectedRows().size()));
}

bool DeliveryTable::isAtTop() const
{
    return verticalScrollBar()->value() <= verticalScrollBar()->minimum() && !m_model.hasAbove();
}

// Place

void DeliveryTable::lookAround()
{
    const int top = verticalScrollBar()->value();
    const int rowsInView = viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize());
    m_model.lookAround(top, top + rowsInView);
}

/// Before anything is painted: what is looked at stays where it is.
void DeliveryTable::keepPlace(int top)
{
    updateGeometries();
    verticalScrollBar()->setValue(top);
}

void DeliveryTable::rowsInserted(const QModelIndex& parent, int first, int last)
{
    const int top = verticalScrollBar()->value();
    RowTable::rowsInserted(parent, first, last);
    const bool follows = top == 0 && m_model.isFollowing();
    if (first <= top && !follows && last - first + 1 < model()->rowCount()) {
        keepPlace(top + last - first + 1);
    }
}

/// A current row that is left behind takes no other with it: the detail stays what it is.
void DeliveryTable::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    m_topBefore = verticalScrollBar()->value();
    if (currentIndex().row() >= first && currentIndex().row() <= last) {
        selectionModel()->clearCurrentIndex();
    }
    RowTable::rowsAboutToBeRemoved(parent, first, last);
}

/// Home and End mean all rows, not only those loaded.
void DeliveryTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Home && m_model.hasAbove()) {
        m_model.showStart();
    } else if (event->key() == Qt::Key_End && m_model.hasBelow()) {
        m_toEnd = true;
        m_model.showEnd();
    } else {
        RowTable::keyPressEvent(event);
    }
}

void DeliveryTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    RowTable::selectionChanged(selected, deselected);
    emit selectionCountChanged(static_cast<int>(selectionModel()->selectedRows().size()));
}

void DeliveryTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    RowTable::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row() && !m_selecting) {
        emit currentChangedTo(current.data(DeliveryLogModel::DeliveryIdRole).toLongLong());
    }
}

QUrl DeliveryTable::recordAt(const QPoint& position) const
{
    return QUrl(indexAt(position).data(DeliveryLogModel::LinkRole).toString());
}

void DeliveryTable::mouseReleaseEvent(QMouseEvent* event)
{
    RowTable::mouseReleaseEvent(event);
    const QUrl record = recordAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && !record.isEmpty()) {
        emit recordWanted(record);
    }
}

void DeliveryTable::mouseMoveEvent(QMouseEvent* event)
{
    RowTable::mouseMoveEvent(event);
    viewport()->setCursor(recordAt(event->position().toPoint()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

} // namespace leadferry::ui
