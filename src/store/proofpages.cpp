// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ProofStore that reads what is to be proved.
#include "domain/source.h"
#include "domain/testlead.h"
#include "store/deliverystore.h"
#include "store/planrows.h"
#include "store/proofstore.h"
#include "store/rowlists.h"

#include <algorithm>

namespace leadferry::store {

using base::Result;
using domain::CrmObject;
using domain::DeliveryState;
using domain::ProofDifference;
using domain::ProofKind;

namespace {

/// What has just come in is on its way.
constexpr qint64 justNowMs = 60'000;

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

} // namespace

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
    for (const auto& step : {addOperations(page, ids), addLinks(page, ids), addPlaces(page, ids), addLastSet(page)}) {
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

/// The list is the record of such an operation; the contact, its target.
Result<void> ProofStore::addPlaces(ProofPage& page, const QList<qint64>& deliveryIds)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT o.delivery_id, o.id, t.id, o.event_sequence, o.portal_id, t.record_id, o.record_id, "
                       "o.fields FROM operation o JOIN operation_link l ON l.operation_id = o.id "
                       "JOIN operation t ON t.id = l.target_id WHERE o.delivery_id IN (%1) AND l.state = 'made' "
                       "AND o.state IN ('done', 'superseded') AND t.state IN ('done', 'superseded') "
                       "AND o.record_id <> '' AND t.record_id <> '' AND o.object = 'list' AND t.object = 'contact' "
                       "ORDER BY o.id, t.id")
            .arg(placeholders(deliveryIds.size())),
        toVariants(deliveryIds));
    if (!rows) {
        return rows.error();
    }
    for (const Row& row : *rows) {
        domain::ProvedPlace place{
            row.at(0).toLongLong(), row.at(1).toLongLong(), row.at(2).toLongLong(), row.at(3).toLongLong(),
            row.at(4).toLongLong(), row.at(5).toString(),   row.at(6).toString(),   {}};
        const auto fields = fieldsFromJson(row.at(7).toString());
        for (const domain::PlannedField& field : fields) {
            if (field.property == domain::listProperty) {
                place.list = field.value;
            }
        }
        page.places.append(place);
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

} // namespace leadferry::store
