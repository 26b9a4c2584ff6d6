// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up car dealer's mapping, its portal and one of its leads: for the mapping page's tests and pictures.
#pragma once

#include "app/enginecommands.h"
#include "domain/eventtypecatalog.h"
#include "support/fakeengineclient.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <memory>

namespace leadferry::test {

inline QJsonObject madeUpObject(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

inline domain::Portal madeUpDealer()
{
    using domain::CrmObject;
    using domain::ValueType;
    domain::Portal portal;
    portal.id = 2;
    portal.hubId = 6568334;
    portal.name = QStringLiteral("Motor group");
    portal.health = domain::PortalHealth::Connected;
    struct Known
    {
        const char* name;
        const char* label;
        ValueType type;
        QStringList options;
    };
    const auto add = [&portal](CrmObject object, const QList<Known>& properties) {
        for (const Known& known : properties) {
            domain::PropertyRule rule;
            rule.type = known.type;
            rule.label = QString::fromUtf8(known.label);
            for (const QString& option : known.options) {
                rule.options.append({option, option});
            }
            portal.rules[object].insert(QLatin1String(known.name), rule);
            portal.profile.writableProperties[object].append(QLatin1String(known.name));
        }
    };
    add(CrmObject::Contact, {{"email", "Email", ValueType::Text, {}},
                             {"firstname", "First name", ValueType::Text, {}},
                             {"lastname", "Last name", ValueType::Text, {}},
                             {"phone", "Phone number", ValueType::Text, {}},
                             {"company", "Company name", ValueType::Text, {}},
                             {"vehicle_of_interest", "Vehicle of interest", ValueType::Text, {}},
                             {"lead_priority",
                              "Lead priority",
                              ValueType::Choice,
                              {QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")}},
                             {"budget_from", "Budget from", ValueType::Number, {}},
                             {"budget_to", "Budget to", ValueType::Number, {}},
                             {"next_visit", "Next visit", ValueType::Date, {}}});
    add(CrmObject::Note, {{"hs_timestamp", "Activity date", ValueType::DateTime, {}},
                          {"hs_note_body", "Note body", ValueType::Text, {}}});
    add(CrmObject::Ticket, {{"subject", "Ticket name", ValueType::Text, {}},
                            {"hs_pipeline", "Pipeline", ValueType::Text, {}},
                            {"hs_pipeline_stage", "Ticket status", ValueType::Text, {}},
                            {"content", "Ticket description", ValueType::Text, {}}});
    portal.directory.pipelines[CrmObject::Ticket] = {
        {QStringLiteral("0"),
         QStringLiteral("Showroom"),
         {{QStringLiteral("1"), QStringLiteral("New")}, {QStringLiteral("2"), QStringLiteral("Waiting")}}}};
    portal.profile.ticketPipeline = QStringLiteral("0");
    portal.profile.ticketStage = QStringLiteral("1");
    return portal;
}

inline QJsonObject madeUpLead()
{
    return madeUpObject(R"({"id":"evt_00998","type":"lead.captured.v1","bot":"showroom-bot",
        "occurredAt":"2026-11-23T16:18:06Z",
        "contact":{"email":"Jane.Cooper@example.com","name":"Jane Cooper","phone":"0171 234 567",
                   "company":"Cooper & Sons"},
        "data":{"topic":"Test drive","vehicle_of_interest":"Estate, electric","lead_priority":"Urgent",
                "budget_range":"between 20k and 30k","vehicle_color":"dark green"},
        "page":{"url":"https://www.example.com/cars/estate"},
        "conversation":{"id":"c-771","messages":[
            {"from":"bot","text":"Hello! What can I do for you?","at":"2026-11-23T16:15:02Z"},
            {"from":"visitor","text":"I would like to test drive the new estate.","at":"2026-11-23T16:15:40Z"},
            {"from":"bot","text":"With pleasure. Where can we reach you?","at":"2026-11-23T16:15:42Z"},
            {"from":"visitor","text":"jane.cooper@example.com, mornings are best.","at":"2026-11-23T16:17:58Z"}]}})");
}

inline QJsonObject madeUpLeadMapping()
{
    return madeUpObject(R"({"eventType":"lead.captured.v1","version":12,"active":true,"actions":[
      {"id":"contact","object":"contact","fields":[
        {"property":"email","from":"person.email","transforms":["email"],"mode":"only_if_empty"},
        {"property":"firstname","from":"person.firstName","mode":"only_if_empty"},
        {"property":"lastname","from":"person.lastName","mode":"only_if_empty"},
        {"property":"phone","from":"person.phone","transforms":[{"name":"phone","country":"DE"}],
         "mode":"only_if_empty"},
        {"property":"vehicle_of_interest","from":"data.vehicle_of_interest","transforms":["trim"]},
        {"property":"lead_priority","from":"data.lead_priority","transforms":["lower",
          {"name":"table","values":{"hot":"high","warm":"medium","cold":"low"},"else":"keep"}]},
        {"property":"budget_from","from":"data.budget_range","transforms":[{"name":"money","part":"low"}]},
        {"property":"budget_to","from":"data.budget_range","transforms":[{"name":"money","part":"high"}]}]},
      {"id":"note","object":"note","linkTo":["contact"],"longText":"hs_note_body","fields":[
        {"property":"hs_timestamp","from":"event.occurredAt"},
        {"property":"hs_note_body","template":["<p>{{person.label}} asked about {{topic}}.</p>",
                                               "{{{transcript.html}}}"]}]},
      {"id":"ticket","object":"ticket","onlyIf":"data.reason","linkTo":["contact"],"fields":[
        {"property":"subject","from":"data.reason"},
        {"property":"hs_pipeline","from":"portal.ticketPipeline"},
        {"property":"hs_pipeline_stage","constant":"New"}]}]})");
}

/// The dealer's, then the built-in ones of the other event types.
inline QJsonArray madeUpMappings()
{
    QJsonArray mappings{madeUpLeadMapping()};
    const auto builtIn = domain::defaultMappings();
    for (const domain::Mapping& mapping : builtIn.ok() ? *builtIn : QList<domain::Mapping>()) {
        if (mapping.eventType != QLatin1String("lead.captured.v1")) {
            QJsonObject json = domain::toJson(mapping);
            json.insert(QStringLiteral("active"), !mapping.eventType.startsWith(QLatin1String("carousel")) &&
                                                      !mapping.eventType.startsWith(QLatin1String("session")));
            mappings.append(json);
        }
    }
    return mappings;
}

/// The engine has these mappings, that portal and this lead; what is saved is in use from then on.
inline void fillWithMappings(FakeEngineClient& client)
{
    const auto inUse = std::make_shared<QJsonArray>(madeUpMappings());
    client.script(QLatin1String(app::command::mappings), [inUse](const QJsonObject&, const auto&, const auto& answer) {
        answer(QJsonObject{{QStringLiteral("mappings"), *inUse}});
    });
    client.script(QLatin1String(app::command::importMappings), [inUse](const QJsonObject& arguments, const auto&,
                                                                       const auto& answer) {
        const QJsonArray saved = arguments[QLatin1String("document")][QLatin1String("mappings")].toArray();
        for (const auto& entry : saved) {
            QJsonObject mapping = entry.toObject();
            qsizetype i = 0;
            while (i < inUse->size() && inUse->at(i)[QLatin1String("eventType")] != entry[QLatin1String("eventType")]) {
                ++i;
            }
            const int version = i < inUse->size() ? inUse->at(i)[QLatin1String("version")].toInt() : 0;
            mapping.insert(QStringLiteral("version"), version + 1);
            if (i < inUse->size()) {
                inUse->replace(i, mapping);
            } else {
                inUse->append(mapping);
            }
        }
        answer(QJsonObject{{QStringLiteral("saved"), saved}, {QStringLiteral("replanned"), 0}});
    });
    client.connected = {madeUpDealer()};
    for (domain::DeliveryRow& row : client.rows) {
        if (row.type == QLatin1String("lead.captured.v1")) {
            row.person = QStringLiteral("Jane Cooper");
            domain::DeliveryDetail detail;
            detail.row = row;
            detail.body = madeUpLead();
            client.details.insert(row.id, detail);
            break;
        }
    }
}

} // namespace leadferry::test
