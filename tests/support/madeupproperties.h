// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up report on properties, as the engine's command "check-properties" has it, and an own list.
#pragma once

#include "app/enginecommands.h"
#include "domain/propertyneed.h"
#include "support/fakeengineclient.h"
#include "support/madeuprows.h"

#include <QJsonArray>

namespace leadferry::test {

inline domain::NeedReason ruleOf(const char* eventType, const char* actionId)
{
    return {domain::NeedReason::Kind::Rule, QLatin1String(eventType), QLatin1String(actionId)};
}

/// Ready, wanted by so many rules.
inline domain::PropertyNeed madeUpNeed(domain::CrmObject object, const char* name, const char* label, int rules = 1)
{
    const QList<domain::NeedReason> reasons{
        ruleOf("lead.captured.v1", "contact"), ruleOf("escalation.requested.v1", "contact"),
        ruleOf("intent.detected.v1", "contact"), ruleOf("conversation.ended.v1", "contact")};
    domain::PropertyNeed need;
    need.wanted.object = object;
    need.wanted.name = QLatin1String(name);
    need.wanted.label = QLatin1String(label);
    need.wanted.type = QStringLiteral("string");
    need.wanted.fieldType = QStringLiteral("text");
    need.presentLabel = need.wanted.label;
    need.presentType = need.wanted.type;
    need.presentFieldType = need.wanted.fieldType;
    need.reasons = reasons.mid(0, rules);
    return need;
}

inline domain::PropertyNeed missing(domain::PropertyNeed need)
{
    need.state = domain::NeedState::Missing;
    need.repair = domain::NeedRepair::Create;
    need.presentLabel.clear();
    need.presentType.clear();
    need.presentFieldType.clear();
    return need;
}

inline domain::PropertyNeed withoutUrgent()
{
    domain::PropertyNeed need = madeUpNeed(domain::CrmObject::Contact, "lead_priority", "Lead priority");
    need.wanted.type = need.presentType = QStringLiteral("enumeration");
    need.wanted.fieldType = need.presentFieldType = QStringLiteral("select");
    need.state = domain::NeedState::OptionMissing;
    need.repair = domain::NeedRepair::AddOptions;
    need.missingChoices = {{QStringLiteral("urgent"), QStringLiteral("urgent")}};
    need.choices = {QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")};
    need.held = 7;
    return need;
}

inline domain::PropertyNeed ofWrongType()
{
    domain::PropertyNeed need = madeUpNeed(domain::CrmObject::Contact, "seats", "Seats");
    need.state = domain::NeedState::WrongType;
    need.repair = domain::NeedRepair::ByHand;
    need.wanted.type = need.wanted.fieldType = QStringLiteral("number");
    return need;
}

inline domain::PropertyNeed archivedKey()
{
    domain::PropertyNeed need = madeUpNeed(domain::CrmObject::Ticket, "chat_event_key", "Event key");
    need.wanted.unique = true;
    need.state = domain::NeedState::Archived;
    need.repair = domain::NeedRepair::Restore;
    need.reasons = {{domain::NeedReason::Kind::Key, {}, {}}};
    return need;
}

/// Works without it.
inline domain::PropertyNeed optional(domain::PropertyNeed need)
{
    need = missing(need);
    need.required = false;
    need.reasons = {{domain::NeedReason::Kind::Own, {}, {}}};
    return need;
}

inline domain::PropertyNeed stageOf(const char* name)
{
    domain::PropertyNeed need = missing(madeUpNeed(domain::CrmObject::Deal, name, name));
    need.kind = domain::BindingProblem::Kind::Stage;
    need.wanted.type.clear();
    need.wanted.fieldType.clear();
    need.reasons = {ruleOf("intent.detected.v1", "deal")};
    return need;
}

inline domain::PropertyNeed missingStage()
{
    domain::PropertyNeed need = stageOf("Qualified");
    need.repair = domain::NeedRepair::ByHand;
    need.choices = {QStringLiteral("New"), QStringLiteral("Appointment"), QStringLiteral("Won")};
    return need;
}

/// 16 needs of which 6 need a repair, as in the mock-up.
inline domain::PropertyReport madeUpReport()
{
    using domain::CrmObject;
    domain::PropertyReport report;
    report.checkedAtMs = madeUpNowMs - 120'000;
    report.overall = domain::PropertyLimit{412, 1000};
    report.limits = {{CrmObject::Contact, {214, 1000}}, {CrmObject::Ticket, {96, 1000}}};
    domain::PropertyNeed summary = madeUpNeed(CrmObject::Contact, "ai_lead_summary", "Lead summary");
    summary.presentFieldType = QStringLiteral("textarea");
    domain::PropertyNeed handoff = madeUpNeed(CrmObject::Ticket, "chat_handoff_reason", "Handoff reason");
    handoff.presentFieldType = QStringLiteral("textarea");
    handoff.reasons = {ruleOf("escalation.requested.v1", "ticket")};
    domain::PropertyNeed weakKey = madeUpNeed(CrmObject::Deal, "leadferry_key", "Leadferry key");
    weakKey.wanted.unique = true;
    weakKey.state = domain::NeedState::NotUnique;
    weakKey.repair = domain::NeedRepair::ByHand;
    weakKey.reasons = {{domain::NeedReason::Kind::Key, {}, {}}};
    domain::PropertyNeed stage = stageOf("Appointment");
    stage.state = domain::NeedState::Ready;
    stage.repair = domain::NeedRepair::None;
    domain::PropertyNeed guide = madeUpNeed(CrmObject::Contact, "guide_requested", "Guide requested");
    guide.valueRules = QList<domain::ValueRule>{{QStringLiteral("ALPHANUMERIC"), {QStringLiteral("ALPHA_ONLY")}},
                                                {QStringLiteral("MAX_LENGTH"), {QStringLiteral("40")}}};
    domain::PropertyNeed amount = madeUpNeed(CrmObject::Deal, "amount", "Amount");
    amount.presentType = amount.presentFieldType = QStringLiteral("number");
    amount.valueRules = QList<domain::ValueRule>{{QStringLiteral("MIN_NUMBER"), {QStringLiteral("0")}},
                                                 {QStringLiteral("MAX_NUMBER"), {QStringLiteral("50000")}}};
    report.needs = {
        missing(madeUpNeed(CrmObject::Contact, "vehicle_of_interest", "Vehicle of interest", 2)),
        missing(madeUpNeed(CrmObject::Contact, "budget_range", "Budget range")),
        missing(madeUpNeed(CrmObject::Contact, "dealership_name", "Dealership name")),
        withoutUrgent(),
        ofWrongType(),
        madeUpNeed(CrmObject::Contact, "chat_topic", "Chat topic", 3),
        madeUpNeed(CrmObject::Contact, "chat_source_page", "Source page", 2),
        guide,
        madeUpNeed(CrmObject::Contact, "chat_conversation_url", "Conversation link", 4),
        summary,
        optional(madeUpNeed(CrmObject::Contact, "loyalty_number", "Loyalty number")),
        archivedKey(),
        handoff,
        amount,
        stage,
        weakKey,
    };
    return report;
}

inline domain::PropertyReport readyReport()
{
    domain::PropertyReport report = madeUpReport();
    report.needs.removeIf([](const domain::PropertyNeed& need) {
        return need.state != domain::NeedState::Ready && need.state != domain::NeedState::NotUnique;
    });
    return report;
}

/// Nothing is in trouble; three more could be created.
inline domain::PropertyReport offeringReport()
{
    using domain::CrmObject;
    domain::PropertyReport report = readyReport();
    for (const char* name : {"loyalty_number", "test_drive_wish", "trade_in"}) {
        const QString label = QString::fromLatin1(name).replace(QLatin1Char('_'), QLatin1Char(' '));
        domain::PropertyNeed need = optional(madeUpNeed(CrmObject::Contact, name, name));
        need.wanted.label = label.at(0).toUpper() + label.mid(1);
        report.needs.append(need);
    }
    return report;
}

inline QJsonObject reportAnswer(const domain::PropertyReport& report)
{
    return {{QStringLiteral("portal"), QStringLiteral("Motor group")},
            {QStringLiteral("report"), domain::toJson(report)}};
}

inline QJsonObject madeUpOwnList()
{
    domain::PropertyDefinition loyalty =
        madeUpNeed(domain::CrmObject::Contact, "loyalty_number", "Loyalty number").wanted;
    loyalty.description = QStringLiteral("The number on the customer's card.");
    QJsonObject sets;
    for (const QString& name : domain::propertySetNames()) {
        QJsonArray set;
        const auto definitions = domain::propertySet(name);
        for (const auto& definition : definitions ? *definitions : QList<domain::PropertyDefinition>()) {
            set.append(domain::toJson(definition));
        }
        sets.insert(name, set);
    }
    return {{QStringLiteral("properties"), QJsonArray{domain::toJson(loyalty)}}, {QStringLiteral("sets"), sets}};
}

/// What it answers, whether a fresh report is asked for or the last one.
inline void scriptReport(FakeEngineClient& client, const domain::PropertyReport& report)
{
    client.script(QLatin1String(app::command::checkProperties),
                  [report](const QJsonObject&, const auto&, const auto& answer) { answer(reportAnswer(report)); });
    client.script(QLatin1String(app::command::ownProperties),
                  [](const QJsonObject&, const auto&, const auto& answer) { answer(madeUpOwnList()); });
}

/// Everything asked for is done; afterwards it is there.
inline QJsonObject repairedAnswer(const domain::PropertyReport& before, const QJsonObject& arguments)
{
    domain::PropertyReport after = before;
    QJsonArray outcomes;
    const QJsonArray items = arguments.value(QLatin1String("items")).toArray();
    for (domain::PropertyNeed& need : after.needs) {
        const QJsonObject item{{QStringLiteral("object"), domain::toString(need.wanted.object)},
                               {QStringLiteral("name"), need.wanted.name}};
        if (items.contains(item)) {
            domain::RepairOutcome outcome;
            outcome.object = need.wanted.object;
            outcome.name = need.wanted.name;
            outcome.repair = need.repair;
            outcomes.append(domain::toJson(outcome));
            need.state = domain::NeedState::Ready;
            need.repair = domain::NeedRepair::None;
            need.presentLabel = need.wanted.label;
            need.presentType = need.wanted.type;
            need.presentFieldType = need.wanted.fieldType;
            need.missingChoices.clear();
        }
    }
    after.checkedAtMs = madeUpNowMs;
    QJsonObject answer = reportAnswer(after);
    answer.insert(QStringLiteral("outcomes"), outcomes);
    return answer;
}

} // namespace leadferry::test
