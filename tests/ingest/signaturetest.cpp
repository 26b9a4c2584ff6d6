// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/signature.h"

#include "ingest/formatcatalog.h"

#include <QTest>

using namespace leadferry;
using ingest::SourceProof;

namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

constexpr auto body = R"({"type":"lead.captured.v1","data":{"topic":"Wills"}})";
constexpr auto secret = "made-up-secret";
constexpr auto hexDigest = "f980b60f5c6a9294a99f526c3d8577239e0ae3a66ee5ae8072d293776801b3e8";
constexpr auto base64Digest = "+YC2D1xqkpSpn1JsPYV3I54K46Zu5a6ActKTd2gBs+g=";
constexpr qint64 signedAtMs = 1'614'265'330'000;
constexpr qint64 minuteMs = 60'000;

SourceProof proofOf(const char* scheme, const QByteArray& key = secret)
{
    return {ingest::signatureScheme(QLatin1String(scheme)), {}, key, {}};
}

net::HttpRequest requestWith(const Headers& headers, const QByteArray& sent = body)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = QUrl(QStringLiteral("/v1/sources/web-chat"));
    request.headers.append("Host", "hooks.example.com");
    for (const auto& [name, value] : headers) {
        request.headers.append(name, value);
    }
    request.body = sent;
    return request;
}

/// Signed by Python's hmac, not by what is tested.
Headers signedFor(const QByteArray& scheme)
{
    static const QHash<QByteArray, Headers> known{
        {"bearer", {{"Authorization", "Bearer made-up-secret"}}},
        {"header", {{"X-API-Key", "made-up-secret"}}},
        {"hmac", {{"X-Signature", QByteArray("sha256=") + hexDigest}}},
        {"meta", {{"X-Hub-Signature-256", QByteArray("sha256=") + hexDigest}}},
        {"typeform", {{"Typeform-Signature", QByteArray("sha256=") + base64Digest}}},
        {"chatwoot",
         {{"X-Chatwoot-Timestamp", "1614265330"},
          {"X-Chatwoot-Signature", "sha256=c0479adc442d3d60c66880e9e6690a5d8e3af0b7e179fff43e1f3d15c28edea1"}}},
        {"crisp",
         {{"X-Crisp-Request-Timestamp", "1614265330000"},
          {"X-Crisp-Signature", "f45a7dbdb6df59af4933eb2100c7e1f01bc2eac172d4b95f2ddc4b2e4cbda642"}}},
        {"hubspot",
         {{"X-HubSpot-Request-Timestamp", "1614265330000"},
          {"X-HubSpot-Signature-v3", "CrqQ+qSDIpUo+jj0Y05+Jvdg6BkTJpGEW+P1CqLMnBY="}}},
        {"botpress", {{"X-Secret-Key", "made-up-secret"}}},
        {"intercom", {{"X-Hub-Signature", "sha1=4f48d32f1db4e168ee97b0dcaacefe13c88d51a4"}}},
        {"tawk", {{"X-Tawk-Signature", "4f48d32f1db4e168ee97b0dcaacefe13c88d51a4"}}},
        {"tidio",
         {{"X-Tidio-Signature", "t=1614265330,s=0000000000000000000000000000000000000000000000000000000000000000,s="
                                "be3b6b03443e03376c2b8762ef0ff2212c63900cf63add5943db649c06e461ee"}}},
        {"zendesk",
         {{"X-Zendesk-Webhook-Signature-Timestamp", "2021-02-25T15:02:10Z"},
          {"X-Zendesk-Webhook-Signature", "i5XNtFWQGkElWjV7RneXaIrW5cM/6bXD99l/QnB8Rvo="}}},
    };
    return known.value(scheme);
}

bool passes(const SourceProof& proof, const net::HttpRequest& request, qint64 nowMs = signedAtMs)
{
    return ingest::checkSignature(proof, request, nowMs).ok();
}

} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT
    /// The example of the reference implementation.
    static net::HttpRequest standardRequest(const QByteArray& signature)
    {
        return requestWith({{"webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"},
                            {"webhook-timestamp", "1614265330"},
                            {"webhook-signature", signature}},
                           R"({"test": 2432232314})");
    }
    static SourceProof standardProof() { return proofOf("standard", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"); }
private slots:
    void everySchemeTakesWhatItsSenderSigned_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        for (const ingest::SignatureScheme& scheme : ingest::signatureSchemes()) {
            if (scheme.name != QLatin1String("standard") && scheme.name != QLatin1String("key") &&
                ingest::secretInBody(scheme).isEmpty()) {
                QTest::newRow(qPrintable(scheme.name)) << scheme.name.toLatin1(); // those have tests of their own
            }
        }
    }
    void everySchemeTakesWhatItsSenderSigned()
    {
        QFETCH(QByteArray, scheme);
        const Headers headers = signedFor(scheme);
        const SourceProof proof = proofOf(scheme.constData());
        const auto checked = ingest::checkSignature(proof, requestWith(headers), signedAtMs);
        QVERIFY2(checked.ok(), qPrintable(checked ? QString() : checked.error().message));
        if (!proof.scheme->signedText.isEmpty()) {
            QVERIFY(!passes(proof, requestWith(headers, QByteArray(body) + ' ')));
        }
        QVERIFY(!passes(proofOf(scheme.constData(), "another-secret"), requestWith(headers)));
        QVERIFY(!passes(proofOf(scheme.constData(), ""), requestWith(headers)));
        for (const auto& header : headers) {
            Headers without = headers;
            without.removeOne(header);
            QVERIFY2(!passes(proof, requestWith(without)), header.first.constData());
            QVERIFY2(!passes(proof, requestWith(headers + Headers{header})), header.first.constData());
        }
    }
    void aTimeMoreThanFiveMinutesAwayIsRefused_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        for (const ingest::SignatureScheme& scheme : ingest::signatureSchemes()) {
            if (!scheme.time.isEmpty() && scheme.name != QLatin1String("standard")) {
                QTest::newRow(qPrintable(scheme.name)) << scheme.name.toLatin1();
            }
        }
    }
    void aTimeMoreThanFiveMinutesAwayIsRefused()
    {
        QFETCH(QByteArray, scheme);
        const SourceProof proof = proofOf(scheme.constData());
        const auto request = requestWith(signedFor(scheme));
        QVERIFY(passes(proof, request, signedAtMs + 5 * minuteMs));
        QVERIFY(passes(proof, request, signedAtMs - 5 * minuteMs));
        QVERIFY(!passes(proof, request, signedAtMs + 5 * minuteMs + 1));
        QVERIFY(!passes(proof, request, signedAtMs - 5 * minuteMs - 1));
    }
    void standardWebhooksAreTakenAndReplayedOnesAreNot()
    {
        const QByteArray good = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        QVERIFY(passes(standardProof(), standardRequest(good)));
        QVERIFY(!passes(standardProof(), standardRequest(good), signedAtMs + 6 * minuteMs));
        // While a secret is changed there are several, and others of another kind.
        QVERIFY(passes(standardProof(), standardRequest("v1a,abcd v1,AAAA " + good)));
        QVERIFY(!passes(standardProof(), standardRequest("v1,AAAA v1a," + good.mid(3))));
        auto otherId = standardRequest(good);
        otherId.headers.set("webhook-id", "msg_2");
        QVERIFY(!passes(standardProof(), otherId));
    }
    void aSecretOfStandardWebhooksHasItsForm()
    {
        const auto& standard = *ingest::signatureScheme(QStringLiteral("standard"));
        QVERIFY(ingest::checkSecret(standard, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").ok());
        QVERIFY(ingest::checkSecret(standard, "v1,whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").ok());
        QVERIFY(!ingest::checkSecret(standard, "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").ok());
        QVERIFY(!ingest::checkSecret(standard, "whsec_ü").ok());
        QVERIFY(!ingest::checkSecret(*ingest::signatureScheme(QStringLiteral("hmac")), "").ok());
    }
    void aDigestMayBeHexOrBase64WithOrWithoutItsPrefix_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("fits");
        QTest::newRow("hex") << QByteArray(hexDigest) << true;
        QTest::newRow("upper case") << QByteArray(hexDigest).toUpper() << true;
        QTest::newRow("base64") << QByteArray(base64Digest) << true;
        QTest::newRow("prefix, base64") << QByteArray("sha256=") + base64Digest << true;
        QTest::newRow("other prefix") << QByteArray("sha1=") + hexDigest << false;
        QTest::newRow("cut") << QByteArray(hexDigest).chopped(2) << false;
        QTest::newRow("longer") << QByteArray(hexDigest) + "00" << false;
        QTest::newRow("no hex") << QByteArray(64, 'z') << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("only a prefix") << QByteArray("sha256=") << false;
    }
    void aDigestMayBeHexOrBase64WithOrWithoutItsPrefix()
    {
        QFETCH(QByteArray, value);
        QTEST(passes(proofOf("hmac"), requestWith({{"X-Signature", value}})), "fits");
    }
    void theHeaderCanBeChosenWhereASenderChoosesIt()
    {
        SourceProof proof = proofOf("hmac");
        proof.header = "X-My-Bot";
        QVERIFY(passes(proof, requestWith({{"x-my-bot", hexDigest}})));
        QVERIFY(!passes(proof, requestWith({{"X-Signature", hexDigest}})));
    }
    void aKeyMayStandInTheAddressOnce()
    {
        const auto at = [](const char* url) {
            auto request = requestWith({});
            request.url = QUrl(QLatin1String(url));
            return request;
        };
        QVERIFY(passes(proofOf("key"), at("/v1/sources/web-chat?key=made-up-secret")));
        QVERIFY(passes(proofOf("key"), at("/v1/sources/web-chat?key=made%2Dup-secret&x=1")));
        QVERIFY(!passes(proofOf("key"), at("/v1/sources/web-chat?key=made-up")));
        QVERIFY(!passes(proofOf("key"), at("/v1/sources/web-chat?key=made-up-secret&key=x")));
        QVERIFY(!passes(proofOf("key"), at("/v1/sources/web-chat")));
    }
    void aSecretMayStandInTheBody_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<bool>("fits");
        QTest::newRow("there") << QByteArray(R"({"secret_key":"made-up-secret","action":"x"})") << true;
        QTest::newRow("written otherwise") << QByteArray(R"({"secret_key":"made\u002dup-secret"})") << true;
        QTest::newRow("another") << QByteArray(R"({"secret_key":"made-up","action":"x"})") << false;
        QTest::newRow("longer") << QByteArray(R"({"secret_key":"made-up-secret "})") << false;
        QTest::newRow("empty") << QByteArray(R"({"secret_key":""})") << false;
        QTest::newRow("no text") << QByteArray(R"({"secret_key":["made-up-secret"]})") << false;
        QTest::newRow("null") << QByteArray(R"({"secret_key":null})") << false;
        QTest::newRow("elsewhere") << QByteArray(R"({"payload":{"secret_key":"made-up-secret"}})") << false;
        QTest::newRow("in a list") << QByteArray(R"([{"secret_key":"made-up-secret"}])") << false;
        QTest::newRow("nowhere") << QByteArray(R"({"action":"x"})") << false;
        QTest::newRow("no JSON") << QByteArray("secret_key=made-up-secret") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void aSecretMayStandInTheBody()
    {
        QFETCH(QByteArray, sent);
        QTEST(passes(proofOf("livechat"), requestWith({}, sent)), "fits");
        QVERIFY(!passes(proofOf("livechat", ""), requestWith({}, sent)));
        const auto checked = ingest::checkSignature(proofOf("livechat"), requestWith({}, sent), signedAtMs);
        QVERIFY(checked.ok() || checked.error().message.startsWith(QStringLiteral("secret_key in the body is ")));
        QVERIFY(checked.ok() || !checked.error().message.contains(QLatin1String(secret)));
    }
    void whereSecretsStandInBodiesTheFormatsLeaveThemOut()
    {
        for (const ingest::SignatureScheme& scheme : ingest::signatureSchemes()) {
            const QString path = ingest::secretInBody(scheme);
            for (const QString& name : path.isEmpty() ? QStringList() : scheme.formats) {
                const auto format = ingest::formatNamed(name);
                QVERIFY2(format.ok() && format->leaveOut.contains(path), qPrintable(name));
            }
        }
    }
    void theSchemeOfATokenIsWrittenInAnyCaseAndNothingElseIs()
    {
        QVERIFY(passes(proofOf("bearer"), requestWith({{"authorization", "bearer made-up-secret"}})));
        QVERIFY(!passes(proofOf("bearer"), requestWith({{"Authorization", "Bearer Made-up-secret"}})));
        QVERIFY(!passes(proofOf("bearer"), requestWith({{"Authorization", "Basic made-up-secret"}})));
    }
    void whatIsWrongIsSaidWithoutWhatWouldBeRight()
    {
        const auto missing = ingest::checkSignature(proofOf("meta"), requestWith({}), signedAtMs);
        QVERIFY(missing.error().message.contains(QStringLiteral("X-Hub-Signature-256 is missing")));
        const auto wrong =
            ingest::checkSignature(proofOf("meta"), requestWith({{"X-Hub-Signature-256", "sha256=00"}}), signedAtMs);
        QVERIFY(wrong.error().kind == base::ErrorKind::Unauthorized);
        QVERIFY(wrong.error().message.contains(QStringLiteral("does not fit")));
        QVERIFY(!wrong.error().message.contains(QLatin1String(hexDigest)));
        QVERIFY(!wrong.error().message.contains(QLatin1String(secret)));
    }
    void anAddressIsSignedWithTheCharactersDecodedThatHubSpotDecodes_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<bool>("fits");
        QTest::newRow("encoded") << QByteArray("a=%28x%29%2Fy%40z%20%27%21") << true;
        QTest::newRow("in lower case") << QByteArray("a=%28x%29%2fy%40z%20%27%21") << true;
        QTest::newRow("as they are") << QByteArray("a=(x)/y@z%20'!") << true;
        QTest::newRow("another space") << QByteArray("a=(x)/y@z+'!") << false;
        QTest::newRow("another value") << QByteArray("a=(y)/y@z%20'!") << false;
    }
    void anAddressIsSignedWithTheCharactersDecodedThatHubSpotDecodes()
    {
        QFETCH(QByteArray, query);
        auto request = requestWith({{"X-HubSpot-Request-Timestamp", "1614265330000"},
                                    {"X-HubSpot-Signature-v3", "q/zfFKWhcntNLvGQD8N7FnKF2rAKct1+pPmZ7SXcUUM="}});
        request.url = QUrl::fromEncoded("/v1/sources/web-chat?" + query);
        QTEST(passes(proofOf("hubspot"), request), "fits");
    }
    void noSchemeAsksForNothing() { QVERIFY(passes(SourceProof(), requestWith({}))); }
    void everyFormatHasTheSchemeOfItsPlatform()
    {
        QCOMPARE(ingest::schemeOfFormat(QStringLiteral("whatsapp"))->name, QStringLiteral("meta"));
        QCOMPARE(ingest::schemeOfFormat(QStringLiteral("typeform"))->name, QStringLiteral("typeform"));
        QCOMPARE(ingest::schemeOfFormat(QStringLiteral("livechat"))->name, QStringLiteral("livechat"));
        QCOMPARE(ingest::schemeOfFormat(QStringLiteral("native")), nullptr);
    }
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "signaturetest.moc"
