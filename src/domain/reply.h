// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back from HubSpot for a bot: what an agent wrote to the visitor, and who has the conversation. Plain
// values.
#pragma once

#include "base/result.h"
#include "domain/inbox.h"
#include "domain/replyway.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace leadferry::domain {

enum class ReplyKind {
    Message,  ///< an agent wrote
    Accepted, ///< an agent has taken the conversation: the bot is silent from here on
    Closed,   ///< it is over: the bot may speak again
};
/// The type the bot is told (contract): "agent.reply.v1", "handoff.accepted.v1", "handoff.closed.v1".
QString toString(ReplyKind kind);
std::optional<ReplyKind> replyKindFromString(const QString& name);

enum class ReplyState {
    Waiting,  ///< the bot does not have it yet: it is fetched, or the next try is due
    Received, ///< the bot has said that it has it, or it lies in the outbox folder
    Failed,   ///< the tries are used up; a person may start it again
};
/// "waiting", "received", "failed".
QString toString(ReplyState state);
std::optional<ReplyState> replyStateFromString(const QString& name);

/// Why the bot could not be given a reply.
enum class ReplyFault {
    None,
    NotReached,    ///< detail: the name of a base::NetworkFault
    Fails,         ///< for the moment; detail: the status
    Moved,         ///< detail: the status
    Refuses,       ///< detail: the status
    FolderRefuses, ///< nothing can be written into the outbox; detail: the system's words
    NoSecret,      ///< what posts are signed with cannot be read
};
/// "none", "not reached", "fails", "moved", "refuses", "folder refuses", "no secret".
QString toString(ReplyFault fault);
std::optional<ReplyFault> replyFaultFromString(const QString& name);

struct ReplyTrouble
{
    ReplyFault fault = ReplyFault::None;
    QString detail = {};
    bool operator==(const ReplyTrouble&) const = default;
};
/// For the command line and logs; empty: none.
QString inWords(const ReplyTrouble& trouble);

struct Reply
{
    qint64 id = 0; ///< shown as "r{id}"; grows with the order in which replies were read
    qint64 portalId = 0;
    QString portalName;
    QString source; ///< whose events spoke of the conversation
    QString bot;
    QString conversationId;
    QString threadId;
    QString ticketId;
    ReplyKind kind = ReplyKind::Message;
    QString key;   ///< the same for the same reply, whenever it is read, and on whatever PC: "HUB-THREAD-MESSAGE"
    QString agent; ///< a name; empty: HubSpot does not say
    QString text;
    QList<InboxAttachment> attachments;
    qint64 writtenMs = 0; ///< in HubSpot
    qint64 readMs = 0;    ///< when we had it
    ReplyState state = ReplyState::Waiting;
    ReplyWay way = ReplyWay::Fetch; ///< by which it went, or is going
    int attempts = 0;
    qint64 dueMs = 0;      ///< the next try; 0: none
    qint64 receivedMs = 0; ///< when the bot had it; 0: not yet
    ReplyTrouble trouble;  ///< of the last try
    bool operator==(const Reply&) const = default;
};

/// [{"url","name"}]
QJsonArray attachmentsJson(const QList<InboxAttachment>& attachments);
QList<InboxAttachment> attachmentsFromJson(const QJsonArray& json);

/// What the bot gets (contract, "Agent replies to the bot"): {"type","timestamp","data":{"id","conversation":{"id"},
/// "bot","portal","ticketId","message":{"id","from":"agent","name","text","at","attachments"}}}; without "message"
/// unless somebody wrote.
QJsonObject toBot(const Reply& reply);

/// For front ends, whole.
QJsonObject toJson(const Reply& reply);
/// Invalid: it is of another version.
base::Result<Reply> replyFromJson(const QJsonObject& json);

/// One whose tries are used up counts as lost for so long; then nobody waits for it any more.
inline constexpr qint64 lostForMs = 24LL * 60 * 60 * 1000;

/// Who is talking with the visitor.
enum class ConversationOwner {
    Bot,     ///< nobody was asked for
    Waiting, ///< somebody was asked for, and nobody has come yet
    Human,
    Closed, ///< the agents are done: the bot's again
};
/// "bot", "waiting", "human", "closed".
QString toString(ConversationOwner owner);

struct ConversationState
{
    QString id;
    ConversationOwner owner = ConversationOwner::Bot;
    QString agent;      ///< who wrote last; may be empty
    qint64 sinceMs = 0; ///< when it came to that
    int unread = 0;     ///< replies that the bot does not have yet
    bool operator==(const ConversationState&) const = default;
};

/// {"id","owner","agent","since","unread"}
QJsonObject toJson(const ConversationState& state);

/// What is remembered of a thread between two readings.
struct KnownThread
{
    InboxThread thread;      ///< as last read
    bool isAccepted = false; ///< the bot was told that an agent has it, and not yet that it is over
    qint64 readToMs = 0;     ///< up to here its messages have been read
    QSet<QString> readIds;   ///< of those written shortly before that, and after
    bool operator==(const KnownThread&) const = default;
};

/// A message may become readable later than one that was written after it: so far back is read again.
inline constexpr qint64 readAgainMs = 60'000;

/// Since when the messages of the thread have to be read; nothing: there are no new ones. `ticketMs`: when our ticket
/// came about; what was written before that answers something else.
std::optional<qint64> readingFrom(const std::optional<KnownThread>& known, const InboxThread& thread, qint64 ticketMs);

struct ThreadReading
{
    KnownThread now;      ///< what is remembered from now on
    QList<Reply> replies; ///< what the bot is to be told, in order; they lack what only the store knows
};
/// What a reading of the thread says. An agent who writes has taken it. `hubId` is the account.
ThreadReading readingOf(qint64 hubId, const std::optional<KnownThread>& known, const InboxThread& thread,
                        const QList<InboxMessage>& messages, qint64 nowMs);

} // namespace leadferry::domain
