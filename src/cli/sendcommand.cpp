// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sendcommand.h"

#include "app/enginecommands.h"
#include "cli/formatargument.h"
#include "cli/textfile.h"
#include "cli/texttable.h"

#include <QCommandLineParser>

namespace leadferry::cli {

namespace {

const QString formatOption = QStringLiteral("format");

Colour colourOf(const QString& status)
{
    if (status == QLatin1String("queued")) {
        return Colour::Good;
    }
    return status == QLatin1String("conflict") || status == QLatin1String("rejected") ? Colour::Bad : Colour::Faint;
}

} // namespace

void SendCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QStringLiteral("One event, an array, or one event per line; - is stdin."));
    parser.addOption({formatOption,
                      QStringLiteral("What the files are: a name of `leadferryctl formats`, or a file with a format of "
                                     "your own. Without it: Leadferry's own form."),
                      QStringLiteral("F")});
}

void SendCommand::start(const QCommandLineParser& parser)
{
    m_files = parser.positionalArguments();
    if (m_files.isEmpty()) {
        misuse(QStringLiteral("name a file, or - for stdin"));
        return;
    }
    if (parser.isSet(formatOption)) {
        const auto format = formatFromArgument(parser.value(formatOption), terminal());
        if (!format) {
            fail(format.error(), ExitCode::Usage);
            return;
        }
        m_format = *format;
    }
    sendNext();
}

void SendCommand::sendNext()
{
    if (m_files.isEmpty()) {
        report();
        return;
    }
    const QString file = m_files.takeFirst();
    const auto text = textOfFile(file, terminal());
    if (!text) {
        reject(file, 0, text.error().message);
        sendNext();
        return;
    }
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(
        QLatin1String(app::command::send),
        {{QStringLiteral("text"), *text}, {QStringLiteral("source"), QString()}, {QStringLiteral("format"), m_format}},
        this, {}, [this, file](const base::Result<QJsonObject>& answer) {
            if (answer) {
                take(file, *answer);
            } else if (answer.error().kind == base::ErrorKind::Invalid) {
                reject(file, 0, answer.error().message);
            } else {
                fail(answer.error());
                return;
            }
            sendNext();
        });
}

void SendCommand::take(const QString& file, const QJsonObject& answer)
{
    const QJsonArray accepted = answer.value(QLatin1String("accepted")).toArray();
    for (const auto& event : accepted) {
        QJsonObject item = event.toObject();
        item.insert(QStringLiteral("file"), file);
        m_accepted.append(item);
    }
    const QJsonArray ignored = answer.value(QLatin1String("ignored")).toArray();
    for (const auto& element : ignored) {
        QJsonObject item = element.toObject();
        item.insert(QStringLiteral("file"), file);
        m_ignored.append(item);
    }
    const QJsonArray rejected = answer.value(QLatin1String("rejected")).toArray();
    for (const auto& line : rejected) {
        const int number = line[QLatin1String("line")].toInt();
        QString reason = line[QLatin1String("reason")].toString();
        if (const QString place = QStringLiteral("line %1: ").arg(number); reason.startsWith(place)) {
            reason.remove(0, place.size()); // said beside the file's name
        }
        reject(file, number, reason);
    }
}

void SendCommand::reject(const QString& file, int line, const QString& reason)
{
    m_rejected.append(QJsonObject{
        {QStringLiteral("file"), file}, {QStringLiteral("line"), line}, {QStringLiteral("reason"), reason}});
}

void SendCommand::report()
{
    if (json()) {
        terminal().json({{QStringLiteral("accepted"), m_accepted},
                         {QStringLiteral("rejected"), m_rejected},
                         {QStringLiteral("ignored"), m_ignored}});
    } else {
        TextTable table({{{}, 9, false, false}, {}, {{}, 0, false, true}});
        for (const auto& event : std::as_const(m_accepted)) {
            const QString status = event[QLatin1String("status")].toString();
            const QJsonValue id = event[QLatin1String("id")];
            table.addRow({{status == QLatin1String("queued") ? QStringLiteral("accepted") : status, colourOf(status)},
                          {id.isString() ? id.toString() : QLatin1Char('e') + QString::number(id.toInteger())},
                          {event[QLatin1String("eventId")].toString()}});
        }
        for (const auto& item : std::as_const(m_ignored)) {
            table.addRow({{QStringLiteral("ignored"), Colour::Faint},
                          {},
                          {item[QLatin1String("file")].toString() + QStringLiteral(": ") +
                           item[QLatin1String("reason")].toString()}});
        }
        for (const auto& item : std::as_const(m_rejected)) {
            const int line = item[QLatin1String("line")].toInt();
            const QString place =
                item[QLatin1String("file")].toString() + (line > 0 ? QStringLiteral(" line %1").arg(line) : QString());
            table.addRow({{QStringLiteral("rejected"), Colour::Bad},
                          {},
                          {place + QStringLiteral(": ") + item[QLatin1String("reason")].toString()}});
        }
        table.print(terminal(), TextTable::Headings::Hidden);
    }
    finish(m_rejected.isEmpty() ? ExitCode::Done : ExitCode::Failed);
}

} // namespace leadferry::cli
