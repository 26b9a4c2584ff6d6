// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/democommand.h"

#include "cli/arguments.h"
#include "cli/texttable.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

namespace leadferry::cli {

namespace {

/// The window's program beside this one, or empty when it was not built or installed.
QString windowProgram()
{
    QString path = QCoreApplication::applicationDirPath() + QStringLiteral("/leadferry");
#ifdef Q_OS_WIN
    path += QStringLiteral(".exe");
#endif
    return QFileInfo(path).isExecutable() ? path : QString();
}

bool hasDisplay(const Surroundings& surroundings)
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    Q_UNUSED(surroundings)
    return true;
#else
    return !surroundings.environment("DISPLAY").isEmpty() || !surroundings.environment("WAYLAND_DISPLAY").isEmpty();
#endif
}

QString wordsFor(const QJsonObject& step)
{
    const QString name = step.value(QLatin1String("step")).toString();
    if (name == QLatin1String("sandbox")) {
        return QStringLiteral("A HubSpot stand-in is running at ") + step.value(QLatin1String("url")).toString();
    }
    if (name == QLatin1String("secret-store")) {
        return step.value(QLatin1String("kind")).toString() == QLatin1String("keychain")
                   ? QStringLiteral("Secrets are kept in this computer's keychain.")
                   : QStringLiteral("No keychain answers here: secrets are kept in an encrypted file whose passphrase "
                                    "lives only in memory.");
    }
    if (name == QLatin1String("connect")) {
        return QStringLiteral("Connecting it by OAuth, as a person would in the browser.");
    }
    if (name == QLatin1String("send")) {
        return QStringLiteral("Sending %1 sample events through the local port.")
            .arg(step.value(QLatin1String("events")).toInt());
    }
    return name == QLatin1String("deliver") ? QStringLiteral("Delivering.") : name;
}

} // namespace

DemoCommand::DemoCommand(Surroundings& surroundings) : Command(surroundings) {}
DemoCommand::~DemoCommand() = default;

void DemoCommand::describe(QCommandLineParser& parser) const
{
    parser.addOptions({
        {QStringLiteral("headless"), QStringLiteral("Without the window, also where there is a display.")},
        {QStringLiteral("events"), QStringLiteral("How many sample events. Default: 60."), QStringLiteral("N"),
         QString::number(app::DemoOptions{}.events)},
    });
}

void DemoCommand::start(const QCommandLineParser& parser)
{
    const auto events = countFromText(parser.value(QStringLiteral("events")));
    if (!events) {
        misuse(events.error().message);
        return;
    }
    const bool here = json() || parser.isSet(QStringLiteral("headless")) || !hasDisplay(surroundings());
    if (const QString program = here ? QString() : windowProgram(); !program.isEmpty()) {
        openWindow(program);
    } else {
        runHere(*events);
    }
}

void DemoCommand::openWindow(const QString& program)
{
    m_window = std::make_unique<QProcess>();
    m_window->setProcessChannelMode(QProcess::ForwardedChannels);
    connect(m_window.get(), &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        finish(status == QProcess::NormalExit && exitCode == 0 ? ExitCode::Done : ExitCode::Failed);
    });
    connect(m_window.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail({base::ErrorKind::Internal,
                  QStringLiteral("the window could not be started: ") + m_window->errorString()});
        }
    });
    m_window->start(program, {QStringLiteral("--demo")});
}

void DemoCommand::runHere(int events)
{
    app::DemoOptions options;
    options.events = events;
    m_demo = std::make_unique<app::Demo>(options);
    connect(m_demo.get(), &app::Demo::progress, this,
            [this](const QJsonObject& step) { terminal().progress(wordsFor(step)); });
    connect(m_demo.get(), &app::Demo::finished, this, &DemoCommand::report);
    if (const auto started = m_demo->start(); !started) {
        fail(started.error());
    }
}

void DemoCommand::report(const base::Result<QJsonObject>& outcome)
{
    if (!outcome) {
        fail(outcome.error(), ExitCode::Failed);
        return;
    }
    if (json()) {
        terminal().json(*outcome);
        finish(ExitCode::Done);
        return;
    }
    terminal().line(QStringLiteral("%1 events came in; this is in HubSpot now, each once:")
                        .arg(outcome->value(QLatin1String("events")).toInt()));
    TextTable table({{{}, 6, true, false}, {}});
    for (const char* name : {"contacts", "notes", "tickets", "deals", "links"}) {
        table.addRow(
            {{QString::number(outcome->value(QLatin1String(name)).toInt()), Colour::Good}, {QLatin1String(name)}});
    }
    table.print(terminal(), TextTable::Headings::Hidden);
    terminal().line(QStringLiteral("It took %1 calls. Duplicates: %2.")
                        .arg(outcome->value(QLatin1String("calls")).toInt())
                        .arg(outcome->value(QLatin1String("duplicates")).toInt()));
    finish(ExitCode::Done);
}

void DemoCommand::interrupt()
{
    if (m_window) {
        m_window->terminate(); // its end is ours
    } else {
        Command::interrupt();
    }
}

} // namespace leadferry::cli
