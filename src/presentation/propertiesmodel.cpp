// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/propertiesmodel.h"

#include "presentation/texts.h"

#include <QLocale>

#include <algorithm>

namespace leadferry::presentation {

using domain::CrmObject;
using domain::PropertyNeed;

PropertiesModel::PropertiesModel(PropertyInspection& inspection, QObject* parent)
    : QAbstractTableModel(parent), m_inspection(inspection)
{
    connect(&inspection, &PropertyInspection::reportChanged, this, &PropertiesModel::takeReport);
    takeReport();
}

void PropertiesModel::takeReport()
{
    if (std::exchange(m_portal, m_inspection.portal()) != m_portal) {
        m_choices.clear();
        m_closed.clear();
    }
    m_anyTrouble = countOf(NeedClass::ToRepair) > 0;
    rebuild();
}

void PropertiesModel::setFilter(const PropertyFilter& filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        rebuild();
    }
}

void PropertiesModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const QList<CrmObject> objects = objectsIn(needs());
    for (const CrmObject object : objects) {
        QList<Row> rows;
        for (int i = 0; i < needs().size(); ++i) {
            if (needs().at(i).wanted.object == object && matches(m_filter, needs().at(i))) {
                rows.append({object, i});
            }
        }
        if (!rows.isEmpty()) {
            m_rows.append({object, -1});
            m_rows.append(m_closed.contains(object) ? QList<Row>() : rows);
        }
    }
    endResetModel();
    emit chosenChanged();
}

int PropertiesModel::countOf(std::optional<NeedClass> needClass) const
{
    return static_cast<int>(std::count_if(needs().begin(), needs().end(), [&](const PropertyNeed& need) {
        return !needClass || needClassOf(need) == *needClass;
    }));
}

const PropertyNeed* PropertiesModel::needAt(int row) const
{
    const int need = row >= 0 && row < m_rows.size() ? m_rows.at(row).need : -1;
    return need >= 0 && need < needs().size() ? &needs().at(need) : nullptr;
}

int PropertiesModel::rowOf(const QString& place) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const PropertyNeed* need = needAt(row); need != nullptr && placeOf(*need) == place) {
            return row;
        }
    }
    return -1;
}

void PropertiesModel::setOpen(int row, bool open)
{
    if (!isHeading(row)) {
        return;
    }
    const CrmObject object = m_rows.at(row).object;
    if (open == m_closed.contains(object)) {
        open ? static_cast<void>(m_closed.remove(object)) : static_cast<void>(m_closed.insert(object));
        rebuild();
    }
}

// What is chosen

bool PropertiesModel::isChosen(const PropertyNeed& need) const
{
    return domain::isRepairable(need) &&
           m_choices.value(placeOf(need), need.defined && (need.required || !m_anyTrouble));
}

QList<PropertyNeed> PropertiesModel::chosen() const
{
    QList<PropertyNeed> chosen;
    std::copy_if(needs().begin(), needs().end(), std::back_inserter(chosen),
                 [this](const PropertyNeed& need) { return isChosen(need); });
    return chosen;
}

/// Also those of a closed group: their heading is shown.
QList<int> PropertiesModel::repairableBelow(int heading) const
{
    QList<int> below;
    for (int i = 0; i < needs().size(); ++i) {
        const PropertyNeed& need = needs().at(i);
        const bool ofIt = heading < 0 || need.wanted.object == m_rows.at(heading).object;
        if (ofIt && domain::isRepairable(need) && matches(m_filter, need)) {
            below.append(i);
        }
    }
    return below;
}

Qt::CheckState PropertiesModel::allChosen() const
{
    const QList<int> able = repairableBelow(-1);
    const auto on = std::count_if(able.begin(), able.end(), [this](int i) { return isChosen(needs().at(i)); });
    return on == 0 ? Qt::Unchecked : on == able.size() ? Qt::Checked : Qt::PartiallyChecked;
}

void PropertiesModel::setAllChosen(bool chosen)
{
    const QList<int> able = repairableBelow(-1);
    for (const int i : able) {
        choose(needs().at(i), chosen);
    }
    tellChosen();
}

void PropertiesModel::toggleAt(int row)
{
    if (const PropertyNeed* need = needAt(row)) {
        if (domain::isRepairable(*need)) {
            choose(*need, !isChosen(*need));
            tellChosen();
        }
    } else if (isHeading(row)) {
        const QList<int> able = repairableBelow(row);
        const bool all = std::all_of(able.begin(), able.end(), [this](int i) { return isChosen(needs().at(i)); });
        for (const int i : able) {
            choose(needs().at(i), !all);
        }
        tellChosen();
    }
}

void PropertiesModel::tellChosen()
{
    if (!m_rows.isEmpty()) {
        const int column = static_cast<int>(PropertyColumn::Chosen);
        emit dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::CheckStateRole});
    }
    emit chosenChanged();
}

QString PropertiesModel::countWords() const
{
    const int all = static_cast<int>(needs().size());
    const int shown = static_cast<int>(std::count_if(
        needs().begin(), needs().end(), [this](const PropertyNeed& need) { return matches(m_filter, need); }));
    const QString count = shown == all ? tr("%n properties", nullptr, all)
                                       : tr("%n of %1 properties", nullptr, shown).arg(QLocale().toString(all));
    const int chosen = static_cast<int>(this->chosen().size());
    return chosen == 0 ? count
                       : tr("%1 · %2", "properties, how many are selected")
                             .arg(count, tr("%n selected for repair", nullptr, chosen));
}

// The table

int PropertiesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PropertiesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : propertyColumnCount;
}

QString PropertiesModel::headingFacts(CrmObject object) const
{
    int needed = 0;
    int trouble = 0;
    int optional = 0;
    for (const PropertyNeed& need : needs()) {
        if (need.wanted.object == object) {
            needed += need.required ? 1 : 0;
            trouble += needClassOf(need) == NeedClass::ToRepair ? 1 : 0;
            optional += needClassOf(need) == NeedClass::Optional ? 1 : 0;
        }
    }
    if (trouble > 0) {
        return tr("%n needed, %1 to repair", nullptr, needed).arg(QLocale().toString(trouble));
    }
    return optional > 0
               ? tr("%n needed, all ready; %1 more can be created", nullptr, needed).arg(QLocale().toString(optional))
               : tr("%n needed, all ready", nullptr, needed);
}

QVariant PropertiesModel::headingData(const Row& row, int column, int role) const
{
    const bool first = column == 0;
    switch (role) {
    case HeadingRole:
        return true;
    case FactsRole:
        return headingFacts(row.object);
    case OpenRole:
        return !m_closed.contains(row.object);
    case Qt::DisplayRole:
        return first ? presentation::objectName(row.object) : QString();
    case Qt::AccessibleTextRole:
        return first ? tr("%1, %2", "kind of record, how many properties are needed")
                           .arg(presentation::objectName(row.object), headingFacts(row.object))
                     : QString();
    default:
        return {};
    }
}

QString PropertiesModel::textOf(const PropertyNeed& need, PropertyColumn column)
{
    switch (column) {
    case PropertyColumn::Chosen:
        return {};
    case PropertyColumn::State:
        return needStateName(need);
    case PropertyColumn::Label:
        return needLabel(need);
    case PropertyColumn::Name:
        return need.wanted.name;
    case PropertyColumn::Type:
        return needTypeName(need);
    case PropertyColumn::NeededBy:
        return neededBy(need);
    case PropertyColumn::NextStep:
        return nextStep(need);
    }
    Q_UNREACHABLE();
}

/// Empty: what the cell says is all there is.
QString PropertiesModel::tooltipOf(const PropertyNeed& need, PropertyColumn column)
{
    switch (column) {
    case PropertyColumn::NeededBy:
        return neededByLines(need).join(QLatin1Char('\n'));
    case PropertyColumn::State:
    case PropertyColumn::NextStep:
        return valueRuleLines(need).isEmpty() ? nextStepInFull(need)
                                              : nextStepInFull(need) + QLatin1Char('\n') + valueRuleRemark(need);
    case PropertyColumn::Label:
        return need.wanted.description.isEmpty() ? QString()
                                                 : needLabel(need) + QLatin1Char('\n') + need.wanted.description;
    case PropertyColumn::Chosen:
    case PropertyColumn::Name:
    case PropertyColumn::Type:
        return {};
    }
    Q_UNREACHABLE();
}

QVariant PropertiesModel::checkState(const PropertyNeed& need) const
{
    return domain::isRepairable(need) ? QVariant(isChosen(need) ? Qt::Checked : Qt::Unchecked) : QVariant();
}

QVariant PropertiesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const PropertyNeed* need = needAt(index.row());
    if (need == nullptr) {
        return headingData(m_rows.at(index.row()), index.column(), role);
    }
    const auto column = static_cast<PropertyColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*need, column);
    case Qt::ToolTipRole: {
        const QString tooltip = tooltipOf(*need, column);
        return tooltip.isEmpty() ? QVariant() : tooltip;
    }
    case Qt::CheckStateRole:
        return column == PropertyColumn::Chosen ? checkState(*need) : QVariant();
    case HeadingRole:
        return false;
    case LeadsOnRole:
        return column == PropertyColumn::NextStep && leadsToMapping(*need);
    case Qt::AccessibleTextRole:
        if (column == PropertyColumn::Chosen) {
            return !domain::isRepairable(*need) ? QString()
                   : isChosen(*need)            ? tr("%1, selected for repair").arg(needLabel(*need))
                                                : tr("%1, not selected").arg(needLabel(*need));
        }
        if (column == PropertyColumn::State) {
            const QString step = nextStep(*need);
            return step.isEmpty() ? needStateName(*need)
                                  : tr("%1: %2", "state of a property, what to do").arg(needStateName(*need), step);
        }
        return textOf(*need, column).isEmpty() ? tr("nothing") : textOf(*need, column);
    default:
        return {};
    }
}

QVariant PropertiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<PropertyColumn>(section)) {
    case PropertyColumn::Chosen:
        return QString();
    case PropertyColumn::State:
        return tr("State");
    case PropertyColumn::Label:
        return tr("Label", "column: of a property");
    case PropertyColumn::Name:
        return tr("Internal name");
    case PropertyColumn::Type:
        return tr("Type");
    case PropertyColumn::NeededBy:
        return tr("Needed by");
    case PropertyColumn::NextStep:
        return tr("What to do");
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::presentation
