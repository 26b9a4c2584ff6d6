// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/threadjson.h"

#include "sandbox/ownercatalog.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"

#include <QJsonArray>
#include <QUrl>

namespace leadferry::sandbox {

namespace {

constexpr char chatChannel[] = "1000"; // HubSpot's live chat
constexpr char chatAccount[] = "771904";

bool isSystem(const QString& actor)
{
    return actor.startsWith(QLatin1String("S-"));
}

/// Where an actor can be reached; agents of the owner catalog by e-mail.
QJsonObject reachable(const QString& actor, const QString& name)
{
    QJsonObject json{{text("actorId"), actor}};
    if (!name.isEmpty()) {
        json.insert(text("name"), name);
    }
    for (const PortalOwner& owner : portalOwners()) {
        if (actor == text("A-%1").arg(owner.userId)) {
            json.insert(text("deliveryIdentifier"),
                        QJsonObject{{text("type"), text("HS_EMAIL_ADDRESS")}, {text("value"), owner.email}});
        }
    }
    return json;
}

QJsonArray filesToJson(const QStringList& files)
{
    QJsonArray json;
    for (const QString& url : files) {
        json.append(QJsonObject{{text("type"), text("FILE")},
                                {text("fileId"), QString::number(json.size() + 1)},
                                {text("fileUsageType"), text("OTHER")},
                                {text("name"), QUrl(url).fileName()},
                                {text("url"), url}});
    }
    return json;
}

void addWords(QJsonObject& json, const ThreadEntry& entry)
{
    const bool isCut = entry.text.size() > shownText;
    const QString shown = entry.text.left(shownText);
    json.insert(text("text"), shown);
    json.insert(text("richText"), richTextOf(shown));
    json.insert(text("attachments"), filesToJson(entry.files));
    if (entry.type != QLatin1String("WELCOME_MESSAGE")) {
        json.insert(text("truncationStatus"), isCut ? text("TRUNCATED") : text("NOT_TRUNCATED"));
    }
}

QJsonObject recipientOf(const Thread& thread, const ThreadEntry& entry)
{
    const bool toVisitor = entry.toAddress.isEmpty();
    const QString kind = toVisitor ? text("CHANNEL_SPECIFIC_OPAQUE_ID") : text("HS_EMAIL_ADDRESS");
    const QString value = toVisitor ? thread.visitorId : entry.toAddress;
    return {{text("actorId"), (toVisitor ? text("V-") : text("E-")) + value},
            {text("recipientField"), text("TO")},
            {text("deliveryIdentifier"), QJsonObject{{text("type"), kind}, {text("value"), value}}}};
}

/// Sent or received.
void addDelivery(QJsonObject& json, const Thread& thread, const ThreadEntry& entry)
{
    const bool isSent = entry.direction == QLatin1String("OUTGOING");
    QJsonObject sender = reachable(entry.author, entry.authorName);
    sender.insert(text("senderField"), text("FROM"));
    json.insert(text("senders"), QJsonArray{sender});
    json.insert(text("recipients"), isSent ? QJsonArray{recipientOf(thread, entry)} : QJsonArray());
    json.insert(text("direction"), entry.direction);
    json.insert(text("channelId"), text(chatChannel));
    json.insert(text("channelAccountId"), text(chatAccount));
    json.insert(text("status"), QJsonObject{{text("statusType"), isSent ? text("SENT") : text("RECEIVED")}});
}

} // namespace

QString statusOf(const Thread& thread)
{
    return thread.isOpen ? text("OPEN") : text("CLOSED");
}

QString ticketOf(const Portal& portal, const Thread& thread)
{
    const Record* ticket = portal.records().find(*findObjectType(text("tickets")), thread.ticketId);
    return ticket == nullptr ? QString() : ticket->id;
}

QString richTextOf(const QString& text)
{
    return sandbox::text("<div>") + text.toHtmlEscaped().replace(QLatin1Char('\n'), sandbox::text("<br>")) +
           sandbox::text("</div>");
}

QJsonObject threadToJson(const Portal& portal, const Thread& thread, bool withTicket)
{
    QJsonObject json{{text("id"), thread.id},
                     {text("status"), statusOf(thread)},
                     {text("createdAt"), isoTime(thread.createdMs)},
                     {text("inboxId"), text(inboxId)},
                     {text("originalChannelId"), text(chatChannel)},
                     {text("originalChannelAccountId"), text(chatAccount)},
                     {text("associatedContactId"), thread.visitorId},
                     {text("spam"), thread.isSpam},
                     {text("archived"), thread.archivedMs > 0}};
    const auto insertTime = [&json](const char* name, qint64 ms) {
        if (ms > 0) {
            json.insert(text(name), isoTime(ms));
        }
    };
    insertTime("latestMessageTimestamp", thread.latestMs());
    insertTime("latestMessageSentTimestamp", thread.latestMs(text("OUTGOING")));
    insertTime("latestMessageReceivedTimestamp", thread.latestMs(text("INCOMING")));
    insertTime("closedAt", thread.isOpen ? 0 : thread.closedMs);
    if (!thread.assignedTo.isEmpty()) {
        json.insert(text("assignedTo"), thread.assignedTo);
    }
    const QString ticket = ticketOf(portal, thread);
    if (withTicket && !ticket.isEmpty()) {
        json.insert(text("threadAssociations"), QJsonObject{{text("associatedTicketId"), ticket}});
    }
    return json;
}

QJsonObject entryToJson(const Thread& thread, const ThreadEntry& entry)
{
    const bool isSaid = entry.isMessage() || entry.type == QLatin1String("COMMENT");
    const bool isBySystem = isSystem(entry.author) || !isSaid;
    const QJsonObject sender =
        isBySystem ? reachable(text("S-hubspot"), {}) : reachable(entry.author, entry.authorName);
    QJsonObject json{{text("id"), entry.id},
                     {text("type"), entry.type},
                     {text("conversationsThreadId"), thread.id},
                     {text("createdAt"), isoTime(entry.createdMs)},
                     {text("createdBy"), entry.author},
                     {text("client"), QJsonObject{{text("clientType"), isBySystem ? text("SYSTEM") : text("HUBSPOT")}}},
                     {text("senders"), QJsonArray{sender}},
                     {text("recipients"), QJsonArray()},
                     {text("archived"), false}};
    if (isSaid) {
        addWords(json, entry);
    }
    if (entry.isMessage()) {
        addDelivery(json, thread, entry);
    } else if (entry.type == QLatin1String("ASSIGNMENT") && !entry.about.isEmpty()) {
        json.insert(text("assignedTo"), entry.about);
    } else if (entry.type == QLatin1String("THREAD_STATUS_CHANGE")) {
        json.insert(text("newStatus"), entry.about);
    }
    return json;
}

} // namespace leadferry::sandbox
