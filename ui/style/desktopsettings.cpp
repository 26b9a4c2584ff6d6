// SPDX-License-Identifier: GPL-3.0-or-later
// Reads org.freedesktop.portal.Settings without ever waiting for it.
#include "ui/style/desktopsettings.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace leadferry::ui {

namespace {

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView settings("org.freedesktop.portal.Settings");

constexpr QLatin1StringView appearanceGroup("org.freedesktop.appearance");
constexpr QLatin1StringView colorSchemeKey("color-scheme");
constexpr QLatin1StringView accentKey("accent-color");
constexpr QLatin1StringView gnomeGroup("org.gnome.desktop.interface");
constexpr QLatin1StringView animationsKey("enable-animations");

/// Without an address Qt would start a stray bus daemon of its own.
bool hasSessionBus()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(QStringLiteral("/run/user/%1/bus").arg(getuid()));
#else
    return false;
#endif
}

/// "Read" wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

QColor accentOf(const QVariant& value)
{
    if (!value.canConvert<QDBusArgument>()) {
        return {};
    }
    const auto argument = value.value<QDBusArgument>();
    if (argument.currentSignature() != QLatin1String("(ddd)")) {
        return {};
    }
    double red = 0;
    double green = 0;
    double blue = 0;
    argument.beginStructure();
    argument >> red >> green >> blue;
    argument.endStructure();
    return DesktopSettings::accentFromPortal(red, green, blue);
}

} // namespace

DesktopSettings::DesktopSettings(QObject* parent) : QObject(parent)
{
    if (!hasSessionBus()) {
        return;
    }
    QDBusConnection::sessionBus().connect(service, path, settings, QStringLiteral("SettingChanged"), this,
                                          SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(appearanceGroup, colorSchemeKey);
    ask(appearanceGroup, accentKey);
    ask(gnomeGroup, animationsKey);
}

std::optional<Appearance> DesktopSettings::appearanceFromPortal(const QVariant& value)
{
    switch (value.toUInt()) {
    case 1:
        return Appearance::Dark;
    case 2:
        return Appearance::Light;
    default:
        return std::nullopt;
    }
}

QColor DesktopSettings::accentFromPortal(double red, double green, double blue)
{
    const auto fits = [](double part) { return part >= 0.0 && part <= 1.0; };
    return fits(red) && fits(green) && fits(blue) ? QColor::fromRgbF(float(red), float(green), float(blue)) : QColor();
}

void DesktopSettings::ask(const QString& group, const QString& key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("Read"));
    call << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 5000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid()) {
            take(group, key, unwrapped(QVariant::fromValue(reply.value())));
        }
        done->deleteLater();
    });
}

void DesktopSettings::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    take(group, key, unwrapped(value.variant()));
}

void DesktopSettings::take(const QString& group, const QString& key, const QVariant& value)
{
    if (group == appearanceGroup && key == colorSchemeKey) {
        m_appearance = appearanceFromPortal(value);
        emit changed();
    } else if (group == appearanceGroup && key == accentKey) {
        m_accent = accentOf(value);
        emit changed();
    } else if (group == gnomeGroup && key == animationsKey) {
        m_animationsOff = !value.toBool();
        emit changed();
    }
}

} // namespace leadferry::ui
