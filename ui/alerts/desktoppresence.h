// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop sees of Leadferry beside its window: the icon in the tray, which says how it stands, and the
// notifications, which lead to the page that says more.
#pragma once

#include "base/clock.h"
#include "presentation/alerttexts.h"
#include "ui/alerts/notifier.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <memory>

namespace leadferry::ui {

class MainWindow;

class DesktopPresence : public QObject
{
    Q_OBJECT
public:
    /// All outlive it. Without a `notifier` it makes that of the desktop.
    DesktopPresence(app::EngineClient& client, base::Clock& clock, MainWindow& window,
                    std::unique_ptr<Notifier> notifier = nullptr);
    ~DesktopPresence() override;

    [[nodiscard]] const QSystemTrayIcon& tray() const { return m_tray; }
    [[nodiscard]] const QMenu& menu() const { return m_menu; }
    /// The theme has changed.
    void redraw();

private:
    void buildMenu();
    void showState();
    void announce(const domain::Announcement& announcement);
    void openWindow();
    void openTarget();

    app::EngineClient& m_client;
    base::Clock& m_clock;
    MainWindow& m_window;
    QMenu m_menu;
    QSystemTrayIcon m_tray;
    std::unique_ptr<Notifier> m_notifier;
    QAction* m_pause = nullptr;
    QAction* m_resume = nullptr;
    std::optional<presentation::TrayState> m_state; ///< as it is shown
    domain::Announcement m_announced;               ///< what the newest notification is about
};

} // namespace leadferry::ui
