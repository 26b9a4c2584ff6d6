// SPDX-License-Identifier: GPL-3.0-or-later
// Elided words, digits in columns, "–" for nothing.
#include "ui/components/delegates/textdelegate.h"

#include <QPainter>

namespace leadferry::ui {

namespace {

QString shown(const QStyleOptionViewItem& option)
{
    return option.text.isEmpty() ? QStringLiteral("–") : option.text;
}

} // namespace

TextDelegate::TextDelegate(QObject* parent, Ink ink, TextRole role, Qt::TextElideMode elide)
    : CellDelegate(parent), m_ink(ink), m_role(role), m_elide(elide)
{
}

QColor TextDelegate::inkColor(const Theme& theme, const QStyleOptionViewItem& option) const
{
    if (!(option.state & QStyle::State_Enabled)) {
        return theme.disabled();
    }
    if (option.text.isEmpty()) {
        return theme.text2; // nothing is no link and no news
    }
    switch (m_ink) {
    case Ink::Text:
        return theme.text;
    case Ink::Secondary:
        return theme.text2;
    case Ink::Link:
        return theme.link;
    }
    return theme.text;
}

void TextDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                const QModelIndex&, const Theme& theme) const
{
    painter->setFont(font());
    painter->setPen(inkColor(theme, option));
    const QString text = painter->fontMetrics().elidedText(shown(option), m_elide, rect.width());
    painter->drawText(rect,
                      int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, option.displayAlignment)) |
                          Qt::TextSingleLine,
                      text);
}

int TextDelegate::contentWidth(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return QFontMetrics(font()).horizontalAdvance(shown(option));
}

void TimeDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                const QModelIndex&, const Theme& theme) const
{
    painter->setFont(font());
    painter->setPen(inkColor(theme, option));
    painter->setLayoutDirection(option.direction);
    drawTabular(painter, rect, Qt::AlignLeading, shown(option));
}

int TimeDelegate::contentWidth(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return tabularWidth(font(), shown(option));
}

void NumberDelegate::paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                                  const QModelIndex&, const Theme& theme) const
{
    painter->setFont(font());
    painter->setPen(inkColor(theme, option));
    painter->setLayoutDirection(option.direction);
    drawTabular(painter, rect, Qt::AlignTrailing, shown(option));
}

int NumberDelegate::contentWidth(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return tabularWidth(font(), shown(option));
}

} // namespace leadferry::ui
