// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications of the desktop: by its notification service (freedesktop.org) where there is one, else by the tray.
// The service is preferred because many Linux desktops have no tray, and the tray's own bubbles cannot be silenced.
#pragma once

#include "ui/alerts/notifier.h"

#include <QPointer>

class QDBusPendingCallWatcher;
class QSystemTrayIcon;

namespace leadferry::ui {

class DesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    /// `tray` shows what no service shows; it outlives the notifier.
    explicit DesktopNotifier(QSystemTrayIcon& tray, QObject* parent = nullptr);

    void show(const Notification& notification) override;

private slots:
    void onAction(uint id, const QString& action);

private:
    bool askService(const Notification& notification);
    void showByTray(const Notification& notification);

    QSystemTrayIcon& m_tray;
    uint m_shown = 0; ///< the service's number of the newest
    bool m_listens = false;
};

} // namespace leadferry::ui
