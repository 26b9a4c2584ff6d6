// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/propertiescommand.h"

#include "app/enginecommands.h"
#include "cli/propertywords.h"
#include "cli/textfile.h"
#include "cli/texttable.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace leadferry::cli {

using domain::PropertyNeed;

namespace {

constexpr QLatin1String portalOption("portal");
constexpr QLatin1String allOption("all");

/// "contact.lead_priority" → {"object","name"}
QJsonArray itemsOf(const QStringList& names)
{
    QJsonArray items;
    for (const QString& name : names) {
        items.append(QJsonObject{{QStringLiteral("object"), name.section(u'.', 0, 0)},
                                 {QStringLiteral("name"), name.section(u'.', 1)}});
    }
    return items;
}

bool areNames(const QStringList& names)
{
    return std::all_of(names.begin(), names.end(), [](const QString& name) { return name.count(u'.') == 1; });
}

/// The document, or the set of that name.
base::Result<QJsonObject> documentFrom(const QString& from, const Terminal& terminal)
{
    if (domain::propertySetNames().contains(from)) {
        const auto set = domain::propertySet(from);
        if (!set) {
            return set.error();
        }
        QJsonArray properties;
        for (const domain::PropertyDefinition& definition : *set) {
            properties.append(domain::toJson(definition));
        }
        return QJsonObject{{QStringLiteral("properties"), properties}};
    }
    const auto text = textOfFile(from, terminal);
    if (!text) {
        return base::Error{text.error().kind, from + u' ' + text.error().message};
    }
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text->toUtf8(), &fault);
    if (!document.isObject()) {
        return base::Error{base::ErrorKind::Invalid, QStringLiteral("%1 is no JSON object: %2 (at character %3)")
                                                         .arg(from, fault.errorString())
                                                         .arg(fault.offset)};
    }
    return document.object();
}

} // namespace

void PropertiesCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ACTION"),
                                 QStringLiteral("check, create, complete, list, add or remove; without one: check."));
    parser.addPositionalArgument(
        QStringLiteral("WHAT"),
        QStringLiteral("create, complete, remove: OBJECT.NAME, as in contact.lead_priority. add: a "
                       "file, - for standard input, or the name of a set."));
    parser.addOption(
        {portalOption, QStringLiteral("The portal; may be left out where there is one."), QStringLiteral("P")});
    parser.addOption({allOption, QStringLiteral("check: what is as it should be is listed, too.")});
    parser.setApplicationDescription(
        QStringLiteral(
            "\n`check` compares what the mappings in use, Leadferry's keys and your own list need with what "
            "the portal has; it changes nothing, and exits with 1 while something is missing. `create` makes "
            "what is missing, restores what is archived and adds options to lists; types are never changed. "
            "`complete` sends a property to the records that went out before it was there, from the stored "
            "events; nothing else of them is touched. `list` prints your own list as JSON, `add` takes such a file. "
            "Sets: %1.")
            .arg(domain::propertySetNames().join(QStringLiteral(", "))));
}

void PropertiesCommand::start(const QCommandLineParser& parser)
{
    QStringList words = parser.positionalArguments();
    const QString action = words.isEmpty() ? QStringLiteral("check") : words.takeFirst();
    if (action == QLatin1String("check") && words.isEmpty()) {
        check(parser);
    } else if (action == QLatin1String("create") && areNames(words)) {
        create(parser, words);
    } else if (action == QLatin1String("complete") && !words.isEmpty() && areNames(words)) {
        complete(parser, words);
    } else if (action == QLatin1String("list") && words.isEmpty()) {
        listOwn();
    } else if (action == QLatin1String("add") && words.size() == 1) {
        add(words.first());
    } else if (action == QLatin1String("remove") && !words.isEmpty() && areNames(words)) {
        remove(words);
    } else {
        misuse(QStringLiteral("say check, create [OBJECT.NAME…], complete OBJECT.NAME…, list, add FILE or "
                              "remove OBJECT.NAME…"));
    }
}

void PropertiesCommand::check(const QCommandLineParser& parser)
{
    const bool all = parser.isSet(allOption);
    execute(app::command::checkProperties,
            {{portalOption, parser.value(portalOption)}, {QStringLiteral("fresh"), true}},
            [this, all](const QJsonObject& answer) { reportCheck(answer, all); });
}

void PropertiesCommand::reportCheck(const QJsonObject& answer, bool all)
{
    const auto report = domain::propertyReportFromJson(answer.value(QLatin1String("report")).toObject());
    if (!report) {
        fail(report.error());
        return;
    }
    const bool trouble = std::any_of(report->needs.begin(), report->needs.end(), domain::isTrouble);
    if (json()) {
        terminal().json(answer);
    } else {
        printNeeds(terminal(), *report, all);
        printRules(terminal(), *report);
        printChanges(terminal(), *report);
        terminal().line(summaryOf(*report, answer.value(QLatin1String("portal")).toString()));
    }
    finish(trouble ? ExitCode::Failed : ExitCode::Done);
}

void PropertiesCommand::create(const QCommandLineParser& parser, const QStringList& names)
{
    QJsonObject arguments{{portalOption, parser.value(portalOption)}};
    if (!names.isEmpty()) {
        arguments.insert(QStringLiteral("items"), itemsOf(names));
    }
    execute(app::command::repairProperties, arguments, [this](const QJsonObject& answer) { reportRepair(answer); });
}

void PropertiesCommand::reportRepair(const QJsonObject& answer)
{
    const auto report = domain::propertyReportFromJson(answer.value(QLatin1String("report")).toObject());
    if (!report) {
        fail(report.error());
        return;
    }
    bool failed = false;
    const QJsonArray outcomes = answer.value(QLatin1String("outcomes")).toArray();
    for (const auto& json : outcomes) {
        const auto outcome = domain::repairOutcomeFromJson(json.toObject());
        if (!outcome) {
            fail(outcome.error());
            return;
        }
        failed = failed || outcome->kind == domain::RepairOutcome::Kind::Failed;
        if (!this->json()) {
            printOutcome(terminal(), *outcome);
        }
    }
    if (json()) {
        terminal().json(answer);
    } else {
        if (outcomes.isEmpty()) {
            terminal().line(QStringLiteral("There was nothing to create."));
        }
        for (const PropertyNeed& need : report->needs) {
            if (need.held > 0 && !isTrouble(need)) {
                terminal().line(
                    QStringLiteral("%1 deliveries held %2: `leadferryctl retry --property %2` delivers them.")
                        .arg(need.held)
                        .arg(fullName(need)));
            }
        }
        offerCompletion(answer.value(QLatin1String("wentWithout")).toArray());
        terminal().line(summaryOf(*report, answer.value(QLatin1String("portal")).toString()));
    }
    finish(failed ? ExitCode::Failed : ExitCode::Done);
}

void PropertiesCommand::offerCompletion(const QJsonArray& properties)
{
    int most = 0;
    QStringList names;
    for (const auto& property : properties) {
        most = std::max(most, property[QLatin1String("deliveries")].toInt());
        names.append(property[QLatin1String("object")].toString() + u'.' + property[QLatin1String("name")].toString());
    }
    if (most > 0) {
        terminal().line(
            QStringLiteral("Up to %1 deliveries went out before: `leadferryctl properties complete %2` adds "
                           "what their events know.")
                .arg(most)
                .arg(names.join(u' ')));
    }
}

void PropertiesCommand::complete(const QCommandLineParser& parser, const QStringList& names)
{
    execute(app::command::completeRecords,
            {{portalOption, parser.value(portalOption)}, {QStringLiteral("items"), itemsOf(names)}},
            [this](const QJsonObject& answer) {
                if (json()) {
                    terminal().json(answer);
                } else {
                    terminal().line(QStringLiteral("%1 of %2 deliveries go out again with what they lack.")
                                        .arg(answer.value(QLatin1String("completed")).toInt())
                                        .arg(answer.value(QLatin1String("looked")).toInt()));
                }
                finish(ExitCode::Done);
            });
}

void PropertiesCommand::listOwn()
{
    execute(app::command::ownProperties, {}, [this](const QJsonObject& answer) {
        const QJsonObject document{{QStringLiteral("properties"), answer.value(QLatin1String("properties"))}};
        if (json()) {
            terminal().json(document);
        } else {
            terminal().line(QString::fromUtf8(QJsonDocument(document).toJson()).trimmed());
        }
        finish(ExitCode::Done);
    });
}

void PropertiesCommand::add(const QString& from)
{
    const auto document = documentFrom(from, terminal());
    if (!document) {
        fail(document.error(), ExitCode::Usage);
        return;
    }
    execute(app::command::addOwnProperties, {{QStringLiteral("document"), *document}},
            [this](const QJsonObject& answer) {
                if (json()) {
                    terminal().json(answer);
                } else {
                    terminal().line(
                        QStringLiteral("%1 on your list. `leadferryctl properties create` makes what a portal lacks.")
                            .arg(answer.value(QLatin1String("saved")).toInt()));
                }
                finish(ExitCode::Done);
            });
}

void PropertiesCommand::remove(const QStringList& names)
{
    execute(app::command::removeOwnProperties, {{QStringLiteral("items"), itemsOf(names)}},
            [this](const QJsonObject& answer) {
                const int removed = answer.value(QLatin1String("removed")).toInt();
                if (json()) {
                    terminal().json(answer);
                } else {
                    terminal().line(
                        removed == 0
                            ? QStringLiteral("They were not wanted.")
                            : QStringLiteral("%1 no longer wanted; in HubSpot nothing was changed.").arg(removed));
                }
                finish(removed == 0 ? ExitCode::Failed : ExitCode::Done);
            });
}

void PropertiesCommand::execute(const char* command, const QJsonObject& arguments,
                                const std::function<void(const QJsonObject&)>& answered)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(
        QLatin1String(command), arguments, this,
        [this](const QJsonObject& step) {
            terminal().progress(QStringLiteral("%1 of %2")
                                    .arg(step.value(QLatin1String("done")).toInt())
                                    .arg(step.value(QLatin1String("of")).toInt()));
        },
        [this, answered](const base::Result<QJsonObject>& answer) {
            if (answer) {
                answered(*answer);
            } else {
                fail(answer.error());
            }
        });
}

} // namespace leadferry::cli
