// SPDX-License-Identifier: GPL-3.0-or-later
// Counting what a filter of the log names, by state, up to a thousand or as far as patience goes.
#include "store/deliverysearch.h"

#include <algorithm>

namespace leadferry::store {

using base::Result;
using domain::DeliveryCounts;
using domain::DeliverySpan;
using domain::DeliveryState;

namespace {

const auto isShadowed = QStringLiteral("(d.state = 'held' AND d.cause = 'shadow mode')");

void count(const Rows& rows, DeliveryCounts& counts)
{
    for (const Row& row : rows) {
        const int amount = row.at(2).toInt();
        if (row.at(1).toBool()) {
            counts.shadowed += amount;
        } else if (const auto state = domain::deliveryStateFromString(row.at(0).toString())) {
            counts.byState[*state] += amount;
        }
    }
}

} // namespace

Result<DeliveryCounts> DeliverySearch::counts()
{
    if (auto done = prepare(States::LeftOut); !done) {
        return done.error();
    }
    const auto all = tally(m_database);
    if (!all || (m_parts.others.isEmpty() && !m_parts.text && !m_parts.property)) {
        return all;
    }
    const auto range = wholeRange();
    const auto few = fewest();
    const auto along = range ? ways(*range) : Result<QList<Way>>(range.error());
    if (!along || !few) {
        return along ? few.error() : along.error();
    }
    DeliveryCounts counts;
    Result<void> done;
    if (*few || m_parts.text || m_parts.property) {
        for (Way way : *along) {
            if (m_parts.text) { // each of them is looked up
                way.firstSlice = std::min(way.firstSlice, m_limits.largestSlice / 2);
                way.largestSlice = std::min(way.largestSlice, m_limits.largestSlice * 2);
            }
            done = done ? countAlong(way, counts) : done;
        }
        return done ? Result<DeliveryCounts>(counts) : done.error();
    }
    QList<DeliveryState> states = all->byState.keys();
    std::sort(states.begin(), states.end(),
              [&all](auto one, auto other) { return all->byState.value(one) < all->byState.value(other); });
    for (const DeliveryState state : std::as_const(states)) {
        const int shadowed = state == DeliveryState::Held ? all->shadowed : 0;
        done = done ? countState(state, all->byState.value(state) + shadowed, *range, counts) : done;
    }
    return done ? Result<DeliveryCounts>(counts) : done.error();
}

/// Everything that the way finds, newest first, as long as patience lasts.
Result<void> DeliverySearch::countAlong(const Way& way, DeliveryCounts& counts)
{
    qint64 size = std::max<qint64>(1, way.firstSlice);
    for (Range left = way.range; left.low <= left.high; size = std::min(size * growth, way.largestSlice)) {
        if (m_deadline.hasExpired()) {
            counts.complete = false;
            return {};
        }
        const Range slice{std::max(left.low, left.high - size + 1), left.high};
        const auto rows =
            read(QStringLiteral("d.state, %1, count(*)").arg(isShadowed), way, slice, QStringLiteral("GROUP BY 1, 2"));
        if (!rows) {
            return rows.error();
        }
        count(*rows, counts);
        left.high = slice.low - 1;
    }
    return {};
}

Result<void> DeliverySearch::countState(DeliveryState state, int all, const Range& range, DeliveryCounts& counts)
{
    if (all <= 0) {
        return {};
    }
    Way way = alongIds(range);
    way.from = {QStringLiteral("delivery d INDEXED BY delivery_by_state"), {}};
    const Condition filter = way.condition;
    const Condition ofState{QStringLiteral("d.state = ?"), {domain::toString(state)}};
    const auto amountOf = [&](const QString& and_) {
        way.condition = allOf({ofState, Condition{and_, {}}, filter});
        return countUpTo(way, counts.complete);
    };
    const auto own = amountOf(QStringLiteral("NOT ") + isShadowed);
    const auto shadowed = state == DeliveryState::Held ? amountOf(isShadowed) : Result<int>(0);
    if (!own || !shadowed) {
        return own ? shadowed.error() : own.error();
    }
    if (*own > 0) {
        counts.byState.insert(state, *own);
    }
    counts.shadowed += *shadowed;
    return {};
}

Result<int> DeliverySearch::countUpTo(const Way& way, bool& complete)
{
    DeliverySpan span;
    span.limit = domain::countedExactly;
    FoundDeliveries found;
    if (auto done = walk(way, span, found); !done) {
        return done.error();
    }
    const bool full = found.ids.size() >= span.limit && found.more;
    complete = complete && (full || !found.more);
    return static_cast<int>(found.ids.size()) + (full ? 1 : 0);
}

Result<DeliveryCounts> tally(Database& database)
{
    const auto rows =
        database.select(QStringLiteral("SELECT state, shadowed, amount FROM delivery_tally WHERE amount > 0"));
    if (!rows) {
        return rows.error();
    }
    DeliveryCounts counts;
    count(*rows, counts);
    return counts;
}

} // namespace leadferry::store
