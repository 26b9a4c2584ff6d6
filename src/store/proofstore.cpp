// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proofstore.h"

#include "domain/listreading.h"

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

constexpr qint64 keptMs = 31LL * 24 * 3'600'000;
constexpr qsizetype longestValue = 500;

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
                       "AND d.replayed_ms > 0 AND d.kind NOT IN ('value_changed', 'record_merged', 'list_gone', "
                       "'list_filled')) "
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
    // What a portal does not let us read today it will not let us read tomorrow: waiting for it would read everything
    // else again each night. And what is more than one proof reads is more again with all of it.
    return number(QStringLiteral("SELECT coalesce(max(until_ms), 0) FROM proof WHERE finished_ms > 0 AND portal_id "
                                 "IS NULL AND (trouble_kind IN ('', '%1', '%2') OR trouble LIKE '%' || ?)")
                      .arg(base::toString(base::ErrorKind::Forbidden), base::toString(base::ErrorKind::Unauthorized)),
                  {QString(domain::placesBeyondCallsWords)});
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
