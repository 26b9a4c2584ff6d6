// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tradepreset.h"

#include "domain/planner.h"
#include "jsontext.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace leadferry::domain;
using leadferry::base::ErrorKind;
using leadferry::test::json;

namespace {

/// What HubSpot has by itself of what our mappings write.
bool isHubSpots(const QString& property)
{
    static const QSet<QString> own{QStringLiteral("email"),
                                   QStringLiteral("firstname"),
                                   QStringLiteral("lastname"),
                                   QStringLiteral("phone"),
                                   QStringLiteral("company"),
                                   QStringLiteral("lifecyclestage"),
                                   QStringLiteral("hs_timestamp"),
                                   QStringLiteral("hs_note_body"),
                                   QStringLiteral("dealname"),
                                   QStringLiteral("pipeline"),
                                   QStringLiteral("dealstage"),
                                   QStringLiteral("amount"),
                                   QStringLiteral("subject"),
                                   QStringLiteral("content"),
                                   QStringLiteral("hs_pipeline"),
                                   QStringLiteral("source_type"),
                                   QStringLiteral("hs_pipeline_stage"),
                                   QStringLiteral("hs_lead_status"),
                                   QStringLiteral("jobtitle"),
                                   QStringLiteral("hs_ticket_priority"),
                                   QStringLiteral("hs_ticket_category")};
    return own.contains(property);
}

const Mapping* mappingOf(const TradePreset& preset, const char* type)
{
    const auto found = std::find_if(preset.mappings.begin(), preset.mappings.end(), [type](const Mapping& mapping) {
        return mapping.eventType == QLatin1String(type);
    });
    return found == preset.mappings.end() ? nullptr : &*found;
}

/// What the preset writes for an event to a portal that takes everything: "contact.email" → value.
QHash<QString, QString> written(const char* preset, const char* type, const QByteArray& event)
{
    QHash<QString, QString> values;
    const auto chosen = tradePreset(QLatin1String(preset));
    const Mapping* mapping = chosen ? mappingOf(*chosen, type) : nullptr;
    const auto read = readEvent(json(event), 1'795'338'900'000);
    if (mapping == nullptr || !read) {
        return values;
    }
    Portal portal;
    portal.profile.dealPipeline = QStringLiteral("default");
    portal.profile.dealStage = QStringLiteral("appointmentscheduled");
    const Plan plan = planDelivery(*read, *mapping, portal);
    for (const PlannedOperation& operation : plan.operations) {
        for (const PlannedField& field : operation.fields) {
            values.insert(toString(operation.object) + QLatin1Char('.') + field.property, field.value);
        }
    }
    return values;
}

} // namespace

class TradePresetTest : public QObject
{
    Q_OBJECT
private slots:
    void everyPresetCanBeReadAndBringsThePropertiesItWrites_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : tradePresetNames()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void everyPresetCanBeReadAndBringsThePropertiesItWrites()
    {
        QFETCH(QString, name);
        const auto preset = tradePreset(name);
        QVERIFY2(preset.ok(), qPrintable(preset ? QString() : preset.error().message));
        QVERIFY(!preset->title.isEmpty() && !preset->summary.isEmpty() && !preset->mappings.isEmpty());
        QSet<QString> brought;
        for (const PropertyDefinition& property : preset->properties) {
            brought.insert(toString(property.object) + QLatin1Char('.') + property.name);
        }
        QSet<QString> used;
        for (const Mapping& mapping : preset->mappings) {
            for (const Action& action : mapping.actions) {
                for (const FieldRule& rule : action.fields) {
                    const QString property = toString(action.object) + QLatin1Char('.') + rule.property;
                    used.insert(property);
                    QVERIFY2(isHubSpots(rule.property) || rule.onlyWhenKnown || brought.contains(property),
                             qPrintable(property));
                }
            }
        }
        QVERIFY2((brought - used - QSet<QString>{QStringLiteral("contact.chat_event_key")}).isEmpty(),
                 "a property that nothing writes");
    }
    void aCarDealersLeadIsReadAsHeSaysIt()
    {
        const auto values =
            written("automotive", "lead.captured.v1",
                    "{'type':'lead.captured.v1','contact':{'email':'jane@example.com'},"
                    "'conversation':{'channel':'whatsapp'},'data':{'vehicle_of_interest':'Estate, electric',"
                    "'budget_range':'between 20k and 30k','lead_priority':'Urgent',"
                    "'dealership_name':'North Side Motors','dealership_slug':'North-Side',"
                    "'lead_status':'New'}}");
        QCOMPARE(values.value(QStringLiteral("contact.vehicle_of_interest")), QStringLiteral("Estate, electric"));
        QCOMPARE(values.value(QStringLiteral("contact.budget_range")), QStringLiteral("between 20k and 30k"));
        QCOMPARE(values.value(QStringLiteral("contact.lead_priority")), QStringLiteral("high"));
        QCOMPARE(values.value(QStringLiteral("contact.origin_channel")), QStringLiteral("whatsapp"));
        QCOMPARE(values.value(QStringLiteral("contact.dealership_slug")), QStringLiteral("north-side"));
        QCOMPARE(values.value(QStringLiteral("contact.hs_lead_status")), QStringLiteral("New"));
        const auto preset = tradePreset(QStringLiteral("automotive"));
        const auto& fields = mappingOf(*preset, "lead.captured.v1")->actions.constFirst().fields;
        const auto status = std::find_if(fields.begin(), fields.end(), [](const FieldRule& rule) {
            return rule.property == QLatin1String("hs_lead_status");
        });
        QVERIFY(status->mode == WriteMode::OnlyIfEmpty); // never reset
    }
    void whoeverTalksLikeABuyerOfSoftwareGetsADeal_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<bool>("deal");
        const auto row = [](const char* said, bool deal) { QTest::newRow(said) << QByteArray(said) << deal; };
        row("Do you have a team plan?", true);
        row("We need SSO for 200 people", true);
        row("Can we get an annual contract", true);
        row("How do I reset my password?", false);
        row("My lesson was great", false); // no SSO in it
    }
    void whoeverTalksLikeABuyerOfSoftwareGetsADeal()
    {
        QFETCH(QByteArray, said);
        QFETCH(bool, deal);
        const auto values = written("saas", "conversation.ended.v1",
                                    "{'type':'conversation.ended.v1','contact':{'email':'jane@example.com'},"
                                    "'conversation':{'id':'c','messages':[{'from':'visitor','text':'" +
                                        said + "'}]}}");
        QCOMPARE(values.contains(QStringLiteral("deal.dealname")), deal);
    }
    void aBudgetInWordsBecomesTwoNumbers()
    {
        const auto values = written("agency", "lead.captured.v1",
                                    "{'type':'lead.captured.v1','contact':{'email':'jane@example.com'},"
                                    "'data':{'service':'Rebranding','budget':'20k-30k EUR'}}");
        QCOMPARE(values.value(QStringLiteral("contact.agency_budget_from")), QStringLiteral("20000"));
        QCOMPARE(values.value(QStringLiteral("contact.agency_budget_to")), QStringLiteral("30000"));
        QCOMPARE(values.value(QStringLiteral("deal.amount")), QStringLiteral("20000"));
    }
    void changesReplaceTheFieldsOfTheSamePropertyAndKeepTheOthers()
    {
        const auto mapping = mappingFromJson(json("{'eventType':'t','actions':[{'id':'a','object':'contact','fields':["
                                                  "{'property':'email','from':'person.email'},"
                                                  "{'property':'phone','from':'person.phone'}]}]}"));
        const auto changed = changedMapping(
            *mapping, json("{'active':false,'actions':[{'id':'a','withoutEmail':'skip','fields':["
                           "{'property':'phone','constant':'1'},{'property':'city','from':'data.city'}]},"
                           "{'id':'b','object':'deal','fields':[{'property':'dealname','from':'topic'}]}]}"));
        QVERIFY2(changed.ok(), qPrintable(changed ? QString() : changed.error().message));
        QVERIFY(!changed->active);
        QCOMPARE(changed->actions.size(), 2);
        QCOMPARE(changed->actions.at(0).fields.size(), 3);
        QCOMPARE(changed->actions.at(0).fields.at(1).constant, QStringLiteral("1"));
        QVERIFY(changed->actions.at(0).withoutEmail == WithoutEmail::Skip);
        QVERIFY(!changedMapping(*mapping, json("{'actions':[{'id':'b','object':'deal'}]}")).ok());
    }
    void anUnknownPresetIsToldWithThoseThereAre()
    {
        const auto preset = tradePreset(QStringLiteral("bakery"));
        QVERIFY(preset.error().kind == ErrorKind::NotFound);
        QVERIFY(preset.error().message.contains(QStringLiteral("automotive")));
    }
};

QTEST_GUILESS_MAIN(TradePresetTest)
#include "tradepresettest.moc"
