// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens every pixel of the window is painted from: one struct, a light and a dark constant.
// Nothing outside ui/style names a colour; widgets take it from their palette or from themeOf(widget).
#pragma once

#include "domain/states.h"

#include <QColor>
#include <QLatin1StringView>
#include <QPalette>

#include <array>

class QWidget;

namespace leadferry::ui {

enum class Appearance { Light, Dark };

/// What a state says to a person. Each has its own silhouette, so that nothing is told by colour alone.
enum class Tone {
    Ok,       ///< delivered, connected, running
    Working,  ///< in flight
    Checking, ///< unclear, being looked up
    Waiting,  ///< queued, will be tried again
    Held,     ///< a person must decide
    Failed,   ///< tries used up, access withdrawn
    Paused,   ///< a person stopped it
    Skipped,  ///< a rule or a person said: do not send
    Offline,
};
inline constexpr int toneCount = 9;

/// Quiet when fine, loud when it needs you.
enum class ToneShape {
    Quiet,      ///< icon coloured, word in text colour
    Colored,    ///< icon and word coloured
    TintedPill, ///< held: pale pill
    SolidPill,  ///< failed: dark pill, white words
};

struct ToneColors
{
    QColor foreground; ///< at least 4.5:1 on base, select and tint
    QColor tint;       ///< backgrounds of pills and banners; text colour is readable on it
};

struct ToneLook
{
    QLatin1StringView icon; ///< name for icon()
    ToneShape shape = ToneShape::Quiet;
};

struct Theme
{
    Appearance appearance = Appearance::Light;

    QColor window;     ///< sidebar, table header, dialog head, inspector
    QColor base;       ///< page, table, field
    QColor sunken;     ///< payload viewer, read-only field
    QColor button;     ///< push button, combo box
    QColor hover;      ///< row and item under the pointer
    QColor select;     ///< selection in the view with focus, current page, pressed chip
    QColor selectIdle; ///< selection in a view without focus
    QColor line;       ///< hairlines and frames; decoration
    QColor lineStrong; ///< borders of controls, at least 3:1
    QColor text;
    QColor text2; ///< captions, secondary columns, placeholders
    QColor link;
    QColor accent;   ///< primary button, switch, progress
    QColor onAccent; ///< text on accent
    QColor focus;    ///< focus ring; in dark the link colour, because accent is too dim there
    QColor failedSolid;
    QColor onFailedSolid;

    std::array<ToneColors, toneCount> tones; ///< by Tone

    QColor chartDelivered;
    QColor chartWaiting;
    QColor chartHeld;
    QColor chartFailed;

    [[nodiscard]] const ToneColors& colors(Tone tone) const { return tones[static_cast<size_t>(tone)]; }
    [[nodiscard]] QColor disabled() const;              ///< text-2 at 55 %
    [[nodiscard]] QColor rowLine() const;               ///< line at 60 %, between rows
    [[nodiscard]] QColor pillBorder(Tone tone) const;   ///< foreground at 35 %
    [[nodiscard]] QColor bannerBorder(Tone tone) const; ///< foreground at 30 %
    [[nodiscard]] QPalette palette() const;             ///< Active, Inactive and Disabled, for QApplication::setPalette
};

const Theme& lightTheme();
const Theme& darkTheme();
const Theme& themeFor(Appearance appearance);

/// The theme of the style that paints `widget` (nullptr: of the application). Without a LeadferryStyle, as in a bare
/// test, the light or dark constant that fits the palette. Read it when painting; do not keep it.
const Theme& themeOf(const QWidget* widget);

/// `theme` with the hue the person chose for the desktop and our lightness; unchanged where that would be unreadable
/// (white on it below 4.5:1, or below 3:1 to base) or the choice is a grey. State colours never follow the accent.
Theme withAccent(const Theme& theme, const QColor& desktopAccent);

/// WCAG 2 contrast ratio, 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);

Tone toneOf(domain::DeliveryState state);
Tone toneOf(domain::OperationState state);
ToneLook lookOf(Tone tone);

} // namespace leadferry::ui
