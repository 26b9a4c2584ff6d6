// SPDX-License-Identifier: GPL-3.0-or-later
// 28 px high, in mono, cut at 220 px; the whole value is its tooltip.
#include "ui/components/valuechip.h"

#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

namespace leadferry::ui {

namespace {
constexpr int widest = 220;
constexpr int padding = 8;
} // namespace

ValueChip::ValueChip(const QString& value, std::optional<Tone> tone, QWidget* parent)
    : QWidget(parent), m_value(value), m_tone(tone)
{
    setToolTip(value);
    setAccessibleName(value);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ValueChip::sizeHint() const
{
    const QString shown = m_value.isEmpty() ? QStringLiteral("–") : m_value;
    const int words = QFontMetrics(fontOf(TextRole::Mono)).horizontalAdvance(shown) + 1;
    return {std::min(words, widest) + 2 * padding, std::max(28, lineHeight(TextRole::Mono) + 8)};
}

void ValueChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = m_tone ? theme.colors(*m_tone).foreground : m_value.isEmpty() ? theme.text2 : theme.text;
    paint::roundedPanel(&painter, QRectF(rect()), m_tone ? theme.colors(*m_tone).tint : theme.base,
                        m_tone ? ink : theme.line, paint::controlRadius);
    painter.setFont(fontOf(TextRole::Mono));
    painter.setPen(ink);
    const QRect words = rect().adjusted(padding, 0, -padding, 0);
    painter.drawText(words, int(Qt::AlignCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_value.isEmpty() ? QStringLiteral("–") : m_value, Qt::ElideRight,
                                                      words.width()));
}

} // namespace leadferry::ui
