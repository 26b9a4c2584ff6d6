// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/propertycheck.h"

#include "domain/fieldscreen.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace leadferry::domain {

namespace {

using Kind = BindingProblem::Kind;
using Place = std::pair<CrmObject, QString>;

const QList<PropertyDefinition>& shippedDefinitions()
{
    static const QList<PropertyDefinition> all = [] {
        QList<PropertyDefinition> definitions;
        for (const QString& name : propertySetNames()) {
            definitions += propertySet(name).value();
        }
        return definitions;
    }();
    return all;
}

std::optional<PropertyDefinition> definitionIn(const QList<PropertyDefinition>& definitions, CrmObject object,
                                               const QString& name)
{
    const auto found = std::find_if(definitions.begin(), definitions.end(), [&](const PropertyDefinition& definition) {
        return definition.object == object && definition.name == name;
    });
    return found == definitions.end() ? std::nullopt : std::optional(*found);
}

/// What a property would be made as where only a mapping names it.
PropertyDefinition guessed(CrmObject object, const FieldRule& rule)
{
    PropertyDefinition guess{object, rule.property, labelFromName(rule.property), {}, {}, {}, {}};
    switch (rule.type.value_or(ValueType::Text)) {
    case ValueType::Number:
        guess.type = guess.fieldType = QStringLiteral("number");
        break;
    case ValueType::Date:
    case ValueType::DateTime:
        guess.type = *rule.type == ValueType::Date ? QStringLiteral("date") : QStringLiteral("datetime");
        guess.fieldType = QStringLiteral("date");
        break;
    case ValueType::Truth:
        guess.type = QStringLiteral("bool");
        guess.fieldType = QStringLiteral("booleancheckbox");
        break;
    case ValueType::Text:
    case ValueType::Choice: // of what, nobody has said
    case ValueType::Choices:
        guess.type = QStringLiteral("string");
        guess.fieldType = QStringLiteral("text");
        break;
    }
    return guess;
}

/// What a table makes of values, as far as it says.
QStringList valuesOfTable(const QJsonObject& table)
{
    QStringList values;
    const QJsonObject entries = table.value(QLatin1String("values")).toObject();
    for (const auto& value : entries) {
        values.append(value.toString());
    }
    const QString otherwise = table.value(QLatin1String("else")).toString();
    if (otherwise != QLatin1String("keep") && otherwise != QLatin1String("drop")) {
        values.append(otherwise);
    }
    return values;
}

/// What a rule writes whatever the event, or chooses from.
QStringList valuesOf(const FieldRule& rule)
{
    QStringList values;
    qsizetype step = rule.transforms.size();
    while (--step >= 0) {
        const QLatin1String name = rule.transforms.at(step).transform().name;
        const QJsonObject written = rule.transforms.at(step).toJson().toObject();
        if (name == QLatin1String("default")) {
            values.append(written.value(QLatin1String("value")).toString());
        } else if (name == QLatin1String("table")) {
            return values + valuesOfTable(written);
        } else {
            return values;
        }
    }
    return values + rule.inTurn + QStringList{rule.constant};
}

bool isSame(const QString& text, const QString& other)
{
    return text.compare(other, Qt::CaseInsensitive) == 0;
}

/// As fittedTo() takes it: by value or by label, whatever the case.
bool hasOption(const PresentProperty& present, const PropertyChoice& wanted)
{
    return std::any_of(present.rule.options.begin(), present.rule.options.end(), [&](const PropertyOption& option) {
        return isSame(option.value, wanted.value) || isSame(option.label, wanted.value);
    });
}

bool takesOptions(const PresentProperty& present)
{
    return present.rule.type == ValueType::Choice || present.rule.type == ValueType::Choices;
}

/// Whether values of the wanted kind can be kept there.
bool typeFits(const PropertyDefinition& wanted, const PresentProperty& present)
{
    const QString text = QStringLiteral("string");
    const QString list = QStringLiteral("enumeration");
    if (wanted.type == text) {
        return present.type == text || present.type == QLatin1String("phone_number");
    }
    if (wanted.type == QLatin1String("bool")) {
        return present.type == wanted.type || present.fieldType == QLatin1String("booleancheckbox");
    }
    if (wanted.type == list && wanted.fieldType == QLatin1String("checkbox")) {
        return present.type == list && present.fieldType == wanted.fieldType;
    }
    return present.type == wanted.type;
}

void settle(PropertyNeed& need, NeedState state, NeedRepair repair)
{
    need.state = state;
    need.repair = repair;
}

bool canBeMade(const PropertyDefinition& wanted)
{
    static const QRegularExpression nameForm(QStringLiteral("^(?!hs_)[a-z][a-z0-9_]{0,99}$"));
    return nameForm.match(wanted.name).hasMatch();
}

void judge(PropertyNeed& need, const PresentProperty& present)
{
    need.presentLabel = present.label;
    need.presentType = present.type;
    need.presentFieldType = present.fieldType;
    need.valueRules = present.valueRules;
    if (present.archived) {
        settle(need, NeedState::Archived, NeedRepair::Restore);
        return;
    }
    if (present.rule.readOnly) {
        settle(need, NeedState::ReadOnly, NeedRepair::ByHand);
        return;
    }
    if (need.defined && !typeFits(need.wanted, present)) {
        settle(need, NeedState::WrongType, NeedRepair::ByHand);
        return;
    }
    if (takesOptions(present) && !present.rule.options.isEmpty()) {
        for (const PropertyChoice& choice : std::as_const(need.wanted.choices)) {
            if (!hasOption(present, choice)) {
                need.missingChoices.append(choice);
            }
        }
    }
    if (!need.missingChoices.isEmpty()) {
        settle(need, NeedState::OptionMissing, present.fixedOptions ? NeedRepair::ByHand : NeedRepair::AddOptions);
    } else if (need.wanted.unique && !present.unique) {
        settle(need, NeedState::NotUnique, NeedRepair::ByHand);
    } else {
        settle(need, NeedState::Ready, NeedRepair::None);
    }
}

/// The needs by their place, as they are found.
class NeedList
{
public:
    NeedList(const NeedSources& sources, const PresentProperties& present) : m_sources(sources), m_present(present) {}

    void addRule(const QString& eventType, const Action& action, const FieldRule& rule)
    {
        const Place place{action.object, rule.property};
        const auto known = knownDefinition(action.object, rule.property, m_sources.own);
        const bool isNew = !m_needs.contains(place);
        PropertyNeed& need = m_needs[place];
        if (isNew) {
            need.wanted = known.value_or(guessed(action.object, rule));
            need.defined = known.has_value() || rule.type.has_value();
            need.required = false;
        }
        need.required = need.required || !rule.onlyWhenKnown;
        const NeedReason reason{NeedReason::Kind::Rule, eventType, action.id};
        if (!need.reasons.contains(reason)) {
            need.reasons.append(reason);
        }
        if (!nameKindOf(action.object, rule.property)) {
            addChoices(need, valuesOf(rule));
        }
    }
    void addDefinition(const PropertyDefinition& definition, NeedReason::Kind kind)
    {
        PropertyNeed& need = m_needs[{definition.object, definition.name}];
        const QList<PropertyChoice> choices = need.wanted.choices;
        need.wanted = definition;
        for (const PropertyChoice& choice : choices) {
            addChoices(need, {choice.value});
        }
        need.defined = true;
        need.required = true;
        need.reasons.append({kind, {}, {}});
    }
    /// `lackedBy`: the actions that make such records and do not write it.
    void addAsked(CrmObject object, const QString& property, const QList<NeedReason>& lackedBy)
    {
        PropertyNeed& need = m_needs[{object, property}];
        need.required = true;
        if (need.wanted.name.isEmpty()) {
            need.wanted = knownDefinition(object, property, m_sources.own)
                              .value_or(PropertyDefinition{object, property, labelFromName(property), {}, {}, {}, {}});
            need.defined = false;
        }
        need.lackedBy = lackedBy;
        need.reasons.append({NeedReason::Kind::Portal, {}, {}});
    }

    [[nodiscard]] QList<PropertyNeed> judged() const
    {
        QList<PropertyNeed> judged;
        for (PropertyNeed need : m_needs) {
            judgeOne(need);
            judged.append(need);
        }
        return judged;
    }

private:
    /// New ones become options where the property is a list.
    static void addChoices(PropertyNeed& need, const QStringList& values)
    {
        for (const QString& value : values) {
            const bool known =
                std::any_of(need.wanted.choices.begin(), need.wanted.choices.end(), [&](const PropertyChoice& choice) {
                    return isSame(choice.value, value) || isSame(choice.label, value);
                });
            if (!known && !value.isEmpty()) {
                need.wanted.choices.append({value, labelFromName(value)});
            }
        }
    }
    void judgeOne(PropertyNeed& need) const
    {
        const auto object = m_present.constFind(need.wanted.object);
        if (object == m_present.constEnd()) {
            settle(need, NeedState::Unread, NeedRepair::None);
            return;
        }
        const auto property = object->constFind(need.wanted.name);
        if (property != object->constEnd()) {
            judge(need, *property);
            if (need.state == NeedState::Ready && !need.lackedBy.isEmpty()) {
                settle(need, NeedState::Unmapped, NeedRepair::ByHand);
            }
        } else {
            settle(need, NeedState::Missing, canBeMade(need.wanted) ? NeedRepair::Create : NeedRepair::ByHand);
        }
        const bool isList = need.wanted.type == QLatin1String("enumeration") ||
                            (property != object->constEnd() && takesOptions(*property));
        if (!isList) {
            need.wanted.choices.clear(); // values of a text are no options
        }
    }

    const NeedSources& m_sources;
    const PresentProperties& m_present;
    QMap<Place, PropertyNeed> m_needs;
};

PropertyNeed needOf(const MappedName& name)
{
    const BindingProblem& found = name.problem;
    PropertyNeed need;
    need.kind = found.kind;
    need.wanted = {found.object, found.name, found.name, {}, {}, {}, {}};
    need.reasons = {{NeedReason::Kind::Rule, found.eventType, found.actionId}};
    need.choices = found.choices;
    need.instead = found.instead;
    if (!name.found) {
        settle(need, NeedState::Missing, NeedRepair::ByHand);
    } else if (!found.instead.isEmpty()) {
        settle(need, NeedState::Replaced, NeedRepair::ByHand);
        need.required = false;
    }
    return need;
}

QList<PropertyNeed> namedNeeds(const QList<Mapping>& mappings, const Portal& portal)
{
    QList<PropertyNeed> needs;
    const auto names = mappedNames(mappings, portal);
    for (const MappedName& name : names) {
        const PropertyNeed need = needOf(name);
        const auto same = std::find_if(needs.begin(), needs.end(), [&need](const PropertyNeed& other) {
            return other.kind == need.kind && other.wanted == need.wanted && other.state == need.state;
        });
        if (same == needs.end()) {
            needs.append(need);
        } else if (!same->reasons.contains(need.reasons.constFirst())) {
            same->reasons += need.reasons;
        }
    }
    return needs;
}

/// The actions in use that make records of an object.
struct Makers
{
    bool any = false;
    QList<NeedReason> without; ///< those that do not write the property
};

Makers makersOf(CrmObject object, const QString& property, const QList<Mapping>& mappings)
{
    Makers makers;
    for (const Mapping& mapping : mappings) {
        for (const Action& action : mapping.actions) {
            if (!mapping.active || action.object != object || action.onlyExisting) {
                continue;
            }
            makers.any = true;
            const bool writes = std::any_of(action.fields.begin(), action.fields.end(),
                                            [&](const FieldRule& rule) { return rule.property == property; });
            if (!writes) {
                makers.without.append({NeedReason::Kind::Rule, mapping.eventType, action.id});
            }
        }
    }
    return makers;
}

/// The groups that the properties to be made will stand in, and those that are there.
QList<PropertyNeed> groupNeeds(const NeedSources& sources, const QList<PropertyNeed>& needs,
                               const PresentProperties& present)
{
    QList<PropertyNeed> groups;
    for (auto object = present.cbegin(); object != present.cend(); ++object) {
        const bool there = std::any_of(object->begin(), object->end(), [&](const PresentProperty& property) {
            return property.group == sources.group && !property.archived;
        });
        const bool wanted = std::any_of(needs.begin(), needs.end(), [&object](const PropertyNeed& need) {
            return need.wanted.object == object.key() && need.repair == NeedRepair::Create;
        });
        if (sources.group.isEmpty() || !(there || wanted)) {
            continue;
        }
        PropertyNeed need;
        need.kind = Kind::Group;
        need.wanted = {object.key(), sources.group, sources.groupLabel, {}, {}, {}, {}};
        need.required = false; // it comes with the first property
        settle(need, there ? NeedState::Ready : NeedState::Missing, NeedRepair::None);
        groups.append(need);
    }
    return groups;
}

bool comesBefore(const PropertyNeed& need, const PropertyNeed& other)
{
    const auto rank = [](const PropertyNeed& of) {
        const bool isKey = !of.reasons.isEmpty() && of.reasons.constFirst().kind == NeedReason::Kind::Key;
        return std::tuple(of.wanted.object, of.kind, isKey, of.wanted.name);
    };
    return rank(need) < rank(other);
}

} // namespace

QString labelFromName(const QString& name)
{
    QString label = name;
    label.replace(QLatin1Char('_'), QLatin1Char(' '));
    label = label.simplified();
    if (!label.isEmpty()) {
        label[0] = label.at(0).toUpper();
    }
    return label;
}

std::optional<PropertyDefinition> knownDefinition(CrmObject object, const QString& name,
                                                  const QList<PropertyDefinition>& own)
{
    const auto owned = definitionIn(own, object, name);
    return owned ? owned : definitionIn(shippedDefinitions(), object, name);
}

QList<PropertyNeed> checkedNeeds(const NeedSources& sources, const Portal& portal, const PresentProperties& present)
{
    NeedList list(sources, present);
    for (const Mapping& mapping : sources.mappings) {
        if (!mapping.active) {
            continue;
        }
        for (const Action& action : mapping.actions) {
            for (const FieldRule& rule : action.fields) {
                if (action.object != CrmObject::List) {
                    list.addRule(mapping.eventType, action, rule);
                }
            }
        }
    }
    for (const PropertyDefinition& definition : sources.own) {
        list.addDefinition(definition, NeedReason::Kind::Own);
    }
    for (const PropertyDefinition& definition : sources.keys) {
        list.addDefinition(definition, NeedReason::Kind::Key);
    }
    for (auto asked = sources.asked.cbegin(); asked != sources.asked.cend(); ++asked) {
        for (const QString& property : *asked) {
            const Makers makers = makersOf(asked.key(), property, sources.mappings);
            if (makers.any && !neededAllOf(asked.key()).contains(property)) { // the planner sees to those
                list.addAsked(asked.key(), property, makers.without);
            }
        }
    }
    QList<PropertyNeed> needs = list.judged() + namedNeeds(sources.mappings, portal);
    needs += groupNeeds(sources, needs, present);
    std::stable_sort(needs.begin(), needs.end(), comesBefore);
    return needs;
}

QList<CrmObject> objectsWritten(const NeedSources& sources)
{
    const auto writes = [&sources](CrmObject object) {
        return std::any_of(sources.mappings.begin(), sources.mappings.end(), [object](const Mapping& mapping) {
            return mapping.active &&
                   std::any_of(mapping.actions.begin(), mapping.actions.end(), [object](const Action& action) {
                       return action.object == object && !action.fields.isEmpty();
                   });
        });
    };
    QList<CrmObject> objects;
    for (const CrmObject object : allCrmObjects()) {
        if (object != CrmObject::List && writes(object)) {
            objects.append(object);
        }
    }
    return objects;
}

QList<CrmObject> objectsMade(const NeedSources& sources)
{
    QList<CrmObject> objects;
    for (const CrmObject object : allCrmObjects()) {
        if (object != CrmObject::List && makersOf(object, {}, sources.mappings).any) {
            objects.append(object);
        }
    }
    return objects;
}

} // namespace leadferry::domain
