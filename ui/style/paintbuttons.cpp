// SPDX-License-Identifier: GPL-3.0-or-later
// Push buttons and tool buttons in all their variants: primary, flat, link, danger, inverse, compact, chip, segment.
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/variant.h"

#include <QIcon>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace leadferry::ui::paint {

namespace {

struct ButtonColors
{
    QColor fill;
    QColor border;
    QColor text;
};

enum class Pointer { Away, Over, Pressed };

Pointer pointerOf(const QStyleOption& option)
{
    if (!(option.state & QStyle::State_Enabled)) {
        return Pointer::Away;
    }
    if (option.state & QStyle::State_Sunken) {
        return Pointer::Pressed;
    }
    return option.state & QStyle::State_MouseOver ? Pointer::Over : Pointer::Away;
}

QColor byPointer(Pointer pointer, const QColor& away, const QColor& over, const QColor& pressed)
{
    switch (pointer) {
    case Pointer::Away:
        return away;
    case Pointer::Over:
        return over;
    case Pointer::Pressed:
        return pressed;
    }
    return away;
}

ButtonColors flatColors(Pointer pointer, const QWidget* widget, const Theme& theme)
{
    if (hasVariant(widget, variant::inverse)) {
        const QColor over = mixed(theme.text, theme.base, 0.14);
        return {byPointer(pointer, Qt::transparent, over, mixed(theme.text, theme.base, 0.22)), Qt::transparent,
                theme.base};
    }
    const bool link = hasVariant(widget, variant::link);
    return {byPointer(pointer, Qt::transparent, theme.hover, theme.select), Qt::transparent,
            link ? theme.link : theme.text2};
}

ButtonColors plainColors(Pointer pointer, const Theme& theme)
{
    const QColor over = theme.appearance == Appearance::Dark ? mixed(theme.button, theme.text, 0.07) : theme.hover;
    return {byPointer(pointer, theme.button, over, theme.select), theme.lineStrong, theme.text};
}

ButtonColors disabledColors(const QWidget* widget, const Theme& theme)
{
    if (hasVariant(widget, variant::flat)) {
        return {Qt::transparent, Qt::transparent, theme.disabled()};
    }
    return {hasVariant(widget, variant::primary) ? theme.selectIdle : theme.button, theme.line, theme.disabled()};
}

ButtonColors buttonColors(const QStyleOption& option, const QWidget* widget, const Theme& theme)
{
    const Pointer pointer = pointerOf(option);
    if (!(option.state & QStyle::State_Enabled)) {
        return disabledColors(widget, theme);
    }
    if (hasVariant(widget, variant::primary)) {
        const QColor fill = byPointer(pointer, theme.accent, mixed(theme.accent, Qt::black, 0.10),
                                      mixed(theme.accent, Qt::black, 0.20));
        return {fill, fill, theme.onAccent};
    }
    if (hasVariant(widget, variant::danger)) {
        const ToneColors& failed = theme.colors(Tone::Failed);
        return {byPointer(pointer, theme.button, failed.tint, failed.tint), failed.foreground, failed.foreground};
    }
    if (option.state & QStyle::State_On) {
        return {theme.select, theme.accent, theme.text};
    }
    return hasVariant(widget, variant::flat) ? flatColors(pointer, widget, theme) : plainColors(pointer, theme);
}

/// On a filled accent the ring is drawn in the colour of its words, a pixel inside, or it would not be seen.
void buttonFocus(QPainter* painter, const QRect& rect, const QWidget* widget, const Theme& theme, double radius)
{
    if (hasVariant(widget, variant::primary)) {
        roundedFrame(painter, QRectF(rect).adjusted(2, 2, -2, -2), theme.onAccent, focusWidth, radius - 2);
        return;
    }
    if (hasVariant(widget, variant::inverse)) {
        roundedFrame(painter, rect, theme.base, focusWidth, radius);
        return;
    }
    focusRing(painter, rect, theme, radius);
}

QString keyHintOf(const QWidget* widget)
{
    return widget ? widget->property("keyHint").toString() : QString();
}

int keyHintWidth(const QString& hint)
{
    return hint.isEmpty() ? 0 : QFontMetrics(fontOf(TextRole::Caption)).horizontalAdvance(hint) + 12;
}

void keyHint(QPainter* painter, const QRect& rect, const QString& hint, const Theme& theme)
{
    const int height = lineHeight(TextRole::Caption) + 2;
    const QRect box(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    roundedPanel(painter, box, theme.window, theme.line, checkRadius);
    painter->setFont(fontOf(TextRole::Caption));
    painter->setPen(theme.text2);
    painter->drawText(box, Qt::AlignCenter, hint);
}

/// Widths of what stands in a button, in reading order; 0 = not there.
struct Parts
{
    int icon = 0;
    int text = 0;
    int hint = 0;
    int menu = 0;

    [[nodiscard]] int total() const
    {
        const int shown = (icon > 0) + (text > 0) + (hint > 0) + (menu > 0);
        return icon + text + hint + menu + std::max(0, shown - 1) * iconGap;
    }
};

Parts partsOf(const QIcon& icon, const QString& text, const QFont& font, const QWidget* widget, bool menu)
{
    Parts parts;
    parts.icon = icon.isNull() ? 0 : iconSize;
    parts.text = text.isEmpty() ? 0 : QFontMetrics(font).size(Qt::TextShowMnemonic, text).width();
    parts.hint = keyHintWidth(keyHintOf(widget));
    parts.menu = menu ? chevronSize : 0;
    return parts;
}

/// Takes `width` off the leading end of `rest` and returns it as a square-ish box of that width, full height.
QRect takeLeading(QRect& rest, int width, Qt::LayoutDirection direction)
{
    QRect taken = rest;
    if (direction == Qt::RightToLeft) {
        taken.setLeft(rest.right() + 1 - width);
        rest.setRight(taken.left() - 1 - iconGap);
    } else {
        taken.setWidth(width);
        rest.setLeft(taken.right() + 1 + iconGap);
    }
    return taken;
}

QRect centered(const QRect& box, int side)
{
    return {box.left() + (box.width() - side) / 2, box.top() + (box.height() - side) / 2, side, side};
}

struct Label
{
    QIcon icon;
    QString text;
    bool menu = false;
};

void drawLabel(QPainter* painter, const QStyleOption& option, const QWidget* widget, const Theme& theme,
               const Label& label, const QColor& color)
{
    const Parts parts = partsOf(label.icon, label.text, painter->font(), widget, label.menu);
    const int padding = 4; // what a button keeps free even when it is squeezed
    const int width = std::min(parts.total(), option.rect.width() - 2 * padding);
    QRect rest(option.rect.left() + (option.rect.width() - width) / 2, option.rect.top(), width, option.rect.height());
    if (parts.icon > 0) {
        const QRect box = takeLeading(rest, parts.icon, option.direction);
        controlIcon(painter, centered(box, iconSize), label.icon, color, option.state & QStyle::State_Enabled);
    }
    if (parts.text > 0) {
        const int trailing = (parts.hint > 0 ? parts.hint + iconGap : 0) + (parts.menu > 0 ? parts.menu + iconGap : 0);
        const QRect box = takeLeading(rest, std::max(0, rest.width() - trailing), option.direction);
        painter->setPen(color);
        const int flags = Qt::AlignCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
        const QString text =
            QFontMetrics(painter->font()).elidedText(label.text, Qt::ElideRight, box.width() + 1, Qt::TextShowMnemonic);
        painter->drawText(box, flags, text);
    }
    if (parts.hint > 0) {
        keyHint(painter, takeLeading(rest, parts.hint, option.direction), keyHintOf(widget), theme);
    }
    if (parts.menu > 0) {
        const QRect box = takeLeading(rest, parts.menu, option.direction);
        paintIcon(painter, centered(box, chevronSize), u"chevron-down", color);
    }
}

double radiusOf(const QRect& rect, const QWidget* widget)
{
    return hasVariant(widget, variant::chip) ? rect.height() / 2.0 : controlRadius;
}

void segmentPanel(QPainter* painter, const QStyleOption& option, const QWidget* widget, const Theme& theme)
{
    const QString place = widget->property("segment").toString();
    const bool on = option.state & QStyle::State_On;
    const QColor fill = on ? theme.select : plainColors(pointerOf(option), theme).fill;
    QRect panel = option.rect;
    // The joined sides reach out of the widget, so that only the outer corners are round and one line stands between.
    const bool mirrored = option.direction == Qt::RightToLeft;
    const bool openLeft = place != (mirrored ? QLatin1String("last") : QLatin1String("first"));
    const bool openRight = place != (mirrored ? QLatin1String("first") : QLatin1String("last"));
    panel.adjust(openLeft ? -8 : 0, 0, openRight ? 8 : 0, 0);
    painter->save();
    painter->setClipRect(option.rect);
    roundedPanel(painter, panel, fill, theme.lineStrong, controlRadius);
    if (place != QLatin1String("first")) {
        hairline(painter, option.rect, mirrored ? Qt::RightEdge : Qt::LeftEdge, theme.lineStrong);
    }
    if (hasKeyboardFocus(&option)) {
        focusRing(painter, option.rect, theme, controlRadius);
    }
    painter->restore();
}

int paddingOf(const QWidget* widget)
{
    if (hasVariant(widget, variant::link)) {
        return 6;
    }
    return hasVariant(widget, variant::compact) && !hasVariant(widget, variant::segment) ? 10 : 12;
}

QSize sizeOf(const Parts& parts, const QWidget* widget)
{
    const int height = controlHeight(widget);
    if (parts.text == 0 && parts.hint == 0 && parts.menu == 0) {
        return {height, height};
    }
    return {parts.total() + 2 * paddingOf(widget) + 2, height};
}

} // namespace

void pushButtonBevel(QPainter* painter, const QStyleOptionButton& option, const QWidget* widget, const Theme& theme)
{
    const ButtonColors colors = buttonColors(option, widget, theme);
    roundedPanel(painter, option.rect, colors.fill, colors.border, controlRadius);
    if (hasKeyboardFocus(&option)) {
        buttonFocus(painter, option.rect, widget, theme, controlRadius);
    }
}

void pushButtonLabel(QPainter* painter, const QStyleOptionButton& option, const QWidget* widget, const Theme& theme)
{
    painter->save();
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    drawLabel(painter, option, widget, theme, {option.icon, option.text, menu},
              buttonColors(option, widget, theme).text);
    painter->restore();
}

QSize pushButtonSize(const QStyleOptionButton& option, const QWidget* widget)
{
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    const QFont font = widget ? widget->font() : fontOf(TextRole::BodyMedium);
    return sizeOf(partsOf(option.icon, option.text, font, widget, menu), widget);
}

void toolButtonPanel(QPainter* painter, const QStyleOption& option, const QWidget* widget, const Theme& theme)
{
    if (hasVariant(widget, variant::segment)) {
        segmentPanel(painter, option, widget, theme);
        return;
    }
    const double radius = radiusOf(option.rect, widget);
    const ButtonColors colors = buttonColors(option, widget, theme);
    const bool chipAtRest = hasVariant(widget, variant::chip) && colors.fill == theme.button;
    roundedPanel(painter, option.rect, chipAtRest ? theme.base : colors.fill, colors.border, radius);
    if (hasKeyboardFocus(&option)) {
        focusRing(painter, option.rect, theme, radius);
    }
}

void toolButton(QPainter* painter, const QStyleOptionToolButton& option, const QWidget* widget, const Theme& theme)
{
    toolButtonPanel(painter, option, widget, theme);
    const bool showsText = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    const bool showsIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool menu = showsText && (option.features & QStyleOptionToolButton::HasMenu);
    QColor color = buttonColors(option, widget, theme).text;
    painter->save();
    painter->setFont(option.font);
    if (hasVariant(widget, variant::segment)) {
        const bool on = option.state & QStyle::State_On;
        painter->setFont(fontOf(on ? TextRole::BodyStrong : TextRole::BodyMedium));
        color = on ? theme.text : theme.text2;
    }
    drawLabel(painter, option, widget, theme,
              {showsIcon ? option.icon : QIcon(), showsText ? option.text : QString(), menu}, color);
    painter->restore();
}

QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget)
{
    const bool showsText = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    const bool showsIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool menu = showsText && (option.features & QStyleOptionToolButton::HasMenu);
    const QFont font = hasVariant(widget, variant::segment) ? fontOf(TextRole::BodyStrong) : option.font;
    return sizeOf(partsOf(showsIcon ? option.icon : QIcon(), showsText ? option.text : QString(), font, widget, menu),
                  widget);
}

} // namespace leadferry::ui::paint
