// SPDX-License-Identifier: GPL-3.0-or-later
// The window: sidebar, pages, menu bar, the engine's state, and what is remembered between two runs.
#pragma once

#include "presentation/alerttexts.h"
#include "presentation/connectionsmodel.h"
#include "ui/style/colorscheme.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace leadferry::ui {

class CheckupPage;
class ConnectionsPage;
class DeliveriesPage;
class EngineBanners;
class MappingPage;
class Page;
class OverviewPage;
class PropertiesPage;
class TestLeadsPage;
class Sidebar;
class SourcesPage;
class Toast;

struct WindowChoices
{
    ColorScheme::Setting theme = ColorScheme::Setting::System;
    QString language; ///< "en", "de"; empty: as the system
};

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// All outlive the window. `choices` are what the View menu ticks.
    MainWindow(app::EngineClient& client, base::Clock& clock, QSettings& settings, const WindowChoices& choices,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    void showPage(const QString& id); ///< "deliveries", "connections", "mapping", "properties", "checkup"
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] OverviewPage* overview() const { return m_overview; }
    [[nodiscard]] DeliveriesPage* deliveries() const { return m_deliveries; }
    [[nodiscard]] SourcesPage* sources() const { return m_sources; }
    [[nodiscard]] ConnectionsPage* connections() const { return m_connections; }
    [[nodiscard]] MappingPage* mapping() const { return m_mapping; }
    [[nodiscard]] PropertiesPage* properties() const { return m_properties; }
    [[nodiscard]] TestLeadsPage* testLeads() const { return m_testLeads; }
    [[nodiscard]] CheckupPage* checkup() const { return m_checkup; }
    [[nodiscard]] const presentation::ConnectionsModel& portals() const { return m_portals; }
    /// Where a notification leads.
    void showTarget(const presentation::AlertTarget& target);
    void openAlerts();
    void openEnrichment(); ///< the language model
    void pauseDelivery();
    void resumeDelivery();
    /// Geometry, page, columns, splitters, filter; also done on close.
    void saveState();

signals:
    void themeChosen(leadferry::ui::ColorScheme::Setting theme);
    void languageChosen(const QString& language);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    void buildSidebar();
    void buildMenus(const WindowChoices& choices);
    void buildViewMenu(const WindowChoices& choices);
    void connectPages();
    void restoreWindow();
    void showEngine();
    void showCounts();
    void switchDelivery(const char* command);
    void nextPane(int direction);
    void sendFile();
    void sendEventsFrom(const QString& path);
    void showShortcuts();
    void showAbout();
    void askAboutUnsaved();
    [[nodiscard]] QList<std::pair<QString, Page*>> allPages() const;
    [[nodiscard]] Page* page(const QString& id) const;

    app::EngineClient& m_client;
    base::Clock& m_clock;
    QSettings& m_settings;
    presentation::ConnectionsModel m_portals;
    Sidebar* m_sidebar;
    EngineBanners* m_banners;
    QWidget* m_nothing; ///< in place of the pages while the engine cannot run
    QStackedWidget* m_pages;
    OverviewPage* m_overview;
    DeliveriesPage* m_deliveries;
    SourcesPage* m_sources;
    ConnectionsPage* m_connections;
    MappingPage* m_mapping;
    PropertiesPage* m_properties;
    TestLeadsPage* m_testLeads;
    CheckupPage* m_checkup;
    Toast* m_toast;
    QAction* m_pauseAction = nullptr;
    QAction* m_resumeAction = nullptr;
    bool m_altAlone = false;
    bool m_mayClose = false; ///< somebody has said what becomes of unsaved changes
};

} // namespace leadferry::ui
