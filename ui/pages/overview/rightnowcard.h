// SPDX-License-Identifier: GPL-3.0-or-later
// How quick it is, what waits, and how much of HubSpot's call limit each portal has used.
#pragma once

#include "presentation/overviewmodel.h"

#include <QWidget>

class QGridLayout;

namespace leadferry::ui {

class TextLabel;

class RightNowCard : public QWidget
{
    Q_OBJECT
public:
    explicit RightNowCard(QWidget* parent = nullptr);
    void show(const presentation::OverviewModel& model);

private:
    TextLabel* addFact(QGridLayout* grid, const QString& label);
    void showPortals(const presentation::ConnectionsModel& portals);

    TextLabel* m_usual;
    TextLabel* m_slow;
    TextLabel* m_queue;
    QWidget* m_limits;
    QGridLayout* m_portals;
};

} // namespace leadferry::ui
