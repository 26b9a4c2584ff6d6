// SPDX-License-Identifier: GPL-3.0-or-later
// The table "Which chatbot goes to which portal", with the portal to choose in each row.
#pragma once

#include "presentation/connectionsmodel.h"
#include "presentation/routesmodel.h"

#include <QWidget>

namespace leadferry::ui {

class Card;
class LoadingRows;
class RouteLine;
class StatusBanner;
class TextLabel;

class RoutesTable : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the table.
    RoutesTable(presentation::RoutesModel& model, const presentation::ConnectionsModel& portals,
                QWidget* parent = nullptr);

    /// The portals to choose from have changed.
    void showPortals();
    /// To the first row for which somebody has to choose.
    void focusFirstMarked();

private:
    void showModel();
    void showRows();

    presentation::RoutesModel& m_model;
    const presentation::ConnectionsModel& m_portals;
    Card* m_card;
    StatusBanner* m_problem;
    LoadingRows* m_loading;
    TextLabel* m_nothing;
    QList<RouteLine*> m_lines;
};

} // namespace leadferry::ui
