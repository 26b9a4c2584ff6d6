// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/valueorigin.h"

#include "domain/enumnames.h"
#include "domain/fieldvalue.h"
#include "domain/mappingbinding.h"
#include "domain/planningcontext.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::domain {

namespace {

using Source = ValueOrigin::Source;

constexpr std::array sourceNames{
    EnumName{Source::Path, QLatin1String("path")},         EnumName{Source::Constant, QLatin1String("constant")},
    EnumName{Source::Template, QLatin1String("template")}, EnumName{Source::InTurn, QLatin1String("inTurn")},
    EnumName{Source::Program, QLatin1String("program")},   EnumName{Source::Unknown, QLatin1String("unknown")},
};

/// "note:2" goes on with what "note" began.
const Action* actionOf(const std::optional<Mapping>& mapping, const QString& actionId)
{
    if (!mapping) {
        return nullptr;
    }
    const QString id = actionId.section(u':', 0, 0);
    const auto found = std::find_if(mapping->actions.begin(), mapping->actions.end(),
                                    [&id](const Action& action) { return action.id == id; });
    return found == mapping->actions.end() ? nullptr : &*found;
}

const FieldRule* ruleOf(const Action* action, const QString& property)
{
    if (action == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(action->fields.begin(), action->fields.end(),
                                    [&property](const FieldRule& rule) { return rule.property == property; });
    return found == action->fields.end() ? nullptr : &*found;
}

void tellSource(ValueOrigin& origin, const FieldRule& rule)
{
    if (!rule.from.isEmpty()) {
        origin.source = Source::Path;
        origin.written = rule.from;
    } else if (!rule.textTemplate.isEmpty()) {
        origin.source = Source::Template;
        origin.written = rule.textTemplate;
    } else if (!rule.inTurn.isEmpty()) {
        origin.source = Source::InTurn;
        origin.written = rule.inTurn.join(QStringLiteral(", "));
    } else {
        origin.source = Source::Constant;
        origin.written = rule.constant;
    }
}

void tellSteps(ValueOrigin& origin, const FieldRule& rule, const TransformScene& scene)
{
    const auto results = explain(rule, scene);
    origin.began = results.first().values;
    for (qsizetype i = 0; i < rule.transforms.size(); ++i) {
        origin.steps.append({rule.transforms.at(i).toJson(), results.at(i + 1).values});
    }
}

/// What the portal takes the value as; empty: as it is.
QString takenAs(const ValueOrigin& origin, const QList<PlannedField>& fields, const Portal& portal)
{
    const QString id = nameKindOf(origin.object, origin.property)
                           ? boundName(origin.object, origin.property, origin.planned, fields, portal).id
                           : fittedTo(ruleFor(portal.rules, origin.object, origin.property), origin.planned).value;
    return id == origin.planned ? QString() : id;
}

QStringList stringsIn(const QJsonValue& value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const auto& one : array) {
        strings.append(one.toString());
    }
    return strings;
}

} // namespace

QString toString(Source source)
{
    return nameIn(sourceNames, source);
}

ValueOrigin valueOrigin(const QString& property, CrmObject object, const QString& actionId,
                        const QList<PlannedField>& fields, const Event& event, const std::optional<Mapping>& mapping,
                        const Portal& portal, const QString& phoneCountry)
{
    ValueOrigin origin;
    origin.object = object;
    origin.property = property;
    origin.eventType = event.type;
    origin.mappingVersion = mapping ? mapping->version : 0;
    origin.actionId = actionId;
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&property](const PlannedField& one) { return one.property == property; });
    if (field != fields.end()) {
        origin.planned = field->value;
        origin.mode = field->mode;
    }
    if (const FieldRule* rule = ruleOf(actionOf(mapping, actionId), property)) {
        tellSource(origin, *rule);
        tellSteps(origin, *rule, {planningContext(event, portal), phoneCountry});
        if (origin.source == Source::InTurn) { // whose turn it was is not kept, but its value is
            origin.began = origin.steps.isEmpty() ? QStringList{origin.planned} : QStringList();
            origin.steps.clear();
        }
    } else if (property == portal.profile.key(object).property) {
        origin.source = Source::Program;
    }
    if (!origin.planned.isEmpty() && origin.source != Source::Program) {
        origin.sentAs = takenAs(origin, fields, portal);
    }
    return origin;
}

QJsonObject toJson(const ValueOrigin& origin)
{
    QJsonArray steps;
    for (const OriginStep& step : origin.steps) {
        steps.append(QJsonObject{{QStringLiteral("step"), step.step},
                                 {QStringLiteral("values"), QJsonArray::fromStringList(step.values)}});
    }
    return {{QStringLiteral("object"), toString(origin.object)},
            {QStringLiteral("property"), origin.property},
            {QStringLiteral("eventType"), origin.eventType},
            {QStringLiteral("mappingVersion"), origin.mappingVersion},
            {QStringLiteral("action"), origin.actionId},
            {QStringLiteral("source"), toString(origin.source)},
            {QStringLiteral("written"), origin.written},
            {QStringLiteral("began"), QJsonArray::fromStringList(origin.began)},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("mode"), toString(origin.mode)},
            {QStringLiteral("planned"), origin.planned},
            {QStringLiteral("sentAs"), origin.sentAs},
            {QStringLiteral("heldFor"), origin.heldFor}};
}

base::Result<ValueOrigin> valueOriginFromJson(const QJsonObject& json)
{
    const auto text = [&json](const char* key) { return json.value(QLatin1String(key)).toString(); };
    const auto object = crmObjectFromString(text("object"));
    const auto source = valueIn(sourceNames, text("source"));
    const auto mode = writeModeFromString(text("mode"));
    if (!object || !source || !mode) {
        return base::Error{base::ErrorKind::Invalid, QStringLiteral("this does not say where a value comes from")};
    }
    ValueOrigin origin{*object,
                       text("property"),
                       text("eventType"),
                       json[QLatin1String("mappingVersion")].toInt(),
                       text("action"),
                       *source,
                       text("written"),
                       stringsIn(json[QLatin1String("began")]),
                       {},
                       *mode,
                       text("planned"),
                       text("sentAs"),
                       text("heldFor")};
    const QJsonArray steps = json[QLatin1String("steps")].toArray();
    for (const auto& step : steps) {
        origin.steps.append({step[QLatin1String("step")], stringsIn(step[QLatin1String("values")])});
    }
    return origin;
}

} // namespace leadferry::domain
