// SPDX-License-Identifier: GPL-3.0-or-later
// A value in a small frame, on its way from one step to the next.
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

namespace leadferry::ui {

class ValueChip : public QWidget
{
    Q_OBJECT
public:
    /// `tone`: it would be refused.
    explicit ValueChip(const QString& value, std::optional<Tone> tone = {}, QWidget* parent = nullptr);

    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_value;
    std::optional<Tone> m_tone;
};

} // namespace leadferry::ui
