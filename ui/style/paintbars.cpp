// SPDX-License-Identifier: GPL-3.0-or-later
// Progress bars and scroll bars.
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace leadferry::ui::paint {

namespace {

constexpr int barHeight = 6;
constexpr int shortestHandle = 28;

QRect barIn(const QRect& rect)
{
    return {rect.left(), rect.center().y() - barHeight / 2 + 1, rect.width(), barHeight};
}

} // namespace

void progressGroove(QPainter* painter, const QRect& rect, const Theme& theme)
{
    roundedPanel(painter, barIn(rect), theme.selectIdle, {}, barHeight / 2.0);
}

void progressContents(QPainter* painter, const QStyleOptionProgressBar& option, const Theme& theme)
{
    const qint64 range = qint64(option.maximum) - option.minimum;
    const QRect bar = barIn(option.rect);
    // Unknown length is said in words beside state-working; the bar then stays empty instead of running about.
    if (range <= 0 || option.progress <= option.minimum) {
        return;
    }
    QRect done = bar;
    const double share = double(qint64(option.progress) - option.minimum) / double(range);
    done.setWidth(std::clamp(int(bar.width() * share), barHeight, bar.width()));
    roundedPanel(painter, QStyle::visualRect(option.direction, bar, done), theme.accent, {}, barHeight / 2.0);
}

QRect scrollBarPart(const QStyleOptionSlider& option, int part)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0) {
        const double share = double(option.pageStep) / double(range + option.pageStep);
        handle = std::clamp(int(length * share), std::min(shortestHandle, length), length);
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    const auto along = [&](int from, int extent) {
        const QRect rect = horizontal
                               ? QRect(option.rect.left() + from, option.rect.top(), extent, option.rect.height())
                               : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), extent);
        return horizontal ? QStyle::visualRect(option.direction, option.rect, rect) : rect;
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    default:
        return {}; // no arrow buttons
    }
}

void scrollBar(QPainter* painter, const QStyleOptionSlider& option, const Theme& theme, const QStyle* style,
               const QWidget* widget)
{
    painter->fillRect(option.rect, theme.base);
    if (option.maximum <= option.minimum) {
        return;
    }
    const QRect slider = style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool held = option.state & QStyle::State_Sunken && option.activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool over = option.state & QStyle::State_MouseOver;
    const QColor color = held ? theme.text2 : over ? theme.lineStrong : mixed(theme.base, theme.lineStrong, 0.6);
    const bool horizontal = option.orientation == Qt::Horizontal;
    const QRectF handle = horizontal ? QRectF(slider).adjusted(2, 3, -2, -3) : QRectF(slider).adjusted(3, 2, -3, -2);
    roundedPanel(painter, handle, color, {}, (horizontal ? handle.height() : handle.width()) / 2);
}

} // namespace leadferry::ui::paint
