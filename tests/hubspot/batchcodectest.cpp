// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/batchcodec.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using domain::CrmInput;
using domain::CrmObject;
using domain::CrmOutcome;
using domain::CrmRequest;
using domain::CrmVerb;
using test::ScriptedTransport;

namespace {

const QString apiUrl = QStringLiteral("https://api.example.com");

CrmInput input(const QString& trace, const QString& recordId = {}, const domain::CrmProperties& properties = {})
{
    CrmInput made;
    made.trace = trace;
    made.recordId = recordId;
    made.properties = properties;
    return made;
}

CrmRequest request(CrmVerb verb, CrmObject object, const QList<CrmInput>& inputs)
{
    CrmRequest made;
    made.portalId = 1;
    made.verb = verb;
    made.object = object;
    made.inputs = inputs;
    return made;
}

CrmRequest twoTickets()
{
    return request(CrmVerb::Create, CrmObject::Ticket,
                   {input(QStringLiteral("t-1"), {},
                          {{QStringLiteral("leadferry_key"), QStringLiteral("port:e1:ticket")},
                           {QStringLiteral("subject"), QStringLiteral("Help")}}),
                    input(QStringLiteral("t-2"), {},
                          {{QStringLiteral("leadferry_key"), QStringLiteral("port:e2:ticket")},
                           {QStringLiteral("subject"), QStringLiteral("Help")}})});
}

QJsonObject bodyOf(const CrmRequest& crm)
{
    const auto encoded = hubspot::encode(crm, apiUrl, {});
    return encoded ? QJsonDocument::fromJson(encoded->body).object() : QJsonObject();
}

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

CrmOutcome decoded(const CrmRequest& crm, int status, const QByteArray& body)
{
    return hubspot::decode(crm, ScriptedTransport::response(status, body), {});
}

} // namespace

class BatchCodecTest : public QObject
{
    Q_OBJECT
private slots:
    void aReadCarriesEveryFieldTheDescriptionRequires()
    {
        CrmRequest read =
            request(CrmVerb::Read, CrmObject::Contact,
                    {input({}, QStringLiteral("Jane@example.com")), input({}, QStringLiteral("jane@example.com"))});
        read.idProperty = QStringLiteral("email");
        read.properties = {QStringLiteral("firstname")};
        QCOMPARE(bodyOf(read), json(R"({"idProperty":"email","inputs":[{"id":"Jane@example.com"}],
                                        "properties":["firstname","email"],"propertiesWithHistory":[]})"));
        QCOMPARE(hubspot::encode(read, apiUrl, {})->url.toString(),
                 QStringLiteral("https://api.example.com/crm/objects/2026-09/contacts/batch/read"));
        read.idProperty.clear();
        read.inputs = {input({}, QStringLiteral("9"))};
        QCOMPARE(bodyOf(read),
                 json(R"({"inputs":[{"id":"9"}],"properties":["firstname"],"propertiesWithHistory":[]})"));
    }
    void earlierValuesComeWithAReadThatAsksForThem()
    {
        CrmRequest read = request(CrmVerb::Read, CrmObject::Contact, {input({}, QStringLiteral("9"))});
        read.history = {QStringLiteral("city")};
        QCOMPARE(bodyOf(read), json(R"({"inputs":[{"id":"9"}],"properties":[],"propertiesWithHistory":["city"]})"));
        const auto outcome = decoded(read, 200, R"({"results":[{"id":"9","properties":{"city":"Paris"},
            "propertiesWithHistory":{"city":[
                {"value":"Paris","timestamp":"2026-11-29T09:00:00.500Z","sourceType":"CRM_UI"},
                {"value":"Lyon","timestamp":"2026-11-28T09:00:00Z","sourceType":"INTEGRATION"}]}}]})");
        const auto versions = outcome.items.at(0).history.value(QStringLiteral("city"));
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.at(0).source, QStringLiteral("CRM_UI"));
        QCOMPARE(versions.at(0).atMs, 1'795'942'800'500);
        QCOMPARE(versions.at(1).value, QStringLiteral("Lyon"));
        read.inputs = QList<CrmInput>(domain::mostWithHistory + 1, input({}, QStringLiteral("1")));
        QVERIFY(!hubspot::encode(read, apiUrl, {}).ok());
    }
    void aMergedRecordIsFoundUnderItsOldId()
    {
        CrmRequest read = request(CrmVerb::Read, CrmObject::Contact,
                                  {input({}, QStringLiteral("1")), input({}, QStringLiteral("2"))});
        const auto outcome =
            decoded(read, 200, R"({"results":[{"id":"3","properties":{"hs_merged_object_ids":"7;1"}}]})");
        QCOMPARE(outcome.items.at(0).recordId, QStringLiteral("3"));
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::NotFound));
    }
    void anUpsertGoesByAddress()
    {
        CrmRequest upsert = request(CrmVerb::Upsert, CrmObject::Contact,
                                    {input(QStringLiteral("t-1"), QStringLiteral("jane@example.com"),
                                           {{QStringLiteral("phone"), QStringLiteral("1")}})});
        upsert.idProperty = QStringLiteral("email");
        QCOMPARE(bodyOf(upsert), json(R"({"inputs":[{"id":"jane@example.com","idProperty":"email",
                                          "objectWriteTraceId":"t-1","properties":{"phone":"1"}}]})"));
        QCOMPARE(hubspot::encode(upsert, apiUrl, {})->url.path(),
                 QStringLiteral("/crm/objects/2026-09/contacts/batch/upsert"));
        upsert.inputs.append(input(QStringLiteral("t-2"), QStringLiteral("joe@example.com")));
        const auto outcome = decoded(upsert, 200, R"({"results":[
            {"id":"2","properties":{"email":"JOE@example.com"},"new":true},
            {"id":"1","properties":{"email":"jane@example.com"},"new":false}]})");
        QCOMPARE(outcome.items.at(0).recordId, QStringLiteral("1"));
        QCOMPARE(outcome.items.at(1).recordId, QStringLiteral("2"));
    }
    void aSearchFindsOnlyWhatIsTheOnlyOne()
    {
        CrmRequest search = request(CrmVerb::Search, CrmObject::Contact,
                                    {input(QStringLiteral("a"), QStringLiteral("+491")),
                                     input(QStringLiteral("b"), QStringLiteral("+492")),
                                     input(QStringLiteral("c"), QStringLiteral("+493"))});
        search.idProperty = QStringLiteral("phone");
        QCOMPARE(bodyOf(search),
                 json(R"({"after":"0","filterGroups":[{"filters":[{"operator":"IN","propertyName":"phone",
                                          "values":["+491","+492","+493"]}]}],"limit":200,"properties":["phone"],"sorts":[]})"));
        const auto outcome = decoded(search, 200, R"({"total":3,"results":[{"id":"1","properties":{"phone":"+491"}},
            {"id":"2","properties":{"phone":"+492"}},{"id":"3","properties":{"phone":"+492"}}]})");
        QCOMPARE(outcome.items.at(0).recordId, QStringLiteral("1"));
        QVERIFY(!outcome.items.at(1).ok); // two have it: neither
        QVERIFY(!outcome.items.at(2).ok);
        QCOMPARE(test::named(outcome.items.at(2).error.kind), test::named(ErrorKind::NotFound));
    }
    void aNumberIsFoundInAnySpellingThroughHubSpotsOwnCopies()
    {
        domain::PropertyRules rules;
        QCOMPARE(hubspot::phoneCopies(rules), QStringList());
        rules[CrmObject::Contact].insert(QStringLiteral("hs_searchable_calculated_phone_number"), {});
        rules[CrmObject::Contact].insert(QStringLiteral("hs_searchable_calculated_mobile_number"), {});
        CrmRequest search = request(CrmVerb::Search, CrmObject::Contact,
                                    {input(QStringLiteral("a"), QStringLiteral("+4930123456")),
                                     input(QStringLiteral("b"), QStringLiteral("+49301234567")),
                                     input(QStringLiteral("c"), QStringLiteral("+4915112345678"))});
        search.idProperty = QStringLiteral("phone");
        search.phoneCountry = QStringLiteral("DE");
        const auto http = hubspot::encode(search, apiUrl, {}, {}, hubspot::phoneCopies(rules));
        QCOMPARE(QJsonDocument::fromJson(http->body).object(), json(R"({"after":"0","filterGroups":[
            {"filters":[{"operator":"IN","propertyName":"phone",
                         "values":["+4930123456","+49301234567","+4915112345678"]}]},
            {"filters":[{"operator":"IN","propertyName":"hs_searchable_calculated_phone_number",
                         "values":["30123456","301234567","15112345678"]}]},
            {"filters":[{"operator":"IN","propertyName":"hs_searchable_calculated_mobile_number",
                         "values":["30123456","301234567","15112345678"]}]}],
            "limit":200,"properties":["phone","mobilephone"],"sorts":[]})"));
        const auto outcome = decoded(search, 200, R"({"total":4,"results":[
            {"id":"1","properties":{"phone":"030 / 123 456"}},
            {"id":"2","properties":{"phone":"+49 (30) 1234567"}},
            {"id":"3","properties":{"phone":"+39 30 123456","mobilephone":"030 1234567"}},
            {"id":"4","properties":{"phone":"0151 / 12345678","mobilephone":"+49 151 12345678"}}]})");
        QCOMPARE(outcome.items.at(0).recordId, QStringLiteral("1")); // the Italian one is somebody else
        QVERIFY(!outcome.items.at(1).ok);                            // two have it: neither
        QCOMPARE(outcome.items.at(2).recordId, QStringLiteral("4")); // twice in one record is one owner
        search.phoneCountry.clear();
        const QByteArray national = R"({"total":1,"results":[{"id":"1","properties":{"phone":"030 / 123 456"}}]})";
        QVERIFY(!decoded(search, 200, national).items.at(0).ok); // it may be in any country
    }
    void whoElseHasANumberIsUnknownWhereTheListIsCut()
    {
        CrmRequest search =
            request(CrmVerb::Search, CrmObject::Contact, {input(QStringLiteral("a"), QStringLiteral("+4930123456"))});
        search.idProperty = QStringLiteral("phone");
        const auto found = [&](const QByteArray& total) {
            return decoded(search, 200,
                           R"({"total":)" + total + R"(,"results":[{"id":"1","properties":{"phone":"+4930123456"}}]})")
                .items.at(0)
                .ok;
        };
        QVERIFY(found("1"));
        QVERIFY(!found("201"));
    }
    void aSearchForManyNumbersStaysWithinHubSpotsThreeThousandCharacters()
    {
        domain::PropertyRules rules;
        rules[CrmObject::Contact].insert(QStringLiteral("hs_searchable_calculated_phone_number"), {});
        rules[CrmObject::Contact].insert(QStringLiteral("hs_searchable_calculated_mobile_number"), {});
        CrmRequest search = request(CrmVerb::Search, CrmObject::Contact, {});
        search.idProperty = QStringLiteral("phone");
        for (int i = 0; i < 30; ++i) {
            search.inputs.append(input(QString::number(i), QStringLiteral("+4915112345%1").arg(6000 + i)));
        }
        const auto http = hubspot::encode(search, apiUrl, {}, {}, hubspot::phoneCopies(rules));
        QVERIFY(http.ok());
        QVERIFY2(http->body.size() < 3000, QByteArray::number(http->body.size()).constData());
        search.inputs.append(input(QStringLiteral("30"), QStringLiteral("+49151123459999")));
        QVERIFY(!hubspot::encode(search, apiUrl, {}, {}, hubspot::phoneCopies(rules)).ok());
    }
    void aCreateAlwaysCarriesAssociationsAndItsTrace()
    {
        CrmRequest create =
            request(CrmVerb::Create, CrmObject::Note,
                    {input(QStringLiteral("t-1"), {}, {{QStringLiteral("hs_note_body"), QStringLiteral("<b>")}}),
                     input(QStringLiteral("t-2"), {}, {{QStringLiteral("hs_note_body"), QStringLiteral("y")}})});
        create.inputs[1].links = {{CrmObject::Contact, QStringLiteral("11")}, {CrmObject::Deal, QStringLiteral("12")}};
        QCOMPARE(bodyOf(create), json(R"({"inputs":[
            {"associations":[],"objectWriteTraceId":"t-1","properties":{"hs_note_body":"<b>"}},
            {"associations":[{"to":{"id":"11"},"types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":202}]},
                             {"to":{"id":"12"},"types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":214}]}],
             "objectWriteTraceId":"t-2","properties":{"hs_note_body":"y"}}]})"));
    }
    void anUpdateGoesByRecordId()
    {
        const CrmRequest update = request(
            CrmVerb::Update, CrmObject::Contact,
            {input(QStringLiteral("t-1"), QStringLiteral("5"), {{QStringLiteral("phone"), QStringLiteral("1")}})});
        QCOMPARE(bodyOf(update),
                 json(R"({"inputs":[{"id":"5","objectWriteTraceId":"t-1","properties":{"phone":"1"}}]})"));
    }
    void linksAreMadeAndListedByTheirOwnFamily()
    {
        CrmRequest link =
            request(CrmVerb::Associate, CrmObject::Ticket, {input(QStringLiteral("t"), QStringLiteral("5"))});
        link.other = CrmObject::Contact;
        link.inputs[0].otherId = QStringLiteral("6");
        QCOMPARE(bodyOf(link), json(R"({"inputs":[{"from":{"id":"5"},"to":{"id":"6"}}]})"));
        QCOMPARE(hubspot::encode(link, apiUrl, {})->url.path(),
                 QStringLiteral("/crm/associations/2026-09/tickets/contacts/batch/associate/default"));
        link.verb = CrmVerb::ListAssociated;
        QCOMPARE(bodyOf(link), json(R"({"inputs":[{"id":"5"}]})"));
        QCOMPARE(hubspot::encode(link, apiUrl, {})->url.path(),
                 QStringLiteral("/crm/associations/2026-09/tickets/contacts/batch/read"));
    }
    void whatHubSpotWouldRefuseIsNeverSent_data()
    {
        QTest::addColumn<CrmRequest>("crm");
        const auto create = [](const QList<CrmInput>& inputs) {
            return request(CrmVerb::Create, CrmObject::Note, inputs);
        };
        QTest::newRow("nothing") << create({});
        QTest::newRow("101 inputs") << request(CrmVerb::Read, CrmObject::Contact,
                                               QList<CrmInput>(101, input({}, QStringLiteral("1"))));
        QTest::newRow("1001 links") << request(CrmVerb::ListAssociated, CrmObject::Contact,
                                               QList<CrmInput>(1001, input({}, QStringLiteral("1"))));
        QTest::newRow("no trace") << create({input({})});
        QTest::newRow("long trace") << create({input(QString(201, QLatin1Char('x')))});
        QTest::newRow("same trace twice") << create({input(QStringLiteral("t")), input(QStringLiteral("t"))});
        QTest::newRow("no id") << request(CrmVerb::Update, CrmObject::Note, {input(QStringLiteral("t"))});
        QTest::newRow("no far id") << request(CrmVerb::Associate, CrmObject::Note,
                                              {input(QStringLiteral("t"), QStringLiteral("1"))});
        CrmInput odd = input(QStringLiteral("t"));
        odd.links = {{CrmObject::Task, QStringLiteral("1")}};
        QTest::newRow("no such link") << create({odd});
    }
    void whatHubSpotWouldRefuseIsNeverSent()
    {
        QFETCH(CrmRequest, crm);
        const auto encoded = hubspot::encode(crm, apiUrl, {});
        QVERIFY(!encoded.ok());
        QCOMPARE(test::named(encoded.error().kind), test::named(ErrorKind::Invalid));
    }

    void resultsFindTheirInputsByTraceInAnyOrder()
    {
        const auto outcome = decoded(twoTickets(), 201, R"({"status":"COMPLETE","results":[
            {"id":"902","objectWriteTraceId":"t-2","properties":{}},{"id":"901","objectWriteTraceId":"t-1","properties":{}}]})");
        QVERIFY(outcome.call.ok());
        QCOMPARE(outcome.items.at(0).recordId, QStringLiteral("901"));
        QCOMPARE(outcome.items.at(1).recordId, QStringLiteral("902"));
        QCOMPARE(outcome.items.at(1).trace, QStringLiteral("t-2"));
    }
    void withoutTracesResultsFindTheirInputsByOurKey()
    {
        const auto outcome = decoded(twoTickets(), 201, R"({"results":[
            {"id":"902","properties":{"leadferry_key":"PORT:e2:ticket","subject":"Help"}},
            {"id":"901","properties":{"leadferry_key":"port:e1:ticket","subject":"Help"}}]})");
        QCOMPARE(outcome.items.at(0).recordId, QStringLiteral("901"));
        QCOMPARE(outcome.items.at(1).recordId, QStringLiteral("902"));
    }
    void withoutTracesContactsAreMatchedByEmail()
    {
        const CrmRequest create =
            request(CrmVerb::Create, CrmObject::Contact,
                    {input(QStringLiteral("a"), {}, {{QStringLiteral("email"), QStringLiteral("a@example.com")}}),
                     input(QStringLiteral("b"), {}, {{QStringLiteral("email"), QStringLiteral("b@example.com")}})});
        const auto outcome = decoded(create, 201, R"({"results":[{"id":"2","properties":{"email":"B@example.com"}},
                                                                  {"id":"1","properties":{"email":"a@example.com"}}]})");
        QCOMPARE(outcome.items.at(0).recordId, QStringLiteral("1"));
        QCOMPARE(outcome.items.at(1).recordId, QStringLiteral("2"));
    }
    void aSingleInputOwnsTheSingleResult()
    {
        const CrmRequest create =
            request(CrmVerb::Create, CrmObject::Deal,
                    {input(QStringLiteral("a"), {}, {{QStringLiteral("dealname"), QStringLiteral("x")}})});
        QCOMPARE(decoded(create, 201, R"({"results":[{"id":7,"properties":{}}]})").items.at(0).recordId,
                 QStringLiteral("7"));
    }
    void aWriteWithoutAResultOfItsOwnIsUnclear()
    {
        const auto outcome =
            decoded(twoTickets(), 201, R"({"results":[{"id":"901","objectWriteTraceId":"t-1","properties":{}}]})");
        QVERIFY(outcome.items.at(0).ok);
        QVERIFY(!outcome.items.at(1).ok);
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::Unclear));
    }
    void sameLookingResultsWithoutTraceAreNotGuessed()
    {
        const CrmRequest create =
            request(CrmVerb::Create, CrmObject::Deal,
                    {input(QStringLiteral("a"), {}, {{QStringLiteral("dealname"), QStringLiteral("x")}}),
                     input(QStringLiteral("b"), {}, {{QStringLiteral("dealname"), QStringLiteral("x")}})});
        const auto outcome = decoded(
            create, 201,
            R"({"results":[{"id":"1","properties":{"dealname":"x"}},{"id":"2","properties":{"dealname":"x"}}]})");
        QCOMPARE(test::named(outcome.items.at(0).error.kind), test::named(ErrorKind::Unclear));
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::Unclear));
    }
    void anUnreadableSuccessIsUnclearForWritesAndTransientForReads_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"results\":[{\"id\":9");
        QTest::newRow("page") << QByteArray("<html>");
        QTest::newRow("no results") << QByteArray(R"({"status":"COMPLETE"})");
        QTest::newRow("array") << QByteArray("[]");
    }
    void anUnreadableSuccessIsUnclearForWritesAndTransientForReads()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(test::named(decoded(twoTickets(), 200, body).call.error().kind), test::named(ErrorKind::Unclear));
        const CrmRequest read = request(CrmVerb::Read, CrmObject::Contact, {input({}, QStringLiteral("1"))});
        QCOMPARE(test::named(decoded(read, 200, body).call.error().kind), test::named(ErrorKind::Transient));
    }
    void partErrorsReachTheInputTheyName()
    {
        const auto outcome = decoded(twoTickets(), 207, R"({"status":"COMPLETE","numErrors":1,
            "results":[{"id":"901","objectWriteTraceId":"t-1","properties":{}}],
            "errors":[{"status":"error","category":"VALIDATION_ERROR","message":"Property values were not valid",
                       "context":{"objectWriteTraceId":["t-2"]},
                       "errors":[{"message":"…","code":"INVALID_OPTION","context":{"propertyName":["subject"]}}]}]})");
        QVERIFY(outcome.call.ok());
        QVERIFY(outcome.items.at(0).ok);
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::Invalid));
        QCOMPARE(outcome.items.at(1).refusals.value(0).property, QStringLiteral("subject"));
    }
    void aPartConflictNamesTheExistingRecord()
    {
        const auto outcome =
            decoded(twoTickets(), 207, R"({"results":[{"id":"901","objectWriteTraceId":"t-1","properties":{}}],
            "errors":[{"category":"VALIDATION_ERROR","message":"Cannot set … propertyName=leadferry_key … on 5. 903 already has that value.",
                       "context":{"objectWriteTraceId":["t-2"],"propertyName":["leadferry_key"]}}]})");
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::Conflict));
        QCOMPARE(outcome.items.at(1).existingId, QStringLiteral("903"));
        QVERIFY(outcome.items.at(1).refusals.isEmpty());
    }
    void aRefusedLinkIsARecordThatIsGone_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("in the context") << QByteArray(R"("errors":[{"message":"no","context":{"CONTACT":["501"]}}])");
        QTest::newRow("in its words") << QByteArray(R"("message":"contacts 501 does not exist")");
    }
    void aRefusedLinkIsARecordThatIsGone()
    {
        QFETCH(const QByteArray, said);
        CrmRequest crm = twoTickets();
        crm.inputs[0].links = {{CrmObject::Contact, QStringLiteral("501")}};
        crm.inputs[1].links = {{CrmObject::Contact, QStringLiteral("502")}};
        const QByteArray body =
            R"({"results":[],"errors":[{"category":"VALIDATION_ERROR","context":{"objectWriteTraceId":["t-1"]},)" +
            said + R"(},{"category":"VALIDATION_ERROR","message":"no","context":{"objectWriteTraceId":["t-2"]}}]})";
        const auto outcome = decoded(crm, 207, body);
        QCOMPARE(test::named(outcome.items.at(0).error.kind), test::named(ErrorKind::NotFound));
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::Invalid));
    }
    void aPartErrorThatNamesNobodyBelongsToTheOnlyOneLeft()
    {
        const auto outcome =
            decoded(twoTickets(), 207, R"({"results":[{"id":"901","objectWriteTraceId":"t-1","properties":{}}],
            "errors":[{"category":"VALIDATION_ERROR","message":"no"}]})");
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::Invalid));
    }
    void severalNamelessErrorsLeaveWritesUnclear()
    {
        const auto outcome = decoded(
            twoTickets(), 207, R"({"results":[],"errors":[{"category":"VALIDATION_ERROR"},{"category":"CONFLICT"}]})");
        QCOMPARE(test::named(outcome.items.at(0).error.kind), test::named(ErrorKind::Unclear));
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::Unclear));
    }
    void updatesOfMissingRecordsAreNotFound()
    {
        const CrmRequest update =
            request(CrmVerb::Update, CrmObject::Contact,
                    {input(QStringLiteral("a"), QStringLiteral("5")), input(QStringLiteral("b"), QStringLiteral("6"))});
        const auto outcome = decoded(update, 207, R"({"results":[{"id":"5","properties":{}}],
            "errors":[{"category":"OBJECT_NOT_FOUND","message":"Could not get some CONTACT objects","context":{"ids":["6"]}}]})");
        QVERIFY(outcome.items.at(0).ok);
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::NotFound));
    }
    void anUpdateAnsweredUnderAnotherIdKeepsThatId()
    {
        const CrmRequest update =
            request(CrmVerb::Update, CrmObject::Contact,
                    {input(QStringLiteral("a"), QStringLiteral("5")), input(QStringLiteral("b"), QStringLiteral("6"))});
        const auto outcome =
            decoded(update, 200,
                    R"({"results":[{"id":"50","objectWriteTraceId":"a","properties":{}},{"id":"6","properties":{}}]})");
        QCOMPARE(outcome.items.at(0).recordId, QStringLiteral("50"));
        QVERIFY(outcome.items.at(1).ok);
    }

    void aReadIsMatchedByEmailWithoutCaseAndTheRestIsMissing()
    {
        CrmRequest read = request(CrmVerb::Read, CrmObject::Contact,
                                  {input(QStringLiteral("a"), QStringLiteral("a@example.com")),
                                   input(QStringLiteral("b"), QStringLiteral("B@example.com")),
                                   input(QStringLiteral("c"), QStringLiteral("a@example.com"))});
        read.idProperty = QStringLiteral("email");
        const auto outcome = decoded(
            read, 207, R"({"results":[{"id":"1","properties":{"email":"A@example.com","phone":null,"city":"Bonn"}}],
            "errors":[{"category":"OBJECT_NOT_FOUND","message":"…","context":{"ids":["b@example.com"]}}],"numErrors":1})");
        QVERIFY(outcome.items.at(0).ok);
        QCOMPARE(outcome.items.at(0).properties,
                 (domain::CrmProperties{{QStringLiteral("city"), QStringLiteral("Bonn")},
                                        {QStringLiteral("email"), QStringLiteral("A@example.com")}}));
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::NotFound));
        QCOMPARE(outcome.items.at(2).recordId, QStringLiteral("1"));
    }
    void anAdditionalAddressBelongsTogetherOnlyWhenItWasAskedAlone()
    {
        CrmRequest read = request(CrmVerb::Read, CrmObject::Contact, {input({}, QStringLiteral("second@example.com"))});
        read.idProperty = QStringLiteral("email");
        const QByteArray body(R"({"results":[{"id":"1","properties":{"email":"first@example.com"}}]})");
        QCOMPARE(decoded(read, 200, body).items.at(0).recordId, QStringLiteral("1"));
        read.inputs.append(input({}, QStringLiteral("third@example.com")));
        QCOMPARE(test::named(decoded(read, 200, body).items.at(0).error.kind), test::named(ErrorKind::NotFound));
    }
    void ourKeysAreComparedExactly()
    {
        CrmRequest read = request(CrmVerb::Read, CrmObject::Ticket,
                                  {input({}, QStringLiteral("port:A:t")), input({}, QStringLiteral("port:a:t"))});
        read.idProperty = QStringLiteral("leadferry_key");
        const auto outcome =
            decoded(read, 200, R"({"results":[{"id":"1","properties":{"leadferry_key":"port:a:t"}}]})");
        QCOMPARE(test::named(outcome.items.at(0).error.kind), test::named(ErrorKind::NotFound));
        QVERIFY(outcome.items.at(1).ok);
    }
    void anArchivedRecordCountsAsMissing()
    {
        const CrmRequest read = request(CrmVerb::Read, CrmObject::Ticket, {input({}, QStringLiteral("1"))});
        QCOMPARE(test::named(decoded(read, 200, R"({"results":[{"id":"1","archived":true,"properties":{}}]})")
                                 .items.at(0)
                                 .error.kind),
                 test::named(ErrorKind::NotFound));
    }
    void aWholeReadAnswered404MeansThatNoneExists()
    {
        const CrmRequest read =
            request(CrmVerb::Read, CrmObject::Ticket, {input({}, QStringLiteral("1")), input({}, QStringLiteral("2"))});
        const auto outcome = decoded(read, 404, R"({"status":"error","message":"resource not found"})");
        QVERIFY(outcome.call.ok());
        QCOMPARE(test::named(outcome.items.at(0).error.kind), test::named(ErrorKind::NotFound));
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::NotFound));
    }
    void a404ThatIsNotHubSpotsProvesNothing()
    {
        const CrmRequest read = request(CrmVerb::Read, CrmObject::Ticket, {input({}, QStringLiteral("1"))});
        QCOMPARE(test::named(decoded(read, 404, "<html>").call.error().kind), test::named(ErrorKind::Transient));
        QVERIFY(!decoded(read, 404, "").call.ok());
    }
    void aReadWhoseErrorsSayMoreThanMissingIsTriedAgain()
    {
        const CrmRequest read =
            request(CrmVerb::Read, CrmObject::Ticket, {input({}, QStringLiteral("1")), input({}, QStringLiteral("2"))});
        const auto outcome =
            decoded(read, 207, R"({"results":[],"errors":[{"category":"INTERNAL_ERROR","message":"…"}]})");
        QCOMPARE(test::named(outcome.items.at(0).error.kind), test::named(ErrorKind::Transient));
    }

    void linksAreDoneWhicheverDirectionIsReported()
    {
        CrmRequest link =
            request(CrmVerb::Associate, CrmObject::Note,
                    {input(QStringLiteral("a"), QStringLiteral("5")), input(QStringLiteral("b"), QStringLiteral("6"))});
        link.inputs[0].otherId = QStringLiteral("9");
        link.inputs[1].otherId = QStringLiteral("9");
        const auto outcome =
            decoded(link, 200, R"({"status":"COMPLETE","results":[{"from":{"id":"9"},"to":{"id":"5"}}]})");
        QVERIFY(outcome.items.at(0).ok);
        QCOMPARE(test::named(outcome.items.at(1).error.kind), test::named(ErrorKind::Unclear));
        const auto failed = decoded(link, 207, R"({"results":[{"from":{"id":"5"},"to":{"id":"9"}}],
            "errors":[{"category":"OBJECT_NOT_FOUND","message":"…","context":{"fromObjectId":["6"]}}]})");
        QVERIFY(failed.items.at(0).ok);
        QCOMPARE(test::named(failed.items.at(1).error.kind), test::named(ErrorKind::NotFound));
        QVERIFY(decoded(link, 200, R"({"status":"COMPLETE","results":[]})").items.at(1).ok);
    }
    void aListWithoutLinksIsAnEmptyList()
    {
        CrmRequest list =
            request(CrmVerb::ListAssociated, CrmObject::Contact,
                    {input({}, QStringLiteral("5")), input({}, QStringLiteral("6")), input({}, QStringLiteral("7"))});
        list.other = CrmObject::Note;
        const auto outcome =
            decoded(list, 207, R"({"results":[{"from":{"id":"5"},"to":[{"toObjectId":"81"},{"toObjectId":82}]}],
            "errors":[{"category":"OBJECT_NOT_FOUND","subCategory":"crm.associations.NO_ASSOCIATIONS_FOUND","context":{"fromObjectId":["6"]}}]})");
        QCOMPARE(outcome.items.at(0).linkedIds, (QStringList{QStringLiteral("81"), QStringLiteral("82")}));
        QVERIFY(outcome.items.at(1).ok);
        QVERIFY(outcome.items.at(2).ok);
        QVERIFY(outcome.items.at(2).linkedIds.isEmpty());
    }
    void aListThatGoesOnSaysWhere()
    {
        CrmRequest list = request(CrmVerb::ListAssociated, CrmObject::Contact, {input({}, QStringLiteral("5"))});
        list.other = CrmObject::Note;
        const auto pages = hubspot::furtherPages(list, ScriptedTransport::response(200, R"({"results":[
            {"from":{"id":"5"},"to":[],"paging":{"next":{"after":"cursor-2"}}}]})"));
        QCOMPARE(pages.value(QStringLiteral("5")), QStringLiteral("cursor-2"));
        const auto encoded = hubspot::encode(list, apiUrl, {}, pages);
        QCOMPARE(QJsonDocument::fromJson(encoded->body).object(),
                 json(R"({"inputs":[{"id":"5","after":"cursor-2"}]})"));
    }

    void aRefusedBatchNamesItsCulprits()
    {
        const auto named = decoded(twoTickets(), 400, R"({"category":"VALIDATION_ERROR","message":"…","errors":[
            {"code":"INVALID_OPTION","context":{"propertyName":["subject"],"objectWriteTraceId":["t-2"]}},
            {"code":"X","context":{"propertyName":["not_ours"]}}]})");
        QCOMPARE(test::named(named.call.error().kind), test::named(ErrorKind::Invalid));
        QCOMPARE(named.refusals.value(0).property, QStringLiteral("subject"));
        QCOMPARE(named.badTraces, QStringList{QStringLiteral("t-2")});
        const auto nameless = decoded(twoTickets(), 400, R"({"category":"VALIDATION_ERROR","message":"…"})");
        QVERIFY(nameless.refusals.isEmpty());
        QVERIFY(nameless.badTraces.isEmpty());
    }
    void aRefusedLinkNamesTheInputsThatWantedIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not found") << 404
                                   << QByteArray(R"({"category":"OBJECT_NOT_FOUND","context":{"ids":["404404"]}})");
        QTest::newRow("by its type") << 400
                                     << QByteArray(
                                            R"({"category":"VALIDATION_ERROR","context":{"CONTACT":["404404"]}})");
    }
    void aRefusedLinkNamesTheInputsThatWantedIt()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        CrmRequest create = twoTickets();
        create.inputs[1].links = {{CrmObject::Contact, QStringLiteral("404404")}};
        QCOMPARE(decoded(create, status, body).badTraces, QStringList{QStringLiteral("t-2")});
    }
    void aWholeConflictNamesTheExistingRecord()
    {
        const auto outcome = decoded(twoTickets(), 409,
                                     R"({"category":"CONFLICT","message":"Contact already exists. Existing ID: 123"})");
        QCOMPARE(test::named(outcome.call.error().kind), test::named(ErrorKind::Conflict));
        QCOMPARE(outcome.existingId, QStringLiteral("123"));
    }
    void aMissingScopeIsNamed()
    {
        const auto outcome =
            decoded(twoTickets(), 403,
                    R"({"category":"MISSING_SCOPES","errors":[{"context":{"requiredGranularScopes":["tickets"]}}]})");
        QCOMPARE(test::named(outcome.call.error().kind), test::named(ErrorKind::Forbidden));
        QCOMPARE(outcome.missingScopes, QStringList{QStringLiteral("tickets")});
    }
    void scopesOfOtherFeaturesSayNothing()
    {
        const auto outcome = decoded(
            twoTickets(), 403,
            R"({"category":"MISSING_SCOPES","errors":[{"context":{"requiredGranularScopes":["e-commerce"]}}]})");
        QCOMPARE(test::named(outcome.call.error().kind), test::named(ErrorKind::Forbidden));
        QVERIFY(outcome.missingScopes.isEmpty());
    }
    void theLogKeepsBodiesShortAndNoHeader()
    {
        net::HttpRequest sent;
        sent.method = "POST";
        sent.url = QUrl(QStringLiteral("https://api.example.com/crm/objects/2026-09/notes/batch/create"));
        sent.headers.set("Authorization", "Bearer secret");
        sent.body = QByteArray(100'000, 'x');
        const auto exchange =
            hubspot::exchangeOf(sent, ScriptedTransport::response(400, R"({"correlationId":"c-9"})"), 77);
        QCOMPARE(exchange.path, QStringLiteral("/crm/objects/2026-09/notes/batch/create"));
        QCOMPARE(exchange.httpStatus, 400);
        QCOMPARE(exchange.startedMs, 77);
        QCOMPARE(exchange.correlationId, QStringLiteral("c-9"));
        QCOMPARE(exchange.requestBody.size(), 65536);
        QVERIFY(!exchange.requestBody.contains("secret"));
        QCOMPARE(hubspot::exchangeOf(sent, ScriptedTransport::fault(net::TransportFault::Interrupted), 0).httpStatus,
                 0);
    }
};

QTEST_GUILESS_MAIN(BatchCodecTest)
#include "batchcodectest.moc"
