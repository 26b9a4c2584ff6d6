// SPDX-License-Identifier: GPL-3.0-or-later
// What may be written into a record.
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

class RulesTest : public QObject
{
    Q_OBJECT
private slots:
    void valuesOfEachTypeAreChecked_data();
    void valuesOfEachTypeAreChecked();
    void valuesAreKeptInHubSpotsForm();
    void severalBadPropertiesAreNamedTogether();
    void textEndsAt65536Characters();
    void aContactNeedsAnEmailOrAName();
    void notesTasksTicketsAndDealsNeedTheirProperties();
    void stagesMustBelongToThePipeline();
    void theFirstPipelineIsTaken();
    void lifecycleMovesForwardOnlyUnlessCleared();
    void anEmptyValueClears();
    void checkboxesAreReplacedOrAddedTo();
    void uniqueValuesStayUnique();
    void uniqueValuesTwiceInABatchAreRefused();
    void linksNeedExistingRecordsAndTheRightDirection();
};

void RulesTest::valuesOfEachTypeAreChecked_data()
{
    QTest::addColumn<QString>("object");
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* object, const char* property, const char* value, const char* code) {
        QTest::addRow("%s.%s=%s", object, property, value)
            << text(object) << text(property) << text(value) << text(code);
    };
    row("contacts", "nonsense", "x", "PROPERTY_DOESNT_EXIST");
    row("contacts", "createdate", "2026-01-01", "READ_ONLY_VALUE");
    row("contacts", "hs_full_name_or_email", "x", "READ_ONLY_VALUE");
    row("contacts", "hs_unique_creation_key", "x", "READ_ONLY_VALUE");
    row("contacts", "email", "ada@example", "INVALID_EMAIL");
    row("contacts", "email", "ada example.com", "INVALID_EMAIL");
    row("contacts", "email", "ada..l@example.com", "INVALID_EMAIL");
    row("contacts", "email", "ada+l@example.com", "");
    row("contacts", "hs_additional_emails", "a@example.com;b", "INVALID_EMAIL");
    row("contacts", "lifecyclestage", "Lead", "INVALID_OPTION");
    row("contacts", "lifecyclestage", "lead", "");
    row("contacts", "hs_buying_role", "CHAMPION;KING", "INVALID_OPTION");
    row("contacts", "hubspot_owner_id", "77480021", "");
    row("contacts", "hubspot_owner_id", "5310021", "INVALID_OWNER_ID");
    row("contacts", "closedate", "yesterday", "INVALID_LONG");
    row("contacts", "closedate", "2026-11-22T09:15:00", "INVALID_LONG");
    row("contacts", "closedate", "2026-13-22T09:15:00Z", "INVALID_LONG");
    row("contacts", "closedate", "2026-11-22T09:15:00Z", "");
    row("contacts", "closedate", "2026-11-22T09:15:00.123+02:00", "");
    row("contacts", "closedate", "1795000000000", "");
    row("companies", "numberofemployees", "twelve", "INVALID_INTEGER");
    row("companies", "numberofemployees", "1,200", "INVALID_INTEGER");
    row("companies", "annualrevenue", "1200.50", "");
    row("companies", "industry", "WIZARDRY", "INVALID_OPTION");
}

void RulesTest::valuesOfEachTypeAreChecked()
{
    QFETCH(QString, object);
    QFETCH(QString, property);
    QFETCH(QString, value);
    QFETCH(QString, code);
    SandboxFixture hub;
    QJsonObject properties{{object == text("contacts") ? text("lastname") : text("name"), text("Known")}};
    properties.insert(property, value);
    const Answer answer = hub.post(hub.objects(qPrintable(object)), newInput(properties));
    QCOMPARE(answer.status, code.isEmpty() ? 201 : 400);
    QCOMPARE(answer.firstCode(), code);
    if (!code.isEmpty()) {
        QCOMPARE(answer.firstProperty(), property);
        QCOMPARE(answer.category(), text("VALIDATION_ERROR"));
    }
}

void RulesTest::valuesAreKeptInHubSpotsForm()
{
    SandboxFixture hub;
    const QString note =
        hub.make("notes", parsed(R"({"hs_timestamp":"1795000000000","hs_note_body":"<p>Hello &amp;<br>welcome</p>"})"));
    const QJsonValue properties =
        hub.get(hub.objects("notes/") + note + text("?properties=hs_timestamp,hs_body_preview"))
            .json()[text("properties")];
    QCOMPARE(properties[text("hs_timestamp")].toString(), text("2026-11-18T11:06:40.000Z"));
    QCOMPARE(properties[text("hs_body_preview")].toString(), text("Hello & welcome"));
    QCOMPARE(
        hub.post(
               text("/crm/properties/2026-09/contacts"),
               parsed(
                   R"({"name":"born","label":"Born","type":"date","fieldType":"date","groupName":"contactinformation"})"))
            .status,
        201);
    const QString contact = hub.make("contacts", parsed(R"({"lastname":"L","born":"-4859654400000"})"));
    QCOMPARE(hub.get(hub.objects("contacts/") + contact + text("?properties=born"))
                 .json()[text("properties")][text("born")]
                 .toString(),
             text("1816-01-03"));
    QCOMPARE(
        hub.post(hub.objects("contacts"), newInput(parsed(R"({"lastname":"L","born":"1795000000000"})"))).firstCode(),
        text("INVALID_DATE"));
    QCOMPARE(hub.post(hub.objects("contacts"), newInput(parsed(R"({"lastname":"L","born":"2026-02-30"})"))).firstCode(),
             text("INVALID_DATE"));
}

void RulesTest::severalBadPropertiesAreNamedTogether()
{
    SandboxFixture hub;
    const Answer answer =
        hub.post(hub.objects("contacts"), newInput(parsed(R"({"lastname":"L","email":"x","shoe_size":"9"})")));
    QCOMPARE(answer.errors().size(), 2);
    const QString message = answer.text("message");
    const auto tail = QJsonDocument::fromJson(message.mid(message.indexOf(QLatin1Char('['))).toUtf8()).array();
    QCOMPARE(tail.size(), 2);
    QCOMPARE(tail.at(0)[text("name")].toString(), text("email"));
    QCOMPARE(tail.at(0)[text("error")].toString(), text("INVALID_EMAIL"));
    QCOMPARE(tail.at(0)[text("isValid")].toBool(true), false);
}

void RulesTest::textEndsAt65536Characters()
{
    SandboxFixture hub;
    QJsonObject properties{{text("hs_timestamp"), text("1795000000000")},
                           {text("hs_note_body"), QString(65'536, QLatin1Char('a'))}};
    QCOMPARE(hub.post(hub.objects("notes"), newInput(properties)).status, 201);
    properties.insert(text("hs_note_body"), QString(65'537, QLatin1Char('a')));
    QCOMPARE(hub.post(hub.objects("notes"), newInput(properties)).firstProperty(), text("hs_note_body"));
}

void RulesTest::aContactNeedsAnEmailOrAName()
{
    SandboxFixture hub;
    const Answer answer = hub.post(hub.objects("contacts"), newInput(parsed(R"({"phone":"+49 30 1234","email":""})")));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.category(), text("VALIDATION_ERROR"));
    hub.make("contacts", parsed(R"({"firstname":"Ada"})"));
}

void RulesTest::notesTasksTicketsAndDealsNeedTheirProperties()
{
    SandboxFixture hub;
    const QHash<QString, QString> needed{{text("notes"), text("hs_timestamp")},
                                         {text("tasks"), text("hs_timestamp")},
                                         {text("tickets"), text("hs_pipeline_stage")},
                                         {text("deals"), text("dealname")}};
    for (auto it = needed.begin(); it != needed.end(); ++it) {
        const Answer answer = hub.post(hub.objects(qPrintable(it.key())), newInput({}));
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.text("message").endsWith(text("Some required properties were not set.")));
        QVERIFY(answer.json()[text("context")][text("properties")].toArray().contains(it.value()));
    }
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1"})"));
    QCOMPARE(hub.patch(hub.objects("tickets/") + ticket, parsed(R"({"properties":{"hs_pipeline_stage":""}})")).status,
             400);
}

void RulesTest::stagesMustBelongToThePipeline()
{
    SandboxFixture hub;
    QCOMPARE(hub.post(hub.objects("tickets"), newInput(parsed(R"({"hs_pipeline":"0","hs_pipeline_stage":"9"})")))
                 .firstProperty(),
             text("hs_pipeline_stage"));
    QCOMPARE(hub.post(hub.objects("tickets"), newInput(parsed(R"({"hs_pipeline":"7","hs_pipeline_stage":"1"})")))
                 .firstProperty(),
             text("hs_pipeline"));
    QCOMPARE(
        hub.post(hub.objects("deals"), newInput(parsed(R"({"dealname":"D","dealstage":"1","pipeline":"default"})")))
            .firstCode(),
        text("INVALID_OPTION"));
}

void RulesTest::theFirstPipelineIsTaken()
{
    SandboxFixture hub;
    hub.make("tickets", parsed(R"({"hs_pipeline_stage":"2","subject":"Help"})"));
    const QJsonValue ticket = hub.sandbox.records(text("tickets")).at(0)[text("properties")];
    QCOMPARE(ticket[text("hs_pipeline")].toString(), text("0"));
    hub.make("deals", parsed(R"({"dealname":"D","dealstage":"closedwon","pipeline":"default"})"));
    const QJsonValue deal = hub.sandbox.records(text("deals")).at(0)[text("properties")];
    QCOMPARE(deal[text("pipeline")].toString(), text("default"));
    QCOMPARE(deal[text("hs_is_closed_won")].toString(), text("true"));
}

void RulesTest::lifecycleMovesForwardOnlyUnlessCleared()
{
    SandboxFixture hub;
    const QString id = hub.make("contacts", parsed(R"({"lastname":"L","lifecyclestage":"opportunity"})"));
    const auto stageAfter = [&](const char* wanted) {
        const QJsonObject properties{{text("lifecyclestage"), text(wanted)}};
        const Answer answer = hub.patch(hub.objects("contacts/") + id, {{text("properties"), properties}});
        return answer.status == 200
                   ? hub.sandbox.records(text("contacts")).at(0)[text("properties")][text("lifecyclestage")].toString()
                   : answer.category();
    };
    QCOMPARE(stageAfter("lead"), text("opportunity")); // answered 200 and silently not done, as HubSpot does
    QCOMPARE(stageAfter("customer"), text("customer"));
    QCOMPARE(stageAfter(""), QString());
    QCOMPARE(stageAfter("lead"), text("lead"));
}

void RulesTest::anEmptyValueClears()
{
    SandboxFixture hub;
    const QString id = hub.make("contacts", parsed(R"({"lastname":"L","phone":"1"})"));
    QCOMPARE(hub.patch(hub.objects("contacts/") + id, parsed(R"({"properties":{"phone":""}})")).status, 200);
    QVERIFY(!hub.get(hub.objects("contacts/") + id + text("?properties=phone"))
                 .json()[text("properties")]
                 .toObject()
                 .contains(text("phone")));
    const Answer history = hub.get(hub.objects("contacts/") + id + text("?propertiesWithHistory=phone"));
    QCOMPARE(history.json()[text("propertiesWithHistory")][text("phone")][1][text("value")].toString(), text("1"));
}

void RulesTest::checkboxesAreReplacedOrAddedTo()
{
    SandboxFixture hub;
    const QString id = hub.make("contacts", parsed(R"({"lastname":"L","hs_buying_role":"CHAMPION"})"));
    const auto roles = [&] {
        return hub.sandbox.records(text("contacts")).at(0)[text("properties")][text("hs_buying_role")].toString();
    };
    hub.patch(hub.objects("contacts/") + id, parsed(R"({"properties":{"hs_buying_role":";BLOCKER;CHAMPION"}})"));
    QCOMPARE(roles(), text("CHAMPION;BLOCKER"));
    hub.patch(hub.objects("contacts/") + id, parsed(R"({"properties":{"hs_buying_role":"OTHER"}})"));
    QCOMPARE(roles(), text("OTHER"));
}

void RulesTest::uniqueValuesStayUnique()
{
    SandboxFixture hub;
    QCOMPARE(
        hub.post(
               text("/crm/properties/2026-09/notes"),
               parsed(
                   R"({"name":"leadferry_key","label":"Key","type":"string","fieldType":"text","groupName":"note","hasUniqueValue":true})"))
            .status,
        201);
    const QJsonObject properties = parsed(R"({"hs_timestamp":"1795000000000","leadferry_key":"port:e1:note"})");
    const QString id = hub.make("notes", properties);
    const Answer again = hub.post(hub.objects("notes"), newInput(properties));
    QCOMPARE(again.status, 400);
    QCOMPARE(again.firstCode(), text("CONFLICTING_UNIQUE_VALUE"));
    QVERIFY(again.text("message").endsWith(id + text(" already has that value.")));
    QCOMPARE(hub.get(hub.objects("notes/port:e1:note?idProperty=leadferry_key")).text("id"), id);
    QCOMPARE(hub.patch(hub.objects("notes/") + id, parsed(R"({"properties":{"leadferry_key":"port:e1:note"}})")).status,
             200);
    QCOMPARE(hub.remove(hub.objects("notes/") + id).status, 204);
    QVERIFY(hub.make("notes", properties) != id);
}

void RulesTest::uniqueValuesTwiceInABatchAreRefused()
{
    SandboxFixture hub;
    hub.post(
        text("/crm/properties/2026-09/tickets"),
        parsed(
            R"({"name":"leadferry_key","label":"Key","type":"string","fieldType":"text","groupName":"ticketinformation","hasUniqueValue":true})"));
    const QJsonObject properties = parsed(R"({"hs_pipeline_stage":"1","leadferry_key":"k"})");
    const Answer answer =
        hub.batch("tickets/batch/create", {newInput(properties, text("1")), newInput(properties, text("2"))});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json()[text("context")][text("ids")].toArray(), QJsonArray{text("k")});
}

void RulesTest::linksNeedExistingRecordsAndTheRightDirection()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QJsonObject note = parsed(R"({"hs_timestamp":"1795000000000"})");
    const auto create = [&](const QJsonArray& links) {
        return hub.batch("notes/batch/create", {newInput(note, {}, links)});
    };
    QCOMPARE(create({linkTo(contact, 202)}).status, 201);
    QCOMPARE(hub.sandbox.records(text("contacts")).at(0)[text("associations")][text("notes")].toArray().size(), 1);
    for (const int wrong :
         {201, 16, 190, 99999}) { // the other direction, another object, another target, no such number
        const Answer answer = create({linkTo(contact, wrong)});
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.text("subCategory").startsWith(text("crm.associations.")));
    }
    const Answer missing = create({linkTo(text("4711"), 202)});
    QCOMPARE(missing.text("subCategory"), text("crm.associations.INVALID_OBJECT_IDS"));
    QCOMPARE(missing.json()[text("context")][text("CONTACT")].toArray(), QJsonArray{text("4711")});
    hub.remove(hub.objects("contacts/") + contact);
    QCOMPARE(create({linkTo(contact, 202)}).status, 400);
    QCOMPARE(hub.sandbox.records(text("notes")).size(), 1);
}

QTEST_GUILESS_MAIN(RulesTest)
#include "rulestest.moc"
