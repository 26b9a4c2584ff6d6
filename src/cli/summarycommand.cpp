// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/summarycommand.h"

#include "app/enginecommands.h"
#include "app/weekreport.h"
#include "cli/texttable.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace leadferry::cli {

using base::Error;
using base::ErrorKind;
using domain::WeekSummary;

namespace {

constexpr QLatin1String weekOption("week");
constexpr QLatin1String outputOption("output");
constexpr QLatin1String languageOption("language");

const QStringList& endings()
{
    static const QStringList known{QStringLiteral("html"), QStringLiteral("pdf"), QStringLiteral("csv"),
                                   QStringLiteral("json")};
    return known;
}

base::Result<void> save(const QString& file, const QByteArray& content)
{
    QSaveFile saved(file);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(content) != content.size() || !saved.commit()) {
        return Error{ErrorKind::Storage, QStringLiteral("%1 cannot be written: %2").arg(file, saved.errorString())};
    }
    return {};
}

} // namespace

void SummaryCommand::describe(QCommandLineParser& parser) const
{
    parser.addOption(
        {weekOption, QStringLiteral("Which week, like 2026-W48; the last whole one without it."), QStringLiteral("W")});
    parser.addOption(
        {outputOption, QStringLiteral("Write a file: .html, .pdf, .csv or .json."), QStringLiteral("FILE")});
    parser.addOption(
        {languageOption, QStringLiteral("Of the report: en or de."), QStringLiteral("L"), QStringLiteral("en")});
    parser.setApplicationDescription(QStringLiteral(
        "\nWhat became of a week's events, against the week before: delivered, failed and why, repaired, the slowest, "
        "fields that no mapping reads, leads without an e-mail address. Counts and causes only, nothing of anybody."));
}

void SummaryCommand::start(const QCommandLineParser& parser)
{
    m_file = parser.value(outputOption);
    m_language = parser.value(languageOption);
    if (!parser.positionalArguments().isEmpty()) {
        misuse(QStringLiteral("name the week with --week, the file with --output"));
        return;
    }
    if (!m_file.isEmpty() && !endings().contains(QFileInfo(m_file).suffix().toLower())) {
        misuse(QStringLiteral("the file's ending says what to write: .html, .pdf, .csv or .json"));
        return;
    }
    if (const QString week = parser.value(weekOption); !week.isEmpty()) {
        if (const auto monday = domain::mondayOf(week); !monday) {
            misuse(monday.error().message);
            return;
        }
    }
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(app::command::summary), {{weekOption, parser.value(weekOption)}}, this, {},
                    [this](const base::Result<QJsonObject>& answer) {
                        if (answer) {
                            onAnswer(*answer);
                        } else {
                            fail(answer.error());
                        }
                    });
}

void SummaryCommand::onAnswer(const QJsonObject& answer)
{
    const auto summary = domain::weekSummaryFromJson(answer);
    if (!summary) {
        fail(summary.error());
        return;
    }
    if (!m_file.isEmpty()) {
        if (const auto written = write(*summary, answer); !written) {
            fail(written.error());
            return;
        }
    }
    if (json()) {
        terminal().json(answer);
    } else if (m_file.isEmpty()) {
        print(*summary);
    } else {
        terminal().line(QStringLiteral("%1 written.").arg(m_file));
    }
    finish(ExitCode::Done);
}

base::Result<void> SummaryCommand::write(const WeekSummary& summary, const QJsonObject& answer) const
{
    const QString ending = QFileInfo(m_file).suffix().toLower();
    if (ending == QLatin1String("csv")) {
        return save(m_file, app::weekReportCsv(summary));
    }
    if (ending == QLatin1String("json")) {
        return save(m_file, QJsonDocument(answer).toJson());
    }
    const QString html = app::weekReportHtml(summary, m_language);
    if (ending == QLatin1String("html")) {
        return save(m_file, html.toUtf8());
    }
    return surroundings().writePdf
               ? surroundings().writePdf(html, app::weekReportName(summary), m_file)
               : Error{ErrorKind::Invalid, QStringLiteral("this build writes no PDF; take .html and print that")};
}

void SummaryCommand::print(const WeekSummary& summary)
{
    const domain::WeekNumbers& now = summary.week;
    const domain::WeekNumbers& before = summary.before;
    TextTable numbers({{domain::weekName(summary.monday), 0, false, false},
                       {QString(), 0, true, false},
                       {QStringLiteral("WEEK BEFORE"), 0, true, false}});
    const auto add = [&numbers](const char* name, int count, int last) {
        numbers.addRow(
            {{QLatin1String(name)}, {QString::number(count), Colour::Strong}, {QString::number(last), Colour::Faint}});
    };
    add("events", now.events, before.events);
    add("delivered", now.delivered, before.delivered);
    add("repaired (failed first)", now.repaired, before.repaired);
    add("still on their way", now.waiting, before.waiting);
    add("failed or held", now.failed, before.failed);
    add("leads", now.leads, before.leads);
    add("leads without e-mail", now.leadsWithoutEmail, before.leadsWithoutEmail);
    numbers.print(terminal());
    const auto section = [this](const char* title, const QList<QList<Cell>>& rows) {
        if (rows.isEmpty()) {
            return;
        }
        terminal().line({});
        terminal().line(terminal().painted(QLatin1String(title), Colour::Strong));
        TextTable table({{{}, 0, true, false}, {{}, 0, false, true}, {{}, 0, false, false}});
        for (const auto& row : rows) {
            table.addRow(row);
        }
        table.print(terminal(), TextTable::Headings::Hidden);
    };
    QList<QList<Cell>> rows;
    for (const auto& cause : summary.causes) {
        rows.append({{QString::number(cause.count)}, {cause.cause}, {cause.portal, Colour::Faint}});
    }
    section("What failed, and why", std::exchange(rows, {}));
    for (const auto& slow : summary.slowest) {
        rows.append({{QStringLiteral("%1 s").arg(static_cast<double>(slow.tookMs) / 1000, 0, 'f', 1)},
                     {slow.type},
                     {u'd' + QString::number(slow.deliveryId), Colour::Faint}});
    }
    section("The slowest", std::exchange(rows, {}));
    for (const auto& field : summary.unmapped) {
        rows.append({{QString::number(field.events)}, {field.path}, {field.type, Colour::Faint}});
    }
    section("Fields that no mapping reads (in how many of the newest events)", rows);
}

} // namespace leadferry::cli
