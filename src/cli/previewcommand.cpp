// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/previewcommand.h"

#include "app/enginecommands.h"
#include "cli/formatargument.h"
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

QString textIn(const QJsonValue& object, const char* name)
{
    return object[QLatin1String(name)].toString();
}

/// On one line, for the eye.
QString shown(const QString& value)
{
    constexpr qsizetype longest = 100;
    const QString line = value.simplified();
    return line.size() > longest ? line.left(longest - 1) + QChar(0x2026) : line;
}

QString doing(const QString& write)
{
    if (write == QLatin1String("create")) {
        return QStringLiteral("create");
    }
    if (write == QLatin1String("update")) {
        return QStringLiteral("update");
    }
    if (write == QLatin1String("nothing")) {
        return QStringLiteral("leave as it is:");
    }
    if (write == QLatin1String("together")) {
        return QStringLiteral("write with a later event:");
    }
    if (write == QLatin1String("skipped")) {
        return QStringLiteral("leave out, for there is none:");
    }
    return write == QLatin1String("held") ? QStringLiteral("hold") : QStringLiteral("write later");
}

Colour colourOf(const QString& write)
{
    if (write == QLatin1String("create") || write == QLatin1String("update")) {
        return Colour::Good;
    }
    return write == QLatin1String("held") ? Colour::Warning : Colour::Faint;
}

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
    const QString person = textIn(delivery, "person");
    terminal().line(terminal().painted(textIn(delivery, "type"), Colour::Strong) + QStringLiteral("  ") +
                    textIn(delivery, "event") + (person.isEmpty() ? QString() : QStringLiteral("  ") + person));
    const QJsonArray operations = delivery.value(QLatin1String("operations")).toArray();
    if (operations.isEmpty()) {
        terminal().line(QStringLiteral("  Nothing is written: ") + (textIn(delivery, "cause").isEmpty()
                                                                        ? QStringLiteral("no active mapping names it.")
                                                                        : textIn(delivery, "cause")));
    }
    for (const auto& operation : operations) {
        const QString write = textIn(operation, "write");
        QString line = QStringLiteral("  ") + terminal().painted(doing(write), colourOf(write)) + QLatin1Char(' ') +
                       textIn(operation, "object");
        if (const QString record = textIn(operation, "recordId"); !record.isEmpty()) {
            line += QLatin1Char(' ') + record;
        }
        const QJsonArray links = operation[QLatin1String("associations")].toArray();
        QStringList linked;
        for (const auto& link : links) {
            linked.append(textIn(link, "object"));
        }
        terminal().line(linked.isEmpty() ? line
                                         : line + QStringLiteral(", linked to ") + linked.join(QStringLiteral(", ")));
        const QJsonObject before = operation[QLatin1String("before")].toObject();
        const QJsonObject properties = operation[QLatin1String("properties")].toObject();
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            const QString old = before.value(property.key()).toString();
            terminal().line(QStringLiteral("      %1: %2%3")
                                .arg(property.key(),
                                     old.isEmpty() ? QString() : shown(old) + QStringLiteral(" \u2192 "),
                                     shown(property->toString())));
        }
        if (const QString cause = textIn(operation, "cause"); !cause.isEmpty()) {
            terminal().line(QStringLiteral("      ") + terminal().painted(cause, Colour::Warning));
        }
    }
}

void PreviewCommand::printSummary(const QJsonObject& answer)
{
    for (const char* part : {"ignored", "rejected"}) {
        const QJsonArray lines = answer.value(QLatin1String(part)).toArray();
        for (const auto& line : lines) {
            terminal().line(terminal().painted(QLatin1String(part), Colour::Warning) + QStringLiteral("  ") +
                            textIn(line, "reason"));
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
                        .arg(textIn(answer, "portal"),
                             parts.isEmpty() ? QString() : parts.join(QStringLiteral("; ")) + QStringLiteral(". "))
                        .arg(summary.value(QLatin1String("calls")).toInt()));
    terminal().line(QStringLiteral("Nothing was written."));
}

} // namespace leadferry::cli
