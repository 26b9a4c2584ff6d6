// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's memory: deliveries, their operations and links, and what became of each try. Every step of a delivery is
// one transaction here, so that a process killed between two steps leaves rows that say exactly where it was.
#pragma once

#include "domain/crm.h"
#include "domain/crmgateway.h"
#include "domain/event.h"
#include "domain/fieldscreen.h"
#include "domain/planner.h"
#include "domain/states.h"
#include "store/database.h"

#include <QSet>

#include <optional>

namespace leadferry::store {

/// A link from an operation to another one of its delivery, with what is known of the other end now.
struct StoredLink
{
    qint64 targetId = 0;
    domain::CrmObject targetObject = domain::CrmObject::Contact;
    domain::OperationState targetState = domain::OperationState::Planned;
    QString targetRecordId;
};

struct StoredOperation
{
    qint64 id = 0;
    qint64 deliveryId = 0;
    qint64 eventSequence = 0;
    QString key;
    domain::CrmObject object = domain::CrmObject::Contact;
    domain::OperationState state = domain::OperationState::Planned;
    QString personKey;
    QList<domain::PlannedField> fields; ///< without the held ones; of a record that is amended, only those
    domain::HeldFields held;
    QStringList amends;    ///< not empty: the record is there, and only these properties are still to be written
    bool complete = false; ///< see PlannedOperation
    bool onlyExisting = false;
    bool perConversation = false; ///< see PlannedOperation
    bool onlyOpen = false;        ///< see PlannedOperation
    bool joins = false;           ///< makes no record of its own now: it is written to the one its conversation has
    QString source;               ///< of its event
    qint64 occurredAtMs = 0;
    QString recordId;
    int attempts = 0;
    int lookups = 0;
    int batchLimit = 100;
    int conflicts = 0; ///< in a row
    qint64 sentAtMs = 0;
    QList<StoredLink> links;
};

/// A link both ends of which exist.
struct OpenLink
{
    qint64 operationId = 0;
    qint64 targetId = 0;
    qint64 deliveryId = 0;
    domain::CrmObject object = domain::CrmObject::Contact;
    domain::CrmObject targetObject = domain::CrmObject::Contact;
    QString recordId;
    QString targetRecordId;
    int attempts = 0;
    bool alone = false; ///< a batch with it was refused: it takes no others down with it
};

/// A value the portal will not take; an empty fingerprint means any.
struct RefusedValue
{
    QString property;
    QString fingerprint;
    QString reason;
};

/// A write that is about to leave.
struct Departure
{
    qint64 operationId = 0;
    QString recordId = {}; ///< the conversation's record that it changes; empty: it makes one, or may
};

/// Which event set a property of a record last.
struct WrittenValue
{
    QString fingerprint; ///< of what we wrote; empty: it was so already
    qint64 eventSequence = 0;
    QString source;
    qint64 occurredAtMs = 0;
};
using WrittenValues = QHash<QString, WrittenValue>; ///< by property

/// What is to be remembered of one operation after a call.
struct OperationUpdate
{
    qint64 id = 0;
    domain::OperationState state = domain::OperationState::Ready;
    QString recordId;
    int attempts = 0;
    int lookups = 0;
    int batchLimit = 100;
    int conflicts = 0; ///< in a row
    qint64 dueAtMs = 0;
    domain::HeldFields held;     ///< all of them, not only new ones
    QStringList amends;          ///< see StoredOperation; empty once it is done
    QList<RefusedValue> refused; ///< what the portal has just refused
    QList<qint64> goneTargets;   ///< operations whose records it was to be linked to are gone: they go again
    base::Error cause;           ///< shown where the state asks for it; an empty message means none
    QString outcome;             ///< for the attempt: "done", "not found", "nothing to change", or the error kind
    QList<qint64> linksMade;     ///< targets that were linked within the same call
    bool linkedBefore =
        false; ///< earlier events have written the same record: what they linked it to need not be again
};

struct LinkUpdate
{
    qint64 operationId = 0;
    qint64 targetId = 0;
    bool made = false;
    bool failed = false; ///< will not be tried again by itself
    bool alone = false;  ///< see OpenLink
    int attempts = 0;
    qint64 dueAtMs = 0;
    base::Error cause;
};

/// Which record a person or a company is.
struct IdentityUpdate
{
    QString identity;
    QString recordId; ///< empty: forget it
};

struct WrittenUpdate
{
    domain::CrmObject object = domain::CrmObject::Contact;
    QString recordId;
    WrittenValues values; ///< an empty fingerprint leaves the one that is known
};

/// One step of the engine, recorded in one transaction.
struct Step
{
    qint64 portalId = 0;
    std::optional<domain::CrmExchange> exchange; ///< what was said to HubSpot, if anything
    QList<OperationUpdate> operations;
    QList<LinkUpdate> links;
    QList<IdentityUpdate> identities;
    QList<WrittenUpdate> written;
    bool tasksGoAhead = true; ///< of a contact that is held or waits, as tickets and deals do; see promoteDependents
};

/// Properties by what they are properties of.
using PropertyPlaces = QList<std::pair<domain::CrmObject, QString>>;

/// Which deliveries the engine may take up.
enum class Claims {
    All,
    ByHand ///< only those a person has started again
};

class DeliveryStore
{
public:
    explicit DeliveryStore(Database& database) : m_database(database) {}

    /// Whether the database can be written to.
    base::Result<void> checkWriting() { return m_database.checkWriting(); }
    /// On start: whatever was in flight is unclear. Returns how many.
    base::Result<int> recoverInFlight(qint64 nowMs);

    struct PlanInput
    {
        qint64 deliveryId = 0;
        domain::Event event; ///< with the person its conversation is known by, when it brings none itself
        qint64 portalId = 0;
    };
    /// Queued deliveries of the portal that have no plan yet, in the order of commit.
    base::Result<QList<PlanInput>> unplanned(qint64 portalId, int limit);
    struct PlanOutput
    {
        qint64 deliveryId = 0;
        qint64 eventSequence = 0;
        QString eventType;
        int mappingVersion = 1;
        domain::Plan plan;
    };
    /// By event type: how many of its events have got a value that is given in turn (Plan::tookTurn).
    base::Result<QHash<QString, int>> turns(qint64 portalId);
    base::Result<void> savePlans(qint64 portalId, const QList<PlanOutput>& plans, qint64 nowMs);
    /// Of these deliveries the planned ones in which something waits for a person or for the clock.
    base::Result<QList<PlanInput>> startable(const QList<qint64>& deliveryIds);
    /// Planned deliveries of these event types of which nothing was ever sent, after the delivery `afterId`.
    base::Result<QList<PlanInput>> unsent(const QStringList& eventTypes, qint64 afterId, int limit);
    /// Deliveries of the portal and of these event types that are delivered, after the delivery `afterId`.
    base::Result<QList<PlanInput>> delivered(qint64 portalId, const QStringList& eventTypes, qint64 afterId, int limit);
    /// How many those are.
    base::Result<int> countDelivered(qint64 portalId, const QStringList& eventTypes);
    /// Another mapping for what is not written yet: its fields are replaced, actions that are new are added, those that
    /// are gone are cancelled. What was written, or may have been, stays as it is.
    /// With Written::Changes, records that were written get what the plan has otherwise by now, each property alone.
    enum class Written { Stays, Changes };
    base::Result<void> replan(qint64 portalId, const QList<PlanOutput>& plans, qint64 nowMs,
                              Written written = Written::Stays);
    /// The same as a part of something larger.
    void replan(Transaction& transaction, qint64 portalId, const QList<PlanOutput>& plans, qint64 nowMs,
                Written written);
    /// All planned deliveries of an event.
    base::Result<QList<PlanInput>> plannedOf(qint64 eventSequence);

    /// Of each plan: the records that were written without these properties get them, and nothing else is touched.
    /// Returns the deliveries in which something is to be written.
    base::Result<QList<qint64>> amend(qint64 portalId, const QList<PlanOutput>& plans, const PropertyPlaces& places,
                                      qint64 nowMs);

    /// What may be claimed in this portal from now on (in this process).
    void setClaims(qint64 portalId, Claims claims);
    /// Ready operations, and waiting ones that are due, oldest event first.
    base::Result<QList<StoredOperation>> sendable(qint64 portalId, domain::CrmObject object, qint64 nowMs, int limit);
    /// Unclear operations that are due to be looked up.
    base::Result<QList<StoredOperation>> unclear(qint64 portalId, domain::CrmObject object, qint64 nowMs, int limit);
    /// Whether records with unclear operations are among the work: only where one reading settles them.
    enum class Unclear { Included, LeftOut };
    /// Operations of up to `records` contacts or companies that have one that may go now, with everything else that
    /// waits for the same record.
    base::Result<QList<StoredOperation>> recordWork(qint64 portalId, domain::CrmObject object, qint64 nowMs,
                                                    int records, Unclear unclear);
    /// Operations whose record is there and lacks only fields that were held.
    base::Result<QList<StoredOperation>> amendments(qint64 portalId, domain::CrmObject object, qint64 nowMs, int limit);
    /// Operations on the records that up to `records` conversations have, with everything else that waits for the same
    /// one; those that make none only once nothing is on its way that does.
    base::Result<QList<StoredOperation>> conversationWork(qint64 portalId, domain::CrmObject object, qint64 nowMs,
                                                          int records);
    /// Identity → when the next operation that makes such a record is tried again; absent: none waits.
    base::Result<QHash<QString, qint64>> nextMakers(qint64 portalId, const QStringList& identities);
    base::Result<QList<OpenLink>> openLinks(qint64 portalId, qint64 nowMs, int limit);
    /// Identity → record id; the record of a key that is tied to the identity counts as well.
    base::Result<QHash<QString, QString>> knownRecords(qint64 portalId, const QStringList& identities);
    /// Record id → what was written to it.
    base::Result<QHash<QString, WrittenValues>> writtenValues(qint64 portalId, domain::CrmObject object,
                                                              const QStringList& recordIds);
    base::Result<domain::RefusedValues> refusedValues(qint64 portalId, domain::CrmObject object);

    /// Before the request leaves: on disk when this returns.
    base::Result<void> markInFlight(const QList<Departure>& departures, qint64 nowMs);
    /// Records the step; what waited for its operations becomes ready; the deliveries' states follow.
    base::Result<void> record(const Step& step, qint64 nowMs);

    /// The earliest due time of anything that waits, after `nowMs`; nothing when nothing waits.
    base::Result<std::optional<qint64>> nextDueMs(qint64 portalId, qint64 nowMs);
    /// Nothing queued, in flight or unclear, and no retry due within `withinMs`, in any portal that can be reached:
    /// where access is gone or in doubt, or the portal is paused, things wait for a person.
    base::Result<bool> isIdle(qint64 nowMs, qint64 withinMs);

    /// The wall clock has jumped by `byMs` while somebody was looking: everything that waits moves with it, and so do
    /// the times of unclear sends, by which late writes are told.
    base::Result<void> shiftDueTimes(qint64 byMs);
    /// At the start, when nobody saw a jump: what is due after `latestMs`, or was sent after now, comes from a clock
    /// that was set back; it is due now.
    base::Result<void> limitDueTimes(qint64 nowMs, qint64 latestMs);

    /// Deliveries changed since the last call.
    QList<qint64> takeChanged();

private:
    base::Result<QList<PlanInput>> planInputs(const QString& where, const QVariantList& values);
    [[nodiscard]] QString claimable(qint64 portalId, const char* operation = "o") const;
    base::Result<QList<StoredOperation>> operations(const char* index, const QString& where,
                                                    const QVariantList& values);
    static void promoteDependents(Transaction& transaction, const Step& step);
    static void sendTargetsAgain(Transaction& transaction, const QList<OperationUpdate>& updates);
    static void recordAttempts(Transaction& transaction, const Step& step);

    Database& m_database;
    QSet<qint64> m_changed;
    QSet<qint64> m_byHandOnly; ///< portals
};

} // namespace leadferry::store
