// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/previewcommand.h"

#include "app/enginecommands.h"
#include "cli/formatargument.h"
#include "cli/operationlines.h"
#include "cli/textfile.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::cli {

namespace {

const QString formatOption = QStringLiteral("format");
const QString portalOption = QStringLiteral("portal");
const QString offlineOption = QStringLiteral("offline");
const QString mappingOption = QStringLiteral("mapping");
const QString summaryOption = QStringLiteral("summary");

} // namespace

void PreviewCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QStringLiteral("Events, or what a platform sends; - is stdin."));
    parser.addOptions({
        {formatOption,
         QStringLiteral("How to read it: a name of `leadferryctl formats`, or a file with a format of your own."),
         QStringLiteral("F")},
        {portalOption, QStringLiteral("For this portal; needed where several are connected."), QStringLiteral("P")},
        {offlineOption, QStringLiteral("By the mapping alone, as if HubSpot were empty; nothing is asked.")},
        {mappingOption, QStringLiteral("With the mappings of this file instead of those in use."), QStringLiteral("M")},
        {summaryOption, QStringLiteral("Only what it comes to.")},
    });
    parser.setApplicationDescription(QStringLiteral(
        "\nReads the portal's records and shows which would be created or changed. Nothing is written, and the events "
        "are not kept."));
}

void PreviewCommand::start(const QCommandLineParser& parser)
{
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1) {
        misuse(QStringLiteral("name one file, or - for stdin"));
        return;
    }
    m_summaryOnly = parser.isSet(summaryOption);
    const auto text = textOfFile(files.first(), terminal());
    if (!text) {
        fail({base::ErrorKind::Invalid, files.first() + QLatin1Char(' ') + text.error().message});
        return;
    }
    QJsonObject arguments{{QStringLiteral("text"), *text},
                          {QStringLiteral("portal"), parser.value(portalOption)},
                          {QStringLiteral("offline"), parser.isSet(offlineOption)}};
    if (!readFormat(parser.value(formatOption), arguments) || !readMappings(parser.value(mappingOption), arguments)) {
        return;
    }
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(app::command::preview), arguments, this, {},
                    [this](const base::Result<QJsonObject>& answer) {
                        if (answer) {
                            report(*answer);
                        } else {
                            fail(answer.error());
                        }
                    });
}

bool PreviewCommand::readFormat(const QString& given, QJsonObject& arguments)
{
    if (given.isEmpty()) {
        return true;
    }
    const auto format = formatFromArgument(given, terminal());
    if (!format) {
        fail(format.error(), ExitCode::Usage);
        return false;
    }
    arguments.insert(formatOption, *format);
    return true;
}

bool PreviewCommand::readMappings(const QString& file, QJsonObject& arguments)
{
    if (file.isEmpty()) {
        return true;
    }
    const auto text = textOfFile(file, terminal());
    const auto document = text ? QJsonDocument::fromJson(text->toUtf8()) : QJsonDocument();
    if (!document.isObject()) {
        misuse(QStringLiteral("--mapping: %1 is no JSON object").arg(file));
        return false;
    }
    arguments.insert(QStringLiteral("mappings"), document.object());
    return true;
}

void PreviewCommand::report(const QJsonObject& answer)
{
    const auto rejected = answer.value(QLatin1String("rejected")).toArray();
    if (json()) {
        terminal().json(answer);
    } else {
        const QJsonArray deliveries = answer.value(QLatin1String("deliveries")).toArray();
        for (const auto& delivery : deliveries) {
            if (!m_summaryOnly) {
                printDelivery(delivery.toObject());
            }
        }
        printSummary(answer);
    }
    finish(rejected.isEmpty() ? ExitCode::Done : ExitCode::Failed);
}

void PreviewCommand::printDelivery(const QJsonObject& delivery)
{
    const auto text = [&](const char* name) { return delivery.value(QLatin1String(name)).toString(); };
    const QString person = text("person");
    terminal().line(terminal().painted(text("type"), Colour::Strong) + QStringLiteral("  ") + text("event") +
                    (person.isEmpty() ? QString() : QStringLiteral("  ") + person));
    printOperations(terminal(), delivery);
}

void PreviewCommand::printSummary(const QJsonObject& answer)
{
    for (const char* part : {"ignored", "rejected"}) {
        const QJsonArray lines = answer.value(QLatin1String(part)).toArray();
        for (const auto& line : lines) {
            terminal().line(terminal().painted(QLatin1String(part), Colour::Warning) + QStringLiteral("  ") +
                            line[QLatin1String("reason")].toString());
        }
    }
    const QJsonObject summary = answer.value(QLatin1String("summary")).toObject();
    QStringList parts;
    const QJsonObject objects = summary.value(QLatin1String("objects")).toObject();
    for (auto object = objects.begin(); object != objects.end(); ++object) {
        const QJsonObject counts = object->toObject();
        QStringList words;
        for (auto count = counts.begin(); count != counts.end(); ++count) {
            words.append(QStringLiteral("%1 %2").arg(count->toInt()).arg(count.key()));
        }
        parts.append(QStringLiteral("%1: %2").arg(object.key(), words.join(QStringLiteral(", "))));
    }
    terminal().line(QStringLiteral("%1 events for %2. %3%4 calls.")
                        .arg(summary.value(QLatin1String("events")).toInt())
                        .arg(answer.value(QLatin1String("portal")).toString(),
                             parts.isEmpty() ? QString() : parts.join(QStringLiteral("; ")) + QStringLiteral(". "))
                        .arg(summary.value(QLatin1String("calls")).toInt()));
    terminal().line(QStringLiteral("Nothing was written."));
}

} // namespace leadferry::cli
