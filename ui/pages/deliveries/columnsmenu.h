// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the log shows, and what it is sorted by.
#pragma once

#include <QMenu>

namespace leadferry::ui {

class DeliveryTable;

class ColumnsMenu final : public QMenu
{
    Q_OBJECT
public:
    /// The table outlives the menu.
    explicit ColumnsMenu(DeliveryTable& table, QWidget* parent = nullptr);

private:
    void addColumns();
    void addOrders();
    QAction* addOrder(QMenu& menu, const QString& text, int column, Qt::SortOrder order);
    [[nodiscard]] QString head(int column) const;

    DeliveryTable& m_table;
};

} // namespace leadferry::ui
