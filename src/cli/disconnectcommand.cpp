// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/disconnectcommand.h"

#include "app/enginecommands.h"

#include <QCommandLineParser>

namespace leadferry::cli {

void DisconnectCommand::describe(QCommandLineParser& parser) const
{
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
    client->execute(QLatin1String(app::command::disconnect), {{QStringLiteral("name"), names.constFirst()}}, this, {},
                    [this, name = names.constFirst()](const base::Result<QJsonObject>& answer) {
                        if (!answer) {
                            fail(answer.error());
                            return;
                        }
                        if (json()) {
                            terminal().json(*answer);
                        } else {
                            terminal().line(QStringLiteral("Disconnected %1. Events and the log stay.").arg(name));
                        }
                        finish(ExitCode::Done);
                    });
}

} // namespace leadferry::cli
