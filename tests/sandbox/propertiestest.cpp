// SPDX-License-Identifier: GPL-3.0-or-later
// Properties, groups, and what else describes the account.
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

class PropertiesTest : public QObject
{
    Q_OBJECT
private slots:
    void standardPropertiesSayWhatMayBeWritten();
    void aPropertyIsMadeOnceAndFoundAgain();
    void badDefinitionsAreRefused_data();
    void badDefinitionsAreRefused();
    void aChangeKeepsTypeAndFieldTypeFitting();
    void theUniqueFlagIsForCreationOnlyAndForTenProperties();
    void notesMayDropTheUniqueFlag();
    void archivedNamesStayTaken();
    void batchesReportEachPropertyByItself();
    void groupsAreMadeAndListed();
    void hubSpotsOwnDefinitionsAreFixed();
    void pipelinesHaveTheirStages();
    void ownersHaveIdsThatAreNoUserIds();
    void detailsNameTheAccount();
};

namespace {

QString properties(const char* rest)
{
    return text("/crm/properties/2026-09/") + text(rest);
}

QJsonObject textProperty(const char* name, const char* group)
{
    return {{text("name"), text(name)},
            {text("label"), text(name)},
            {text("type"), text("string")},
            {text("fieldType"), text("text")},
            {text("groupName"), text(group)}};
}

} // namespace

void PropertiesTest::standardPropertiesSayWhatMayBeWritten()
{
    SandboxFixture hub;
    for (const char* type : {"contacts", "companies", "deals", "tickets", "notes", "tasks", "leads"}) {
        const QJsonArray list = hub.get(properties(type)).results();
        QVERIFY(list.size() > 15);
        for (const auto& property : list) {
            const bool readOnly = property[text("modificationMetadata")][text("readOnlyValue")].toBool();
            QVERIFY(readOnly || !property[text("calculated")].toBool());
        }
    }
    const Answer created = hub.get(properties("contacts/createdate"));
    QCOMPARE(created.json()[text("modificationMetadata")][text("readOnlyValue")].toBool(), true);
    const Answer stage = hub.get(properties("contacts/lifecyclestage"));
    QCOMPARE(stage.json()[text("options")][1][text("value")].toString(), text("lead"));
    QCOMPARE(hub.get(properties("contacts/nothing")).category(), text("OBJECT_NOT_FOUND"));
}

void PropertiesTest::aPropertyIsMadeOnceAndFoundAgain()
{
    SandboxFixture hub;
    QJsonObject definition = textProperty("leadferry_person", "contactinformation");
    definition.insert(text("hasUniqueValue"), true);
    const Answer made = hub.post(properties("contacts"), definition);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[text("hasUniqueValue")].toBool(), true);
    QCOMPARE(hub.get(properties("0-1/leadferry_person")).json()[text("hubspotDefined")].toBool(true), false);
    const Answer again = hub.post(properties("contacts"), definition);
    QCOMPARE(again.status, 409);
    QVERIFY(again.text("message").contains(text("already exists")));
    hub.make("contacts", parsed(R"({"lastname":"L","leadferry_person":"p-1"})"));
}

void PropertiesTest::badDefinitionsAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no group") << text("groupName") << QJsonValue();
    QTest::newRow("unknown group") << text("groupName") << QJsonValue(text("nowhere"));
    QTest::newRow("no label") << text("label") << QJsonValue();
    QTest::newRow("name with capital") << text("name") << QJsonValue(text("Key"));
    QTest::newRow("name with hyphen") << text("name") << QJsonValue(text("a-b"));
    QTest::newRow("unknown type") << text("type") << QJsonValue(text("text"));
    QTest::newRow("number as text field") << text("type") << QJsonValue(text("number"));
    QTest::newRow("text as select") << text("fieldType") << QJsonValue(text("select"));
    QTest::newRow("date as text field") << text("type") << QJsonValue(text("datetime"));
    QTest::newRow("options without value")
        << text("options") << QJsonValue(QJsonArray{parsed(R"({"label":"A","hidden":false})")});
}

void PropertiesTest::badDefinitionsAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    SandboxFixture hub;
    QJsonObject definition = textProperty("chat_source", "contactinformation");
    definition.insert(field, value);
    const Answer answer = hub.post(properties("contacts"), definition);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.category(), text("VALIDATION_ERROR"));
    QJsonObject enumeration = textProperty("chat_kind", "contactinformation");
    enumeration.insert(text("type"), text("enumeration"));
    enumeration.insert(text("fieldType"), text("select"));
    QCOMPARE(hub.post(properties("contacts"), enumeration).status, 400);
    enumeration.insert(text("options"),
                       QJsonArray{parsed(R"({"label":"A","value":"a","hidden":false,"displayOrder":0})")});
    QCOMPARE(hub.post(properties("contacts"), enumeration).status, 201);
}

void PropertiesTest::aChangeKeepsTypeAndFieldTypeFitting()
{
    SandboxFixture hub;
    hub.post(properties("contacts"), textProperty("chat_source", "contactinformation"));
    const QString path = properties("contacts/chat_source");
    QCOMPARE(hub.patch(path, parsed(R"({"fieldType":"number"})")).status, 400);
    QCOMPARE(hub.patch(path, parsed(R"({"type":"number"})")).status, 400);
    const Answer changed = hub.patch(path, parsed(R"({"fieldType":"textarea","displayOrder":4,"formField":true})"));
    QCOMPARE(changed.text("fieldType"), text("textarea"));
    QCOMPARE(changed.json()[text("displayOrder")].toInt(), 4);
    QCOMPARE(changed.json()[text("formField")].toBool(), true);
}

void PropertiesTest::theUniqueFlagIsForCreationOnlyAndForTenProperties()
{
    SandboxFixture hub;
    QCOMPARE(hub.post(properties("deals"), textProperty("plain", "dealinformation")).status, 201);
    QCOMPARE(hub.patch(properties("deals/plain"), parsed(R"({"hasUniqueValue":true})")).status, 400);
    QCOMPARE(hub.patch(properties("deals/plain"), parsed(R"({"label":"Plain text"})")).status, 200);
    for (int number = 0; number < 11; ++number) {
        QJsonObject definition = textProperty(qPrintable(text("unique_%1").arg(number)), "dealinformation");
        definition.insert(text("hasUniqueValue"), true);
        QCOMPARE(hub.post(properties("deals"), definition).status, number < 10 ? 201 : 400);
    }
}

void PropertiesTest::notesMayDropTheUniqueFlag()
{
    sandbox::SandboxOptions options;
    options.uniqueNoteKeys = false;
    SandboxFixture hub(options);
    QJsonObject definition = textProperty("leadferry_key", "note");
    definition.insert(text("hasUniqueValue"), true);
    const Answer made = hub.post(properties("notes"), definition);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.json()[text("hasUniqueValue")].toBool(true), false);
    const QJsonObject note = parsed(R"({"hs_timestamp":"1795000000000","leadferry_key":"k"})");
    hub.make("notes", note);
    hub.make("notes", note);
    QCOMPARE(hub.sandbox.report()[text("duplicates")][text("notes")].toArray(), QJsonArray{text("k")});
    QCOMPARE(hub.get(hub.objects("notes/k?idProperty=leadferry_key")).status, 400);
}

void PropertiesTest::archivedNamesStayTaken()
{
    SandboxFixture hub;
    const QJsonObject definition = textProperty("chat_source", "ticketinformation");
    hub.post(properties("tickets"), definition);
    QCOMPARE(hub.remove(properties("tickets/chat_source")).status, 204);
    QCOMPARE(hub.get(properties("tickets/chat_source")).status, 404);
    QCOMPARE(hub.get(properties("tickets/chat_source?archived=true")).status, 200);
    QCOMPARE(hub.post(properties("tickets"), definition).status, 409);
    QCOMPARE(hub.post(hub.objects("tickets"), newInput(parsed(R"({"hs_pipeline_stage":"1","chat_source":"x"})")))
                 .firstCode(),
             text("PROPERTY_DOESNT_EXIST"));
    QCOMPARE(hub.remove(properties("tickets/subject")).status, 400);
}

void PropertiesTest::batchesReportEachPropertyByItself()
{
    SandboxFixture hub;
    const QJsonArray inputs{textProperty("first", "taskless"), textProperty("second", "task")};
    const Answer made = hub.post(properties("tasks/batch/create"), {{text("inputs"), inputs}});
    QCOMPARE(made.status, 207);
    QCOMPARE(made.results().at(0)[text("name")].toString(), text("second"));
    QCOMPARE(made.errors().at(0)[text("context")][text("name")].toArray(), QJsonArray{text("first")});
    const Answer read = hub.post(
        properties("tasks/batch/read"),
        parsed(
            R"({"archived":false,"dataSensitivity":"non_sensitive","inputs":[{"name":"second"},{"name":"first"}]})"));
    QCOMPARE(read.status, 207);
    QCOMPARE(read.results().size(), 1);
    QCOMPARE(hub.post(properties("tasks/batch/read"), parsed(R"({"inputs":[{"name":"second"}]})")).status, 400);
    QCOMPARE(hub.post(properties("tasks/batch/archive"), parsed(R"({"inputs":[{"name":"second"}]})")).status, 204);
}

void PropertiesTest::groupsAreMadeAndListed()
{
    SandboxFixture hub;
    const QJsonObject group = parsed(R"({"name":"leadferry","label":"Leadferry"})");
    QCOMPARE(hub.post(properties("notes/groups"), group).status, 201);
    QCOMPARE(hub.post(properties("notes/groups"), group).status, 409);
    QCOMPARE(hub.get(properties("notes/groups/leadferry")).text("label"), text("Leadferry"));
    QCOMPARE(hub.get(properties("notes/groups")).results().size(), 3);
    QCOMPARE(hub.post(properties("notes"), textProperty("leadferry_key", "leadferry")).status, 201);
    QCOMPARE(hub.patch(properties("notes/groups/leadferry"), parsed(R"({"label":"Chats"})")).text("label"),
             text("Chats"));
    QCOMPARE(hub.remove(properties("notes/groups/leadferry")).status, 204);
    QCOMPARE(hub.get(properties("notes/groups/leadferry")).status, 404);
}

void PropertiesTest::hubSpotsOwnDefinitionsAreFixed()
{
    SandboxFixture hub;
    QCOMPARE(hub.patch(properties("contacts/email"), parsed(R"({"label":"Mail"})")).status, 400);
    const Answer options =
        hub.patch(properties("contacts/hs_lead_status"),
                  parsed(R"({"options":[{"label":"Hot","value":"HOT","hidden":false,"displayOrder":0}]})"));
    QCOMPARE(options.status, 200);
    hub.make("contacts", parsed(R"({"lastname":"L","hs_lead_status":"HOT"})"));
    QCOMPARE(hub.patch(properties("contacts/nothing"), parsed("{}")).status, 404);
}

void PropertiesTest::pipelinesHaveTheirStages()
{
    SandboxFixture hub;
    const QJsonArray tickets = hub.get(text("/crm/pipelines/2026-09/tickets")).results();
    QCOMPARE(tickets.at(0)[text("id")].toString(), text("0"));
    const QJsonArray stages = tickets.at(0)[text("stages")].toArray();
    QCOMPARE(stages.size(), 4);
    QCOMPARE(stages.at(0)[text("metadata")][text("ticketState")].toString(), text("OPEN"));
    QCOMPARE(stages.at(3)[text("metadata")][text("ticketState")].toString(), text("CLOSED"));
    const Answer deals = hub.get(text("/crm/v3/pipelines/deals/default"));
    QCOMPARE(deals.json()[text("stages")].toArray().size(), 7);
    QCOMPARE(deals.json()[text("stages")][5][text("metadata")][text("probability")].toString(), text("1.0"));
    QCOMPARE(hub.get(text("/crm/pipelines/2026-09/tickets/0/stages/3")).text("label"), text("Waiting on us"));
    QCOMPARE(hub.get(text("/crm/pipelines/2026-09/tickets/9")).status, 404);
}

void PropertiesTest::ownersHaveIdsThatAreNoUserIds()
{
    SandboxFixture hub;
    const QJsonArray owners = hub.get(text("/crm/owners/2026-09?limit=100")).results();
    QVERIFY(owners.size() >= 2);
    for (const auto& owner : owners) {
        QVERIFY(owner[text("id")].toString() != QString::number(owner[text("userId")].toInteger()));
    }
    QCOMPARE(hub.get(text("/crm/owners/2026-09?email=jonas.weber@example.com")).results().size(), 1);
    QCOMPARE(hub.get(text("/crm/owners/2026-09/77480021")).text("firstName"), text("Maya"));
    QCOMPARE(hub.get(text("/crm/v3/owners/")).results().size(), owners.size());
    const Answer first = hub.get(text("/crm/owners/2026-09?limit=2"));
    QCOMPARE(first.results().size(), 2);
    const QString after = first.json()[text("paging")][text("next")][text("after")].toString();
    QCOMPARE(hub.get(text("/crm/owners/2026-09?limit=2&after=") + after).results().size(), owners.size() - 2);
}

void PropertiesTest::detailsNameTheAccount()
{
    SandboxFixture hub;
    const Answer details = hub.get(text("/account-info/2026-09/details"));
    QCOMPARE(details.json()[text("portalId")].toInteger(), 4471902);
    QCOMPARE(details.text("uiDomain"), hub.sandbox.url().authority());
    QCOMPARE(details.text("timeZone"), text("Europe/Berlin"));
    QCOMPARE(details.text("utcOffset"), text("+01:00"));
    const Answer usage = hub.get(text("/account-info/2026-09/api-usage/daily/private-apps"));
    QCOMPARE(usage.results().at(0)[text("currentUsage")].toInt(), 2);
}

QTEST_GUILESS_MAIN(PropertiesTest)
#include "propertiestest.moc"
