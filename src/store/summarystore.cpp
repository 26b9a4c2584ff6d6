// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summarystore.h"

#include "domain/source.h"
#include "domain/testlead.h"
#include "store/proofstore.h"

#include <QJsonDocument>

namespace leadferry::store {

using base::Result;
using domain::Outcome;
using domain::TimeSpan;
using domain::WeekNumbers;

namespace {

constexpr QLatin1String inWeek("received_at_ms >= ? AND received_at_ms < ?");

QVariantList valuesOf(const TimeSpan& week)
{
    return {week.fromMs, week.untilMs};
}

} // namespace

Result<WeekNumbers> SummaryStore::numbers(const TimeSpan& week)
{
    const auto states = m_database.select(
        QStringLiteral("SELECT state, count(*) FROM delivery WHERE %1 GROUP BY state").arg(inWeek), valuesOf(week));
    const auto shadowed =
        number(QStringLiteral("SELECT count(*) FROM delivery INDEXED BY delivery_shadowed WHERE state = 'held' "
                              "AND cause = 'shadow mode' AND %1")
                   .arg(inWeek),
               valuesOf(week));
    const auto repaired =
        number(QStringLiteral("SELECT count(*) FROM delivery INDEXED BY delivery_repaired WHERE state = 'delivered' "
                              "AND (attempts > 1 OR by_hand = 1) AND %1")
                   .arg(inWeek),
               valuesOf(week));
    const auto leads =
        number(QStringLiteral("SELECT count(*) FROM delivery WHERE %1 AND type LIKE 'lead.captured%'").arg(inWeek),
               valuesOf(week));
    const auto without =
        number(QStringLiteral("SELECT count(*) FROM event INDEXED BY event_without_address WHERE "
                              "substr(type, 1, 13) = 'lead.captured' AND substr(person_key, 1, 6) <> 'email:' AND %1")
                   .arg(inWeek),
               valuesOf(week));
    ProofStore places(m_database);
    const auto first = places.firstEventAt(week.fromMs);
    const auto end = places.firstEventAt(week.untilMs);
    if (!states) {
        return states.error();
    }
    for (const auto* each : {&shadowed, &repaired, &leads, &without, &first, &end}) {
        if (!*each) {
            return each->error();
        }
    }
    WeekNumbers numbers;
    for (const Row& row : *states) {
        const auto state = domain::deliveryStateFromString(row.at(0).toString());
        if (!state) {
            continue; // of a newer program
        }
        if (const auto outcome = domain::outcomeOf(*state)) {
            int& sum = *outcome == Outcome::Delivered ? numbers.delivered
                       : *outcome == Outcome::Waiting ? numbers.waiting
                                                      : numbers.failed;
            sum += row.at(1).toInt();
        }
    }
    numbers.events = static_cast<int>(*end - *first);
    numbers.failed -= static_cast<int>(*shadowed);
    numbers.repaired = static_cast<int>(*repaired);
    numbers.leads = static_cast<int>(*leads);
    numbers.leadsWithoutEmail = static_cast<int>(*without);
    return numbers;
}

Result<QList<domain::CauseCount>> SummaryStore::causes(const TimeSpan& week)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT coalesce(p.name, ''), d.cause, count(*) FROM delivery d INDEXED BY delivery_by_receipt "
                       "LEFT JOIN portal p ON p.id = d.portal_id WHERE d.received_at_ms >= ? AND d.received_at_ms < ? "
                       "AND d.state IN ('held', 'delivered_with_held', 'exhausted', 'unrouted') "
                       "AND d.cause <> 'shadow mode' GROUP BY d.portal_id, d.cause ORDER BY 3 DESC, 2 LIMIT ?"),
        valuesOf(week) + QVariantList{domain::mostCauses});
    if (!rows) {
        return rows.error();
    }
    QList<domain::CauseCount> causes;
    for (const Row& row : *rows) {
        causes.append({row.at(0).toString(), row.at(1).toString(), row.at(2).toInt()});
    }
    return causes;
}

Result<QList<domain::SlowDelivery>> SummaryStore::slowest(const TimeSpan& week)
{
    const auto rows = m_database.select(
        QStringLiteral("SELECT d.id, d.type, coalesce(p.name, ''), d.delivered_at_ms - d.received_at_ms AS took "
                       "FROM delivery d INDEXED BY delivery_by_receipt LEFT JOIN portal p ON p.id = d.portal_id "
                       "WHERE d.received_at_ms >= ? AND d.received_at_ms < ? AND d.delivered_at_ms > 0 "
                       "ORDER BY took DESC LIMIT ?"),
        valuesOf(week) + QVariantList{domain::mostSlow});
    if (!rows) {
        return rows.error();
    }
    QList<domain::SlowDelivery> slowest;
    for (const Row& row : *rows) {
        slowest.append({row.at(0).toLongLong(), row.at(1).toString(), row.at(2).toString(), row.at(3).toLongLong()});
    }
    return slowest;
}

/// One look into the index for each.
Result<QStringList> SummaryStore::types()
{
    const auto rows = m_database.select(
        QStringLiteral("WITH RECURSIVE t (type) AS (SELECT min(type) FROM delivery UNION ALL SELECT (SELECT min(type) "
                       "FROM delivery WHERE type > t.type) FROM t WHERE t.type IS NOT NULL LIMIT ?) "
                       "SELECT type FROM t WHERE type IS NOT NULL AND type <> ''"),
        {domain::sampledTypes});
    if (!rows) {
        return rows.error();
    }
    QStringList types;
    for (const Row& row : *rows) {
        types.append(row.first().toString());
    }
    return types;
}

Result<QList<domain::Event>> SummaryStore::samples(const TimeSpan& week)
{
    // Ids are given in the order in which events come in.
    const QString at = QStringLiteral("SELECT coalesce((SELECT id FROM delivery INDEXED BY delivery_by_receipt WHERE "
                                      "received_at_ms >= ? ORDER BY received_at_ms LIMIT 1), 9223372036854775807)");
    const auto first = number(at, {week.fromMs});
    const auto end = number(at, {week.untilMs});
    const auto types = this->types();
    if (!first || !end || !types) {
        return !first ? first.error() : !end ? end.error() : types.error();
    }
    QList<domain::Event> events;
    for (const QString& type : *types) {
        const auto rows = m_database.select(
            QStringLiteral("SELECT e.body, e.received_at_ms FROM delivery d INDEXED BY delivery_by_type "
                           "JOIN event e ON e.sequence = d.event_sequence WHERE d.type = ? AND d.id >= ? AND d.id < ? "
                           "AND e.source <> ? ORDER BY d.id DESC LIMIT ?"),
            {type, *first, *end, QString(domain::testLeadSource), domain::sampledPerType});
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            const auto body = QJsonDocument::fromJson(row.at(0).toByteArray()).object();
            if (const auto event = domain::readEvent(body, row.at(1).toLongLong())) {
                events.append(*event);
            }
        }
    }
    return events;
}

Result<qint64> SummaryStore::number(const QString& sql, const QVariantList& values)
{
    const auto rows = m_database.select(sql, values);
    return rows ? Result<qint64>(rows->first().first().toLongLong()) : rows.error();
}

} // namespace leadferry::store
