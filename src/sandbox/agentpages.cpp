// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/agentpages.h"

#include "sandbox/ownercatalog.h"
#include "sandbox/recordwords.h"
#include "sandbox/richtext.h"
#include "sandbox/text.h"
#include "sandbox/webpage.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::sandbox {

namespace {

QString nameOf(const PortalOwner& owner)
{
    return owner.firstName + QLatin1Char(' ') + owner.lastName;
}

/// "A-5310021" → "Maya Lind"; of others what there is.
QString nameOfActor(const QString& actor)
{
    for (const PortalOwner& owner : portalOwners()) {
        if (actor == text("A-%1").arg(owner.userId)) {
            return nameOf(owner);
        }
    }
    return actor;
}

QString whoWrote(const ThreadEntry& entry)
{
    if (!entry.authorName.isEmpty()) {
        return entry.authorName;
    }
    return entry.author == QLatin1String("S-hubspot") ? text("HubSpot") : nameOfActor(entry.author);
}

/// Of what is said about the thread rather than in it.
QString whatHappened(const ThreadEntry& entry)
{
    if (entry.type == QLatin1String("ASSIGNMENT")) {
        return entry.about.isEmpty() ? text("Nobody has the conversation any more.")
                                     : text("%1 has the conversation.").arg(nameOfActor(entry.about));
    }
    return entry.about == QLatin1String("CLOSED") ? text("The conversation was closed.")
                                                  : text("The conversation was opened again.");
}

QJsonObject entryItem(const ThreadEntry& entry)
{
    const bool isRemark = entry.type == QLatin1String("COMMENT");
    const bool isSaid = entry.isMessage() || isRemark;
    QJsonArray files;
    for (const QString& file : entry.files) {
        files.append(QJsonObject{{text("address"), file}});
    }
    return {{text("who"), whoWrote(entry)},
            {text("when"), readableTime(entry.createdMs)},
            {text("remark"), isRemark},
            {text("body"), isSaid ? cleanHtml(entry.text.toHtmlEscaped()) : QString()},
            {text("event"), isSaid ? QString() : whatHappened(entry)},
            {text("files"), files}};
}

/// Forms send a blank as "+".
QString formValue(const QByteArray& body, const char* name)
{
    const QUrlQuery fields(QString::fromLatin1(body).replace(QLatin1Char('+'), text("%20")));
    return fields.queryItemValue(text(name), QUrl::FullyDecoded).replace(text("\r\n"), text("\n"));
}

bool isByProgram(const net::HttpRequest& request)
{
    return request.headers.value("Content-Type").startsWith("application/json");
}

QString valueIn(const net::HttpRequest& request, const char* name)
{
    return isByProgram(request) ? QJsonDocument::fromJson(request.body)[text(name)].toString()
                                : formValue(request.body, name);
}

base::Result<void> carryOut(AgentDesk& agents, const QString& ticketId, const QString& action,
                            const net::HttpRequest& request)
{
    const QString named = valueIn(request, "agent").trimmed();
    const QString agent = named.isEmpty() ? nameOf(portalOwners().constFirst()) : named;
    if (action == QLatin1String("close")) {
        return agents.close(ticketId, agent);
    }
    if (action == QLatin1String("reopen")) {
        return agents.reopen(ticketId, agent);
    }
    const auto answered = agents.answer(ticketId, agent, valueIn(request, "text"));
    return answered ? base::Result<void>() : answered.error();
}

} // namespace

QJsonObject conversationCard(const PageSources& sources, const Record& ticket, const QString& formToken)
{
    const Thread* thread = sources.agents.threadOf(ticket.id);
    QJsonArray entries;
    QJsonArray agents;
    if (thread != nullptr) {
        for (const ThreadEntry& entry : thread->entries) {
            entries.append(entryItem(entry));
        }
    }
    for (const PortalOwner& owner : portalOwners()) {
        agents.append(QJsonObject{{text("name"), nameOf(owner)}});
    }
    return {{text("ticket"), ticket.id},
            {text("token"), formToken},
            {text("entries"), entries},
            {text("none"), entries.isEmpty()},
            {text("agents"), agents},
            {text("mayAnswer"), !ticket.archived()},
            {text("isOpen"), thread != nullptr && thread->isOpen},
            {text("isClosed"), thread != nullptr && !thread->isOpen}};
}

ApiAnswer actOnTicket(const PageSources& sources, const QString& ticketId, const QString& action,
                      const net::HttpRequest& request)
{
    const auto done = carryOut(sources.agents, ticketId, action, request);
    if (done) {
        const Record* ticket = sources.portal.records().find(*findObjectType(text("tickets")), ticketId);
        return isByProgram(request)
                   ? ApiAnswer::json(200, {{text("done"), true}})
                   : ApiAnswer::redirect(QUrl(sources.portal.recordPath(*ticket) + text("#conversation")));
    }
    const int status = done.error().kind == base::ErrorKind::NotFound ? 404 : 400;
    return isByProgram(request) ? ApiAnswer::json(status, {{text("message"), done.error().message}})
                                : messagePage(status, text("Nothing was sent"), done.error().message);
}

} // namespace leadferry::sandbox
