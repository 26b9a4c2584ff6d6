// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to the rules in the table: typed, added, copied, removed, moved and dragged.
#include "presentation/mappingrulesmodel.h"

#include <QMimeData>

#include <algorithm>

namespace leadferry::presentation {

using domain::FieldRule;

namespace {
constexpr QLatin1String rowForm("application/x-leadferry-rule");
} // namespace

void MappingRulesModel::setRule(RulePlace place, const FieldRule& rule, const QString& what)
{
    m_draft.change(withRule(m_mapping, place, rule), what);
}

int MappingRulesModel::addRule(int row, const QString& path)
{
    if (m_mapping.actions.isEmpty()) {
        return -1;
    }
    const RulePlace at = m_places.value(row, {0, static_cast<int>(m_mapping.actions.first().fields.size()) - 1});
    const RulePlace place{at.action, at.rule + 1};
    FieldRule rule;
    rule.from = path;
    m_draft.change(withRuleAdded(m_mapping, place, rule), tr("Add rule"));
    return rowOf(place);
}

int MappingRulesModel::duplicateRule(int row)
{
    const RulePlace at = placeAt(row);
    const FieldRule* original = ruleAt(m_mapping, at);
    if (!original) {
        return row;
    }
    FieldRule copy = *original;
    copy.property.clear();
    const RulePlace place{at.action, at.rule + 1};
    m_draft.change(withRuleAdded(m_mapping, place, copy), tr("Duplicate rule"));
    return rowOf(place);
}

void MappingRulesModel::removeRow(int row)
{
    const RulePlace place = placeAt(row);
    if (place.isRule()) {
        m_draft.change(withoutRule(m_mapping, place), tr("Remove rule"));
    } else if (place.action >= 0) {
        m_draft.change(withoutAction(m_mapping, place.action), tr("Remove action"));
    }
}

int MappingRulesModel::moveRow(int row, int by)
{
    const RulePlace place = placeAt(row);
    const auto* action = actionAt(m_mapping, place.action);
    if (!action) {
        return row;
    }
    if (!place.isRule()) {
        const int to = place.action + (by > 0 ? 1 : -1);
        if (!actionAt(m_mapping, to)) {
            return row;
        }
        m_draft.change(withActionMoved(m_mapping, place.action, to), tr("Move action"));
        return rowOf({to, -1});
    }
    const int to = std::clamp(place.rule + by, 0, static_cast<int>(action->fields.size()) - 1);
    m_draft.change(withRuleMoved(m_mapping, place, to), tr("Move rule"));
    return rowOf({place.action, to});
}

bool MappingRulesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const RulePlace place = placeAt(index.row());
    const FieldRule* known = ruleAt(m_mapping, place);
    if (role != Qt::EditRole || !known) {
        return false;
    }
    FieldRule rule = *known;
    switch (MappingColumn(index.column())) {
    case MappingColumn::From:
        setSourceText(rule, value.toString());
        setRule(place, rule, tr("Change what it takes"));
        return true;
    case MappingColumn::Property:
        rule.property = value.toString().trimmed();
        setRule(place, rule, tr("Change property"));
        return true;
    case MappingColumn::Write:
        rule.mode = domain::WriteMode(value.toInt());
        setRule(place, rule, tr("Change how it is written"));
        return true;
    case MappingColumn::ChangedBy:
    case MappingColumn::Result:
        return false;
    }
    return false;
}

// Drag and drop

QStringList MappingRulesModel::mimeTypes() const
{
    return {rowForm};
}

QMimeData* MappingRulesModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    data->setData(rowForm, indexes.isEmpty() ? QByteArray() : QByteArray::number(indexes.first().row()));
    return data;
}

/// The rule's new place within its action. Between two rows of the same action; on a row means before it; -1: it cannot
/// go there.
int MappingRulesModel::dropTarget(const QMimeData* data, int row, const QModelIndex& parent) const
{
    bool isRow = false;
    const int from = data->data(rowForm).toInt(&isRow);
    const RulePlace place = placeAt(from);
    const int before = row < 0 ? parent.row() : row;
    if (!isRow || !place.isRule() || before < 0) {
        return -1;
    }
    const int first = rowOf({place.action, 0});
    const int last = first + static_cast<int>(m_mapping.actions.at(place.action).fields.size());
    return before < first || before > last ? -1 : before - first - (before > from ? 1 : 0);
}

bool MappingRulesModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                        const QModelIndex& parent) const
{
    return dropTarget(data, row, parent) >= 0;
}

bool MappingRulesModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    const int to = dropTarget(data, row, parent);
    if (to < 0) {
        return false;
    }
    const int from = data->data(rowForm).toInt();
    const int now = moveRow(from, to - placeAt(from).rule);
    emit dropped(placeAt(now));
    return true;
}

} // namespace leadferry::presentation
