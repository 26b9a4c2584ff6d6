// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/repliescommand.h"

#include "app/enginecommands.h"
#include "cli/arguments.h"
#include "cli/replylines.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

namespace {

constexpr QLatin1String statusOption("status");
constexpr QLatin1String limitOption("limit");

} // namespace

void RepliesCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ACTION"),
                                 QStringLiteral("retry: brings what has not reached the bot again. Without one: list."),
                                 QStringLiteral("[retry ID]"));
    parser.addOptions({
        {statusOption, QStringLiteral("Only those that are waiting, received, failed or expired."),
         QStringLiteral("S")},
        {limitOption, QStringLiteral("At most so many, the newest (default 50)."), QStringLiteral("N")},
    });
    parser.setApplicationDescription(QStringLiteral("\nWhat agents answer on a ticket of a conversation is read from "
                                                    "HubSpot's inbox (setting replies.every) and kept "
                                                    "for the bot: it fetches it at GET /v1/replies, or the source says "
                                                    "where it is posted or laid. ID is a delivery "
                                                    "(d12) of the conversation."));
}

void RepliesCommand::start(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty()) {
        list(parser);
    } else if (words.size() == 2 && words.first() == QLatin1String("retry")) {
        retry(words.last());
    } else {
        misuse(QStringLiteral("say retry and a delivery, or nothing to list"));
    }
}

void RepliesCommand::list(const QCommandLineParser& parser)
{
    QJsonObject arguments{{QStringLiteral("status"), parser.value(statusOption)}};
    if (parser.isSet(limitOption)) {
        bool isNumber = false;
        const int limit = parser.value(limitOption).toInt(&isNumber);
        if (!isNumber || limit < 1) {
            misuse(QStringLiteral("--limit takes a number from 1 on"));
            return;
        }
        arguments.insert(QStringLiteral("limit"), limit);
    }
    if (app::EngineClient* client = engine()) {
        client->execute(QLatin1String(app::command::replies), arguments, this, {},
                        [this](const base::Result<QJsonObject>& answer) {
                            if (answer) {
                                report(*answer);
                            } else {
                                fail(answer.error());
                            }
                        });
    }
}

void RepliesCommand::report(const QJsonObject& answer)
{
    if (json()) {
        terminal().json(answer);
        finish(ExitCode::Done);
        return;
    }
    const QJsonArray replies = answer.value(QLatin1String("replies")).toArray();
    for (const auto& entry : replies) {
        if (const auto reply = domain::replyFromJson(entry.toObject())) {
            printReply(terminal(), *reply);
        }
    }
    if (replies.isEmpty()) {
        terminal().line(QStringLiteral("No agent has answered yet, as far as was read."));
    }
    finish(ExitCode::Done);
}

void RepliesCommand::retry(const QString& delivery)
{
    const auto references = referencesFromText({delivery});
    if (!references || references->constFirst().kind != DeliveryReference::Kind::Delivery) {
        misuse(references ? QStringLiteral("name one delivery (d12)") : references.error().message);
        return;
    }
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(
        QLatin1String(app::command::retryReplies), {{QStringLiteral("id"), references->constFirst().number}}, this, {},
        [this](const base::Result<QJsonObject>& answer) {
            conclude(answer, [](const QJsonObject& told) {
                return QStringLiteral("%1 started again.").arg(told.value(QLatin1String("started")).toInt());
            });
        });
}

} // namespace leadferry::cli
