// SPDX-License-Identifier: GPL-3.0-or-later
// The differences that a proof found, as rows; what is to be put right comes first.
#pragma once

#include "domain/proof.h"

#include <QAbstractTableModel>

namespace leadferry::presentation {

class ProofListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Person, Place, Wanted, Found, ColumnCount };
    static constexpr int FaultRole = Qt::UserRole + 1; ///< bool: it is to be put right, and was not sent again yet

    using QAbstractTableModel::QAbstractTableModel;

    void setDifferences(QList<domain::ProofDifference> differences);
    [[nodiscard]] const QList<domain::ProofDifference>& differences() const { return m_differences; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::ProofDifference> m_differences;
};

} // namespace leadferry::presentation
