// SPDX-License-Identifier: GPL-3.0-or-later
// One run of words per cell, placed left to right and mirrored when painted.
#include "ui/components/delegates/griddelegate.h"

#include "ui/components/rowtable.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QPainter>

namespace leadferry::ui {

namespace {

constexpr int iconSide = 16;
constexpr int gap = 6;

/// Words as far as there is room; gives where the next may begin.
int drawWords(QPainter* painter, const QRect& row, int from, int to, const QString& text, TextRole role,
              const QColor& color, Qt::LayoutDirection direction, Qt::TextElideMode elide = Qt::ElideRight)
{
    if (text.isEmpty() || to - from < 8) {
        return from;
    }
    painter->setFont(fontOf(role));
    painter->setPen(color);
    const QString shown = painter->fontMetrics().elidedText(text, elide, to - from);
    const QRect place(from, row.top(), to - from, row.height());
    painter->drawText(QStyle::visualRect(direction, row, place),
                      int(QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter)) | Qt::TextSingleLine,
                      shown);
    return from + painter->fontMetrics().horizontalAdvance(shown);
}

void drawIcon(QPainter* painter, const QRect& row, int at, QStringView name, const QColor& color,
              Qt::LayoutDirection direction)
{
    const QRect place(at, row.center().y() - iconSide / 2 + 1, iconSide, iconSide);
    paintIcon(painter, QStyle::visualRect(direction, row, place), name, color);
}

TextRole roleOf(const GridCell& cell)
{
    return cell.code ? TextRole::Mono : cell.strong || cell.tone ? TextRole::BodyMedium : TextRole::Body;
}

} // namespace

GridDelegate::GridDelegate(CellOfIndex cell, QObject* parent) : CellDelegate(parent), m_cell(std::move(cell)) {}

void GridDelegate::paintHeading(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                const GridCell& cell, const Theme& theme)
{
    if (!(option.state & QStyle::State_Selected)) {
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), theme.window);
    }
    const auto direction = option.direction;
    const QRect plain = QStyle::visualRect(direction, option.rect, rect);
    drawIcon(painter, option.rect, plain.left() - gripRoom, cell.icon, theme.text2, direction);
    int at = plain.left();
    int end = option.rect.right() - 16;
    if (cell.tone) {
        end -= iconSide + gap;
        drawIcon(painter, option.rect, end + gap, QString(lookOf(*cell.tone).icon), theme.colors(*cell.tone).foreground,
                 direction);
    }
    at = drawWords(painter, option.rect, at, end, cell.text, TextRole::BodyStrong, cell.dim ? theme.text2 : theme.text,
                   direction);
    at = drawWords(painter, option.rect, at + 8, end, cell.facts, TextRole::Body, theme.text2, direction);
}

void GridDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                const QModelIndex& index, const Theme& theme) const
{
    const GridCell cell = m_cell(index);
    if (cell.heading) {
        paintHeading(painter, rect, option, cell, theme);
        return;
    }
    const auto direction = option.direction;
    // rect is mirrored already; words are placed left to right within the cell and mirrored once more.
    const QRect plain = QStyle::visualRect(direction, option.rect, rect);
    int at = plain.left();
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    int end = plain.right() + 1 + (table && table->isLastColumn(index.column()) ? gripRoom : 0);
    if (cell.grip) {
        drawIcon(painter, option.rect, at - gripRoom, u"drag", theme.lineStrong, direction);
    }
    if (cell.leadsOn) {
        end -= iconSide;
        drawIcon(painter, option.rect, end, u"arrow-right", theme.text2, direction);
        end -= gap;
    }
    QColor ink = cell.dim || cell.text.isEmpty() ? theme.text2 : theme.text;
    if (cell.tone) {
        ink = theme.colors(*cell.tone).foreground;
        drawIcon(painter, option.rect, at, QString(lookOf(*cell.tone).icon), ink, direction);
        at += iconSide + gap;
    }
    const int factsWidth =
        cell.facts.isEmpty() ? 0 : QFontMetrics(fontOf(TextRole::Caption)).horizontalAdvance(cell.facts) + gap;
    const int textEnd = end - at > factsWidth + 64 ? end - factsWidth : end;
    at = drawWords(painter, option.rect, at, textEnd, cell.text.isEmpty() ? QStringLiteral("–") : cell.text,
                   roleOf(cell), ink, direction, cell.code ? Qt::ElideMiddle : Qt::ElideRight);
    drawWords(painter, option.rect, at + gap, end, cell.facts, TextRole::Caption, theme.text2, direction);
    if (option.state & QStyle::State_HasFocus) {
        paint::roundedFrame(painter, QRectF(option.rect).adjusted(2, 2, -2, -3), theme.focus, 1, paint::checkRadius);
    }
}

int GridDelegate::contentWidth(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const GridCell cell = m_cell(index);
    const int facts =
        cell.facts.isEmpty() ? 0 : QFontMetrics(fontOf(TextRole::Caption)).horizontalAdvance(cell.facts) + gap;
    return QFontMetrics(fontOf(roleOf(cell))).horizontalAdvance(cell.text) + facts + (cell.tone ? iconSide + gap : 0) +
           (cell.leadsOn ? iconSide + gap : 0);
}

} // namespace leadferry::ui
