// SPDX-License-Identifier: GPL-3.0-or-later
// Sends each element to the family that paints it; holds the metrics of the visual language.
#include "ui/style/leadferrystyle.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/variant.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolTip>

namespace leadferry::ui {

namespace {

template <typename Option> const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
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

/// A desktop with an order of its own keeps it; where none is known, the primary stands last, as GNOME has it.
int dialogButtonLayout(int fromPlatform)
{
#ifdef Q_OS_UNIX
    return fromPlatform == QDialogButtonBox::WinLayout ? int(QDialogButtonBox::GnomeLayout) : fromPlatform;
#else
    return fromPlatform;
#endif
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
    case PE_FrameGroupBox:
        if (!hasVariant(widget, variant::bare)) {
            paint::roundedPanel(painter, option->rect, {}, m_theme.line,
                                element == PE_FrameGroupBox ? paint::frameRadius : 0);
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

int LeadferryStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (int(metric)) {
    case PM_DefaultFrameWidth:
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_HeaderMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return paint::iconSize;
    case PM_IndicatorWidth:
        return hasVariant(widget, variant::toggle) ? 32 : 16;
    case PM_IndicatorHeight:
        return hasVariant(widget, variant::toggle) ? 18 : 16;
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TreeViewIndentation:
        return 20;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LeadferryStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* result) const
{
    switch (int(hint)) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ToolBox_SelectedPageTitleBold:
        return 0;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_DialogButtonLayout:
        return dialogButtonLayout(QProxyStyle::styleHint(hint, option, widget, result));
    case SH_Widget_Animation_Duration:
        return m_motion == Motion::Reduced ? 0 : QProxyStyle::styleHint(hint, option, widget, result);
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QSize LeadferryStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                       const QWidget* widget) const
{
    switch (int(type)) {
    case CT_PushButton:
        if (const auto* button = as<QStyleOptionButton>(option)) {
            return paint::pushButtonSize(*button, widget);
        }
        break;
    case CT_ToolButton:
        if (const auto* button = as<QStyleOptionToolButton>(option)) {
            return paint::toolButtonSize(*button, widget);
        }
        break;
    case CT_LineEdit:
        return {size.width() + 20, paint::controlHeight(widget)};
    case CT_ComboBox:
        return {size.width() + 10 + 8 + paint::chevronSize + 8, paint::controlHeight(widget)};
    case CT_SpinBox:
        return {size.width() + 10 + 24, paint::controlHeight(widget)};
    case CT_CheckBox:
    case CT_RadioButton:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, 28}) + QSize(4, 0);
    case CT_HeaderSection:
        if (const auto* header = as<QStyleOptionHeader>(option)) {
            return paint::headerSize(*header, widget);
        }
        break;
    case CT_TabBarTab:
        if (const auto* tab = as<QStyleOptionTab>(option)) {
            return paint::tabSize(*tab);
        }
        break;
    case CT_MenuItem:
        if (const auto* item = as<QStyleOptionMenuItem>(option)) {
            return paint::menuItemSize(*item, size);
        }
        break;
    case CT_MenuBarItem:
        return {size.width() + 16, std::max(28, size.height() + 8)};
    case CT_ProgressBar:
        return {std::max(size.width(), 120), 12};
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, 28});
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect LeadferryStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (int(element)) {
    case SE_LineEditContents:
        if (const auto* frame = as<QStyleOptionFrame>(option)) {
            return frame->lineWidth > 0 ? option->rect.adjusted(8, 1, -8, -1) : option->rect;
        }
        break;
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel:
        return option->rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return QProxyStyle::subElementRect(
                   element == SE_CheckBoxFocusRect ? SE_CheckBoxContents : SE_RadioButtonContents, option, widget)
            .adjusted(-4, 0, 0, 0);
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect LeadferryStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                     const QWidget* widget) const
{
    const QRect& rect = option->rect;
    if (control == CC_ScrollBar) {
        if (const auto* bar = as<QStyleOptionSlider>(option)) {
            return paint::scrollBarPart(*bar, part);
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const int chevron = paint::chevronSize + 16;
        return visualRect(option->direction, rect, rect.adjusted(9, 1, -chevron, -1));
    }
    if (control == CC_ComboBox && part == SC_ComboBoxListBoxPopup) {
        return rect;
    }
    if (control == CC_SpinBox) {
        const QRect buttons(rect.right() - 23, rect.top() + 1, 22, rect.height() - 2);
        switch (int(part)) {
        case SC_SpinBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(8, 1, -24, -1));
        case SC_SpinBoxUp:
            return visualRect(option->direction, rect, buttons.adjusted(0, 0, 0, -buttons.height() / 2));
        case SC_SpinBoxDown:
            return visualRect(option->direction, rect, buttons.adjusted(0, buttons.height() / 2, 0, 0));
        default:
            return rect;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
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
