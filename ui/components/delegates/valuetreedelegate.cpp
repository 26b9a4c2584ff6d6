// SPDX-License-Identifier: GPL-3.0-or-later
// The name keeps at least half of the row; the value is cut first.
#include "ui/components/delegates/valuetreedelegate.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QApplication>
#include <QPainter>

namespace leadferry::ui {

namespace {
constexpr int iconSide = 16;
constexpr int edge = 12;
constexpr int gap = 8;
} // namespace

ValueTreeDelegate::ValueTreeDelegate(EntryOfIndex entry, QObject* parent)
    : QStyledItemDelegate(parent), m_entry(std::move(entry))
{
}

void ValueTreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const Theme& theme = themeOf(item.widget);
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    const Entry entry = m_entry(index);
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const QRect arrow(item.rect.right() + 1 - edge - iconSide, item.rect.center().y() - iconSide / 2 + 1, iconSide,
                      iconSide);
    if (entry.used) {
        paintIcon(painter, QStyle::visualRect(item.direction, item.rect, arrow), u"arrow-right", theme.link);
    }
    QRect words = item.rect.adjusted(4, 0, 0, 0);
    words.setRight(arrow.left() - gap);
    const auto draw = [&](const QRect& rect, Qt::Alignment side, const QString& text, Qt::TextElideMode elide) {
        const QString shown = painter->fontMetrics().elidedText(text, elide, rect.width());
        painter->drawText(QStyle::visualRect(item.direction, item.rect, rect),
                          int(QStyle::visualAlignment(item.direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine,
                          shown);
        return painter->fontMetrics().horizontalAdvance(shown);
    };
    painter->setFont(fontOf(TextRole::Mono));
    painter->setPen(theme.text);
    const int used = draw(words, Qt::AlignLeading, entry.name, Qt::ElideMiddle);
    painter->setFont(fontOf(TextRole::Caption));
    painter->setPen(theme.text2);
    if (const QRect rest = words.adjusted(used + gap, 0, 0, 0); rest.width() > 2 * gap) {
        draw(rest, Qt::AlignTrailing, entry.value, Qt::ElideRight);
    }
    if (paint::hasKeyboardFocus(&item)) {
        paint::focusRing(painter, QRectF(item.rect).adjusted(1, 1, -1, -1), theme, paint::checkRadius);
    }
    painter->restore();
}

QSize ValueTreeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, std::max(26, lineHeight(TextRole::Mono) + 6)};
}

} // namespace leadferry::ui
