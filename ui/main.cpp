// SPDX-License-Identifier: GPL-3.0-or-later
// leadferry: the window. Options, the engine on its own thread (or the demo), and the window over its façade.
#include "app/demo.h"
#include "app/profile.h"
#include "ui/windowshell.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>

using namespace leadferry;

namespace {

struct Options
{
    QString profile;
    QString theme;
    QString language;
    bool demo = false;
};

/// Ends the program for --help, --version and wrong usage (exit 2, as the command line has it).
Options readOptions(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Carries what chatbots learn into HubSpot, exactly once."));
    const QCommandLineOption profile(QStringLiteral("profile"), QStringLiteral("Data folder; default: the platform's."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QStringLiteral("Show the whole round on made-up events and a HubSpot stand-in."));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or system."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("Language code, such as en or de."),
                                      QStringLiteral("CODE"));
    parser.addOptions({profile, demo, theme, language});
    parser.addHelpOption();
    parser.addVersionOption();
    const bool understood = parser.parse(application.arguments());
    if (understood && parser.isSet(QStringLiteral("help"))) {
        parser.showHelp();
    }
    if (understood && parser.isSet(QStringLiteral("version"))) {
        parser.showVersion();
    }
    const QStringList themes{QString(), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")};
    QString wrong = understood ? QString() : parser.errorText();
    if (wrong.isEmpty() && !parser.positionalArguments().isEmpty()) {
        wrong = QStringLiteral("\"%1\" is not an option.").arg(parser.positionalArguments().constFirst());
    }
    if (wrong.isEmpty() && !themes.contains(parser.value(theme))) {
        wrong = QStringLiteral("--theme takes light, dark or system, not \"%1\".").arg(parser.value(theme));
    }
    if (!wrong.isEmpty()) {
        std::fprintf(stderr, "leadferry: %s See leadferry --help.\n", qPrintable(wrong));
        std::exit(2);
    }
    return {parser.value(profile), parser.value(theme), parser.value(language), parser.isSet(demo)};
}

int runProfile(QApplication& application, const Options& options)
{
    const QString directory = options.profile.isEmpty() ? app::defaultProfileDirectory() : options.profile;
    base::SystemClock clock;
    app::RunOptions run;
    run.profile = directory;
    run.sourceTrouble = app::SourceTrouble::IsTold;
    run.hasWindow = true;
    const auto client = app::openProfileOnThread(run);
    ui::WindowShell shell(application, QDir(directory).filePath(QStringLiteral("window.ini")), options.theme,
                          options.language);
    shell.open(*client, clock);
    return QApplication::exec();
}

int runDemo(QApplication& application, const Options& options)
{
    const QTemporaryDir settings; // nothing of a demo stays
    base::SystemClock clock;
    app::DemoOptions demoOptions;
    demoOptions.live = true;
    app::Demo demo(demoOptions);
    if (const auto started = demo.start(); !started.ok()) {
        std::fprintf(stderr, "leadferry: the demo could not start: %s\n", qPrintable(started.error().message));
        return 1;
    }
    ui::WindowShell shell(application, settings.filePath(QStringLiteral("window.ini")), options.theme,
                          options.language);
    shell.open(demo.client(), clock);
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("leadferry"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Leadferry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEADFERRY_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("leadferry"));
    const Options options = readOptions(application);
    return options.demo ? runDemo(application, options) : runProfile(application, options);
}
