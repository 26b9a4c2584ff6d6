// SPDX-License-Identifier: GPL-3.0-or-later
// Item views, their headers and branches, and tab bars.
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/variant.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

namespace leadferry::ui::paint {

namespace {

constexpr int headerPadding = 8;
constexpr int sortArrow = 12;
constexpr int tabGap = 20;
constexpr int dropLineWidth = 2;

/// A table puts its texts on the page's vertical: more room before the first column and after the last.
int edgeInset(const QStyleOptionHeader& option, const QWidget* widget, bool leading)
{
    // Qt counts the sections from the left of the screen; reading begins at the right in a mirrored layout.
    const bool fromLeft = leading == (option.direction == Qt::LeftToRight);
    const auto edge = fromLeft ? QStyleOptionHeader::Beginning : QStyleOptionHeader::End;
    const bool atEdge = option.position == QStyleOptionHeader::OnlyOneSection || option.position == edge;
    const int inset = widget ? widget->property("edgeInset").toInt() : 0;
    return option.orientation == Qt::Horizontal && atEdge ? std::max(inset, headerPadding) : headerPadding;
}

QRect headerContents(const QStyleOptionHeader& option, const QWidget* widget)
{
    const int leading = edgeInset(option, widget, true);
    const int trailing = edgeInset(option, widget, false);
    return option.direction == Qt::RightToLeft ? option.rect.adjusted(trailing, 0, -leading, 0)
                                               : option.rect.adjusted(leading, 0, -trailing, 0);
}

/// The arrow stands after the word: down for descending, as the newest are first.
void sortMark(QPainter* painter, const QRect& rect, bool ascending, const QColor& color)
{
    painter->save();
    if (!ascending) {
        painter->translate(0, 2 * rect.center().y() + 1);
        painter->scale(1, -1);
    }
    paintIcon(painter, rect, u"arrow-up", color);
    painter->restore();
}

} // namespace

void dropLine(QPainter* painter, const QStyleOption& option, const QWidget* widget, const Theme& theme)
{
    if (option.rect.isNull()) {
        return;
    }
    QRect rect = option.rect;
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    if (view && view->selectionBehavior() == QAbstractItemView::SelectRows) {
        rect.setLeft(0);
        rect.setRight(view->viewport()->width() - 1);
    }
    if (rect.height() > dropLineWidth) { // on the item
        roundedFrame(painter, rect, theme.focus, dropLineWidth, 0);
        return;
    }
    painter->fillRect(rect.left(), std::max(rect.top() - dropLineWidth / 2, 0), rect.width(), dropLineWidth,
                      theme.focus);
}

void itemPanel(QPainter* painter, const QStyleOptionViewItem& option, const QWidget* widget, const Theme& theme)
{
    if (option.backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option.rect, option.backgroundBrush);
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    QColor fill;
    if (option.state & QStyle::State_Selected) {
        fill = option.state & QStyle::State_Active && option.state & QStyle::State_HasFocus ? theme.select
                                                                                            : theme.selectIdle;
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        if (view && view->hasFocus()) {
            fill = theme.select;
        }
        if (!view) {
            fill = theme.select; // popups of combo boxes and completers
        }
    } else if (enabled && option.state & QStyle::State_MouseOver) {
        fill = theme.hover;
    }
    if (fill.isValid()) {
        painter->fillRect(option.rect, fill);
    }
}

void headerSection(QPainter* painter, const QStyleOptionHeader& option, const QWidget* widget, const Theme& theme)
{
    painter->save();
    painter->fillRect(option.rect, theme.window);
    hairline(painter, option.rect, Qt::BottomEdge, theme.line);
    const bool over = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    painter->setFont(fontOf(TextRole::CaptionMedium));
    painter->setPen(over ? theme.text : theme.text2);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QRect contents = headerContents(option, widget);
    const int room = contents.width() - (sorted ? sortArrow + 4 : 0);
    const QFontMetrics metrics(painter->font());
    const QString text = metrics.elidedText(option.text, Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(text) + (sorted ? sortArrow + 4 : 0);
    const auto alignment = QStyle::visualAlignment(option.direction, option.textAlignment | Qt::AlignVCenter);
    QRect line = contents;
    if (alignment & Qt::AlignRight) {
        line.setLeft(contents.right() + 1 - width);
    } else if (alignment & Qt::AlignHCenter) {
        line.setLeft(contents.left() + (contents.width() - width) / 2);
    }
    line.setWidth(width);
    const bool mirrored = option.direction == Qt::RightToLeft;
    painter->drawText(line, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute, text);
    if (sorted) {
        const QRect arrow(mirrored ? line.left() : line.right() + 1 - sortArrow, line.center().y() - sortArrow / 2 + 1,
                          sortArrow, sortArrow);
        // Qt calls the indicator of an ascending order "SortDown".
        sortMark(painter, arrow, option.sortIndicator == QStyleOptionHeader::SortDown, painter->pen().color());
    }
    if (hasKeyboardFocus(&option)) {
        focusRing(painter, option.rect, theme, 0);
    }
    painter->restore();
}

QSize headerSize(const QStyleOptionHeader& option, const QWidget* widget)
{
    const QFontMetrics metrics(fontOf(TextRole::CaptionMedium));
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const int insets = edgeInset(option, widget, true) + edgeInset(option, widget, false);
    return {metrics.horizontalAdvance(option.text) + insets + (sorted ? sortArrow + 4 : 0),
            std::max(32, lineHeight(TextRole::CaptionMedium) + 14)};
}

void branch(QPainter* painter, const QStyleOption& option, const Theme& theme)
{
    if (!(option.state & QStyle::State_Children)) {
        return;
    }
    const QRect box(option.rect.center().x() - 6, option.rect.center().y() - 6, 14, 14);
    const bool open = option.state & QStyle::State_Open;
    paintIcon(painter, box, open ? u"chevron-down" : u"chevron-right", theme.text2);
}

void tabShape(QPainter* painter, const QStyleOptionTab& option, const Theme& theme)
{
    const bool selected = option.state & QStyle::State_Selected;
    const QRect text = option.rect.adjusted(tabGap / 2, 0, -tabGap / 2, 0);
    if (selected) {
        painter->fillRect(QRect(text.left(), text.bottom() - 1, text.width(), 2), theme.link);
    }
    if (hasKeyboardFocus(&option)) {
        focusRing(painter, option.rect.adjusted(3, 4, -3, -4), theme, controlRadius);
    }
}

void tabLabel(QPainter* painter, const QStyleOptionTab& option, const Theme& theme)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool over = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setFont(fontOf(selected ? TextRole::BodyStrong : TextRole::BodyMedium));
    painter->setPen(option.state & QStyle::State_Enabled ? (selected || over ? theme.text : theme.text2)
                                                         : theme.disabled());
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    painter->restore();
}

QSize tabSize(const QStyleOptionTab& option)
{
    const QFontMetrics metrics(fontOf(TextRole::BodyStrong));
    return {metrics.size(Qt::TextShowMnemonic, option.text).width() + tabGap,
            std::max(36, lineHeight(TextRole::Body) + 16)};
}

} // namespace leadferry::ui::paint
