// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a test lead: what was sent, what HubSpot has, and whether that is the same.
#pragma once

#include "presentation/testleadmodel.h"

#include <QWidget>

namespace leadferry::ui {

class TestLeadRow : public QWidget
{
    Q_OBJECT
public:
    explicit TestLeadRow(const presentation::TestLeadLine& line, QWidget* parent = nullptr);
};

/// The headings above such rows.
class TestLeadHead : public QWidget
{
    Q_OBJECT
public:
    explicit TestLeadHead(QWidget* parent = nullptr);
};

} // namespace leadferry::ui
