// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/inboxcodec.h"

#include "base/json.h"
#include "domain/htmltext.h"
#include "domain/timetext.h"
#include "hubspot/answerpolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <functional>

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;
using domain::InboxAttachment;
using domain::InboxMessage;
using domain::InboxThread;

/// HubSpot's prefix of a person of the account; visitors, bots, programs, mere addresses and the system have others.
constexpr QLatin1String agentPrefix("A-");
constexpr QLatin1String visitorPrefix("V-");

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString withCursor(const QString& path, const QString& after)
{
    return after.isEmpty() ? path : path + QLatin1String("&after=") + encoded(after);
}

QString textAt(const QJsonValue& json, QLatin1String key)
{
    return base::textOf(json[key]);
}

/// 0: none that can be read.
qint64 timeAt(const QJsonValue& json, QLatin1String key)
{
    return domain::millisecondsFromText(textAt(json, key)).value_or(0);
}

QString nextPage(const QJsonObject& json)
{
    return base::textOf(base::valueAt(json, QStringLiteral("paging.next.after")));
}

bool isShown(const QJsonValue& thread)
{
    return !thread[QLatin1String("archived")].toBool() && !thread[QLatin1String("spam")].toBool();
}

/// Empty: nobody has it, or no person does (a bot, a queue).
QString assigneeOf(const QJsonValue& thread)
{
    const QString actor = textAt(thread, QLatin1String("assignedTo"));
    return actor.startsWith(agentPrefix) ? actor : QString();
}

/// Without an id: it is none.
InboxThread threadFrom(const QJsonValue& json)
{
    InboxThread thread;
    thread.id = textAt(json, QLatin1String("id"));
    thread.ticketId = base::textOf(base::valueAt(json, QStringLiteral("threadAssociations.associatedTicketId")));
    thread.isOpen = textAt(json, QLatin1String("status")) != QLatin1String("CLOSED");
    thread.assignee = assigneeOf(json);
    thread.contactId = textAt(json, QLatin1String("associatedContactId"));
    for (const QLatin1String key :
         {QLatin1String("latestMessageTimestamp"), QLatin1String("latestMessageSentTimestamp"),
          QLatin1String("latestMessageReceivedTimestamp")}) {
        thread.latestMessageMs = std::max(thread.latestMessageMs, timeAt(json, key));
    }
    return thread;
}

bool isProgram(const QJsonValue& message)
{
    const QString client = base::textOf(base::valueAt(message, QStringLiteral("client.clientType")));
    return client == QLatin1String("INTEGRATION") || client == QLatin1String("SYSTEM");
}

/// The person of the account who wrote it; Undefined: none did.
QJsonValue agentOf(const QJsonValue& message)
{
    const QJsonArray senders = message[QLatin1String("senders")].toArray();
    for (const auto& sender : senders) {
        if (textAt(sender, QLatin1String("actorId")).startsWith(agentPrefix)) {
            return sender;
        }
    }
    return QJsonValue::Undefined;
}

/// What names whom it goes to, and no visitor among them, goes to a supplier or a colleague alone.
bool goesToVisitor(const QJsonValue& message)
{
    bool isTold = false;
    const QJsonArray recipients = message[QLatin1String("recipients")].toArray();
    for (const auto& recipient : recipients) {
        const QString actor = textAt(recipient, QLatin1String("actorId"));
        if (actor.startsWith(visitorPrefix)) {
            return true;
        }
        isTold = isTold || !actor.isEmpty();
    }
    return !isTold;
}

bool isAnswer(const QJsonValue& message)
{
    return textAt(message, QLatin1String("type")) == QLatin1String("MESSAGE") &&
           textAt(message, QLatin1String("direction")) == QLatin1String("OUTGOING") &&
           !message[QLatin1String("archived")].toBool() && !isProgram(message) && !agentOf(message).isUndefined() &&
           goesToVisitor(message);
}

/// Some accounts have a person's address for their name; it is not for visitors.
QString nameOf(const QJsonValue& agent)
{
    const QString name = textAt(agent, QLatin1String("name")).trimmed();
    return name.contains(QLatin1Char('@')) ? QString() : name;
}

QString wordsOf(const QJsonValue& message)
{
    const QString plain = textAt(message, QLatin1String("text"));
    return plain.trimmed().isEmpty() ? domain::visibleText(textAt(message, QLatin1String("richText"))).trimmed()
                                     : plain;
}

QList<InboxAttachment> filesOf(const QJsonValue& message)
{
    QList<InboxAttachment> files;
    const QJsonArray attachments = message[QLatin1String("attachments")].toArray();
    for (const auto& attachment : attachments) {
        const QString url = textAt(attachment, QLatin1String("url"));
        if (textAt(attachment, QLatin1String("type")) == QLatin1String("FILE") && !url.isEmpty()) {
            files.append({textAt(attachment, QLatin1String("name")), url});
        }
    }
    return files;
}

InboxMessage messageFrom(const QJsonValue& json)
{
    InboxMessage message;
    message.id = textAt(json, QLatin1String("id"));
    message.agent = nameOf(agentOf(json));
    message.text = wordsOf(json);
    message.attachments = filesOf(json);
    message.writtenMs = timeAt(json, QLatin1String("createdAt"));
    return message;
}

/// What a chat's answer is cut to, its quotations, is what nobody wants; only what is cut in the middle lacks
/// something.
bool isCut(const QJsonValue& message)
{
    const QString status = textAt(message, QLatin1String("truncationStatus"));
    return !status.isEmpty() && status != QLatin1String("NOT_TRUNCATED") &&
           status != QLatin1String("TRUNCATED_TO_MOST_RECENT_REPLY");
}

/// The elements of a list; nothing: this is none.
std::optional<QJsonArray> resultsOf(const QJsonObject& json)
{
    const QJsonValue results = json.value(QLatin1String("results"));
    return results.isArray() ? std::optional(results.toArray()) : std::nullopt;
}

} // namespace

QString threadsPath(const ApiCatalog& catalog, qint64 sinceMs, const QString& after)
{
    const QString time = domain::isoUtc(std::max<qint64>(0, sinceMs - 1));
    return withCursor(catalog.threads() + QLatin1String("?sort=latestMessageTimestamp&latestMessageTimestampAfter=") +
                          encoded(time) + QStringLiteral("&limit=%1&association=TICKET").arg(threadsPerPage),
                      after);
}

QString threadPath(const ApiCatalog& catalog, const QString& threadId)
{
    return catalog.thread(threadId) + QLatin1String("?association=TICKET");
}

QString messagesPath(const ApiCatalog& catalog, const QString& threadId, const QString& after)
{
    return withCursor(catalog.messages(threadId) + QStringLiteral("?limit=%1").arg(messagesPerPage), after);
}

QString originalPath(const ApiCatalog& catalog, const QString& threadId, const QString& messageId)
{
    return catalog.messages(threadId) + u'/' + encoded(messageId) + QLatin1String("/original-content");
}

base::Result<ThreadPage> readThreadPage(int httpStatus, const QByteArray& body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const auto results = resultsOf(json);
    if (!results) {
        return unreadableAnswer(httpStatus, Effect::Reads);
    }
    ThreadPage page;
    for (const auto& element : *results) {
        const InboxThread thread = threadFrom(element);
        if (!isShown(element)) {
            continue;
        }
        if (thread.id.isEmpty() || thread.latestMessageMs == 0) {
            page.leftOutIds.append(thread.id); // it would keep the others from being read for ever
            continue;
        }
        page.threads.append(thread);
    }
    page.after = nextPage(json);
    return page;
}

base::Result<InboxThread> readThread(int httpStatus, const QByteArray& body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const InboxThread thread = threadFrom(json);
    if (thread.id.isEmpty()) {
        return unreadableAnswer(httpStatus, Effect::Reads);
    }
    if (!isShown(json)) {
        return Error{ErrorKind::NotFound, QStringLiteral("the conversation is spam or lies in the bin")};
    }
    return thread;
}

base::Result<MessagePage> readMessagePage(int httpStatus, const QByteArray& body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const auto results = resultsOf(json);
    if (!results) {
        return unreadableAnswer(httpStatus, Effect::Reads);
    }
    MessagePage page;
    for (const auto& element : *results) {
        const InboxMessage message = messageFrom(element);
        if (message.writtenMs > 0) {
            page.times.append(message.writtenMs);
        }
        if (!isAnswer(element) || (message.text.isEmpty() && message.attachments.isEmpty() && !isCut(element))) {
            continue;
        }
        if (message.id.isEmpty() || message.writtenMs == 0) {
            page.leavesOut = true; // it would keep the others from being read for ever
            continue;
        }
        page.messages.append(message);
        if (isCut(element)) {
            page.cutIds.append(message.id);
        }
    }
    page.after = nextPage(json);
    return page;
}

QString readOriginal(const QByteArray& body)
{
    return wordsOf(QJsonDocument::fromJson(body).object());
}

bool isNewestFirst(const QList<qint64>& times)
{
    return times.size() > 1 && times.first() > times.last() &&
           std::is_sorted(times.begin(), times.end(), std::greater<>());
}

QList<InboxMessage> inOrder(const QList<InboxMessage>& messages, bool newestFirst, qint64 sinceMs)
{
    QList<InboxMessage> ordered;
    QSet<QString> known; // a message that comes in meanwhile moves the others on to the next page
    for (const InboxMessage& message : messages) {
        if (message.writtenMs >= sinceMs && !known.contains(message.id)) {
            known.insert(message.id);
            ordered.append(message);
        }
    }
    if (newestFirst) {
        std::reverse(ordered.begin(), ordered.end());
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const InboxMessage& left, const InboxMessage& right) {
        return left.writtenMs < right.writtenMs;
    });
    return ordered;
}

QList<InboxThread> inOrder(const QList<InboxThread>& threads, qint64 sinceMs)
{
    QList<InboxThread> ordered;
    QSet<QString> known; // one in which somebody writes meanwhile comes once more, as it is then
    std::for_each(threads.crbegin(), threads.crend(), [&](const InboxThread& thread) {
        if (thread.latestMessageMs >= sinceMs && !known.contains(thread.id)) {
            known.insert(thread.id);
            ordered.prepend(thread);
        }
    });
    std::stable_sort(ordered.begin(), ordered.end(), [](const InboxThread& left, const InboxThread& right) {
        return left.latestMessageMs < right.latestMessageMs;
    });
    return ordered;
}

} // namespace leadferry::hubspot
