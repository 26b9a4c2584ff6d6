// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of the style: metrics, hints, sizes and where the parts of a control lie.
#include "ui/style/fonts.h"
#include "ui/style/leadferrystyle.h"
#include "ui/style/paint.h"
#include "ui/style/variant.h"

#include <QDialogButtonBox>
#include <QStyleOption>

namespace leadferry::ui {

// As in leadferrystyle.cpp: everything not named here is Fusion's.

namespace {

template <typename Option> const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
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
    case PM_FocusFrameHMargin:
        return 7; // words of plain lists and of a combo box's popup stand under its own
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

} // namespace leadferry::ui
