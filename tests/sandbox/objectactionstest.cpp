// SPDX-License-Identifier: GPL-3.0-or-later
// Merging records, deleting contacts for privacy, and the recycle bin.
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

namespace {

QJsonObject merging(const QString& primary, const QString& other)
{
    return {{text("primaryObjectId"), primary}, {text("objectIdToMerge"), other}};
}

QString value(const Answer& answer, const char* property)
{
    return answer.json()[text("properties")][text(property)].toString();
}

} // namespace

class ObjectActionsTest : public QObject
{
    Q_OBJECT
private slots:
    void mergedRecordsAnswerUnderANewId();
    void theMergedRecordHasTheValuesAndAddressesOfBoth();
    void theMergedRecordHasTheLinksOfBoth();
    void writesToAMergedIdReachTheNewRecord();
    void aBatchThatNamesBothOldIdsIsADuplicate();
    void mergesNeedTwoExistingRecordsOfAMergingType();
    void aGdprDeleteLeavesNothing();
    void aGdprDeleteFindsAdditionalAddresses();
    void aGdprDeleteOfAnUnknownEmailBlocksItForEver();
    void gdprDeletesAreForContacts();
    void theRecycleBinKeepsRecordsFor90Days();
};

void ObjectActionsTest::mergedRecordsAnswerUnderANewId()
{
    SandboxFixture hub;
    const QString first = hub.makeContact("ada@example.com");
    const QString second = hub.makeContact("countess@example.com");
    const Answer merged = hub.post(hub.objects("contacts/merge"), merging(first, second));
    QCOMPARE(merged.status, 200);
    const QString id = merged.text("id");
    QVERIFY(id != first && id != second);
    for (const QString& old : {first, second}) {
        const Answer read = hub.get(hub.objects("contacts/") + old + text("?properties=hs_merged_object_ids"));
        QCOMPARE(read.status, 200);
        QCOMPARE(read.text("id"), id);
        QCOMPARE(value(read, "hs_merged_object_ids"), first + text(";") + second);
    }
    QCOMPARE(hub.get(hub.objects("contacts")).results().size(), 1);
    const Answer again = hub.post(hub.objects("contacts/merge"), merging(second, hub.makeContact("grace@example.com")));
    QCOMPARE(hub.get(hub.objects("contacts/") + first).text("id"), again.text("id"));
}

void ObjectActionsTest::theMergedRecordHasTheValuesAndAddressesOfBoth()
{
    SandboxFixture hub;
    const QString first = hub.make(
        "contacts", parsed(R"({"email":"ada@example.com","firstname":"Ada","lifecyclestage":"lead","phone":"1"})"));
    const QString second = hub.make("contacts", parsed(R"({"email":"countess@example.com","lastname":"Lovelace",
        "lifecyclestage":"customer","phone":"2","hs_additional_emails":"a.l@example.com"})"));
    const Answer merged = hub.post(hub.objects("contacts/merge"), merging(first, second));
    QCOMPARE(value(merged, "email"), text("ada@example.com"));
    QCOMPARE(value(merged, "firstname"), text("Ada"));
    QCOMPARE(value(merged, "lastname"), text("Lovelace"));
    QCOMPARE(value(merged, "phone"), text("1"));
    QCOMPARE(value(merged, "lifecyclestage"), text("customer"));
    QCOMPARE(value(merged, "hs_additional_emails"), text("countess@example.com;a.l@example.com"));
    for (const char* taken : {"countess@example.com", "a.l@example.com"}) {
        const Answer refused = hub.post(hub.objects("contacts"), newInput({{text("email"), text(taken)}}));
        QCOMPARE(refused.status, 409);
        QVERIFY(refused.text("message").endsWith(merged.text("id")));
    }
}

void ObjectActionsTest::theMergedRecordHasTheLinksOfBoth()
{
    SandboxFixture hub;
    const QString first = hub.makeContact("ada@example.com");
    const QString second = hub.makeContact("countess@example.com");
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1"})"));
    const QString mine = hub.make("companies", parsed(R"({"name":"Mine"})"));
    const QString theirs = hub.make("companies", parsed(R"({"name":"Theirs"})"));
    const QByteArray primary = R"([{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":1}])";
    hub.put(hub.objects("contacts/") + first + text("/associations/companies/") + mine, primary);
    hub.put(hub.objects("contacts/") + second + text("/associations/companies/") + theirs, primary);
    hub.put(hub.objects("contacts/") + second + text("/associations/default/tickets/") + ticket);
    hub.put(hub.objects("contacts/") + second + text("/associations/default/contacts/") + first);
    const QString id = hub.post(hub.objects("contacts/merge"), merging(first, second)).text("id");
    QCOMPARE(hub.get(hub.objects("tickets/") + ticket + text("/associations/contacts"))
                 .results()
                 .at(0)[text("toObjectId")]
                 .toString(),
             id);
    const QJsonArray companies = hub.get(hub.objects("contacts/") + id + text("/associations/companies")).results();
    QCOMPARE(companies.size(), 2);
    for (const auto& company : companies) { // the primary record's primary company wins
        QCOMPARE(company[text("associationTypes")].toArray().size(), company[text("toObjectId")] == mine ? 2 : 1);
    }
    QCOMPARE(hub.get(hub.objects("contacts/") + id + text("/associations/contacts")).results().size(), 0);
    QCOMPARE(hub.sandbox.report()[text("associations")].toInt(), 3);
}

void ObjectActionsTest::writesToAMergedIdReachTheNewRecord()
{
    SandboxFixture hub;
    const QString first = hub.makeContact("ada@example.com");
    const QString second = hub.makeContact("countess@example.com");
    const QString id = hub.post(hub.objects("contacts/merge"), merging(first, second)).text("id");
    const Answer changed =
        hub.batch("contacts/batch/update",
                  {QJsonObject{{text("id"), second}, {text("properties"), parsed(R"({"firstname":"Ada"})")}}});
    QCOMPARE(changed.results().at(0)[text("id")].toString(), id);
    const Answer note = hub.post(hub.objects("notes"),
                                 newInput(parsed(R"({"hs_timestamp":"1795000000000"})"), {}, {linkTo(first, 202)}));
    QCOMPARE(note.status, 201);
    const QString path = hub.objects("contacts/") + id + text("/associations/notes");
    QCOMPARE(hub.get(path).results().size(), 1);
    QCOMPARE(hub.remove(hub.objects("contacts/") + second + text("/associations/notes/") + note.text("id")).status,
             204);
    QCOMPARE(hub.get(path).results().size(), 0);
}

void ObjectActionsTest::aBatchThatNamesBothOldIdsIsADuplicate()
{
    SandboxFixture hub;
    const QString first = hub.makeContact("ada@example.com");
    const QString second = hub.makeContact("countess@example.com");
    hub.post(hub.objects("contacts/merge"), merging(first, second));
    QJsonArray inputs;
    for (const QString& id : {first, second}) {
        inputs.append(QJsonObject{{text("id"), id}, {text("properties"), parsed(R"({"firstname":"Ada"})")}});
    }
    QCOMPARE(hub.batch("contacts/batch/update", inputs).status, 400);
}

void ObjectActionsTest::mergesNeedTwoExistingRecordsOfAMergingType()
{
    SandboxFixture hub;
    const QString id = hub.makeContact("ada@example.com");
    QCOMPARE(hub.post(hub.objects("contacts/merge"), merging(id, id)).status, 400);
    QCOMPARE(hub.post(hub.objects("contacts/merge"), merging(id, text("12"))).status, 404);
    QCOMPARE(hub.post(hub.objects("contacts/merge"), {{text("primaryObjectId"), id}}).status, 400);
    const QJsonObject number{{text("primaryObjectId"), id}, {text("objectIdToMerge"), 12}};
    QCOMPARE(hub.post(hub.objects("contacts/merge"), number).status, 400);
    const QString note = hub.make("notes", parsed(R"({"hs_timestamp":"1795000000000"})"));
    const QString other = hub.make("notes", parsed(R"({"hs_timestamp":"1795000000000"})"));
    QCOMPARE(hub.post(hub.objects("notes/merge"), merging(note, other)).status, 400);
}

void ObjectActionsTest::aGdprDeleteLeavesNothing()
{
    SandboxFixture hub;
    const QString id = hub.makeContact("ada@example.com");
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1"})"));
    hub.put(hub.objects("tickets/") + ticket + text("/associations/default/contacts/") + id);
    QCOMPARE(hub.post(hub.objects("contacts/gdpr-delete"), {{text("objectId"), id}}).status, 204);
    QCOMPARE(hub.get(hub.objects("contacts/") + id).status, 404);
    QCOMPARE(hub.get(hub.objects("contacts/") + id + text("?archived=true")).status, 404);
    QCOMPARE(hub.sandbox.report()[text("associations")].toInt(), 0);
    QCOMPARE(hub.post(hub.objects("contacts/gdpr-delete"), {{text("objectId"), id}}).status, 404);
    hub.makeContact("ada@example.com"); // a known address is not blocked
}

void ObjectActionsTest::aGdprDeleteFindsAdditionalAddresses()
{
    SandboxFixture hub;
    const QString id =
        hub.make("contacts", parsed(R"({"email":"ada@example.com","hs_additional_emails":"a.l@example.com"})"));
    const QJsonObject body{{text("objectId"), text("A.L@example.com ")}, {text("idProperty"), text("email")}};
    QCOMPARE(hub.post(hub.objects("contacts/gdpr-delete"), body).status, 204);
    QCOMPARE(hub.get(hub.objects("contacts/") + id).status, 404);
    hub.makeContact("a.l@example.com");
}

void ObjectActionsTest::aGdprDeleteOfAnUnknownEmailBlocksItForEver()
{
    SandboxFixture hub;
    const QJsonObject body{{text("objectId"), text("Ada@Example.com")}, {text("idProperty"), text("email")}};
    QCOMPARE(hub.post(hub.objects("contacts/gdpr-delete"), body).status, 204);
    const Answer created = hub.post(hub.objects("contacts"), newInput(parsed(R"({"email":"ada@example.com"})")));
    QCOMPARE(created.status, 400);
    QCOMPARE(created.category(), text("VALIDATION_ERROR"));
    QCOMPARE(created.firstProperty(), text("email"));
    const QJsonObject upsert = parsed(R"({"id":"ada@example.com","idProperty":"email","properties":{}})");
    QCOMPARE(hub.batch("contacts/batch/upsert", {upsert}).status, 400);
    const QString other = hub.makeContact("grace@example.com");
    for (const char* change : {R"({"properties":{"email":"ada@example.com"}})",
                               R"({"properties":{"hs_additional_emails":"x@example.com;ada@example.com"}})"}) {
        QCOMPARE(hub.patch(hub.objects("contacts/") + other, parsed(change)).status, 400);
    }
    hub.clock.advance(400LL * 24 * 60 * 60 * 1000);
    QCOMPARE(hub.post(hub.objects("contacts"), newInput(parsed(R"({"email":"ada@example.com"})"))).status, 400);
}

void ObjectActionsTest::gdprDeletesAreForContacts()
{
    SandboxFixture hub;
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1"})"));
    QCOMPARE(hub.post(hub.objects("tickets/gdpr-delete"), {{text("objectId"), ticket}}).status, 404);
    QCOMPARE(hub.get(hub.objects("tickets/") + ticket).status, 200);
    const QJsonObject byName{{text("objectId"), text("Ada")}, {text("idProperty"), text("firstname")}};
    QCOMPARE(hub.post(hub.objects("contacts/gdpr-delete"), byName).status, 400);
}

void ObjectActionsTest::theRecycleBinKeepsRecordsFor90Days()
{
    constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
    SandboxFixture hub;
    const QString id = hub.makeContact("ada@example.com");
    hub.remove(hub.objects("contacts/") + id);
    const QString read = hub.objects("contacts/") + id + text("?archived=true");
    const QJsonObject body{{text("inputs"), QJsonArray{QJsonObject{{text("id"), id}}}},
                           {text("properties"), QJsonArray()},
                           {text("propertiesWithHistory"), QJsonArray()}};
    hub.clock.advance(90 * dayMs - 1);
    QCOMPARE(hub.get(read).status, 200);
    QCOMPARE(hub.get(hub.objects("contacts?archived=true")).results().size(), 1);
    QCOMPARE(hub.post(hub.objects("contacts/batch/read?archived=true"), body).results().size(), 1);
    hub.clock.advance(1);
    QCOMPARE(hub.get(read).status, 404);
    QCOMPARE(hub.get(hub.objects("contacts?archived=true")).results().size(), 0);
    QCOMPARE(hub.post(hub.objects("contacts/batch/read?archived=true"), body).status, 207);
    QCOMPARE(hub.remove(hub.objects("contacts/") + id).status, 404);
}

QTEST_GUILESS_MAIN(ObjectActionsTest)
#include "objectactionstest.moc"
