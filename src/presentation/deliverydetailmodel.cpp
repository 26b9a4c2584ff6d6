// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliverydetailmodel.h"

#include "presentation/enrichmenttexts.h"
#include "presentation/operationtexts.h"
#include "presentation/replytexts.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <QDateTime>

#include <algorithm>

namespace leadferry::presentation {

using domain::AttemptRow;
using domain::DeliveryDetail;
using domain::OperationRow;

namespace {

/// Top-level nodes have this id; attempts have the row of their operation.
constexpr quintptr topLevel = std::numeric_limits<quintptr>::max();

/// `id`: of the operation.
template <typename Operations> auto operationIn(Operations& operations, qint64 id)
{
    return std::find_if(operations.begin(), operations.end(),
                        [id](const OperationRow& operation) { return operation.id == id; });
}

/// On the same day the time is enough.
QString dayOrTime(qint64 ms, qint64 otherMs)
{
    const bool sameDay = QDateTime::fromMSecsSinceEpoch(ms).date() == QDateTime::fromMSecsSinceEpoch(otherMs).date();
    return sameDay ? preciseTimeText(ms) : timeText(ms, otherMs);
}

qint64 timeOf(const domain::Enrichment& enrichment)
{
    return enrichment.askedMs > 0 ? enrichment.askedMs : enrichment.createdMs;
}

domain::OperationState shownState(const OperationRow& operation)
{
    return operation.heldProperties.isEmpty() ? operation.state : domain::OperationState::Held;
}

} // namespace

void DeliveryDetailModel::setDetail(const DeliveryDetail& detail)
{
    if (m_detail && continues(detail)) {
        growTo(detail);
        updateAll();
        return;
    }
    beginResetModel();
    m_detail = detail;
    m_tops = topsOf(detail);
    endResetModel();
}

void DeliveryDetailModel::clear()
{
    beginResetModel();
    m_detail.reset();
    m_tops.clear();
    endResetModel();
}

QList<DeliveryDetailModel::Top> DeliveryDetailModel::topsOf(const DeliveryDetail& detail)
{
    Timed before;
    Timed after;
    for (const auto& step : detail.earlier) {
        before.append({step.receivedAtMs, {Node::Step, step.deliveryId}});
    }
    for (qsizetype i = 0; i < detail.handlings.size(); ++i) {
        after.append({detail.handlings.at(i).atMs, {Node::Handling, i}});
    }
    for (const auto& step : detail.later) {
        after.append({step.receivedAtMs, {Node::Step, step.deliveryId}});
    }
    for (const auto& reply : detail.replies) {
        (reply.readMs < detail.row.receivedAtMs ? before : after).append({reply.readMs, {Node::Reply, reply.id}});
    }
    for (const auto& enrichment : detail.enrichments) {
        const qint64 ms = timeOf(enrichment);
        (ms < detail.row.receivedAtMs ? before : after).append({ms, {Node::Enrichment, enrichment.eventSequence}});
    }
    QList<Top> tops = inOrder(before);
    tops.append({Node::Received, 0});
    if (detail.mappingVersion > 0) {
        tops.append({Node::Mapped, 0});
    }
    for (const OperationRow& operation : detail.operations) {
        tops.append({Node::Operation, operation.id});
    }
    return tops + inOrder(after);
}

QList<DeliveryDetailModel::Top> DeliveryDetailModel::inOrder(Timed timed)
{
    std::stable_sort(timed.begin(), timed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<Top> tops;
    for (const auto& [ms, top] : timed) {
        tops.append(top);
    }
    return tops;
}

/// The same delivery with everything there is so far, in the same order, and at least as many attempts.
bool DeliveryDetailModel::continues(const DeliveryDetail& next) const
{
    if (m_detail->row.id != next.row.id || m_detail->mappingVersion != next.mappingVersion) {
        return false;
    }
    const QList<Top> tops = topsOf(next);
    auto place = tops.begin();
    for (qsizetype row = 0; row < m_tops.size(); ++row) {
        place = std::find(place, tops.end(), m_tops.at(row));
        // Attempts know their operation by its row, which therefore stays.
        const bool moves = m_tops.at(row).node == Node::Operation && place - tops.begin() != row;
        if (place == tops.end() || moves) {
            return false;
        }
    }
    return std::all_of(m_detail->operations.begin(), m_detail->operations.end(), [&next](const OperationRow& now) {
        return now.attempts.size() <= operationIn(next.operations, now.id)->attempts.size();
    });
}

void DeliveryDetailModel::growTo(const DeliveryDetail& next)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_tops.at(row).node != Node::Operation) {
            continue;
        }
        QList<AttemptRow>& attempts = operationIn(m_detail->operations, m_tops.at(row).id)->attempts;
        const QList<AttemptRow>& more = operationIn(next.operations, m_tops.at(row).id)->attempts;
        if (more.size() > attempts.size()) {
            beginInsertRows(index(row, 0), static_cast<int>(attempts.size()), static_cast<int>(more.size()) - 1);
            attempts = more;
            endInsertRows();
        }
    }
    const QList<Top> tops = topsOf(next);
    m_detail = next;
    for (int row = 0; row < tops.size(); ++row) {
        if (row >= m_tops.size() || m_tops.at(row) != tops.at(row)) {
            beginInsertRows({}, row, row);
            m_tops.insert(row, tops.at(row));
            endInsertRows();
        }
    }
}

void DeliveryDetailModel::updateAll()
{
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex operation = index(row, 0);
        if (const int attempts = rowCount(operation); attempts > 0) {
            emit dataChanged(index(0, 0, operation), index(attempts - 1, 0, operation));
        }
    }
}

DeliveryDetailModel::Node DeliveryDetailModel::nodeAt(const QModelIndex& index) const
{
    return index.internalId() == topLevel ? topAt(index).node : Node::Attempt;
}

/// Of an attempt: its operation's.
const DeliveryDetailModel::Top& DeliveryDetailModel::topAt(const QModelIndex& index) const
{
    return m_tops.at(index.internalId() == topLevel ? index.row() : static_cast<int>(index.internalId()));
}

const OperationRow& DeliveryDetailModel::operationOf(const Top& top) const
{
    return *operationIn(m_detail->operations, top.id);
}

const domain::ConversationStep& DeliveryDetailModel::stepOf(const Top& top) const
{
    const auto is = [&top](const domain::ConversationStep& step) { return step.deliveryId == top.id; };
    const auto earlier = std::find_if(m_detail->earlier.begin(), m_detail->earlier.end(), is);
    return earlier != m_detail->earlier.end() ? *earlier
                                              : *std::find_if(m_detail->later.begin(), m_detail->later.end(), is);
}

const domain::Reply& DeliveryDetailModel::replyOf(const Top& top) const
{
    return *std::find_if(m_detail->replies.begin(), m_detail->replies.end(),
                         [&top](const domain::Reply& reply) { return reply.id == top.id; });
}

const domain::Enrichment& DeliveryDetailModel::enrichmentOf(const Top& top) const
{
    return *std::find_if(m_detail->enrichments.begin(), m_detail->enrichments.end(),
                         [&top](const domain::Enrichment& each) { return each.eventSequence == top.id; });
}

const AttemptRow& DeliveryDetailModel::attemptAt(const QModelIndex& index) const
{
    return operationOf(topAt(index)).attempts.at(index.row());
}

const AttemptRow* DeliveryDetailModel::attempt(const QModelIndex& index) const
{
    const bool isOne = m_detail && index.isValid() && index.model() == this && nodeAt(index) == Node::Attempt;
    return isOne ? &attemptAt(index) : nullptr;
}

QModelIndex DeliveryDetailModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : topLevel);
}

QModelIndex DeliveryDetailModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == topLevel) {
        return {};
    }
    return createIndex(static_cast<int>(index.internalId()), 0, topLevel);
}

int DeliveryDetailModel::rowCount(const QModelIndex& parent) const
{
    if (!m_detail || parent.column() > 0) {
        return 0;
    }
    if (!parent.isValid()) {
        return static_cast<int>(m_tops.size());
    }
    return nodeAt(parent) == Node::Operation ? static_cast<int>(operationOf(topAt(parent)).attempts.size()) : 0;
}

int DeliveryDetailModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString DeliveryDetailModel::title(const QModelIndex& index) const
{
    switch (nodeAt(index)) {
    case Node::Step:
        return eventTypeName(stepOf(topAt(index)).type);
    case Node::Received:
        return m_detail->correction.isEmpty() ? tr("Event received") : tr("Event received, corrected since");
    case Node::Mapped:
        return tr("Mapped, version %1").arg(m_detail->mappingVersion);
    case Node::Operation:
        return operationTitle(operationOf(topAt(index)));
    case Node::Attempt:
        return attemptTitle(attemptAt(index));
    case Node::Handling:
        return handlingTitle(m_detail->handlings.at(topAt(index).id));
    case Node::Reply:
        return replyTitle(replyOf(topAt(index)));
    case Node::Enrichment:
        return enrichmentTitle(enrichmentOf(topAt(index)));
    }
    return {};
}

QString DeliveryDetailModel::caption(const QModelIndex& index) const
{
    switch (nodeAt(index)) {
    case Node::Step:
        return stepCaption(stepOf(topAt(index)));
    case Node::Received:
        return receivedCaption(*m_detail);
    case Node::Mapped:
        return mappedCaption(*m_detail);
    case Node::Operation:
        return operationCaption(operationOf(topAt(index)));
    case Node::Attempt:
        return attemptCaption(attemptAt(index));
    case Node::Handling:
        return handlingCaption(m_detail->handlings.at(topAt(index).id));
    case Node::Reply:
        return replyCaption(replyOf(topAt(index)));
    case Node::Enrichment:
        return enrichmentCaption(enrichmentOf(topAt(index)));
    }
    return {};
}

QString DeliveryDetailModel::time(const QModelIndex& index) const
{
    return nodeAt(index) == Node::Attempt ? offsetText(attemptAt(index).startedMs - m_detail->row.receivedAtMs)
                                          : topTime(topAt(index));
}

QString DeliveryDetailModel::topTime(const Top& top) const
{
    const qint64 start = m_detail->row.receivedAtMs;
    switch (top.node) {
    case Node::Step:
        return dayOrTime(stepOf(top).receivedAtMs, start);
    case Node::Received:
        return preciseTimeText(start);
    case Node::Operation: {
        const OperationRow& operation = operationOf(top);
        const AttemptRow* last = operation.attempts.isEmpty() ? nullptr : &operation.attempts.constLast();
        return last ? offsetText(last->startedMs + last->durationMs - start) : QString();
    }
    case Node::Handling:
        return offsetText(m_detail->handlings.at(top.id).atMs - start);
    case Node::Reply:
        return dayOrTime(replyOf(top).writtenMs, start);
    case Node::Enrichment:
        return dayOrTime(timeOf(enrichmentOf(top)), start);
    case Node::Mapped:
    case Node::Attempt:
        return {};
    }
    return {};
}

QVariant DeliveryDetailModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_detail) {
        return {};
    }
    const Node node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return title(index);
    case Qt::AccessibleTextRole:
        return QStringList{title(index), caption(index), time(index)}.join(QStringLiteral(", "));
    case NodeRole:
        return static_cast<int>(node);
    case StateRole:
        return node == Node::Operation ? QVariant(static_cast<int>(shownState(operationOf(topAt(index))))) : QVariant();
    case StepRole:
        return node == Node::Step ? QVariant(topAt(index).id) : QVariant();
    case CaptionRole:
        return caption(index);
    case TimeRole:
        return time(index);
    case LinkRole:
        return node == Node::Operation ? operationOf(topAt(index)).recordUrl : QString();
    case ReplyRole:
        return node == Node::Reply ? QVariant(static_cast<int>(lookOf(replyOf(topAt(index))))) : QVariant();
    case EnrichmentRole:
        return node == Node::Enrichment ? QVariant(static_cast<int>(lookOf(enrichmentOf(topAt(index))))) : QVariant();
    default:
        return {};
    }
}

} // namespace leadferry::presentation
