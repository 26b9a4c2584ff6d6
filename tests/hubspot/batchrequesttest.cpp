// SPDX-License-Identifier: GPL-3.0-or-later
// What a batch looks like on its way to HubSpot, and what is never sent.
#include "batchrequests.h"

#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using domain::CrmInput;
using domain::CrmObject;
using domain::CrmRequest;
using domain::CrmVerb;
using test::apiUrl;
using test::bodyOf;
using test::decoded;
using test::input;
using test::json;
using test::request;

class BatchRequestTest : public QObject
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
};

QTEST_GUILESS_MAIN(BatchRequestTest)
#include "batchrequesttest.moc"
