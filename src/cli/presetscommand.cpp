// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/presetscommand.h"

#include "app/enginecommands.h"
#include "app/mappingdocument.h"
#include "cli/texttable.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

namespace {

const QString applyOption = QStringLiteral("apply");

QJsonObject toJson(const domain::TradePreset& preset)
{
    QJsonArray properties;
    for (const domain::PropertyDefinition& property : preset.properties) {
        properties.append(domain::toJson(property));
    }
    return {{QStringLiteral("name"), preset.name},
            {QStringLiteral("title"), preset.title},
            {QStringLiteral("summary"), preset.summary},
            {QStringLiteral("mappings"), app::exported(preset.mappings).value(QLatin1String("mappings"))},
            {QStringLiteral("properties"), properties}};
}

} // namespace

void PresetsCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("NAME"), QStringLiteral("One preset; without it they are listed."));
    parser.addOption({applyOption, QStringLiteral("Use its mappings from now on; without, they are only shown.")});
    parser.setApplicationDescription(QStringLiteral(
        "\nA preset is a set of mappings for a trade. What it replaces stays among the earlier versions. Fields whose "
        "property a portal lacks are held there: create the properties it lists."));
}

void PresetsCommand::start(const QCommandLineParser& parser)
{
    const QStringList names = parser.positionalArguments();
    if (names.size() > 1 || (names.isEmpty() && parser.isSet(applyOption))) {
        misuse(QStringLiteral("name one preset"));
        return;
    }
    if (names.isEmpty()) {
        list();
        return;
    }
    const auto preset = domain::tradePreset(names.first());
    if (!preset) {
        fail(preset.error());
    } else if (parser.isSet(applyOption)) {
        apply(*preset);
    } else {
        show(*preset);
    }
}

void PresetsCommand::list()
{
    TextTable table({{QStringLiteral("NAME"), 11, false, false}, {QStringLiteral("WHAT IT IS FOR"), 0, false, true}});
    QJsonArray all;
    for (const QString& name : domain::tradePresetNames()) {
        const auto preset = domain::tradePreset(name);
        if (!preset) {
            fail(preset.error());
            return;
        }
        table.addRow({{name}, {preset->summary}});
        all.append(QJsonObject{{QStringLiteral("name"), preset->name},
                               {QStringLiteral("title"), preset->title},
                               {QStringLiteral("summary"), preset->summary}});
    }
    if (json()) {
        terminal().json({{QStringLiteral("presets"), all}});
    } else {
        table.print(terminal());
    }
    finish(ExitCode::Done);
}

void PresetsCommand::show(const domain::TradePreset& preset)
{
    if (json()) {
        terminal().json(toJson(preset));
        finish(ExitCode::Done);
        return;
    }
    terminal().line(terminal().painted(preset.title, Colour::Strong));
    terminal().line(preset.summary);
    QStringList types;
    for (const domain::Mapping& mapping : preset.mappings) {
        types.append(mapping.eventType);
    }
    terminal().line(QStringLiteral("Mappings of: ") + types.join(QStringLiteral(", ")));
    printProperties(preset);
    terminal().line(QStringLiteral("Nothing was changed; --apply uses it."));
    finish(ExitCode::Done);
}

void PresetsCommand::printProperties(const domain::TradePreset& preset)
{
    if (preset.properties.isEmpty()) {
        return;
    }
    terminal().line(QStringLiteral("Custom properties that it writes:"));
    for (const domain::PropertyDefinition& property : preset.properties) {
        terminal().line(QStringLiteral("  %1.%2  %3 (%4)")
                            .arg(domain::toString(property.object), property.name, property.label, property.type));
    }
}

void PresetsCommand::apply(const domain::TradePreset& preset)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(app::command::importMappings),
                    {{QStringLiteral("document"), app::exported(preset.mappings)}}, this, {},
                    [this, preset](const base::Result<QJsonObject>& answer) {
                        if (answer) {
                            reportApplied(preset, *answer);
                        } else {
                            fail(answer.error());
                        }
                    });
}

void PresetsCommand::reportApplied(const domain::TradePreset& preset, const QJsonObject& answer)
{
    if (json()) {
        terminal().json(answer);
        finish(ExitCode::Done);
        return;
    }
    const auto saved = answer.value(QLatin1String("saved")).toArray();
    terminal().line(
        saved.isEmpty()
            ? QStringLiteral("%1 is in use already.").arg(preset.title)
            : QStringLiteral("%1 is in use from now on: %2 mappings changed.").arg(preset.title).arg(saved.size()));
    printProperties(preset);
    finish(ExitCode::Done);
}

} // namespace leadferry::cli
