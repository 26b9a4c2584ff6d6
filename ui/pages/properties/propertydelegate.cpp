// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/properties/propertydelegate.h"

#include "ui/components/statemark.h"
#include "ui/pages/tones.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"

#include <QApplication>
#include <QPainter>

namespace leadferry::ui {

using presentation::PropertiesModel;
using presentation::PropertyColumn;

namespace {

constexpr int iconSide = 16;
constexpr int gap = 8;
constexpr int stateShift = 7; ///< icons of pills and of plain states share one vertical

PropertyColumn columnOf(const QModelIndex& index)
{
    return static_cast<PropertyColumn>(index.column());
}

bool leadsOn(const QModelIndex& index)
{
    return index.data(PropertiesModel::LeadsOnRole).toBool();
}

TextRole roleOf(PropertyColumn column)
{
    return column == PropertyColumn::Name ? TextRole::Mono : TextRole::Body;
}

/// From the leading edge on; gives where the next may begin.
int drawWords(QPainter* painter, const QRect& row, int from, int to, const QString& text, TextRole role,
              const QColor& color, Qt::LayoutDirection direction)
{
    painter->setFont(fontOf(role));
    painter->setPen(color);
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, to - from));
    const QRect place(from, row.top(), to - from, row.height());
    painter->drawText(QStyle::visualRect(direction, row, place),
                      int(QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter)) | Qt::TextSingleLine,
                      shown);
    return from + painter->fontMetrics().horizontalAdvance(shown);
}

} // namespace

PropertyDelegate::PropertyDelegate(const PropertiesModel& model, QObject* parent) : CellDelegate(parent), m_model(model)
{
}

void PropertyDelegate::paintHeading(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                    const QModelIndex& index, const Theme& theme)
{
    if (!(option.state & QStyle::State_Selected)) {
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), theme.window);
    }
    const auto direction = option.direction;
    const QRect plain = QStyle::visualRect(direction, option.rect, rect);
    const bool open = index.data(PropertiesModel::OpenRole).toBool();
    const QString chevron = open                           ? QStringLiteral("chevron-down")
                            : direction == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                           : QStringLiteral("chevron-right");
    const QRect place(plain.left(), option.rect.center().y() - iconSide / 2, iconSide, iconSide);
    paintIcon(painter, QStyle::visualRect(direction, option.rect, place), chevron, theme.text2);
    int at = plain.left() + iconSide + gap;
    at = drawWords(painter, option.rect, at, plain.right(), index.data().toString(), TextRole::BodyStrong, theme.text,
                   direction);
    drawWords(painter, option.rect, at + gap, plain.right(), index.data(PropertiesModel::FactsRole).toString(),
              TextRole::Body, theme.text2, direction);
}

void PropertyDelegate::paintBox(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    const QVariant check = index.data(Qt::CheckStateRole);
    if (!check.isValid()) {
        return;
    }
    QStyleOptionViewItem box = option;
    const QRect place(rect.left(), option.rect.center().y() - iconSide / 2, iconSide, iconSide);
    box.rect = option.direction == Qt::RightToLeft ? place.translated(rect.width() - iconSide, 0) : place;
    box.state.setFlag(QStyle::State_On, check.toInt() == Qt::Checked);
    box.state.setFlag(QStyle::State_Off, check.toInt() != Qt::Checked);
    box.state.setFlag(QStyle::State_HasFocus, false);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
}

void PropertyDelegate::paintText(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                 const QModelIndex& index, const Theme& theme)
{
    const PropertyColumn column = columnOf(index);
    const auto direction = option.direction;
    const QRect plain = QStyle::visualRect(direction, option.rect, rect);
    int end = plain.right() + 1;
    const bool link = leadsOn(index);
    if (link) {
        const QRect place(end - iconSide, option.rect.center().y() - iconSide / 2, iconSide, iconSide);
        paintIcon(painter, QStyle::visualRect(direction, option.rect, place), u"arrow-right", theme.link);
        end -= iconSide + gap;
    }
    const bool first = column == PropertyColumn::Label || column == PropertyColumn::NextStep;
    const QColor ink = link ? theme.link : first && !option.text.isEmpty() ? theme.text : theme.text2;
    drawWords(painter, option.rect, plain.left(), end, option.text.isEmpty() ? QStringLiteral("–") : option.text,
              roleOf(column), ink, direction);
}

void PropertyDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                    const QModelIndex& index, const Theme& theme) const
{
    if (m_model.isHeading(index.row())) {
        paintHeading(painter, rect, option, index, theme);
    } else if (columnOf(index) == PropertyColumn::Chosen) {
        paintBox(painter, rect, option, index);
    } else if (const auto* need = m_model.needAt(index.row()); need && columnOf(index) == PropertyColumn::State) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QRect shifted = rect.adjusted(mirrored ? 0 : -stateShift, 0, mirrored ? stateShift : 0, 1);
        paintStateMark(painter, shifted, toneOf(*need), option.text, theme, option.direction);
    } else {
        paintText(painter, rect, option, index, theme);
    }
}

int PropertyDelegate::contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* need = m_model.needAt(index.row());
    if (need == nullptr || columnOf(index) == PropertyColumn::Chosen) {
        return iconSide;
    }
    if (columnOf(index) == PropertyColumn::State) {
        return stateMarkSize(toneOf(*need), option.text).width() - stateShift;
    }
    return QFontMetrics(fontOf(roleOf(columnOf(index)))).horizontalAdvance(option.text) +
           (leadsOn(index) ? iconSide + gap : 0);
}

} // namespace leadferry::ui
