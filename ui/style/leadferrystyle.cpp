// SPDX-License-Identifier: GPL-3.0-or-later
// Sends each element to the family that paints it.
#include "ui/style/leadferrystyle.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/variant.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QToolTip>

namespace leadferry::ui {

namespace {

template <typename Option> const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
}

/// What takes input or floats needs an edge one can see; the rest is decoration.
QColor frameColor(const QWidget* widget, const Theme& theme)
{
    const bool floats = widget && widget->isWindow();
    const bool input = qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
    return floats || input ? theme.lineStrong : theme.line;
}

void setFonts()
{
    QApplication::setFont(applicationFont());
    const QFont medium = fontOf(TextRole::BodyMedium);
    for (const char* name : {"QPushButton", "QToolButton", "QComboBox", "QTabBar"}) {
        QApplication::setFont(medium, name);
    }
    QApplication::setFont(fontOf(TextRole::CaptionMedium), "QHeaderView");
    QApplication::setFont(fontOf(TextRole::Body), "QComboBoxListView");
    QToolTip::setFont(fontOf(TextRole::Caption));
}

} // namespace

LeadferryStyle::LeadferryStyle(const Theme& theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme)
{
    setObjectName(QStringLiteral("leadferry"));
}

LeadferryStyle* LeadferryStyle::install(QApplication&, Appearance appearance)
{
    auto* style = new LeadferryStyle(themeFor(appearance));
    QApplication::setStyle(style);
    setFonts();
    style->setTheme(themeFor(appearance));
    return style;
}

void LeadferryStyle::setTheme(const Theme& theme)
{
    m_theme = theme;
    clearIconCache();
    const QPalette palette = theme.palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets) {
        widget->update();
    }
}

void LeadferryStyle::polish(QPalette& palette)
{
    palette = m_theme.palette();
}

void LeadferryStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QHeaderView*>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (qobject_cast<QMenu*>(widget)) {
        widget->setAttribute(Qt::WA_TranslucentBackground, false);
    }
}

void LeadferryStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    switch (int(element)) {
    case PE_PanelButtonCommand:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            paint::pushButtonBevel(painter, *button, widget, m_theme);
        }
        return;
    case PE_PanelButtonTool:
        paint::toolButtonPanel(painter, *option, widget, m_theme);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = as<QStyleOptionFrame>(option); frame && frame->lineWidth > 0) {
            paint::field(painter, *option, widget, m_theme);
        }
        return;
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonBevel:
    case PE_PanelStatusBar:
    case PE_PanelScrollAreaCorner:
        return; // the panel is the frame, or there is none
    case PE_IndicatorCheckBox:
        if (hasVariant(widget, variant::toggle)) {
            paint::switchIndicator(painter, *option, m_theme);
            return;
        }
        paint::checkIndicator(painter, *option, m_theme);
        return;
    case PE_IndicatorItemViewItemCheck:
        paint::checkIndicator(painter, *option, m_theme);
        return;
    case PE_IndicatorRadioButton:
        paint::radioIndicator(painter, *option, m_theme);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange) {
            paint::focusRing(painter, option->rect, m_theme, paint::checkRadius);
        }
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = as<QStyleOptionViewItem>(option)) {
            paint::itemPanel(painter, *item, widget, m_theme);
        }
        return;
    case PE_IndicatorItemViewItemDrop:
        paint::dropLine(painter, *option, widget, m_theme);
        return;
    case PE_PanelItemViewRow:
        return; // cells paint it
    case PE_IndicatorBranch:
        paint::branch(painter, *option, m_theme);
        return;
    case PE_FrameTabBarBase:
        paint::hairline(painter, option->rect, Qt::BottomEdge, m_theme.line);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_theme.base);
        return;
    case PE_FrameMenu:
        painter->save();
        painter->setPen(m_theme.lineStrong);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.text);
        return;
    case PE_Frame:
        if (!hasVariant(widget, variant::bare)) {
            paint::roundedPanel(painter, option->rect, {}, frameColor(widget, m_theme), 0);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LeadferryStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (int(element)) {
    case CE_PushButtonBevel:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            paint::pushButtonLabel(painter, *button, widget, m_theme);
        }
        return;
    case CE_PushButton:
        drawControl(CE_PushButtonBevel, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo =
                as<QStyleOptionComboBox>(option)) { // what does not fit ends in "…", not inside a letter
            QStyleOptionComboBox label = *combo;
            const int icon = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + 4;
            const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - 2 - icon;
            label.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_Header:
        if (const auto* header = as<QStyleOptionHeader>(option)) {
            paint::headerSection(painter, *header, widget, m_theme);
        }
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.window);
        paint::hairline(painter, option->rect, Qt::BottomEdge, m_theme.line);
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = as<QStyleOptionTab>(option)) {
            paint::tabShape(painter, *tab, m_theme);
        }
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = as<QStyleOptionTab>(option)) {
            paint::tabLabel(painter, *tab, m_theme);
        }
        return;
    case CE_ProgressBarGroove:
        paint::progressGroove(painter, option->rect, m_theme);
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = as<QStyleOptionProgressBar>(option)) {
            paint::progressContents(painter, *bar, m_theme);
        }
        return;
    case CE_ProgressBarLabel:
        return; // the words stand beside it
    case CE_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option)) {
            paint::menuItem(painter, *item, widget, m_theme);
        }
        return;
    case CE_MenuBarItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option)) {
            paint::menuBarItem(painter, *item, m_theme);
        }
        return;
    case CE_MenuBarEmptyArea:
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, element == CE_MenuEmptyArea ? m_theme.base : m_theme.window);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, m_theme.line);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void LeadferryStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                        const QWidget* widget) const
{
    switch (int(control)) {
    case CC_ToolButton:
        if (const auto* button = as<QStyleOptionToolButton>(option)) {
            paint::toolButton(painter, *button, widget, m_theme);
        }
        return;
    case CC_ComboBox:
        if (const auto* combo = as<QStyleOptionComboBox>(option)) {
            paint::comboBox(painter, *combo, widget, m_theme);
        }
        return;
    case CC_SpinBox:
        if (const auto* spin = as<QStyleOptionSpinBox>(option)) {
            paint::spinBox(painter, *spin, widget, m_theme, this);
        }
        return;
    case CC_ScrollBar:
        if (const auto* bar = as<QStyleOptionSlider>(option)) {
            paint::scrollBar(painter, *bar, m_theme, this, widget);
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QIcon LeadferryStyle::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const
{
    switch (int(standard)) {
    case SP_MessageBoxWarning:
        return icon(u"state-held", Tone::Held);
    case SP_MessageBoxCritical:
        return icon(u"state-failed", Tone::Failed);
    case SP_MessageBoxInformation:
        return icon(u"info", Tone::Working);
    case SP_MessageBoxQuestion:
        return icon(u"help", Tone::Working);
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DialogCloseButton:
        return icon(u"close");
    case SP_DirIcon:
    case SP_DirOpenIcon:
        return icon(u"folder");
    case SP_ToolBarHorizontalExtensionButton:
        return icon(u"more");
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

} // namespace leadferry::ui
