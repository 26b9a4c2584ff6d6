// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowshell.h"

#include "ui/style/fonts.h"
#include "ui/style/leadferrystyle.h"

#include <QApplication>
#include <QTimer>

namespace leadferry::ui {

namespace {

const QString themeKey = QStringLiteral("window/theme");
const QString languageKey = QStringLiteral("window/language");

ColorScheme::Setting themeFrom(const QString& name)
{
    return name == QLatin1String("light")  ? ColorScheme::Setting::Light
           : name == QLatin1String("dark") ? ColorScheme::Setting::Dark
                                           : ColorScheme::Setting::System;
}

QString nameOf(ColorScheme::Setting theme)
{
    switch (theme) {
    case ColorScheme::Setting::System:
        return QStringLiteral("system");
    case ColorScheme::Setting::Light:
        return QStringLiteral("light");
    case ColorScheme::Setting::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

} // namespace

WindowShell::WindowShell(QApplication& application, const QString& settingsFile, const QString& theme,
                         const QString& language)
    : m_settings(settingsFile, QSettings::IniFormat),
      m_choices{themeFrom(theme.isEmpty() ? m_settings.value(themeKey).toString() : theme),
                language.isEmpty() ? m_settings.value(languageKey).toString() : language},
      m_scheme(m_choices.theme),
      m_style(LeadferryStyle::install(application, m_scheme.appearance()))
{
    m_translation.use(m_choices.language);
    connect(&m_scheme, &ColorScheme::themeChanged, this, &WindowShell::applyAppearance);
    connect(&m_scheme, &ColorScheme::reducedMotionChanged, this, &WindowShell::applyAppearance);
    applyAppearance();
}

WindowShell::~WindowShell() = default;

void WindowShell::open(app::EngineClient& client, base::Clock& clock)
{
    m_client = &client;
    m_clock = &clock;
    makeWindow();
}

void WindowShell::makeWindow()
{
    m_presence.reset(); // it goes with the window
    m_window = std::make_unique<MainWindow>(*m_client, *m_clock, m_settings, m_choices);
    connect(m_window.get(), &MainWindow::themeChosen, this, &WindowShell::chooseTheme);
    connect(m_window.get(), &MainWindow::languageChosen, this, &WindowShell::chooseLanguage);
    m_window->show();
    m_presence = std::make_unique<DesktopPresence>(*m_client, *m_clock, *m_window);
}

void WindowShell::applyAppearance()
{
    m_style->setTheme(m_scheme.theme());
    if (m_presence) {
        m_presence->redraw();
    }
    m_style->setMotion(m_scheme.reducedMotion() ? Motion::Reduced : Motion::Full);
}

void WindowShell::chooseTheme(ColorScheme::Setting theme)
{
    m_choices.theme = theme;
    m_settings.setValue(themeKey, nameOf(theme));
    m_scheme.setSetting(theme);
}

void WindowShell::chooseLanguage(const QString& language)
{
    m_choices.language = language;
    m_settings.setValue(languageKey, language);
    // After the menu that asked for it has closed.
    QTimer::singleShot(0, this, [this] {
        m_window->saveState();
        const bool quits = QGuiApplication::quitOnLastWindowClosed();
        QGuiApplication::setQuitOnLastWindowClosed(false);
        m_translation.use(m_choices.language);
        makeWindow();
        QGuiApplication::setQuitOnLastWindowClosed(quits);
    });
}

} // namespace leadferry::ui
