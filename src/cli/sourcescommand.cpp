// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sourcescommand.h"

#include "app/enginecommands.h"
#include "app/signatureschemes.h"
#include "cli/formatargument.h"
#include "cli/texttable.h"
#include "cli/wording.h"
#include "domain/source.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

namespace {

constexpr QLatin1String formatOption("format");
constexpr QLatin1String botOption("bot");
constexpr QLatin1String portalOption("portal");
constexpr QLatin1String shadowOption("shadow");
constexpr QLatin1String deliverOption("deliver");
constexpr QLatin1String schemeOption("scheme");
constexpr QLatin1String headerOption("header");
constexpr QLatin1String hostOption("host");
constexpr QLatin1String secretOption("secret-stdin");
constexpr QLatin1String tokenOption("verify-token-stdin");
constexpr QLatin1String repliesOption("replies");
constexpr QLatin1String replyToOption("reply-to");

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
    const QString outside = source.value(QLatin1String("publicAddress")).toString();
    return !outside.isEmpty()                              ? outside
           : !address.isEmpty()                            ? address
           : source.value(QLatin1String("named")).toBool() ? QStringLiteral("none: the port is off")
                                                           : QStringLiteral("-");
}

Cell signatureOf(const QJsonObject& source)
{
    const QString scheme = source.value(schemeOption).toString(QStringLiteral("none"));
    const QString header = source.value(headerOption).toString();
    return {header.isEmpty() ? scheme : QStringLiteral("%1 in %2").arg(scheme, header),
            scheme == QLatin1String("none") ? Colour::Faint : Colour::Plain};
}

QString replyWayOf(const QJsonObject& source)
{
    return source.value(repliesOption)[QLatin1String("way")].toString(QStringLiteral("fetch"));
}

Cell repliesOf(const QJsonObject& source)
{
    const QString way = replyWayOf(source);
    return {way, way == QLatin1String("fetch") ? Colour::Faint : Colour::Plain};
}

/// Where the answers of agents go; empty: the bot fetches them.
QString replyWords(const QJsonObject& source)
{
    const QString way = replyWayOf(source);
    const QString to = source.value(repliesOption)[QLatin1String("to")].toString();
    return way == QLatin1String("post")     ? QStringLiteral("The answers of agents are posted to %1.").arg(to)
           : way == QLatin1String("outbox") ? QStringLiteral("The answers of agents are laid into %1.").arg(to)
                                            : QString();
}

QString schemeNames()
{
    QStringList names{QStringLiteral("none")};
    for (const auto& scheme : app::signatureSchemes()) {
        names.append(scheme.name);
    }
    return names.join(QStringLiteral(", "));
}

void printSources(const Terminal& terminal, const QJsonArray& sources)
{
    TextTable table({{QStringLiteral("SOURCE"), 0, false, false},
                     {QStringLiteral("FORMAT"), 0, false, false},
                     {QStringLiteral("BOT"), 0, false, false},
                     {QStringLiteral("PORTAL"), 0, false, false},
                     {QStringLiteral("MODE"), 0, false, false},
                     {QStringLiteral("SIGNATURE"), 0, false, false},
                     {QStringLiteral("REPLIES"), 0, false, false},
                     {QStringLiteral("ADDRESS"), 0, false, true}});
    for (const auto& each : sources) {
        const QJsonObject source = each.toObject();
        const QString bot = source.value(botOption).toString();
        table.addRow({{source.value(QLatin1String("name")).toString(), Colour::Strong},
                      {formatOf(source)},
                      {bot.isEmpty() ? QStringLiteral("any") : bot, bot.isEmpty() ? Colour::Faint : Colour::Plain},
                      {source.value(portalOption).toString(QStringLiteral("-"))},
                      modeOf(source),
                      signatureOf(source),
                      repliesOf(source),
                      {whereOf(source), Colour::Faint}});
    }
    table.print(terminal);
    for (const auto& source : sources) {
        if (const QString words = replyWords(source.toObject()); !words.isEmpty()) {
            terminal.line(terminal.painted(
                QStringLiteral("%1: %2").arg(source[QLatin1String("name")].toString(), words), Colour::Faint));
        }
        const domain::SourceRefusals refusals{source[QLatin1String("refused")].toInt(),
                                              source[QLatin1String("refusedAt")].toInteger(),
                                              source[QLatin1String("refusedWhy")].toString()};
        if (refusals.count > 0) {
            terminal.line(
                terminal.painted(wordsFor(source[QLatin1String("name")].toString(), refusals), Colour::Warning));
        }
    }
}

} // namespace

void SourcesCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ACTION"),
                                 QStringLiteral("add, change, remove, shadow, live, reply-secret or new-reply-secret; "
                                                "without one: list."));
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
    parser.addOption({schemeOption,
                      QStringLiteral("How senders prove who they are: %1. With a secret and without this: as the "
                                     "format's platform does, else hmac.")
                          .arg(schemeNames()),
                      QStringLiteral("S")});
    parser.addOption(
        {headerOption, QStringLiteral("hmac, header: the header that the sender puts it into."), QStringLiteral("H")});
    parser.addOption({secretOption, QStringLiteral("The secret that the sender has: the first line of stdin.")});
    parser.addOption({tokenOption, QStringLiteral("meta: the verify token entered there; the next line of stdin.")});
    parser.addOption({hostOption,
                      QStringLiteral("The public name under which a reverse proxy or tunnel leads to it, like "
                                     "hooks.example.com; several by commas."),
                      QStringLiteral("N")});
    parser.addOption({repliesOption,
                      QStringLiteral("How its bot gets the answers of agents: fetch (it asks the local port), post or "
                                     "outbox. The port and the folder have it, too."),
                      QStringLiteral("WAY")});
    parser.addOption({replyToOption,
                      QStringLiteral("post: the address, https://… or of this computer; outbox: the folder, with its "
                                     "whole path. It says the way, too."),
                      QStringLiteral("URL-OR-FOLDER")});
    parser.addOption({deliverOption, QStringLiteral("live: what shadow mode holds goes out now.")});
    parser.setApplicationDescription(QStringLiteral(
        "\nIn shadow mode everything is done but the writing: what comes in is held, and `show` says what it would "
        "have written. `live NAME` ends it, with --deliver for what is held; the port and the folder have it, too.\n"
        "Answers that are posted are signed as Standard Webhooks says: `reply-secret NAME` shows the secret for the "
        "bot, `new-reply-secret NAME` makes another one."));
}

void SourcesCommand::start(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    const QString name = words.value(1);
    if (words.isEmpty()) {
        list();
    } else if (words.size() != 2) {
        misuse(QStringLiteral("say what to do with which source: add, change, remove, shadow, live, reply-secret or "
                              "new-reply-secret, and its name"));
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
    } else if (action == QLatin1String("reply-secret")) {
        tellSecret(app::command::replySecret, name);
    } else if (action == QLatin1String("new-reply-secret")) {
        tellSecret(app::command::newReplySecret, name);
    } else {
        misuse(QStringLiteral("there is no \"%1\": say add, change, remove, shadow, live, reply-secret or "
                              "new-reply-secret")
                   .arg(action));
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
    for (const QLatin1String option : {botOption, portalOption, schemeOption, headerOption}) {
        if (parser.isSet(option)) {
            arguments.insert(option, parser.value(option));
        }
    }
    if (parser.isSet(hostOption)) {
        arguments.insert(QStringLiteral("hosts"), parser.values(hostOption).join(QLatin1Char(' ')));
    }
    if (parser.isSet(repliesOption)) {
        arguments.insert(QStringLiteral("replyWay"), parser.value(repliesOption));
    }
    if (parser.isSet(replyToOption)) {
        arguments.insert(QStringLiteral("replyTo"), parser.value(replyToOption));
    }
    if (parser.isSet(shadowOption)) {
        arguments.insert(shadowOption, true);
    }
    if (readSecrets(parser, arguments)) {
        execute(command, arguments, [this](const QJsonObject& source) { tellSaved(source); });
    }
}

/// The lines of stdin, in this order. False: one is missing, which is said.
bool SourcesCommand::readSecrets(const QCommandLineParser& parser, QJsonObject& arguments)
{
    struct Asked
    {
        QLatin1String option;
        QLatin1String argument;
        QString prompt;
    };
    for (const Asked& asked : {Asked{secretOption, QLatin1String("secret"), QStringLiteral("Secret of the sender")},
                               Asked{tokenOption, QLatin1String("verifyToken"), QStringLiteral("Verify token")}}) {
        if (!parser.isSet(asked.option)) {
            continue;
        }
        const QString line = terminal().secretLine(asked.prompt);
        if (line.trimmed().isEmpty()) {
            misuse(QStringLiteral("stdin has no line for --%1: pipe it in, or type it").arg(asked.option));
            return false;
        }
        arguments.insert(asked.argument, line);
    }
    return true;
}

void SourcesCommand::tellSaved(const QJsonObject& source)
{
    const QString address = source.value(QLatin1String("address")).toString();
    const QString outside = source.value(QLatin1String("publicAddress")).toString();
    if (source.value(QLatin1String("name")) == domain::folderSource) {
        terminal().line(QStringLiteral("Saved."));
    } else if (address.isEmpty()) {
        terminal().line(QStringLiteral("Saved. The local port is off, so it has no address: `config set listen.address "
                                       "127.0.0.1:8765` opens it."));
    } else if (outside.isEmpty()) {
        terminal().line(QStringLiteral("Saved. Let the bot send to %1").arg(address));
    } else {
        terminal().line(QStringLiteral("Saved. Let the platform send to %1, and the reverse proxy or tunnel lead to %2 "
                                       "with the Host header as it is.")
                            .arg(outside, address));
    }
    if (source.value(shadowOption).toBool()) {
        terminal().line(QStringLiteral("It is in shadow mode: nothing is written until `sources live %1`.")
                            .arg(source.value(QLatin1String("name")).toString()));
    }
    tellReplies(source);
    tellProblems(source);
}

void SourcesCommand::tellReplies(const QJsonObject& source)
{
    if (const QString words = replyWords(source); !words.isEmpty()) {
        terminal().line(words);
    }
    if (const QString secret = source.value(QLatin1String("replySecret")).toString(); !secret.isEmpty()) {
        terminal().line(
            QStringLiteral("They are signed with %1: give it to the bot. `sources reply-secret %2` shows it "
                           "again.")
                .arg(secret, source.value(QLatin1String("name")).toString()));
    }
}

/// Alone, for pipes.
void SourcesCommand::tellSecret(const char* command, const QString& name)
{
    execute(command, {{QStringLiteral("name"), name}},
            [this](const QJsonObject& answer) { terminal().line(answer.value(QLatin1String("secret")).toString()); });
}

/// What is left to do by hand.
void SourcesCommand::tellProblems(const QJsonObject& answer)
{
    const QJsonArray problems = answer.value(QLatin1String("problems")).toArray();
    for (const auto& problem : problems) {
        terminal().error(QStringLiteral("its secret could not be removed: %1").arg(problem.toString()));
    }
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
    execute(app::command::removeSource, {{QStringLiteral("name"), name}}, [this, name](const QJsonObject& answer) {
        terminal().line(
            QStringLiteral("%1 is removed: its address takes nothing any more. Its events stay.").arg(name));
        tellProblems(answer);
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
