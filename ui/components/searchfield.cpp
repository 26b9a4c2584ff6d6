// SPDX-License-Identifier: GPL-3.0-or-later
// The field of the filter bar: magnifier in front, clear button and key hint behind.
#include "ui/components/filterbar.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/variant.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace leadferry::ui {

namespace {

constexpr int iconEdge = 10;
constexpr int clearSide = 24;
constexpr int hintGap = 6;

} // namespace

SearchField::SearchField(Text text, QWidget* parent) : QLineEdit(parent), m_clear(new QToolButton(this))
{
    if (text == Text::Code) {
        setFont(fontOf(TextRole::Mono));
    }
    m_clear->setIcon(icon(u"close"));
    m_clear->setToolTip(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear"));
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setFocusPolicy(Qt::NoFocus); // Esc does the same without a second stop in the same field
    setVariant(m_clear, QString(variant::flat));
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& now) { m_clear->setVisible(!now.isEmpty()); });
    applyMargins();
}

void SearchField::setKeyHint(const QKeySequence& key)
{
    m_keyHint = key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
    applyMargins();
}

int SearchField::hintWidth() const
{
    return m_keyHint.isEmpty() ? 0 : QFontMetrics(fontOf(TextRole::Caption)).horizontalAdvance(m_keyHint) + 12;
}

void SearchField::applyMargins()
{
    const int hint = hintWidth() > 0 ? hintWidth() + hintGap : 0;
    const int leading = paint::iconSize + 8;
    const int trailing = hint + clearSide;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? trailing : leading, 0, mirrored ? leading : trailing, 0);
    const int edge = hint > 0 ? iconEdge : 4;
    const QRect box(width() - edge - hint - clearSide, (height() - clearSide) / 2, clearSide, clearSide);
    m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const int side = paint::iconSize;
    const QRect glass(iconEdge, (height() - side) / 2, side, side);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), glass), u"search", theme.text);
    if (m_keyHint.isEmpty()) {
        return;
    }
    painter.setFont(fontOf(TextRole::Caption));
    const int hint = hintWidth();
    const int boxHeight = lineHeight(TextRole::Caption) + 2;
    const QRect box(width() - iconEdge - hint, (height() - boxHeight) / 2, hint, boxHeight);
    const QRect placed = QStyle::visualRect(layoutDirection(), rect(), box);
    paint::roundedPanel(&painter, placed, theme.window, theme.line, paint::checkRadius);
    painter.setPen(theme.text2);
    painter.drawText(placed, Qt::AlignCenter, m_keyHint);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down && !completer()) {
        emit leftDown();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    applyMargins();
}

} // namespace leadferry::ui
