// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pausecommand.h"

#include "app/enginecommands.h"

#include <QCommandLineParser>

namespace leadferry::cli {

namespace {

void describePortal(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("portal"), QStringLiteral("Only this one, by its name or account number."),
                      QStringLiteral("P")});
}

} // namespace

void PauseCommand::describe(QCommandLineParser& parser) const
{
    describePortal(parser);
    parser.setApplicationDescription(
        QStringLiteral("\nEvents are still taken in and kept; calls under way are finished. It stays paused after a "
                       "restart, until `leadferryctl resume`."));
}

void PauseCommand::start(const QCommandLineParser& parser)
{
    carryOut(app::command::pause, parser, QStringLiteral("Paused: events are kept, nothing goes to %1."));
}

void PauseCommand::carryOut(const char* engineCommand, const QCommandLineParser& parser, const QString& done)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    const QString portal = parser.value(QStringLiteral("portal"));
    const QString said = done.arg(portal.isEmpty() ? QStringLiteral("HubSpot") : portal);
    const QJsonObject arguments = portal.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("portal"), portal}};
    client->execute(QLatin1String(engineCommand), arguments, this, {},
                    [this, said](const base::Result<QJsonObject>& answer) {
                        conclude(answer, [&said](const QJsonObject&) { return QString(said); });
                    });
}

void ResumeCommand::describe(QCommandLineParser& parser) const
{
    describePortal(parser);
    parser.setApplicationDescription(QStringLiteral("\nWhat has waited goes out in the order it came in."));
}

void ResumeCommand::start(const QCommandLineParser& parser)
{
    carryOut(app::command::resume, parser, QStringLiteral("Resumed: what has waited goes to %1."));
}

} // namespace leadferry::cli
