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
    Expired,  ///< nobody waits for it any more: it was too old before the bot had it
};
/// "waiting", "received", "failed", "expired".
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
    QString messageId; ///< HubSpot's; empty: it is no message
    QString ticketId;
    ReplyKind kind = ReplyKind::Message;
    QString key;   ///< the same for the same reply, however often it is read: "HUB-THREAD-MESSAGE"
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

/// So old nobody waits for it any more: the retry schedule is over by then, too.
inline constexpr qint64 expiresAfterMs = 3LL * 24 * 60 * 60 * 1000;
/// One that does not get through counts as lost after the first of these, until the second has passed.
inline constexpr qint64 lostAfterMs = 10LL * 60 * 1000;
inline constexpr qint64 lostForMs = 24LL * 60 * 60 * 1000;

} // namespace leadferry::domain
