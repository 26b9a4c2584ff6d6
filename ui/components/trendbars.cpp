// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/trendbars.h"

#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace leadferry::ui {

namespace {
constexpr int barWidth = 8;
constexpr int barGap = 3;
constexpr int tallest = 24;
constexpr int groundLine = 2; ///< of a day with nothing
} // namespace

TrendBars::TrendBars(QList<int> numbers, const QString& words, QWidget* parent)
    : QWidget(parent), m_numbers(std::move(numbers))
{
    setToolTip(words);
    setAccessibleName(words);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize TrendBars::sizeHint() const
{
    return {static_cast<int>(m_numbers.size()) * (barWidth + barGap) - barGap, tallest};
}

void TrendBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const int most = m_numbers.isEmpty() ? 1 : std::max(1, *std::max_element(m_numbers.begin(), m_numbers.end()));
    for (qsizetype bar = 0; bar < m_numbers.size(); ++bar) {
        const int number = m_numbers.at(bar);
        const int high = number == 0 ? groundLine : std::max(groundLine + 1, number * tallest / most);
        const int from = static_cast<int>(bar) * (barWidth + barGap);
        const int left = layoutDirection() == Qt::RightToLeft ? width() - from - barWidth : from;
        const bool now = bar + 1 == m_numbers.size();
        painter.fillRect(left, height() - high, barWidth, high,
                         number == 0 ? theme.line
                         : now       ? theme.text
                                     : theme.text2);
    }
}

} // namespace leadferry::ui
