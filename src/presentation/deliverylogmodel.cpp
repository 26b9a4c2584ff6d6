// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliverylogmodel.h"

#include "presentation/deliverycells.h"
#include "presentation/texts.h"

#include <algorithm>

namespace leadferry::presentation {

using domain::DeliveryPage;
using domain::DeliveryRow;
using domain::DeliverySpan;
using domain::LogOrder;

namespace {

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

void DeliveryLogModel::showStart()
{
    if (isByComingIn()) {
        load({blockSize, 0, m_order});
        return;
    }
    begin();
    gather(0);
}

void DeliveryLogModel::showEnd()
{
    Q_ASSERT(isByComingIn());
    load({blockSize, 0, opposite(m_order)});
}

void DeliveryLogModel::showTime(qint64 timeMs)
{
    Q_ASSERT(isByComingIn());
    load({blockSize, 0, m_order, timeMs});
}

/// Nothing asked before counts any more.
void DeliveryLogModel::begin()
{
    m_started = true;
    m_questions = std::make_unique<QObject>();
    m_above = {};
    m_below = {};
    m_changes.clear();
    m_gathered.clear();
    m_sortedPart = false;
    setPhase(Phase::Loading);
    askForCounts();
}

void DeliveryLogModel::load(const DeliverySpan& span)
{
    begin();
    m_client.deliveries(m_filter, span, m_questions.get(),
                        [this, span](const base::Result<DeliveryPage>& page) { onFirstPage(span, page); });
}

void DeliveryLogModel::onFirstPage(const DeliverySpan& span, const base::Result<DeliveryPage>& page)
{
    if (!page.ok()) {
        show({});
        fail(page.error());
        return;
    }
    Rows rows = page->rows;
    const bool fromEnd = span.order != m_order;
    (fromEnd ? m_above : m_below) = {page->more, page->reachedId};
    if (fromEnd) {
        std::reverse(rows.begin(), rows.end());
    } else if (span.atMs > 0) {
        m_above = {true, 0, span.atMs};
    }
    show(std::move(rows));
    setPhase(Phase::Ready);
    lookOn();
}

/// Instead of all that was there.
void DeliveryLogModel::show(Rows rows)
{
    const bool hadWaiting = !m_waiting.isEmpty();
    beginResetModel();
    m_rows = std::move(rows);
    m_waiting.clear();
    for (const DeliveryRow& row : std::as_const(m_rows)) {
        m_newestId = std::max(m_newestId, row.id);
    }
    m_following = m_following && !m_above.more;
    endResetModel();
    if (hadWaiting) {
        emit waitingChanged();
    }
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

// The table

int DeliveryLogModel::rowOf(qint64 deliveryId) const
{
    const auto place =
        isByComingIn() ? std::lower_bound(m_rows.cbegin(), m_rows.cend(), deliveryId,
                                          [this](const DeliveryRow& row, qint64 id) { return precedes(row.id, id); })
                       : std::find_if(m_rows.cbegin(), m_rows.cend(),
                                      [&](const DeliveryRow& row) { return row.id == deliveryId; });
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
