// SPDX-License-Identifier: GPL-3.0-or-later
// Line edits, combo and spin boxes, and the indicators of check boxes, radio buttons and switches.
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/variant.h"

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace leadferry::ui::paint {

namespace {

bool isOn(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state & flag;
}

QColor fieldBorder(const QStyleOption& option, const QWidget* widget, const Theme& theme)
{
    switch (validityOf(widget)) {
    case Validity::Wrong:
        return theme.colors(Tone::Failed).foreground;
    case Validity::Doubtful:
        return theme.colors(Tone::Held).foreground;
    case Validity::Fine:
        break;
    }
    return isOn(option, QStyle::State_Enabled) ? theme.lineStrong : theme.line;
}

/// Fields show their ring however the focus came.
void fieldFrame(QPainter* painter, const QStyleOption& option, const QWidget* widget, const Theme& theme,
                const QColor& fill, bool focus)
{
    const QColor border = fieldBorder(option, widget, theme);
    roundedPanel(painter, option.rect, fill, border, controlRadius);
    if (focus) {
        const bool wrong = validityOf(widget) == Validity::Wrong;
        roundedFrame(painter, option.rect, wrong ? border : theme.focus, focusWidth, controlRadius);
    }
}

QColor indicatorBorder(const QStyleOption& option, const Theme& theme)
{
    if (!isOn(option, QStyle::State_Enabled)) {
        return theme.line;
    }
    return isOn(option, QStyle::State_MouseOver) ? theme.accent : theme.lineStrong;
}

QColor indicatorFill(const QStyleOption& option, const Theme& theme)
{
    return isOn(option, QStyle::State_Enabled) ? theme.accent : theme.disabled();
}

QRectF squareIn(const QRect& rect, double side)
{
    const QPointF center = QRectF(rect).center();
    return {center.x() - side / 2, center.y() - side / 2, side, side};
}

} // namespace

void field(QPainter* painter, const QStyleOption& option, const QWidget* widget, const Theme& theme)
{
    const auto* edit = qobject_cast<const QLineEdit*>(widget);
    const bool sunken = edit && edit->isReadOnly();
    const QColor fill = sunken || !isOn(option, QStyle::State_Enabled) ? theme.sunken : theme.base;
    const bool focus = isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_Enabled);
    if (sunken) {
        roundedPanel(painter, option.rect, fill, theme.line, controlRadius);
        if (focus) {
            focusRing(painter, option.rect, theme, controlRadius);
        }
        return;
    }
    fieldFrame(painter, option, widget, theme, fill, focus);
}

void comboBox(QPainter* painter, const QStyleOptionComboBox& option, const QWidget* widget, const Theme& theme)
{
    const bool over = isOn(option, QStyle::State_MouseOver) && isOn(option, QStyle::State_Enabled);
    const QColor rest = option.editable ? theme.base : theme.button;
    const QColor fill = over && !option.editable ? mixed(theme.button, theme.text, 0.04) : rest;
    const bool focus = option.editable ? isOn(option, QStyle::State_HasFocus) : hasKeyboardFocus(&option);
    fieldFrame(painter, option, widget, theme, fill, focus);
    const int x = option.direction == Qt::RightToLeft ? option.rect.left() + 8 : option.rect.right() - 8 - chevronSize;
    const QRect chevron(x, option.rect.center().y() - chevronSize / 2, chevronSize, chevronSize);
    paintIcon(painter, chevron, u"chevron-down", isOn(option, QStyle::State_Enabled) ? theme.text2 : theme.disabled());
}

void spinBox(QPainter* painter, const QStyleOptionSpinBox& option, const QWidget* widget, const Theme& theme,
             const QStyle* style)
{
    const bool focus = isOn(option, QStyle::State_HasFocus);
    fieldFrame(painter, option, widget, theme, theme.base, focus);
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, bool up) {
        QRect rect = style->subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        if (rect.isEmpty()) {
            return;
        }
        if (option.activeSubControls == part && isOn(option, QStyle::State_MouseOver)) {
            painter->fillRect(rect, theme.hover);
        }
        const QRect box(rect.center().x() - 5, rect.center().y() - 5, 12, 12);
        painter->save();
        if (up) {
            painter->translate(0, 2 * box.center().y() + 1);
            painter->scale(1, -1);
        }
        paintIcon(painter, box, u"chevron-down", option.stepEnabled & step ? theme.text2 : theme.disabled());
        painter->restore();
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
}

void checkIndicator(QPainter* painter, const QStyleOption& option, const Theme& theme)
{
    const QRectF box = squareIn(option.rect, 16);
    const bool partly = isOn(option, QStyle::State_NoChange);
    if (!isOn(option, QStyle::State_On) && !partly) {
        roundedPanel(painter, box, theme.base, indicatorBorder(option, theme), checkRadius);
        return;
    }
    const QColor fill = indicatorFill(option, theme);
    roundedPanel(painter, box, fill, fill, checkRadius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.onAccent, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (partly) {
        painter->drawLine(box.center() - QPointF(4, 0), box.center() + QPointF(4, 0));
    } else {
        const QPointF points[] = {box.topLeft() + QPointF(4.2, 8.4), box.topLeft() + QPointF(7, 11),
                                  box.topLeft() + QPointF(11.8, 5.4)};
        painter->drawPolyline(points, 3);
    }
    painter->restore();
}

void radioIndicator(QPainter* painter, const QStyleOption& option, const Theme& theme)
{
    const QRectF box = squareIn(option.rect, 16);
    if (!isOn(option, QStyle::State_On)) {
        roundedPanel(painter, box, theme.base, indicatorBorder(option, theme), 8);
        return;
    }
    const QColor fill = indicatorFill(option, theme);
    roundedPanel(painter, box, fill, fill, 8);
    roundedPanel(painter, squareIn(option.rect, 6), theme.onAccent, {}, 3);
}

void switchIndicator(QPainter* painter, const QStyleOption& option, const Theme& theme)
{
    const QPointF center = QRectF(option.rect).center();
    const QRectF track(center.x() - 16, center.y() - 9, 32, 18);
    const bool on = isOn(option, QStyle::State_On);
    const bool atRight = on == (option.direction == Qt::LeftToRight);
    const QColor fill = on ? indicatorFill(option, theme) : theme.base;
    roundedPanel(painter, track, fill, on ? fill : indicatorBorder(option, theme), 9);
    const QRectF knob(atRight ? track.right() - 16 : track.left() + 2, track.top() + 2, 14, 14);
    const QColor knobOff = isOn(option, QStyle::State_Enabled) ? theme.lineStrong : theme.disabled();
    roundedPanel(painter, knob, on ? theme.onAccent : knobOff, {}, 7);
}

} // namespace leadferry::ui::paint
