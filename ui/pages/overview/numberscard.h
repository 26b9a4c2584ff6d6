// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers at the top of the overview, side by side; below each what it is compared with.
#pragma once

#include "presentation/overviewmodel.h"

#include <QWidget>

class QHBoxLayout;

namespace leadferry::ui {

class TextLabel;

class NumbersCard : public QWidget
{
    Q_OBJECT
public:
    explicit NumbersCard(QWidget* parent = nullptr);
    void show(const QList<presentation::OverviewNumber>& numbers);

private:
    struct Cell
    {
        TextLabel* title;
        TextLabel* number;
        TextLabel* facts;
        QWidget* all;
    };
    Cell addCell();

    QHBoxLayout* m_line;
    QList<Cell> m_cells;
};

} // namespace leadferry::ui
