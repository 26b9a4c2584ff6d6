// SPDX-License-Identifier: GPL-3.0-or-later
// Panel, hairline and insets around the content of every cell.
#include "ui/components/delegates/celldelegate.h"

#include "ui/components/rowtable.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace leadferry::ui {

namespace {

constexpr int padding = 8;

const RowTable* tableOf(const QStyleOptionViewItem& option)
{
    return qobject_cast<const RowTable*>(option.widget);
}

/// Insets in reading order: the table's own at its two ends, the usual padding between cells.
std::pair<int, int> insetsOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const RowTable* table = tableOf(option);
    const int leading = table && table->isFirstColumn(index.column()) ? table->inset() : padding;
    const int trailing = table && table->isLastColumn(index.column()) ? table->inset() : padding;
    return {leading, trailing};
}

} // namespace

QRect CellDelegate::contentRect(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto [leading, trailing] = insetsOf(option, index);
    return QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(leading, 0, -trailing, -1));
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const RowTable* table = tableOf(item);
    item.state.setFlag(QStyle::State_MouseOver,
                       table ? table->hoverRow() == index.row() : bool(item.state & QStyle::State_MouseOver));
    const Theme& theme = themeOf(item.widget);
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    if (table) {
        paint::hairline(painter, item.rect, Qt::BottomEdge, theme.rowLine());
    }
    paintContent(painter, contentRect(item, index), item, index, theme);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto [leading, trailing] = insetsOf(item, index);
    return {leading + contentWidth(item, index) + trailing, std::max(32, lineHeight(TextRole::Body) + 12)};
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool cut = contentWidth(item, index) > contentRect(item, index).width();
    QToolTip::showText(event->globalPos(), cut ? item.text : QString(), view, item.rect);
    return true;
}

} // namespace leadferry::ui
