// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/enginecommands.h"
#include "presentation/enginetexts.h"
#include "presentation/propertychangetexts.h"
#include "presentation/texts.h"
#include "ui/components/sidebar.h"
#include "ui/components/toast.h"
#include "ui/enginebanners.h"
#include "ui/pages/checkup/checkuppage.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/deliveries/deliveriespage.h"
#include "ui/pages/mapping/mappingpage.h"
#include "ui/pages/mapping/unsaveddialog.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/properties/propertiespage.h"
#include "ui/pages/sources/sourcespage.h"
#include "ui/pages/testleads/testleadspage.h"
#include "ui/pages/tones.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {

constexpr int railBelow = 1000; ///< width of the window below which the sidebar shows only icons
constexpr qint64 largestFile = 64LL * 1024 * 1024;

constexpr QLatin1String overviewId("overview");
constexpr QLatin1String deliveriesId("deliveries");
constexpr QLatin1String sourcesId("sources");
constexpr QLatin1String connectionsId("connections");
constexpr QLatin1String mappingId("mapping");
constexpr QLatin1String propertiesId("properties");
constexpr QLatin1String testLeadsId("test-lead");
constexpr QLatin1String checkupId("checkup");

} // namespace

MainWindow::MainWindow(app::EngineClient& client, base::Clock& clock, QSettings& settings, const WindowChoices& choices,
                       QWidget* parent)
    : QMainWindow(parent),
      m_client(client),
      m_clock(clock),
      m_settings(settings),
      m_portals(client, clock),
      m_sidebar(new Sidebar(this)),
      m_banners(new EngineBanners(this)),
      m_nothing(new QWidget(this)),
      m_pages(new QStackedWidget(this)),
      m_overview(new OverviewPage(client, clock, m_portals, this)),
      m_deliveries(new DeliveriesPage(client, clock, m_portals, this)),
      m_sources(new SourcesPage(client, m_portals, this)),
      m_connections(new ConnectionsPage(client, clock, m_portals, this)),
      m_mapping(new MappingPage(client, clock, this)),
      m_properties(new PropertiesPage(client, clock, m_portals, this)),
      m_testLeads(new TestLeadsPage(client, m_portals, this)),
      m_checkup(new CheckupPage(client, clock, this))
{
    // The platform adds the program's name.
    setWindowTitle(client.status().demo ? tr("Demo") : QStringLiteral("Leadferry"));
    setMinimumSize(900, 600);
    for (const auto& [id, page] : allPages()) {
        m_pages->addWidget(page);
    }
    auto* center = new QWidget(this);
    auto* row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_pages, 1);
    column->addWidget(m_nothing, 1);
    row->addLayout(column, 1);
    setCentralWidget(center);
    center->setBackgroundRole(QPalette::Base);
    center->setAutoFillBackground(true);
    m_toast = new Toast(center);

    buildSidebar();
    buildMenus(choices);
    connectPages();
    restoreWindow();
    showEngine();
    m_portals.reload();
    m_deliveries->start();
}

MainWindow::~MainWindow() = default;

// Building

void MainWindow::buildSidebar()
{
    m_sidebar->setGroups({{QString(),
                           {{overviewId, overviewId, tr("Overview")}, {deliveriesId, deliveriesId, tr("Deliveries")}},
                           SidebarGroup::Place::Top},
                          {tr("Set up"),
                           {{sourcesId, sourcesId, tr("Sources")},
                            {connectionsId, connectionsId, tr("Connections")},
                            {mappingId, mappingId, tr("Mapping")},
                            {propertiesId, propertiesId, tr("Properties")},
                            {testLeadsId, testLeadsId, tr("Test leads")}},
                           SidebarGroup::Place::Top},
                          {QString(), {{checkupId, checkupId, tr("Check-up")}}, SidebarGroup::Place::Foot}});
    connect(m_sidebar, &Sidebar::activated, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::pauseRequested, this, &MainWindow::pauseDelivery);
    connect(m_sidebar, &Sidebar::resumeRequested, this, &MainWindow::resumeDelivery);
}

void MainWindow::connectPages()
{
    for (const auto& [id, page] : allPages()) {
        connect(page, &Page::done, this, [this](const QString& what) { m_toast->showMessage(what); });
        connect(page, &Page::failed, m_banners, &EngineBanners::showProblem);
    }
    connect(m_deliveries, &DeliveriesPage::stateChanged, this, &MainWindow::saveState);
    connect(m_banners, &EngineBanners::quitWanted, this, &QWidget::close);
    connect(m_banners, &EngineBanners::resumeWanted, this, &MainWindow::resumeDelivery);
    connect(m_banners, &EngineBanners::chooseWanted, this, [this] {
        showPage(connectionsId);
        m_connections->focusUnrouted();
    });
    connect(m_banners, &EngineBanners::settingWanted, m_checkup, &CheckupPage::openSetting);
    const auto connectPortal = [this](const QString& reconnect) {
        showPage(connectionsId);
        m_connections->openConnectDialog(reconnect);
    };
    connect(m_deliveries, &DeliveriesPage::connectWanted, this, [connectPortal] { connectPortal({}); });
    connect(m_deliveries, &DeliveriesPage::reconnectWanted, this, connectPortal);
    connect(m_deliveries, &DeliveriesPage::sourcesWanted, this, [this] { showPage(sourcesId); });
    const auto showProperties = [this](const QString& portal) {
        showPage(propertiesId);
        m_properties->inspection().setPortal(portal);
    };
    const auto showMapping = [this](const QString& eventType) {
        showPage(mappingId);
        m_mapping->showRule(eventType, {}, {});
    };
    connect(m_deliveries, &DeliveriesPage::mappingWanted, this, showMapping);
    connect(m_overview, &OverviewPage::mappingWanted, this, showMapping);
    connect(m_deliveries, &DeliveriesPage::propertiesWanted, this, showProperties);
    connect(m_overview, &OverviewPage::propertiesWanted, this, showProperties);
    connect(m_overview, &OverviewPage::connectWanted, this, [connectPortal] { connectPortal({}); });
    connect(m_overview, &OverviewPage::reconnectWanted, this, connectPortal);
    connect(m_overview, &OverviewPage::resumeWanted, this, &MainWindow::resumeDelivery);
    connect(m_overview, &OverviewPage::languageModelWanted, this, &MainWindow::openEnrichment);
    connect(m_overview, &OverviewPage::testLeadWanted, this, [this] { showPage(testLeadsId); });
    connect(m_connections, &ConnectionsPage::testLeadWanted, this, [this](const QString& portal) {
        showPage(testLeadsId);
        m_testLeads->sendTo(portal);
    });
    connect(m_overview, &OverviewPage::deliveriesWanted, this, [this](const domain::DeliveryQuery& query) {
        showPage(deliveriesId);
        m_deliveries->showQuery(query);
    });
    connect(m_checkup, &CheckupPage::connectWanted, this, [connectPortal] { connectPortal({}); });
    connect(m_checkup, &CheckupPage::reconnectWanted, this, connectPortal);
    connect(m_checkup, &CheckupPage::alertsWanted, this, &MainWindow::openAlerts);
    connect(m_checkup, &CheckupPage::languageModelWanted, this, &MainWindow::openEnrichment);
    connect(m_properties, &PropertiesPage::connectWanted, this, [connectPortal] { connectPortal({}); });
    connect(m_properties, &PropertiesPage::reconnectWanted, this, connectPortal);
    connect(m_properties, &PropertiesPage::mappingWanted, this,
            [this](const QString& eventType, const QString& actionId, const QString& property) {
                showPage(mappingId);
                m_mapping->showRule(eventType, actionId, property);
            });
    connect(m_testLeads, &TestLeadsPage::connectWanted, this, [connectPortal] { connectPortal({}); });
    connect(m_overview, &OverviewPage::deliveryWanted, this, [this](qint64 delivery) {
        showPage(deliveriesId);
        m_deliveries->showDelivery(delivery);
    });
    connect(m_testLeads, &TestLeadsPage::deliveryWanted, this, [this](qint64 delivery) {
        showPage(deliveriesId);
        m_deliveries->showDelivery(delivery);
    });
    connect(m_deliveries, &DeliveriesPage::fileWanted, this, &MainWindow::sendFile);
    connect(&m_client, &app::EngineClient::statusChanged, this, &MainWindow::showEngine);
    connect(&m_portals, &presentation::ConnectionsModel::loaded, this, &MainWindow::showEngine);
    connect(&m_portals, &presentation::ConnectionsModel::dataChanged, this, &MainWindow::showCounts);
    connect(&m_portals, &presentation::ConnectionsModel::news, m_banners, &EngineBanners::showProblem);
    connect(&m_client, &app::EngineClient::propertiesChanged, this,
            [this](const QString& portal, const QList<domain::PropertyChange>& changes) {
                const presentation::ProblemText news = presentation::newsOf(portal, changes);
                m_banners->showNews(news.title, news.meaning);
            });
}

// Pages

/// In the order of the sidebar.
QList<std::pair<QString, Page*>> MainWindow::allPages() const
{
    return {{overviewId, m_overview},       {deliveriesId, m_deliveries}, {sourcesId, m_sources},
            {connectionsId, m_connections}, {mappingId, m_mapping},       {propertiesId, m_properties},
            {testLeadsId, m_testLeads},     {checkupId, m_checkup}};
}

Page* MainWindow::page(const QString& id) const
{
    for (const auto& [known, page] : allPages()) {
        if (known == id) {
            return page;
        }
    }
    return m_deliveries; // of a settings file from another version
}

void MainWindow::showPage(const QString& id)
{
    m_pages->setCurrentWidget(page(id));
    m_sidebar->setCurrent(currentPage());
    m_banners->setPageTells(currentPage() == overviewId);
    // Those have keys of their own for it.
    const bool ownSearch = currentPage() == mappingId || currentPage() == propertiesId;
    m_deliveries->findAction()->setEnabled(!ownSearch);
    m_deliveries->reloadAction()->setEnabled(currentPage() != propertiesId);
}

void MainWindow::showTarget(const presentation::AlertTarget& target)
{
    showPage(target.page);
    if (target.query) {
        m_deliveries->showQuery(*target.query);
    }
}

QString MainWindow::currentPage() const
{
    for (const auto& [id, page] : allPages()) {
        if (page == m_pages->currentWidget()) {
            return id;
        }
    }
    return deliveriesId;
}

void MainWindow::nextPane(int direction)
{
    QList<QWidget*> panes{m_sidebar};
    const QList<QWidget*> ofPage = page(currentPage())->panes();
    for (QWidget* pane : ofPage) {
        if (pane && pane->isVisible()) {
            panes.append(pane);
        }
    }
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus))) {
            at = i;
        }
    }
    QWidget* next = panes.at((at + direction + panes.size()) % panes.size());
    next->setFocus(Qt::TabFocusReason);
    if (!next->hasFocus() && next->nextInFocusChain()) { // a container: its first control
        QWidget* control = next->nextInFocusChain();
        while (control != next && !(next->isAncestorOf(control) && control->focusPolicy() & Qt::TabFocus &&
                                    control->isVisible() && control->isEnabled())) {
            control = control->nextInFocusChain();
        }
        control->setFocus(Qt::TabFocusReason);
    }
}

// The engine

void MainWindow::showEngine()
{
    const app::EngineStatus status = m_client.status();
    const int portals = m_portals.rowCount();
    m_sidebar->setEngine(toneOf(status.state), presentation::wordOf(status.state),
                         portals > 0 ? tr("%n portals", nullptr, portals)
                         : m_portals.phase() == presentation::ConnectionsModel::Phase::Ready ? tr("No portal yet")
                                                                                             : QString());
    const bool paused = status.state == app::EngineState::Paused;
    using Control = Sidebar::EngineControl;
    m_sidebar->setEngineControl(paused                                      ? Control::Resume
                                : status.state == app::EngineState::Running ? Control::Pause
                                                                            : Control::None);
    m_pauseAction->setEnabled(status.state == app::EngineState::Running);
    m_resumeAction->setEnabled(paused);
    m_banners->showEngine(status);
    m_banners->showClock(m_portals.clockSkewMs());
    // With nothing connected, the pages say what to do.
    m_banners->showUnrouted(portals > 0 ? status.counts.value(domain::DeliveryState::Unrouted) : 0);
    const bool failed = status.state == app::EngineState::Failed;
    m_pages->setVisible(!failed);
    m_nothing->setVisible(failed);
    showCounts();
}

void MainWindow::pauseDelivery()
{
    switchDelivery(app::command::pause);
}

void MainWindow::resumeDelivery()
{
    switchDelivery(app::command::resume);
}

void MainWindow::switchDelivery(const char* command)
{
    m_client.execute(QLatin1String(command), {}, this, {}, [this](const base::Result<QJsonObject>& answer) {
        if (!answer) {
            const presentation::ProblemText problem = presentation::problemOf(answer.error());
            m_banners->showProblem(problem.title, problem.meaning);
        }
    });
}

void MainWindow::showCounts()
{
    const app::EngineStatus status = m_client.status();
    const int needYou = status.needingPeople();
    m_sidebar->setCount(deliveriesId, needYou, Tone::Held, tr("Deliveries, %n need you", nullptr, needYou));
    int gone = 0;
    for (const domain::Portal& portal : m_portals.portals()) {
        gone += portal.health == domain::PortalHealth::AccessGone ? 1 : 0;
    }
    m_sidebar->setCount(connectionsId, gone, Tone::Failed, tr("Connections, %n to reconnect", nullptr, gone));
}

// Files

void MainWindow::sendFile()
{
    auto* dialog = new QFileDialog(this, tr("Send events from a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Events (*.json *.jsonl *.ndjson)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::sendEventsFrom);
    dialog->open();
}

void MainWindow::sendEventsFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        m_banners->showProblem(tr("The file cannot be read"),
                               file.isOpen()
                                   ? tr("It is larger than 64 MB. Put it into the watched folder instead.")
                                   : tr("%1 Choose another file.", "the system's reason").arg(file.errorString()));
        return;
    }
    m_client.execute(QLatin1String(app::command::send), {{QStringLiteral("text"), QString::fromUtf8(file.readAll())}},
                     this, {}, [this](const base::Result<QJsonObject>& answer) {
                         const presentation::SentText sent = presentation::sentText(answer);
                         if (sent.problem.title.isEmpty()) {
                             m_toast->showMessage(sent.done);
                         } else {
                             m_banners->showProblem(sent.problem.title, sent.problem.meaning);
                         }
                     });
}

// Memory

void MainWindow::restoreWindow()
{
    resize(1280, 800);
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_deliveries->restoreState(m_settings);
    m_connections->restoreState(m_settings);
    m_mapping->restoreState(m_settings);
    m_properties->restoreState(m_settings);
    showPage(m_settings.value(QStringLiteral("window/page"), overviewId).toString());
}

void MainWindow::saveState()
{
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("window/page"), currentPage());
    m_settings.setValue(QStringLiteral("window/menuBar"), !menuBar()->isHidden());
    m_deliveries->saveState(m_settings);
    m_connections->saveState(m_settings);
    m_mapping->saveState(m_settings);
    m_properties->saveState(m_settings);
    m_settings.sync();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveState();
    if (m_mapping->isDirty() && !m_mayClose) {
        event->ignore();
        askAboutUnsaved();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::askAboutUnsaved()
{
    if (findChild<UnsavedDialog*>()) {
        return;
    }
    showPage(mappingId);
    auto* dialog = new UnsavedDialog(m_mapping->editor(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UnsavedDialog::settled, this, [this] {
        m_mayClose = true;
        close();
    });
    dialog->open();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setForm(width() < railBelow ? Sidebar::Form::Rail : Sidebar::Form::Full);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    m_altAlone = event->key() == Qt::Key_Alt;
    QMainWindow::keyPressEvent(event);
}

/// Alt alone shows and hides the menu bar, as in browsers.
void MainWindow::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Alt && m_altAlone && !menuBar()->isNativeMenuBar()) {
        menuBar()->setVisible(menuBar()->isHidden());
        if (!menuBar()->isHidden()) {
            menuBar()->setFocus(Qt::MenuBarFocusReason);
        }
    }
    m_altAlone = false;
    QMainWindow::keyReleaseEvent(event);
}

} // namespace leadferry::ui
