// SPDX-License-Identifier: GPL-3.0-or-later
// An inbox in memory: threads and messages as a test puts them there, every call recorded, failures on request.
#pragma once

#include "domain/inbox.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace leadferry::test {

class ScriptedInbox final : public domain::Inbox
{
    class Call final : public domain::InboxCall
    {
    public:
        explicit Call(std::function<void(Call&)> answer) : m_answer(std::move(answer)) {}
        void end(const base::Result<void>& ended) { m_outcome = ended; }
        void fail(const base::Error& error)
        {
            m_outcome = error;
            m_ofThreadAlone = true;
        }
        void see(qint64 writtenMs) { m_newestSeenMs = std::max(m_newestSeenMs, writtenMs); }
        QList<domain::InboxThread>& threadList() { return m_threads; }
        QList<domain::InboxMessage>& messageList() { return m_messages; }

    protected:
        void run() override
        {
            m_answer(*this);
            finish();
        }
        void stop() override { m_outcome = base::Error{base::ErrorKind::Cancelled, {}}; }

    private:
        std::function<void(Call&)> m_answer;
    };

public:
    QMap<QString, domain::InboxThread> threads;           ///< by id
    QHash<QString, QList<domain::InboxMessage>> messages; ///< by thread
    QStringList calls;                                    ///< "threads 5000", "thread t1", "messages t1 5000"
    base::Result<void> outcome;                           ///< of every call from now on
    QString unreadable;                                   ///< the thread whose messages cannot be read
    qint64 delayMs = 0;
    qint64 aheadMs = 0;

    void write(const QString& threadId, const QString& ticketId, const QString& messageId, qint64 atMs)
    {
        threads[threadId].id = threadId;
        threads[threadId].ticketId = ticketId;
        threads[threadId].latestMessageMs = atMs;
        messages[threadId].append(
            {messageId, QStringLiteral("Anna"), QStringLiteral("Text of ") + messageId, {}, atMs});
    }

    domain::InboxCall* readThreads(qint64 /*portalId*/, qint64 sinceMs) override
    {
        return call(QStringLiteral("threads %1").arg(sinceMs), [this, sinceMs](Call& call) {
            for (const domain::InboxThread& thread : std::as_const(threads)) {
                if (thread.latestMessageMs >= sinceMs) {
                    call.threadList().append(thread);
                }
            }
            std::sort(call.threadList().begin(), call.threadList().end(),
                      [](const auto& a, const auto& b) { return a.latestMessageMs < b.latestMessageMs; });
        });
    }
    domain::InboxCall* readThread(qint64 /*portalId*/, const QString& threadId) override
    {
        return call(QStringLiteral("thread ") + threadId, [this, threadId](Call& call) {
            if (threads.contains(threadId)) {
                call.threadList().append(threads.value(threadId));
            } else {
                call.fail(base::Error{base::ErrorKind::NotFound, QStringLiteral("it is gone")});
            }
        });
    }
    domain::InboxCall* readMessages(qint64 /*portalId*/, const QString& threadId, qint64 sinceMs) override
    {
        return call(QStringLiteral("messages %1 %2").arg(threadId).arg(sinceMs), [this, threadId, sinceMs](Call& call) {
            if (threadId == unreadable) {
                call.fail(base::Error{base::ErrorKind::Transient, QStringLiteral("500")});
                return;
            }
            const auto written = messages.value(threadId);
            for (const domain::InboxMessage& message : written) {
                call.see(message.writtenMs);
            }
            std::copy_if(written.begin(), written.end(), std::back_inserter(call.messageList()),
                         [sinceMs](const domain::InboxMessage& message) { return message.writtenMs >= sinceMs; });
        });
    }
    [[nodiscard]] qint64 inboxDelayMs(qint64 /*portalId*/) const override { return delayMs; }
    [[nodiscard]] qint64 clockAheadMs(qint64 /*portalId*/) const override { return aheadMs; }

private:
    domain::InboxCall* call(const QString& name, std::function<void(Call&)> answer)
    {
        return new Call([this, name, answer = std::move(answer)](Call& call) {
            calls.append(name);
            call.end(outcome);
            if (outcome) {
                answer(call);
            }
        });
    }
};

} // namespace leadferry::test
