// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliverylogmodel.h"

#include "domain/filterline.h"
#include "presentation/deliverycells.h"
#include "presentation/texts.h"

#include <algorithm>

namespace leadferry::presentation {

using domain::DeliveryPage;
using domain::DeliveryRow;
using domain::DeliverySpan;
using domain::LogOrder;

namespace {

constexpr qint64 changesEveryMs = 100;
constexpr qint64 headEveryMs = 1000;
constexpr int nearby = 150; ///< rows beyond what is looked at that should be there

LogOrder opposite(LogOrder order)
{
    return order == LogOrder::NewestFirst ? LogOrder::OldestFirst : LogOrder::NewestFirst;
}

} // namespace

DeliveryLogModel::DeliveryLogModel(app::EngineClient& client, base::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent),
      m_client(client),
      m_clock(clock),
      m_changesAlarm(clock.makeAlarm()),
      m_headAlarm(clock.makeAlarm())
{
    connect(&client, &app::EngineClient::deliveriesChanged, this, &DeliveryLogModel::onDeliveriesChanged);
    connect(m_changesAlarm.get(), &base::Alarm::rang, this, &DeliveryLogModel::applyChanges);
    connect(m_headAlarm.get(), &base::Alarm::rang, this, &DeliveryLogModel::askForHead);
}

DeliveryLogModel::~DeliveryLogModel() = default;

// Loading

void DeliveryLogModel::setFilter(const domain::DeliveryFilter& filter)
{
    m_filter = filter;
    showStart();
}

void DeliveryLogModel::setOrder(LogOrder order)
{
    m_order = order;
    if (m_started) {
        showStart();
    }
}

void DeliveryLogModel::showStart()
{
    load({blockSize, 0, m_order});
}

void DeliveryLogModel::showEnd()
{
    load({blockSize, 0, opposite(m_order)});
}

void DeliveryLogModel::showTime(qint64 timeMs)
{
    load({blockSize, 0, m_order, timeMs});
}

void DeliveryLogModel::load(const DeliverySpan& span)
{
    m_started = true;
    m_questions = std::make_unique<QObject>();
    m_above = {};
    m_below = {};
    m_changes.clear();
    setPhase(Phase::Loading);
    m_client.deliveries(m_filter, span, m_questions.get(),
                        [this, span](const base::Result<DeliveryPage>& page) { onFirstPage(span, page); });
    askForCounts();
}

void DeliveryLogModel::onFirstPage(const DeliverySpan& span, const base::Result<DeliveryPage>& page)
{
    const bool hadWaiting = !m_waiting.isEmpty();
    beginResetModel();
    m_rows = page.ok() ? page->rows : Rows();
    m_waiting.clear();
    if (page.ok()) {
        const bool fromEnd = span.order != m_order;
        (fromEnd ? m_above : m_below) = {page->more, page->reachedId};
        if (fromEnd) {
            std::reverse(m_rows.begin(), m_rows.end());
        } else if (span.atMs > 0) {
            m_above = {true, 0, span.atMs};
        }
    }
    for (const DeliveryRow& row : std::as_const(m_rows)) {
        m_newestId = std::max(m_newestId, row.id);
    }
    m_following = m_following && !m_above.more;
    endResetModel();
    if (hadWaiting) {
        emit waitingChanged();
    }
    if (!page.ok()) {
        fail(page.error());
        return;
    }
    setPhase(Phase::Ready);
    lookOn();
}

LogOrder DeliveryLogModel::orderOf(const Edge& edge) const
{
    return &edge == &m_below ? m_order : opposite(m_order);
}

void DeliveryLogModel::ask(Edge& edge)
{
    if (m_phase != Phase::Ready || !edge.more || std::exchange(edge.asked, true)) {
        return;
    }
    m_client.deliveries(m_filter, {blockSize, edge.reachedId, orderOf(edge), edge.atMs}, m_questions.get(),
                        [this, &edge](const base::Result<DeliveryPage>& page) { onPage(edge, page); });
    emit lookingChanged();
}

void DeliveryLogModel::onPage(Edge& edge, const base::Result<DeliveryPage>& page)
{
    edge.asked = false;
    if (!page.ok()) {
        fail(page.error());
        return;
    }
    edge.more = page->more;
    edge.reachedId = page->reachedId;
    edge.atMs = 0;
    // While the answer was on its way rows may have come in.
    Rows rows = page->rows;
    rows.removeIf([this](const DeliveryRow& row) { return rowOf(row.id) >= 0; });
    &edge == &m_below ? append(rows) : prepend(rows);
    lookOn();
    emit lookingChanged();
}

/// Until there is something to read.
void DeliveryLogModel::lookOn()
{
    if (m_rows.size() < nearby) {
        ask(m_below);
    }
    if (m_above.atMs > 0 || m_rows.size() < nearby) {
        ask(m_above);
    }
}

void DeliveryLogModel::lookAround(int first, int last)
{
    if (last + nearby >= m_rows.size()) {
        ask(m_below);
    }
    if (first < nearby) {
        ask(m_above);
    }
}

bool DeliveryLogModel::isLooking() const
{
    return m_phase == Phase::Ready && (m_above.asked || m_below.asked);
}

void DeliveryLogModel::append(const Rows& rows)
{
    if (rows.isEmpty()) {
        return;
    }
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
    cutAbove();
}

void DeliveryLogModel::prepend(const Rows& nearestFirst)
{
    if (nearestFirst.isEmpty()) {
        return;
    }
    Rows rows = nearestFirst;
    std::reverse(rows.begin(), rows.end());
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_rows = rows + m_rows;
    endInsertRows();
    const auto waiting = m_waiting.size();
    for (const DeliveryRow& row : std::as_const(rows)) {
        m_waiting.remove(row.id);
        m_newestId = std::max(m_newestId, row.id);
    }
    if (m_waiting.size() != waiting) {
        emit waitingChanged();
    }
    cutBelow();
}

void DeliveryLogModel::cutAbove()
{
    const int surplus = static_cast<int>(m_rows.size()) - maximumRows;
    if (surplus > 0) {
        beginRemoveRows({}, 0, surplus - 1);
        m_rows.remove(0, surplus);
        m_above.more = true;
        m_above.reachedId = m_rows.constFirst().id;
        m_above.atMs = 0;
        endRemoveRows();
    }
}

void DeliveryLogModel::cutBelow()
{
    const int count = static_cast<int>(m_rows.size());
    if (count > maximumRows) {
        beginRemoveRows({}, maximumRows, count - 1);
        m_rows.resize(maximumRows);
        m_below.more = true;
        m_below.reachedId = m_rows.constLast().id;
        endRemoveRows();
    }
}

void DeliveryLogModel::fail(const base::Error& error)
{
    m_error = error;
    setPhase(Phase::Failed);
}

void DeliveryLogModel::setPhase(Phase phase)
{
    if (m_phase != phase) {
        m_phase = phase;
        emit phaseChanged();
    }
}

bool DeliveryLogModel::precedes(qint64 one, qint64 other) const
{
    return m_order == LogOrder::NewestFirst ? one > other : one < other;
}

// Live

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
        if (rowOf(row.id) >= 0 || (!isWithinWindow(row.id) && !fresh)) {
            continue;
        }
        const bool atEnd = m_rows.isEmpty() || precedes(m_rows.constLast().id, row.id);
        const bool comesIn = isWithinWindow(row.id) && (m_following || (atEnd && !m_below.more && !fresh));
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
        m_waiting.erase(m_waiting.begin()); // showWaiting() loads again instead
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
    if (m_above.more || m_waiting.size() >= maximumWaiting) {
        showStart();
        return;
    }
    const Rows rows = m_waiting.values();
    m_waiting.clear();
    insertAll(rows);
    emit waitingChanged();
}

// The table

int DeliveryLogModel::rowOf(qint64 deliveryId) const
{
    const auto place = std::lower_bound(m_rows.cbegin(), m_rows.cend(), deliveryId,
                                        [this](const DeliveryRow& row, qint64 id) { return precedes(row.id, id); });
    return place != m_rows.cend() && place->id == deliveryId ? static_cast<int>(place - m_rows.cbegin()) : -1;
}

int DeliveryLogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeliveryLogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeliveryLogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const DeliveryRow& row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column, m_clock.nowMs());
    case Qt::ToolTipRole:
        return cellToolTip(row, column);
    case Qt::AccessibleTextRole: {
        const QString text = cellText(row, column, m_clock.nowMs());
        const QString tip = cellToolTip(row, column);
        if (column == StateColumn) {
            return tip.isEmpty() ? text : cellSpoken(text, tip);
        }
        return text.isEmpty() || text == nothing() ? writtenInFull({}) : tip.isEmpty() ? text : tip;
    }
    case Qt::TextAlignmentRole:
        return column == TriesColumn || column == TookColumn
                   ? QVariant::fromValue<int>(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case DeliveryIdRole:
        return row.id;
    case StateRole:
        return static_cast<int>(row.state);
    case LinkRole:
        return column == RecordColumn ? row.recordUrl : QString();
    default:
        return {};
    }
}

QVariant DeliveryLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(cellHead(section)) : QVariant();
}

} // namespace leadferry::presentation
