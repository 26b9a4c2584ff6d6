// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingtypesmodel.h"

#include "presentation/texts.h"

#include <algorithm>

namespace leadferry::presentation {

MappingTypesModel::MappingTypesModel(MappingEditor& editor, QObject* parent)
    : QAbstractListModel(parent), m_editor(editor)
{
    connect(&editor.draft(), &MappingDraft::changed, this, &MappingTypesModel::rebuild);
    connect(&editor, &MappingEditor::sceneChanged, this, &MappingTypesModel::rebuild);
    rebuild();
}

void MappingTypesModel::rebuild()
{
    const MappingDraft& draft = m_editor.draft();
    QStringList types = knownEventTypes();
    types.removeIf([&](const QString& type) { return !draft.types().contains(type); });
    const QStringList all = draft.types();
    for (const QString& type : all) {
        if (!types.contains(type)) {
            types.append(type);
        }
    }
    QList<Row> rows;
    for (const QString& type : std::as_const(types)) {
        const bool active = draft.mapping(type).active;
        const auto problems = active ? static_cast<int>(m_editor.problemsOfType(type).size()) : 0;
        rows.append({type, active, draft.isDirty(type),
                     problems > 0 ? tr("%n thing(s) to mend", nullptr, problems) : QString()});
    }
    const bool same = rows.size() == m_rows.size() &&
                      std::equal(rows.begin(), rows.end(), m_rows.begin(),
                                 [](const Row& one, const Row& other) { return one.type == other.type; });
    if (same) {
        m_rows = rows;
        if (rows.isEmpty()) {
            return;
        }
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int MappingTypesModel::rowOf(const QString& type) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.type == type; });
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

int MappingTypesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MappingTypesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return eventTypeName(row.type);
    case Qt::CheckStateRole:
        return row.active ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return row.problem.isEmpty() ? QVariant() : row.problem;
    case Qt::AccessibleTextRole: {
        const QString state = row.active ? tr("%1, on", "an event type").arg(eventTypeName(row.type))
                                         : tr("%1, off", "an event type").arg(eventTypeName(row.type));
        return row.problem.isEmpty() ? state : state + QStringLiteral(", ") + row.problem;
    }
    case TypeRole:
        return row.type;
    case ProblemRole:
        return row.problem;
    case DirtyRole:
        return row.dirty;
    default:
        return {};
    }
}

Qt::ItemFlags MappingTypesModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

bool MappingTypesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid()) {
        return false;
    }
    domain::Mapping mapping = m_editor.draft().mapping(typeAt(index.row()));
    mapping.active = value.toInt() == Qt::Checked;
    m_editor.draft().change(mapping, mapping.active ? tr("Switch on") : tr("Switch off"));
    return true;
}

} // namespace leadferry::presentation
