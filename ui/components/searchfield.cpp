// SPDX-License-Identifier: GPL-3.0-or-later
// The field of the filter bar: magnifier in front, clear button and key hint behind.
#include "ui/components/filterbar.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace leadferry::ui {

namespace {

constexpr int iconEdge = 10;
constexpr int clearRoom = 24;
constexpr int hintGap = 6;

} // namespace

SearchField::SearchField(Text text, QWidget* parent) : QLineEdit(parent)
{
    if (text == Text::Code) {
        setFont(fontOf(TextRole::Mono));
    }
    setClearButtonEnabled(false);
    m_clear = addAction(icon(u"close"), QLineEdit::TrailingPosition);
    m_clear->setToolTip(tr("Clear"));
    m_clear->setText(tr("Clear"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& now) { m_clear->setVisible(!now.isEmpty()); });
    applyMargins();
}

void SearchField::setKeyHint(const QKeySequence& key)
{
    m_keyHint = key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
    applyMargins();
}

void SearchField::applyMargins()
{
    const int hint =
        m_keyHint.isEmpty() ? 0 : QFontMetrics(fontOf(TextRole::Caption)).horizontalAdvance(m_keyHint) + 12;
    const int leading = paint::iconSize + 8;
    const int trailing = hint > 0 ? hint + hintGap : 0;
    if (layoutDirection() == Qt::RightToLeft) {
        setTextMargins(trailing, 0, leading, 0);
    } else {
        setTextMargins(leading, 0, trailing, 0);
    }
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
    const int hint = painter.fontMetrics().horizontalAdvance(m_keyHint) + 12;
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
