// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingresults.h"

#include "domain/fieldscreen.h"
#include "domain/fieldvalue.h"

#include <algorithm>

namespace leadferry::presentation {

using domain::Action;
using domain::FieldRule;
using domain::Mapping;
using domain::ValueType;

MappingScene sceneOf(const QJsonObject& sample, const std::optional<domain::Portal>& portal,
                     const QString& phoneCountry, qint64 nowMs)
{
    domain::Event none;
    none.occurredAtMs = nowMs;
    const auto event = sample.isEmpty() ? base::Result<domain::Event>(none) : domain::readEvent(sample, nowMs);
    MappingScene scene{{{}, phoneCountry}, portal};
    if (event.ok()) {
        scene.event.context = domain::planningContext(*event, portal.value_or(domain::Portal()));
    }
    return scene;
}

ValueType typeOf(const FieldRule& rule, domain::CrmObject object, const MappingScene& scene)
{
    const auto known =
        scene.portal ? domain::ruleFor(scene.portal->rules, object, rule.property) : domain::PropertyRule();
    return rule.type.value_or(known.type);
}

namespace {

ActionResult resultOf(const Action& action, const MappingScene& scene)
{
    ActionResult result;
    result.applies = action.onlyIf.isEmpty() || domain::holds(action.onlyIf, [&](const QString& path) {
                         return domain::contextValue(scene.event.context, path);
                     });
    QList<domain::PlannedField> fields;
    for (const FieldRule& rule : action.fields) {
        const ValueType type = typeOf(rule, action.object, scene);
        RuleResult one;
        one.leftOut = rule.onlyWhenKnown && scene.portal && !rule.property.isEmpty() &&
                      !scene.portal->profile.canWrite(action.object, rule.property);
        if (!one.leftOut) {
            one.value = domain::fieldValue(rule, scene.event, type);
        }
        if (!one.value.isEmpty() && !rule.property.isEmpty()) {
            const bool adds = type == ValueType::Choices && one.value.startsWith(QLatin1Char(';'));
            fields.append({rule.property, adds ? one.value.mid(1) : one.value, rule.mode});
        }
        result.rules.append(one);
    }
    if (!scene.portal) {
        return result;
    }
    const auto held = domain::screened(action.object, fields, *scene.portal, {}).held;
    for (qsizetype i = 0; i < action.fields.size(); ++i) {
        RuleResult& one = result.rules[i];
        one.fault = one.value.isEmpty() ? QString() : held.value(action.fields.at(i).property);
    }
    return result;
}

} // namespace

QList<ActionResult> resultsOf(const Mapping& mapping, const MappingScene& scene)
{
    QList<ActionResult> results;
    for (const Action& action : mapping.actions) {
        results.append(resultOf(action, scene));
    }
    return results;
}

PropertyChoice propertyChoice(const QString& name, domain::CrmObject object,
                              const std::optional<domain::Portal>& portal)
{
    const auto rule = portal ? domain::ruleFor(portal->rules, object, name) : domain::PropertyRule();
    PropertyChoice choice{name, rule.label.isEmpty() ? name : rule.label, rule.type, rule.description, {}};
    for (const auto& option : rule.options) {
        choice.options.append(option.label.isEmpty() ? option.value : option.label);
    }
    return choice;
}

QList<PropertyChoice> propertiesOf(domain::CrmObject object, const std::optional<domain::Portal>& portal)
{
    QList<PropertyChoice> properties;
    const QStringList names = portal ? portal->profile.writableProperties.value(object) : QStringList();
    for (const QString& name : names) {
        properties.append(propertyChoice(name, object, portal));
    }
    std::stable_sort(properties.begin(), properties.end(), [](const PropertyChoice& a, const PropertyChoice& b) {
        return a.label.localeAwareCompare(b.label) < 0;
    });
    return properties;
}

} // namespace leadferry::presentation
