// SPDX-License-Identifier: GPL-3.0-or-later
// Bars of different lengths, the same ones every time; nothing shimmers.
#include "ui/components/loadingrows.h"

#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyle>

namespace leadferry::ui {

namespace {

/// Lengths in percent, so that the bars look like words of a table and not like a pattern.
constexpr int columns = 5;
constexpr int lengths[][columns] = {
    {62, 70, 48, 80, 40}, {74, 70, 66, 52, 56}, {50, 70, 58, 66, 34}, {68, 70, 74, 60, 62},
    {58, 70, 44, 72, 50}, {70, 70, 60, 46, 44}, {64, 70, 52, 64, 58},
};
constexpr int columnShare[columns] = {16, 13, 24, 27, 20};

} // namespace

LoadingRows::LoadingRows(QWidget* parent) : QWidget(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { enter(m_phase == Phase::Nothing ? Phase::Bars : Phase::Words); });
}

void LoadingRows::start(const QString& words)
{
    m_words = words;
    setAccessibleName(words);
    m_phase = Phase::Nothing;
    m_timer.start(barsAfterMs);
    update();
}

void LoadingRows::stop()
{
    m_timer.stop();
    m_phase = Phase::Nothing;
    update();
}

void LoadingRows::enter(Phase phase)
{
    m_phase = phase;
    if (phase == Phase::Bars) {
        m_timer.start(wordsAfterMs - barsAfterMs);
    }
    update();
}

void LoadingRows::setRowHeight(int px)
{
    m_rowHeight = px;
}

void LoadingRows::setLeadingInset(int px)
{
    m_inset = px;
}

void LoadingRows::paintEvent(QPaintEvent*)
{
    if (m_phase == Phase::Nothing) {
        return;
    }
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const int room = width() - 2 * m_inset;
    for (int row = 0; (row + 1) * m_rowHeight <= height(); ++row) {
        const int top = row * m_rowHeight;
        paint::hairline(&painter, QRect(0, top, width(), m_rowHeight), Qt::BottomEdge, theme.rowLine());
        int x = m_inset;
        for (int column = 0; column < columns; ++column) {
            const int cell = room * columnShare[column] / 100;
            const int bar = cell * lengths[row % std::size(lengths)][column] / 100;
            const QRect box(x, top + (m_rowHeight - 10) / 2, bar, 10);
            paint::roundedPanel(&painter, QStyle::visualRect(layoutDirection(), rect(), box), theme.sunken, {}, 5);
            x += cell;
        }
    }
    if (m_phase == Phase::Words) {
        painter.setFont(fontOf(TextRole::BodyMedium));
        const int words = painter.fontMetrics().horizontalAdvance(m_words) + 32;
        const QRect box((width() - words) / 2, std::min(3 * m_rowHeight, height() / 2), words, m_rowHeight + 8);
        paint::roundedPanel(&painter, box, theme.base, theme.line, paint::frameRadius);
        painter.setPen(theme.text2);
        painter.drawText(box, Qt::AlignCenter, m_words);
    }
}

} // namespace leadferry::ui
