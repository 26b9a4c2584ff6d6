// SPDX-License-Identifier: GPL-3.0-or-later
// What a language model makes of a conversation, and how far asking it has come. Plain values.
//
// What it answers becomes an ordinary event of the same source and conversation (conversation.enriched.v1), so that
// mapping, exactly-once and the log hold for it as for any other.
#pragma once

#include "domain/event.h"

#include <QStringList>

#include <optional>

namespace leadferry::domain {

inline constexpr QLatin1String enrichedType("conversation.enriched.v1");

/// What is asked of the model; a part that the conversation does not show is empty.
struct ConversationReading
{
    QString summary;                      ///< what was said, in a few sentences
    QString topic;                        ///< what it is about, in a few words
    QString qualification;                ///< why this is, or is not, a lead worth calling
    QString nextSteps;                    ///< what somebody should do next
    QString budget;                       ///< what the visitor would spend, as he put it
    QString timeline;                     ///< when he wants to buy or begin, as he put it
    QString language;                     ///< the one he writes in, as its code: "de"
    QString churnRisk;                    ///< "low", "medium" or "high"
    std::optional<double> sentiment = {}; ///< from -1 (upset) to 1 (delighted)
    std::optional<int> score = {};        ///< how good a lead, from 0 to 100
    bool operator==(const ConversationReading&) const = default;
};
/// As `data` of the event; empty parts are left out.
QJsonObject toJson(const ConversationReading& reading);
ConversationReading readingFromJson(const QJsonObject& data);

enum class EnrichmentState {
    Waiting,  ///< to be asked, once or again
    Answered, ///< the answer is kept, its event is not in yet
    Done,     ///< its event is in
    Nothing,  ///< the visitor has not written enough to be read
    Failed,   ///< no usable answer; a person may have it asked again
};
/// "waiting", "answered", "done", "nothing", "failed".
QString toString(EnrichmentState state);
std::optional<EnrichmentState> enrichmentStateFromString(const QString& name);

enum class EnrichmentFault {
    None,
    // Of the service: all conversations wait until it can be asked again.
    NotReached,  ///< detail: the name of a base::NetworkFault
    Fails,       ///< for the moment; detail: the status
    TooMany,     ///< it asks to wait, or its limit is reached
    KeyRefused,  ///< detail: the status
    KeyMissing,  ///< it is not among the secrets any more, or they cannot be read
    NoSuchModel, ///< detail: the model
    Unpaid,      ///< the account there has no credit left
    Refuses,     ///< any other refusal; detail: the status
    Moved,       ///< it answers with another address; detail: the status
    NotAModel,   ///< what answers there speaks another language; detail: what is wrong
    // Of one conversation.
    TooLong,      ///< more than the model can read at once
    Unreadable,   ///< it does not answer in the form that was asked for; detail: what is wrong
    ModelRefuses, ///< it will not talk about this
    TooOld,       ///< it could not be asked for days
};
QString toString(EnrichmentFault fault);
std::optional<EnrichmentFault> enrichmentFaultFromString(const QString& name);
/// It concerns one conversation, and others may be asked about.
bool isOfConversation(EnrichmentFault fault);
/// Nothing gets better by waiting: somebody has to change the address, the model or the key.
bool needsPerson(EnrichmentFault fault);

struct EnrichmentTrouble
{
    EnrichmentFault fault = EnrichmentFault::None;
    QString detail = {};
    bool operator==(const EnrichmentTrouble&) const = default;
};
/// For the command line and logs; empty: none.
QString inWords(const EnrichmentTrouble& trouble);
QJsonObject toJson(const EnrichmentTrouble& trouble);
EnrichmentTrouble enrichmentTroubleFromJson(const QJsonObject& json);

/// One event whose conversation is read, or was.
struct Enrichment
{
    qint64 eventSequence = 0;
    QString source;
    QString conversationId;
    QString eventType; ///< that it was asked for
    EnrichmentState state = EnrichmentState::Waiting;
    QString model; ///< as it calls itself; empty: not asked yet
    int attempts = 0;
    qint64 createdMs = 0;
    qint64 askedMs = 0;    ///< the last time; 0: not yet
    qint64 durationMs = 0; ///< of the last time
    int tokensRead = 0;    ///< that it was billed for, as it says; 0: it does not
    int tokensWritten = 0;
    EnrichmentTrouble trouble; ///< of the last time
    ConversationReading reading;
    bool operator==(const Enrichment&) const = default;
};
/// For front ends, whole.
QJsonObject toJson(const Enrichment& enrichment);
/// Invalid: it is of another version.
base::Result<Enrichment> enrichmentFromJson(const QJsonObject& json);

/// How reading conversations goes altogether.
struct EnrichmentStatus
{
    bool isOn = false; ///< address, model and at least one type of event are chosen
    bool hasKey = false;
    QString model;
    int waiting = 0;           ///< conversations
    int today = 0;             ///< that were asked about
    bool dayIsFull = false;    ///< no more are asked about before midnight, by this PC's clock
    EnrichmentTrouble trouble; ///< why it rests; none: it does not
    qint64 restsUntilMs = 0;
    bool operator==(const EnrichmentStatus&) const = default;
};
QJsonObject toJson(const EnrichmentStatus& status);

/// What is put in for that answer: of the same source, conversation, bot and person as `about`, with an id of its own
/// that is the same each time.
QJsonObject enrichedEvent(const Event& about, const ConversationReading& reading, const QString& model, qint64 nowMs);

/// So old nobody waits for it any more.
inline constexpr qint64 enrichmentExpiresAfterMs = 3LL * 24 * 60 * 60 * 1000;

} // namespace leadferry::domain
