// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal asks for is learned from its refusal, however that is put.
#include "hubspot/batchcodec.h"
#include "support/scriptedtransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace leadferry;
using domain::CrmInput;
using domain::CrmObject;
using domain::CrmRequest;
using domain::CrmVerb;
using test::ScriptedTransport;

namespace {

CrmRequest creation(CrmObject object, const QList<domain::CrmProperties>& records)
{
    CrmRequest request;
    request.portalId = 1;
    request.verb = CrmVerb::Create;
    request.object = object;
    for (const auto& properties : records) {
        CrmInput input;
        input.trace = QStringLiteral("t-%1").arg(request.inputs.size() + 1);
        input.properties = properties;
        request.inputs.append(input);
    }
    return request;
}

const domain::CrmProperties withSubject{{QStringLiteral("subject"), QStringLiteral("Help")}};
const domain::CrmProperties withEmail{{QStringLiteral("email"), QStringLiteral("jane@example.com")}};

QStringList demanded(const CrmRequest& request, const QByteArray& body)
{
    return hubspot::decode(request, ScriptedTransport::response(400, body), {}).demands;
}

} // namespace

class DemandsTest : public QObject
{
    Q_OBJECT
private slots:
    void aPropertyThatWasNotSentIsDemandedHoweverTheBodySaysSo_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("by a code") << QByteArray(
            R"({"category":"VALIDATION_ERROR","message":"…","errors":[{"message":"…","code":"REQUIRED_PROPERTY_MISSING",
               "context":{"propertyName":["content"]}}]})");
        QTest::newRow("by its words, in the context") << QByteArray(
            R"({"category":"VALIDATION_ERROR","message":"Error creating TICKET. Some required properties were not set.",
               "context":{"properties":["content"]}})");
        const QByteArray tail = R"([{"isValid":false,"message":"…","error":"PROPERTY_REQUIRED","name":"content"}])";
        const QJsonObject told{
            {QStringLiteral("category"), QStringLiteral("VALIDATION_ERROR")},
            {QStringLiteral("message"), QStringLiteral("Property values were not valid: ") + QString::fromUtf8(tail)}};
        QTest::newRow("in the tail of the message") << QJsonDocument(told).toJson();
    }
    void aPropertyThatWasNotSentIsDemandedHoweverTheBodySaysSo()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(demanded(creation(CrmObject::Ticket, {withSubject}), body), QStringList{QStringLiteral("content")});
    }
    void whatEveryInputSentIsNotDemanded()
    {
        const QByteArray body(R"({"category":"VALIDATION_ERROR","message":"a required property",
            "context":{"properties":["subject"]}})");
        QVERIFY(demanded(creation(CrmObject::Ticket, {withSubject}), body).isEmpty());
        QCOMPARE(demanded(creation(CrmObject::Ticket, {withSubject, {}}), body),
                 QStringList{QStringLiteral("subject")});
    }
    void aRefusedValueDemandsNothing()
    {
        QVERIFY(demanded(creation(CrmObject::Ticket, {withSubject}),
                         R"({"category":"VALIDATION_ERROR","message":"…","errors":[{"code":"INVALID_OPTION",
                            "context":{"propertyName":["content"]}}]})")
                    .isEmpty());
    }
    void oneOfSeveralThatWouldDoIsNotDemanded()
    {
        QVERIFY(demanded(creation(CrmObject::Contact, {{{QStringLiteral("phone"), QStringLiteral("1")}}}),
                         R"({"category":"VALIDATION_ERROR","message":"At least one of these is required",
                            "context":{"properties":["email","firstname","lastname"]}})")
                    .isEmpty());
    }
    void aMissingPermissionIsNoDemand()
    {
        QVERIFY(demanded(creation(CrmObject::Contact, {withEmail}),
                         R"({"category":"MISSING_SCOPES","message":"required",
                            "context":{"properties":["content"],"requiredGranularScopes":["tickets"]}})")
                    .isEmpty());
    }
    void wordsOfPeopleAreNoNames()
    {
        QVERIFY(demanded(creation(CrmObject::Ticket, {withSubject}),
                         R"({"category":"VALIDATION_ERROR","message":"required",
                            "context":{"properties":["Jane Cooper, 12 Main Street"]}})")
                    .isEmpty());
    }
    void inABatchTheDemandComesToTheInputItConcerns()
    {
        const QByteArray body(R"({"results":[{"id":"7","objectWriteTraceId":"t-1","properties":{}}],
            "errors":[{"category":"VALIDATION_ERROR","message":"…","context":{"objectWriteTraceId":["t-2"]},
            "errors":[{"code":"REQUIRED_PROPERTY_MISSING","context":{"propertyName":["content"]}}]}]})");
        const auto outcome = hubspot::decode(creation(CrmObject::Ticket, {withSubject, withSubject}),
                                             ScriptedTransport::response(207, body), {});
        QVERIFY(outcome.items.at(0).ok);
        QCOMPARE(outcome.items.at(1).demands, QStringList{QStringLiteral("content")});
    }
};

QTEST_GUILESS_MAIN(DemandsTest)
#include "demandstest.moc"
