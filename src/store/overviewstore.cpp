// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overviewstore.h"

#include <algorithm>

namespace leadferry::store {

using base::Result;
using domain::DayTotals;
using domain::Outcome;
using domain::OutcomeCounts;
using domain::Overview;
using domain::TimeSpan;

namespace {

void add(OutcomeCounts& counts, Outcome outcome, int number)
{
    switch (outcome) {
    case Outcome::Delivered:
        counts.delivered += number;
        break;
    case Outcome::Waiting:
        counts.waiting += number;
        break;
    case Outcome::Held:
        counts.held += number;
        break;
    case Outcome::Failed:
        counts.failed += number;
        break;
    }
}

/// The smallest value that so many of 100 do not exceed; `sorted` is not empty.
qint64 percentile(const Rows& sorted, int percent)
{
    const qsizetype rank = (sorted.size() * percent + 99) / 100; // nearest rank, counted from 1
    return sorted.at(std::max<qsizetype>(rank, 1) - 1).first().toLongLong();
}

} // namespace

Result<Overview> OverviewStore::answer(const domain::OverviewQuestion& question)
{
    Overview overview;
    for (const TimeSpan& day : question.days) {
        const auto counted = totals(day);
        if (!counted) {
            return counted.error();
        }
        overview.days.append(*counted);
    }
    for (const TimeSpan& bar : question.bars) {
        const auto counted = outcomes(bar);
        if (!counted) {
            return counted.error();
        }
        overview.bars.append(*counted);
    }
    const auto timed = addSpeed(question.speed, overview);
    const auto caused = causes(domain::mostCauseGroups, question.trend);
    if (!timed || !caused) {
        return !timed ? timed.error() : caused.error();
    }
    overview.causes = *caused;
    return overview;
}

Result<DayTotals> OverviewStore::totals(const TimeSpan& day)
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT coalesce(sum(type LIKE 'lead.captured%'), 0), "
                                         "coalesce(sum(',' || written || ',' LIKE '%,ticket,%'), 0), "
                                         "coalesce(sum(',' || written || ',' LIKE '%,deal,%'), 0) "
                                         "FROM delivery WHERE received_at_ms >= ? AND received_at_ms < ?"),
                          {day.fromMs, day.untilMs});
    // The condition is the one of its index, word for word.
    const auto replies =
        m_database.select(QStringLiteral("SELECT count(*) FROM reply WHERE kind = 'agent.reply.v1' AND "
                                         "read_ms >= ? AND read_ms < ?"),
                          {day.fromMs, day.untilMs});
    if (!rows || !replies) {
        return !rows ? rows.error() : replies.error();
    }
    const Row& row = rows->first();
    return DayTotals{row.at(0).toInt(), row.at(1).toInt(), row.at(2).toInt(), replies->first().first().toInt()};
}

Result<OutcomeCounts> OverviewStore::outcomes(const TimeSpan& bar)
{
    const auto rows =
        m_database.select(QStringLiteral("SELECT state, count(*) FROM delivery "
                                         "WHERE received_at_ms >= ? AND received_at_ms < ? GROUP BY state"),
                          {bar.fromMs, bar.untilMs});
    if (!rows) {
        return rows.error();
    }
    OutcomeCounts counts;
    for (const Row& row : *rows) {
        const auto state = domain::deliveryStateFromString(row.at(0).toString());
        if (const auto outcome = state ? domain::outcomeOf(*state) : std::nullopt) {
            add(counts, *outcome, row.at(1).toInt());
        }
    }
    return counts;
}

Result<void> OverviewStore::addSpeed(const TimeSpan& span, Overview& overview)
{
    const auto times = m_database.select(
        QStringLiteral("SELECT delivered_at_ms - received_at_ms FROM delivery WHERE received_at_ms >= ? "
                       "AND received_at_ms < ? AND delivered_at_ms > 0 ORDER BY 1"),
        {span.fromMs, span.untilMs});
    const auto last = m_database.select(QStringLiteral("SELECT coalesce(max(delivered_at_ms), 0) FROM (SELECT "
                                                       "delivered_at_ms FROM delivery ORDER BY id DESC LIMIT 1000)"));
    if (!times || !last) {
        return !times ? times.error() : last.error();
    }
    overview.timed = static_cast<int>(times->size());
    if (!times->isEmpty()) {
        overview.medianMs = percentile(*times, 50);
        overview.slow95Ms = percentile(*times, 95);
    }
    overview.lastDeliveredMs = last->first().first().toLongLong();
    return {};
}

Result<QList<domain::CauseGroup>> OverviewStore::causes(int most, const QList<TimeSpan>& trend)
{
    QString counted; // one column for each span
    QString columns;
    QVariantList values;
    for (const TimeSpan& span : trend) {
        const QString name = QStringLiteral(", t%1").arg(values.size());
        counted += QStringLiteral(", sum(changed_at_ms >= ? AND changed_at_ms < ?) AS ") + name.mid(2);
        columns += name;
        values += {span.fromMs, span.untilMs};
    }
    values.append(most);
    const auto rows = m_database.select(
        QStringLiteral(
            "SELECT g.portal_id, p.name, d.state, g.cause, d.type, g.amount, g.newest, g.since%1 FROM "
            "(SELECT portal_id, cause, count(*) AS amount, max(id) AS newest, min(changed_at_ms) AS since%2 "
            "FROM delivery WHERE state IN ('held', 'delivered_with_held', 'exhausted', 'unrouted') "
            "AND cause <> 'shadow mode' GROUP BY portal_id, state = 'exhausted', state = 'unrouted', cause) g "
            "JOIN delivery d ON d.id = g.newest LEFT JOIN portal p ON p.id = g.portal_id "
            "ORDER BY g.amount DESC, g.newest DESC LIMIT ?")
            .arg(columns, counted),
        values);
    if (!rows) {
        return rows.error();
    }
    QList<domain::CauseGroup> causes;
    for (const Row& row : *rows) {
        if (const auto state = domain::deliveryStateFromString(row.at(2).toString())) {
            QList<int> counts;
            for (qsizetype span = 0; span < trend.size(); ++span) {
                counts.append(row.at(8 + span).toInt());
            }
            causes.append({row.at(0).toLongLong(), row.at(1).toString(), *state, row.at(3).toString(),
                           row.at(4).toString(), row.at(5).toInt(), row.at(6).toLongLong(), row.at(7).toLongLong(),
                           counts});
        }
    }
    return causes;
}

} // namespace leadferry::store
