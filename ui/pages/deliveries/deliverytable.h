// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the log: columns that fit the width, the reader's place kept, links that open the browser.
#pragma once

#include "presentation/deliverylogmodel.h"
#include "ui/components/rowtable.h"

#include <QSet>

class QSettings;

namespace leadferry::ui {

class DeliveryTable : public RowTable
{
    Q_OBJECT
public:
    explicit DeliveryTable(presentation::DeliveryLogModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QList<qint64> selectedIds() const;
    [[nodiscard]] QList<domain::DeliveryRow> selectedDeliveries() const;
    /// 0 when nothing is current.
    [[nodiscard]] qint64 currentId() const;
    void select(qint64 deliveryId);
    /// Of all there are, not only of those loaded.
    [[nodiscard]] bool isAtTop() const;

    /// What the reader wants to see; columns that do not fit are left out from the least important on.
    [[nodiscard]] bool isWanted(int column) const { return !m_unwanted.contains(column); }
    void setWanted(int column, bool wanted);
    void saveColumns(QSettings& settings) const;
    void restoreColumns(const QSettings& settings);

signals:
    void currentChangedTo(qint64 deliveryId);
    void selectionCountChanged(int count);
    void recordWanted(const QUrl& url);
    void scrolled();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;

private:
    void lookAround();
    void selectAgain();
    void keepPlace(int top);

    void setDelegates();
    void measure();
    void fitColumns();
    [[nodiscard]] QUrl recordAt(const QPoint& position) const;

    presentation::DeliveryLogModel& m_model;
    QSet<int> m_unwanted;
    QHash<int, int> m_natural;    ///< width that the column's usual content needs
    int m_roomForNames = 0;       ///< what long names need beyond it
    QHash<int, int> m_userWidths; ///< chosen with the mouse
    bool m_fitting = false;
    QList<qint64> m_selectedBefore; ///< the rows are read anew
    qint64 m_currentBefore = 0;
    bool m_selecting = false; ///< again: nobody has chosen anything
    int m_topBefore = 0;      ///< first row in view before rows went
    bool m_toEnd = false;     ///< what is loaded next is read from its end
};

} // namespace leadferry::ui
