// SPDX-License-Identifier: GPL-3.0-or-later
// Properties a portal requires: which versions they bind, and when.
#include "sandbox/portalrules.h"
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

class PortalRulesTest : public QObject
{
    Q_OBJECT
private slots:
    void aRuleIsReadOrRefused();
    void rulesBind202609AndNoOlderVersion();
    void aConditionalRuleBindsWhenItsConditionHolds();
    void anUpdateThatTouchesNeitherPropertyPasses();
    void batchesAndUpsertsAreBoundToo();
    void aDealNeedsItsPipelineSince202609();
    void theSchemaTellsTheRulesWithoutACondition();
    void aStandInWithABadRuleDoesNotStart();
};

void PortalRulesTest::aRuleIsReadOrRefused()
{
    const auto rule = sandbox::parsePortalRule(text("tickets.content:hs_ticket_priority=HIGH"));
    QVERIFY(rule);
    QCOMPARE(rule->type->typeId, text("0-5"));
    QCOMPARE(rule->property, text("content"));
    QCOMPARE(rule->whenProperty, text("hs_ticket_priority"));
    QCOMPARE(rule->whenValue, text("HIGH"));
    QVERIFY(sandbox::parsePortalRule(text("0-1.phone"))->whenProperty.isEmpty());
    for (const char* bad : {"", "tickets", "wombats.content", "tickets.content:priority", "tickets.content:=HIGH"}) {
        QVERIFY2(!sandbox::parsePortalRule(text(bad)), bad);
    }
}

void PortalRulesTest::rulesBind202609AndNoOlderVersion()
{
    SandboxFixture hub({.portalRules = {text("contacts.phone")}});
    const auto create = [&](const char* path, const char* email) {
        return hub.post(text(path), newInput({{text("email"), text(email)}}));
    };
    const Answer refused = create("/crm/objects/2026-09/contacts", "a@example.com");
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.category(), text("VALIDATION_ERROR"));
    QCOMPARE(refused.firstProperty(), text("phone"));
    QCOMPARE(create("/crm/objects/2026-03/contacts", "b@example.com").status, 201);
    QCOMPARE(create("/crm/v3/objects/contacts", "c@example.com").status, 201);
    hub.make("contacts", parsed(R"({"email":"a@example.com","phone":"1"})"));
    QVERIFY(hub.sandbox.setPortalRules({}));
    hub.makeContact("d@example.com");
}

void PortalRulesTest::aConditionalRuleBindsWhenItsConditionHolds()
{
    SandboxFixture hub({.portalRules = {text("tickets.content:hs_ticket_priority=HIGH")}});
    const QString calm = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1","hs_ticket_priority":"LOW"})"));
    QCOMPARE(
        hub.post(hub.objects("tickets"), newInput(parsed(R"({"hs_pipeline_stage":"1","hs_ticket_priority":"HIGH"})")))
            .firstProperty(),
        text("content"));
    const QString path = hub.objects("tickets/") + calm;
    QCOMPARE(hub.patch(path, parsed(R"({"properties":{"hs_ticket_priority":"HIGH"}})")).status, 400);
    QCOMPARE(hub.patch(path, parsed(R"({"properties":{"hs_ticket_priority":"HIGH","content":"Help"}})")).status, 200);
    QCOMPARE(hub.patch(path, parsed(R"({"properties":{"content":""}})")).firstProperty(), text("content"));
}

void PortalRulesTest::anUpdateThatTouchesNeitherPropertyPasses()
{
    SandboxFixture hub({.portalRules = {text("tickets.content:hs_ticket_priority=HIGH"), text("tickets.subject")}});
    const Answer old = hub.post(text("/crm/v3/objects/tickets"),
                                newInput(parsed(R"({"hs_pipeline_stage":"1","hs_ticket_priority":"HIGH"})")));
    QCOMPARE(
        hub.patch(hub.objects("tickets/") + old.text("id"), parsed(R"({"properties":{"source_type":"CHAT"}})")).status,
        200);
}

void PortalRulesTest::batchesAndUpsertsAreBoundToo()
{
    SandboxFixture hub({.portalRules = {text("contacts.phone")}});
    const Answer batch =
        hub.batch("contacts/batch/create", {newInput(parsed(R"({"email":"a@example.com"})"), text("1")),
                                            newInput(parsed(R"({"email":"b@example.com","phone":"1"})"), text("2"))});
    QCOMPARE(batch.status, 207);
    QCOMPARE(batch.errors().at(0)[text("context")][text("properties")].toArray(), QJsonArray{text("phone")});
    const QJsonObject upsert = parsed(R"({"id":"c@example.com","idProperty":"email","properties":{}})");
    QCOMPARE(hub.batch("contacts/batch/upsert", {upsert}).status, 400);
}

void PortalRulesTest::aDealNeedsItsPipelineSince202609()
{
    SandboxFixture hub;
    const QJsonObject deal = newInput(parsed(R"({"dealname":"D","dealstage":"qualifiedtobuy"})"));
    const Answer refused = hub.post(text("/crm/objects/2026-09/deals"), deal);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.firstCode(), text("REQUIRED_PROPERTY_MISSING"));
    QCOMPARE(hub.post(text("/crm/objects/2026-03/deals"), deal).status, 201);
    QCOMPARE(hub.post(text("/crm/v3/objects/deals"), deal).status, 201);
}

void PortalRulesTest::theSchemaTellsTheRulesWithoutACondition()
{
    SandboxFixture hub({.portalRules = {text("tickets.content:hs_ticket_priority=HIGH"), text("tickets.subject")}});
    const Answer schema = hub.get(text("/crm-object-schemas/v3/schemas/tickets"));
    QCOMPARE(schema.status, 200);
    QCOMPARE(schema.json()[QLatin1String("requiredProperties")].toArray(), QJsonArray{text("subject")});
    QVERIFY(schema.json()[QLatin1String("properties")].toArray().size() > 5);
    QCOMPARE(hub.get(text("/crm-object-schemas/2026-09/schemas/tickets")).status, 404);
    QCOMPARE(hub.get(text("/crm-object-schemas/v3/schemas/wombats")).status, 400);
}

void PortalRulesTest::aStandInWithABadRuleDoesNotStart()
{
    FakeClock clock;
    sandbox::Sandbox standIn({.portalRules = {text("nonsense")}}, clock);
    QVERIFY(!standIn.start());
}

QTEST_GUILESS_MAIN(PortalRulesTest)
#include "portalrulestest.moc"
