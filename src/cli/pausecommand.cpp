// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pausecommand.h"

#include "app/enginecommands.h"

#include <QCommandLineParser>

namespace leadferry::cli {

void PauseCommand::describe(QCommandLineParser& parser) const
{
    parser.setApplicationDescription(
        QStringLiteral("\nEvents are still taken in and kept; calls under way are finished. It stays paused after a "
                       "restart, until `leadferryctl resume`."));
}

void PauseCommand::start(const QCommandLineParser&)
{
    carryOut(app::command::pause, QStringLiteral("Paused: events are kept, nothing goes to HubSpot."));
}

void PauseCommand::carryOut(const char* engineCommand, const QString& done)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(engineCommand), {}, this, {}, [this, done](const base::Result<QJsonObject>& answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        if (json()) {
            terminal().json(*answer);
        } else {
            terminal().line(done);
        }
        finish(ExitCode::Done);
    });
}

void ResumeCommand::describe(QCommandLineParser& parser) const
{
    parser.setApplicationDescription(QStringLiteral("\nWhat has waited goes out in the order it came in."));
}

void ResumeCommand::start(const QCommandLineParser&)
{
    carryOut(app::command::resume, QStringLiteral("Resumed: what has waited goes out."));
}

} // namespace leadferry::cli
