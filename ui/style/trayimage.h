// SPDX-License-Identifier: GPL-3.0-or-later
// The picture in the system tray: the program's mark in one colour, and the state's silhouette in its lower corner.
#pragma once

#include "ui/style/theme.h"

#include <QIcon>

namespace leadferry::ui {

/// Sharp at the sizes trays use, for a panel as light or dark as the theme.
QIcon trayImage(Tone tone, const Theme& theme);

} // namespace leadferry::ui
