// SPDX-License-Identifier: GPL-3.0-or-later
// A table whose unit is the row: hover, selection and focus ring go over the whole row, hairlines instead of a grid.
#pragma once

#include <QTableView>

class QHBoxLayout;

namespace leadferry::ui {

class TextLabel;

/// Rows of 32 px, no word wrap, smooth sideways scrolling, whole-row selection, header of 32 px.
/// j and k move as the arrows do. Columns get their painting from ui/components/delegates.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    explicit RowTable(QWidget* parent = nullptr);

    /// Space before the first column and after the last, so that texts stand on the page's vertical (default 16).
    void setInset(int px);
    [[nodiscard]] int inset() const { return m_inset; }
    [[nodiscard]] int hoverRow() const { return m_hoverRow; }
    /// First visible column in its place on the screen.
    [[nodiscard]] bool isFirstColumn(int column) const;
    [[nodiscard]] bool isLastColumn(int column) const;

signals:
    void rowActivated(const QModelIndex& index); ///< Enter or double click

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void setHoverRow(int row);
    void paintFocusRing();

    int m_inset = 16;
    int m_hoverRow = -1;
};

/// 36 px below a table: count, selection, actions with their key.
class TableFoot : public QWidget
{
    Q_OBJECT
public:
    explicit TableFoot(QWidget* parent = nullptr);
    void setCount(const QString& text);
    void setSelection(const QString& text);
    void addAction(QWidget* button);
    void setInset(int px);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_count;
    TextLabel* m_selection;
    QHBoxLayout* m_layout;
};

} // namespace leadferry::ui
