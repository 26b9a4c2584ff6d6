// SPDX-License-Identifier: GPL-3.0-or-later
// A label in one of the type roles, with that role's line height, in a colour that follows the theme.
#pragma once

#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QLabel>

#include <optional>

namespace leadferry::ui {

enum class Ink { Text, Secondary, Link };

class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(const QString& text, TextRole role = TextRole::Body, Ink ink = Ink::Text,
                       QWidget* parent = nullptr);

    void setRole(TextRole role);
    /// As QLabel's, with the height following the width.
    void setWordWrap(bool on);
    void setInk(Ink ink);
    void setTone(std::optional<Tone> tone); ///< foreground of the tone instead of the ink
    /// One line, cut with "…", the whole text in the tooltip while cut. Otherwise the text wraps if setWordWrap(true).
    void setElide(Qt::TextElideMode mode);
    /// Every digit as wide as "0", for numbers that tick. One line only.
    enum class Digits { Proportional, Tabular };
    void setDigits(Digits digits);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QSize laidOut(int width) const;
    [[nodiscard]] QString elided() const;

    TextRole m_role;
    Ink m_ink;
    std::optional<Tone> m_tone;
    Qt::TextElideMode m_elide = Qt::ElideNone;
    Digits m_digits = Digits::Proportional;
};

} // namespace leadferry::ui
