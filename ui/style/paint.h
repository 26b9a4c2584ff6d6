// SPDX-License-Identifier: GPL-3.0-or-later
// Private to ui/style: the strokes every family of controls is painted with, and the entry of each family.
#pragma once

#include "ui/style/theme.h"

#include <QRectF>

class QIcon;
class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOptionViewItem;
class QWidget;

namespace leadferry::ui::paint {

/// Measures of the visual language, logical px.
inline constexpr int controlRadius = 6;
inline constexpr int frameRadius = 8;
inline constexpr int checkRadius = 4;
inline constexpr int iconSize = 16;
inline constexpr int iconGap = 6;
inline constexpr int chevronSize = 14;
inline constexpr int focusWidth = 2;

/// 32, or 28 with variant=compact; more where the font is large.
int controlHeight(const QWidget* widget);

// Strokes. Edges are put on whole device pixels, so that lines are sharp at 125 and 150 % too.
QRectF snapped(const QPainter* painter, const QRectF& rect);
/// One device pixel at 100 and 150 %, two at 200 %; in logical px.
double hairlineWidth(const QPainter* painter);
void hairline(QPainter* painter, const QRect& rect, Qt::Edge edge, const QColor& color);
void roundedPanel(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border, double radius);
void roundedFrame(QPainter* painter, const QRectF& rect, const QColor& border, double width, double radius);
void focusRing(QPainter* painter, const QRectF& rect, const Theme& theme, double radius);
/// The option has the focus and it came by keyboard.
bool hasKeyboardFocus(const QStyleOption* option);
/// Icons of ours in `color`, or in their own tone; others as they are.
void controlIcon(QPainter* painter, const QRect& rect, const QIcon& icon, const QColor& color, bool enabled);
QColor mixed(const QColor& one, const QColor& other, double share); ///< share of `other`

// Buttons
void pushButtonBevel(QPainter* painter, const QStyleOptionButton& option, const QWidget* widget, const Theme& theme);
void pushButtonLabel(QPainter* painter, const QStyleOptionButton& option, const QWidget* widget, const Theme& theme);
QSize pushButtonSize(const QStyleOptionButton& option, const QWidget* widget);
void toolButton(QPainter* painter, const QStyleOptionToolButton& option, const QWidget* widget, const Theme& theme);
void toolButtonPanel(QPainter* painter, const QStyleOption& option, const QWidget* widget, const Theme& theme);
QSize toolButtonSize(const QStyleOptionToolButton& option, const QWidget* widget);

// Fields and indicators
void field(QPainter* painter, const QStyleOption& option, const QWidget* widget, const Theme& theme);
void comboBox(QPainter* painter, const QStyleOptionComboBox& option, const QWidget* widget, const Theme& theme);
void spinBox(QPainter* painter, const QStyleOptionSpinBox& option, const QWidget* widget, const Theme& theme,
             const QStyle* style);
void checkIndicator(QPainter* painter, const QStyleOption& option, const Theme& theme);
void radioIndicator(QPainter* painter, const QStyleOption& option, const Theme& theme);
void switchIndicator(QPainter* painter, const QStyleOption& option, const Theme& theme);

// Views, headers, tabs
void itemPanel(QPainter* painter, const QStyleOptionViewItem& option, const QWidget* widget, const Theme& theme);
/// Where something dragged would go: between two rows, over the whole of them where whole rows are chosen.
void dropLine(QPainter* painter, const QStyleOption& option, const QWidget* widget, const Theme& theme);
void headerSection(QPainter* painter, const QStyleOptionHeader& option, const QWidget* widget, const Theme& theme);
QSize headerSize(const QStyleOptionHeader& option, const QWidget* widget);
void branch(QPainter* painter, const QStyleOption& option, const Theme& theme);
void tabShape(QPainter* painter, const QStyleOptionTab& option, const Theme& theme);
void tabLabel(QPainter* painter, const QStyleOptionTab& option, const Theme& theme);
QSize tabSize(const QStyleOptionTab& option);

// Menus
void menuItem(QPainter* painter, const QStyleOptionMenuItem& option, const QWidget* widget, const Theme& theme);
void menuBarItem(QPainter* painter, const QStyleOptionMenuItem& option, const Theme& theme);
QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents);

// Bars
void progressGroove(QPainter* painter, const QRect& rect, const Theme& theme);
void progressContents(QPainter* painter, const QStyleOptionProgressBar& option, const Theme& theme);
void scrollBar(QPainter* painter, const QStyleOptionSlider& option, const Theme& theme, const QStyle* style,
               const QWidget* widget);
QRect scrollBarPart(const QStyleOptionSlider& option, int part);

} // namespace leadferry::ui::paint
