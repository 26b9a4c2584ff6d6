// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of words, persons, times and numbers. Empty is shown as "–".
#pragma once

#include "ui/components/delegates/celldelegate.h"
#include "ui/components/textlabel.h"

namespace leadferry::ui {

class TextDelegate : public CellDelegate
{
    Q_OBJECT
public:
    /// Paths and ids are cut in the middle, everything else at the end.
    explicit TextDelegate(QObject* parent, Ink ink = Ink::Text, TextRole role = TextRole::Body,
                          Qt::TextElideMode elide = Qt::ElideRight);

protected:
    void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const Theme& theme) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    [[nodiscard]] QColor inkColor(const Theme& theme, const QStyleOptionViewItem& option) const;
    [[nodiscard]] QFont font() const { return fontOf(m_role); }

private:
    Ink m_ink;
    TextRole m_role;
    Qt::TextElideMode m_elide;
};

/// Names of persons: medium weight.
class PersonDelegate : public TextDelegate
{
    Q_OBJECT
public:
    explicit PersonDelegate(QObject* parent) : TextDelegate(parent, Ink::Text, TextRole::BodyMedium) {}
};

/// Digits in columns, leading aligned: times.
class TimeDelegate : public TextDelegate
{
    Q_OBJECT
public:
    explicit TimeDelegate(QObject* parent) : TextDelegate(parent, Ink::Secondary) {}

protected:
    void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const Theme& theme) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Digits in columns, trailing aligned: numbers and durations.
class NumberDelegate : public TextDelegate
{
    Q_OBJECT
public:
    explicit NumberDelegate(QObject* parent, Ink ink = Ink::Secondary) : TextDelegate(parent, ink) {}

protected:
    void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const Theme& theme) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace leadferry::ui
