// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/setupcopy.h"

#include <QJsonArray>
#include <QSet>

namespace leadferry::domain {

namespace {

ValueType typeIn(const Portal& portal, CrmObject object, const QString& property)
{
    return portal.rules.value(object).value(property).type;
}

QList<PropertyDifference> propertyDifferences(const QList<Mapping>& mappings, const Portal& from, const Portal& to)
{
    QList<PropertyDifference> differences;
    QSet<QString> seen;
    for (const Mapping& mapping : mappings) {
        for (const Action& action : mapping.actions) {
            for (const FieldRule& rule : action.fields) {
                const QString name = toString(action.object) + QLatin1Char('.') + rule.property;
                const bool inBoth = from.profile.canWrite(action.object, rule.property) &&
                                    to.profile.canWrite(action.object, rule.property);
                if (!mapping.active || !inBoth || seen.contains(name)) {
                    continue;
                }
                seen.insert(name);
                const ValueType before = typeIn(from, action.object, rule.property);
                const ValueType after = typeIn(to, action.object, rule.property);
                if (before != after) {
                    differences.append({action.object, rule.property, before, after});
                }
            }
        }
    }
    return differences;
}

} // namespace

SetupDifference setupDifference(const QList<RouteRow>& routes, const QList<Mapping>& mappings, const Portal& from,
                                const Portal& to)
{
    SetupDifference difference;
    for (const RouteRow& row : routes) {
        if (row.via == RouteVia::Own && row.hubId == from.hubId) {
            difference.routes.append(row);
        }
    }
    difference.missing = unresolvedNames(mappings, to);
    difference.properties = propertyDifferences(mappings, from, to);
    return difference;
}

QJsonObject toJson(const BindingProblem& problem)
{
    return {
        {QStringLiteral("eventType"), problem.eventType},
        {QStringLiteral("action"), problem.actionId},
        {QStringLiteral("object"), toString(problem.object)},
        {QStringLiteral("property"), problem.property},
        {QStringLiteral("kind"), toString(problem.kind)},
        {QStringLiteral("name"), problem.name},
        {QStringLiteral("choices"), QJsonArray::fromStringList(problem.choices)},
        {QStringLiteral("instead"), problem.instead},
    };
}

QJsonObject toJson(const SetupDifference& difference)
{
    QJsonArray routes;
    for (const RouteRow& row : difference.routes) {
        routes.append(QJsonObject{{toString(row.kind), row.name}});
    }
    QJsonArray missing;
    for (const BindingProblem& problem : difference.missing) {
        missing.append(toJson(problem));
    }
    QJsonArray properties;
    for (const PropertyDifference& property : difference.properties) {
        properties.append(QJsonObject{{QStringLiteral("object"), toString(property.object)},
                                      {QStringLiteral("property"), property.property},
                                      {QStringLiteral("from"), toString(property.from)},
                                      {QStringLiteral("to"), toString(property.to)}});
    }
    return {{QStringLiteral("routes"), routes},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("properties"), properties}};
}

} // namespace leadferry::domain
