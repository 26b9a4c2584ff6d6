// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mappingbinding.h"

#include "domain/enumnames.h"
#include "domain/feature.h"
#include "domain/fieldvalue.h"
#include "domain/planningcontext.h"

#include <QRegularExpression>

#include <algorithm>

namespace leadferry::domain {

using Kind = BindingProblem::Kind;

namespace {

constexpr std::array kindNames{
    EnumName{Kind::Property, QLatin1String("property")}, EnumName{Kind::Pipeline, QLatin1String("pipeline")},
    EnumName{Kind::Stage, QLatin1String("stage")},       EnumName{Kind::Owner, QLatin1String("owner")},
    EnumName{Kind::List, QLatin1String("list")},         EnumName{Kind::Group, QLatin1String("group")},
};

constexpr qsizetype mostChoicesShown = 12;
constexpr QLatin1String anyOther("*");

QString pipelinePropertyOf(CrmObject object)
{
    return object == CrmObject::Ticket ? QStringLiteral("hs_pipeline") : QStringLiteral("pipeline");
}

QString firstPipelineOf(CrmObject object, const PortalProfile& profile)
{
    return object == CrmObject::Ticket ? profile.ticketPipeline : profile.dealPipeline;
}

bool isNamed(const QString& id, const QString& label, const QString& name)
{
    return id == name || label.compare(name, Qt::CaseInsensitive) == 0;
}

/// The one that has the name as its id, else as its label. Labels may be there twice: then no one is meant.
template <typename Entry, typename LabelOf>
const Entry* findNamed(const QList<Entry>& entries, const QString& name, LabelOf labelOf)
{
    const Entry* found = nullptr;
    for (const Entry& entry : entries) {
        if (entry.id == name) {
            return &entry;
        }
    }
    for (const Entry& entry : entries) {
        if (isNamed({}, labelOf(entry), name)) {
            if (found != nullptr) {
                return nullptr;
            }
            found = &entry;
        }
    }
    return found;
}

const QString& pipelineLabel(const Pipeline& pipeline)
{
    return pipeline.label;
}

const QString& stageLabel(const PipelineStage& stage)
{
    return stage.label;
}

const QString& ownerLabel(const Owner& owner)
{
    return owner.email;
}

const QString& listLabel(const ContactList& list)
{
    return list.name;
}

template <typename Entry, typename LabelOf> QStringList choicesOf(const QList<Entry>& entries, LabelOf labelOf)
{
    QStringList choices;
    for (const Entry& entry : entries) {
        choices.append(labelOf(entry));
    }
    choices.removeAll(QString());
    return choices;
}

/// "Law firm has no pipeline "Support"; it has Sales, Billing"
QString faultOf(Kind kind, const QString& name, const QStringList& choices, const Portal& portal)
{
    const QString has = choices.isEmpty()
                            ? QStringLiteral("it has none")
                            : QStringLiteral("it has ") + choices.mid(0, mostChoicesShown).join(QStringLiteral(", ")) +
                                  (choices.size() > mostChoicesShown ? QStringLiteral(", …") : QString());
    return QStringLiteral("%1 has no %2 \"%3\"; %4").arg(portal.name, toString(kind), name, has);
}

/// `last`: the id taken for "*".
template <typename Entry, typename LabelOf>
BoundName boundIn(const QList<Entry>& entries, Kind kind, const QString& name, const Portal& portal, LabelOf labelOf,
                  const QString& last)
{
    const QStringList names = QStringList{name} + alternativesOf(name);
    for (const QString& alternative : names) {
        if (const Entry* entry = findNamed(entries, alternative, labelOf)) {
            return {entry->id, {}, {}, {}};
        }
    }
    const QStringList choices = choicesOf(entries, labelOf);
    const Entry* instead = names.constLast() == anyOther ? findNamed(entries, last, labelOf) : nullptr;
    return instead != nullptr ? BoundName{instead->id, {}, choices, labelOf(*instead)}
                              : BoundName{{}, faultOf(kind, name, choices, portal), choices, {}};
}

/// The first stage of a pipeline that takes new records.
QString firstStageOf(CrmObject object, const Pipeline& pipeline, const PortalProfile& profile)
{
    if (pipeline.id == firstPipelineOf(object, profile)) {
        return object == CrmObject::Ticket ? profile.ticketStage : profile.dealStage;
    }
    return pipeline.stages.isEmpty() ? QString() : pipeline.stages.constFirst().id;
}

/// The pipeline that the record's own fields choose, else the portal's first.
const Pipeline* pipelineChosen(CrmObject object, const QList<PlannedField>& fields, const Portal& portal)
{
    const QString property = pipelinePropertyOf(object);
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&property](const PlannedField& known) { return known.property == property; });
    const QString name = field == fields.end() ? firstPipelineOf(object, portal.profile) : field->value;
    const auto pipelines = portal.directory.pipelines.constFind(object);
    if (pipelines == portal.directory.pipelines.constEnd()) {
        return nullptr;
    }
    const BoundName bound =
        boundIn(*pipelines, Kind::Pipeline, name, portal, pipelineLabel, firstPipelineOf(object, portal.profile));
    return findNamed(*pipelines, bound.id, pipelineLabel);
}

BoundName boundStage(CrmObject object, const QString& value, const QList<PlannedField>& fields, const Portal& portal)
{
    if (const Pipeline* pipeline = pipelineChosen(object, fields, portal)) {
        return boundIn(pipeline->stages, Kind::Stage, value, portal, stageLabel,
                       firstStageOf(object, *pipeline, portal.profile));
    }
    return {
        {},
        QStringLiteral("the stage \"%1\" cannot be looked up: %2 does not have its pipeline").arg(value, portal.name),
        {},
        {}};
}

BoundName boundOwner(const QString& value, const Portal& portal)
{
    if (portal.directory.owners) {
        return boundIn(*portal.directory.owners, Kind::Owner, value, portal, ownerLabel, {});
    }
    if (!value.contains(QLatin1Char('@'))) {
        return {value, {}, {}, {}};
    }
    return {{},
            QStringLiteral("the owners of %1 could not be read: grant the permission crm.objects.owners.read, or name "
                           "the owner by the id")
                .arg(portal.name),
            {},
            {}};
}

BoundName boundList(const QString& value, const Portal& portal)
{
    if (portal.directory.lists) {
        QList<ContactList> keptByHand = *portal.directory.lists;
        const ContactList* named = findNamed(keptByHand, value, listLabel);
        const bool filled = named != nullptr && named->filled;
        keptByHand.removeIf([](const ContactList& list) { return list.filled; });
        if (!filled) {
            return boundIn(keptByHand, Kind::List, value, portal, listLabel, {});
        }
        return {{},
                QStringLiteral("%1 fills the list \"%2\" by the list's own rules; choose one that is kept by hand")
                    .arg(portal.name, value),
                choicesOf(keptByHand, listLabel),
                {}};
    }
    static const QRegularExpression number(QStringLiteral("^[0-9]+$"));
    const bool waitsForPermission = !missingScopes(Feature::Lists, portal).isEmpty(); // held as such, and bound then
    if (waitsForPermission || number.match(value).hasMatch()) {
        return {value, {}, {}, {}};
    }
    return {{},
            QStringLiteral("the lists of %1 could not be read: look at the portal again, or name the list by its id")
                .arg(portal.name),
            {},
            {}};
}

bool namesFields(const TransformStep& step)
{
    const auto& parameters = step.transform().parameters;
    return std::any_of(parameters.begin(), parameters.end(),
                       [](const TransformParameter& parameter) { return parameter.kind == ParameterKind::Template; });
}

/// What a rule writes whatever the event; empty: that depends on the event.
QString fixedValueOf(const FieldRule& rule, const QJsonObject& context)
{
    const bool isFixed = !rule.constant.isEmpty() ||
                         (rule.from.startsWith(QLatin1String("portal.")) && !contextText(context, rule.from).isEmpty());
    return isFixed && std::none_of(rule.transforms.begin(), rule.transforms.end(), namesFields)
               ? fieldValue(rule, {context, {}, 0}, ValueType::Text)
               : QString();
}

QList<PlannedField> fixedFieldsOf(const Action& action, const QJsonObject& context)
{
    QList<PlannedField> fields;
    for (const FieldRule& rule : action.fields) {
        if (const QString value = fixedValueOf(rule, context); !value.isEmpty()) {
            fields.append({rule.property, value, rule.mode});
        }
    }
    return fields;
}

/// Whether the pipeline of an action's records depends on the event.
bool pipelineVaries(const Action& action, const QJsonObject& context)
{
    const QString property = pipelinePropertyOf(action.object);
    return std::any_of(action.fields.begin(), action.fields.end(), [&](const FieldRule& rule) {
        return rule.property == property && fixedValueOf(rule, context).isEmpty();
    });
}

QList<MappedName> namesOf(const Action& action, const FieldRule& rule, const Portal& portal, const QJsonObject& context)
{
    const auto kind = nameKindOf(action.object, rule.property);
    if (!kind || (*kind == Kind::Stage && pipelineVaries(action, context))) {
        return {};
    }
    QList<MappedName> found;
    const QStringList names = rule.inTurn.isEmpty() ? QStringList{fixedValueOf(rule, context)} : rule.inTurn;
    for (const QString& name : names) {
        if (name.isEmpty()) {
            continue;
        }
        const auto bound = boundName(action.object, rule.property, name, fixedFieldsOf(action, context), portal);
        const bool isPlain = bound.fault.isEmpty() && bound.instead.isEmpty();
        if (!isPlain || !rule.from.startsWith(QLatin1String("portal."))) {
            found.append({{{}, action.id, action.object, rule.property, name, *kind, bound.choices, bound.instead},
                          bound.fault.isEmpty()});
        }
    }
    return found;
}

/// Nothing: the portal has the property, or the rule does without.
std::optional<BindingProblem> propertyProblemOf(const Action& action, const FieldRule& rule, const Portal& portal)
{
    if (rule.onlyWhenKnown || portal.profile.canWrite(action.object, rule.property)) {
        return std::nullopt;
    }
    return BindingProblem{{}, action.id, action.object, rule.property, rule.property, Kind::Property, {}, {}};
}

/// For each rule of the mappings in use.
template <typename Visit> void visitRules(const QList<Mapping>& mappings, const Visit& visit)
{
    for (const Mapping& mapping : mappings) {
        if (!mapping.active) {
            continue;
        }
        for (const Action& action : mapping.actions) {
            for (const FieldRule& rule : action.fields) {
                visit(mapping.eventType, action, rule);
            }
        }
    }
}

} // namespace

QString toString(BindingProblem::Kind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<Kind> bindingKindFromString(const QString& name)
{
    return valueIn(kindNames, name);
}

std::optional<Kind> nameKindOf(CrmObject object, const QString& property)
{
    if (property == QLatin1String("hubspot_owner_id")) {
        return Kind::Owner;
    }
    if (object == CrmObject::List) {
        return property == listProperty ? std::optional(Kind::List) : std::nullopt;
    }
    if (object != CrmObject::Ticket && object != CrmObject::Deal) {
        return std::nullopt;
    }
    if (property == pipelinePropertyOf(object)) {
        return Kind::Pipeline;
    }
    const auto stage = object == CrmObject::Ticket ? QLatin1String("hs_pipeline_stage") : QLatin1String("dealstage");
    return property == stage ? std::optional(Kind::Stage) : std::nullopt;
}

BoundName boundName(CrmObject object, const QString& property, const QString& value, const QList<PlannedField>& fields,
                    const Portal& portal)
{
    const auto kind = nameKindOf(object, property);
    if (!kind || *kind == Kind::Property) {
        return {value, {}, {}, {}};
    }
    if (*kind == Kind::Owner) {
        return boundOwner(value.trimmed(), portal);
    }
    if (*kind == Kind::List) {
        return boundList(value.trimmed(), portal);
    }
    const auto pipelines = portal.directory.pipelines.constFind(object);
    if (pipelines == portal.directory.pipelines.constEnd()) {
        return {value, {}, {}, {}};
    }
    return *kind == Kind::Pipeline ? boundIn(*pipelines, Kind::Pipeline, value.trimmed(), portal, pipelineLabel,
                                             firstPipelineOf(object, portal.profile))
                                   : boundStage(object, value.trimmed(), fields, portal);
}

QList<MappedName> mappedNames(const QList<Mapping>& mappings, const Portal& portal)
{
    const QJsonObject context = planningContext(Event{}, portal);
    QList<MappedName> all;
    visitRules(mappings, [&](const QString& eventType, const Action& action, const FieldRule& rule) {
        const auto names = namesOf(action, rule, portal, context);
        for (MappedName name : names) {
            name.problem.eventType = eventType;
            all.append(name);
        }
    });
    return all;
}

QList<BindingProblem> unresolvedNames(const QList<Mapping>& mappings, const Portal& portal)
{
    const QJsonObject context = planningContext(Event{}, portal);
    QList<BindingProblem> problems;
    visitRules(mappings, [&](const QString& eventType, const Action& action, const FieldRule& rule) {
        std::optional<BindingProblem> problem = propertyProblemOf(action, rule, portal);
        if (!problem && portal.profile.canWrite(action.object, rule.property)) {
            const auto names = namesOf(action, rule, portal, context);
            const auto unresolved = std::find_if(names.begin(), names.end(), [](const MappedName& name) {
                return !name.found || !name.problem.instead.isEmpty();
            });
            if (unresolved != names.end()) {
                problem = unresolved->problem;
            }
        }
        if (problem) {
            problem->eventType = eventType;
            problems.append(*problem);
        }
    });
    return problems;
}

} // namespace leadferry::domain
