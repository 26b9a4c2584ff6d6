// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/doctorcommand.h"

#include "app/enginecommands.h"
#include "cli/checkwords.h"
#include "cli/texttable.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <algorithm>

namespace leadferry::cli {

using domain::CheckResult;
using domain::CheckState;
using domain::Finding;

namespace {

QList<CheckResult> resultsIn(const QJsonObject& answer)
{
    QList<CheckResult> results;
    const QJsonArray checks = answer.value(QLatin1String("checks")).toArray();
    for (const auto& check : checks) {
        if (const auto result = domain::checkResultFromJson(check.toObject())) {
            results.append(*result);
        }
    }
    return results;
}

QJsonObject documentOf(const QList<CheckResult>& results)
{
    QJsonArray checks;
    for (const CheckResult& result : results) {
        const RepairWords repair = repairOf(result);
        QJsonObject json = domain::toJson(result);
        json.insert(QStringLiteral("reason"), reasonOf(result));
        json.insert(QStringLiteral("repair"),
                    result.repair == domain::Repair::None
                        ? QJsonValue()
                        : QJsonValue(QJsonObject{{QStringLiteral("id"), domain::toString(result.repair)},
                                                 {QStringLiteral("words"), repair.words},
                                                 {QStringLiteral("command"), repair.command}}));
        checks.append(json);
    }
    return {{QStringLiteral("checks"), checks}};
}

QString wordFor(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return QStringLiteral("ok");
    case CheckState::Unknown:
        return QStringLiteral("not checked");
    case CheckState::Warning:
        return QStringLiteral("warning");
    case CheckState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

Colour colourOf(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return Colour::Good;
    case CheckState::Unknown:
        return Colour::Faint;
    case CheckState::Warning:
        return Colour::Warning;
    case CheckState::Failed:
        return Colour::Bad;
    }
    return Colour::Plain;
}

void printRepairs(const Terminal& terminal, const QList<CheckResult>& results)
{
    QStringList told;
    for (const CheckResult& result : results) {
        const RepairWords repair = repairOf(result);
        const QString subject = result.portal.isEmpty() ? QString() : result.portal + QStringLiteral(": ");
        const QString line = QStringLiteral("  %1%2%3")
                                 .arg(subject, repair.words,
                                      repair.command.isEmpty() ? QString() : QStringLiteral(": ") + repair.command);
        if (repair.words.isEmpty() || told.contains(line)) {
            continue;
        }
        if (told.isEmpty()) {
            terminal.line({});
            terminal.line(terminal.painted(QStringLiteral("To do"), Colour::Strong));
        }
        told.append(line);
        terminal.line(line);
    }
}

void print(const Terminal& terminal, const QList<CheckResult>& results)
{
    TextTable table({{QStringLiteral("STATE"), 0, false, false},
                     {QStringLiteral("WHERE"), 0, false, true},
                     {QStringLiteral("WHAT"), 0, false, false},
                     {QStringLiteral("FINDING"), 0, false, true}});
    for (const CheckResult& result : results) {
        table.addRow({{wordFor(result.state), colourOf(result.state)},
                      {result.portal.isEmpty() ? QStringLiteral("this PC") : result.portal},
                      {wordsFor(result.check)},
                      {reasonOf(result)}});
    }
    table.print(terminal);
    printRepairs(terminal, results);
}

bool means(const CheckResult& result, std::initializer_list<Finding> findings)
{
    return std::find(findings.begin(), findings.end(), result.finding) != findings.end();
}

ExitCode exitCodeOf(const QList<CheckResult>& results)
{
    const bool noAccess = std::any_of(results.cbegin(), results.cend(), [](const CheckResult& result) {
        return means(result,
                     {Finding::NothingConnected, Finding::AccessGone, Finding::AccessInDoubt, Finding::AppRefused});
    });
    const bool failed = std::any_of(results.cbegin(), results.cend(),
                                    [](const CheckResult& result) { return result.state == CheckState::Failed; });
    return noAccess ? ExitCode::NotConnected : failed ? ExitCode::Failed : ExitCode::Done;
}

} // namespace

void DoctorCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("NAME"),
                                 QStringLiteral("Only this connection, and the PC. Default: all of them."),
                                 QStringLiteral("[NAME]"));
    parser.setApplicationDescription(
        QStringLiteral("\nEnds with 0 where everything works (warnings included), with 1 where something does not, "
                       "and with 3 where nothing is connected or HubSpot refuses access."));
}

void DoctorCommand::start(const QCommandLineParser& parser)
{
    const QStringList names = parser.positionalArguments();
    if (names.size() > 1) {
        misuse(QStringLiteral("name one connection, or none for all"));
        return;
    }
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    m_running = true;
    client->execute(
        QLatin1String(app::command::doctor), {{QStringLiteral("name"), names.value(0)}}, this,
        [this](const QJsonObject& step) {
            terminal().progress(QStringLiteral("Checking: %1 of %2.")
                                    .arg(step.value(QLatin1String("done")).toInt())
                                    .arg(step.value(QLatin1String("of")).toInt()));
        },
        [this](const base::Result<QJsonObject>& answer) {
            m_running = false;
            if (answer) {
                report(resultsIn(*answer));
            } else {
                fail(answer.error());
            }
        });
}

void DoctorCommand::report(const QList<CheckResult>& results)
{
    if (json()) {
        terminal().json(documentOf(results));
    } else {
        print(terminal(), results);
    }
    finish(exitCodeOf(results));
}

void DoctorCommand::interrupt()
{
    if (m_running) {
        engine()->cancel(QLatin1String(app::command::doctor)); // its answer ends the command
    } else {
        Command::interrupt();
    }
}

} // namespace leadferry::cli
