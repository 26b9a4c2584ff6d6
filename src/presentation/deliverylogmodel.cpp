// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliverylogmodel.h"

#include "presentation/deliverycells.h"
#include "presentation/deliveryquery.h"
#include "presentation/texts.h"

#include <algorithm>

namespace leadferry::presentation {

using domain::DeliveryPage;
using domain::DeliveryRow;

namespace {

constexpr qint64 changesEveryMs = 100;
constexpr qint64 headEveryMs = 1000;

bool newerFirst(const DeliveryRow& row, qint64 id)
{
    return row.id > id;
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
    reload();
}

void DeliveryLogModel::reload()
{
    m_started = true;
    m_questions = std::make_unique<QObject>();
    m_fetching = true;
    m_changes.clear();
    setPhase(Phase::Loading);
    m_client.deliveries(m_filter, 0, blockSize, m_questions.get(),
                        [this](const base::Result<DeliveryPage>& page) { onFirstPage(page); });
}

void DeliveryLogModel::onFirstPage(const base::Result<DeliveryPage>& page)
{
    m_fetching = false;
    const bool hadWaiting = !m_waiting.isEmpty();
    beginResetModel();
    m_rows = page.ok() ? page->rows : QList<DeliveryRow>();
    m_more = page.ok() && page->more;
    m_waiting.clear();
    endResetModel();
    if (hadWaiting) {
        emit waitingChanged();
    }
    if (page.ok()) {
        setCounts(*page);
        setPhase(Phase::Ready);
    } else {
        m_error = page.error();
        setPhase(Phase::Failed);
    }
}

bool DeliveryLogModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_phase == Phase::Ready && m_more && !m_fetching && m_rows.size() < maximumRows;
}

void DeliveryLogModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    m_fetching = true;
    m_client.deliveries(m_filter, m_rows.isEmpty() ? 0 : m_rows.constLast().id, blockSize, m_questions.get(),
                        [this](const base::Result<DeliveryPage>& page) { onOlderPage(page); });
}

void DeliveryLogModel::onOlderPage(const base::Result<DeliveryPage>& page)
{
    if (!page.ok()) {
        m_fetching = false;
        m_error = page.error();
        setPhase(Phase::Failed);
        return;
    }
    m_more = page->more;
    // While the answer was on its way the tail may have been trimmed or rows may have come in: only what follows the
    // last row.
    QList<DeliveryRow> rows = page->rows;
    const qint64 last = m_rows.isEmpty() ? std::numeric_limits<qint64>::max() : m_rows.constLast().id;
    rows.removeIf([last](const DeliveryRow& row) { return row.id >= last; });
    if (!rows.isEmpty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.append(rows);
        endInsertRows();
    }
    m_fetching = false; // only now: views ask for more from inside the insertion
}

void DeliveryLogModel::setPhase(Phase phase)
{
    if (m_phase != phase) {
        m_phase = phase;
        emit phaseChanged();
    }
}

void DeliveryLogModel::setCounts(const DeliveryPage& page)
{
    if (m_counts != page.counts || m_shadowed != page.shadowed) {
        m_counts = page.counts;
        m_shadowed = page.shadowed;
        emit countsChanged();
    }
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
    if (!m_changesArmed) {
        m_changesArmed = true;
        m_changesAlarm->ringIn(changesEveryMs);
    }
    if (!m_headArmed) {
        m_headArmed = true;
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
    QList<DeliveryRow> changes = m_changes.values();
    m_changes.clear();
    applyToKnown(changes);
    takeArrivals(changes);
}

/// Replaces what is shown or waits, and leaves in `changes` what is neither. A row that no longer fits the filter stays
/// where it is.
void DeliveryLogModel::applyToKnown(QList<DeliveryRow>& changes)
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

/// Older than the last row and not loaded yet: it comes by fetchMore.
bool DeliveryLogModel::isWithinWindow(qint64 id) const
{
    return !m_more || m_rows.isEmpty() || id > m_rows.constLast().id;
}

void DeliveryLogModel::takeArrivals(const QList<DeliveryRow>& rows)
{
    QList<DeliveryRow> arrivals;
    for (const DeliveryRow& row : rows) {
        if (isWithinWindow(row.id) && rowOf(row.id) < 0 && matches(m_filter, row)) {
            arrivals.append(row);
        }
    }
    if (arrivals.isEmpty()) {
        return;
    }
    if (m_following) {
        insertNewest(arrivals);
        return;
    }
    for (const DeliveryRow& row : std::as_const(arrivals)) {
        m_waiting.insert(row.id, row);
    }
    while (m_waiting.size() > maximumWaiting) {
        m_waiting.erase(m_waiting.begin()); // showWaiting() loads again instead
    }
    emit waitingChanged();
}

void DeliveryLogModel::insertNewest(QList<DeliveryRow> rows)
{
    std::sort(rows.begin(), rows.end(), [](const DeliveryRow& a, const DeliveryRow& b) { return a.id > b.id; });
    const qint64 top = m_rows.isEmpty() ? -1 : m_rows.constFirst().id;
    const auto older = std::find_if(rows.cbegin(), rows.cend(), [top](const DeliveryRow& row) { return row.id < top; });
    const QList<DeliveryRow> newest(rows.cbegin(), older);
    if (!newest.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(newest.size()) - 1);
        m_rows = newest + m_rows;
        endInsertRows();
    }
    std::for_each(older, rows.cend(), [this](const DeliveryRow& row) { insertOne(row); });
    trim();
}

void DeliveryLogModel::insertOne(const DeliveryRow& row)
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), row.id, newerFirst);
    const int at = static_cast<int>(place - m_rows.begin());
    beginInsertRows({}, at, at);
    m_rows.insert(place, row);
    endInsertRows();
}

void DeliveryLogModel::trim()
{
    const int count = static_cast<int>(m_rows.size());
    if (count > maximumRows) {
        beginRemoveRows({}, maximumRows, count - 1);
        m_rows.resize(maximumRows);
        m_more = true;
        endRemoveRows();
    }
}

/// Counts, and new rows whose text was found in something a row does not carry.
void DeliveryLogModel::askForHead()
{
    m_headArmed = false;
    if (m_phase != Phase::Ready) {
        return;
    }
    m_client.deliveries(m_filter, 0, blockSize, m_questions.get(),
                        [this](const base::Result<DeliveryPage>& page) { onHead(page); });
}

void DeliveryLogModel::onHead(const base::Result<DeliveryPage>& page)
{
    if (!page.ok() || m_phase != Phase::Ready) {
        return; // the next change asks again
    }
    setCounts(*page);
    if (m_filter.text.isEmpty()) {
        return;
    }
    QList<DeliveryRow> unknown = page->rows;
    unknown.removeIf([this](const DeliveryRow& row) {
        return rowOf(row.id) >= 0 || m_waiting.contains(row.id) || !isWithinWindow(row.id);
    });
    if (unknown.isEmpty()) {
        return;
    }
    if (m_following) {
        insertNewest(unknown);
        return;
    }
    for (const DeliveryRow& row : std::as_const(unknown)) {
        m_waiting.insert(row.id, row);
    }
    emit waitingChanged();
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
    if (m_waiting.size() >= maximumWaiting) {
        reload();
        return;
    }
    const QList<DeliveryRow> rows = m_waiting.values();
    m_waiting.clear();
    insertNewest(rows);
    emit waitingChanged();
}

// The table

int DeliveryLogModel::rowOf(qint64 deliveryId) const
{
    const auto place = std::lower_bound(m_rows.cbegin(), m_rows.cend(), deliveryId, newerFirst);
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
        return column == TriesColumn ? QVariant::fromValue<int>(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
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
