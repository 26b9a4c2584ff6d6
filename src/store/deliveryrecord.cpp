// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore: what is recorded before and after a call, and what follows from it.
#include "store/deliverystore.h"

#include "store/deliverystate.h"
#include "store/orphans.h"
#include "store/rowlists.h"

namespace leadferry::store {

using base::Result;
using domain::OperationState;
using domain::toString;

namespace {

/// Links that an earlier event has made between the same two records.
void takeOverLinks(Transaction& transaction, qint64 portalId, const OperationUpdate& update)
{
    transaction.run(
        QStringLiteral(
            "UPDATE operation_link SET state = 'made' WHERE operation_id = ? AND state = 'open' AND EXISTS (SELECT 1 "
            "FROM operation own JOIN operation target ON target.id = operation_link.target_id "
            "JOIN operation earlier ON earlier.portal_id = ? AND earlier.person_key = own.person_key "
            "AND earlier.record_id = ? AND earlier.id <> own.id JOIN operation_link made "
            "ON made.operation_id = earlier.id AND made.state = 'made' JOIN operation other "
            "ON other.id = made.target_id AND other.object = target.object AND other.record_id = target.record_id "
            "WHERE own.id = operation_link.operation_id AND target.record_id <> '')"),
        {update.id, portalId, update.recordId});
}

void recordOperations(Transaction& transaction, const Step& step)
{
    for (const OperationUpdate& update : step.operations) {
        transaction.run(
            QStringLiteral(
                "UPDATE operation SET state = ?, record_id = CASE WHEN ? <> '' THEN ? ELSE record_id END, "
                "attempts = ?, lookups = ?, batch_limit = ?, conflicts = ?, due_at_ms = ?, held_properties = ?, "
                "amends = ?, cause_kind = ?, cause = ? WHERE id = ?"),
            {toString(update.state), update.recordId, update.recordId, update.attempts, update.lookups,
             update.batchLimit, update.conflicts, update.dueAtMs, toJson(update.held), toJson(update.amends),
             update.cause.message.isEmpty() ? QString() : base::toString(update.cause.kind), update.cause.message,
             update.id});
        for (const qint64 target : update.linksMade) {
            transaction.run(
                QStringLiteral("UPDATE operation_link SET state = 'made' WHERE operation_id = ? AND target_id = ?"),
                {update.id, target});
        }
        if (update.linkedBefore) {
            takeOverLinks(transaction, step.portalId, update);
        }
        for (const RefusedValue& refused : update.refused) {
            transaction.run(
                QStringLiteral(
                    "INSERT OR REPLACE INTO refused_value (portal_id, object, property, fingerprint, reason) "
                    "SELECT portal_id, object, ?, ?, ? FROM operation WHERE id = ?"),
                {refused.property, refused.fingerprint, refused.reason, update.id});
        }
    }
}

void recordLinks(Transaction& transaction, const Step& step)
{
    for (const LinkUpdate& link : step.links) {
        transaction.run(QStringLiteral("UPDATE operation_link SET state = ?, attempts = ?, alone = ?, due_at_ms = ? "
                                       "WHERE operation_id = ? AND target_id = ?"),
                        {link.made     ? QStringLiteral("made")
                         : link.failed ? QStringLiteral("failed")
                                       : QStringLiteral("open"),
                         link.attempts, link.alone, link.dueAtMs, link.operationId, link.targetId});
        if (link.failed) {
            transaction.run(QStringLiteral("UPDATE operation SET cause_kind = ?, cause = ? WHERE id = ?"),
                            {base::toString(link.cause.kind), link.cause.message, link.operationId});
        }
    }
}

void recordKnowledge(Transaction& transaction, const Step& step)
{
    for (const IdentityUpdate& known : step.identities) {
        transaction.run(QStringLiteral("INSERT OR REPLACE INTO known_record (portal_id, identity, record_id) "
                                       "VALUES (?, ?, ?)"),
                        {step.portalId, known.identity, known.recordId});
    }
    for (const WrittenUpdate& update : step.written) {
        for (auto value = update.values.cbegin(); value != update.values.cend(); ++value) {
            transaction.run(
                QStringLiteral(
                    "INSERT INTO written_value (portal_id, object, record_id, property, fingerprint, event_sequence, "
                    "source, occurred_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                    "fingerprint = CASE WHEN excluded.fingerprint <> '' THEN excluded.fingerprint ELSE fingerprint "
                    "END, "
                    "event_sequence = excluded.event_sequence, source = excluded.source, "
                    "occurred_at_ms = excluded.occurred_at_ms"),
                {step.portalId, toString(update.object), update.recordId, value.key(), value->fingerprint,
                 value->eventSequence, value->source, value->occurredAtMs});
        }
    }
}

/// What was to hang on a record that is not there and is not made.
void skipDependents(Transaction& transaction, QList<qint64> parents)
{
    while (!parents.isEmpty()) {
        const Rows rows = transaction.select(
            QStringLiteral("UPDATE operation SET state = 'skipped' WHERE state = 'planned' AND parent_id IN (%1) "
                           "RETURNING id")
                .arg(placeholders(parents.size())),
            toVariants(parents));
        parents.clear();
        for (const Row& row : rows) {
            parents.append(row.first().toLongLong());
        }
    }
}

QList<qint64> finishedOf(const Step& step)
{
    QList<qint64> finished;
    for (const OperationUpdate& update : step.operations) {
        if (update.state == OperationState::Done || update.state == OperationState::Superseded) {
            finished.append(update.id);
        }
    }
    return finished;
}

} // namespace

Result<int> DeliveryStore::recoverInFlight(qint64 nowMs)
{
    Transaction transaction(m_database);
    const Rows rows =
        transaction.select(QStringLiteral("SELECT DISTINCT delivery_id FROM operation WHERE state = 'in_flight'"));
    const int count = transaction.run(
        QStringLiteral("UPDATE operation SET state = 'unclear', due_at_ms = 0 WHERE state = 'in_flight'"));
    QSet<qint64> deliveries;
    for (const Row& row : rows) {
        deliveries.insert(row.first().toLongLong());
    }
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
    if (auto done = transaction.commit(); !done) {
        return done.error();
    }
    return count;
}

Result<void> DeliveryStore::markInFlight(const QList<Departure>& departures, qint64 nowMs)
{
    QList<qint64> operationIds;
    for (const Departure& departure : departures) {
        operationIds.append(departure.operationId);
    }
    Transaction transaction(m_database);
    QSet<qint64> deliveries;
    const Rows rows = transaction.select(QStringLiteral("SELECT DISTINCT delivery_id FROM operation WHERE id IN (%1)")
                                             .arg(placeholders(operationIds.size())),
                                         toVariants(operationIds));
    for (const Row& row : rows) {
        deliveries.insert(row.first().toLongLong());
    }
    transaction.run(
        QStringLiteral(
            "UPDATE operation SET state = 'in_flight', sent_at_ms = ?, lookups = 0, sent_to = '' WHERE id IN (%1)")
            .arg(placeholders(operationIds.size())),
        QVariantList{nowMs} + toVariants(operationIds));
    for (const Departure& departure : departures) {
        if (!departure.recordId.isEmpty()) {
            transaction.run(QStringLiteral("UPDATE operation SET sent_to = ? WHERE id = ?"),
                            {departure.recordId, departure.operationId});
        }
    }
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
    return transaction.commit();
}

Result<void> DeliveryStore::record(const Step& step, qint64 nowMs)
{
    Transaction transaction(m_database);
    QSet<qint64> deliveries;
    recordOperations(transaction, step);
    recordLinks(transaction, step);
    recordKnowledge(transaction, step);
    sendTargetsAgain(transaction, step.operations);
    promoteDependents(transaction, step);
    deliveries += adoptOrphans(transaction, step.portalId, peopleWithOrphans(transaction, finishedOf(step)));
    recordAttempts(transaction, step);

    QList<qint64> touched;
    for (const auto& update : step.operations) {
        touched.append(update.id);
    }
    for (const auto& link : step.links) {
        touched.append(link.operationId);
    }
    const Rows rows = transaction.select(
        QStringLiteral("SELECT DISTINCT delivery_id FROM operation WHERE id IN (%1)").arg(placeholders(touched.size())),
        toVariants(touched));
    for (const Row& row : rows) {
        deliveries.insert(row.first().toLongLong());
    }
    m_changed.unite(deliveries);
    refreshDeliveries(transaction, deliveries, nowMs);
    return transaction.commit();
}

void DeliveryStore::promoteDependents(Transaction& transaction, const Step& step)
{
    // design.md §5a: a note waits for its parent whatever happens to it; a ticket, deal or task waits for its contact
    // only while that is on its way; a task that could not be found again without its contact waits as a note does.
    QList<qint64> finished;
    QList<qint64> delayed;
    QList<qint64> skipped;
    for (const OperationUpdate& update : step.operations) {
        switch (update.state) {
        case OperationState::Done:
        case OperationState::Superseded:
        case OperationState::Cancelled:
            finished.append(update.id);
            break;
        case OperationState::Skipped:
            skipped.append(update.id);
            break;
        case OperationState::Held:
        case OperationState::Waiting:
        case OperationState::Exhausted:
            delayed.append(update.id);
            break;
        case OperationState::Planned:
        case OperationState::Ready:
        case OperationState::InFlight:
        case OperationState::Unclear:
            break;
        }
    }
    if (!finished.isEmpty()) {
        transaction.run(
            QStringLiteral("UPDATE operation SET state = 'ready' WHERE state = 'planned' AND parent_id IN (%1)")
                .arg(placeholders(finished.size())),
            toVariants(finished));
    }
    skipDependents(transaction, skipped);
    if (!delayed.isEmpty()) {
        transaction.run(
            QStringLiteral("UPDATE operation SET state = 'ready' WHERE state = 'planned' "
                           "AND object IN ('ticket', 'deal'%1) AND parent_id IN (%2)")
                .arg(step.tasksGoAhead ? QStringLiteral(", 'task'") : QString(), placeholders(delayed.size())),
            toVariants(delayed));
    }
}

void DeliveryStore::sendTargetsAgain(Transaction& transaction, const QList<OperationUpdate>& updates)
{
    // design.md §5a: a refused link resolves the person again; the operation itself waits for it as it did at first.
    QSet<qint64> targets;
    for (const OperationUpdate& update : updates) {
        targets.unite(QSet<qint64>(update.goneTargets.cbegin(), update.goneTargets.cend()));
    }
    if (!targets.isEmpty()) {
        transaction.run(QStringLiteral("UPDATE operation SET state = 'ready', record_id = '', due_at_ms = 0 "
                                       "WHERE state IN ('done', 'superseded') AND id IN (%1)")
                            .arg(placeholders(targets.size())),
                        toVariants(targets));
    }
}

void DeliveryStore::recordAttempts(Transaction& transaction, const Step& step)
{
    if (!step.exchange) {
        return;
    }
    const auto& said = *step.exchange;
    const qint64 exchangeId = transaction.insert(
        QStringLiteral("INSERT INTO exchange (portal_id, method, path, http_status, started_ms, duration_ms, "
                       "correlation_id, request, response, kept_back_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {step.portalId, said.method, said.path, said.httpStatus, said.startedMs, said.durationMs, said.correlationId,
         said.requestBody, said.responseBody, said.keptBackMs});
    for (const OperationUpdate& update : step.operations) {
        transaction.run(
            QStringLiteral(
                "INSERT INTO attempt (operation_id, number, exchange_id, outcome, message) "
                "VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM attempt WHERE operation_id = ?), ?, ?, ?)"),
            {update.id, update.id, exchangeId, update.outcome, update.cause.message});
    }
}

QList<qint64> DeliveryStore::takeChanged()
{
    return std::exchange(m_changed, {}).values();
}

} // namespace leadferry::store
