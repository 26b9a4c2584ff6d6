// SPDX-License-Identifier: GPL-3.0-or-later
// The table of rules: edited in place, moved by hand or by key, one row chosen.
#pragma once

#include "presentation/mappingrulesmodel.h"
#include "ui/components/rowtable.h"

#include <QAbstractItemDelegate>
#include <QPixmap>

namespace leadferry::presentation {
class SampleModel;
}

namespace leadferry::ui {

class RuleTable : public RowTable
{
    Q_OBJECT
public:
    /// Both outlive the table.
    RuleTable(presentation::MappingRulesModel& rules, const presentation::SampleModel& sample,
              QWidget* parent = nullptr);

    [[nodiscard]] presentation::RulePlace place() const;
    void choose(presentation::RulePlace place);
    /// Chooses the cell and begins to edit it, where it can be edited.
    void editAt(presentation::RulePlace place, presentation::MappingColumn column);
    /// A new rule below the chosen row, with the path already in it.
    void addRule(const QString& path = {});
    void duplicateRule();
    void removeChosen();
    void moveChosen(int by);

signals:
    void editingBegan(); ///< in a cell
    void editingEnded();
    void placeChanged(leadferry::presentation::RulePlace place);
    void stepsWanted();  ///< Enter on what is changed by steps, or has several lines
    void actionWanted(); ///< Enter on a heading

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void open(const QModelIndex& index);
    void afterReset();
    void layOutColumns();
    void tellEditing();
    [[nodiscard]] QPixmap pictureOf(int row) const;

    presentation::MappingRulesModel& m_rules;
    presentation::RulePlace m_place;
    int m_column = 0;
    bool m_editing = false;
};

} // namespace leadferry::ui
