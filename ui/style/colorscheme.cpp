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

Theme ColorScheme::theme() const
{
    return withAccent(themeFor(m_appearance), m_accent);
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
    const bool newAppearance = wanted != m_appearance;
    const bool newAccent = m_desktop->accent() != m_accent;
    m_appearance = wanted;
    m_accent = m_desktop->accent();
    if (newAppearance) {
        emit appearanceChanged(wanted);
    }
    if (newAppearance || newAccent) {
        emit themeChanged();
    }
}

} // namespace leadferry::ui
