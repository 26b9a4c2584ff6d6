// SPDX-License-Identifier: GPL-3.0-or-later
// The one painting of states, for cells, heads and lists alike.
#include "ui/components/statemark.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyle>

namespace leadferry::ui {

namespace {

constexpr int iconSide = 14;
constexpr int gap = 6;
constexpr int leadingPadding = 7; ///< 6 px and the border
constexpr int trailingPadding = 10;

bool isPill(Tone tone)
{
    const ToneShape shape = lookOf(tone).shape;
    return shape == ToneShape::TintedPill || shape == ToneShape::SolidPill;
}

QFont wordFont(Tone tone)
{
    return fontOf(isPill(tone) ? TextRole::CaptionStrong : TextRole::CaptionMedium);
}

int markHeight()
{
    return std::max(22, lineHeight(TextRole::Caption) + 6);
}

struct MarkColors
{
    QColor icon;
    QColor word;
};

MarkColors colorsOf(Tone tone, const Theme& theme)
{
    const QColor own = theme.colors(tone).foreground;
    switch (lookOf(tone).shape) {
    case ToneShape::Quiet:
        return {own, theme.text};
    case ToneShape::Colored:
    case ToneShape::TintedPill:
        return {own, own};
    case ToneShape::SolidPill:
        return {theme.onFailedSolid, theme.onFailedSolid};
    }
    return {own, own};
}

void paintPill(QPainter* painter, const QRect& rect, Tone tone, const Theme& theme)
{
    const bool solid = lookOf(tone).shape == ToneShape::SolidPill;
    paint::roundedPanel(painter, rect, solid ? theme.failedSolid : theme.colors(tone).tint,
                        solid ? theme.failedSolid : theme.pillBorder(tone), rect.height() / 2.0);
}

} // namespace

QSize stateMarkSize(Tone tone, const QString& word)
{
    const int words = QFontMetrics(wordFont(tone)).horizontalAdvance(word) + 1; // advances are rounded down
    return {leadingPadding + iconSide + gap + words + (isPill(tone) ? trailingPadding : 0), markHeight()};
}

void paintStateMark(QPainter* painter, const QRect& rect, Tone tone, const QString& word, const Theme& theme,
                    Qt::LayoutDirection direction)
{
    const QSize wanted = stateMarkSize(tone, word);
    const QSize size(std::min(wanted.width(), rect.width()), wanted.height());
    const QRect mark = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, size, rect);
    if (isPill(tone)) {
        paintPill(painter, mark, tone, theme);
    }
    const MarkColors colors = colorsOf(tone, theme);
    const QRect iconBox(mark.left() + leadingPadding, mark.top() + (mark.height() - iconSide) / 2, iconSide, iconSide);
    paintIcon(painter, QStyle::visualRect(direction, mark, iconBox), QString(lookOf(tone).icon), colors.icon);
    const QRect words = mark.adjusted(leadingPadding + iconSide + gap, 0, isPill(tone) ? -trailingPadding : 0, 0);
    painter->setFont(wordFont(tone));
    painter->setPen(colors.word);
    const QString text = painter->fontMetrics().elidedText(word, Qt::ElideRight, words.width());
    painter->drawText(QStyle::visualRect(direction, mark, words),
                      int(Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeading)) | Qt::TextSingleLine,
                      text);
}

StateMark::StateMark(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateMark::setState(Tone tone, const QString& word)
{
    m_tone = tone;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateMark::sizeHint() const
{
    return stateMarkSize(m_tone, m_word);
}

void StateMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintStateMark(&painter, rect(), m_tone, m_word, themeOf(this), layoutDirection());
}

} // namespace leadferry::ui
