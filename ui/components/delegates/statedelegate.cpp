// SPDX-License-Identifier: GPL-3.0-or-later
// Shifted 7 px towards the edge, so that the icons of pills and of plain states share one vertical.
#include "ui/components/delegates/statedelegate.h"

#include "ui/components/statemark.h"

namespace leadferry::ui {

namespace {
constexpr int shift = 7;
}

StateDelegate::StateDelegate(ToneOfIndex tone, QObject* parent) : CellDelegate(parent), m_tone(std::move(tone)) {}

void StateDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                 const QModelIndex& index, const Theme& theme) const
{
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRect shifted = rect.adjusted(mirrored ? 0 : -shift, 0, mirrored ? shift : 0, 1);
    paintStateMark(painter, shifted, m_tone(index), option.text, theme, option.direction);
}

int StateDelegate::contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return stateMarkSize(m_tone(index), option.text).width() - shift;
}

} // namespace leadferry::ui
