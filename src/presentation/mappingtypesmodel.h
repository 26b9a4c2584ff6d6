// SPDX-License-Identifier: GPL-3.0-or-later
// "When this happens": the event types with their switches, and a mark where something is wrong.
#pragma once

#include "presentation/mappingeditor.h"

#include <QAbstractListModel>

namespace leadferry::presentation {

class MappingTypesModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        TypeRole = Qt::UserRole + 1,
        ProblemRole, ///< how many things are wrong, in words; empty: nothing is
        DirtyRole,   ///< bool: edited and not saved
    };

    /// `editor` outlives the model.
    explicit MappingTypesModel(MappingEditor& editor, QObject* parent = nullptr);

    [[nodiscard]] QString typeAt(int row) const { return m_rows.value(row).type; }
    [[nodiscard]] int rowOf(const QString& type) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    struct Row
    {
        QString type;
        bool active = true;
        bool dirty = false;
        QString problem;
    };
    void rebuild();

    MappingEditor& m_editor;
    QList<Row> m_rows;
};

} // namespace leadferry::presentation
