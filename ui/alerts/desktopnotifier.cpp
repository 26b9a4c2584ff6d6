// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/desktopnotifier.h"

#include <QSystemTrayIcon>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace leadferry::ui {

namespace {

constexpr int trayShowsMs = 10'000;

#ifdef Q_OS_LINUX
const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString defaultAction = QStringLiteral("default");

/// As the specification has them (Desktop Notifications 1.2): a low urgency passes, a critical one stays.
QVariantMap hintsOf(const Notification& notification)
{
    constexpr uchar normal = 1;
    constexpr uchar critical = 2;
    QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("org.leadferry.Leadferry")},
                      {QStringLiteral("urgency"), QVariant::fromValue(notification.isUrgent ? critical : normal)}};
    if (notification.withSound) {
        hints.insert(QStringLiteral("sound-name"), QStringLiteral("message-new-instant"));
    } else {
        hints.insert(QStringLiteral("suppress-sound"), true);
    }
    return hints;
}

/// Where the service understands markup, the text must not be taken for it.
QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}
#endif

} // namespace

DesktopNotifier::DesktopNotifier(QSystemTrayIcon& tray, QObject* parent) : Notifier(parent), m_tray(tray)
{
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, &Notifier::activated);
}

void DesktopNotifier::show(const Notification& notification)
{
    if (!askService(notification)) {
        showByTray(notification);
    }
}

void DesktopNotifier::showByTray(const Notification& notification)
{
    m_tray.showMessage(notification.title, notification.body,
                       notification.isUrgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information, trayShowsMs);
}

#ifdef Q_OS_LINUX

bool DesktopNotifier::askService(const Notification& notification)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return false;
    }
    if (!std::exchange(m_listens, true)) {
        bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint, QString)));
    }
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    constexpr int asTheDesktopLikes = -1;
    call.setArguments({QStringLiteral("Leadferry"), m_shown, QStringLiteral("org.leadferry.Leadferry"),
                       notification.title, escaped(notification.body), QStringList{defaultAction, tr("Show")},
                       hintsOf(notification), asTheDesktopLikes});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid()) {
            m_shown = reply.value();
        } else {
            showByTray(notification); // no service, or one that fails
        }
    });
    return true;
}

void DesktopNotifier::onAction(uint id, const QString& action)
{
    if (id == m_shown && action == defaultAction) {
        emit activated();
    }
}

#else

bool DesktopNotifier::askService(const Notification& /*notification*/)
{
    return false;
}

void DesktopNotifier::onAction(uint /*id*/, const QString& /*action*/) {}

#endif

} // namespace leadferry::ui
