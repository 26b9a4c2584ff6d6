// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/prooflistmodel.h"

#include "presentation/prooftexts.h"

#include <algorithm>

namespace leadferry::presentation {

using domain::ProofDifference;

namespace {

/// A value on one line.
QString line(const QString& text)
{
    return text.simplified();
}

} // namespace

void ProofListModel::setDifferences(QList<ProofDifference> differences)
{
    std::stable_partition(differences.begin(), differences.end(),
                          [](const ProofDifference& one) { return domain::isDifference(one.kind); });
    beginResetModel();
    m_differences = std::move(differences);
    endResetModel();
}

int ProofListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_differences.size());
}

int ProofListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProofListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ProofDifference& difference = m_differences.at(index.row());
    if (role == FaultRole) {
        return domain::isDifference(difference.kind) && difference.replayedMs == 0;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (static_cast<Column>(index.column())) {
    case What:
        return difference.replayedMs > 0 ? tr("Sent again") : proofWord(difference.kind);
    case Person:
        return difference.person;
    case Place:
        return proofPlace(difference);
    case Wanted:
        return line(difference.wanted);
    case Found:
        return line(proofFound(difference));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ProofListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case What:
        return tr("What");
    case Person:
        return tr("Person");
    case Place:
        return tr("Where");
    case Wanted:
        return tr("Said by the bot");
    case Found:
        return tr("In HubSpot");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace leadferry::presentation
