// SPDX-License-Identifier: GPL-3.0-or-later
// Draws on a field of 200 × 84, scaled by nothing: one stroke width everywhere.
#include "ui/components/linedrawing.h"

#include <QPainter>
#include <QPainterPath>

namespace leadferry::ui {

namespace {

struct Pens
{
    QPen line;
    QPen accent;
    QBrush body;
};

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    for (const QPointF& point : points) {
        path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    return path;
}

void wave(QPainter& painter, double y)
{
    QPainterPath path({2, y});
    for (int x = 2; x < 194; x += 32) {
        path.cubicTo(x + 8, y, x + 8, y - 5, x + 16, y - 5);
        path.cubicTo(x + 24, y - 5, x + 24, y, x + 32, y);
    }
    painter.drawPath(path);
}

void arrow(QPainter& painter, const QPointF& from, double length)
{
    const QPointF tip = from + QPointF(length, 0);
    painter.drawLine(from, tip);
    painter.drawPolyline(QPolygonF({tip + QPointF(-5, -5), tip, tip + QPointF(-5, 5)}));
}

/// A ferry on its way to a house: events on their way to HubSpot.
void ferry(QPainter& painter, const Pens& pens)
{
    painter.setPen(pens.line);
    wave(painter, 74);
    QPainterPath hull = polygon({{22, 46}, {106, 46}, {98, 62}, {34, 62}});
    hull.closeSubpath();
    painter.setBrush(pens.body);
    painter.drawPath(hull);
    QPainterPath roof = polygon({{144, 40}, {167, 22}, {190, 40}});
    painter.drawPath(roof);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(polygon({{38, 46}, {38, 30}, {74, 30}, {88, 46}}));
    painter.drawLine(QPointF(50, 30), QPointF(50, 14));
    painter.drawLine(QPointF(46, 38), QPointF(52, 38));
    painter.drawLine(QPointF(60, 38), QPointF(66, 38));
    painter.drawPath(polygon({{150, 66}, {150, 40}, {184, 40}, {184, 66}}));
    painter.setPen(pens.accent);
    QPainterPath flag({50, 14});
    flag.cubicTo(60, 8, 68, 18, 78, 12);
    painter.drawPath(flag);
    arrow(painter, {118, 54}, 18);
}

/// A plug and its socket: a portal to be connected.
void plug(QPainter& painter, const Pens& pens)
{
    painter.setPen(pens.line);
    QPainterPath cable({2, 66});
    cable.cubicTo(22, 66, 22, 42, 42, 42);
    painter.drawPath(cable);
    painter.setBrush(pens.body);
    QPainterPath body({74, 24});
    body.lineTo(58, 24);
    body.cubicTo(34, 24, 34, 60, 58, 60);
    body.lineTo(74, 60);
    body.closeSubpath();
    painter.drawPath(body);
    painter.drawRoundedRect(QRectF(140, 14, 56, 56), 10, 10);
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(74, 34), QPointF(88, 34));
    painter.drawLine(QPointF(74, 50), QPointF(88, 50));
    painter.drawEllipse(QPointF(168, 34), 3, 3);
    painter.drawEllipse(QPointF(168, 50), 3, 3);
    painter.setPen(pens.accent);
    arrow(painter, {102, 42}, 22);
}

} // namespace

LineDrawing::LineDrawing(QWidget* parent) : QWidget(parent)
{
    setFixedSize(200, 84);
}

void LineDrawing::setDrawing(EmptyState::Drawing drawing)
{
    m_drawing = drawing;
    setVisible(drawing != EmptyState::Drawing::None);
    update();
}

void LineDrawing::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    const auto pen = [](const QColor& color) { return QPen(color, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin); };
    const Pens pens{pen(theme.lineStrong), pen(theme.accent), theme.sunken};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    switch (m_drawing) {
    case EmptyState::Drawing::None:
        return;
    case EmptyState::Drawing::Ferry:
        ferry(painter, pens);
        return;
    case EmptyState::Drawing::Plug:
        plug(painter, pens);
        return;
    }
}

} // namespace leadferry::ui
