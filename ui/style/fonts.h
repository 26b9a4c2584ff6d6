// SPDX-License-Identifier: GPL-3.0-or-later
// The type roles of the window, chosen once from the platform's font, and digits that do not jump.
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRect;

namespace leadferry::ui {

/// Sizes are logical pixels at a 13 px platform font and scale with it (0.9 to 1.6).
enum class TextRole {
    Display,       ///< 24/32, 600: numbers of the overview, wizard titles
    PageTitle,     ///< 20/28, 600
    Banner,        ///< 16/24, 600
    Section,       ///< 14/20, 600
    Body,          ///< 13/20, 400
    BodyMedium,    ///< 13/20, 500: buttons, persons, labels
    BodyStrong,    ///< 13/20, 600
    Caption,       ///< 12/16, 400
    CaptionMedium, ///< 12/16, 500: header cells
    CaptionStrong, ///< 12/16, 600: pills, counts
    Mono,          ///< 12/20: ids, paths, payload, filter line
};

QFont fontOf(TextRole role);
int lineHeight(TextRole role); ///< logical px

/// The platform's UI font where a desktop sets one, else Inter, else Noto Sans. For QApplication::setFont.
QFont applicationFont();
double textScale(); ///< platform px / 13, within 0.9 to 1.6

/// Draws in the painter's font with every digit in the width of "0": ticking numbers do not push their neighbours.
void drawTabular(QPainter* painter, const QRect& rect, Qt::Alignment alignment, const QString& text);
int tabularWidth(const QFont& font, const QString& text);

} // namespace leadferry::ui
