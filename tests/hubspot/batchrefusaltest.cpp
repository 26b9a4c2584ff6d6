// SPDX-License-Identifier: GPL-3.0-or-later
// What HubSpot refuses of a batch: whom it concerns, and whether it is worth another try.
#include "batchrequests.h"

#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using domain::CrmObject;
using domain::CrmRequest;
using domain::CrmVerb;
using test::decoded;
using test::input;
using test::request;
using test::twoTickets;

class BatchRefusalTest : public QObject
{
    Q_OBJECT
private slots:
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
    void aReadWhoseErrorsSayMoreThanMissingIsTriedAgain()
    {
        const CrmRequest read =
            request(CrmVerb::Read, CrmObject::Ticket, {input({}, QStringLiteral("1")), input({}, QStringLiteral("2"))});
        const auto outcome =
            decoded(read, 207, R"({"results":[],"errors":[{"category":"INTERNAL_ERROR","message":"…"}]})");
        QCOMPARE(test::named(outcome.items.at(0).error.kind), test::named(ErrorKind::Transient));
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
};

QTEST_GUILESS_MAIN(BatchRefusalTest)
#include "batchrefusaltest.moc"
