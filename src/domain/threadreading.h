// SPDX-License-Identifier: GPL-3.0-or-later
// What a reading of a thread in HubSpot's inbox says to the bot, given what was known of it; and who has a
// conversation. Pure.
#pragma once

#include "domain/reply.h"

#include <QSet>

namespace leadferry::domain {

/// What is remembered of a thread between two readings.
struct KnownThread
{
    InboxThread thread;      ///< as last read; its latest message is the latest that was seen
    bool isAccepted = false; ///< the bot was told that an agent has it, and not yet that it is over
    qint64 readToMs = 0;     ///< up to here its messages have been read
    int turns = 0;           ///< how often it was closed
    qint64 closedMs = 0;     ///< when it was last seen to be closed, by this PC's clock; 0: never
    QSet<QString> readIds;   ///< of messages written shortly before readToMs, and after
    bool operator==(const KnownThread&) const = default;
};

/// A message may become readable later than one that was written after it: so far back is read again.
inline constexpr qint64 readAgainMs = 60'000;

/// Since when the messages of the thread have to be read; nothing: there are no new ones. `ticketMs`: when our ticket
/// came about; what was written before that answers something else.
std::optional<qint64> readingFrom(const std::optional<KnownThread>& known, const InboxThread& thread, qint64 ticketMs);

/// Messages as they were read; `newestSeenMs`: of all kinds, see InboxCall.
struct ReadMessages
{
    QList<InboxMessage> messages;
    qint64 newestSeenMs = 0;
};

struct ThreadReading
{
    KnownThread now;      ///< what is remembered from now on
    QList<Reply> replies; ///< what the bot is to be told, in order; they lack what only the store knows
};
/// What a reading of the thread says; `read` is nothing where its messages were not read. An agent who writes has taken
/// it. What is older than `expiresAfterMs` is told to nobody any more (Expired). A thread whose list is ahead of its
/// messages is read again the next time. `hubId` is the account.
ThreadReading readingOf(qint64 hubId, const std::optional<KnownThread>& known, const InboxThread& thread,
                        const std::optional<ReadMessages>& read, qint64 nowMs);

/// Who is talking with the visitor.
enum class ConversationOwner {
    Bot,     ///< nobody was asked for
    Waiting, ///< somebody was asked for, and nobody has come yet
    Human,
    Closed, ///< the agents are done: the bot's again
};
/// "bot", "waiting", "human", "closed".
QString toString(ConversationOwner owner);

/// What is known of a conversation, by this PC's clock.
struct ConversationFacts
{
    qint64 spokenMs = 0;                    ///< when an event spoke of it last
    qint64 askedMs = 0;                     ///< when a human was last asked for; 0: never
    std::optional<KnownThread> thread = {}; ///< the latest one
    qint64 acceptedMs = 0;                  ///< when an agent last took it; 0: nobody has
};

struct ConversationState
{
    QString id;
    ConversationOwner owner = ConversationOwner::Bot;
    QString agent;      ///< who wrote last; may be empty
    qint64 sinceMs = 0; ///< when it came to that
    int unread = 0;     ///< replies that the bot does not have yet
    bool operator==(const ConversationState&) const = default;
};
/// Owner and since when.
ConversationState stateOf(const QString& id, const ConversationFacts& facts);

/// {"id","owner","agent","since","unread"}
QJsonObject toJson(const ConversationState& state);

} // namespace leadferry::domain
