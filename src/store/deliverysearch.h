// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the deliveries that a filter names, in the order of their ids, and counts them, in bounded time however many
// there are.
//
// What few deliveries fulfil is read from its index and done with. Everything else walks along the ids in slices that
// grow while little is found, and ends after `LookLimits::patience`: the answer says how far it looked.
#pragma once

#include "store/deliveryconditions.h"

#include <QDeadlineTimer>

#include <chrono>

namespace leadferry::store {

struct LookLimits
{
    qint64 firstSlice = 2'000;    ///< ids that one statement looks at, at first
    qint64 largestSlice = 64'000; ///< and at most
    int few = 20'000;             ///< what is read from an index at once
    std::chrono::milliseconds patience{60};
};

struct FoundDeliveries
{
    QList<qint64> ids; ///< in the order asked for
    bool more = false;
    qint64 reachedId = 0;
};

class DeliverySearch
{
public:
    DeliverySearch(Database& database, const domain::DeliveryFilter& filter, const LookLimits& limits = {});

    base::Result<FoundDeliveries> ids(const domain::DeliverySpan& span);
    /// Every one, oldest first, however long it takes.
    base::Result<QList<qint64>> everyId();
    /// By state, under the filter without its states. Without any other part they are exact, else up to
    /// domain::countedExactly.
    base::Result<domain::DeliveryCounts> counts();

private:
    struct Range
    {
        qint64 low = 1;
        qint64 high = 0; ///< both included
    };
    /// A way to the candidates, over a range of ids in which it finds all of them.
    struct Way
    {
        Condition from;
        QString id; ///< of a delivery, where the range is best applied
        Condition condition;
        Range range;
        qint64 firstSlice = 0;
        qint64 largestSlice = 0;
    };
    static constexpr qint64 growth = 4; ///< of slices
    enum class States { Heeded, LeftOut };

    base::Result<void> prepare(States states);
    base::Result<std::optional<FilterPart>> fewest();
    base::Result<qint64> rowId(const QString& sql, const QVariantList& values = {});
    base::Result<Range> wholeRange();
    base::Result<void> narrowByChange(Range& range);
    base::Result<qint64> idAt(qint64 timeMs, const Range& range);
    [[nodiscard]] Condition withoutText(const std::optional<Condition>& property) const;
    [[nodiscard]] std::optional<Condition> holding() const;
    [[nodiscard]] Way alongIndex(const FilterPart& part, const Range& range) const;
    [[nodiscard]] Way alongIds(const Range& range) const;
    [[nodiscard]] Way alongHolders(const Range& range) const;
    [[nodiscard]] Way alongWords(const std::optional<FilterPart>& few, const Range& range) const;
    /// Newest first; where they meet nothing is left out.
    base::Result<QList<Way>> ways(const Range& range);
    base::Result<Rows> read(const QString& what, const Way& way, const Range& range, const QString& then,
                            const QVariantList& values = {});
    base::Result<void> walk(const Way& way, const domain::DeliverySpan& span, FoundDeliveries& found);
    base::Result<void> countAlong(const Way& way, domain::DeliveryCounts& counts);
    base::Result<void> countState(domain::DeliveryState state, int all, const Range& range,
                                  domain::DeliveryCounts& counts);
    base::Result<int> countUpTo(const Way& way, bool& complete);

    Database& m_database;
    domain::DeliveryFilter m_filter;
    LookLimits m_limits;
    FilterParts m_parts;
    QDeadlineTimer m_deadline;
};

/// All deliveries there are, by state: exact, at no cost.
base::Result<domain::DeliveryCounts> tally(Database& database);

} // namespace leadferry::store
