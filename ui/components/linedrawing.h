// SPDX-License-Identifier: GPL-3.0-or-later
// The line drawings of empty pages: strong hairlines, one stroke in the accent.
#pragma once

#include "ui/components/emptystate.h"

#include <QWidget>

namespace leadferry::ui {

class LineDrawing : public QWidget
{
    Q_OBJECT
public:
    explicit LineDrawing(QWidget* parent = nullptr);
    void setDrawing(EmptyState::Drawing drawing);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    EmptyState::Drawing m_drawing = EmptyState::Drawing::None;
};

} // namespace leadferry::ui
