// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcommand.h"

#include "cli/propertywords.h"
#include "cli/wording.h"

#include <QCommandLineParser>
#include <QTimer>

#include <utility>

namespace leadferry::cli {

namespace {
constexpr int patienceMs = 3'000; ///< an unlocked keychain answers sooner
} // namespace

void RunCommand::describe(QCommandLineParser& parser) const
{
    parser.addOptions({
        {QStringLiteral("listen"),
         QStringLiteral("Take events at this address, or off. Default: the setting listen.address."),
         QStringLiteral("A:P")},
        {QStringLiteral("watch"), QStringLiteral("Take events from this folder. Default: the setting folder.path."),
         QStringLiteral("DIR")},
        {QStringLiteral("until-idle"), QStringLiteral("End when nothing is queued, in flight or unclear and no retry "
                                                      "is due within 60 s; with 4 where deliveries "
                                                      "are held or exhausted, with 3 where nothing is connected.")},
    });
}

void RunCommand::start(const QCommandLineParser& parser)
{
    app::RunOptions options;
    options.profile = profile();
    options.listen = parser.value(QStringLiteral("listen"));
    options.watch = parser.value(QStringLiteral("watch"));
    options.untilIdle = m_untilIdle = parser.isSet(QStringLiteral("until-idle"));
    if (!options.listen.isEmpty()) {
        if (const auto checked = app::checkListenAddress(options.listen); !checked) {
            misuse(QStringLiteral("--listen: ") + checked.error().message);
            return;
        }
    }
    m_runner = std::make_unique<app::EngineRunner>(options);
    connect(m_runner.get(), &app::EngineRunner::started, this, &RunCommand::onStarted);
    connect(m_runner.get(), &app::EngineRunner::failed, this, &RunCommand::failToStart);
    connect(m_runner.get(), &app::EngineRunner::stopped, this, &RunCommand::conclude);
    QTimer::singleShot(patienceMs, this, [this] {
        if (!m_started) {
            terminal().progress(QStringLiteral("Waiting for the keychain: it may be asking for its password."));
        }
    });
    m_runner->start();
}

void RunCommand::failToStart(const base::Error& error)
{
    const bool owned = error.kind == base::ErrorKind::Conflict;
    const bool closed = error.kind == base::ErrorKind::Storage;
    // Unauthorized is about the place for secrets here, never about HubSpot: not 3.
    fail(error, owned ? ExitCode::ProfileInUse : closed ? ExitCode::StoreClosed : ExitCode::Failed);
}

void RunCommand::onStarted()
{
    m_started = true;
    connect(&m_runner->client(), &app::EngineClient::statusChanged, this, [this] {
        const app::EngineStatus status = m_runner->client().status();
        if (status.state == app::EngineState::Failed) {
            fail({status.failureKind, status.failure});
            return;
        }
        if (std::exchange(m_trouble, status.failure) != status.failure) {
            terminal().progress(status.failure.isEmpty()
                                    ? QStringLiteral("The database works again: going on.")
                                    : QStringLiteral("%1. Nothing is lost; it goes on by itself.").arg(status.failure));
        }
        tellSettings();
    });
    connect(&m_runner->client(), &app::EngineClient::propertiesChanged, this,
            [this](const QString& portal, const QList<domain::PropertyChange>& changes) {
                for (const domain::PropertyChange& change : changes) {
                    terminal().progress(QStringLiteral("Changed in HubSpot (%1): %2").arg(portal, changeLine(change)));
                }
            });
    announce();
    tellSettings();
    watchConnections();
}

/// What cannot be used, when that begins and not again.
void RunCommand::tellSettings()
{
    QStringList now;
    for (const app::SettingProblem& problem : m_runner->client().status().settingProblems) {
        now.append(wordsFor(problem));
        if (!m_toldSettings.contains(now.constLast())) {
            terminal().progress(now.constLast());
        }
    }
    m_toldSettings = now;
}

void RunCommand::announce()
{
    const app::EngineStatus status = m_runner->client().status();
    if (json()) {
        terminal().json({{QStringLiteral("listen"), status.listenAddress},
                         {QStringLiteral("watch"), status.watchedFolder},
                         {QStringLiteral("profile"), profile()}});
        return;
    }
    terminal().line(status.listenAddress.isEmpty()
                        ? QStringLiteral("Not listening on a port.")
                        : QStringLiteral("Taking events at %1/v1/events")
                              .arg(terminal().painted(status.listenAddress, Colour::Strong)));
    if (!status.watchedFolder.isEmpty()) {
        terminal().line(QStringLiteral("Taking events from the folder ") + status.watchedFolder);
    }
    if (status.state == app::EngineState::Paused) {
        terminal().progress(QStringLiteral("Delivery is paused: events are kept. `leadferryctl resume` lets them go."));
    }
}

void RunCommand::watchConnections()
{
    const auto warn = [this] {
        m_runner->client().portals(this, [this](const base::Result<QList<domain::Portal>>& portals) {
            if (portals && portals->isEmpty()) {
                terminal().progress(QStringLiteral("Nothing is connected: events are stored and wait. "
                                                   "`leadferryctl connect --help` shows how."));
            }
            for (const domain::Portal& portal : portals ? *portals : QList<domain::Portal>()) {
                tellOnce(portal);
            }
        });
    };
    connect(&m_runner->client(), &app::EngineClient::portalsChanged, this, warn);
    warn();
}

/// What somebody must know of a connection, when it begins and not again.
void RunCommand::tellOnce(const domain::Portal& portal)
{
    const bool tells = portal.pause == domain::PortalPause::AfterFailures ||
                       portal.health == domain::PortalHealth::AccessGone ||
                       portal.health == domain::PortalHealth::AccessInDoubt;
    const QString words = tells ? wordsFor(portal) : QString();
    QString& told = m_told[portal.id];
    if (std::exchange(told, words) != words && tells) {
        terminal().progress(QStringLiteral("%1: %2").arg(portal.name, words));
    }
}

void RunCommand::interrupt()
{
    if (!m_started) {
        finish(ExitCode::Done); // nothing has begun
        return;
    }
    terminal().progress(QStringLiteral("Stopping: finishing what is in flight."));
    m_runner->stop();
}

void RunCommand::conclude()
{
    const app::EngineStatus status = m_runner->client().status();
    if (json()) {
        terminal().json(
            {{QStringLiteral("stopped"), true}, {QStringLiteral("counts"), toJson(status.counts, status.shadowed)}});
    } else {
        terminal().line(countsLine(status.counts, status.shadowed));
    }
    if (!m_untilIdle) {
        finish(ExitCode::Done);
        return;
    }
    m_runner->client().portals(this, [this, status](const base::Result<QList<domain::Portal>>& portals) {
        if (portals) {
            finish(exitCodeFor(status, *portals));
        } else {
            fail(portals.error());
        }
    });
}

} // namespace leadferry::cli
