// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own icons (resources/icons, 24 px grid), tinted at the moment they are painted, sharp at every scale.
#pragma once

#include "ui/style/theme.h"

#include <QIcon>
#include <QStringView>

class QPainter;
class QRect;

namespace leadferry::ui {

/// By file name without ".svg". Normal text-2, Active and Selected text, Disabled disabled; follows a change of theme.
/// Our style paints it in the text colour of the control it stands on. An unknown name gives an empty pixmap and a
/// warning.
QIcon icon(QStringView name);

/// In the colour of a tone, whatever it stands on.
QIcon icon(QStringView name, Tone tone);
QIcon icon(Tone tone); ///< the tone's own silhouette in its colour

/// For delegates and painted widgets. Cached by (name, colour, size, device pixel ratio). Chevrons and arrows are
/// mirrored in a right-to-left layout; clocks, ticks and state icons never.
void paintIcon(QPainter* painter, const QRect& rect, QStringView name, const QColor& color);

/// Forgets every tinted pixmap; LeadferryStyle calls it when the theme changes.
void clearIconCache();

} // namespace leadferry::ui
