// SPDX-License-Identifier: GPL-3.0-or-later
// The only place that paints controls: Fusion's behaviour under our tokens. The painting itself is in paint*.cpp by
// family.
#pragma once

#include "ui/style/theme.h"

#include <QProxyStyle>

class QApplication;

namespace leadferry::ui {

enum class Motion { Full, Reduced };

class LeadferryStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit LeadferryStyle(const Theme& theme = lightTheme());

    /// Sets style, palette and font on the application, which owns the style.
    static LeadferryStyle* install(QApplication& application, Appearance appearance);

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// Every widget gets a PaletteChange and repaints; icons are tinted anew.
    void setTheme(const Theme& theme);
    void setMotion(Motion motion) { m_motion = motion; }

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    void polish(QPalette& palette) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* result) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap standard, const QStyleOption* option,
                                     const QWidget* widget) const override;

private:
    Theme m_theme;
    Motion m_motion = Motion::Full;
};

} // namespace leadferry::ui
