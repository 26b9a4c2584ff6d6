// SPDX-License-Identifier: GPL-3.0-or-later
// Menus and the menu bar.
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyleOption>

namespace leadferry::ui::paint {

namespace {

constexpr int sidePadding = 10;
constexpr int markColumn = 24; ///< tick or icon
constexpr int submenuColumn = 20;
constexpr int shortcutGap = 24;

QRect leading(const QStyleOptionMenuItem& option, int offset, int side)
{
    const QRect ltr(option.rect.left() + offset, option.rect.center().y() - side / 2, side, side);
    return QStyle::visualRect(option.direction, option.rect, ltr);
}

void mark(QPainter* painter, const QStyleOptionMenuItem& option, const QColor& color, const Theme& theme)
{
    const QRect box = leading(option, sidePadding, iconSize);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked) {
        paintIcon(painter, box, u"check", theme.link);
    } else if (!option.icon.isNull()) {
        controlIcon(painter, box, option.icon, color, option.state & QStyle::State_Enabled);
    }
}

bool hasMarkColumn(const QStyleOptionMenuItem& option)
{
    return option.menuHasCheckableItems || option.maxIconWidth > 0;
}

} // namespace

void menuItem(QPainter* painter, const QStyleOptionMenuItem& option, const QWidget*, const Theme& theme)
{
    painter->save();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const QRect line(option.rect.left() + 4, option.rect.center().y(), option.rect.width() - 8, 1);
        hairline(painter, line, Qt::TopEdge, theme.line);
        painter->restore();
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.state & QStyle::State_Selected && enabled) {
        roundedPanel(painter, option.rect.adjusted(4, 0, -4, 0), theme.select, {}, checkRadius);
    }
    const QColor color = enabled ? theme.text : theme.disabled();
    mark(painter, option, enabled ? theme.text2 : color, theme);
    const int start = sidePadding + (hasMarkColumn(option) ? markColumn : 0);
    const QRect words = QStyle::visualRect(option.direction, option.rect,
                                           option.rect.adjusted(start, 0, -sidePadding - submenuColumn / 2, 0));
    const qsizetype tab = option.text.indexOf(QLatin1Char('\t'));
    painter->setFont(option.font);
    painter->setPen(color);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      option.text.left(tab));
    if (tab >= 0) {
        painter->setPen(enabled ? theme.text2 : color);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, leading(option, option.rect.width() - sidePadding - 12, 14), u"chevron-right", theme.text2);
    }
    painter->restore();
}

void menuBarItem(QPainter* painter, const QStyleOptionMenuItem& option, const Theme& theme)
{
    painter->save();
    painter->fillRect(option.rect, theme.window);
    if (option.state & (QStyle::State_Selected | QStyle::State_Sunken) && option.state & QStyle::State_Enabled) {
        roundedPanel(painter, option.rect.adjusted(1, 2, -1, -2), theme.select, {}, checkRadius);
    }
    painter->setPen(option.state & QStyle::State_Enabled ? theme.text : theme.disabled());
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    painter->restore();
}

QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        return {contents.width(), 9};
    }
    const int shortcut = option.reservedShortcutWidth > 0 || option.text.contains(QLatin1Char('\t')) ? shortcutGap : 0;
    const int width =
        contents.width() + 2 * sidePadding + submenuColumn + shortcut + (hasMarkColumn(option) ? markColumn : 0);
    return {width, std::max(28, lineHeight(TextRole::Body) + 8)};
}

} // namespace leadferry::ui::paint
