// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testleadcommand.h"

#include "app/enginecommands.h"
#include "cli/texttable.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

using domain::StoredAs;
using domain::TestLead;
using domain::TestLeadField;
using domain::TestLeadRecord;

namespace {

constexpr QLatin1String portalOption("portal");
constexpr QLatin1String typeOption("type");
constexpr QLatin1String removeOption("remove");
constexpr qsizetype longestValue = 40;

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= longestValue ? line : line.left(longestValue - 1) + QChar(0x2026);
}

Cell resultOf(const TestLeadField& field)
{
    switch (field.result) {
    case StoredAs::Same:
        return {QStringLiteral("same"), Colour::Good};
    case StoredAs::Rewritten:
        return {QStringLiteral("same, as HubSpot writes it"), Colour::Good};
    case StoredAs::Extended:
        return {QStringLiteral("there, with more beside it"), Colour::Good};
    case StoredAs::Other:
        return {QStringLiteral("HubSpot has another value"), Colour::Warning};
    case StoredAs::Nothing:
        return {QStringLiteral("HubSpot has nothing there"), Colour::Warning};
    case StoredAs::NotSent:
        return {QStringLiteral("not sent: ") + (field.reason.isEmpty() ? QStringLiteral("held") : field.reason),
                Colour::Warning};
    }
    return {};
}

void printRecord(const Terminal& terminal, const TestLeadRecord& record)
{
    const QString name = toString(record.object);
    if (record.recordId.isEmpty()) {
        terminal.line(terminal.painted(QStringLiteral("%1: not written (%2)").arg(name, toString(record.state)),
                                       Colour::Warning) +
                      (record.cause.isEmpty() ? QString() : QStringLiteral("  ") + record.cause));
        return;
    }
    terminal.line(terminal.painted(name, Colour::Strong) + QStringLiteral("  ") + record.url);
    TextTable table({{QStringLiteral("  PROPERTY"), 0, false, false},
                     {QStringLiteral("SENT"), 0, false, true},
                     {QStringLiteral("STORED"), 0, false, true},
                     {QStringLiteral("RESULT"), 0, false, false}});
    for (const TestLeadField& field : record.fields) {
        table.addRow({{QStringLiteral("  ") + field.property},
                      {shortened(field.sent)},
                      {shortened(field.stored)},
                      resultOf(field)});
    }
    table.print(terminal);
}

QString conclusionOf(const TestLead& lead, const Terminal& terminal)
{
    if (isVerified(lead)) {
        return terminal.painted(QStringLiteral("Verified: %1 has all of it.").arg(lead.portal), Colour::Good);
    }
    if (lead.state == domain::DeliveryState::Skipped) {
        return QStringLiteral("Nothing was written: the mapping writes nothing for %1 from somebody new.")
            .arg(lead.type);
    }
    const QString why = lead.cause.isEmpty() ? QString() : QStringLiteral(": ") + lead.cause;
    return terminal.painted(QStringLiteral("Not verified (%1%2).").arg(toString(lead.state), why), Colour::Warning);
}

} // namespace

void TestLeadCommand::describe(QCommandLineParser& parser) const
{
    parser.addOption(
        {portalOption, QStringLiteral("The portal; may be left out where there is one."), QStringLiteral("P")});
    parser.addOption({typeOption, QStringLiteral("The event type; lead.captured.v1 without it."), QStringLiteral("T"),
                      QStringLiteral("lead.captured.v1")});
    parser.addOption(
        {removeOption, QStringLiteral("Remove from HubSpot what this test lead wrote."), QStringLiteral("ID")});
    parser.setApplicationDescription(QStringLiteral(
        "\nSends a made-up person with the name \"Leadferry Test\" and an address at example.com through mapping, "
        "queue "
        "and portal, reads every field back and compares. Exits with 1 unless all of it is there. While nobody runs "
        "Leadferry, whatever else is queued goes out, too."));
}

void TestLeadCommand::start(const QCommandLineParser& parser)
{
    if (!parser.positionalArguments().isEmpty()) {
        misuse(QStringLiteral("name the event type with --type"));
    } else if (parser.isSet(removeOption)) {
        remove(parser.value(removeOption));
    } else {
        send(parser);
    }
}

void TestLeadCommand::send(const QCommandLineParser& parser)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(
        QLatin1String(app::command::testLead),
        {{portalOption, parser.value(portalOption)}, {typeOption, parser.value(typeOption)}}, this,
        [this](const QJsonObject& step) {
            terminal().progress(step.value(QLatin1String("step")).toString() == QLatin1String("sent")
                                    ? QStringLiteral("Sent; it is on its way to HubSpot.")
                                    : QStringLiteral("Reading it back."));
        },
        [this](const base::Result<QJsonObject>& answer) {
            if (answer) {
                report(*answer);
            } else {
                fail(answer.error());
            }
        });
}

void TestLeadCommand::report(const QJsonObject& answer)
{
    const auto lead = domain::testLeadFromJson(answer);
    if (!lead) {
        fail(lead.error());
        return;
    }
    if (json()) {
        terminal().json(answer);
        finish(isVerified(*lead) ? ExitCode::Done : ExitCode::Failed);
        return;
    }
    for (const TestLeadRecord& record : lead->records) {
        printRecord(terminal(), record);
    }
    const QString id = answer.value(QLatin1String("delivery")).toString();
    if (const QString trouble = answer.value(QLatin1String("trouble")).toString(); !trouble.isEmpty()) {
        terminal().line(terminal().painted(QStringLiteral("HubSpot could not be read: ") + trouble, Colour::Warning));
    }
    terminal().line(conclusionOf(*lead, terminal()));
    terminal().line(lead->port.isEmpty() ? QStringLiteral("No port listens here: it was taken as from a file.")
                                         : QStringLiteral("It came in by %1, as what bots send.").arg(lead->port));
    if (!lead->records.isEmpty()) {
        terminal().line(QStringLiteral("`leadferryctl test-lead --remove %1` takes it out of HubSpot again.").arg(id));
    }
    finish(isVerified(*lead) ? ExitCode::Done : ExitCode::Failed);
}

void TestLeadCommand::remove(const QString& delivery)
{
    bool isNumber = false;
    const qint64 id = delivery.mid(delivery.startsWith(u'd') ? 1 : 0).toLongLong(&isNumber);
    if (!isNumber) {
        misuse(QStringLiteral("name the delivery of the test lead (d12)"));
        return;
    }
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(app::command::removeTestLead), {{QStringLiteral("delivery"), id}}, this, {},
                    [this](const base::Result<QJsonObject>& answer) {
                        if (!answer) {
                            fail(answer.error());
                            return;
                        }
                        const QJsonArray problems = answer->value(QLatin1String("problems")).toArray();
                        if (json()) {
                            terminal().json(*answer);
                        } else {
                            terminal().line(QStringLiteral("%1 records removed from HubSpot.")
                                                .arg(answer->value(QLatin1String("removed")).toInt()));
                            for (const auto& problem : problems) {
                                terminal().line(terminal().painted(problem.toString(), Colour::Warning));
                            }
                        }
                        finish(problems.isEmpty() ? ExitCode::Done : ExitCode::Failed);
                    });
}

} // namespace leadferry::cli
