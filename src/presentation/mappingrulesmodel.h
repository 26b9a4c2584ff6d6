// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of one event type as a table: each action a heading, each field rule a row with what it makes of the
// sample. Editing, moving, adding and removing go into the draft.
#pragma once

#include "presentation/mappingdraft.h"
#include "presentation/mappingresults.h"

#include <QAbstractTableModel>

namespace leadferry::presentation {

class MappingRulesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        IsActionRole = Qt::UserRole + 1, ///< bool: a heading, which goes over all columns
        FactsRole,                       ///< secondary words after the text
        IconRole,                        ///< name of an icon before it
        ProblemRole,                     ///< of the cell: its title; empty: none
        BlocksRole,                      ///< bool: the cell's problem keeps the mapping from being saved
        DimRole,                         ///< bool: not for this sample, or left out
        CodeRole,                        ///< bool: a path, in mono
        ObjectRole,                      ///< int of domain::CrmObject, of the row's action
    };

    /// `draft` outlives the model.
    explicit MappingRulesModel(MappingDraft& draft, QObject* parent = nullptr);

    void setType(const QString& type);
    [[nodiscard]] QString type() const { return m_type; }
    void setScene(const MappingScene& scene);
    [[nodiscard]] const MappingScene& scene() const { return m_scene; }
    /// Only rules with that in their words; headings stay where a rule of theirs does.
    void setSearch(const QString& text);

    [[nodiscard]] const domain::Mapping& mapping() const { return m_mapping; }
    [[nodiscard]] const QList<MappingProblem>& problems() const { return m_problems; }
    [[nodiscard]] const QList<ActionResult>& results() const { return m_results; }
    [[nodiscard]] RulePlace placeAt(int row) const { return m_places.value(row); }
    [[nodiscard]] int rowOf(RulePlace place) const { return static_cast<int>(m_places.indexOf(place)); }
    /// The worst first; of a heading those of its action as a whole.
    [[nodiscard]] QList<MappingProblem> problemsAt(RulePlace place) const;

    /// A rule without anything below the row, in the same action; gives its row. -1: there is no action.
    int addRule(int row, const QString& path = {});
    /// The copy stands below and has no property yet.
    int duplicateRule(int row);
    void removeRow(int row); ///< a rule, or an action with all its rules
    /// Moves a rule within its action, or an action among the others; gives the row it has now.
    int moveRow(int row, int by);
    void setRule(RulePlace place, const domain::FieldRule& rule, const QString& what);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void dropped(leadferry::presentation::RulePlace place); ///< a rule, which stands there now
    void rebuilt(); ///< results and problems are new, whether or not rows came or went

private:
    void rebuild();
    [[nodiscard]] bool isFound(RulePlace place) const;
    [[nodiscard]] int dropTarget(const QMimeData* data, int row, const QModelIndex& parent) const;
    [[nodiscard]] QVariant actionData(RulePlace place, int role) const;
    [[nodiscard]] QVariant ruleData(RulePlace place, MappingColumn column, int role) const;
    [[nodiscard]] QString text(RulePlace place, MappingColumn column) const;
    [[nodiscard]] QString facts(RulePlace place, MappingColumn column) const;
    [[nodiscard]] const MappingProblem* problemIn(RulePlace place, MappingColumn column) const;

    MappingDraft& m_draft;
    QString m_type;
    QString m_search;
    MappingScene m_scene;
    domain::Mapping m_mapping;
    QList<ActionResult> m_results;
    QList<MappingProblem> m_problems;
    QList<RulePlace> m_places; ///< by row
};

} // namespace leadferry::presentation
