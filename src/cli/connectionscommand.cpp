// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/connectionscommand.h"

#include "cli/wording.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

namespace {

void printTable(const Terminal& terminal, const QList<domain::Portal>& portals)
{
    TextTable table({{QStringLiteral("NAME"), 0, false, true},
                     {QStringLiteral("ACCOUNT"), 0, true, false},
                     {QStringLiteral("STATE"), 0, false, false},
                     {QStringLiteral("BY"), 0, false, false},
                     {QStringLiteral("LAST SUCCESS"), 0, false, false},
                     {QStringLiteral("MISSING PERMISSIONS OR REASON"), 0, false, true}});
    for (const domain::Portal& portal : portals) {
        table.addRow(
            {{portal.name, Colour::Strong},
             {QString::number(portal.hubId)},
             {wordsFor(portal), colourOf(portal.health)},
             {portal.credential == domain::CredentialKind::OAuth ? QStringLiteral("OAuth")
                                                                 : QStringLiteral("service key")},
             {localTime(portal.lastSuccessMs), Colour::Faint},
             {portal.healthReason.isEmpty() ? portal.missingScopes.join(QLatin1Char(' ')) : portal.healthReason}});
    }
    table.print(terminal);
}

} // namespace

void ConnectionsCommand::describe(QCommandLineParser&) const {}

void ConnectionsCommand::start(const QCommandLineParser&)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->portals(this, [this](const base::Result<QList<domain::Portal>>& portals) {
        if (!portals) {
            fail(portals.error());
            return;
        }
        if (json()) {
            QJsonArray list;
            for (const domain::Portal& portal : *portals) {
                list.append(toJson(portal));
            }
            terminal().json({{QStringLiteral("connections"), list}});
        } else if (portals->isEmpty()) {
            terminal().line(QStringLiteral("Nothing is connected. `leadferryctl connect --help` shows how."));
        } else {
            printTable(terminal(), *portals);
        }
        finish(ExitCode::Done);
    });
}

} // namespace leadferry::cli
