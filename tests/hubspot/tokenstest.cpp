// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/tokens.h"
#include "hubspot/tokenendpoint.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QTest>
#include <QUrlQuery>

using namespace leadferry;
using base::ErrorKind;
using hubspot::Tokens;
using test::ScriptedTransport;

namespace {

Tokens oauthTokens()
{
    Tokens tokens;
    tokens.kind = domain::CredentialKind::OAuth;
    tokens.accessToken = QStringLiteral("access-1");
    tokens.refreshToken = QStringLiteral("refresh-1");
    tokens.clientId = QStringLiteral("client");
    tokens.clientSecret = QStringLiteral("s&cret +%");
    tokens.expiresAtMs = 1'795'000'000'000;
    tokens.scopes = {QStringLiteral("oauth"), QStringLiteral("tickets")};
    tokens.hubId = 4471902;
    return tokens;
}

} // namespace

class TokensTest : public QObject
{
    Q_OBJECT
private slots:
    void tokensSurviveTheSecretStore()
    {
        const auto back = hubspot::tokensFromBytes(hubspot::toBytes(oauthTokens()));
        QVERIFY(back.ok());
        Tokens expected = oauthTokens();
        expected.clientSecret.clear(); // is kept with its app
        QVERIFY(*back == expected);

        Tokens key;
        key.accessToken = QString(600, QLatin1Char('k'));
        key.hubId = 7;
        const auto keyBack = hubspot::tokensFromBytes(hubspot::toBytes(key));
        QVERIFY(keyBack.ok());
        QVERIFY(*keyBack == key);
    }
    void spoiledBytesAreRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("pat-na1-x");
        QTest::newRow("another kind") << QByteArray(R"({"kind":"password","accessToken":"x"})");
        QTest::newRow("no refresh token") << QByteArray(R"({"kind":"oauth","accessToken":"x","clientId":"c"})");
        QTest::newRow("no key") << QByteArray(R"({"kind":"service_key"})");
    }
    void spoiledBytesAreRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        const auto tokens = hubspot::tokensFromBytes(bytes);
        QVERIFY(!tokens.ok());
        QVERIFY(tokens.error().message.contains(QLatin1String("connect")));
    }
    void theRefreshRequestIsAFormWithoutQuery()
    {
        const auto request = hubspot::refreshRequest(QStringLiteral("https://api.example.com/"), {}, oauthTokens());
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.url, QUrl(QStringLiteral("https://api.example.com/oauth/2026-09/token")));
        QCOMPARE(request.headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
        const QUrlQuery form(QString::fromLatin1(request.body));
        QCOMPARE(form.queryItemValue(QStringLiteral("grant_type")), QStringLiteral("refresh_token"));
        QCOMPARE(form.queryItemValue(QStringLiteral("client_secret"), QUrl::FullyDecoded), QStringLiteral("s&cret +%"));
    }
    void withoutPkceNoVerifierIsSent()
    {
        hubspot::CodeExchange exchange;
        exchange.code = QStringLiteral("a/b+c=");
        exchange.redirectUri = QStringLiteral("http://localhost:47821/oauth/callback");
        exchange.clientId = QStringLiteral("client");
        exchange.clientSecret = QStringLiteral("secret");
        const auto plain = hubspot::exchangeRequest(QStringLiteral("https://api.example.com"), {}, exchange);
        QVERIFY(!plain.body.contains("code_verifier"));
        QVERIFY(
            plain.body.contains("code=a%2Fb%2Bc%3D&redirect_uri=http%3A%2F%2Flocalhost%3A47821%2Foauth%2Fcallback"));
        exchange.verifier = QStringLiteral("v");
        QVERIFY(hubspot::exchangeRequest(QStringLiteral("https://api.example.com"), {}, exchange)
                    .body.contains("&code_verifier=v"));
    }
    void anAnswerGivesTokensThatCountFromItsReceipt()
    {
        const auto answer = ScriptedTransport::response(
            200, R"({"token_type":"bearer","access_token":"access-2","refresh_token":"refresh-2","expires_in":1800,
                     "hub_id":4471902,"scopes":["oauth"]})");
        const auto tokens = hubspot::readTokenAnswer(answer, oauthTokens(), 5000);
        QVERIFY(tokens.ok());
        QCOMPARE(tokens->accessToken, QStringLiteral("access-2"));
        QCOMPARE(tokens->refreshToken, QStringLiteral("refresh-2"));
        QCOMPARE(tokens->expiresAtMs, 5000 + 1'800'000);
        QCOMPARE(tokens->scopes, QStringList{QStringLiteral("oauth")});
        QCOMPARE(tokens->clientSecret, oauthTokens().clientSecret);
    }
    void noTokenLivesLongerThanADay_data()
    {
        QTest::addColumn<QByteArray>("seconds");
        QTest::newRow("a month") << QByteArray("2592000");
        QTest::newRow("beyond milliseconds") << QByteArray("9223372036854775807");
    }
    void noTokenLivesLongerThanADay()
    {
        QFETCH(QByteArray, seconds);
        const auto answer =
            ScriptedTransport::response(200, R"({"access_token":"access-2","expires_in":)" + seconds + "}");
        const auto tokens = hubspot::readTokenAnswer(answer, oauthTokens(), 5000);
        QVERIFY(tokens.ok());
        QCOMPARE(tokens->expiresAtMs, 5000 + 86'400'000);
    }
    void whatAnAnswerLeavesOutIsKept()
    {
        const auto answer = ScriptedTransport::response(200, R"({"access_token":"access-2","expires_in":1800})");
        const auto tokens = hubspot::readTokenAnswer(answer, oauthTokens(), 5000);
        QVERIFY(tokens.ok());
        QCOMPARE(tokens->refreshToken, QStringLiteral("refresh-1"));
        QCOMPARE(tokens->hubId, 4471902);
        QCOMPARE(tokens->scopes, oauthTokens().scopes);
    }
    void onlyAWithdrawnGrantDisconnects_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("bad refresh token")
            << 400 << QByteArray(R"({"status":"BAD_REFRESH_TOKEN","error":"invalid_grant"})")
            << ErrorKind::Unauthorized;
        QTest::newRow("RFC only") << 400 << QByteArray(R"({"error":"invalid_grant"})") << ErrorKind::Unauthorized;
        QTest::newRow("HubSpot's status only")
            << 400 << QByteArray(R"({"status":"BAD_REFRESH_TOKEN"})") << ErrorKind::Unauthorized;
        QTest::newRow("account gone") << 400 << QByteArray(R"({"status":"BAD_HUB","error":"access_denied"})")
                                      << ErrorKind::Unauthorized;
        QTest::newRow("client id") << 400 << QByteArray(R"({"status":"BAD_CLIENT_ID","error":"invalid_client"})")
                                   << ErrorKind::Invalid;
        QTest::newRow("client secret") << 400 << QByteArray(R"({"status":"BAD_CLIENT_SECRET"})") << ErrorKind::Invalid;
        QTest::newRow("invalid client") << 401 << QByteArray(R"({"error":"invalid_client"})") << ErrorKind::Invalid;
        QTest::newRow("used code") << 400 << QByteArray(R"({"status":"BAD_AUTH_CODE","error":"invalid_grant"})")
                                   << ErrorKind::Invalid;
        QTest::newRow("redirect") << 400 << QByteArray(R"({"status":"BAD_REDIRECT_URI"})") << ErrorKind::Invalid;
        QTest::newRow("unknown 4xx") << 400 << QByteArray(R"({"status":"SOMETHING_NEW"})") << ErrorKind::Transient;
        QTest::newRow("other access_denied")
            << 403 << QByteArray(R"({"error":"access_denied"})") << ErrorKind::Transient;
        QTest::newRow("web page") << 403 << QByteArray("<html>proxy</html>") << ErrorKind::Transient;
        QTest::newRow("limit") << 429 << QByteArray(R"({"error":"invalid_grant"})") << ErrorKind::Transient;
        QTest::newRow("down") << 503 << QByteArray(R"({"error":"invalid_grant"})") << ErrorKind::Transient;
        QTest::newRow("empty success") << 200 << QByteArray("{}") << ErrorKind::Transient;
        QTest::newRow("no life") << 200 << QByteArray(R"({"access_token":"a","expires_in":0})") << ErrorKind::Transient;
    }
    void onlyAWithdrawnGrantDisconnects()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        const auto tokens = hubspot::readTokenAnswer(ScriptedTransport::response(status, body), oauthTokens(), 5000);
        QVERIFY(!tokens.ok());
        QCOMPARE(test::named(tokens.error().kind), test::named(kind));
        QVERIFY(!tokens.error().message.isEmpty());
        QVERIFY(!tokens.error().message.contains(QLatin1String("refresh-1")));
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tokenstest.moc"
