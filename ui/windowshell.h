// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the window: style, theme and language, kept in the profile. A new language makes a new window,
// which comes back in the old one's place.
#pragma once

#include "ui/alerts/desktoppresence.h"
#include "ui/mainwindow.h"
#include "ui/translation.h"

#include <QSettings>

#include <memory>

class QApplication;

namespace leadferry::ui {

class LeadferryStyle;

class WindowShell : public QObject
{
    Q_OBJECT
public:
    /// `settingsFile` is made when missing. `theme` ("light", "dark", "system") and `language` override what it says
    /// for this run; empty: as remembered.
    WindowShell(QApplication& application, const QString& settingsFile, const QString& theme, const QString& language);
    ~WindowShell() override;

    /// Both outlive the shell.
    void open(app::EngineClient& client, base::Clock& clock);
    [[nodiscard]] MainWindow* window() const { return m_window.get(); }

private:
    void makeWindow();
    void applyAppearance();
    void chooseTheme(ColorScheme::Setting theme);
    void chooseLanguage(const QString& language);

    QSettings m_settings;
    WindowChoices m_choices;
    ColorScheme m_scheme;
    LeadferryStyle* m_style;
    Translation m_translation;
    app::EngineClient* m_client = nullptr;
    base::Clock* m_clock = nullptr;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DesktopPresence> m_presence;
};

} // namespace leadferry::ui
