// SPDX-License-Identifier: GPL-3.0-or-later
// The needs of a report as rows below their kind of record, with what is chosen for repair.
#pragma once

#include "presentation/propertyfilter.h"
#include "presentation/propertyinspection.h"

#include <QAbstractTableModel>

namespace leadferry::presentation {

enum class PropertyColumn { Chosen, State, Label, Name, Type, NeededBy, NextStep };
inline constexpr int propertyColumnCount = 7;

class PropertiesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        HeadingRole = Qt::UserRole + 1, ///< bool: a kind of record, over all columns
        FactsRole,                      ///< of a heading: "18 needed, 5 to repair"
        OpenRole,                       ///< bool, of a heading: its rows are shown
        LeadsOnRole,                    ///< bool, of the cell: it leads to the mapping
    };

    /// It outlives the model.
    explicit PropertiesModel(PropertyInspection& inspection, QObject* parent = nullptr);

    [[nodiscard]] const PropertyFilter& filter() const { return m_filter; }
    void setFilter(const PropertyFilter& filter);
    [[nodiscard]] const QList<domain::PropertyNeed>& needs() const { return m_inspection.report().needs; }
    /// How many there are under each chip, whatever is filtered.
    [[nodiscard]] int countOf(std::optional<NeedClass> needClass) const;
    /// Null: a heading, or no row.
    [[nodiscard]] const domain::PropertyNeed* needAt(int row) const;
    /// The row of a need, else -1.
    [[nodiscard]] int rowOf(const QString& place) const;
    [[nodiscard]] bool isHeading(int row) const { return row >= 0 && row < m_rows.size() && m_rows.at(row).need < 0; }
    /// A heading shows its rows, or hides them.
    void setOpen(int row, bool open);

    /// Repairable needs; from the start those that are needed, and the others where nothing is in trouble. What only a
    /// mapping names may be misspelt: somebody has to choose it.
    [[nodiscard]] bool isChosen(const domain::PropertyNeed& need) const;
    [[nodiscard]] QList<domain::PropertyNeed> chosen() const;
    /// Of what is shown and repairable.
    [[nodiscard]] Qt::CheckState allChosen() const;
    void setAllChosen(bool chosen);
    /// A need, or all that stand below a heading.
    void toggleAt(int row);
    /// "31 properties · 5 selected for repair"
    [[nodiscard]] QString countWords() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void chosenChanged();

private:
    struct Row
    {
        domain::CrmObject object = domain::CrmObject::Contact;
        int need = -1; ///< in the report; -1: the heading
    };
    void rebuild();
    void takeReport();
    void tellChosen();
    void choose(const domain::PropertyNeed& need, bool chosen) { m_choices.insert(placeOf(need), chosen); }
    [[nodiscard]] QList<int> repairableBelow(int heading) const;
    [[nodiscard]] QString headingFacts(domain::CrmObject object) const;
    [[nodiscard]] QVariant headingData(const Row& row, int column, int role) const;
    [[nodiscard]] static QString textOf(const domain::PropertyNeed& need, PropertyColumn column);
    [[nodiscard]] static QString tooltipOf(const domain::PropertyNeed& need, PropertyColumn column);
    [[nodiscard]] QVariant checkState(const domain::PropertyNeed& need) const;

    PropertyInspection& m_inspection;
    PropertyFilter m_filter;
    QList<Row> m_rows;
    QSet<domain::CrmObject> m_closed;
    QString m_portal;               ///< whose choices these are
    QHash<QString, bool> m_choices; ///< that a person made
    bool m_anyTrouble = false;
};

} // namespace leadferry::presentation
