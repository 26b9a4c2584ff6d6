// SPDX-License-Identifier: GPL-3.0-or-later
// What changes while the log is shown: known rows in their place, new ones where they disturb nobody.
#include "presentation/deliverylogmodel.h"

#include "domain/filterline.h"

#include <algorithm>
#include <limits>

namespace leadferry::presentation {

using domain::DeliveryPage;
using domain::DeliveryRow;
using domain::LogOrder;

namespace {

constexpr qint64 changesEveryMs = 100;
constexpr qint64 headEveryMs = 1000;

} // namespace

void DeliveryLogModel::onDeliveriesChanged(const QList<DeliveryRow>& rows)
{
    if (!m_started) {
        return;
    }
    for (const DeliveryRow& row : rows) {
        m_changes.insert(row.id, row);
    }
    if (!std::exchange(m_changesArmed, true)) {
        m_changesAlarm->ringIn(changesEveryMs);
    }
    if (!std::exchange(m_headArmed, true)) {
        m_headAlarm->ringIn(headEveryMs);
    }
}

void DeliveryLogModel::applyChanges()
{
    m_changesArmed = false;
    if (m_phase != Phase::Ready) {
        m_changes.clear(); // the page on its way is newer; after a failure the reader starts again
        return;
    }
    Rows changes = m_changes.values();
    m_changes.clear();
    applyToKnown(changes);
    if (m_filter.text.isEmpty() && m_filter.property.isEmpty()) { // else askForHead() finds them
        changes.removeIf([this](const DeliveryRow& row) { return !domain::matches(m_filter, row); });
        takeArrivals(changes);
    }
}

/// Replaces what is shown or waits, and leaves in `changes` what is neither. A row that no longer fits the filter stays
/// where it is.
void DeliveryLogModel::applyToKnown(Rows& changes)
{
    int first = std::numeric_limits<int>::max();
    int last = -1;
    changes.removeIf([this, &first, &last](const DeliveryRow& change) {
        if (const auto waiting = m_waiting.find(change.id); waiting != m_waiting.end()) {
            *waiting = change;
            return true;
        }
        const int row = rowOf(change.id);
        if (row < 0) {
            return false;
        }
        if (change.changedAtMs >= m_rows.at(row).changedAtMs) {
            m_rows[row] = change;
            first = std::min(first, row);
            last = std::max(last, row);
        }
        return true;
    });
    if (last >= 0) {
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
}

/// Between what was looked at: all other rows come when their block is read.
bool DeliveryLogModel::isWithinWindow(qint64 id) const
{
    const bool afterTop = !m_above.more || (!m_rows.isEmpty() && precedes(m_rows.constFirst().id, id));
    const bool beforeBottom = !m_below.more || (!m_rows.isEmpty() && precedes(id, m_rows.constLast().id));
    return afterTop && beforeBottom;
}

/// What comes at the end of the list moves nothing; all else waits while somebody reads.
void DeliveryLogModel::takeArrivals(const Rows& rows)
{
    Rows now;
    Rows later;
    const qint64 newestBefore = m_newestId;
    for (const DeliveryRow& row : rows) {
        m_newestId = std::max(m_newestId, row.id);
        const bool fresh = row.id > newestBefore && m_order == LogOrder::NewestFirst;
        // Sorted by another column a row belongs where nobody expects it: it waits.
        const bool within = isByComingIn() && isWithinWindow(row.id);
        if (rowOf(row.id) >= 0 || (!within && !fresh)) {
            continue;
        }
        const bool atEnd = m_rows.isEmpty() || precedes(m_rows.constLast().id, row.id);
        const bool comesIn = within && (m_following || (atEnd && !m_below.more && !fresh));
        (comesIn ? now : later).append(row);
    }
    insertAll(now);
    wait(later);
}

void DeliveryLogModel::wait(const Rows& rows)
{
    for (const DeliveryRow& row : rows) {
        m_waiting.insert(row.id, row);
    }
    while (m_waiting.size() > maximumWaiting) {
        m_waiting.erase(m_waiting.constBegin()); // showWaiting() loads again instead
    }
    if (!rows.isEmpty()) {
        emit waitingChanged();
    }
}

/// In as few steps as their places allow.
void DeliveryLogModel::insertAll(Rows rows)
{
    const auto before = [this](const DeliveryRow& row, qint64 id) { return precedes(row.id, id); };
    std::sort(rows.begin(), rows.end(),
              [this](const DeliveryRow& one, const DeliveryRow& other) { return precedes(one.id, other.id); });
    while (!rows.isEmpty()) {
        const auto place = std::lower_bound(m_rows.cbegin(), m_rows.cend(), rows.constFirst().id, before);
        const auto end =
            place == m_rows.cend() ? rows.cend() : std::lower_bound(rows.cbegin(), rows.cend(), place->id, before);
        const Rows together(rows.cbegin(), end);
        const int at = static_cast<int>(place - m_rows.cbegin());
        beginInsertRows({}, at, at + static_cast<int>(together.size()) - 1);
        m_rows = m_rows.mid(0, at) + together + m_rows.mid(at);
        endInsertRows();
        rows.remove(0, together.size());
    }
    m_order == LogOrder::NewestFirst ? cutBelow() : cutAbove();
}

/// Counts, and new rows whose match only the engine can tell.
void DeliveryLogModel::askForHead()
{
    m_headArmed = false;
    if (m_phase != Phase::Ready) {
        return;
    }
    askForCounts();
    if (!m_filter.text.isEmpty() || !m_filter.property.isEmpty()) {
        m_client.deliveries(m_filter, {blockSize, m_newestId, LogOrder::OldestFirst}, m_questions.get(),
                            [this](const base::Result<DeliveryPage>& page) { onHead(page); });
    }
}

/// A failure is left to the next change.
void DeliveryLogModel::onHead(const base::Result<DeliveryPage>& page)
{
    if (page.ok() && m_phase == Phase::Ready) {
        Rows unknown = page->rows;
        unknown.removeIf([this](const DeliveryRow& row) { return m_waiting.contains(row.id); });
        takeArrivals(unknown);
    }
}

void DeliveryLogModel::askForCounts()
{
    m_client.deliveryCounts(m_filter, m_questions.get(), [this](const base::Result<domain::DeliveryCounts>& counts) {
        if (counts.ok() && m_counts != *counts) {
            m_counts = *counts;
            emit countsChanged();
        }
    });
}

void DeliveryLogModel::setFollowing(bool following)
{
    m_following = following;
}

void DeliveryLogModel::showWaiting()
{
    if (m_waiting.isEmpty()) {
        return;
    }
    if (!isByComingIn() || m_above.more || m_waiting.size() >= maximumWaiting) {
        showStart();
        return;
    }
    const Rows rows = m_waiting.values();
    m_waiting.clear();
    insertAll(rows);
    emit waitingChanged();
}

} // namespace leadferry::presentation
