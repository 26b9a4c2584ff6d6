// SPDX-License-Identifier: GPL-3.0-or-later
// What all cells share: the style's panel behind, a hairline below, room at the sides, a tooltip when the text is cut.
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>

namespace leadferry::ui {

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    /// `rect` is the room for the content, insets already taken off.
    virtual void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                              const QModelIndex& index, const Theme& theme) const = 0;
    /// Width the content would like to have, without insets.
    [[nodiscard]] virtual int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const = 0;
    [[nodiscard]] static QRect contentRect(const QStyleOptionViewItem& option, const QModelIndex& index);
};

} // namespace leadferry::ui
