// SPDX-License-Identifier: GPL-3.0-or-later
// Lays the text out with the role's line height, which QLabel cannot do for plain text.
#include "ui/components/textlabel.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace leadferry::ui {

namespace {

constexpr int unlimited = 100000;

/// Lays out within `width` at `line` px per line; returns the size used. The layout keeps the positions.
QSize layOut(QTextLayout& layout, int width, int line, Qt::Alignment alignment, bool wraps)
{
    QTextOption option(alignment);
    option.setWrapMode(wraps ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    int count = 0;
    double widest = 0;
    for (QTextLine textLine = layout.createLine(); textLine.isValid(); textLine = layout.createLine()) {
        textLine.setLineWidth(width);
        textLine.setPosition({0, count * line + (line - textLine.height()) / 2});
        widest = std::max(widest, textLine.naturalTextWidth());
        ++count;
    }
    layout.endLayout();
    return {int(std::ceil(widest)), std::max(count, 1) * line};
}

QString withLineBreaks(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

} // namespace

TextLabel::TextLabel(const QString& text, TextRole role, Ink ink, QWidget* parent)
    : QLabel(text, parent), m_role(role), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setFont(fontOf(role));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    setFont(fontOf(role));
    updateGeometry();
}

void TextLabel::setWordWrap(bool on)
{
    QLabel::setWordWrap(on);
    QSizePolicy policy = sizePolicy();
    policy.setVerticalPolicy(on ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void TextLabel::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    update();
}

void TextLabel::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    setWordWrap(false);
    updateGeometry();
}

void TextLabel::setDigits(Digits digits)
{
    m_digits = digits;
    updateGeometry();
}

QSize TextLabel::laidOut(int width) const
{
    if (m_digits == Digits::Tabular) {
        return {tabularWidth(font(), text()), lineHeight(m_role)};
    }
    QTextLayout layout(withLineBreaks(text()), font());
    return layOut(layout, width, lineHeight(m_role), Qt::AlignLeft, wordWrap());
}

QSize TextLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    // A wrapping text asks for a readable measure, not for its whole length in one line.
    const int measure = wordWrap() ? std::min(laidOut(unlimited).width(), 480) : unlimited;
    return laidOut(measure).grownBy(margins);
}

QSize TextLabel::minimumSizeHint() const
{
    if (m_elide != Qt::ElideNone) {
        return {fontMetrics().horizontalAdvance(QStringLiteral("MM…")), sizeHint().height()};
    }
    return wordWrap() ? QSize(std::min(80, sizeHint().width()), lineHeight(m_role)) : sizeHint();
}

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap()) {
        return -1;
    }
    const QMargins margins = contentsMargins();
    return laidOut(width - margins.left() - margins.right()).height() + margins.top() + margins.bottom();
}

QString TextLabel::elided() const
{
    return m_elide == Qt::ElideNone ? text() : fontMetrics().elidedText(text(), m_elide, contentsRect().width());
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    if (textInteractionFlags() & Qt::TextSelectableByMouse || textFormat() == Qt::RichText) {
        QLabel::paintEvent(event);
        return;
    }
    const Theme& theme = themeOf(this);
    QColor color = palette().color(m_ink == Ink::Text ? QPalette::WindowText : QPalette::PlaceholderText);
    color = m_ink == Ink::Link ? theme.link : color;
    color = m_tone ? theme.colors(*m_tone).foreground : color;
    QPainter painter(this);
    painter.setPen(isEnabled() ? color : theme.disabled());
    painter.setFont(font());
    const QRect rect = contentsRect();
    if (m_digits == Digits::Tabular) {
        drawTabular(&painter, rect, alignment(), text());
        return;
    }
    QTextLayout layout(withLineBreaks(elided()), font());
    const Qt::Alignment placed = QStyle::visualAlignment(layoutDirection(), alignment());
    const QSize used = layOut(layout, rect.width(), lineHeight(m_role), placed & Qt::AlignHorizontal_Mask, wordWrap());
    const int top = placed & Qt::AlignTop ? 0 : std::max(0, (rect.height() - used.height()) / 2);
    layout.draw(&painter, rect.topLeft() + QPointF(0, top));
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        update();
    }
}

void TextLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (m_elide != Qt::ElideNone) {
        setToolTip(elided() == text() ? QString() : text());
    }
}

} // namespace leadferry::ui
