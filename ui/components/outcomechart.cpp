// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/outcomechart.h"

#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLocale>
#include <QPainter>
#include <QStackedBarSeries>
#include <QStyle>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace leadferry::ui {

namespace {

using domain::Outcome;

constexpr int axisPx = 11;
constexpr int tile = 8;  ///< of a pattern, logical px
constexpr int steps = 4; ///< between the grid's lines
constexpr double barWidth = 0.72;
constexpr int swatch = 10;
constexpr int gap = 6;
constexpr int between = 16;
constexpr QChar invisible(0x200B);

constexpr std::array outcomes{Outcome::Delivered, Outcome::Waiting, Outcome::Held, Outcome::Failed};

int numberOf(const domain::OutcomeCounts& counts, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Delivered:
        return counts.delivered;
    case Outcome::Waiting:
        return counts.waiting;
    case Outcome::Held:
        return counts.held;
    case Outcome::Failed:
        return counts.failed;
    }
    Q_UNREACHABLE();
}

QColor colorOf(Outcome outcome, const Theme& theme)
{
    switch (outcome) {
    case Outcome::Delivered:
        return theme.chartDelivered;
    case Outcome::Waiting:
        return theme.chartWaiting;
    case Outcome::Held:
        return theme.chartHeld;
    case Outcome::Failed:
        return theme.chartFailed;
    }
    Q_UNREACHABLE();
}

/// Dots for held, stripes for failed: read without colour.
QBrush brushOf(Outcome outcome, const Theme& theme, double ratio)
{
    const QColor color = colorOf(outcome, theme);
    if (outcome == Outcome::Delivered || outcome == Outcome::Waiting) {
        return color;
    }
    QPixmap pattern(QSize(tile, tile) * ratio);
    pattern.setDevicePixelRatio(ratio);
    pattern.fill(color);
    QPainter painter(&pattern);
    painter.setRenderHint(QPainter::Antialiasing);
    if (outcome == Outcome::Held) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.base);
        painter.drawEllipse(QRectF(1, 1, 2, 2));
        painter.drawEllipse(QRectF(5, 5, 2, 2));
    } else {
        painter.setPen(QPen(theme.base, 1.5));
        painter.drawLine(-1, tile + 1, tile + 1, -1);
        painter.drawLine(-1, 1, 1, -1);
        painter.drawLine(tile - 1, tile + 1, tile + 1, tile - 1);
    }
    painter.end();
    QBrush brush(pattern);
    brush.setTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
    return brush;
}

/// A whole number of even steps above the highest bar.
int axisTop(int highest)
{
    const int step = std::max(1, (highest + steps - 1) / steps);
    const int magnitude = static_cast<int>(std::pow(10, std::floor(std::log10(step))));
    for (const int nice : {1, 2, 3, 4, 5, 10}) {
        if (nice * magnitude >= step) {
            return nice * magnitude * steps;
        }
    }
    return step * steps;
}

QFont axisFont()
{
    QFont font = fontOf(TextRole::Caption);
    font.setPixelSize(std::max(axisPx, static_cast<int>(axisPx * textScale())));
    return font;
}

} // namespace

OutcomeChart::OutcomeChart(QWidget* parent)
    : QWidget(parent), m_chart(new QChart), m_view(new QChartView(m_chart, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setMinimumHeight(170);
    m_view->setFocusPolicy(Qt::NoFocus); // there is nothing to do in it; the table has what it shows
    setMinimumHeight(170);
}

void OutcomeChart::show(const QList<domain::OutcomeCounts>& bars, const QStringList& labels, const QString& summary)
{
    const bool same = bars == m_bars && labels == m_labels;
    m_bars = bars;
    m_labels = labels;
    setAccessibleName(summary);
    m_view->setAccessibleName(summary);
    if (!same) {
        rebuild();
    }
}

void OutcomeChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        rebuild();
    }
}

void OutcomeChart::rebuild()
{
    const Theme& theme = themeOf(this);
    m_chart->removeAllSeries();
    const auto axes = m_chart->axes();
    for (QAbstractAxis* axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    auto* series = new QStackedBarSeries(m_chart);
    series->setBarWidth(barWidth);
    int highest = 0;
    for (const auto& bar : m_bars) {
        highest = std::max(highest, bar.delivered + bar.waiting + bar.held + bar.failed);
    }
    for (const Outcome outcome : outcomes) {
        auto* set = new QBarSet(QString(), series);
        for (const auto& bar : m_bars) {
            set->append(numberOf(bar, outcome));
        }
        set->setBrush(brushOf(outcome, theme, devicePixelRatioF()));
        set->setPen(QPen(theme.base, 1));
        series->append(set);
    }
    m_chart->addSeries(series);

    auto* across = new QBarCategoryAxis(m_chart);
    for (qsizetype bar = 0; bar < m_labels.size(); ++bar) { // a category must be the only one of its name
        across->append(m_labels.at(bar) + QString(bar + 1, invisible));
    }
    across->setGridLineVisible(false);
    across->setLinePen(QPen(theme.line, 1));
    across->setLabelsColor(theme.text2);
    across->setLabelsFont(axisFont());
    across->setTruncateLabels(false);
    auto* up = new QValueAxis(m_chart);
    up->setRange(0, axisTop(highest));
    up->setTickCount(steps + 1);
    up->setLabelFormat(QStringLiteral("%d"));
    up->setGridLinePen(QPen(theme.line, 1));
    up->setLineVisible(false);
    up->setLabelsColor(theme.text2);
    up->setLabelsFont(axisFont());
    m_chart->addAxis(across, Qt::AlignBottom);
    m_chart->addAxis(up, Qt::AlignLeft);
    series->attachAxis(across);
    series->attachAxis(up);
}

// The legend

OutcomeLegend::OutcomeLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void OutcomeLegend::show(const domain::OutcomeCounts& totals)
{
    m_totals = totals;
    updateGeometry();
    update();
}

namespace {

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Delivered:
        return OutcomeLegend::tr("Delivered", "legend of a chart");
    case Outcome::Waiting:
        return OutcomeLegend::tr("Waiting", "legend of a chart");
    case Outcome::Held:
        return OutcomeLegend::tr("Held", "legend of a chart");
    case Outcome::Failed:
        return OutcomeLegend::tr("Failed", "legend of a chart");
    }
    Q_UNREACHABLE();
}

} // namespace

QSize OutcomeLegend::sizeHint() const
{
    int width = 0;
    for (const Outcome outcome : outcomes) {
        width += swatch + gap + QFontMetrics(fontOf(TextRole::Caption)).horizontalAdvance(outcomeWord(outcome)) + gap +
                 QFontMetrics(fontOf(TextRole::CaptionStrong))
                     .horizontalAdvance(QLocale().toString(numberOf(m_totals, outcome))) +
                 between;
    }
    return {width, lineHeight(TextRole::Caption)};
}

void OutcomeLegend::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    const auto write = [&](const QString& text, TextRole role, const QColor& color) {
        painter.setFont(fontOf(role));
        painter.setPen(color);
        const int width = QFontMetrics(painter.font()).horizontalAdvance(text);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height())), Qt::AlignVCenter,
                         text);
        x += width + gap;
    };
    for (const Outcome outcome : outcomes) {
        const QRect box =
            QStyle::visualRect(layoutDirection(), rect(), QRect(x, (height() - swatch) / 2, swatch, swatch));
        painter.setPen(Qt::NoPen);
        painter.setBrush(brushOf(outcome, theme, devicePixelRatioF()));
        painter.drawRoundedRect(box, 2, 2);
        x += swatch + gap;
        write(outcomeWord(outcome), TextRole::Caption, theme.text2);
        write(QLocale().toString(numberOf(m_totals, outcome)), TextRole::CaptionStrong, theme.text);
        x += between - gap;
    }
}

} // namespace leadferry::ui
