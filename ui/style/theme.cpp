// SPDX-License-Identifier: GPL-3.0-or-later
// The two constants of the token table, what is derived from them, and which state gets which look.
#include "ui/style/theme.h"

#include "ui/style/leadferrystyle.h"

#include <QApplication>
#include <QWidget>

#include <cmath>

namespace leadferry::ui {

namespace {

constexpr QColor rgb(unsigned value)
{
    return {int(value >> 16 & 0xff), int(value >> 8 & 0xff), int(value & 0xff)};
}

QColor faded(QColor color, double opacity)
{
    color.setAlphaF(float(opacity));
    return color;
}

constinit const Theme light{
    .appearance = Appearance::Light,
    .window = rgb(0xF3F5F8),
    .base = rgb(0xFFFFFF),
    .sunken = rgb(0xEEF1F5),
    .button = rgb(0xFFFFFF),
    .hover = rgb(0xF0F4FA),
    .select = rgb(0xDCE8FC),
    .selectIdle = rgb(0xEBEFF4),
    .line = rgb(0xDDE2E9),
    .lineStrong = rgb(0x828C9A),
    .text = rgb(0x18212D),
    .text2 = rgb(0x525D6B),
    .link = rgb(0x1F55C0),
    .accent = rgb(0x2459C7),
    .onAccent = rgb(0xFFFFFF),
    .focus = rgb(0x2459C7),
    .failedSolid = rgb(0xB3261E),
    .onFailedSolid = rgb(0xFFFFFF),
    .tones = {{
        {rgb(0x14713F), rgb(0xE2F4E9)}, // Ok
        {rgb(0x1F57C3), rgb(0xE6EEFC)}, // Working
        {rgb(0x1F57C3), rgb(0xE6EEFC)}, // Checking
        {rgb(0x4F5B6A), rgb(0xEBEFF4)}, // Waiting
        {rgb(0x8A5200), rgb(0xFFF0D2)}, // Held
        {rgb(0xB3261E), rgb(0xFCE6E4)}, // Failed
        {rgb(0x6442B0), rgb(0xEFE9FB)}, // Paused
        {rgb(0x586372), rgb(0xEBEFF4)}, // Skipped
        {rgb(0x4F5B6A), rgb(0xEBEFF4)}, // Offline
    }},
    .chartDelivered = rgb(0x207658),
    .chartWaiting = rgb(0x8192A9),
    .chartHeld = rgb(0xCB8207),
    .chartFailed = rgb(0x810000),
};

constinit const Theme dark{
    .appearance = Appearance::Dark,
    .window = rgb(0x161A20),
    .base = rgb(0x1C2129),
    .sunken = rgb(0x13171C),
    .button = rgb(0x252C37),
    .hover = rgb(0x252C37),
    .select = rgb(0x263B63),
    .selectIdle = rgb(0x2B333E),
    .line = rgb(0x313946),
    .lineStrong = rgb(0x738094),
    .text = rgb(0xE7EBF1),
    .text2 = rgb(0xA9B3C1),
    .link = rgb(0x8FB5FF),
    .accent = rgb(0x3B6DDD),
    .onAccent = rgb(0xFFFFFF),
    .focus = rgb(0x8FB5FF),
    .failedSolid = rgb(0xC5392E),
    .onFailedSolid = rgb(0xFFFFFF),
    .tones = {{
        {rgb(0x5CCB8B), rgb(0x18301F)}, // Ok
        {rgb(0x8FB5FF), rgb(0x1E3054)}, // Working
        {rgb(0x8FB5FF), rgb(0x1E3054)}, // Checking
        {rgb(0xB4BECC), rgb(0x2B333E)}, // Waiting
        {rgb(0xF3BA4D), rgb(0x3A2D12)}, // Held
        {rgb(0xFF8F85), rgb(0x432122)}, // Failed
        {rgb(0xC5ABFF), rgb(0x342A50)}, // Paused
        {rgb(0xA0AAB8), rgb(0x2B333E)}, // Skipped
        {rgb(0xB4BECC), rgb(0x2B333E)}, // Offline
    }},
    .chartDelivered = rgb(0x4CBA9E),
    .chartWaiting = rgb(0x5D6C83),
    .chartHeld = rgb(0xFDC339),
    .chartFailed = rgb(0xD62936),
};

double channelLuminance(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channelLuminance(color.redF()) + 0.7152 * channelLuminance(color.greenF()) +
           0.0722 * channelLuminance(color.blueF());
}

/// The colour of that hue which the eye finds as light as ours; HSL's own lightness makes green glare and blue vanish.
QColor withLuminance(float hue, float saturation, double wanted)
{
    float darkest = 0;
    float lightest = 1;
    for (int step = 0; step < 16; ++step) {
        const float middle = (darkest + lightest) / 2;
        (luminance(QColor::fromHslF(hue, saturation, middle)) < wanted ? darkest : lightest) = middle;
    }
    return QColor::fromHslF(hue, saturation, darkest).toRgb();
}

void setForAll(QPalette& palette, QPalette::ColorRole role, const QColor& color)
{
    palette.setColor(QPalette::All, role, color);
}

} // namespace

QColor Theme::disabled() const
{
    return faded(text2, 0.55);
}
QColor Theme::rowLine() const
{
    return faded(line, 0.6);
}
QColor Theme::pillBorder(Tone tone) const
{
    return faded(colors(tone).foreground, 0.35);
}
QColor Theme::bannerBorder(Tone tone) const
{
    return faded(colors(tone).foreground, 0.30);
}

QPalette Theme::palette() const
{
    QPalette palette;
    setForAll(palette, QPalette::Window, window);
    setForAll(palette, QPalette::AlternateBase, window);
    setForAll(palette, QPalette::Base, base);
    setForAll(palette, QPalette::Button, button);
    setForAll(palette, QPalette::Text, text);
    setForAll(palette, QPalette::WindowText, text);
    setForAll(palette, QPalette::ButtonText, text);
    setForAll(palette, QPalette::BrightText, onFailedSolid);
    setForAll(palette, QPalette::Highlight, select);
    setForAll(palette, QPalette::HighlightedText, text);
    setForAll(palette, QPalette::Link, link);
    setForAll(palette, QPalette::LinkVisited, link);
    setForAll(palette, QPalette::PlaceholderText, text2);
    setForAll(palette, QPalette::ToolTipBase, text);
    setForAll(palette, QPalette::ToolTipText, base);
    setForAll(palette, QPalette::Light, base);
    setForAll(palette, QPalette::Midlight, hover);
    setForAll(palette, QPalette::Mid, line);
    setForAll(palette, QPalette::Dark, lineStrong);
    setForAll(palette, QPalette::Shadow, lineStrong);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, selectIdle);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::PlaceholderText, QPalette::Link}) {
        palette.setColor(QPalette::Disabled, role, disabled());
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, selectIdle);
    palette.setColor(QPalette::Disabled, QPalette::Dark, line);
    return palette;
}

const Theme& lightTheme()
{
    return light;
}
const Theme& darkTheme()
{
    return dark;
}
const Theme& themeFor(Appearance appearance)
{
    return appearance == Appearance::Dark ? dark : light;
}

const Theme& themeOf(const QWidget* widget)
{
    if (const auto* style = widget ? qobject_cast<const LeadferryStyle*>(widget->style()) : nullptr) {
        return style->theme();
    }
    if (qApp) {
        if (const auto* style = qobject_cast<const LeadferryStyle*>(QApplication::style())) {
            return style->theme();
        }
    }
    const QPalette palette = widget ? widget->palette() : QGuiApplication::palette();
    return palette.color(QPalette::Base).lightness() < 128 ? dark : light;
}

Theme withAccent(const Theme& theme, const QColor& desktopAccent)
{
    if (!desktopAccent.isValid() || desktopAccent.hslSaturationF() < 0.1F) {
        return theme;
    }
    const QColor accent =
        withLuminance(desktopAccent.hslHueF(), theme.accent.hslSaturationF(), luminance(theme.accent));
    if (contrastRatio(accent, theme.onAccent) < 4.5 || contrastRatio(accent, theme.base) < 3.0) {
        return theme;
    }
    Theme own = theme;
    own.accent = accent;
    if (theme.appearance == Appearance::Light) {
        own.focus = accent;
    }
    return own;
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Tone toneOf(domain::DeliveryState state)
{
    using State = domain::DeliveryState;
    switch (state) {
    case State::Queued:
    case State::Waiting:
        return Tone::Waiting;
    case State::InFlight:
        return Tone::Working;
    case State::Unclear:
        return Tone::Checking;
    case State::Delivered:
        return Tone::Ok;
    case State::DeliveredWithHeld:
    case State::Held:
    case State::Unrouted: // only a person can choose the portal
        return Tone::Held;
    case State::Exhausted:
        return Tone::Failed;
    case State::Skipped:
    case State::Cancelled:
        return Tone::Skipped;
    }
    return Tone::Waiting;
}

Tone toneOf(domain::OperationState state)
{
    using State = domain::OperationState;
    switch (state) {
    case State::Planned:
    case State::Ready:
    case State::Waiting:
        return Tone::Waiting;
    case State::InFlight:
        return Tone::Working;
    case State::Unclear:
        return Tone::Checking;
    case State::Done:
        return Tone::Ok;
    case State::Held:
        return Tone::Held;
    case State::Exhausted:
        return Tone::Failed;
    case State::Superseded:
    case State::Skipped:
    case State::Cancelled:
        return Tone::Skipped;
    }
    return Tone::Waiting;
}

ToneLook lookOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return {QLatin1StringView("state-ok"), ToneShape::Quiet};
    case Tone::Working:
        return {QLatin1StringView("state-working"), ToneShape::Colored};
    case Tone::Checking:
        return {QLatin1StringView("state-checking"), ToneShape::Colored};
    case Tone::Waiting:
        return {QLatin1StringView("state-waiting"), ToneShape::Colored};
    case Tone::Held:
        return {QLatin1StringView("state-held"), ToneShape::TintedPill};
    case Tone::Failed:
        return {QLatin1StringView("state-failed"), ToneShape::SolidPill};
    case Tone::Paused:
        return {QLatin1StringView("state-paused"), ToneShape::Colored};
    case Tone::Skipped:
        return {QLatin1StringView("state-skipped"), ToneShape::Colored};
    case Tone::Offline:
        return {QLatin1StringView("state-offline"), ToneShape::Colored};
    }
    return {};
}

} // namespace leadferry::ui
