// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deliverysearch.h"

#include <algorithm>
#include <limits>

namespace leadferry::store {

using base::Result;
using domain::DeliverySpan;
using domain::LogOrder;

namespace {

/// Where every event has to be looked into.
constexpr qint64 unindexedSlice = 4'000;
/// More than this is not worth being narrowed down.
constexpr int narrowable = 200'000;

} // namespace

DeliverySearch::DeliverySearch(Database& database, const domain::DeliveryFilter& filter, const LookLimits& limits)
    : m_database(database), m_filter(filter), m_limits(limits)
{
}

Result<void> DeliverySearch::prepare(States states)
{
    m_deadline = QDeadlineTimer(m_limits.patience);
    auto filter = m_filter;
    if (states == States::LeftOut) {
        filter.states.clear();
        filter.butShadowed = false;
    }
    auto parts = partsOf(m_database, filter);
    if (!parts) {
        return parts.error();
    }
    m_parts = *parts;
    return {};
}

// Ways

/// The part that the fewest deliveries fulfil, if they are few.
Result<std::optional<FilterPart>> DeliverySearch::fewest()
{
    std::optional<FilterPart> best;
    qint64 fewest = qint64{m_limits.few} + 1;
    QList<FilterPart> candidates = m_parts.others;
    if (m_parts.states) {
        candidates.append(*m_parts.states);
    }
    for (const FilterPart& part : std::as_const(candidates)) {
        if (part.few == FilterPart::Few::Surely) {
            return std::optional(part);
        }
        if (part.index.isEmpty()) {
            continue;
        }
        const Condition& rough = part.rough.sql.isEmpty() ? part.condition : part.rough;
        const auto amount =
            rowId(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM delivery d INDEXED BY %1 WHERE %2 "
                                 "LIMIT ?)")
                      .arg(part.index, rough.sql),
                  rough.values + QVariantList{fewest});
        if (!amount) {
            return amount.error();
        }
        if (*amount < fewest) {
            fewest = *amount;
            best = part;
        }
    }
    return best;
}

Result<qint64> DeliverySearch::rowId(const QString& sql, const QVariantList& values)
{
    const auto rows = m_database.select(sql, values);
    if (!rows) {
        return rows.error();
    }
    return rows->isEmpty() ? 0 : rows->first().first().toLongLong();
}

Result<DeliverySearch::Range> DeliverySearch::wholeRange()
{
    const auto low = rowId(QStringLiteral("SELECT min(id) FROM delivery"));
    const auto high = rowId(QStringLiteral("SELECT max(id) FROM delivery"));
    if (!low || !high) {
        return low ? high.error() : low.error();
    }
    Range range{std::max<qint64>(1, *low), *high};
    if (auto narrowed = narrowByChange(range); !narrowed) {
        return narrowed.error();
    }
    return range;
}

/// The walk along the ids ends where nothing older changed within the time asked for.
Result<void> DeliverySearch::narrowByChange(Range& range)
{
    if (m_filter.sinceMs > 0) {
        const auto rows = m_database.select(
            QStringLiteral("SELECT min(id), count(*) FROM (SELECT id FROM delivery INDEXED BY delivery_by_change WHERE "
                           "changed_at_ms >= ? LIMIT %1)")
                .arg(narrowable),
            {m_filter.sinceMs});
        if (!rows) {
            return rows.error();
        }
        if (const Row& row = rows->first(); row.at(1).toInt() < narrowable) {
            range.low = row.at(1).toInt() == 0 ? range.high + 1 : std::max(range.low, row.at(0).toLongLong());
        }
    }
    if (m_filter.untilMs > 0) {
        const auto last =
            rowId(QStringLiteral("SELECT max(id) FROM delivery INDEXED BY delivery_by_change WHERE changed_at_ms < ?"),
                  {m_filter.untilMs});
        if (!last) {
            return last.error();
        }
        range.high = std::min(range.high, *last);
    }
    return {};
}

/// The last delivery that had come in by then. Ids are given in the order of coming in, so that halving finds it; where
/// the PC's clock jumped, it is one of those that are near.
Result<qint64> DeliverySearch::idAt(qint64 timeMs, const Range& range)
{
    qint64 before = range.low - 1;
    qint64 after = range.high + 1;
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        const auto rows = m_database.select(
            QStringLiteral("SELECT id, received_at_ms FROM delivery WHERE id <= ? ORDER BY id DESC LIMIT 1"), {middle});
        if (!rows) {
            return rows.error();
        }
        const bool none = rows->isEmpty() || rows->first().at(0).toLongLong() <= before;
        if (none || rows->first().at(1).toLongLong() <= timeMs) {
            before = middle;
        } else {
            after = rows->first().at(0).toLongLong();
        }
    }
    return before;
}

/// The filter but its words, with the property in the form that a way needs.
Condition DeliverySearch::withoutText(const std::optional<Condition>& property) const
{
    QList<Condition> conditions;
    for (const FilterPart& part : m_parts.others) {
        conditions.append(part.condition);
    }
    if (m_parts.states) {
        conditions.append(m_parts.states->condition);
    }
    for (const auto& condition : {m_parts.butShadowed, property}) {
        if (condition) {
            conditions.append(*condition);
        }
    }
    return allOf(conditions);
}

std::optional<Condition> DeliverySearch::holding() const
{
    return m_parts.property ? std::optional(m_parts.holding()) : std::nullopt;
}

DeliverySearch::Way DeliverySearch::alongIndex(const FilterPart& part, const Range& range) const
{
    const qint64 whole = range.high - range.low + 1;
    const bool named = !part.index.isEmpty();
    const QString from = named ? QStringLiteral("delivery d INDEXED BY ") + part.index : QStringLiteral("delivery d");
    return {{from, {}}, named ? QStringLiteral("d.id") : QStringLiteral("+d.id"), withoutText(holding()), range, whole,
            whole};
}

DeliverySearch::Way DeliverySearch::alongIds(const Range& range) const
{
    const bool oneState = m_parts.states && m_parts.states->condition.values.size() == 1;
    const QString from = oneState ? QStringLiteral("delivery d INDEXED BY ") + m_parts.states->index
                                  : QStringLiteral("delivery d NOT INDEXED");
    return {{from, {}}, QStringLiteral("d.id"), withoutText(holding()),
            range,      m_limits.firstSlice,    m_limits.largestSlice};
}

DeliverySearch::Way DeliverySearch::alongHolders(const Range& range) const
{
    const Condition from{QStringLiteral("(SELECT DISTINCT o.delivery_id AS holder FROM operation o INDEXED BY "
                                        "operation_holding_by_delivery WHERE %1) h CROSS JOIN delivery d ON d.id = "
                                        "h.holder")
                             .arg(m_parts.property->sql),
                         m_parts.property->values};
    return {from, QStringLiteral("h.holder"), withoutText({}), range, m_limits.firstSlice, m_limits.largestSlice};
}

/// Finding a word costs more than going on from there: few slices.
DeliverySearch::Way DeliverySearch::alongWords(const std::optional<FilterPart>& few, const Range& range) const
{
    const Condition matching{QStringLiteral("f.delivery_text MATCH ?"), {m_parts.text->match}};
    Condition rest = withoutText(holding());
    if (few) { // they are gathered once
        const Way others = alongIndex(*few, range);
        rest = {QStringLiteral("+f.rowid IN (SELECT d.id FROM %1 WHERE %2)").arg(others.from.sql, others.condition.sql),
                others.condition.values};
    }
    const bool alone = rest.values.isEmpty() && !m_parts.butShadowed; // then each word found is a delivery found
    const qint64 first = alone ? std::max<qint64>(1, range.high) : m_limits.largestSlice;
    return {{QStringLiteral("delivery_text f CROSS JOIN delivery d ON d.id = f.rowid"), {}},
            QStringLiteral("f.rowid"),
            allOf({matching, rest}),
            range,
            first,
            first * 2};
}

Result<QList<DeliverySearch::Way>> DeliverySearch::ways(const Range& range)
{
    const auto few = fewest();
    if (!few) {
        return few.error();
    }
    if (m_parts.text) {
        const qint64 indexedTo = m_parts.text->indexedTo;
        const Range above{std::max(range.low, indexedTo + 1), range.high};
        Way looking = *few ? alongIndex(**few, above) : alongIds(above);
        looking.condition = allOf({looking.condition, m_parts.text->unindexed});
        looking.firstSlice = std::min(looking.firstSlice, unindexedSlice / growth);
        looking.largestSlice = std::min(looking.largestSlice, unindexedSlice);
        return QList<Way>{looking, alongWords(*few, {range.low, std::min(range.high, indexedTo)})};
    }
    return QList<Way>{*few ? alongIndex(**few, range) : m_parts.property ? alongHolders(range) : alongIds(range)};
}

/// Numbers are values, too: statements are kept ready, and there should be few.
Result<Rows> DeliverySearch::read(const QString& what, const Way& way, const Range& range, const QString& then,
                                  const QVariantList& values)
{
    return m_database.select(QStringLiteral("SELECT %1 FROM %2 WHERE %3 AND %4 BETWEEN ? AND ? %5")
                                 .arg(what, way.from.sql, way.condition.sql, way.id, then),
                             way.from.values + way.condition.values + QVariantList{range.low, range.high} + values);
}

// Finding

Result<FoundDeliveries> DeliverySearch::ids(const DeliverySpan& span)
{
    if (auto done = prepare(States::Heeded); !done) {
        return done.error();
    }
    auto range = wholeRange();
    if (!range) {
        return range.error();
    }
    const bool newestFirst = span.order == LogOrder::NewestFirst;
    if (span.atMs > 0) {
        const auto at = idAt(span.atMs, *range);
        if (!at) {
            return at.error();
        }
        (newestFirst ? range->high : range->low) = newestFirst ? *at : *at + 1;
    } else if (span.beyondId > 0) {
        newestFirst ? range->high = std::min(range->high, span.beyondId - 1)
                    : range->low = std::max(range->low, span.beyondId + 1);
    }
    auto chosen = ways(*range);
    if (!chosen) {
        return chosen.error();
    }
    if (!newestFirst) {
        std::reverse(chosen->begin(), chosen->end());
    }
    FoundDeliveries found;
    for (const Way& way : std::as_const(*chosen)) {
        if (!found.more) {
            if (auto done = walk(way, span, found); !done) {
                return done.error();
            }
        } else if (way.range.low <= way.range.high) {
            break;
        }
    }
    return found;
}

/// Sets `more` where it ended before the end of its range.
Result<void> DeliverySearch::walk(const Way& way, const DeliverySpan& span, FoundDeliveries& found)
{
    const bool newestFirst = span.order == LogOrder::NewestFirst;
    const QString order = newestFirst ? QStringLiteral("DESC") : QStringLiteral("ASC");
    qint64 size = std::max<qint64>(1, way.firstSlice);
    for (Range left = way.range; left.low <= left.high; size = std::min(size * growth, way.largestSlice)) {
        if (found.reachedId != 0 && m_deadline.hasExpired()) {
            found.more = true;
            return {};
        }
        const Range slice = newestFirst ? Range{std::max(left.low, left.high - size + 1), left.high}
                                        : Range{left.low, std::min(left.high, left.low + size - 1)};
        const qint64 wanted = span.limit - found.ids.size() + 1;
        const auto rows = read(QStringLiteral("d.id"), way, slice,
                               QStringLiteral("ORDER BY %1 %2 LIMIT ?").arg(way.id, order), {wanted});
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            found.ids.append(row.first().toLongLong());
        }
        if (found.ids.size() > span.limit) {
            found.ids.resize(span.limit);
            found.reachedId = found.ids.isEmpty() ? 0 : found.ids.constLast();
            found.more = true;
            return {};
        }
        found.reachedId = newestFirst ? slice.low : slice.high;
        (newestFirst ? left.high : left.low) = newestFirst ? slice.low - 1 : slice.high + 1;
    }
    return {};
}

Result<QList<qint64>> DeliverySearch::everyId()
{
    m_limits.patience = std::chrono::milliseconds::max();
    DeliverySpan all;
    all.limit = std::numeric_limits<int>::max() - 1;
    all.order = LogOrder::OldestFirst;
    const auto found = ids(all);
    return found ? Result<QList<qint64>>(found->ids) : found.error();
}

} // namespace leadferry::store
