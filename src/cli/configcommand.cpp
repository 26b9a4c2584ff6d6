// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/configcommand.h"

#include "app/enginecommands.h"
#include "cli/texttable.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

namespace {
constexpr QLatin1String settingsName("settings");
} // namespace

void ConfigCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ACTION"), QStringLiteral("get or set."));
    parser.addPositionalArgument(QStringLiteral("KEY"), QStringLiteral("The setting; get without one lists all."));
    parser.addPositionalArgument(QStringLiteral("VALUE"), QStringLiteral("set: the new value; \"\" is the default."));
    parser.setApplicationDescription(
        QStringLiteral("\nA running engine follows at once; address, folder and API version need a restart."));
}

void ConfigCommand::start(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    if (action == QLatin1String("get") && words.size() <= 2) {
        get(words.value(1));
    } else if (action == QLatin1String("set") && words.size() == 3) {
        set(words.at(1), words.at(2));
    } else {
        misuse(QStringLiteral("say get [KEY], or set KEY VALUE"));
    }
}

void ConfigCommand::get(const QString& name)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(
        QLatin1String(app::command::settings), {}, this, {}, [this, name](const base::Result<QJsonObject>& answer) {
            if (!answer) {
                fail(answer.error());
                return;
            }
            QJsonArray wanted;
            const auto all = answer->value(settingsName).toArray();
            for (const auto& setting : all) {
                if (name.isEmpty() || setting[QLatin1String("name")].toString() == name) {
                    wanted.append(setting);
                }
            }
            if (wanted.isEmpty()) {
                fail({base::ErrorKind::Invalid,
                      QStringLiteral("there is no setting \"%1\"; `leadferryctl config get` lists them").arg(name)},
                     ExitCode::Usage);
                return;
            }
            if (json()) {
                terminal().json({{settingsName, wanted}});
            } else if (name.isEmpty()) {
                list(wanted);
            } else {
                terminal().line(wanted.first()[QLatin1String("value")].toString());
            }
            finish(ExitCode::Done);
        });
}

void ConfigCommand::list(const QJsonArray& settings)
{
    TextTable table({{QStringLiteral("Setting"), 24, false, false},
                     {QStringLiteral("Value"), 16, false, false},
                     {QStringLiteral("Meaning"), 0, false, true}});
    for (const auto& setting : settings) {
        const QString problem = setting[QLatin1String("problem")].toString();
        const QString value = setting[QLatin1String("value")].toString();
        table.addRow({{setting[QLatin1String("name")].toString()},
                      {value.isEmpty() ? QStringLiteral("-") : value, problem.isEmpty() ? Colour::Plain : Colour::Bad},
                      {problem.isEmpty() ? setting[QLatin1String("meaning")].toString()
                                         : QStringLiteral("cannot be used, the default holds: ") + problem,
                       problem.isEmpty() ? Colour::Faint : Colour::Bad}});
    }
    table.print(terminal());
}

void ConfigCommand::set(const QString& name, const QString& value)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(app::command::changeSetting),
                    {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}}, this, {},
                    [this, name, value](const base::Result<QJsonObject>& answer) {
                        if (!answer) {
                            const bool wrong = answer.error().kind == base::ErrorKind::Invalid;
                            fail(answer.error(), wrong ? ExitCode::Usage : exitCodeFor(answer.error().kind));
                            return;
                        }
                        if (json()) {
                            terminal().json(*answer);
                        } else {
                            terminal().line(value.isEmpty() ? QStringLiteral("%1 has its default again.").arg(name)
                                                            : QStringLiteral("%1 is %2 now.").arg(name, value));
                        }
                        finish(ExitCode::Done);
                    });
}

} // namespace leadferry::cli
