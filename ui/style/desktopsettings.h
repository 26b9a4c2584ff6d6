// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop says about appearance and motion: the XDG portal's Settings, asked over D-Bus and followed.
#pragma once

#include "ui/style/theme.h"

#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace leadferry::ui {

class DesktopSettings : public QObject
{
    Q_OBJECT
public:
    /// Asks at once; the answers come from the event loop, or never where there is no portal.
    explicit DesktopSettings(QObject* parent = nullptr);

    [[nodiscard]] std::optional<Appearance> appearance() const { return m_appearance; }
    [[nodiscard]] QColor accent() const { return m_accent; } ///< invalid: none chosen
    [[nodiscard]] bool animationsOff() const { return m_animationsOff; }

    /// color-scheme of org.freedesktop.appearance: 0 no preference, 1 dark, 2 light.
    static std::optional<Appearance> appearanceFromPortal(const QVariant& value);
    /// accent-color of org.freedesktop.appearance: three doubles from 0 to 1; anything outside means "none".
    static QColor accentFromPortal(double red, double green, double blue);

signals:
    void changed();

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void take(const QString& group, const QString& key, const QVariant& value);

    std::optional<Appearance> m_appearance;
    QColor m_accent;
    bool m_animationsOff = false;
};

} // namespace leadferry::ui
