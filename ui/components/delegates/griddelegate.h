// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of a table that is edited in place: secondary words after the text, a mark where something is wrong, headings
// over the whole row, and a frame around the cell that the keyboard is at.
#pragma once

#include "ui/components/delegates/celldelegate.h"

#include <functional>
#include <optional>

namespace leadferry::ui {

struct GridCell
{
    QString text;
    QString facts;            ///< in caption colour after the text
    QString icon;             ///< before a heading
    std::optional<Tone> tone; ///< something is wrong: its silhouette before the text, both in its colour
    bool heading = false;     ///< goes over all columns
    bool dim = false;
    bool code = false;    ///< in mono
    bool strong = false;  ///< medium weight
    bool grip = false;    ///< six dots before it: can be dragged
    bool leadsOn = false; ///< an arrow at its end
};

class GridDelegate : public CellDelegate
{
    Q_OBJECT
public:
    static constexpr int gripRoom = 24; ///< the table's inset is that much wider than the page's

    using CellOfIndex = std::function<GridCell(const QModelIndex&)>;
    GridDelegate(CellOfIndex cell, QObject* parent);

protected:
    void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const Theme& theme) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintHeading(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                             const GridCell& cell, const Theme& theme);
    CellOfIndex m_cell;
};

} // namespace leadferry::ui
