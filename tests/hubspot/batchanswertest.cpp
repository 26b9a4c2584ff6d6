// SPDX-License-Identifier: GPL-3.0-or-later
// Which result of a batch belongs to which input, and what an answer without one means.
#include "batchrequests.h"

#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using domain::CrmObject;
using domain::CrmRequest;
using domain::CrmVerb;
using test::apiUrl;
using test::decoded;
using test::input;
using test::json;
using test::request;
using test::ScriptedTransport;
using test::twoTickets;

class BatchAnswerTest : public QObject
{
    Q_OBJECT
private slots:
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

QTEST_GUILESS_MAIN(BatchAnswerTest)
#include "batchanswertest.moc"
