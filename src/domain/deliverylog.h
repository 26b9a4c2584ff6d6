// SPDX-License-Identifier: GPL-3.0-or-later
// What people look at: rows of the delivery log, one delivery in detail, and the filter that chooses rows. Plain
// snapshots.
#pragma once

#include "base/result.h"
#include "domain/crm.h"
#include "domain/enrichment.h"
#include "domain/portal.h"
#include "domain/reply.h"
#include "domain/states.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace leadferry::domain {

struct DeliveryRow
{
    qint64 id = 0;            ///< shown as "d{id}"
    qint64 eventSequence = 0; ///< shown as "e{sequence}"
    QString eventId;          ///< the sender's
    QString source;
    QString type;
    QString bot;
    QString person; ///< display name
    qint64 portalId = 0;
    QString portalName;
    DeliveryState state = DeliveryState::Queued;
    int attempts = 0;
    qint64 receivedAtMs = 0;
    qint64 changedAtMs = 0;
    qint64 nextTryMs = 0;     ///< 0: none
    QList<CrmObject> written; ///< objects of finished operations, in order
    QString recordUrl;        ///< the most telling finished record (ticket, deal, else contact), or empty
    QString cause;            ///< of held, exhausted, waiting: short plain English
    /// What shadow mode kept it from creating or updating, in order; empty: nothing, or nobody has looked yet.
    QList<CrmObject> wouldWrite = {};
};

/// The cause of a delivery that waits until its account is connected again.
inline constexpr QLatin1String portalDisconnected("portal disconnected");

struct DeliveryFilter
{
    QList<DeliveryState> states; ///< empty: all
    QString type;
    QString portalName;
    QString bot;
    QString text;             ///< words that the event has, person and ids included; see searchWords()
    QString cause;            ///< part of what went wrong, and of nothing else
    QString property;         ///< a field of this property is held: "contact.lead_priority"
    qint64 sinceMs = 0;       ///< changed at or after
    qint64 untilMs = 0;       ///< changed before; 0: whenever
    qint64 eventSequence = 0; ///< only the deliveries of this event ("e{sequence}"); 0: all
    bool butShadowed = false; ///< leaves out what only shadow mode holds
    bool neverTried = false;  ///< nothing of it was ever sent to HubSpot
    QString butType;          ///< leaves out this one, as the three after it do
    QString butPortalName;
    QString butBot;
    QString butCause;
};

/// What a text asks for: its words, each to be found as the beginning of a word; what stands in quotes belongs
/// together. Words without a letter or digit ask for nothing.
QStringList searchWords(const QString& text);

/// Held only because its source is in shadow mode: it needs nobody.
bool isShadowed(const DeliveryRow& row);
/// From coming in until HubSpot had it; nothing before.
std::optional<qint64> tookMs(const DeliveryRow& row);

/// Up to here numbers are counted out; what is above means "more than that", whatever it is.
inline constexpr int countedExactly = 1000;

/// How many deliveries there are.
struct DeliveryCounts
{
    QHash<DeliveryState, int> byState; ///< without those that shadow mode holds
    int shadowed = 0;                  ///< held by shadow mode alone, so that they need nobody
    bool complete = true;              ///< else counting took too long: there may be more than this
    bool operator==(const DeliveryCounts&) const = default;
};

enum class LogOrder { NewestFirst, OldestFirst };

/// A part of the log, by delivery id.
struct DeliverySpan
{
    int limit = 0;
    qint64 beyondId = 0; ///< what comes after this one in the order asked for; 0: from its beginning
    LogOrder order = LogOrder::NewestFirst;
    qint64 atMs = 0; ///< from what came in at this time instead
};

struct DeliveryPage
{
    QList<DeliveryRow> rows; ///< in the order asked for
    /// There may be more: ask on beyond `reachedId`. Where few match, a page may be short or even empty, for looking
    /// takes bounded time.
    bool more = false;
    qint64 reachedId = 0; ///< everything up to here has been looked at
};

struct AttemptRow
{
    int number = 1;
    qint64 startedMs = 0;
    qint64 durationMs = 0;
    QString method;
    QString path;
    int httpStatus = 0;
    QString correlationId;
    QString outcome; ///< "done", "unclear", "not found", or an error kind
    QString message;
    int sharedWith = 0; ///< other deliveries in the same call
    QByteArray request;
    QByteArray response;
    qint64 keptBackMs = 0; ///< for so long the limits on calls had kept it from leaving
};

/// What an operation's record is, or will be, linked to.
struct LinkRow
{
    CrmObject object = CrmObject::Contact;
    QString actionId; ///< of the operation at the far end
    QString recordId; ///< empty: it is not there yet
    bool operator==(const LinkRow&) const = default;
};

struct OperationRow
{
    qint64 id = 0;
    QString actionId;
    QString key;
    CrmObject object = CrmObject::Contact;
    OperationState state = OperationState::Planned;
    QString recordId;
    QString recordUrl;
    QString cause;
    std::optional<base::ErrorKind>
        causeKind; ///< what `cause` is about, so that words can be chosen; nothing without a cause
    QStringList heldProperties;
    qint64 dueAtMs = 0;
    CrmProperties values;
    QList<LinkRow> links;
    QList<AttemptRow> attempts;
};

/// Something a person did to a delivery.
struct Handling
{
    qint64 atMs = 0;
    QString actor;  ///< "window", "command line"
    QString action; ///< the name of the engine's command: "retry", "cancel", "correct", …
    bool operator==(const Handling&) const = default;
};

/// Another delivery that speaks of the same conversation.
struct ConversationStep
{
    qint64 deliveryId = 0;
    QString type;
    QString portalName;
    DeliveryState state = DeliveryState::Queued;
    qint64 receivedAtMs = 0;
    bool operator==(const ConversationStep&) const = default;
};

/// Of the steps of a conversation before a delivery, and of those after it, so many are told, the nearest.
inline constexpr int conversationStepsShown = 20;
/// Of a conversation's replies so many are told, the newest.
inline constexpr int repliesShown = 50;
/// And so many times that a language model was asked.
inline constexpr int enrichmentsShown = 20;

struct DeliveryDetail
{
    DeliveryRow row;
    QJsonObject body;            ///< as it came in
    QJsonObject correction = {}; ///< what counts instead since a person has corrected it; empty: nobody has
    int mappingVersion = 0;
    QList<OperationRow> operations;
    /// In shadow mode, what it would have written when it came in, as the command "preview" has a delivery; empty:
    /// nobody has looked yet.
    QJsonObject outlook = {};
    QString conversationId = {};
    QList<ConversationStep> earlier = {}; ///< of its conversation, oldest first
    QList<ConversationStep> later = {};
    QList<Handling> handlings = {};     ///< oldest first
    QList<Enrichment> enrichments = {}; ///< what a language model was asked about its conversation, oldest first
    QList<Reply> replies = {};          ///< what agents answered in its conversation, oldest first
    QString apiUrl = {};                ///< of its portal: what the paths of the attempts belong to

    /// What is delivered.
    [[nodiscard]] const QJsonObject& said() const { return correction.isEmpty() ? body : correction; }
};

/// A filter as an argument of commands: {"status","type","portal","bot","sinceMs","untilMs","text","cause","property",
/// "neverTried","butType","butPortal","butBot","butCause"}, each left out where it chooses nothing; "status" has commas
/// between states. Invalid: a state that does not exist.
QJsonObject toJson(const DeliveryFilter& filter);
base::Result<DeliveryFilter> deliveryFilterFromJson(const QJsonObject& json);

/// For scripts: the JSON of `log --json` and `show --json`.
QJsonObject toJson(const DeliveryRow& row);
QJsonObject toJson(const DeliveryDetail& detail);

} // namespace leadferry::domain
