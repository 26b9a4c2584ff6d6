// SPDX-License-Identifier: GPL-3.0-or-later
// The states in which the window is looked at. A new page or state: one more entry in scenes().
#pragma once

#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "ui/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace leadferry::test {

/// A window on a made-up engine.
class Stage
{
public:
    explicit Stage(const ui::WindowChoices& choices)
        : m_choices(choices), m_settings(m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat)
    {
        fillWithADay(client);
        m_settings.setValue(QStringLiteral("window/page"), QStringLiteral("deliveries"));
    }
    void open(const QSize& size)
    {
        m_window = std::make_unique<ui::MainWindow>(client, clock, m_settings, m_choices);
        m_window->resize(size);
        m_window->show();
    }
    [[nodiscard]] ui::MainWindow& window() { return *m_window; }

    FakeClock clock{madeUpNowMs};
    FakeEngineClient client;

private:
    ui::WindowChoices m_choices;
    QTemporaryDir m_folder;
    QSettings m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// Until what loads says so in words, which it does after a while.
void waitForLoadingWords(Stage& stage);

struct Scene
{
    QString name;
    std::function<void(Stage&)> before; ///< the window is opened; arranges the engine
    std::function<void(Stage&)> after;  ///< the window has settled; clicks
};

/// Those of single pages, each in a file of its own.
QList<Scene> alertScenes();
QList<Scene> checkupScenes();
QList<Scene> connectionScenes();
QList<Scene> enrichmentScenes();
QList<Scene> handlingScenes();
QList<Scene> mappingScenes();
QList<Scene> mappingAdditionScenes();
QList<Scene> overviewScenes();
QList<Scene> propertiesScenes();
QList<Scene> sourcesScenes();
QList<Scene> testLeadScenes();
QList<Scene> scenes();

} // namespace leadferry::test
