// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/formattexts.h"

#include "app/sourceformats.h"

#include <QCoreApplication>

namespace leadferry::presentation {

namespace {

/// What resources/formats say about themselves, for the translators; tests/presentation/formattextstest.cpp compares.
// NOLINTBEGIN(bugprone-suspicious-missing-comma): long ones stand on two lines
[[maybe_unused]] constexpr const char* translated[] = {
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Webhooks of the Chat and Messaging integrations, handing over to people, and requests of your bot's own code"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "In your bot: the Chat integration's webhook URL, or an Execute code card that posts to the address."),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Webhooks of an account or an agent bot: messages, contacts, started and resolved conversations, ratings"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Settings › Integrations › Webhooks › Add new webhook: paste the address there and tick the events."),
    QT_TRANSLATE_NOOP("SourceFormats",
                      "Structured JSON: specversion, id, type, time; data is the event or what it knows"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Post to /v1/events, or to the address of a source, with Content-Type application/cloudevents+json."),
    QT_TRANSLATE_NOOP("SourceFormats", "Web hooks of messages, sessions and people"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Settings › Website settings › Advanced configuration › Web hooks: paste the address and choose the events."),
    QT_TRANSLATE_NOOP("SourceFormats", "Any CSV"),
    QT_TRANSLATE_NOOP("SourceFormats",
                      "A table with any column heads: each row is a person, found by the names of the columns"),
    QT_TRANSLATE_NOOP("SourceFormats", "Drop the file or send it. Where the guess is wrong, write a format file with "
                                       "\"extends\": \"csv\" and your columns."),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "HubSpot's own webhooks: what Leadferry itself wrote is recognised and ignored, the rest is stored"),
    QT_TRANSLATE_NOOP("SourceFormats", "In your app's webhook settings: paste the address as target URL."),
    QT_TRANSLATE_NOOP("SourceFormats", "Webhook topics of conversations, contacts, leads, tickets and ratings"),
    QT_TRANSLATE_NOOP("SourceFormats",
                      "Developer Hub › your app › Webhooks: paste the address as endpoint URL and choose the topics."),
    QT_TRANSLATE_NOOP("SourceFormats", "Any JSON"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Any object: a person, a message and facts are found by the names of fields; yours point at others"),
    QT_TRANSLATE_NOOP("SourceFormats", "Post or drop your JSON. Where the guess is wrong, write a format file with "
                                       "\"extends\": \"json\" and your paths."),
    QT_TRANSLATE_NOOP("SourceFormats", "Message hooks of a channel, and the body of a Webhook block"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Channels › your channel › Message hooks (webhooks): add the address; or a Webhook block with method POST."),
    QT_TRANSLATE_NOOP("SourceFormats",
                      "Webhooks of the Text platform (v3.x) and the older chat_started, chat_ended and ticket_created"),
    QT_TRANSLATE_NOOP("SourceFormats",
                      "Developer Console › your app › Webhooks: paste the address as URL and choose the actions."),
    QT_TRANSLATE_NOOP("SourceFormats", "External requests of a flow: the full contact data, or fields of your own"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "In the flow: Action › External request, method POST, the address, and as body the full contact data."),
    QT_TRANSLATE_NOOP("SourceFormats", "Leadferry's own form"),
    QT_TRANSLATE_NOOP("SourceFormats",
                      "Events as the README describes them: one object, a list, or one object per line"),
    QT_TRANSLATE_NOOP("SourceFormats",
                      "Post to /v1/events, or to the address of a source, or drop files into the watched folder."),
    QT_TRANSLATE_NOOP("SourceFormats",
                      "The envelope type, timestamp, data, with its headers webhook-id and webhook-timestamp"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Post to /v1/events, or to the address of a source; the header webhook-id tells a repeat from a new event."),
    QT_TRANSLATE_NOOP("SourceFormats", "Webhooks of started and ended chats, transcripts and tickets"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Administration › Settings › Webhooks › Create webhook: paste the address as URL and tick the events."),
    QT_TRANSLATE_NOOP("SourceFormats", "Webhooks of contacts, conversations and tickets"),
    QT_TRANSLATE_NOOP("SourceFormats",
                      "Settings › Developer › Webhooks: paste the address as URL and choose the topics."),
    QT_TRANSLATE_NOOP("SourceFormats",
                      "The HTTP request block: all answers by variable or question, or a body of your own"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Add an HTTP request block where the lead is complete: method POST, the address, and leave the body as it is."),
    QT_TRANSLATE_NOOP("SourceFormats", "Responses to a form, with its answers by question, hidden fields and score"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Your form › Connect › Webhooks › Add a webhook: paste the address as endpoint and switch it on."),
    QT_TRANSLATE_NOOP("SourceFormats", "Session and call webhooks of a project, and the body of an API step"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Settings › Webhooks: paste the address; or an API step with method POST that sends the captured variables."),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Webhooks of the WhatsApp Business Platform: messages of customers; statuses and echoes are ignored"),
    QT_TRANSLATE_NOOP("SourceFormats", "App dashboard › WhatsApp › Configuration › Webhook: paste the address as "
                                       "callback URL and subscribe to messages."),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Conversation webhooks, versions v2 and v1.1: messages, postbacks, forms, handing over to an agent"),
    QT_TRANSLATE_NOOP(
        "SourceFormats",
        "Admin Centre › Apps and integrations › Conversations integrations: paste the address as webhook endpoint."),
};
// NOLINTEND(bugprone-suspicious-missing-comma)

QString inPlainWords(const QString& text)
{
    return QCoreApplication::translate("SourceFormats", text.toUtf8().constData());
}

/// Without samples, which take longer to find; null: there is none of that name.
const app::SourceFormatDescription* formatNamed(const QString& name)
{
    static const auto formats = app::sourceFormats();
    if (formats) {
        for (const auto& format : *formats) {
            if (format.name == name) {
                return &format;
            }
        }
    }
    return nullptr;
}

} // namespace

QString formatTitle(const QJsonValue& format)
{
    if (format.isObject()) {
        return QCoreApplication::translate("SourceFormats", "A format of your own");
    }
    const auto* known = formatNamed(format.toString());
    return known != nullptr ? inPlainWords(known->title) : format.toString();
}

QString formatSummary(const QString& name)
{
    const auto* known = formatNamed(name);
    return known != nullptr ? inPlainWords(known->summary) : QString();
}

QString formatSetup(const QString& name)
{
    const auto* known = formatNamed(name);
    return known != nullptr ? inPlainWords(known->setup) : QString();
}

} // namespace leadferry::presentation
