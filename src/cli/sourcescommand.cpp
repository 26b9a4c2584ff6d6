// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sourcescommand.h"

#include "app/enginecommands.h"
#include "cli/formatargument.h"
#include "cli/texttable.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

namespace {

constexpr QLatin1String formatOption("format");
constexpr QLatin1String botOption("bot");
constexpr QLatin1String portalOption("portal");
constexpr QLatin1String shadowOption("shadow");
constexpr QLatin1String deliverOption("deliver");

QString formatOf(const QJsonObject& source)
{
    const QJsonValue format = source.value(formatOption);
    return format.isObject() ? format[QLatin1String("name")].toString(QStringLiteral("own")) : format.toString();
}

Cell modeOf(const QJsonObject& source)
{
    const int held = source.value(QLatin1String("shadowed")).toInt();
    const QString holds = held > 0 ? QStringLiteral(", holds %1").arg(held) : QString();
    return source.value(shadowOption).toBool() ? Cell{QStringLiteral("shadow") + holds, Colour::Warning}
                                               : Cell{QStringLiteral("live") + holds};
}

QString whereOf(const QJsonObject& source)
{
    const QString address = source.value(QLatin1String("address")).toString();
    return !address.isEmpty()                              ? address
           : source.value(QLatin1String("named")).toBool() ? QStringLiteral("none: the port is off")
                                                           : QStringLiteral("-");
}

void printSources(const Terminal& terminal, const QJsonArray& sources)
{
    TextTable table({{QStringLiteral("SOURCE"), 0, false, false},
                     {QStringLiteral("FORMAT"), 0, false, false},
                     {QStringLiteral("BOT"), 0, false, false},
                     {QStringLiteral("PORTAL"), 0, false, false},
                     {QStringLiteral("MODE"), 0, false, false},
                     {QStringLiteral("ADDRESS"), 0, false, true}});
    for (const auto& each : sources) {
        const QJsonObject source = each.toObject();
        const QString bot = source.value(botOption).toString();
        table.addRow({{source.value(QLatin1String("name")).toString(), Colour::Strong},
                      {formatOf(source)},
                      {bot.isEmpty() ? QStringLiteral("any") : bot, bot.isEmpty() ? Colour::Faint : Colour::Plain},
                      {source.value(portalOption).toString(QStringLiteral("-"))},
                      modeOf(source),
                      {whereOf(source), Colour::Faint}});
    }
    table.print(terminal);
}

} // namespace

void SourcesCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ACTION"),
                                 QStringLiteral("add, change, remove, shadow or live; without one: list."));
    parser.addPositionalArgument(QStringLiteral("NAME"),
                                 QStringLiteral("Of the source: small letters, digits and hyphens."));
    parser.addOption({formatOption,
                      QStringLiteral("What it sends: a name of `leadferryctl formats`, or a file with a format of your "
                                     "own. Without it: Leadferry's own form."),
                      QStringLiteral("F")});
    parser.addOption({botOption, QStringLiteral("The chatbot that all its events are of."), QStringLiteral("B")});
    parser.addOption({portalOption, QStringLiteral("Where its events go, unless their chatbot has a route of its own."),
                      QStringLiteral("P")});
    parser.addOption({shadowOption, QStringLiteral("add: begin in shadow mode.")});
    parser.addOption({deliverOption, QStringLiteral("live: what shadow mode holds goes out now.")});
    parser.setApplicationDescription(QStringLiteral(
        "\nIn shadow mode everything is done but the writing: what comes in is held, and `show` says what it would "
        "have written. `live NAME` ends it, with --deliver for what is held; the port and the folder have it, too."));
}

void SourcesCommand::start(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    const QString name = words.value(1);
    if (words.isEmpty()) {
        list();
    } else if (words.size() != 2) {
        misuse(QStringLiteral("say what to do with which source: add, change, remove, shadow or live, and its name"));
    } else if (action == QLatin1String("add")) {
        save(app::command::addSource, name, parser);
    } else if (action == QLatin1String("change")) {
        save(app::command::changeSource, name, parser);
    } else if (action == QLatin1String("remove")) {
        remove(name);
    } else if (action == QLatin1String("shadow")) {
        setShadow(name);
    } else if (action == QLatin1String("live")) {
        goLive(name, parser.isSet(deliverOption));
    } else {
        misuse(QStringLiteral("there is no \"%1\": say add, change, remove, shadow or live").arg(action));
    }
}

void SourcesCommand::list()
{
    execute(app::command::sources, {}, [this](const QJsonObject& answer) {
        printSources(terminal(), answer.value(QLatin1String("sources")).toArray());
    });
}

void SourcesCommand::save(const char* command, const QString& name, const QCommandLineParser& parser)
{
    QJsonObject arguments{{QStringLiteral("name"), name}};
    if (parser.isSet(formatOption)) {
        const auto format = formatFromArgument(parser.value(formatOption), terminal());
        if (!format) {
            fail(format.error(), ExitCode::Usage);
            return;
        }
        arguments.insert(formatOption, *format);
    }
    for (const QLatin1String option : {botOption, portalOption}) {
        if (parser.isSet(option)) {
            arguments.insert(option, parser.value(option));
        }
    }
    if (parser.isSet(shadowOption)) {
        arguments.insert(shadowOption, true);
    }
    execute(command, arguments, [this](const QJsonObject& source) {
        const QString address = source.value(QLatin1String("address")).toString();
        terminal().line(address.isEmpty()
                            ? QStringLiteral("Saved. The local port is off, so it has no address: `config set "
                                             "listen.address 127.0.0.1:8765` opens it.")
                            : QStringLiteral("Saved. Let the bot send to %1").arg(address));
        if (source.value(shadowOption).toBool()) {
            terminal().line(QStringLiteral("It is in shadow mode: nothing is written until `sources live %1`.")
                                .arg(source.value(QLatin1String("name")).toString()));
        }
    });
}

void SourcesCommand::setShadow(const QString& name)
{
    execute(app::command::changeSource, {{QStringLiteral("name"), name}, {shadowOption, true}},
            [this, name](const QJsonObject&) {
                terminal().line(QStringLiteral("What %1 brings from now on is held, and `show` says what it would have "
                                               "written. `sources live %1` ends this.")
                                    .arg(name));
            });
}

void SourcesCommand::goLive(const QString& name, bool deliver)
{
    execute(
        app::command::goLive, {{QStringLiteral("name"), name}, {deliverOption, deliver}},
        [this, name, deliver](const QJsonObject& answer) {
            const int released = answer.value(QLatin1String("released")).toInt();
            const int held = answer.value(QLatin1String("shadowed")).toInt();
            const QString rest =
                deliver ? QStringLiteral(" %1 that were held go out now.").arg(released)
                : held > 0
                    ? QStringLiteral(" %1 stay held: `sources live %2 --deliver` lets them out.").arg(held).arg(name)
                    : QString();
            terminal().line(QStringLiteral("%1 is live: what it brings is written to HubSpot.").arg(name) + rest);
        });
}

void SourcesCommand::remove(const QString& name)
{
    execute(app::command::removeSource, {{QStringLiteral("name"), name}}, [this, name](const QJsonObject&) {
        terminal().line(
            QStringLiteral("%1 is removed: its address takes nothing any more. Its events stay.").arg(name));
    });
}

void SourcesCommand::execute(const char* command, const QJsonObject& arguments,
                             std::function<void(const QJsonObject& answer)> say)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(command), arguments, this, {},
                    [this, say = std::move(say)](const base::Result<QJsonObject>& answer) {
                        if (!answer) {
                            fail(answer.error());
                            return;
                        }
                        if (json()) {
                            terminal().json(*answer);
                        } else {
                            say(*answer);
                        }
                        finish(ExitCode::Done);
                    });
}

} // namespace leadferry::cli
