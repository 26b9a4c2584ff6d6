// SPDX-License-Identifier: GPL-3.0-or-later
// One check: its state, what was checked, what was found, and what mends it.
#pragma once

#include "presentation/doctormodel.h"

#include <QWidget>

namespace leadferry::ui {

class CheckRow : public QWidget
{
    Q_OBJECT
public:
    explicit CheckRow(const presentation::CheckLine& line, QWidget* parent = nullptr);

signals:
    void repairWanted();
};

} // namespace leadferry::ui
