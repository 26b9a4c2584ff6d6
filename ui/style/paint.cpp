// SPDX-License-Identifier: GPL-3.0-or-later
// The strokes: sharp lines, rounded panels, the focus ring, tinted icons.
#include "ui/style/paint.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/variant.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <cmath>

namespace leadferry::ui::paint {

int controlHeight(const QWidget* widget)
{
    const bool compact = hasVariant(widget, variant::compact);
    return std::max(compact ? 28 : 32, lineHeight(TextRole::Body) + (compact ? 8 : 12));
}

QRectF snapped(const QPainter* painter, const QRectF& rect)
{
    const QTransform transform = painter->deviceTransform();
    const QRectF device = transform.mapRect(rect);
    const QRectF rounded(QPointF(std::round(device.left()), std::round(device.top())),
                         QPointF(std::round(device.right()), std::round(device.bottom())));
    return transform.inverted().mapRect(rounded);
}

double hairlineWidth(const QPainter* painter)
{
    const double ratio = painter->device()->devicePixelRatioF();
    return std::max(1.0, std::floor(ratio)) / ratio;
}

void hairline(QPainter* painter, const QRect& rect, Qt::Edge edge, const QColor& color)
{
    const double width = hairlineWidth(painter);
    QRectF line = snapped(painter, rect);
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(width);
        break;
    case Qt::BottomEdge:
        line.setTop(line.bottom() - width);
        break;
    case Qt::LeftEdge:
        line.setWidth(width);
        break;
    case Qt::RightEdge:
        line.setLeft(line.right() - width);
        break;
    }
    painter->fillRect(line, color);
}

void roundedPanel(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF outer = snapped(painter, rect);
    const double width = hairlineWidth(painter);
    const double half = border.isValid() && border.alpha() > 0 ? width / 2 : 0;
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(half > 0 ? QPen(border, width) : QPen(Qt::NoPen));
    painter->drawRoundedRect(outer.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter->restore();
}

void roundedFrame(QPainter* painter, const QRectF& rect, const QColor& border, double width, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(border, width));
    const double half = width / 2;
    painter->drawRoundedRect(snapped(painter, rect).adjusted(half, half, -half, -half), radius - half, radius - half);
    painter->restore();
}

void focusRing(QPainter* painter, const QRectF& rect, const Theme& theme, double radius)
{
    roundedFrame(painter, rect, theme.focus, focusWidth, radius);
}

bool hasKeyboardFocus(const QStyleOption* option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
}

void controlIcon(QPainter* painter, const QRect& rect, const QIcon& icon, const QColor& color, bool enabled)
{
    static constexpr QLatin1StringView ours("leadferry:");
    const QString name = icon.name();
    if (name.startsWith(ours)) {
        paintIcon(painter, rect, QStringView(name).mid(ours.size()), color);
        return;
    }
    icon.paint(painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

QColor mixed(const QColor& one, const QColor& other, double share)
{
    const auto part = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(part(one.redF(), other.redF()), part(one.greenF(), other.greenF()),
                            part(one.blueF(), other.blueF()), part(one.alphaF(), other.alphaF()));
}

} // namespace leadferry::ui::paint
