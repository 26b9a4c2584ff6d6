// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proofstore.h"

#include "domain/source.h"
#include "domain/testlead.h"
#include "store/deliverystore.h"
#include "store/planrows.h"
#include "store/rowlists.h"

#include <QJsonDocument>

#include <algorithm>

namespace leadferry::store {

using base::Result;
using domain::CrmObject;
using domain::DeliveryState;
using domain::ProofDifference;
using domain::ProofKind;
using domain::ProofReport;

namespace {

/// What has just come in is on its way.
constexpr qint64 justNowMs = 60'000;
constexpr qint64 keptMs = 31LL * 24 * 3'600'000;
constexpr qsizetype longestValue = 500;

/// Takes since, since, last id, until, the test leads' source, portal, portal.
constexpr QLatin1String inSpan("d.changed_at_ms >= ? AND NOT (d.changed_at_ms = ? AND d.id <= ?) "
                               "AND d.changed_at_ms < ? AND e.source <> ? AND (? = 0 OR d.portal_id = ?)");

QVariantList spanValues(const ProofSpan& span, const ProofPlace& after)
{
    const qint64 from = std::max(span.sinceMs, after.changedAtMs);
    return {from, from, after.deliveryId, span.untilMs, QString(domain::testLeadSource), span.portalId, span.portalId};
}

bool isUndelivered(DeliveryState state, qint64 changedAtMs, const QString& cause, qint64 nowMs)
{
    switch (state) {
    case DeliveryState::Queued:
    case DeliveryState::InFlight:
        return changedAtMs < nowMs - justNowMs;
    case DeliveryState::Waiting:
    case DeliveryState::Unclear:
    case DeliveryState::DeliveredWithHeld:
    case DeliveryState::Exhausted:
    case DeliveryState::Unrouted:
        return true;
    case DeliveryState::Held:
        return cause != domain::shadowMode;
    case DeliveryState::Delivered:
    case DeliveryState::Skipped:
    case DeliveryState::Cancelled:
        return false;
    }
    return false;
}

CrmObject objectNamed(const QVariant& name)
{
    return domain::crmObjectFromString(name.toString()).value_or(CrmObject::Contact);
}

constexpr auto differenceColumns =
    "f.id, f.kind, f.event_sequence, f.delivery_id, f.operation_id, f.target_id, f.portal_id, p.name, f.object, "
    "f.record_id, f.property, f.label, f.wanted, f.found, f.other, f.other_id, f.state, f.source, f.changed_at_ms, "
    "f.replayed_ms, d.person, p.hub_id, p.app_url, p.profile";

ProofDifference differenceFrom(const Row& row)
{
    ProofDifference difference;
    difference.id = row.at(0).toLongLong();
    difference.kind = domain::proofKindFromString(row.at(1).toString()).value_or(ProofKind::NotDelivered);
    difference.eventSequence = row.at(2).toLongLong();
    difference.deliveryId = row.at(3).toLongLong();
    difference.operationId = row.at(4).toLongLong();
    difference.targetId = row.at(5).toLongLong();
    difference.portalId = row.at(6).toLongLong();
    difference.portal = row.at(7).toString();
    difference.object = objectNamed(row.at(8));
    difference.recordId = row.at(9).toString();
    difference.property = row.at(10).toString();
    difference.label = row.at(11).toString();
    difference.wanted = row.at(12).toString();
    difference.found = row.at(13).toString();
    difference.other = objectNamed(row.at(14));
    difference.otherId = row.at(15).toString();
    difference.state = domain::deliveryStateFromString(row.at(16).toString()).value_or(DeliveryState::Delivered);
    difference.source = row.at(17).toString();
    difference.changedAtMs = row.at(18).toLongLong();
    difference.replayedMs = row.at(19).toLongLong();
    difference.person = row.at(20).toString();
    domain::Portal portal;
    portal.hubId = row.at(21).toLongLong();
    portal.appUrl = row.at(22).toString();
    portal.profile = domain::portalProfileFromJson(QJsonDocument::fromJson(row.at(23).toByteArray()).object());
    if (!difference.recordId.isEmpty()) {
        const bool merged = difference.kind == ProofKind::RecordMerged;
        difference.url = domain::recordUrl(portal, difference.object, merged ? difference.found : difference.recordId);
    }
    return difference;
}

} // namespace

// What is to be proved

Result<ProofPage> ProofStore::page(const ProofSpan& span, const ProofPlace& after, int deliveries)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT d.id, d.changed_at_ms, d.event_sequence, d.portal_id, d.state, d.cause "
                       "FROM delivery d INDEXED BY delivery_by_change JOIN event e ON e.sequence = d.event_sequence "
                       "WHERE %1 ORDER BY d.changed_at_ms, d.id LIMIT ?")
            .arg(inSpan),
        spanValues(span, after) + QVariantList{deliveries});
    if (!rows) {
        return rows.error();
    }
    ProofPage page;
    QList<qint64> ids;
    for (const Row& row : *rows) {
        ids.append(row.at(0).toLongLong());
        const auto state = domain::deliveryStateFromString(row.at(4).toString()).value_or(DeliveryState::Held);
        if (isUndelivered(state, row.at(1).toLongLong(), row.at(5).toString(), span.untilMs)) {
            ProofDifference difference;
            difference.eventSequence = row.at(2).toLongLong();
            difference.deliveryId = ids.constLast();
            difference.portalId = row.at(3).toLongLong();
            difference.state = state;
            difference.found = row.at(5).toString();
            page.undelivered.append(difference);
        }
    }
    page.deliveries = static_cast<int>(ids.size());
    if (page.deliveries == deliveries) {
        page.next = ProofPlace{rows->constLast().at(1).toLongLong(), ids.constLast()};
    }
    for (const auto& step : {addOperations(page, ids), addLinks(page, ids), addLastSet(page)}) {
        if (!step) {
            return step.error();
        }
    }
    return page;
}

Result<void> ProofStore::addOperations(ProofPage& page, const QList<qint64>& deliveryIds)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT id, delivery_id, event_sequence, portal_id, object, record_id, joins, fields, "
                       "held_properties FROM operation WHERE delivery_id IN (%1) AND state IN ('done', 'superseded') "
                       "AND record_id <> '' AND object <> 'list' ORDER BY id")
            .arg(placeholders(deliveryIds.size())),
        toVariants(deliveryIds));
    if (!rows) {
        return rows.error();
    }
    for (const Row& row : *rows) {
        domain::ProvedOperation operation;
        operation.operationId = row.at(0).toLongLong();
        operation.deliveryId = row.at(1).toLongLong();
        operation.eventSequence = row.at(2).toLongLong();
        operation.portalId = row.at(3).toLongLong();
        operation.object = objectNamed(row.at(4));
        operation.recordId = row.at(5).toString();
        operation.madeRecord = !domain::isShared(operation.object) && !row.at(6).toBool();
        operation.fields = fieldsFromJson(row.at(7).toString());
        const auto held = heldFromJson(row.at(8).toString());
        operation.fields.removeIf([&held](const domain::PlannedField& field) { return held.contains(field.property); });
        page.operations.append(operation);
    }
    return {};
}

Result<void> ProofStore::addLastSet(ProofPage& page)
{
    QMap<std::pair<qint64, CrmObject>, QStringList> records;
    for (const auto& operation : std::as_const(page.operations)) {
        records[{operation.portalId, operation.object}].append(operation.recordId);
    }
    DeliveryStore deliveries(m_database);
    for (auto each = records.begin(); each != records.end(); ++each) {
        each->removeDuplicates();
        const auto written = deliveries.writtenValues(each.key().first, each.key().second, *each);
        if (!written) {
            return written.error();
        }
        for (auto& operation : page.operations) {
            if (operation.portalId != each.key().first || operation.object != each.key().second) {
                continue;
            }
            const auto values = written->value(operation.recordId);
            for (auto value = values.cbegin(); value != values.cend(); ++value) {
                operation.lastSet.insert(value.key(), {value->fingerprint, value->eventSequence});
            }
        }
    }
    return {};
}

Result<void> ProofStore::addLinks(ProofPage& page, const QList<qint64>& deliveryIds)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT o.delivery_id, o.id, t.id, o.event_sequence, o.portal_id, o.object, o.record_id, "
                       "t.object, t.record_id FROM operation o JOIN operation_link l ON l.operation_id = o.id "
                       "JOIN operation t ON t.id = l.target_id WHERE o.delivery_id IN (%1) AND l.state = 'made' "
                       "AND o.state IN ('done', 'superseded') AND t.state IN ('done', 'superseded') "
                       "AND o.record_id <> '' AND t.record_id <> '' AND o.object <> 'list' AND t.object <> 'list' "
                       "ORDER BY o.id, t.id")
            .arg(placeholders(deliveryIds.size())),
        toVariants(deliveryIds));
    if (!rows) {
        return rows.error();
    }
    for (const Row& row : *rows) {
        page.links.append({row.at(0).toLongLong(), row.at(1).toLongLong(), row.at(2).toLongLong(),
                           row.at(3).toLongLong(), row.at(4).toLongLong(), objectNamed(row.at(5)), row.at(6).toString(),
                           objectNamed(row.at(7)), row.at(8).toString()});
    }
    return {};
}

Result<int> ProofStore::count(const ProofSpan& span)
{
    const auto counted =
        number(QStringLiteral("SELECT count(*) FROM delivery d INDEXED BY delivery_by_change JOIN event e "
                              "ON e.sequence = d.event_sequence WHERE %1")
                   .arg(inSpan),
               spanValues(span, {}));
    return counted ? Result<int>(static_cast<int>(*counted)) : counted.error();
}

Result<qint64> ProofStore::firstEventAt(qint64 receivedAtMs)
{
    const auto last = number(QStringLiteral("SELECT coalesce(max(sequence), 0) FROM event"));
    if (!last) {
        return last;
    }
    qint64 low = 1; // sequences are given in the order in which events come in, so halving finds the place
    qint64 high = *last + 1;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const auto rows = m_database.select(
            QStringLiteral("SELECT sequence, received_at_ms FROM event WHERE sequence >= ? ORDER BY sequence LIMIT 1"),
            {middle});
        if (!rows) {
            return rows.error();
        }
        if (rows->isEmpty() || rows->first().at(1).toLongLong() >= receivedAtMs) {
            high = middle;
        } else {
            low = rows->first().at(0).toLongLong() + 1;
        }
    }
    return low;
}

Result<QList<ProofDifference>> ProofStore::withoutDelivery(qint64 first, qint64 end)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT e.sequence FROM event e WHERE e.sequence >= ? AND e.sequence < ? AND NOT EXISTS "
                       "(SELECT 1 FROM delivery d WHERE d.event_sequence = e.sequence) ORDER BY e.sequence"),
        {first, end});
    if (!rows) {
        return rows.error();
    }
    QList<ProofDifference> differences;
    for (const Row& row : *rows) {
        ProofDifference difference;
        difference.kind = ProofKind::NoDelivery;
        difference.eventSequence = row.first().toLongLong();
        differences.append(difference);
    }
    return differences;
}

// What came of it

Result<qint64> ProofStore::begin(const ProofReport& report, qint64 portalId)
{
    Transaction transaction(m_database);
    const qint64 id = transaction.insert(
        QStringLiteral("INSERT INTO proof (started_ms, since_ms, until_ms, portal_id, actor) VALUES (?, ?, ?, ?, ?)"),
        {report.startedMs, report.sinceMs, report.untilMs, portalId == 0 ? QVariant() : QVariant(portalId),
         report.actor});
    transaction.run(QStringLiteral("DELETE FROM proof WHERE id <> ? AND (finished_ms = 0 OR started_ms < ?)"),
                    {id, report.startedMs - keptMs});
    transaction.run(QStringLiteral("DELETE FROM proof_difference WHERE proof_id NOT IN (SELECT id FROM proof)"));
    const auto done = transaction.commit();
    return done ? Result<qint64>(id) : done.error();
}

Result<void> ProofStore::add(qint64 proofId, const QList<ProofDifference>& differences)
{
    Transaction transaction(m_database);
    for (const ProofDifference& difference : differences) {
        transaction.run(
            QStringLiteral("INSERT INTO proof_difference (proof_id, kind, event_sequence, delivery_id, operation_id, "
                           "target_id, portal_id, object, record_id, property, label, wanted, found, other, other_id, "
                           "state, source, changed_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                           "?)"),
            {proofId, toString(difference.kind), difference.eventSequence, difference.deliveryId,
             difference.operationId, difference.targetId, difference.portalId, toString(difference.object),
             difference.recordId, difference.property, difference.label, difference.wanted.left(longestValue),
             difference.found.left(longestValue), toString(difference.other), difference.otherId,
             toString(difference.state), difference.source, difference.changedAtMs});
    }
    return transaction.commit();
}

Result<void> ProofStore::finish(const ProofReport& report)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("UPDATE proof SET finished_ms = ?, deliveries = ?, records = ?, differing = ?, "
                                   "differences = ?, told = ?, trouble_kind = ?, trouble = ? WHERE id = ?"),
                    {report.finishedMs, report.deliveries, report.records, report.differing, report.differences,
                     report.told, report.troubleKind ? base::toString(*report.troubleKind) : QString(), report.trouble,
                     report.id});
    return transaction.commit();
}

Result<void> ProofStore::forget(qint64 proofId)
{
    Transaction transaction(m_database);
    transaction.run(QStringLiteral("DELETE FROM proof WHERE id = ?"), {proofId});
    transaction.run(QStringLiteral("DELETE FROM proof_difference WHERE proof_id = ?"), {proofId});
    return transaction.commit();
}

Result<std::optional<ProofReport>> ProofStore::last()
{
    return one(QStringLiteral("f.finished_ms > 0 ORDER BY f.id DESC LIMIT 1"), {});
}

Result<std::optional<ProofReport>> ProofStore::report(qint64 proofId)
{
    return one(QStringLiteral("f.id = ?"), {proofId});
}

Result<std::optional<ProofReport>> ProofStore::one(const QString& where, const QVariantList& values)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT f.id, f.started_ms, f.finished_ms, f.since_ms, f.until_ms, coalesce(p.name, ''), "
                       "f.actor, f.deliveries, f.records, f.differing, f.differences, f.told, f.trouble_kind, "
                       "f.trouble, (SELECT count(*) FROM proof_difference d WHERE d.proof_id = f.id "
                       "AND d.replayed_ms > 0 AND d.kind NOT IN ('value_changed', 'record_merged')) "
                       "FROM proof f LEFT JOIN portal p ON p.id = f.portal_id WHERE %1")
            .arg(where),
        values);
    if (!rows) {
        return rows.error();
    }
    if (rows->isEmpty()) {
        return std::optional<ProofReport>();
    }
    const Row& row = rows->first();
    ProofReport report{row.at(0).toLongLong(), row.at(1).toLongLong(),
                       row.at(2).toLongLong(), row.at(3).toLongLong(),
                       row.at(4).toLongLong(), row.at(5).toString(),
                       row.at(6).toString(),   row.at(7).toInt(),
                       row.at(8).toInt(),      row.at(9).toInt(),
                       row.at(10).toInt(),     row.at(11).toInt(),
                       row.at(14).toInt(),     {},
                       row.at(13).toString()};
    if (const QString kind = row.at(12).toString(); !kind.isEmpty()) {
        report.troubleKind = base::errorKindFromString(kind);
    }
    return std::optional(report);
}

Result<qint64> ProofStore::provedUntilMs()
{
    return number(QStringLiteral("SELECT coalesce(max(until_ms), 0) FROM proof WHERE finished_ms > 0 "
                                 "AND portal_id IS NULL AND trouble_kind = ''"));
}

Result<qint64> ProofStore::lastByNightMs()
{
    return number(QStringLiteral("SELECT coalesce(max(started_ms), 0) FROM proof WHERE finished_ms > 0 "
                                 "AND actor = 'engine'"));
}

Result<qint64> ProofStore::firstDeliveryMs()
{
    return number(QStringLiteral("SELECT coalesce((SELECT received_at_ms FROM delivery ORDER BY id LIMIT 1), 0)"));
}

Result<ProofListing> ProofStore::differences(qint64 proofId, qint64 afterId, int limit)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT %1 FROM proof_difference f LEFT JOIN delivery d ON d.id = f.delivery_id "
                       "LEFT JOIN portal p ON p.id = f.portal_id WHERE f.proof_id = ? AND f.id > ? "
                       "ORDER BY f.id LIMIT ?")
            .arg(QLatin1String(differenceColumns)),
        {proofId, afterId, limit + 1});
    if (!rows) {
        return rows.error();
    }
    ProofListing listing;
    listing.more = rows->size() > limit;
    for (qsizetype i = 0; i < std::min<qsizetype>(rows->size(), limit); ++i) {
        listing.differences.append(differenceFrom(rows->at(i)));
    }
    return listing;
}

Result<qint64> ProofStore::number(const QString& sql, const QVariantList& values)
{
    const auto rows = m_database.select(sql, values);
    return rows ? Result<qint64>(rows->first().first().toLongLong()) : rows.error();
}

} // namespace leadferry::store
