// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/copysetupcommand.h"

#include "app/enginecommands.h"
#include "cli/texttable.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

namespace {

const QString applyOption = QStringLiteral("apply");

QString textIn(const QJsonValue& object, const char* name)
{
    return object[QLatin1String(name)].toString();
}

void addRows(TextTable& table, const QJsonObject& answer)
{
    const QString to = textIn(answer, "to");
    const QJsonArray routes = answer.value(QLatin1String("routes")).toArray();
    for (const auto& route : routes) {
        const bool bot = route.toObject().contains(QLatin1String("bot"));
        table.addRow({{QStringLiteral("route")},
                      {bot ? textIn(route, "bot") : textIn(route, "source") + QStringLiteral(" (source)")},
                      {QStringLiteral("%1 → %2").arg(textIn(answer, "from"), to)}});
    }
    const QJsonArray missing = answer.value(QLatin1String("missing")).toArray();
    for (const auto& problem : missing) {
        table.addRow({{textIn(problem, "kind")},
                      {textIn(problem, "object") + QLatin1Char('.') + textIn(problem, "property")},
                      {QStringLiteral("%1 has no %2 \"%3\"").arg(to, textIn(problem, "kind"), textIn(problem, "name")),
                       Colour::Warning}});
    }
    const QJsonArray properties = answer.value(QLatin1String("properties")).toArray();
    for (const auto& property : properties) {
        table.addRow({{QStringLiteral("property")},
                      {textIn(property, "object") + QLatin1Char('.') + textIn(property, "property")},
                      {QStringLiteral("%1 there, %2 in %3").arg(textIn(property, "from"), textIn(property, "to"), to),
                       Colour::Warning}});
    }
}

} // namespace

void CopySetupCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("FROM"), QStringLiteral("A portal's name or account number."));
    parser.addPositionalArgument(QStringLiteral("TO"), QStringLiteral("The portal that takes over."));
    parser.addOption({applyOption, QStringLiteral("Do it; without, it is only shown.")});
    parser.setApplicationDescription(QStringLiteral(
        "\nRoutes lead to the second portal from then on. What was delivered, and what waits, stays with "
        "its portal. The first portal may be disconnected already. What the second portal lacks is listed; create it "
        "there."));
}

void CopySetupCommand::start(const QCommandLineParser& parser)
{
    const QStringList names = parser.positionalArguments();
    if (names.size() != 2) {
        misuse(QStringLiteral("name the portal to copy from and the one that takes over"));
        return;
    }
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    const bool apply = parser.isSet(applyOption);
    client->execute(QLatin1String(apply ? app::command::copySetup : app::command::setupDifference),
                    {{QStringLiteral("from"), names.at(0)}, {QStringLiteral("to"), names.at(1)}}, this, {},
                    [this](const base::Result<QJsonObject>& answer) {
                        if (answer) {
                            report(*answer);
                        } else {
                            fail(answer.error());
                        }
                    });
}

void CopySetupCommand::report(const QJsonObject& answer)
{
    const QJsonValue moved = answer.value(QLatin1String("moved"));
    if (json()) {
        terminal().json(answer);
        finish(ExitCode::Done);
        return;
    }
    TextTable table({{QStringLiteral("WHAT"), 8, false, false},
                     {QStringLiteral("NAME"), 0, false, true},
                     {QStringLiteral("DIFFERENCE"), 0, false, true}});
    addRows(table, answer);
    if (table.isEmpty()) {
        terminal().line(QStringLiteral("Nothing leads to %1, and %2 lacks nothing.")
                            .arg(textIn(answer, "from"), textIn(answer, "to")));
    } else {
        table.print(terminal());
    }
    if (!moved.isUndefined()) {
        terminal().line(QStringLiteral("%1 routes lead to %2 now.").arg(moved.toInt()).arg(textIn(answer, "to")));
    } else if (!answer.value(QLatin1String("routes")).toArray().isEmpty()) {
        terminal().line(QStringLiteral("Nothing was changed; --apply does it."));
    }
    finish(ExitCode::Done);
}

} // namespace leadferry::cli
