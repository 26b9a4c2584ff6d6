// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliverydetailmodel.h"

#include "presentation/operationtexts.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <algorithm>

namespace leadferry::presentation {

using domain::AttemptRow;
using domain::DeliveryDetail;
using domain::OperationRow;

namespace {

/// Top-level nodes have this id; attempts have the row of their operation.
constexpr quintptr topLevel = std::numeric_limits<quintptr>::max();

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
    endResetModel();
}

void DeliveryDetailModel::clear()
{
    beginResetModel();
    m_detail.reset();
    endResetModel();
}

/// The same delivery with the same operations so far and at least as many attempts.
bool DeliveryDetailModel::continues(const DeliveryDetail& next) const
{
    const QList<OperationRow>& now = m_detail->operations;
    if (m_detail->row.id != next.row.id || now.isEmpty() || next.operations.size() < now.size() ||
        m_detail->mappingVersion != next.mappingVersion) {
        return false;
    }
    return std::equal(now.begin(), now.end(), next.operations.begin(),
                      [](const OperationRow& a, const OperationRow& b) {
                          return a.id == b.id && a.attempts.size() <= b.attempts.size();
                      });
}

void DeliveryDetailModel::growTo(const DeliveryDetail& next)
{
    const int known = static_cast<int>(m_detail->operations.size());
    for (int i = 0; i < known; ++i) {
        QList<AttemptRow>& attempts = m_detail->operations[i].attempts;
        const QList<AttemptRow>& more = next.operations.at(i).attempts;
        if (more.size() > attempts.size()) {
            const QModelIndex operation = index(firstOperationRow() + i, 0);
            beginInsertRows(operation, static_cast<int>(attempts.size()), static_cast<int>(more.size()) - 1);
            attempts = more;
            endInsertRows();
        }
    }
    if (next.operations.size() > known) {
        const int last = firstOperationRow() + static_cast<int>(next.operations.size()) - 1;
        beginInsertRows({}, firstOperationRow() + known, last);
        m_detail->operations.append(next.operations.mid(known));
        endInsertRows();
    }
    m_detail = next;
}

void DeliveryDetailModel::updateAll()
{
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    for (int row = firstOperationRow(); row < rowCount(); ++row) {
        const QModelIndex operation = index(row, 0);
        if (const int attempts = rowCount(operation); attempts > 0) {
            emit dataChanged(index(0, 0, operation), index(attempts - 1, 0, operation));
        }
    }
}

int DeliveryDetailModel::firstOperationRow() const
{
    return m_detail && m_detail->mappingVersion > 0 ? 2 : 1;
}

DeliveryDetailModel::Node DeliveryDetailModel::nodeAt(const QModelIndex& index) const
{
    if (index.internalId() != topLevel) {
        return Node::Attempt;
    }
    if (index.row() >= firstOperationRow()) {
        return Node::Operation;
    }
    return index.row() == 0 ? Node::Received : Node::Mapped;
}

const OperationRow& DeliveryDetailModel::operationAt(const QModelIndex& index) const
{
    const int row = index.internalId() == topLevel ? index.row() : static_cast<int>(index.internalId());
    return m_detail->operations.at(row - firstOperationRow());
}

const AttemptRow& DeliveryDetailModel::attemptAt(const QModelIndex& index) const
{
    return operationAt(index).attempts.at(index.row());
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
        return firstOperationRow() + static_cast<int>(m_detail->operations.size());
    }
    return nodeAt(parent) == Node::Operation ? static_cast<int>(operationAt(parent).attempts.size()) : 0;
}

int DeliveryDetailModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString DeliveryDetailModel::title(const QModelIndex& index) const
{
    switch (nodeAt(index)) {
    case Node::Received:
        return tr("Event received");
    case Node::Mapped:
        return tr("Mapped, version %1").arg(m_detail->mappingVersion);
    case Node::Operation:
        return operationTitle(operationAt(index));
    case Node::Attempt:
        return attemptTitle(attemptAt(index));
    }
    return {};
}

QString DeliveryDetailModel::caption(const QModelIndex& index) const
{
    switch (nodeAt(index)) {
    case Node::Received:
        return receivedCaption(*m_detail);
    case Node::Mapped:
        return mappedCaption(*m_detail);
    case Node::Operation:
        return operationCaption(operationAt(index));
    case Node::Attempt:
        return attemptCaption(attemptAt(index));
    }
    return {};
}

QString DeliveryDetailModel::time(const QModelIndex& index) const
{
    const qint64 start = m_detail->row.receivedAtMs;
    switch (nodeAt(index)) {
    case Node::Received:
        return preciseTimeText(start);
    case Node::Mapped:
        return {};
    case Node::Operation: {
        const OperationRow& operation = operationAt(index);
        if (operation.attempts.isEmpty()) {
            return {};
        }
        const AttemptRow& last = operation.attempts.constLast();
        return offsetText(last.startedMs + last.durationMs - start);
    }
    case Node::Attempt:
        return offsetText(attemptAt(index).startedMs - start);
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
        return node == Node::Operation ? QVariant(static_cast<int>(shownState(operationAt(index)))) : QVariant();
    case CaptionRole:
        return caption(index);
    case TimeRole:
        return time(index);
    case LinkRole:
        return node == Node::Operation ? operationAt(index).recordUrl : QString();
    default:
        return {};
    }
}

} // namespace leadferry::presentation
