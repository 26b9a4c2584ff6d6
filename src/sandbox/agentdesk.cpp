// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/agentdesk.h"

#include "sandbox/ownercatalog.h"
#include "sandbox/richtext.h"
#include "sandbox/text.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace leadferry::sandbox {

namespace {

using base::Error;
using base::ErrorKind;

const QString system = QStringLiteral("S-hubspot");

const ObjectType& tickets()
{
    return *findObjectType(text("tickets"));
}

Error noSuchTicket()
{
    return {ErrorKind::NotFound, text("There is no such ticket, or it is archived.")};
}

Error noConversation()
{
    return {ErrorKind::NotFound, text("Nobody has answered this ticket.")};
}

/// The same number for the same name, in the range of the owners' user ids.
qint64 userIdOf(const QString& name)
{
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(5);
    constexpr qint64 firstId = 5'400'000;
    return firstId + digest.toLongLong(nullptr, 16);
}

} // namespace

AgentDesk::AgentDesk(Portal& portal, std::function<void()> changed) : m_portal(portal), m_changed(std::move(changed)) {}

AgentDesk::Agent AgentDesk::agentNamed(const QString& name)
{
    for (const PortalOwner& owner : portalOwners()) {
        if (name == owner.firstName + u' ' + owner.lastName) {
            return {text("A-%1").arg(owner.userId), name};
        }
    }
    return {text("A-%1").arg(userIdOf(name)), name};
}

const Thread* AgentDesk::threadOf(const QString& ticketId, bool isWithOther) const
{
    const QString current = m_portal.records().currentId(ticketId);
    const auto& threads = std::as_const(m_portal).inbox().all();
    const auto found = std::find_if(threads.cbegin(), threads.cend(), [&](const Thread& thread) {
        return thread.archivedMs == 0 && thread.isWithOther == isWithOther &&
               m_portal.records().currentId(thread.ticketId) == current;
    });
    return found == threads.cend() ? nullptr : &*found;
}

Thread* AgentDesk::knownThread(const QString& ticketId)
{
    const Thread* known = threadOf(ticketId);
    return known == nullptr ? nullptr : m_portal.inbox().find(known->id);
}

Thread* AgentDesk::openThread(const QString& ticketId)
{
    const Record* ticket = m_portal.records().find(tickets(), ticketId);
    if (ticket == nullptr) {
        return nullptr;
    }
    if (Thread* known = knownThread(ticket->id)) {
        return known;
    }
    Thread& thread = m_portal.inbox().add(ticket->id, visitorOf(*ticket), ticket->createdMs);
    begin(thread, *ticket);
    return &thread;
}

Thread* AgentDesk::openThreadWithOther(const QString& ticketId)
{
    const Record* ticket = m_portal.records().find(tickets(), ticketId);
    if (ticket == nullptr) {
        return nullptr;
    }
    if (const Thread* known = threadOf(ticket->id, true)) {
        return m_portal.inbox().find(known->id);
    }
    Thread& thread = m_portal.inbox().add(ticket->id, text("8") + ticket->id, m_portal.nowMs());
    thread.isWithOther = true;
    return &thread;
}

/// A ticket without a contact has a visitor whom nobody knows yet.
QString AgentDesk::visitorOf(const Record& ticket) const
{
    const auto& links = m_portal.links().links(ticket.id, *findObjectType(text("contacts")));
    return links.isEmpty() ? text("9") + ticket.id : links.constFirst().toId;
}

void AgentDesk::begin(Thread& thread, const Record& ticket)
{
    const QString asked = plainText(ticket.value(text("content")));
    ThreadEntry welcome{.id = {}, .type = text("WELCOME_MESSAGE"), .author = system};
    welcome.direction = text("OUTGOING");
    welcome.text = text("Welcome! How can we help you?");
    welcome.createdMs = ticket.createdMs;
    m_portal.inbox().write(thread, welcome);
    ThreadEntry question{.id = {}, .type = text("MESSAGE"), .author = text("V-") + thread.visitorId};
    question.direction = text("INCOMING");
    question.authorName = text("Visitor");
    question.text = asked.isEmpty() ? ticket.value(text("subject")) : asked;
    question.createdMs = ticket.createdMs;
    m_portal.inbox().write(thread, question);
    ThreadEntry remark{.id = {}, .type = text("COMMENT"), .author = system};
    remark.text = text("This conversation belongs to ticket %1.").arg(ticket.id);
    remark.createdMs = m_portal.nowMs();
    m_portal.inbox().write(thread, remark);
}

void AgentDesk::assignTo(Thread& thread, const Agent& agent, const QString& by)
{
    if (thread.assignedTo == agent.actor) {
        return;
    }
    thread.assignedTo = agent.actor;
    ThreadEntry entry{.id = {}, .type = text("ASSIGNMENT"), .author = by};
    entry.about = agent.actor;
    entry.createdMs = m_portal.nowMs();
    m_portal.inbox().write(thread, entry);
}

void AgentDesk::setOpen(Thread& thread, bool isOpen, const QString& by)
{
    if (thread.isOpen == isOpen) {
        return;
    }
    thread.isOpen = isOpen;
    thread.closedMs = isOpen ? thread.closedMs : m_portal.nowMs();
    ThreadEntry entry{.id = {}, .type = text("THREAD_STATUS_CHANGE"), .author = by};
    entry.about = isOpen ? text("OPEN") : text("CLOSED");
    entry.createdMs = m_portal.nowMs();
    m_portal.inbox().write(thread, entry);
}

base::Result<QString> AgentDesk::answer(const QString& ticketId, const QString& agent, const QString& text,
                                        const QStringList& files)
{
    if (text.trimmed().isEmpty() && files.isEmpty()) {
        return Error{ErrorKind::Invalid, sandbox::text("There is nothing to say.")};
    }
    Thread* thread = openThread(ticketId);
    if (thread == nullptr) {
        return noSuchTicket();
    }
    const Agent author = agentNamed(agent);
    if (thread->assignedTo.isEmpty()) {
        assignTo(*thread, author, author.actor);
    }
    setOpen(*thread, true, author.actor);
    ThreadEntry entry = sentBy(author, text);
    entry.files = files;
    m_portal.inbox().write(*thread, entry);
    m_changed();
    return thread->id;
}

ThreadEntry AgentDesk::sentBy(const Agent& agent, const QString& text) const
{
    ThreadEntry entry{.id = {}, .type = sandbox::text("MESSAGE"), .author = agent.actor};
    entry.direction = sandbox::text("OUTGOING");
    entry.authorName = agent.name;
    entry.text = text;
    entry.createdMs = m_portal.nowMs();
    return entry;
}

base::Result<QString> AgentDesk::writeToOther(const QString& ticketId, const QString& agent, const QString& text)
{
    Thread* thread = openThreadWithOther(ticketId);
    if (thread == nullptr) {
        return noSuchTicket();
    }
    m_portal.inbox().write(*thread, sentBy(agentNamed(agent), text));
    m_changed();
    return thread->id;
}

base::Result<QString> AgentDesk::writeAside(const QString& ticketId, const QString& agent, const QString& address,
                                            const QString& text)
{
    Thread* thread = openThread(ticketId);
    if (thread == nullptr) {
        return noSuchTicket();
    }
    ThreadEntry entry = sentBy(agentNamed(agent), text);
    entry.toAddress = address;
    m_portal.inbox().write(*thread, entry);
    m_changed();
    return thread->id;
}

base::Result<void> AgentDesk::comment(const QString& ticketId, const QString& agent, const QString& text)
{
    Thread* thread = openThread(ticketId);
    if (thread == nullptr) {
        return noSuchTicket();
    }
    const Agent author = agentNamed(agent);
    ThreadEntry entry{.id = {}, .type = sandbox::text("COMMENT"), .author = author.actor};
    entry.authorName = author.name;
    entry.text = text;
    entry.createdMs = m_portal.nowMs();
    m_portal.inbox().write(*thread, entry);
    m_changed();
    return {};
}

base::Result<void> AgentDesk::assign(const QString& ticketId, const QString& agent)
{
    Thread* thread = openThread(ticketId);
    if (thread == nullptr) {
        return noSuchTicket();
    }
    assignTo(*thread, agent.isEmpty() ? Agent() : agentNamed(agent), system);
    m_changed();
    return {};
}

base::Result<void> AgentDesk::setOpen(const QString& ticketId, bool isOpen, const QString& agent)
{
    Thread* thread = openThread(ticketId);
    if (thread == nullptr) {
        return noSuchTicket();
    }
    setOpen(*thread, isOpen, agentNamed(agent).actor);
    m_changed();
    return {};
}

base::Result<void> AgentDesk::close(const QString& ticketId, const QString& agent)
{
    return setOpen(ticketId, false, agent);
}

base::Result<void> AgentDesk::reopen(const QString& ticketId, const QString& agent)
{
    return setOpen(ticketId, true, agent);
}

base::Result<void> AgentDesk::hearVisitor(const QString& ticketId, const QString& text)
{
    Thread* thread = openThread(ticketId);
    if (thread == nullptr) {
        return noSuchTicket();
    }
    ThreadEntry entry{.id = {}, .type = sandbox::text("MESSAGE"), .author = sandbox::text("V-") + thread->visitorId};
    entry.direction = sandbox::text("INCOMING");
    entry.authorName = sandbox::text("Visitor");
    entry.text = text;
    entry.createdMs = m_portal.nowMs();
    m_portal.inbox().write(*thread, entry);
    m_changed();
    return {};
}

base::Result<void> AgentDesk::archive(const QString& ticketId)
{
    Thread* thread = knownThread(ticketId);
    if (thread == nullptr) {
        return noConversation();
    }
    thread->archivedMs = m_portal.nowMs();
    m_changed();
    return {};
}

base::Result<void> AgentDesk::markAsSpam(const QString& ticketId)
{
    Thread* thread = knownThread(ticketId);
    if (thread == nullptr) {
        return noConversation();
    }
    thread->isSpam = true;
    m_changed();
    return {};
}

} // namespace leadferry::sandbox
