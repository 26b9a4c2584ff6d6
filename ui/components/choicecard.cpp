// SPDX-License-Identifier: GPL-3.0-or-later
// Paints frame, indicator, title and sentence; behaves as the radio button it is.
#include "ui/components/choicecard.h"

#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QTextLayout>

namespace leadferry::ui {

namespace {

constexpr int paddingX = 13;
constexpr int paddingY = 11;
constexpr int indicator = 16;
constexpr int narrowest = 180;

/// Lays `text` out within `width`, paints it when there is a painter; returns the height.
int wrapped(const QString& text, int width, QPainter* painter, const QPointF& at, Qt::LayoutDirection direction)
{
    QTextLayout layout(text, fontOf(TextRole::Caption));
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeading) & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    const int line = lineHeight(TextRole::Caption);
    int height = 0;
    layout.beginLayout();
    for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
        row.setLineWidth(width);
        row.setPosition({0, height + (line - row.height()) / 2});
        height += line;
    }
    layout.endLayout();
    if (painter) {
        layout.draw(painter, at);
    }
    return height;
}

} // namespace

ChoiceCard::ChoiceCard(const QString& title, const QString& sentence, QWidget* parent)
    : QRadioButton(title, parent), m_sentence(sentence)
{
    setAccessibleDescription(sentence);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ChoiceCard::sentenceHeight(int width) const
{
    return wrapped(m_sentence, width - 2 * paddingX, nullptr, {}, layoutDirection());
}

QSize ChoiceCard::sizeHint() const
{
    const int width = 280;
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {narrowest, lineHeight(TextRole::Body) + lineHeight(TextRole::Caption) + 2 * paddingY + 4};
}

int ChoiceCard::heightForWidth(int width) const
{
    return 2 * paddingY + lineHeight(TextRole::Body) + 4 + sentenceHeight(width);
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const bool over = option.state & QStyle::State_MouseOver && isEnabled();
    paint::roundedPanel(&painter, rect(), over && !isChecked() ? theme.hover : theme.base, theme.line,
                        paint::frameRadius);
    if (isChecked()) {
        paint::roundedFrame(&painter, rect(), theme.accent, paint::focusWidth, paint::frameRadius);
    }
    if (paint::hasKeyboardFocus(&option)) {
        const QRectF inner = QRectF(rect()).adjusted(3, 3, -3, -3);
        paint::roundedFrame(&painter, isChecked() ? inner : QRectF(rect()), theme.focus, paint::focusWidth,
                            isChecked() ? paint::controlRadius : paint::frameRadius);
    }
    const int line = lineHeight(TextRole::Body);
    QStyleOptionButton mark = option;
    mark.rect = QStyle::visualRect(layoutDirection(), rect(),
                                   QRect(paddingX, paddingY + (line - indicator) / 2, indicator, indicator));
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &mark, &painter, this);
    painter.setFont(fontOf(TextRole::BodyStrong));
    painter.setPen(isEnabled() ? theme.text : theme.disabled());
    const QRect title(paddingX + indicator + 8, paddingY, width() - 2 * paddingX - indicator - 8, line);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), title),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, text());
    painter.setPen(isEnabled() ? theme.text2 : theme.disabled());
    wrapped(m_sentence, width() - 2 * paddingX, &painter, QPointF(paddingX, paddingY + line + 4), layoutDirection());
}

bool ChoiceCard::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

} // namespace leadferry::ui
