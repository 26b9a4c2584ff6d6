// SPDX-License-Identifier: GPL-3.0-or-later
// Single records and their batches.
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

class ObjectsTest : public QObject
{
    Q_OBJECT
private slots:
    void aContactIsFoundAgainByIdAndByEmail();
    void namesTypeIdsVersionsAndTrailingSlashesAreTheSameObject();
    void aDatedCreateNeedsAssociationsAndAnOldOneDoesNot();
    void bodiesThatAreNotJsonAreRefused();
    void anUnknownRecordIs404();
    void archivedRecordsLeaveReadsAndFreeTheirEmail();
    void listsArePaged();
    void batchReadGivesWhatExistsAndNamesWhatDoesNot();
    void batchReadNeedsAllItsFieldsAndAUniqueProperty();
    void batchesAreLimitedTo100();
    void aBadInputRefusesTheWholeBatch();
    void traceIdsAllowPartialSuccess();
    void twoInputsWithTheSameEmailAreRefused();
    void anAdditionalEmailTwiceInABatchIsRefused();
    void aTakenEmailNamesTheExistingContact();
    void resultsAreNotInTheOrderOfTheInputs();
    void batchUpdateReportsMissingRecordsBesideTheOthers();
    void batchUpdateTakesUniquePropertiesButNoEmail();
    void upsertSaysWhichRecordsAreNew();
    void upsertByEmailIsAllOrNothing();
    void aBatchOf100IsFast();
};

void ObjectsTest::aContactIsFoundAgainByIdAndByEmail()
{
    SandboxFixture hub;
    const QString id = hub.makeContact("Ada.Lovelace@Example.com ");
    const Answer byId = hub.get(hub.objects("contacts/") + id + text("?properties=email,firstname"));
    QCOMPARE(byId.status, 200);
    QCOMPARE(byId.json()[text("properties")][text("email")].toString(), text("ada.lovelace@example.com"));
    const Answer byEmail = hub.get(hub.objects("contacts/ADA.lovelace%40example.com?idProperty=email"));
    QCOMPARE(byEmail.text("id"), id);
    const Answer byName = hub.get(hub.objects("contacts/Ada?idProperty=firstname"));
    QCOMPARE(byName.status, 400);
    const Answer changed = hub.patch(hub.objects("contacts/ada.lovelace%40example.com?idProperty=email"),
                                     parsed(R"({"properties":{"firstname":"Ada"}})"));
    QCOMPARE(changed.status, 200);
    QCOMPARE(hub.get(hub.objects("contacts/") + id).json()[text("properties")][text("firstname")].toString(),
             text("Ada"));
}

void ObjectsTest::namesTypeIdsVersionsAndTrailingSlashesAreTheSameObject()
{
    SandboxFixture hub;
    const QString id = hub.makeContact("ada@example.com");
    for (const char* path : {"/crm/objects/2026-03/contacts/", "/crm/objects/2026-09/0-1/", "/crm/v3/objects/contact/",
                             "/crm/v3/objects/0-1/"}) {
        QCOMPARE(hub.get(text(path) + id + text("/")).text("id"), id);
    }
    QCOMPARE(hub.get(text("/crm/objects/2026-04/contacts/") + id).status, 404);
    QCOMPARE(hub.get(text("/crm/objects/2026-09/wombats/") + id).category(), text("VALIDATION_ERROR"));
}

void ObjectsTest::aDatedCreateNeedsAssociationsAndAnOldOneDoesNot()
{
    SandboxFixture hub;
    const QJsonObject bare = parsed(R"({"properties":{"email":"ada@example.com"}})");
    const Answer dated = hub.post(hub.objects("contacts"), bare);
    QCOMPARE(dated.status, 400);
    QVERIFY(dated.text("message").contains(text("associations")));
    QCOMPARE(hub.post(text("/crm/v3/objects/contacts"), bare).status, 201);
    QCOMPARE(hub.post(hub.objects("contacts"), parsed(R"({"associations":[]})")).status, 400);
    QCOMPARE(hub.batch("contacts/batch/create", {bare}).status, 400);
}

void ObjectsTest::bodiesThatAreNotJsonAreRefused()
{
    SandboxFixture hub;
    QCOMPARE(hub.call("POST", hub.objects("contacts"), "{\"properties\":").status, 400);
    QCOMPARE(hub.call("POST", hub.objects("contacts"), "[]").status, 400);
    auto plain = hub.request("POST", hub.objects("contacts"));
    plain.headers.append("Content-Type", "text/plain");
    plain.body = "{}";
    QCOMPARE(hub.send(plain).status, 415);
    const Answer number =
        hub.post(hub.objects("contacts"), parsed(R"({"associations":[],"properties":{"firstname":7}})"));
    QCOMPARE(number.status, 400);
    QCOMPARE(hub.call("PUT", hub.objects("contacts"), "{}").status, 405);
}

void ObjectsTest::anUnknownRecordIs404()
{
    SandboxFixture hub;
    const Answer answer = hub.get(hub.objects("contacts/12"));
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.category(), text("OBJECT_NOT_FOUND"));
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1"})"));
    QCOMPARE(hub.get(hub.objects("contacts/") + ticket).status, 404);
    QCOMPARE(hub.remove(hub.objects("contacts/12")).status, 404);
}

void ObjectsTest::archivedRecordsLeaveReadsAndFreeTheirEmail()
{
    SandboxFixture hub;
    const QString id = hub.makeContact("ada@example.com");
    QCOMPARE(hub.remove(hub.objects("contacts/") + id).status, 204);
    QCOMPARE(hub.get(hub.objects("contacts/") + id).status, 404);
    const Answer archived = hub.get(hub.objects("contacts/") + id + text("?archived=true"));
    QCOMPARE(archived.json()[text("archived")].toBool(), true);
    QVERIFY(hub.makeContact("ada@example.com") != id);
    QCOMPARE(hub.sandbox.report()[text("archived")][text("contacts")].toInt(), 1);
    QCOMPARE(hub.batch("contacts/batch/archive", {QJsonObject{{text("id"), id}}}).status, 204);
}

void ObjectsTest::listsArePaged()
{
    SandboxFixture hub;
    for (int number = 0; number < 5; ++number) {
        hub.makeContact(qPrintable(text("person%1@example.com").arg(number)));
    }
    const Answer first = hub.get(hub.objects("contacts?limit=3"));
    QCOMPARE(first.results().size(), 3);
    const QString after = first.json()[text("paging")][text("next")][text("after")].toString();
    const Answer second = hub.get(hub.objects("contacts?limit=3&after=") + after);
    QCOMPARE(second.results().size(), 2);
    QVERIFY(!second.json().contains(text("paging")));
    QCOMPARE(hub.get(hub.objects("contacts?limit=101")).status, 400);
}

void ObjectsTest::batchReadGivesWhatExistsAndNamesWhatDoesNot()
{
    SandboxFixture hub;
    const QString id = hub.makeContact("ada@example.com");
    const QJsonObject body = parsed(R"({"idProperty":"email","properties":["email"],"propertiesWithHistory":[],
        "inputs":[{"id":"ADA@example.com"},{"id":"nobody@example.com"}]})");
    const Answer answer = hub.post(hub.objects("contacts/batch/read"), body);
    QCOMPARE(answer.status, 207);
    QCOMPARE(answer.text("status"), text("COMPLETE"));
    QCOMPARE(answer.results().size(), 1);
    QCOMPARE(answer.results().at(0)[text("id")].toString(), id);
    QCOMPARE(answer.json()[text("numErrors")].toInt(), 1);
    QCOMPARE(answer.errors().at(0)[text("category")].toString(), text("OBJECT_NOT_FOUND"));
    QCOMPARE(answer.errors().at(0)[text("context")][text("ids")].toArray(), QJsonArray{text("nobody@example.com")});
}

void ObjectsTest::batchReadNeedsAllItsFieldsAndAUniqueProperty()
{
    SandboxFixture hub;
    QJsonObject body = parsed(R"({"properties":[],"propertiesWithHistory":[],"inputs":[{"id":"1"}]})");
    for (const char* field : {"properties", "propertiesWithHistory", "inputs"}) {
        QJsonObject without = body;
        without.remove(text(field));
        QVERIFY(hub.post(hub.objects("contacts/batch/read"), without).text("message").contains(text(field)));
    }
    body.insert(text("idProperty"), text("lastname"));
    QCOMPARE(hub.post(hub.objects("contacts/batch/read"), body).status, 400);
}

void ObjectsTest::batchesAreLimitedTo100()
{
    SandboxFixture hub;
    QJsonArray inputs;
    for (int number = 0; number < 101; ++number) {
        inputs.append(newInput({{text("email"), text("person%1@example.com").arg(number)}}));
    }
    QCOMPARE(hub.batch("contacts/batch/create", inputs).status, 400);
    QCOMPARE(hub.batch("contacts/batch/create", {}).status, 400);
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 0);
}

void ObjectsTest::aBadInputRefusesTheWholeBatch()
{
    SandboxFixture hub;
    const QJsonArray inputs{newInput(parsed(R"({"email":"ada@example.com"})"), text("a")),
                            newInput(parsed(R"({"email":"grace@example.com","shoe_size":"39"})")),
                            newInput(parsed(R"({"email":"not an address"})"))};
    const Answer answer = hub.batch("contacts/batch/create", inputs);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.category(), text("VALIDATION_ERROR"));
    QCOMPARE(answer.firstCode(), text("PROPERTY_DOESNT_EXIST"));
    QCOMPARE(answer.firstProperty(), text("shoe_size"));
    QCOMPARE(answer.errors().size(), 1);
    QVERIFY(answer.text("message").startsWith(text("Property values were not valid: [{")));
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 0);
}

void ObjectsTest::traceIdsAllowPartialSuccess()
{
    SandboxFixture hub;
    const QString taken = hub.makeContact("taken@example.com");
    const QJsonArray inputs{newInput(parsed(R"({"email":"ada@example.com"})"), text("t1")),
                            newInput(parsed(R"({"shoe_size":"39","lastname":"Hopper"})"), text("t2")),
                            newInput(parsed(R"({"email":"taken@example.com"})"), text("t3"))};
    const Answer answer = hub.batch("contacts/batch/create", inputs);
    QCOMPARE(answer.status, 207);
    QCOMPARE(answer.text("status"), text("COMPLETE"));
    QCOMPARE(answer.json()[text("numErrors")].toInt(), 2);
    QCOMPARE(answer.results().at(0)[text("objectWriteTraceId")].toString(), text("t1"));
    QCOMPARE(answer.errors().at(0)[text("context")][text("objectWriteTraceId")].toArray(), QJsonArray{text("t2")});
    QVERIFY(answer.errors().at(0)[text("message")].toString().contains(text("PROPERTY_DOESNT_EXIST")));
    QCOMPARE(answer.errors().at(1)[text("category")].toString(), text("CONFLICT"));
    QCOMPARE(answer.errors().at(1)[text("context")][text("existingId")].toArray(), QJsonArray{taken});
    QJsonArray sameTrace = inputs;
    sameTrace.replace(0, newInput(parsed(R"({"email":"eve@example.com"})"), text("t2")));
    QCOMPARE(hub.batch("contacts/batch/create", sameTrace).status, 400);
}

void ObjectsTest::twoInputsWithTheSameEmailAreRefused()
{
    SandboxFixture hub;
    const QJsonArray inputs{newInput(parsed(R"({"email":"ada@example.com"})"), text("a")),
                            newInput(parsed(R"({"email":"ADA@example.com"})"), text("b"))};
    const Answer answer = hub.batch("contacts/batch/create", inputs);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.text("message").startsWith(text("Duplicate IDs found in batch input: [ada@example.com]")));
}

void ObjectsTest::anAdditionalEmailTwiceInABatchIsRefused()
{
    SandboxFixture hub;
    const QJsonArray inputs{
        newInput(parsed(R"({"email":"ada@example.com","hs_additional_emails":"a.l@example.com"})"), text("1")),
        newInput(parsed(R"({"email":"A.L@example.com"})"), text("2"))};
    const Answer answer = hub.batch("contacts/batch/create", inputs);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json()[text("context")][text("ids")].toArray(), QJsonArray{text("a.l@example.com")});
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 0);
    const QJsonObject itself =
        parsed(R"({"email":"ada@example.com","hs_additional_emails":"ada@example.com;x@example.com"})");
    QCOMPARE(hub.batch("contacts/batch/create", {newInput(itself)}).status, 201);
}

void ObjectsTest::aTakenEmailNamesTheExistingContact()
{
    SandboxFixture hub;
    const QString id =
        hub.make("contacts", parsed(R"({"email":"ada@example.com","hs_additional_emails":"countess@example.com"})"));
    for (const char* email : {"ada@example.com", "COUNTESS@example.com"}) {
        const Answer answer = hub.batch("contacts/batch/create", {newInput({{text("email"), text(email)}})});
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.category(), text("CONFLICT"));
        QCOMPARE(answer.text("message"), text("Contact already exists. Existing ID: ") + id);
    }
    const QString other = hub.makeContact("grace@example.com");
    QCOMPARE(
        hub.patch(hub.objects("contacts/") + other, parsed(R"({"properties":{"email":"ada@example.com"}})")).status,
        409);
}

void ObjectsTest::resultsAreNotInTheOrderOfTheInputs()
{
    SandboxFixture hub;
    QJsonArray inputs;
    for (int number = 0; number < 4; ++number) {
        inputs.append(newInput({{text("email"), text("person%1@example.com").arg(number)}}, QString::number(number)));
    }
    const Answer answer = hub.batch("contacts/batch/create", inputs);
    QCOMPARE(answer.status, 201);
    QStringList traces;
    for (const auto& result : answer.results()) {
        traces.append(result[text("objectWriteTraceId")].toString());
    }
    QVERIFY(traces != (QStringList{text("0"), text("1"), text("2"), text("3")}));
    traces.sort();
    QCOMPARE(traces, (QStringList{text("0"), text("1"), text("2"), text("3")}));
}

void ObjectsTest::batchUpdateReportsMissingRecordsBesideTheOthers()
{
    SandboxFixture hub;
    const QString id = hub.makeContact("ada@example.com");
    const QJsonArray inputs{
        QJsonObject{{text("id"), id}, {text("properties"), parsed(R"({"firstname":"Ada"})")}},
        QJsonObject{{text("id"), text("99")}, {text("properties"), parsed(R"({"firstname":"No"})")}}};
    const Answer answer = hub.batch("contacts/batch/update", inputs);
    QCOMPARE(answer.status, 207);
    QCOMPARE(answer.results().at(0)[text("properties")][text("firstname")].toString(), text("Ada"));
    QCOMPARE(answer.errors().at(0)[text("context")][text("ids")].toArray(), QJsonArray{text("99")});
    QCOMPARE(hub.batch("contacts/batch/update", {inputs.at(0), inputs.at(0)}).status, 400);
    QCOMPARE(hub.batch("contacts/batch/update", {inputs.at(0)}).status, 200);
}

void ObjectsTest::batchUpdateTakesUniquePropertiesButNoEmail()
{
    SandboxFixture hub;
    QCOMPARE(hub.post(text("/crm/properties/2026-09/contacts"),
                      parsed(R"({"name":"badge","label":"Badge","type":"string","fieldType":"text",
                               "groupName":"contactinformation","hasUniqueValue":true})"))
                 .status,
             201);
    hub.make("contacts", parsed(R"({"email":"ada@example.com","badge":"B-1"})"));
    QJsonObject input = parsed(R"({"id":"ada@example.com","idProperty":"email","properties":{"firstname":"Ada"}})");
    const Answer byEmail = hub.batch("contacts/batch/update", {input});
    QCOMPARE(byEmail.status, 400);
    QCOMPARE(byEmail.text("message"), text("Unable to perform update/upsert by non-unique 0-1 property email"));
    input.insert(text("id"), text("B-1"));
    input.insert(text("idProperty"), text("badge"));
    QCOMPARE(hub.batch("contacts/batch/update", {input}).status, 200);
}

void ObjectsTest::upsertSaysWhichRecordsAreNew()
{
    SandboxFixture hub;
    const QString id = hub.makeContact("ada@example.com");
    const QJsonArray inputs{
        parsed(R"({"id":"ada@example.com","idProperty":"email","properties":{"firstname":"Ada"}})"),
        parsed(R"({"id":"grace@example.com","idProperty":"email","properties":{"firstname":"Grace"}})")};
    const Answer answer = hub.batch("contacts/batch/upsert", inputs);
    QCOMPARE(answer.status, 200);
    for (const auto& result : answer.results()) {
        QCOMPARE(result[text("new")].toBool(), result[text("id")].toString() != id);
    }
    QCOMPARE(hub.get(hub.objects("contacts/grace@example.com?idProperty=email")).status, 200);
    QCOMPARE(hub.batch("contacts/batch/upsert", {inputs.at(0), inputs.at(0)}).status, 400);
    const QJsonObject byName = parsed(R"({"id":"x","idProperty":"lastname","properties":{}})");
    QCOMPARE(hub.batch("contacts/batch/upsert", {byName}).status, 400);
}

void ObjectsTest::upsertByEmailIsAllOrNothing()
{
    SandboxFixture hub;
    const QJsonArray inputs{
        parsed(
            R"({"id":"ada@example.com","idProperty":"email","objectWriteTraceId":"1","properties":{"firstname":"Ada"}})"),
        parsed(
            R"({"id":"grace@example.com","idProperty":"email","objectWriteTraceId":"2","properties":{"shoe_size":"9"}})")};
    QCOMPARE(hub.batch("contacts/batch/upsert", inputs).status, 400);
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 0);
}

void ObjectsTest::aBatchOf100IsFast()
{
    SandboxFixture hub;
    QJsonArray inputs;
    for (int number = 0; number < 100; ++number) {
        inputs.append(newInput({{text("email"), text("person%1@example.com").arg(number)},
                                {text("firstname"), text("Person")},
                                {text("message"), QString(500, QLatin1Char('x'))}},
                               QString::number(number)));
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(hub.batch("contacts/batch/create", inputs).status, 201);
    qInfo("batch create of 100: %lld ms with client and sanitizers as built", timer.elapsed());
    QVERIFY(timer.elapsed() < 500);
}

QTEST_GUILESS_MAIN(ObjectsTest)
#include "objectstest.moc"
