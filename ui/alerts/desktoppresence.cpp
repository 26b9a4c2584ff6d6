// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/desktoppresence.h"

#include "ui/alerts/desktopnotifier.h"
#include "ui/mainwindow.h"
#include "ui/pages/tones.h"
#include "ui/style/icons.h"
#include "ui/style/trayimage.h"

namespace leadferry::ui {

DesktopPresence::DesktopPresence(app::EngineClient& client, base::Clock& clock, MainWindow& window,
                                 std::unique_ptr<Notifier> notifier)
    : m_client(client), m_clock(clock), m_window(window), m_notifier(std::move(notifier))
{
    if (!m_notifier) {
        m_notifier = std::make_unique<DesktopNotifier>(m_tray);
    }
    buildMenu();
    connect(&m_client, &app::EngineClient::statusChanged, this, &DesktopPresence::showState);
    connect(&m_window.portals(), &presentation::ConnectionsModel::loaded, this, &DesktopPresence::showState);
    connect(&m_client, &app::EngineClient::announced, this, &DesktopPresence::announce);
    connect(m_notifier.get(), &Notifier::activated, this, &DesktopPresence::openTarget);
    connect(&m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            openWindow();
        }
    });
    showState();
    m_tray.show();
}

DesktopPresence::~DesktopPresence() = default;

void DesktopPresence::buildMenu()
{
    m_menu.addAction(tr("&Open Leadferry"), this, &DesktopPresence::openWindow);
    m_menu.addSeparator();
    m_pause = m_menu.addAction(icon(u"pause"), tr("&Pause delivery"), &m_window, &MainWindow::pauseDelivery);
    m_resume = m_menu.addAction(icon(u"play"), tr("R&esume delivery"), &m_window, &MainWindow::resumeDelivery);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, [this] {
        openWindow(); // it may have something to ask first
        m_window.close();
    });
    m_tray.setContextMenu(&m_menu);
}

void DesktopPresence::redraw()
{
    m_state.reset();
    showState();
}

void DesktopPresence::showState()
{
    const app::EngineStatus status = m_client.status();
    m_pause->setVisible(status.state == app::EngineState::Running);
    m_resume->setVisible(status.state == app::EngineState::Paused);
    const presentation::TrayState state =
        presentation::trayStateOf(status, m_window.portals().portals(), m_clock.nowMs());
    if (m_state == state) {
        return; // it is told ten times a second
    }
    m_state = state;
    m_tray.setIcon(trayImage(toneOf(state.look), themeOf(nullptr)));
    m_tray.setToolTip(QStringLiteral("Leadferry: %1").arg(state.words));
}

/// Who looks at the window sees it there.
void DesktopPresence::announce(const domain::Announcement& announcement)
{
    if (m_window.isActiveWindow() && !announcement.isTest) {
        return;
    }
    m_announced = announcement;
    const presentation::NotificationText text = presentation::notificationOf(announcement);
    m_notifier->show({text.title, text.body, announcement.withSound, !announcement.states.began.isEmpty()});
}

void DesktopPresence::openWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void DesktopPresence::openTarget()
{
    openWindow();
    if (!m_announced.isTest) {
        m_window.showTarget(presentation::targetOf(m_announced));
    }
}

} // namespace leadferry::ui
