// SPDX-License-Identifier: GPL-3.0-or-later
// Words, marks, switch: from the leading to the trailing edge.
#include "ui/components/delegates/switchdelegate.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace leadferry::ui {

namespace {

constexpr int edge = 16;
constexpr int trailingEdge = 12;
constexpr int switchWidth = 32;
constexpr int markSide = 16;
constexpr int dotSide = 6;

QRect switchRect(const QStyleOptionViewItem& option)
{
    const QRect& row = option.rect;
    return QStyle::visualRect(
        option.direction, row,
        QRect(row.right() + 1 - trailingEdge - switchWidth, row.top(), switchWidth, row.height()));
}

} // namespace

SwitchDelegate::SwitchDelegate(MarksOfIndex marks, QObject* parent)
    : QStyledItemDelegate(parent), m_marks(std::move(marks))
{
}

void SwitchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const Theme& theme = themeOf(item.widget);
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const Marks marks = m_marks(index);
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    QStyleOption indicator;
    indicator.rect = switchRect(item);
    indicator.direction = item.direction;
    indicator.state =
        (item.state & (QStyle::State_Enabled | QStyle::State_Active)) | (on ? QStyle::State_On : QStyle::State_Off);
    paint::switchIndicator(painter, indicator, theme);

    QRect words = item.rect.adjusted(edge, 0, -(trailingEdge + switchWidth + 8), 0);
    if (marks.tone) {
        const QRect mark(words.right() + 1 - markSide, words.center().y() - markSide / 2 + 1, markSide, markSide);
        paintIcon(painter, QStyle::visualRect(item.direction, item.rect, mark), u"warning",
                  theme.colors(*marks.tone).foreground);
        words.setRight(mark.left() - 6);
    }
    painter->setFont(fontOf(TextRole::BodyMedium));
    const int room = words.width() - (marks.dot ? dotSide + 6 : 0);
    const QString text = painter->fontMetrics().elidedText(item.text, Qt::ElideRight, room);
    painter->setPen(on ? theme.text : theme.text2);
    painter->drawText(
        QStyle::visualRect(item.direction, item.rect, words),
        int(QStyle::visualAlignment(item.direction, Qt::AlignLeading | Qt::AlignVCenter)) | Qt::TextSingleLine, text);
    if (marks.dot) {
        const int at = words.left() + painter->fontMetrics().horizontalAdvance(text) + 6;
        const QRect dot(at, words.center().y() - dotSide / 2 + 1, dotSide, dotSide);
        paint::roundedPanel(painter, QStyle::visualRect(item.direction, item.rect, dot), theme.accent, {},
                            dotSide / 2.0);
    }
    if (paint::hasKeyboardFocus(&item)) {
        paint::focusRing(painter, QRectF(item.rect).adjusted(1, 1, -1, -1), theme, paint::checkRadius);
    }
    painter->restore();
}

QSize SwitchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, std::max(32, lineHeight(TextRole::Body) + 12)};
}

bool SwitchDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    const auto turn = [&] {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    };
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        return turn();
    }
    if (event->type() == QEvent::MouseButtonRelease &&
        switchRect(option).contains(static_cast<QMouseEvent*>(event)->position().toPoint())) {
        return turn();
    }
    return false; // unlike the base class: a click elsewhere only chooses
}

} // namespace leadferry::ui
