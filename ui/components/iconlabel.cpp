// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the icon in the middle of its square, in the colours of the moment.
#include "ui/components/iconlabel.h"

#include "ui/style/icons.h"

#include <QPainter>

namespace leadferry::ui {

IconLabel::IconLabel(QStringView name, int size, Ink ink, QWidget* parent)
    : QWidget(parent), m_name(name.toString()), m_ink(ink), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

IconLabel::IconLabel(Tone tone, int size, QWidget* parent) : IconLabel(QStringView(), size, Ink::Secondary, parent)
{
    setTone(tone);
}

void IconLabel::setIcon(QStringView name, Ink ink)
{
    m_name = name.toString();
    m_ink = ink;
    m_tone.reset();
    update();
}

void IconLabel::setTone(Tone tone)
{
    setTone(QString(lookOf(tone).icon), tone);
}

void IconLabel::setTone(QStringView name, Tone tone)
{
    m_name = name.toString();
    m_tone = tone;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {m_size, m_size};
}

void IconLabel::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QColor color = theme.text;
    switch (m_ink) {
    case Ink::Text:
        break;
    case Ink::Secondary:
        color = theme.text2;
        break;
    case Ink::Link:
        color = theme.link;
        break;
    }
    QPainter painter(this);
    const QRect box((width() - m_size) / 2, (height() - m_size) / 2, m_size, m_size);
    paintIcon(&painter, box, m_name, m_tone ? theme.colors(*m_tone).foreground : color);
}

} // namespace leadferry::ui
