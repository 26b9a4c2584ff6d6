// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/trayimage.h"

#include "ui/style/icons.h"

#include <QPainter>

namespace leadferry::ui {

namespace {

/// Of the side: the silhouette, and what is cut out of the mark around it so that the two do not melt together.
constexpr double stateShare = 0.46;
constexpr double gapShare = 0.04;
/// Of an icon: its clear edge, which stands out over the corner.
constexpr double edgeShare = 0.1;

QPixmap drawn(Tone tone, const Theme& theme, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintIcon(&painter, pixmap.rect(), u"app-mark", theme.text);
    const int state = qRound(side * stateShare);
    const int edge = qRound(state * edgeShare);
    const QRect corner(side - state + edge, side - state + edge, state, state);
    const int gap = qMax(1, qRound(side * gapShare)) - edge;
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawEllipse(corner.adjusted(-gap, -gap, gap, gap));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    paintIcon(&painter, corner, QString(lookOf(tone).icon), theme.colors(tone).foreground);
    return pixmap;
}

} // namespace

QIcon trayImage(Tone tone, const Theme& theme)
{
    QIcon image;
    for (const int side : {16, 22, 24, 32, 44, 48, 64}) {
        image.addPixmap(drawn(tone, theme, side));
    }
    return image;
}

} // namespace leadferry::ui
