// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/errorbody.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace leadferry;
using hubspot::ErrorBody;
using hubspot::readErrorBody;

namespace {

/// A body whose message ends in JSON, as HubSpot's property errors do.
QByteArray withTail(const char* body, const char* tail)
{
    QJsonObject json = QJsonDocument::fromJson(body).object();
    json.insert(QStringLiteral("message"),
                QStringLiteral("Property values were not valid: ") + QString::fromUtf8(tail));
    return QJsonDocument(json).toJson();
}

} // namespace

class ErrorBodyTest : public QObject
{
    Q_OBJECT

    static QStringList names(const ErrorBody& body)
    {
        QStringList all;
        for (const auto& property : body.properties) {
            all.append(property.name + u'=' + property.code);
        }
        return all;
    }

private slots:
    void refusedPropertiesAreFoundWhereverTheyHide_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("properties");
        QTest::newRow("context of a detail")
            << QByteArray(R"({"status":"error","message":"Property values were not valid","category":"VALIDATION_ERROR",
                "errors":[{"message":"…","code":"PROPERTY_DOESNT_EXIST","context":{"propertyName":["favourite_colour"]}}]})")
            << QStringList{QStringLiteral("favourite_colour=PROPERTY_DOESNT_EXIST")};
        QTest::newRow("tail of the message")
            << withTail(
                   R"({"status":"error","category":"VALIDATION_ERROR"})",
                   R"([{"isValid":false,"message":"[x] was not one of the allowed options: [label: New]","error":"INVALID_OPTION","name":"hs_lead_status"},{"isValid":false,"message":"…","error":"INVALID_EMAIL","name":"email"}])")
            << QStringList{QStringLiteral("hs_lead_status=INVALID_OPTION"), QStringLiteral("email=INVALID_EMAIL")};
        QTest::newRow("both say the same")
            << withTail(R"({"errors":[{"code":"INVALID_INTEGER","context":{"propertyName":["age"]}}]})",
                        R"([{"isValid":false,"error":"INVALID_INTEGER","name":"age"}])")
            << QStringList{QStringLiteral("age=INVALID_INTEGER")};
        QTest::newRow("valid entries of the tail do not count")
            << withTail(R"({})", R"([{"isValid":true,"name":"a"},{"isValid":false,"name":"b","error":"X"}])")
            << QStringList{QStringLiteral("b=X")};
        QTest::newRow("the place")
            << QByteArray(R"({"errors":[{"message":"…","code":"INVALID_ALPHA","in":"properties.city"}]})")
            << QStringList{QStringLiteral("city=INVALID_ALPHA")};
        QTest::newRow("a tail cut short") << withTail("{}", "[{ isValid") << QStringList();
        QTest::newRow("nothing") << QByteArray("{}") << QStringList();
    }
    void refusedPropertiesAreFoundWhereverTheyHide()
    {
        QFETCH(QByteArray, body);
        QTEST(names(readErrorBody(body)), "properties");
    }
    void theExistingRecordIsNamedInWordsOnly_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id");
        QTest::newRow("contact")
            << QByteArray(R"({"category":"CONFLICT","message":"Contact already exists. Existing ID: 123"})") << "123";
        QTest::newRow("another case")
            << QByteArray(R"({"category":"CONFLICT","message":"already exists, EXISTING ID:  77 is it"})") << "77";
        QTest::newRow("unique value")
            << QByteArray(
                   R"({"category":"VALIDATION_ERROR","message":"Cannot set PropertyValueCoordinates{portalId=1, objectTypeId=0-5, propertyName=leadferry_key, value=x9} on 500. 501 already has that value."})")
            << "501";
        QTest::newRow("in the tail")
            << QByteArray(
                   R"({"category":"VALIDATION_ERROR","message":"m","errors":[{"code":"CONFLICTING_UNIQUE_VALUE","message":"502 already has that value."}]})")
            << "502";
        QTest::newRow("unnamed") << QByteArray(R"({"category":"CONFLICT","message":"taken"})") << "";
    }
    void theExistingRecordIsNamedInWordsOnly()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, id);
        const ErrorBody read = readErrorBody(body);
        QVERIFY(read.isConflict());
        QCOMPARE(read.existingId, id);
    }
    void aMissingScopeIsNamed()
    {
        const ErrorBody body = readErrorBody(QByteArray(R"({"status":"error","category":"MISSING_SCOPES","message":"…",
            "errors":[{"message":"…","context":{"requiredGranularScopes":["crm.objects.deals.write","other"]}}]})"));
        QVERIFY(body.isMissingScope());
        QCOMPARE(body.missingScopes().value(0), QStringLiteral("crm.objects.deals.write"));
        QVERIFY(hubspot::inWords(403, body).contains(QLatin1String("crm.objects.deals.write")));
    }
    void limitsAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("daily");
        QTest::addColumn<bool>("secondly");
        QTest::newRow("daily") << QByteArray(R"({"errorType":"RATE_LIMIT","policyName":"DAILY"})") << true << false;
        QTest::newRow("rolling")
            << QByteArray(
                   R"({"policyName":"TEN_SECONDLY_ROLLING","message":"You have reached your ten_secondly_rolling limit."})")
            << false << false;
        QTest::newRow("secondly") << QByteArray(R"({"policyName":"SECONDLY"})") << false << true;
        QTest::newRow("daily in words") << QByteArray(R"({"message":"You have reached your daily limit."})") << true
                                        << false;
        QTest::newRow("rolling in words")
            << QByteArray(R"({"message":"You have reached your ten_secondly_rolling limit."})") << false << false;
        QTest::newRow("secondly in words")
            << QByteArray(R"({"message":"You have reached your secondly limit."})") << false << true;
    }
    void limitsAreToldApart()
    {
        QFETCH(QByteArray, body);
        const ErrorBody read = readErrorBody(body);
        QTEST(read.isDailyLimit(), "daily");
        QTEST(read.isSecondlyLimit(), "secondly");
    }
    void tracesIdsAndPositionsAreGathered()
    {
        const ErrorBody body = readErrorBody(QByteArray(R"({"category":"VALIDATION_ERROR","context":{"ids":["5","6"]},
            "errors":[{"in":"inputs[3].properties","context":{"objectWriteTraceId":["t-1"]}},
                      {"context":{"objectWriteTraceId":["t-2"],"ids":[6,7]}}]})"));
        QCOMPARE(body.traces(), (QStringList{QStringLiteral("t-1"), QStringLiteral("t-2")}));
        QCOMPARE(body.ids(), (QStringList{QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("7")}));
        QCOMPARE(body.inputs, QList<int>{3});
    }
    void theWordsForLogsHoldNoValueOfAPerson()
    {
        const ErrorBody body = readErrorBody(withTail(
            R"({"category":"VALIDATION_ERROR","correlationId":"c-1","errors":[{"message":"jane@@example.com","code":"jane@@example.com","in":"jane@@example.com"}]})",
            R"([{"isValid":false,"message":"Email address jane@@example.com is invalid","error":"INVALID_EMAIL","name":"email"}])"));
        const QString words = hubspot::inWords(400, body);
        QVERIFY2(!words.contains(QLatin1String("jane")), qPrintable(words));
        QCOMPARE(words, QStringLiteral("HubSpot answered 400 VALIDATION_ERROR (email: INVALID_EMAIL)"));
    }
    void anythingElseIsReadAsNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("markup");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("page") << QByteArray("\n <!DOCTYPE html><html>") << true;
        QTest::newRow("array") << QByteArray("[1]") << false;
        QTest::newRow("cut") << QByteArray("{\"category\":7,") << false;
    }
    void anythingElseIsReadAsNothing()
    {
        QFETCH(QByteArray, body);
        const ErrorBody read = readErrorBody(body);
        QVERIFY(!read.readable);
        QTEST(read.markup, "markup");
        QVERIFY(!read.isConflict());
    }
    void fieldsOfWrongTypesDoNoHarm()
    {
        const ErrorBody body = readErrorBody(
            QByteArray(R"({"category":7,"message":["x"],"context":[1],"errors":{"a":1},"policyName":null})"));
        QVERIFY(body.readable);
        QVERIFY(body.properties.isEmpty());
        QCOMPARE(hubspot::inWords(418, body), QStringLiteral("HubSpot answered 418"));
    }
};

QTEST_GUILESS_MAIN(ErrorBodyTest)
#include "errorbodytest.moc"
