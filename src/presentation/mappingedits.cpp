// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingedits.h"

#include <QJsonObject>

#include <algorithm>

namespace leadferry::presentation {

using domain::Action;
using domain::FieldRule;
using domain::Mapping;
using domain::TransformStep;

namespace {

const auto quote = QLatin1Char('"');

bool has(const Mapping& mapping, int action)
{
    return action >= 0 && action < mapping.actions.size();
}

/// A link leads to an earlier action; the text that is continued is among the fields.
Mapping tidied(Mapping mapping)
{
    QStringList earlier;
    for (Action& action : mapping.actions) {
        action.linkTo.removeIf([&](const QString& id) { return !earlier.contains(id); });
        earlier.append(action.id);
    }
    return mapping;
}

} // namespace

const FieldRule* ruleAt(const Mapping& mapping, RulePlace place)
{
    const Action* action = actionAt(mapping, place.action);
    return action && place.rule >= 0 && place.rule < action->fields.size() ? &action->fields.at(place.rule) : nullptr;
}

const Action* actionAt(const Mapping& mapping, int action)
{
    return has(mapping, action) ? &mapping.actions.at(action) : nullptr;
}

QString sourceText(const FieldRule& rule)
{
    if (!rule.from.isEmpty()) {
        return rule.from;
    }
    return rule.textTemplate.isEmpty() ? rule.constant.isEmpty() ? QString() : quote + rule.constant + quote
                                       : rule.textTemplate;
}

void setSourceText(FieldRule& rule, const QString& text)
{
    const QString typed = text.trimmed();
    rule.from.clear();
    rule.constant.clear();
    rule.textTemplate.clear();
    const bool quoted = typed.size() >= 2 && typed.startsWith(quote) && typed.endsWith(quote);
    if (quoted) {
        rule.constant = typed.mid(1, typed.size() - 2);
    } else if (typed.contains(QLatin1String("{{"))) {
        rule.textTemplate = text;
    } else {
        rule.from = typed;
    }
}

Mapping withRule(Mapping mapping, RulePlace place, const FieldRule& rule)
{
    if (!ruleAt(mapping, place)) {
        return mapping;
    }
    Action& action = mapping.actions[place.action];
    if (!action.longText.isEmpty() && action.longText == action.fields.at(place.rule).property) {
        action.longText = rule.property;
    }
    action.fields[place.rule] = rule;
    return mapping;
}

Mapping withRuleAdded(Mapping mapping, RulePlace place, const FieldRule& rule)
{
    if (has(mapping, place.action)) {
        QList<FieldRule>& fields = mapping.actions[place.action].fields;
        fields.insert(std::clamp<qsizetype>(place.rule, 0, fields.size()), rule);
    }
    return mapping;
}

Mapping withoutRule(Mapping mapping, RulePlace place)
{
    if (ruleAt(mapping, place)) {
        Action& action = mapping.actions[place.action];
        if (action.longText == action.fields.at(place.rule).property) {
            action.longText.clear();
        }
        action.fields.removeAt(place.rule);
    }
    return mapping;
}

Mapping withRuleMoved(Mapping mapping, RulePlace place, int to)
{
    if (ruleAt(mapping, place)) {
        QList<FieldRule>& fields = mapping.actions[place.action].fields;
        fields.move(place.rule, std::clamp<qsizetype>(to, 0, fields.size() - 1));
    }
    return mapping;
}

Mapping withAction(Mapping mapping, int index, const Action& action)
{
    if (has(mapping, index)) {
        mapping.actions[index] = action;
    }
    return tidied(mapping);
}

Mapping withActionAdded(Mapping mapping, Action action)
{
    action.id = freeActionId(mapping, action.object);
    mapping.actions.append(action);
    return tidied(mapping);
}

Mapping withoutAction(Mapping mapping, int index)
{
    if (has(mapping, index)) {
        mapping.actions.removeAt(index);
    }
    return tidied(mapping);
}

Mapping withActionMoved(Mapping mapping, int index, int to)
{
    if (has(mapping, index) && has(mapping, to)) {
        mapping.actions.move(index, to);
    }
    return tidied(mapping);
}

QString freeActionId(const Mapping& mapping, domain::CrmObject object)
{
    const QString word = domain::toString(object);
    const auto taken = [&](const QString& id) {
        return std::any_of(mapping.actions.begin(), mapping.actions.end(),
                           [&](const Action& action) { return action.id == id; });
    };
    QString id = word;
    for (int number = 2; taken(id); ++number) {
        id = QStringLiteral("%1-%2").arg(word).arg(number);
    }
    return id;
}

FieldRule withValueReplaced(FieldRule rule, const QString& value, const QString& instead)
{
    QJsonObject step{{QStringLiteral("name"), QStringLiteral("table")},
                     {QStringLiteral("else"), QStringLiteral("keep")}};
    const bool hasTable =
        !rule.transforms.isEmpty() && rule.transforms.constLast().transform().name == QLatin1String("table");
    if (hasTable) {
        step = rule.transforms.constLast().toJson().toObject();
    }
    QJsonObject values = step.value(QLatin1String("values")).toObject();
    // The table sees what comes before it; what it gives for that is what has to change.
    bool changed = false;
    const QStringList keys = values.keys();
    for (const QString& key : keys) {
        if (values.value(key).toString().compare(value, Qt::CaseInsensitive) == 0) {
            values.insert(key, instead);
            changed = true;
        }
    }
    if (!changed) {
        values.insert(value, instead);
    }
    step.insert(QStringLiteral("values"), values);
    if (const auto table = TransformStep::fromJson(step, QString()); table.ok()) {
        if (hasTable) {
            rule.transforms.removeLast();
        }
        rule.transforms.append(*table);
    }
    return rule;
}

} // namespace leadferry::presentation
