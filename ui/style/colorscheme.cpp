// SPDX-License-Identifier: GPL-3.0-or-later
// Decides between the setting, the desktop's wish and the platform's palette.
#include "ui/style/colorscheme.h"

#include "ui/style/desktopsettings.h"

#include <QGuiApplication>
#include <QPalette>
#ifdef Q_OS_WIN
#include <QSettings>
#endif

namespace leadferry::ui {

namespace {

Appearance platformAppearance()
{
#ifdef Q_OS_WIN
    const QSettings personalize(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0 ? Appearance::Dark
                                                                                  : Appearance::Light;
#else
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Appearance::Dark : Appearance::Light;
#endif
}

} // namespace

ColorScheme::ColorScheme(Setting setting, QObject* parent)
    : QObject(parent), m_setting(setting), m_platform(platformAppearance()), m_desktop(new DesktopSettings(this))
{
    connect(m_desktop, &DesktopSettings::changed, this, [this] {
        update();
        emit reducedMotionChanged();
    });
    update();
}

void ColorScheme::setSetting(Setting setting)
{
    m_setting = setting;
    update();
}

bool ColorScheme::reducedMotion() const
{
    return m_desktop->animationsOff();
}

void ColorScheme::update()
{
    Appearance wanted = m_desktop->appearance().value_or(m_platform);
    if (m_setting != Setting::System) {
        wanted = m_setting == Setting::Dark ? Appearance::Dark : Appearance::Light;
    }
    if (wanted != m_appearance) {
        m_appearance = wanted;
        emit appearanceChanged(wanted);
    }
}

} // namespace leadferry::ui
