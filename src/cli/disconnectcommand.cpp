// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/disconnectcommand.h"

#include "app/enginecommands.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

void DisconnectCommand::describe(QCommandLineParser& parser) const
{
    parser.setApplicationDescription(QStringLiteral(
        "\nUninstalls the app from the account, gives the login back and forgets it. Everything in HubSpot stays, and "
        "so "
        "do\nevents and log; what is not delivered yet is held until the same account is connected again."));
    parser.addOption({QStringLiteral("only-here"),
                      QStringLiteral("Only forget the login on this computer. Without it the app is removed from the "
                                     "whole account, also for other computers.")});
    parser.addPositionalArgument(QStringLiteral("NAME"), QStringLiteral("The connection, as `connections` lists it."));
}

void DisconnectCommand::start(const QCommandLineParser& parser)
{
    const QStringList names = parser.positionalArguments();
    if (names.size() != 1) {
        misuse(QStringLiteral("name one connection"));
        return;
    }
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(app::command::disconnect),
                    {{QStringLiteral("name"), names.constFirst()},
                     {QStringLiteral("onlyHere"), parser.isSet(QStringLiteral("only-here"))}},
                    this, {}, [this, name = names.constFirst()](const base::Result<QJsonObject>& answer) {
                        if (!answer) {
                            fail(answer.error());
                            return;
                        }
                        if (json()) {
                            terminal().json(*answer);
                        } else {
                            terminal().line(QStringLiteral("Disconnected %1. Events and the log stay.").arg(name));
                            const QJsonArray left = answer->value(QLatin1String("problems")).toArray();
                            for (const auto& problem : left) {
                                terminal().line(QStringLiteral("Left to do: %1.").arg(problem.toString()));
                            }
                        }
                        finish(ExitCode::Done);
                    });
}

} // namespace leadferry::cli
