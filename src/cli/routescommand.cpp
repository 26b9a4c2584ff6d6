// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/routescommand.h"

#include "app/enginecommands.h"
#include "cli/texttable.h"
#include "domain/route.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

using domain::RouteKind;
using domain::RouteVia;

namespace {

const QString botOption = QStringLiteral("bot");
const QString sourceOption = QStringLiteral("source");
const QString portalOption = QStringLiteral("portal");

Cell whereOf(const domain::RouteRow& row)
{
    const QString portal = row.connected ? row.portalName : row.portalName + QStringLiteral(" (disconnected)");
    switch (row.via) {
    case RouteVia::Own:
        return {portal, row.connected ? Colour::Plain : Colour::Warning};
    case RouteVia::Source:
        return {portal + QStringLiteral(" (by its source)"), row.connected ? Colour::Plain : Colour::Warning};
    case RouteVia::Default:
        return {portal + QStringLiteral(" (the only one)")};
    case RouteVia::Nothing:
        return {QStringLiteral("none: choose one"), Colour::Warning};
    }
    return {};
}

void printRoutes(const Terminal& terminal, const QList<domain::RouteRow>& routes)
{
    TextTable table({{QStringLiteral("KIND"), 6, false, false},
                     {QStringLiteral("NAME"), 0, false, true},
                     {QStringLiteral("PORTAL"), 0, false, true},
                     {QStringLiteral("TODAY"), 0, true, false},
                     {QStringLiteral("WAITING"), 0, true, false}});
    for (const domain::RouteRow& row : routes) {
        table.addRow({{domain::toString(row.kind), Colour::Faint},
                      {row.name, Colour::Strong},
                      whereOf(row),
                      {QString::number(row.today)},
                      {row.unrouted == 0 ? QStringLiteral("-") : QString::number(row.unrouted),
                       row.unrouted == 0 ? Colour::Faint : Colour::Warning}});
    }
    table.print(terminal);
}

} // namespace

void RoutesCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ACTION"), QStringLiteral("set or remove; without one: list."));
    parser.addPositionalArgument(QStringLiteral("PORTAL"), QStringLiteral("set: a portal's name or account number."));
    parser.addOption({botOption, QStringLiteral("The chatbot, as its events name it."), QStringLiteral("B")});
    parser.addOption({sourceOption,
                      QStringLiteral("The source, for events that name no chatbot, and for chatbots without a route."),
                      QStringLiteral("S")});
    parser.setApplicationDescription(
        QStringLiteral("\nA chatbot's own route counts first, then its source's, then the only connected portal. With "
                       "several portals, events without a route wait until one is set; setting it sends them."));
}

void RoutesCommand::start(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    const bool bot = parser.isSet(botOption);
    const bool source = parser.isSet(sourceOption);
    if (words.isEmpty() && !bot && !source) {
        list();
        return;
    }
    if (bot == source || parser.value(bot ? botOption : sourceOption).trimmed().isEmpty()) {
        misuse(QStringLiteral("name one chatbot with --bot, or one source with --source"));
        return;
    }
    const QString& option = bot ? botOption : sourceOption;
    const QJsonObject speaker{{option, parser.value(option)}};
    if (action == QLatin1String("set") && words.size() == 2) {
        set(speaker, words.at(1));
    } else if (action == QLatin1String("remove") && words.size() == 1) {
        remove(speaker);
    } else {
        misuse(QStringLiteral("say set (--bot B | --source S) PORTAL, or remove (--bot B | --source S)"));
    }
}

void RoutesCommand::list()
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->routes(this, [this](const base::Result<QList<domain::RouteRow>>& routes) {
        if (!routes) {
            fail(routes.error());
            return;
        }
        if (json()) {
            QJsonArray list;
            for (const domain::RouteRow& row : *routes) {
                list.append(domain::toJson(row));
            }
            terminal().json({{QStringLiteral("routes"), list}});
        } else if (routes->isEmpty()) {
            terminal().line(QStringLiteral("Nothing has come in yet, and no route is set."));
        } else {
            printRoutes(terminal(), *routes);
        }
        finish(ExitCode::Done);
    });
}

void RoutesCommand::set(const QJsonObject& speaker, const QString& portal)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    QJsonObject arguments = speaker;
    arguments.insert(portalOption, portal);
    client->execute(QLatin1String(app::command::setRoute), arguments, this, {},
                    [this, speaker](const base::Result<QJsonObject>& answer) {
                        if (!answer) {
                            fail(answer.error());
                            return;
                        }
                        if (json()) {
                            terminal().json(*answer);
                        } else {
                            terminal().line(QStringLiteral("%1 goes to %2 from now on; %3 that waited go there now.")
                                                .arg(speaker.begin().value().toString(),
                                                     answer->value(QLatin1String("portal")).toString())
                                                .arg(answer->value(QLatin1String("sent")).toInt()));
                        }
                        finish(ExitCode::Done);
                    });
}

void RoutesCommand::remove(const QJsonObject& speaker)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(
        QLatin1String(app::command::removeRoute), speaker, this, {},
        [this, speaker](const base::Result<QJsonObject>& answer) {
            if (!answer) {
                fail(answer.error());
                return;
            }
            if (json()) {
                terminal().json(*answer);
            } else {
                terminal().line(
                    QStringLiteral("%1 has no route of its own any more.").arg(speaker.begin().value().toString()));
            }
            finish(ExitCode::Done);
        });
}

void RouteCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ID"), QStringLiteral("Unrouted deliveries (d12) or events (e7)."));
    parser.addOption(
        {portalOption, QStringLiteral("Where to: a portal's name or account number."), QStringLiteral("P")});
    parser.setApplicationDescription(
        QStringLiteral("\nOnly these go there. `leadferryctl routes set` decides for a whole chatbot or source."));
}

void RouteCommand::start(const QCommandLineParser& parser)
{
    const auto references = referencesFromText(parser.positionalArguments());
    const QString portal = parser.value(portalOption);
    if (!references || references->isEmpty() || portal.isEmpty()) {
        misuse(!references             ? references.error().message
               : references->isEmpty() ? QStringLiteral("name the unrouted deliveries")
                                       : QStringLiteral("name the portal with --portal"));
        return;
    }
    withIds(*references, [this, portal](const QJsonArray& ids) {
        engine()->execute(
            QLatin1String(app::command::choosePortal), {{QStringLiteral("ids"), ids}, {portalOption, portal}}, this, {},
            [this, wanted = ids.size()](const base::Result<QJsonObject>& answer) {
                if (!answer) {
                    fail(answer.error());
                    return;
                }
                const int sent = answer->value(QLatin1String("sent")).toInt();
                if (json()) {
                    terminal().json(*answer);
                } else {
                    terminal().line(
                        QStringLiteral("%1 of %2 go to %3 now%4.")
                            .arg(sent)
                            .arg(wanted)
                            .arg(answer->value(portalOption).toString(),
                                 sent == wanted ? QString() : QStringLiteral("; the others have a portal")));
                }
                finish(sent == wanted ? ExitCode::Done : ExitCode::Failed);
            });
    });
}

} // namespace leadferry::cli
