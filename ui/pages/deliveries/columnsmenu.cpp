// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/columnsmenu.h"

#include "presentation/deliverylogmodel.h"
#include "ui/pages/deliveries/deliverytable.h"

#include <QHeaderView>

namespace leadferry::ui {

using presentation::DeliveryLogModel;

ColumnsMenu::ColumnsMenu(DeliveryTable& table, QWidget* parent) : QMenu(tr("Columns"), parent), m_table(table)
{
    addColumns();
    addSeparator();
    addOrders();
}

void ColumnsMenu::addColumns()
{
    for (int column = 0; column < DeliveryLogModel::ColumnCount; ++column) {
        if (column == DeliveryLogModel::StateColumn || column == DeliveryLogModel::PersonColumn) {
            continue; // without them a row says nothing
        }
        QAction* action = addAction(head(column));
        action->setCheckable(true);
        action->setChecked(m_table.isWanted(column));
        connect(action, &QAction::toggled, this, [this, column](bool wanted) { m_table.setWanted(column, wanted); });
        connect(this, &QMenu::aboutToShow, action,
                [this, action, column] { action->setChecked(m_table.isWanted(column)); });
    }
}

void ColumnsMenu::addOrders()
{
    addOrder(*this, tr("Newest first"), DeliveryLogModel::CameInColumn, Qt::DescendingOrder);
    addOrder(*this, tr("Oldest first"), DeliveryLogModel::CameInColumn, Qt::AscendingOrder);
    QMenu* others = addMenu(tr("Sort by"));
    for (int column = 0; column < DeliveryLogModel::ColumnCount; ++column) {
        if (column != DeliveryLogModel::CameInColumn) {
            addOrder(*others, tr("%1, ascending", "column").arg(head(column)), column, Qt::AscendingOrder);
            addOrder(*others, tr("%1, descending", "column").arg(head(column)), column, Qt::DescendingOrder);
        }
    }
}

QAction* ColumnsMenu::addOrder(QMenu& menu, const QString& text, int column, Qt::SortOrder order)
{
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    connect(action, &QAction::triggered, &m_table,
            [table = &m_table, column, order] { table->sortByColumn(column, order); });
    connect(&menu, &QMenu::aboutToShow, action, [this, action, column, order] {
        const QHeaderView* header = m_table.horizontalHeader();
        action->setChecked(header->sortIndicatorSection() == column && header->sortIndicatorOrder() == order);
    });
    return action;
}

QString ColumnsMenu::head(int column) const
{
    return m_table.model()->headerData(column, Qt::Horizontal).toString();
}

} // namespace leadferry::ui
