// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/propertyneed.h"

#include "domain/enumnames.h"

#include <QJsonArray>
#include <QVariant>

#include <array>

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::array stateNames{
    EnumName{NeedState::Ready, QLatin1String("ready")},
    EnumName{NeedState::Missing, QLatin1String("missing")},
    EnumName{NeedState::Archived, QLatin1String("archived")},
    EnumName{NeedState::WrongType, QLatin1String("wrong_type")},
    EnumName{NeedState::OptionMissing, QLatin1String("option_missing")},
    EnumName{NeedState::ReadOnly, QLatin1String("read_only")},
    EnumName{NeedState::NotUnique, QLatin1String("not_unique")},
    EnumName{NeedState::Unmapped, QLatin1String("unmapped")},
    EnumName{NeedState::Replaced, QLatin1String("replaced")},
    EnumName{NeedState::Unread, QLatin1String("unread")},
};
constexpr std::array repairNames{
    EnumName{NeedRepair::None, QLatin1String("none")},
    EnumName{NeedRepair::Create, QLatin1String("create")},
    EnumName{NeedRepair::Restore, QLatin1String("restore")},
    EnumName{NeedRepair::AddOptions, QLatin1String("add_options")},
    EnumName{NeedRepair::ByHand, QLatin1String("by_hand")},
};
constexpr std::array reasonNames{
    EnumName{NeedReason::Kind::Rule, QLatin1String("rule")},
    EnumName{NeedReason::Kind::Key, QLatin1String("key")},
    EnumName{NeedReason::Kind::Own, QLatin1String("own")},
    EnumName{NeedReason::Kind::Portal, QLatin1String("portal")},
};
constexpr std::array outcomeNames{
    EnumName{RepairOutcome::Kind::Done, QLatin1String("done")},
    EnumName{RepairOutcome::Kind::Already, QLatin1String("already")},
    EnumName{RepairOutcome::Kind::Failed, QLatin1String("failed")},
};

constexpr std::array faultNames{
    EnumName{RepairOutcome::Fault::Refused, QLatin1String("refused")},
    EnumName{RepairOutcome::Fault::OnlyPeople, QLatin1String("only_people")},
    EnumName{RepairOutcome::Fault::NotAsNeeded, QLatin1String("not_as_needed")},
    EnumName{RepairOutcome::Fault::NotReached, QLatin1String("not_reached")},
};

QString q(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonObject choiceJson(const PropertyChoice& choice)
{
    return {{q("value"), choice.value}, {q("label"), choice.label}};
}

QList<PropertyChoice> choicesFrom(const QJsonValue& json)
{
    QList<PropertyChoice> choices;
    const QJsonArray values = json.toArray();
    for (const auto& choice : values) {
        choices.append({choice[QLatin1String("value")].toString(), choice[QLatin1String("label")].toString()});
    }
    return choices;
}

QJsonObject limitJson(const PropertyLimit& limit)
{
    return {{q("used"), limit.used}, {q("most"), limit.most}};
}

PropertyLimit limitFrom(const QJsonValue& json)
{
    return {json[QLatin1String("used")].toInt(), json[QLatin1String("most")].toInt()};
}

QJsonObject reasonJson(const NeedReason& reason)
{
    QJsonObject json{{q("kind"), toString(reason.kind)}};
    if (reason.kind == NeedReason::Kind::Rule) {
        json.insert(q("eventType"), reason.eventType);
        json.insert(q("actionId"), reason.actionId);
    }
    return json;
}

QJsonArray reasonsJson(const QList<NeedReason>& reasons)
{
    QJsonArray json;
    for (const NeedReason& reason : reasons) {
        json.append(reasonJson(reason));
    }
    return json;
}

QList<NeedReason> reasonsFrom(const QJsonValue& json)
{
    QList<NeedReason> reasons;
    const QJsonArray values = json.toArray();
    for (const auto& reason : values) {
        if (const auto known = valueIn(reasonNames, reason[QLatin1String("kind")].toString())) {
            reasons.append(
                {*known, reason[QLatin1String("eventType")].toString(), reason[QLatin1String("actionId")].toString()});
        }
    }
    return reasons;
}

/// What a report holds was written by us: a definition may lack what is asked of one that somebody wrote.
PropertyDefinition wantedFrom(const QJsonValue& json)
{
    PropertyDefinition wanted;
    wanted.object = crmObjectFromString(json[QLatin1String("object")].toString()).value_or(CrmObject::Contact);
    wanted.name = json[QLatin1String("name")].toString();
    wanted.label = json[QLatin1String("label")].toString();
    wanted.description = json[QLatin1String("description")].toString();
    wanted.type = json[QLatin1String("type")].toString();
    wanted.fieldType = json[QLatin1String("fieldType")].toString();
    wanted.choices = choicesFrom(json[QLatin1String("options")]);
    wanted.unique = json[QLatin1String("unique")].toBool();
    return wanted;
}

std::optional<PropertyNeed> needFrom(const QJsonObject& json)
{
    const auto kind = bindingKindFromString(json.value(QLatin1String("kind")).toString());
    const auto state = valueIn(stateNames, json.value(QLatin1String("state")).toString());
    const auto repair = valueIn(repairNames, json.value(QLatin1String("repair")).toString());
    if (!kind || !state || !repair) {
        return std::nullopt;
    }
    PropertyNeed need;
    need.kind = *kind;
    need.wanted = wantedFrom(json.value(QLatin1String("wanted")));
    need.required = json.value(QLatin1String("required")).toBool();
    need.defined = json.value(QLatin1String("defined")).toBool();
    need.state = *state;
    need.repair = *repair;
    need.presentLabel = json.value(QLatin1String("presentLabel")).toString();
    need.presentType = json.value(QLatin1String("presentType")).toString();
    need.presentFieldType = json.value(QLatin1String("presentFieldType")).toString();
    need.missingChoices = choicesFrom(json.value(QLatin1String("missingOptions")));
    need.choices = QVariant(json.value(QLatin1String("choices")).toArray().toVariantList()).toStringList();
    need.instead = json.value(QLatin1String("instead")).toString();
    need.held = json.value(QLatin1String("held")).toInt();
    need.reasons = reasonsFrom(json.value(QLatin1String("reasons")));
    need.lackedBy = reasonsFrom(json.value(QLatin1String("lackedBy")));
    if (json.contains(QLatin1String("valueRules"))) {
        need.valueRules = valueRulesFromJson(json.value(QLatin1String("valueRules")).toArray());
    }
    return need;
}

} // namespace

QString toString(NeedState state)
{
    return nameIn(stateNames, state);
}

QString toString(NeedRepair repair)
{
    return nameIn(repairNames, repair);
}

QString toString(NeedReason::Kind kind)
{
    return nameIn(reasonNames, kind);
}

QString toString(RepairOutcome::Kind kind)
{
    return nameIn(outcomeNames, kind);
}

QString toString(RepairOutcome::Fault fault)
{
    return nameIn(faultNames, fault);
}

bool isTrouble(const PropertyNeed& need)
{
    const bool fine = need.state == NeedState::Ready || need.state == NeedState::NotUnique;
    return !fine && need.required;
}

bool isRepairable(const PropertyNeed& need)
{
    return need.repair == NeedRepair::Create || need.repair == NeedRepair::Restore ||
           need.repair == NeedRepair::AddOptions;
}

QHash<CrmObject, ValueRules> valueRulesIn(const PropertyReport& report)
{
    QHash<CrmObject, ValueRules> rules;
    for (const PropertyNeed& need : report.needs) {
        if (need.valueRules && !need.valueRules->isEmpty()) {
            rules[need.wanted.object].insert(need.wanted.name, *need.valueRules);
        }
    }
    return rules;
}

QJsonObject toJson(const PropertyNeed& need)
{
    QJsonArray missing;
    for (const PropertyChoice& choice : need.missingChoices) {
        missing.append(choiceJson(choice));
    }
    QJsonObject json{{q("kind"), toString(need.kind)},
                     {q("wanted"), toJson(need.wanted)},
                     {q("required"), need.required},
                     {q("defined"), need.defined},
                     {q("state"), toString(need.state)},
                     {q("repair"), toString(need.repair)},
                     {q("presentLabel"), need.presentLabel},
                     {q("presentType"), need.presentType},
                     {q("presentFieldType"), need.presentFieldType},
                     {q("missingOptions"), missing},
                     {q("choices"), QJsonArray::fromStringList(need.choices)},
                     {q("instead"), need.instead},
                     {q("reasons"), reasonsJson(need.reasons)},
                     {q("lackedBy"), reasonsJson(need.lackedBy)},
                     {q("held"), need.held}};
    if (need.valueRules) {
        json.insert(q("valueRules"), toJson(*need.valueRules));
    }
    return json;
}

QJsonObject toJson(const PropertyChange& change)
{
    return {{q("seenAtMs"), change.seenAtMs},   {q("object"), toString(change.object)},
            {q("kind"), toString(change.kind)}, {q("name"), change.name},
            {q("label"), change.label},         {q("state"), toString(change.state)},
            {q("detail"), change.detail},       {q("rules"), toJson(change.rules)}};
}

std::optional<PropertyChange> propertyChangeFromJson(const QJsonObject& json)
{
    const auto object = crmObjectFromString(json.value(QLatin1String("object")).toString());
    const auto kind = bindingKindFromString(json.value(QLatin1String("kind")).toString());
    const auto state = valueIn(stateNames, json.value(QLatin1String("state")).toString());
    if (!object || !kind || !state) {
        return std::nullopt;
    }
    return PropertyChange{json.value(QLatin1String("seenAtMs")).toInteger(),
                          *object,
                          *kind,
                          json.value(QLatin1String("name")).toString(),
                          json.value(QLatin1String("label")).toString(),
                          *state,
                          json.value(QLatin1String("detail")).toString(),
                          valueRulesFromJson(json.value(QLatin1String("rules")).toArray())};
}

QJsonObject toJson(const PropertyReport& report)
{
    QJsonArray needs;
    for (const PropertyNeed& need : report.needs) {
        needs.append(toJson(need));
    }
    QJsonObject limits;
    for (auto limit = report.limits.cbegin(); limit != report.limits.cend(); ++limit) {
        limits.insert(toString(limit.key()), limitJson(*limit));
    }
    QJsonArray changes;
    for (const PropertyChange& change : report.changes) {
        changes.append(toJson(change));
    }
    QJsonObject json{
        {q("checkedAtMs"), report.checkedAtMs}, {q("needs"), needs}, {q("limits"), limits}, {q("changes"), changes}};
    if (report.overall) {
        json.insert(q("overall"), limitJson(*report.overall));
    }
    return json;
}

Result<PropertyReport> propertyReportFromJson(const QJsonObject& json)
{
    PropertyReport report;
    report.checkedAtMs = json.value(QLatin1String("checkedAtMs")).toInteger();
    const QJsonArray needs = json.value(QLatin1String("needs")).toArray();
    for (const auto& value : needs) {
        const auto need = needFrom(value.toObject());
        if (!need) {
            return Error{ErrorKind::Invalid, QStringLiteral("the report on properties is of another version")};
        }
        report.needs.append(*need);
    }
    const QJsonObject limits = json.value(QLatin1String("limits")).toObject();
    for (auto limit = limits.begin(); limit != limits.end(); ++limit) {
        if (const auto object = crmObjectFromString(limit.key())) {
            report.limits.insert(*object, limitFrom(*limit));
        }
    }
    const QJsonArray changes = json.value(QLatin1String("changes")).toArray();
    for (const auto& change : changes) {
        if (const auto known = propertyChangeFromJson(change.toObject())) {
            report.changes.append(*known);
        }
    }
    if (json.contains(QLatin1String("overall"))) {
        report.overall = limitFrom(json.value(QLatin1String("overall")));
    }
    return report;
}

QJsonObject toJson(const RepairOutcome& outcome)
{
    return {{q("object"), toString(outcome.object)}, {q("name"), outcome.name},
            {q("repair"), toString(outcome.repair)}, {q("outcome"), toString(outcome.kind)},
            {q("reason"), outcome.reason},           {q("missingScope"), outcome.missingScope},
            {q("fault"), toString(outcome.fault)}};
}

Result<RepairOutcome> repairOutcomeFromJson(const QJsonObject& json)
{
    const auto object = crmObjectFromString(json.value(QLatin1String("object")).toString());
    const auto repair = valueIn(repairNames, json.value(QLatin1String("repair")).toString());
    const auto kind = valueIn(outcomeNames, json.value(QLatin1String("outcome")).toString());
    const auto fault = valueIn(faultNames, json.value(QLatin1String("fault")).toString());
    if (!object || !repair || !kind || !fault) {
        return Error{ErrorKind::Invalid, QStringLiteral("the outcome of a repair is of another version")};
    }
    return RepairOutcome{
        *object, json.value(QLatin1String("name")).toString(),   *repair,
        *kind,   json.value(QLatin1String("reason")).toString(), json.value(QLatin1String("missingScope")).toString(),
        *fault};
}

} // namespace leadferry::domain
