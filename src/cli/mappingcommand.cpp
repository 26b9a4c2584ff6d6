// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/mappingcommand.h"

#include "app/enginecommands.h"
#include "app/mappingdocument.h"
#include "cli/textfile.h"
#include "cli/texttable.h"
#include "domain/setupcopy.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace leadferry::cli {

namespace {

constexpr QLatin1String mappingsName("mappings");
constexpr QLatin1String typeName("eventType");
const QString portalOption = QStringLiteral("portal");

/// Invalid names the file, and in JSON that cannot be read the place.
base::Result<QJsonObject> documentIn(const QString& file, const Terminal& terminal)
{
    const auto text = textOfFile(file, terminal);
    if (!text) {
        return base::Error{base::ErrorKind::Invalid, file + QLatin1Char(' ') + text.error().message};
    }
    QJsonParseError fault;
    const QByteArray bytes = text->toUtf8();
    const auto json = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const auto line = bytes.left(fault.offset).count('\n') + 1;
        return base::Error{base::ErrorKind::Invalid,
                           QStringLiteral("%1 line %2: %3").arg(file).arg(line).arg(fault.errorString())};
    }
    if (!json.isObject()) {
        return base::Error{base::ErrorKind::Invalid,
                           file + QStringLiteral(": must be one mapping, or {\"mappings\":[…]} as exported")};
    }
    return json.object();
}

/// "contact, note"
QString objectsOf(const QJsonObject& mapping)
{
    QStringList objects;
    const auto actions = mapping.value(QLatin1String("actions")).toArray();
    for (const auto& action : actions) {
        objects.append(action[QLatin1String("object")].toString());
    }
    objects.removeDuplicates();
    return objects.join(QLatin1String(", "));
}

} // namespace

void MappingCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ACTION"), QStringLiteral("show, validate, check, export or import."));
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QStringLiteral("validate, import: a file, or - for stdin. export: where to (stdout). "
                                                "show: an event type (all)."));
    parser.addOption(
        {portalOption, QStringLiteral("check: only this portal, by its name or account number."), QStringLiteral("P")});
    parser.setApplicationDescription(
        QStringLiteral("\ncheck lists the properties, pipelines, stages and owners that mappings name and a portal "
                       "lacks.\nAn import is a new version: what was never sent goes by it, what was written stays."));
}

void MappingCommand::start(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    const QString file = words.value(1);
    const bool reads = action == QLatin1String("validate") || action == QLatin1String("import");
    if (words.size() > 2 || (reads && file.isEmpty())) {
        misuse(reads ? QStringLiteral("name one file, or - for stdin") : QStringLiteral("that is one word too many"));
    } else if (action == QLatin1String("show")) {
        show(file);
    } else if (action == QLatin1String("validate")) {
        validate(file);
    } else if (action == QLatin1String("check") && words.size() == 1) {
        check(parser.value(portalOption));
    } else if (action == QLatin1String("export")) {
        exportTo(file);
    } else if (action == QLatin1String("import")) {
        importFrom(file);
    } else {
        misuse(QStringLiteral("say what to do: show, validate, check, export or import"));
    }
}

void MappingCommand::ask(const char* engineCommand, const QJsonObject& arguments,
                         std::function<void(const QJsonObject&)> answer)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(engineCommand), arguments, this, {},
                    [this, answer = std::move(answer)](const base::Result<QJsonObject>& outcome) {
                        if (outcome) {
                            answer(*outcome);
                        } else {
                            fail(outcome.error());
                        }
                    });
}

void MappingCommand::show(const QString& type)
{
    ask(app::command::mappings, {}, [this, type](const QJsonObject& answer) {
        QJsonArray wanted;
        const auto all = answer.value(mappingsName).toArray();
        for (const auto& mapping : all) {
            if (type.isEmpty() || mapping[typeName].toString() == type) {
                wanted.append(mapping);
            }
        }
        if (wanted.isEmpty()) {
            fail(
                {base::ErrorKind::NotFound, QStringLiteral("there is no mapping of \"%1\"; `leadferryctl mapping show` "
                                                           "lists them")
                                                .arg(type)});
            return;
        }
        if (json()) {
            terminal().json({{mappingsName, wanted}});
        } else if (type.isEmpty()) {
            list(wanted);
        } else {
            terminal().line(QString::fromUtf8(QJsonDocument(wanted.first().toObject()).toJson()).trimmed());
        }
        finish(ExitCode::Done);
    });
}

void MappingCommand::list(const QJsonArray& mappings)
{
    TextTable table({{QStringLiteral("Event type"), 28, false, false},
                     {QStringLiteral("Version"), 8, false, false},
                     {QStringLiteral("Writes"), 0, false, true}});
    for (const auto& mapping : mappings) {
        const bool active = mapping[QLatin1String("active")].toBool();
        const QString objects = objectsOf(mapping.toObject());
        table.addRow({{mapping[typeName].toString()},
                      {QString::number(mapping[QLatin1String("version")].toInt())},
                      {active && !objects.isEmpty() ? objects : QStringLiteral("nothing"),
                       active ? Colour::Plain : Colour::Faint}});
    }
    table.print(terminal());
}

void MappingCommand::validate(const QString& file)
{
    const auto document = documentIn(file, terminal());
    const auto mappings =
        document ? app::readMappings(*document) : base::Result<QList<domain::Mapping>>(document.error());
    if (!mappings) {
        fail(mappings.error());
        return;
    }
    if (json()) {
        terminal().json({{QStringLiteral("valid"), mappings->size()}});
    } else {
        terminal().line(mappings->size() == 1 ? QStringLiteral("Valid.")
                                              : QStringLiteral("%1 mappings, all valid.").arg(mappings->size()));
    }
    finish(ExitCode::Done);
}

void MappingCommand::check(const QString& portalName)
{
    ask(app::command::mappings, {}, [this, portalName](const QJsonObject& answer) {
        const auto mappings = app::readMappings(answer);
        if (!mappings) {
            fail(mappings.error());
            return;
        }
        engine()->portals(
            this, [this, portalName, mappings = *mappings](const base::Result<QList<domain::Portal>>& portals) {
                if (!portals) {
                    fail(portals.error());
                    return;
                }
                QList<domain::Portal> wanted;
                for (const domain::Portal& portal : *portals) {
                    if (portalName.isEmpty() || portal.name.compare(portalName, Qt::CaseInsensitive) == 0 ||
                        QString::number(portal.hubId) == portalName) {
                        wanted.append(portal);
                    }
                }
                if (portals->isEmpty()) {
                    fail({base::ErrorKind::NotFound, QStringLiteral("nothing is connected")}, ExitCode::NotConnected);
                } else if (wanted.isEmpty()) {
                    fail({base::ErrorKind::NotFound, QStringLiteral("no portal is called \"%1\"").arg(portalName)});
                } else {
                    checkAgainst(mappings, wanted);
                }
            });
    });
}

void MappingCommand::checkAgainst(const QList<domain::Mapping>& mappings, const QList<domain::Portal>& portals)
{
    TextTable table({{QStringLiteral("Portal"), 0, false, true},
                     {QStringLiteral("Event type"), 0, false, true},
                     {QStringLiteral("Property"), 0, false, true},
                     {QStringLiteral("It has no"), 0, false, true},
                     {QStringLiteral("It has"), 0, false, true}});
    QJsonArray list;
    for (const domain::Portal& portal : portals) {
        const auto problems = domain::unresolvedNames(mappings, portal);
        for (const domain::BindingProblem& problem : problems) {
            const QString kind = domain::toString(problem.kind);
            const QString property = domain::toString(problem.object) + QLatin1Char('.') + problem.property;
            table.addRow(
                {{portal.name},
                 {problem.eventType},
                 {property},
                 {kind + QLatin1Char(' ') + problem.name, problem.instead.isEmpty() ? Colour::Bad : Colour::Warning},
                 {problem.instead.isEmpty() ? problem.choices.join(QStringLiteral(", "))
                                            : QStringLiteral("takes ") + problem.instead,
                  Colour::Faint}});
            QJsonObject json = domain::toJson(problem);
            json.insert(portalOption, portal.name);
            json.insert(QStringLiteral("portalId"), portal.hubId);
            list.append(json);
        }
    }
    if (json()) {
        terminal().json({{QStringLiteral("problems"), list}});
    } else if (list.isEmpty()) {
        terminal().line(QStringLiteral("Every name that the mappings use is known to %1.")
                            .arg(portals.size() == 1 ? portals.constFirst().name
                                                     : QStringLiteral("all %1 portals").arg(portals.size())));
    } else {
        table.print(terminal());
    }
    finish(list.isEmpty() ? ExitCode::Done : ExitCode::Failed);
}

void MappingCommand::exportTo(const QString& file)
{
    ask(app::command::mappings, {}, [this, file](const QJsonObject& answer) {
        const QByteArray text = QJsonDocument(answer).toJson();
        if (file.isEmpty() || file == QLatin1String("-")) {
            terminal().line(QString::fromUtf8(text).trimmed());
            finish(ExitCode::Done);
            return;
        }
        QSaveFile target(file);
        if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size() || !target.commit()) {
            fail(
                {base::ErrorKind::Invalid, QStringLiteral("%1 cannot be written: %2").arg(file, target.errorString())});
            return;
        }
        finish(ExitCode::Done);
    });
}

void MappingCommand::importFrom(const QString& file)
{
    const auto document = documentIn(file, terminal());
    if (!document) {
        fail(document.error());
        return;
    }
    ask(app::command::importMappings, {{QStringLiteral("document"), *document}},
        [this](const QJsonObject& answer) { reportImport(answer); });
}

void MappingCommand::reportImport(const QJsonObject& answer)
{
    if (json()) {
        terminal().json(answer);
        finish(ExitCode::Done);
        return;
    }
    const auto saved = answer.value(QLatin1String("saved")).toArray();
    for (const auto& mapping : saved) {
        terminal().line(QStringLiteral("%1: version %2 from now on")
                            .arg(mapping[typeName].toString())
                            .arg(mapping[QLatin1String("version")].toInt()));
    }
    if (const int unchanged = answer.value(QLatin1String("unchanged")).toInt(); unchanged > 0) {
        terminal().line(QStringLiteral("%1 say what is in use already.").arg(unchanged));
    }
    if (const int replanned = answer.value(QLatin1String("replanned")).toInt(); replanned > 0) {
        terminal().line(QStringLiteral("%1 waiting deliveries go by it.").arg(replanned));
    }
    finish(ExitCode::Done);
}

} // namespace leadferry::cli
