// SPDX-License-Identifier: GPL-3.0-or-later
// The connected portals with their lights, and the ways to connect one more or to give one up.
#pragma once

#include "presentation/connectionsmodel.h"
#include "presentation/connectpurpose.h"
#include "presentation/routesmodel.h"
#include "ui/pages/page.h"

#include <QTimer>

class QAction;
class QScrollArea;
class QPushButton;
class QStackedWidget;

namespace leadferry::ui {

class Card;
class LoadingRows;
class PortalRow;
class RoutesTable;
class StatusBanner;

class ConnectionsPage : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    ConnectionsPage(app::EngineClient& client, base::Clock& clock, presentation::ConnectionsModel& model,
                    QWidget* parent = nullptr);

    [[nodiscard]] QAction* connectAction() const { return m_connect; }
    /// The dialog belongs to the window.
    void openConnectDialog(const presentation::ConnectPurpose& purpose);
    /// The portal of that name again; empty, or one that is not there any more: a new portal.
    void openConnectDialog(const QString& reconnect);
    void openDisconnectDialog(const QString& portalName);
    /// What the portal of that row lacks.
    void openGrantDialog(int row);
    /// What leads to another portal is to lead to the one of that row.
    void openCopySetupDialog(int row);
    /// To the first chatbot for which a portal has to be chosen.
    void focusUnrouted();

    void saveState(QSettings&) const override {}
    void restoreState(const QSettings&) override {}
    [[nodiscard]] QList<QWidget*> panes() const override;

signals:
    void testLeadWanted(const QString& portal); ///< into one that is new

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildList();
    QWidget* buildEmpty();
    void showModel();
    void showRows();
    void showChecking();

    app::EngineClient& m_client;
    base::Clock& m_clock;
    presentation::ConnectionsModel& m_model;
    presentation::RoutesModel m_routes;
    QAction* m_connect;
    QPushButton* m_checkAll = nullptr;
    QStackedWidget* m_stack;
    StatusBanner* m_problem;
    LoadingRows* m_loading;
    Card* m_card = nullptr;
    RoutesTable* m_routesTable = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_list;
    QWidget* m_empty;
    QList<PortalRow*> m_rows;
    QTimer m_clockHand; ///< "14 s ago" goes on while somebody looks
};

} // namespace leadferry::ui
