// SPDX-License-Identifier: GPL-3.0-or-later
// What the people of the account do in its inbox: they answer the visitor of a ticket, remark on it among themselves,
// take it and close it. The first of these makes the ticket's conversation, with what the visitor had written.
#pragma once

#include "base/result.h"
#include "sandbox/portal.h"

#include <functional>

namespace leadferry::sandbox {

class AgentDesk
{
public:
    /// `changed` is called after each of these.
    AgentDesk(Portal& portal, std::function<void()> changed);

    // `agent` is a name; those of the owner catalog are known, anybody else is a colleague who is not. NotFound: there
    // is no such ticket, or it is archived.

    /// Takes the conversation where nobody has it, and opens it again where it was closed. `files`: addresses of what
    /// is attached. Invalid: there is nothing to say. The id of the thread.
    base::Result<QString> answer(const QString& ticketId, const QString& agent, const QString& text,
                                 const QStringList& files = {});
    /// Writes to somebody else about the ticket, a supplier say: in another conversation of the same ticket, with
    /// another contact. The id of that thread.
    base::Result<QString> writeToOther(const QString& ticketId, const QString& agent, const QString& text);
    /// The same in the visitor's own conversation, to this e-mail address alone. The id of the thread.
    base::Result<QString> writeAside(const QString& ticketId, const QString& agent, const QString& address,
                                     const QString& text);
    base::Result<void> comment(const QString& ticketId, const QString& agent, const QString& text);
    /// `agent` empty: it is nobody's any more.
    base::Result<void> assign(const QString& ticketId, const QString& agent);
    base::Result<void> close(const QString& ticketId, const QString& agent);
    base::Result<void> reopen(const QString& ticketId, const QString& agent);
    /// The visitor goes on writing.
    base::Result<void> hearVisitor(const QString& ticketId, const QString& text);

    // NotFound: the ticket has no conversation.
    base::Result<void> archive(const QString& ticketId);
    base::Result<void> markAsSpam(const QString& ticketId);

    /// The visitor's conversation of the ticket, which may have been merged into another; null: there is none.
    [[nodiscard]] const Thread* threadOf(const QString& ticketId) const { return threadOf(ticketId, false); }

private:
    struct Agent
    {
        QString actor;
        QString name;
    };

    [[nodiscard]] const Thread* threadOf(const QString& ticketId, bool isWithOther) const;
    /// Null: there is none.
    [[nodiscard]] Thread* knownThread(const QString& ticketId);
    /// Made where there is none; null: there is no such ticket.
    [[nodiscard]] Thread* openThread(const QString& ticketId);
    [[nodiscard]] Thread* openThreadWithOther(const QString& ticketId);
    /// What an agent sends; files and whom it goes to are left to whoever asks.
    [[nodiscard]] ThreadEntry sentBy(const Agent& agent, const QString& text) const;
    void begin(Thread& thread, const Record& ticket);
    [[nodiscard]] QString visitorOf(const Record& ticket) const;
    void assignTo(Thread& thread, const Agent& agent, const QString& by);
    void setOpen(Thread& thread, bool isOpen, const QString& by);
    base::Result<void> setOpen(const QString& ticketId, bool isOpen, const QString& agent);
    [[nodiscard]] static Agent agentNamed(const QString& name);

    Portal& m_portal;
    std::function<void()> m_changed;
};

} // namespace leadferry::sandbox
