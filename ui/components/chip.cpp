// SPDX-License-Identifier: GPL-3.0-or-later
// The style draws the panel; the chip puts icon, words, count and cross or chevron on it.
#include "ui/components/chip.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/variant.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionToolButton>

namespace leadferry::ui {

namespace {

constexpr int padding = 11;
constexpr int gap = 6;
constexpr int mark = 14;

QFont countFont(bool urgent)
{
    return fontOf(urgent ? TextRole::BodyStrong : TextRole::BodyMedium);
}

} // namespace

Chip::Chip(Kind kind, const QString& text, QWidget* parent) : QToolButton(parent), m_kind(kind)
{
    setText(text);
    setCheckable(kind == Kind::Toggle);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVariant(this, QString(variant::chip) + QLatin1Char(' ') + variant::compact);
    describe();
}

void Chip::setCount(std::optional<int> count)
{
    m_count = count;
    m_shownCount = count ? locale().toString(*count) : QString();
    describe();
    updateGeometry();
    update();
}

void Chip::setCount(int count, const QString& shown)
{
    setCount(count);
    m_shownCount = shown;
    describe();
    updateGeometry();
}

void Chip::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    updateGeometry();
    update();
}

void Chip::describe()
{
    QString name = text();
    if (m_count) {
        name = tr("%1, %2").arg(text(), m_shownCount);
    } else if (m_kind == Kind::Removable) {
        name = tr("%1, press Delete to remove").arg(text());
    }
    setAccessibleName(name);
}

QSize Chip::sizeHint() const
{
    int width = 2 * padding + QFontMetrics(fontOf(TextRole::BodyMedium)).horizontalAdvance(text());
    width += m_tone ? mark + gap : 0;
    width += m_count ? gap + QFontMetrics(countFont(m_tone.has_value())).horizontalAdvance(m_shownCount) : 0;
    width += m_kind != Kind::Toggle ? gap + mark : 0;
    return {width, std::max(28, lineHeight(TextRole::Body) + 8)};
}

QRect Chip::crossRect() const
{
    const QRect box(width() - padding - mark, (height() - mark) / 2, mark, mark);
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

void Chip::paintEvent(QPaintEvent*)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    if (m_kind == Kind::Removable) {
        option.state |= QStyle::State_On; // a filter in use is on
    }
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelButtonTool, &option, &painter, this);

    const Theme& theme = themeOf(this);
    const bool on = option.state & QStyle::State_On;
    const QColor words = !isEnabled() ? theme.disabled() : on ? theme.text : theme.text2;
    int x = padding;
    const auto take = [&](int extent) {
        const QRect box(x, 0, extent, height());
        x += extent + gap;
        return QStyle::visualRect(layoutDirection(), rect(), box);
    };
    if (m_tone) {
        const QRect box = take(mark);
        paintIcon(&painter, QRect(box.left(), (height() - mark) / 2, mark, mark), QString(lookOf(*m_tone).icon),
                  theme.colors(*m_tone).foreground);
    }
    painter.setFont(fontOf(TextRole::BodyMedium));
    painter.setPen(words);
    painter.drawText(take(painter.fontMetrics().horizontalAdvance(text())), Qt::AlignCenter, text());
    if (m_count) {
        const QString number = m_shownCount;
        painter.setFont(countFont(m_tone.has_value()));
        painter.setPen(!isEnabled() ? theme.disabled() : m_tone ? theme.text : theme.text2);
        painter.drawText(take(painter.fontMetrics().horizontalAdvance(number)), Qt::AlignCenter, number);
    }
    if (m_kind != Kind::Toggle) {
        paintIcon(&painter, crossRect(), m_kind == Kind::Removable ? u"close" : u"chevron-down", words);
    }
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (m_kind == Kind::Removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit removed();
        return;
    }
    QToolButton::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent* event)
{
    // The target is the trailing end of the chip, larger than the cross itself.
    const QRect target = crossRect().adjusted(-padding, -padding, padding, padding);
    const bool onCross = m_kind == Kind::Removable && isDown() && target.contains(event->position().toPoint());
    QToolButton::mouseReleaseEvent(event);
    if (onCross) {
        emit removed();
    }
}

bool Chip::event(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        describe();
    }
    return QToolButton::event(event);
}

} // namespace leadferry::ui
