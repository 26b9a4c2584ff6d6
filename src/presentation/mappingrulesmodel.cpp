// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingrulesmodel.h"

#include "presentation/mappingrepairs.h"
#include "presentation/mappingtexts.h"
#include "presentation/texts.h"
#include "presentation/transformtexts.h"

#include <algorithm>

namespace leadferry::presentation {

using domain::FieldRule;

namespace {

constexpr int columns = 5;

} // namespace

MappingRulesModel::MappingRulesModel(MappingDraft& draft, QObject* parent) : QAbstractTableModel(parent), m_draft(draft)
{
    connect(&draft, &MappingDraft::changed, this, &MappingRulesModel::rebuild);
}

void MappingRulesModel::setType(const QString& type)
{
    m_type = type;
    rebuild();
}

void MappingRulesModel::setScene(const MappingScene& scene)
{
    m_scene = scene;
    rebuild();
}

void MappingRulesModel::setSearch(const QString& text)
{
    m_search = text.trimmed();
    rebuild();
}

void MappingRulesModel::rebuild()
{
    m_mapping = m_draft.mapping(m_type);
    m_results = resultsOf(m_mapping, m_scene);
    m_problems = problemsOf(m_mapping, m_scene, m_results);
    QList<RulePlace> places;
    for (int action = 0; action < m_mapping.actions.size(); ++action) {
        QList<RulePlace> rules;
        for (int rule = 0; rule < m_mapping.actions.at(action).fields.size(); ++rule) {
            if (isFound({action, rule})) {
                rules.append({action, rule});
            }
        }
        if (m_search.isEmpty() || !rules.isEmpty()) {
            places.append({action, -1});
            places.append(rules);
        }
    }
    if (places == m_places && !places.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    } else {
        beginResetModel();
        m_places = places;
        endResetModel();
    }
    emit rebuilt();
}

bool MappingRulesModel::isFound(RulePlace place) const
{
    if (m_search.isEmpty()) {
        return true;
    }
    using enum MappingColumn;
    for (const MappingColumn column : {From, ChangedBy, Result, Property, Write}) {
        if (text(place, column).contains(m_search, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return ruleAt(m_mapping, place)->property.contains(m_search, Qt::CaseInsensitive);
}

QList<MappingProblem> MappingRulesModel::problemsAt(RulePlace place) const
{
    QList<MappingProblem> problems = m_problems;
    problems.removeIf([&](const MappingProblem& problem) { return problem.place != place; });
    return problems;
}

// The table

int MappingRulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int MappingRulesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant MappingRulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (MappingColumn(section)) {
    case MappingColumn::From:
        return tr("From the event");
    case MappingColumn::ChangedBy:
        return tr("Changed by");
    case MappingColumn::Result:
        return tr("Will be written");
    case MappingColumn::Property:
        return tr("HubSpot property");
    case MappingColumn::Write:
        return tr("Write", "a column: how it is written");
    }
    return {};
}

QVariant MappingRulesModel::data(const QModelIndex& index, int role) const
{
    const RulePlace place = placeAt(index.row());
    if (!index.isValid() || place.action < 0) {
        return {};
    }
    if (role == IsActionRole) {
        return !place.isRule();
    }
    if (role == ObjectRole) {
        return static_cast<int>(m_mapping.actions.at(place.action).object);
    }
    return place.isRule() ? ruleData(place, MappingColumn(index.column()), role) : actionData(place, role);
}

QVariant MappingRulesModel::actionData(RulePlace place, int role) const
{
    const QList<MappingProblem> problems = problemsAt(place);
    const QString title = actionTitle(m_mapping, place.action);
    const QString facts = actionFacts(m_mapping, place.action, m_results.at(place.action));
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case FactsRole:
        return facts;
    case IconRole:
        return domain::toString(m_mapping.actions.at(place.action).object);
    case ProblemRole:
        return problems.isEmpty() ? QString() : problemWords(problems.first(), m_mapping, m_scene).title;
    case BlocksRole:
        return !problems.isEmpty() && problems.first().keepsFromSaving();
    case DimRole:
        return !m_results.at(place.action).applies;
    case Qt::AccessibleTextRole:
        return title + QStringLiteral(", ") + facts;
    default:
        return {};
    }
}

QVariant MappingRulesModel::ruleData(RulePlace place, MappingColumn column, int role) const
{
    const FieldRule& rule = *ruleAt(m_mapping, place);
    const MappingProblem* problem = problemIn(place, column);
    switch (role) {
    case Qt::DisplayRole:
        return text(place, column);
    case Qt::EditRole:
        return column == MappingColumn::From       ? QVariant(sourceText(rule))
               : column == MappingColumn::Property ? QVariant(rule.property)
               : column == MappingColumn::Write    ? QVariant(static_cast<int>(rule.mode))
                                                   : QVariant(text(place, column));
    case FactsRole:
        return facts(place, column);
    case CodeRole:
        return column == MappingColumn::From && !rule.from.isEmpty();
    case ProblemRole:
        return problem ? problemWords(*problem, m_mapping, m_scene).title : QString();
    case BlocksRole:
        return problem && problem->keepsFromSaving();
    case DimRole:
        return !m_results.at(place.action).applies || m_results.at(place.action).rules.at(place.rule).leftOut;
    case Qt::ToolTipRole:
        return problem                          ? problemWords(*problem, m_mapping, m_scene).title
               : column == MappingColumn::Write ? writeModeMeaning(rule.mode)
                                                : QVariant();
    case Qt::AccessibleTextRole: {
        const QString words = text(place, column).isEmpty() ? nothing() : text(place, column);
        return problem ? tr("%1, %2", "a cell's value and what is wrong with it")
                             .arg(words, problemWords(*problem, m_mapping, m_scene).title)
                       : words;
    }
    default:
        return {};
    }
}

QString MappingRulesModel::text(RulePlace place, MappingColumn column) const
{
    const FieldRule& rule = *ruleAt(m_mapping, place);
    switch (column) {
    case MappingColumn::From:
        return rule.textTemplate.isEmpty() ? sourceText(rule) : shownValue(rule.textTemplate);
    case MappingColumn::ChangedBy:
        return changedByWords(rule);
    case MappingColumn::Result:
        return shownValue(m_results.at(place.action).rules.at(place.rule).value);
    case MappingColumn::Property:
        return rule.property.isEmpty()
                   ? QString()
                   : propertyChoice(rule.property, m_mapping.actions.at(place.action).object, m_scene.portal).label;
    case MappingColumn::Write:
        return writeModeName(rule.mode);
    }
    Q_UNREACHABLE();
}

QString MappingRulesModel::facts(RulePlace place, MappingColumn column) const
{
    const FieldRule& rule = *ruleAt(m_mapping, place);
    if (column == MappingColumn::Property && !rule.property.isEmpty()) {
        const auto object = m_mapping.actions.at(place.action).object;
        if (m_results.at(place.action).rules.at(place.rule).leftOut) {
            return tr("not in this portal");
        }
        return valueTypeName(typeOf(rule, object, m_scene));
    }
    return {};
}

const MappingProblem* MappingRulesModel::problemIn(RulePlace place, MappingColumn column) const
{
    const auto found = std::find_if(m_problems.begin(), m_problems.end(), [&](const MappingProblem& problem) {
        return problem.place == place && problem.column == column;
    });
    return found == m_problems.end() ? nullptr : &*found;
}

Qt::ItemFlags MappingRulesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled; // between two rows
    }
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const FieldRule* rule = ruleAt(m_mapping, placeAt(index.row()));
    if (!rule) {
        return flags;
    }
    const auto column = MappingColumn(index.column());
    // A text of several lines would lose them in one line: it is edited below the table.
    const bool longText = column == MappingColumn::From && rule->textTemplate.contains(QLatin1Char('\n'));
    const bool shows = column == MappingColumn::ChangedBy || column == MappingColumn::Result;
    flags.setFlag(Qt::ItemIsEditable, !longText && !shows);
    flags.setFlag(Qt::ItemIsDragEnabled, m_search.isEmpty());
    return flags;
}

} // namespace leadferry::presentation
