// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingrepairs.h"

#include "domain/htmltext.h"
#include "presentation/mappingtexts.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace leadferry::presentation {

using domain::FieldRule;
using domain::Mapping;
using Kind = MappingProblem::Kind;

namespace {

struct MappingRepairs
{
    Q_DECLARE_TR_FUNCTIONS(MappingRepairs)
};

constexpr qsizetype mostRepairs = 4;

QString portalName(const MappingScene& scene)
{
    return scene.portal ? scene.portal->name : QStringLiteral("HubSpot");
}

QString labelOf(const QString& property, const MappingProblem& problem, const Mapping& mapping,
                const MappingScene& scene)
{
    const auto* action = actionAt(mapping, problem.place.action);
    return action ? propertyChoice(property, action->object, scene.portal).label : property;
}

ProblemText wordsOf(const MappingProblem& problem, const QString& portal, const QString& label)
{
    const QString cannot = MappingRepairs::tr("It can be saved when this is mended.");
    const QString held = MappingRepairs::tr("Such values would be held; the rest is written.");
    switch (problem.kind) {
    case Kind::NoSource:
        return {MappingRepairs::tr("Nothing is chosen from the event"),
                MappingRepairs::tr("Choose a path, or type a fixed text in quotes.")};
    case Kind::UnknownPath:
        return {MappingRepairs::tr("“%1” is no path of an event").arg(problem.value),
                MappingRepairs::tr("Paths begin with contact, data, conversation, page, consent, event, envelope or "
                                   "portal.")};
    case Kind::TemplateFault:
        return {MappingRepairs::tr("The text with fields cannot be read"), problem.value};
    case Kind::NoProperty:
        return {MappingRepairs::tr("No HubSpot property is chosen"), cannot};
    case Kind::BadPropertyName:
        return {MappingRepairs::tr("“%1” is no internal name of HubSpot").arg(problem.value),
                MappingRepairs::tr("They are made of small letters, digits and _.")};
    case Kind::PropertyTwice:
        return {MappingRepairs::tr("“%1” is written twice here").arg(problem.value), cannot};
    case Kind::HtmlIntoText:
        return {MappingRepairs::tr("This property shows no formatting"),
                MappingRepairs::tr("Use the plain text of it.")};
    case Kind::NoRules:
        return {MappingRepairs::tr("This action writes nothing"),
                MappingRepairs::tr("Add a rule, or remove the action.")};
    case Kind::NeedsTime:
        return {MappingRepairs::tr("The time is not written"),
                MappingRepairs::tr("HubSpot makes no note and no task without it.")};
    case Kind::Unreadable:
        return {MappingRepairs::tr("This cannot be saved"), problem.value};
    case Kind::UnknownProperty:
        return {MappingRepairs::tr("%1 has no property “%2”").arg(portal, problem.value), held};
    case Kind::ReadOnlyProperty:
        return {MappingRepairs::tr("“%1” cannot be written").arg(label),
                MappingRepairs::tr("HubSpot fills it by itself. Choose another property.")};
    case Kind::NoSuchOption:
        return {MappingRepairs::tr("%1 has no option “%2”").arg(portal, problem.value), held};
    case Kind::NoNumber:
        return {MappingRepairs::tr("“%1” is not a number").arg(problem.value), held};
    case Kind::NoDate:
        return {MappingRepairs::tr("“%1” is not a date").arg(problem.value), held};
    case Kind::NoEmail:
        return {MappingRepairs::tr("“%1” is not an e-mail address").arg(problem.value), held};
    case Kind::UnknownPipeline:
        return {MappingRepairs::tr("%1 has no pipeline “%2”").arg(portal, problem.value),
                MappingRepairs::tr("Such records would be held.")};
    case Kind::UnknownStage:
        return {MappingRepairs::tr("The stage “%1” is not in this pipeline").arg(problem.value),
                MappingRepairs::tr("Such records would be held.")};
    case Kind::UnknownOwner:
        return {MappingRepairs::tr("%1 has no owner “%2”").arg(portal, problem.value), held};
    case Kind::UnknownList:
        return {MappingRepairs::tr("%1 has no list “%2” that is kept by hand").arg(portal, problem.value),
                MappingRepairs::tr("Nobody would be put on it.")};
    case Kind::NothingRequired:
        return {MappingRepairs::tr("“%1” is not written").arg(label),
                MappingRepairs::tr("HubSpot makes no record without it.")};
    }
    Q_UNREACHABLE();
}

class Repairs
{
public:
    Repairs(const MappingProblem& problem, const Mapping& mapping, const MappingScene& scene)
        : m_problem(problem), m_mapping(mapping), m_scene(scene)
    {
        if (const FieldRule* rule = ruleAt(mapping, problem.place)) {
            m_rule = *rule;
        }
    }

    QList<MappingRepair> list()
    {
        collect();
        return m_repairs.mid(0, mostRepairs);
    }

private:
    void offer(const QString& label, const FieldRule& rule)
    {
        m_repairs.append({label, withRule(m_mapping, m_problem.place, rule)});
    }

    void offerStep(const QString& label, const char* name)
    {
        FieldRule rule = m_rule;
        if (const auto step = domain::TransformStep::fromJson(QLatin1String(name), QString()); step.ok()) {
            rule.transforms.append(*step);
            offer(label, rule);
        }
    }

    void offerValues()
    {
        for (const QString& choice : m_problem.choices) {
            FieldRule rule = m_rule;
            if (rule.transforms.isEmpty() && !rule.constant.isEmpty()) {
                rule.constant = choice;
            } else {
                rule = withValueReplaced(rule, m_problem.value, choice);
            }
            offer(MappingRepairs::tr("Write “%1” instead").arg(choice), rule);
        }
    }

    /// Of a list, what it lacks of the value.
    void offerOptions()
    {
        const auto* action = actionAt(m_mapping, m_problem.place.action);
        const auto wish = action && m_scene.portal
                              ? missingOptions(*m_scene.portal, action->object, m_rule.property, m_problem.value)
                              : std::nullopt;
        if (!wish) {
            return;
        }
        const int count = static_cast<int>(wish->options.size());
        m_repairs.append({count == 1 ? MappingRepairs::tr("Add option “%1”").arg(wish->options.constFirst().value)
                                     : MappingRepairs::tr("Add %n options", nullptr, count),
                          m_mapping, MappingRepair::Way::Portal, *wish});
    }

    void offerNewProperty()
    {
        const auto* action = actionAt(m_mapping, m_problem.place.action);
        const bool canBeMade = action && action->object != domain::CrmObject::List && m_rule.inTurn.isEmpty() &&
                               !m_rule.property.startsWith(QLatin1String("hs_"));
        if (canBeMade) {
            m_repairs.append(
                {MappingRepairs::tr("Create the property…"), m_mapping, MappingRepair::Way::NewProperty, {}});
        }
    }

    void offerRemoval()
    {
        m_repairs.append({MappingRepairs::tr("Remove the rule"), withoutRule(m_mapping, m_problem.place)});
    }

    void offerProperties()
    {
        for (const QString& name : m_problem.choices) {
            FieldRule rule = m_rule;
            rule.property = name;
            offer(MappingRepairs::tr("Write to “%1”").arg(labelOf(name, m_problem, m_mapping, m_scene)), rule);
        }
    }

    void offerNeeded()
    {
        for (const QString& name : m_problem.choices) {
            FieldRule rule;
            rule.property = name;
            setSourceText(rule, usualSource(name));
            const RulePlace end{m_problem.place.action, 1'000};
            m_repairs.append({MappingRepairs::tr("Write “%1”").arg(labelOf(name, m_problem, m_mapping, m_scene)),
                              withRuleAdded(m_mapping, end, rule)});
        }
    }

    /// Where the built-in mappings take it from.
    [[nodiscard]] static QString usualSource(const QString& property)
    {
        static const QHash<QString, QString> sources{
            {QStringLiteral("email"), QStringLiteral("person.email")},
            {QStringLiteral("firstname"), QStringLiteral("person.firstName")},
            {QStringLiteral("lastname"), QStringLiteral("person.lastName")},
            {QStringLiteral("name"), QStringLiteral("person.company")},
            {QStringLiteral("hs_timestamp"), QStringLiteral("event.occurredAt")},
            {QStringLiteral("hs_note_body"), QStringLiteral("summary.html")},
            {QStringLiteral("hs_pipeline"), QStringLiteral("portal.ticketPipeline")},
            {QStringLiteral("hs_pipeline_stage"), QStringLiteral("portal.ticketStage")},
            {QStringLiteral("pipeline"), QStringLiteral("portal.dealPipeline")},
            {QStringLiteral("dealstage"), QStringLiteral("portal.dealStage")}};
        return sources.value(property, property == QLatin1String("domain") ? QStringLiteral("data.domain")
                                                                           : QStringLiteral("topic | person.label"));
    }

    void collect()
    {
        FieldRule rule = m_rule;
        switch (m_problem.kind) {
        case Kind::UnknownPath:
            rule.constant = rule.from;
            rule.from.clear();
            offer(MappingRepairs::tr("Write “%1” as fixed text").arg(rule.constant), rule);
            offerRemoval();
            return;
        case Kind::HtmlIntoText:
            rule.from.replace(QLatin1String(".html"), QLatin1String(".text"));
            offer(MappingRepairs::tr("Use the plain text"), rule);
            return;
        case Kind::NoRules:
            m_repairs.append(
                {MappingRepairs::tr("Remove the action"), withoutAction(m_mapping, m_problem.place.action)});
            return;
        case Kind::NeedsTime: {
            rule.property = m_problem.value;
            rule.from = QStringLiteral("event.occurredAt");
            m_repairs.append({MappingRepairs::tr("Write the event's time"),
                              withRuleAdded(m_mapping, {m_problem.place.action, 0}, rule)});
            return;
        }
        case Kind::UnknownProperty:
            offerProperties();
            rule.onlyWhenKnown = true;
            m_repairs = m_repairs.mid(0, 1);
            offerNewProperty();
            offer(MappingRepairs::tr("Only where there is one"), rule);
            offerRemoval();
            return;
        case Kind::BadPropertyName:
            offerProperties();
            offerRemoval();
            return;
        case Kind::NoSuchOption:
            offerOptions();
            offerValues();
            return;
        case Kind::UnknownPipeline:
        case Kind::UnknownStage:
        case Kind::UnknownOwner:
        case Kind::UnknownList:
            offerValues();
            return;
        case Kind::NoNumber:
            offerStep(MappingRepairs::tr("Add the step “Number”"), "number");
            return;
        case Kind::NoDate:
            offerStep(MappingRepairs::tr("Add the step “Date”"), "date");
            return;
        case Kind::NoEmail:
            offerStep(MappingRepairs::tr("Add the step “Clean e-mail”"), "email");
            return;
        case Kind::NothingRequired:
            offerNeeded();
            return;
        case Kind::NoProperty:
            if (!m_rule.from.isEmpty()) {
                offerNewProperty();
            }
            offerRemoval();
            return;
        case Kind::NoSource:
        case Kind::PropertyTwice:
        case Kind::ReadOnlyProperty:
            offerRemoval();
            return;
        case Kind::TemplateFault:
        case Kind::Unreadable:
            return;
        }
    }

    const MappingProblem& m_problem;
    const Mapping& m_mapping;
    const MappingScene& m_scene;
    FieldRule m_rule;
    QList<MappingRepair> m_repairs;
};

} // namespace

ProblemText problemWords(const MappingProblem& problem, const Mapping& mapping, const MappingScene& scene)
{
    const auto property = [&] {
        const FieldRule* rule = ruleAt(mapping, problem.place);
        return rule && problem.kind != Kind::NothingRequired ? rule->property : problem.value;
    };
    return wordsOf(problem, portalName(scene), labelOf(property(), problem, mapping, scene));
}

QList<MappingRepair> repairsOf(const MappingProblem& problem, const Mapping& mapping, const MappingScene& scene)
{
    return Repairs(problem, mapping, scene).list();
}

} // namespace leadferry::presentation
