// SPDX-License-Identifier: GPL-3.0-or-later
// The log: what came in, where it went, and the repair beside each problem.
#pragma once

#include "domain/filterline.h"
#include "presentation/connectionsmodel.h"
#include "presentation/deliverylogmodel.h"
#include "presentation/deliveryretry.h"
#include "ui/pages/page.h"

class QAction;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace leadferry::ui {

class DeliveriesStart;
class DeliveryActions;
class DeliveryDetailPane;
class DeliveryFilterBar;
class DeliveryList;
class DeliveryTable;

class DeliveriesPage : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    DeliveriesPage(app::EngineClient& client, base::Clock& clock, presentation::ConnectionsModel& connections,
                   QWidget* parent = nullptr);
    ~DeliveriesPage() override;

    void start(); ///< first question to the engine
    void showNeedsYou();
    void showQuery(const domain::DeliveryQuery& query);
    void showDelivery(qint64 deliveryId);

    /// For the menu bar.
    [[nodiscard]] const DeliveryActions& actionsOnDeliveries() const { return *m_actions; }
    [[nodiscard]] QAction* findAction() const { return m_find; }
    [[nodiscard]] QAction* exportAction() const { return m_export; }
    [[nodiscard]] QAction* reloadAction() const { return m_reload; }
    [[nodiscard]] QAction* newRowsAction() const { return m_newRows; }
    [[nodiscard]] QAction* goToDateAction() const { return m_goToDate; }
    [[nodiscard]] QMenu* columnsMenu() const { return m_columnsMenu; }

    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    [[nodiscard]] QList<QWidget*> panes() const override;

signals:
    void sourcesWanted();
    void propertiesWanted(const QString& portalName);
    void mappingWanted(const QString& eventType);
    void connectWanted();
    void reconnectWanted(const QString& portalName);
    void fileWanted();   ///< send events from a file
    void stateChanged(); ///< something was typed that must not be lost

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr int detailMinimum = 340;
    static constexpr int detailMaximum = 720;
    enum class Detail { Closed, Open };
    void buildHeader();
    void buildActions();
    QWidget* buildLog();
    void connectModel();
    void connectViews();
    QAction* makeAction(const QString& text, const QKeySequence& key);

    void applyQuery();
    void showPhase();
    void follow();
    void setDetail(Detail detail);
    void placeDetail();
    void askForDate();
    void openSelected();
    void showNewRows();
    void askToRetryAll(const presentation::RetryAll& all);
    void askToMove(const QList<domain::DeliveryRow>& rows);
    void showOutlook(const domain::DeliveryRow& row);
    void askForPortal(const QList<domain::DeliveryRow>& rows);
    void askForCorrection(const domain::DeliveryRow& row);
    void askForValue(const domain::DeliveryRow& row);
    void askForRecord(const domain::DeliveryRow& row);
    void explainValue(qint64 operationId, const QString& property);
    void find();
    /// What stands there in the newest rows that are shown.
    [[nodiscard]] QStringList known(QString domain::DeliveryRow::*part) const;
    [[nodiscard]] bool isBeside() const;

    app::EngineClient& m_client;
    base::Clock& m_clock;
    presentation::ConnectionsModel& m_connections;
    presentation::DeliveryLogModel m_model;
    QStackedWidget* m_stack;
    DeliveriesStart* m_startState;
    QWidget* m_log;
    DeliveryFilterBar* m_filter = nullptr;
    QSplitter* m_splitter = nullptr;
    DeliveryList* m_list = nullptr;
    DeliveryTable* m_table = nullptr; ///< of the list
    DeliveryDetailPane* m_detail = nullptr;
    DeliveryActions* m_actions;
    QList<QPushButton*> m_headButtons;
    QMenu* m_columnsMenu = nullptr;
    QAction* m_find;
    QAction* m_export;
    QAction* m_reload;
    QAction* m_newRows;
    QAction* m_goToDate;
    Detail m_detailState = Detail::Closed;
    int m_detailWidth = 0; ///< chosen with the mouse; 0: as the window has room
};

} // namespace leadferry::ui
