// SPDX-License-Identifier: GPL-3.0-or-later
// The real loopback and a real HTTP client as the browser; only the token endpoint is scripted.
#include "hubspot/oauthflow.h"
#include "support/fakeclock.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkInterface>
#include <QNetworkReply>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace leadferry;
using base::ErrorKind;
using hubspot::OAuthFlow;
using hubspot::OAuthRequest;
using test::ScriptedTransport;

namespace {

const QByteArray granted =
    R"({"access_token":"access-1","refresh_token":"refresh-1","expires_in":1800,"hub_id":4471902,"scopes":["oauth"]})";

bool hasIpv6()
{
    return QNetworkInterface::allAddresses().contains(QHostAddress(QHostAddress::LocalHostIPv6));
}

/// Ports nobody has, so that tests do not meet each other or a program in use.
QList<quint16> freePorts(int count)
{
    QList<quint16> ports;
    std::vector<std::unique_ptr<QTcpServer>> servers;
    while (ports.size() < count) {
        servers.push_back(std::make_unique<QTcpServer>());
        if (servers.back()->listen(QHostAddress(QHostAddress::LocalHost))) {
            ports.append(servers.back()->serverPort());
        }
    }
    return ports;
}

struct Page
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
};

} // namespace

class OAuthFlowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<base::SystemClock> m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<QNetworkAccessManager> m_browser;
    OAuthRequest m_request;
    QPointer<OAuthFlow> m_flow;
    QUrl m_consent;
    std::optional<base::Result<hubspot::Tokens>> m_outcome;
    qint64 m_lastHubId = 0;
    QString m_reason;

    void startFlow()
    {
        m_outcome.reset();
        m_consent.clear();
        m_flow = new OAuthFlow(*m_transport, *m_clock, {}, m_request);
        connect(m_flow, &OAuthFlow::browserNeeded, this, [this](const QUrl& url) { m_consent = url; });
        connect(m_flow, &base::Job::finished, this, [this] {
            m_outcome = m_flow->outcome();
            m_lastHubId = m_flow->hubId();
            m_reason = m_flow->reason();
        });
        m_flow->start();
    }
    QString asked(const char* name) const
    {
        return QUrlQuery(m_consent).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    }
    QUrl callback(const QList<std::pair<QString, QString>>& items,
                  const QString& host = QStringLiteral("localhost")) const
    {
        QUrl url(asked("redirect_uri"));
        url.setHost(host);
        QUrlQuery query;
        for (const auto& [name, value] : items) {
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        }
        url.setQuery(query);
        return url;
    }
    QNetworkReply* visit(const QUrl& url) { return m_browser->get(QNetworkRequest(url)); }
    static Page pageOf(QNetworkReply* reply)
    {
        const bool came = reply->isFinished() || QTest::qWaitFor([reply] { return reply->isFinished(); });
        Page page;
        page.status = came ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : -1;
        page.body = reply->readAll();
        page.contentType = reply->rawHeader("Content-Type");
        reply->deleteLater();
        return page;
    }
    Page open(const QUrl& url) { return pageOf(visit(url)); }
    QUrl allowed() const
    {
        return callback(
            {{QStringLiteral("code"), QStringLiteral("c+d/e=")}, {QStringLiteral("state"), asked("state")}});
    }

private slots:
    void init()
    {
        m_clock = std::make_unique<base::SystemClock>();
        m_transport = std::make_unique<ScriptedTransport>();
        m_browser = std::make_unique<QNetworkAccessManager>();
        m_request = {};
        m_request.clientId = QStringLiteral("client-1");
        m_request.clientSecret = QStringLiteral("secret-1");
        m_request.appUrl = QUrl(QStringLiteral("https://app.example.com"));
        m_request.apiUrl = QUrl(QStringLiteral("https://api.example.com"));
        m_request.scopes = {QStringLiteral("oauth"), QStringLiteral("tickets")};
        m_request.optionalScopes = {QStringLiteral("files")};
        m_request.donePage = "<p>done</p>";
        m_request.failedPage = [](const QString& reason, const QString& detail) {
            return QByteArray("<p>failed: ") + reason.toUtf8() + " (" + detail.toHtmlEscaped().toUtf8() + ")</p>";
        };
        m_request.ports = freePorts(3);
    }
    void cleanup()
    {
        if (m_flow) {
            m_flow->cancel();
        }
        m_browser.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void theConsentPageIsAskedWithEverythingHubSpotNeeds()
    {
        startFlow();
        const QByteArray encoded = m_consent.toEncoded();
        QVERIFY2(encoded.startsWith("https://app.example.com/oauth/authorize?client_id=client-1&"),
                 encoded.constData());
        QVERIFY(encoded.contains("&scope=oauth%20tickets&"));
        QCOMPARE(asked("optional_scope"), QStringLiteral("files"));
        QCOMPARE(asked("redirect_uri"),
                 QStringLiteral("http://localhost:%1/oauth/callback").arg(m_request.ports.at(0)));
        QCOMPARE(QByteArray::fromBase64(asked("state").toLatin1(), QByteArray::Base64UrlEncoding).size(), 32);
        QVERIFY(!encoded.contains("code_challenge"));
        QVERIFY(!encoded.contains("secret-1"));
    }
    void theCodeIsExchangedForTokens_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("by name") << "localhost";
        QTest::newRow("IPv4") << "127.0.0.1";
        if (hasIpv6()) {
            QTest::newRow("IPv6") << "::1";
        }
    }
    void theCodeIsExchangedForTokens()
    {
        QFETCH(QString, host);
        startFlow();
        m_transport->play(200, granted);
        const Page page = open(callback(
            {{QStringLiteral("code"), QStringLiteral("c+d/e=")}, {QStringLiteral("state"), asked("state")}}, host));
        QCOMPARE(page.status, 200);
        QCOMPARE(page.body, m_request.donePage);
        QVERIFY(page.contentType.startsWith("text/html"));
        QTRY_VERIFY(m_outcome.has_value());
        QVERIFY(m_outcome->ok());
        QCOMPARE((*m_outcome)->accessToken, QStringLiteral("access-1"));
        QCOMPARE((*m_outcome)->clientSecret, QStringLiteral("secret-1"));
        QCOMPARE((*m_outcome)->hubId, 4471902);
        const QUrlQuery form(QString::fromLatin1(m_transport->requests().at(0).body));
        QCOMPARE(form.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded), QStringLiteral("c+d/e="));
        QCOMPARE(form.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded), asked("redirect_uri"));
        QCOMPARE(form.queryItemValue(QStringLiteral("client_secret")), QStringLiteral("secret-1"));
    }
    void withPkceTheVerifierFitsTheChallenge()
    {
        m_request.pkce = hubspot::Pkce::S256;
        startFlow();
        QCOMPARE(asked("code_challenge_method"), QStringLiteral("S256"));
        m_transport->play(200, granted);
        QCOMPARE(open(allowed()).status, 200);
        const QUrlQuery form(QString::fromLatin1(m_transport->requests().at(0).body));
        const QByteArray verifier = form.queryItemValue(QStringLiteral("code_verifier")).toLatin1();
        QVERIFY(verifier.size() >= 43);
        const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QCOMPARE(asked("code_challenge").toLatin1(), challenge);
    }
    void aWrongStateIsRefusedAndTheFlowKeepsWaiting_data()
    {
        QTest::addColumn<QString>("state");
        QTest::newRow("wrong") << QStringLiteral("0123456789012345678901234567890123456789012");
        QTest::newRow("short") << QStringLiteral("x");
        QTest::newRow("missing") << QString();
    }
    void aWrongStateIsRefusedAndTheFlowKeepsWaiting()
    {
        QFETCH(QString, state);
        startFlow();
        const Page page =
            open(callback({{QStringLiteral("code"), QStringLiteral("stolen")}, {QStringLiteral("state"), state}}));
        QCOMPARE(page.status, 400);
        QVERIFY(page.body.contains("foreign-answer"));
        QCOMPARE(m_transport->count(), 0);
        QVERIFY(!m_outcome.has_value());
        m_transport->play(200, granted);
        QCOMPARE(open(allowed()).status, 200);
        QTRY_VERIFY(m_outcome.has_value() && m_outcome->ok());
    }
    void theExpectedAccountIsChosenBeforehandAndNoOtherIsTaken()
    {
        m_request.expectedHubId = 99;
        startFlow();
        QCOMPARE(m_consent.path(), QStringLiteral("/oauth/99/authorize"));
        m_transport->play(200, granted);
        const Page page = open(allowed());
        QCOMPARE(page.status, 400);
        QVERIFY(page.body.contains("wrong-account (4471902)"));
        QTRY_VERIFY(m_outcome.has_value());
        QCOMPARE(test::named(m_outcome->error().kind), test::named(ErrorKind::Conflict));
        QCOMPARE(m_lastHubId, 4471902);
    }
    void aSuggestedAccountIsChosenBeforehandAndAnyOtherIsFine()
    {
        m_request.suggestedHubId = 99;
        startFlow();
        QCOMPARE(m_consent.path(), QStringLiteral("/oauth/99/authorize"));
        m_transport->play(200, granted);
        QCOMPARE(open(allowed()).status, 200);
        QTRY_VERIFY(m_outcome.has_value() && m_outcome->ok());
    }
    void somebodyElsesErrorDoesNotEndTheLogin()
    {
        startFlow();
        QCOMPARE(open(callback({{QStringLiteral("error"), QStringLiteral("access_denied")},
                                {QStringLiteral("state"), QStringLiteral("x")}}))
                     .status,
                 400);
        QVERIFY(!m_outcome.has_value());
    }
    void aRefusalIsToldToThePageAndTheCaller_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("withState");
        QTest::addColumn<QString>("kind");
        QTest::newRow("refused") << "access_denied" << true << test::named(ErrorKind::Unauthorized);
        QTest::newRow("refused without state") << "access_denied" << false << test::named(ErrorKind::Unauthorized);
        QTest::newRow("wrong scopes") << "invalid_scope" << true << test::named(ErrorKind::Invalid);
    }
    void aRefusalIsToldToThePageAndTheCaller()
    {
        QFETCH(QString, error);
        QFETCH(bool, withState);
        startFlow();
        QList<std::pair<QString, QString>> items{{QStringLiteral("error"), error},
                                                 {QStringLiteral("error_description"), QStringLiteral("<b>no</b>")}};
        if (withState) {
            items.append({QStringLiteral("state"), asked("state")});
        }
        const Page page = open(callback(items));
        QCOMPARE(page.status, 400);
        QVERIFY(page.body.contains("failed: "));
        QVERIFY(!page.body.contains("<b>"));
        QTRY_VERIFY(m_outcome.has_value());
        QTEST(test::named(m_outcome->error().kind), "kind");
        QCOMPARE(m_transport->count(), 0);
    }
    void aFailedExchangeIsToldToThePageAndTheCaller_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::newRow("used code") << 400 << QByteArray(R"({"status":"BAD_AUTH_CODE"})")
                                   << test::named(ErrorKind::Invalid);
        QTest::newRow("RFC words only") << 400 << QByteArray(R"({"error":"invalid_grant"})")
                                        << test::named(ErrorKind::Invalid);
        QTest::newRow("wrong secret") << 400 << QByteArray(R"({"status":"BAD_CLIENT_SECRET"})")
                                      << test::named(ErrorKind::Invalid);
        QTest::newRow("no account") << 200
                                    << QByteArray(R"({"access_token":"a","refresh_token":"r","expires_in":1800})")
                                    << test::named(ErrorKind::Transient);
    }
    void aFailedExchangeIsToldToThePageAndTheCaller()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        startFlow();
        m_transport->play(status, body);
        const Page page = open(allowed());
        QCOMPARE(page.status, 400);
        QTRY_VERIFY(m_outcome.has_value());
        QTEST(test::named(m_outcome->error().kind), "kind");
        QVERIFY(!m_reason.isEmpty());
        QVERIFY(page.body.contains("failed: " + m_reason.toUtf8()));
        QVERIFY(!m_outcome->error().message.contains(QLatin1String("secret-1")));
    }
    void aTokenEndpointThatAsksToWaitIsWaitedForWhileTheBrowserWaits()
    {
        test::FakeClock clock;
        m_outcome.reset();
        m_flow = new OAuthFlow(*m_transport, clock, {}, m_request);
        QSignalSpy waits(m_flow, &OAuthFlow::waits);
        connect(m_flow, &OAuthFlow::browserNeeded, this, [this](const QUrl& url) { m_consent = url; });
        connect(m_flow, &base::Job::finished, this, [this] { m_outcome = m_flow->outcome(); });
        m_flow->start();
        m_transport->play(429, {}, {{"Retry-After", "20"}});
        m_transport->play(502);
        m_transport->play(200, granted);
        QNetworkReply* page = visit(allowed());
        QTRY_COMPARE(waits.count(), 1);
        QCOMPARE(waits.at(0).at(0).toLongLong(), 20'000);
        clock.advance(20'000);
        QTRY_COMPARE(waits.count(), 2);
        QVERIFY(!page->isFinished());
        clock.advance(waits.at(1).at(0).toLongLong());
        QCOMPARE(pageOf(page).body, m_request.donePage);
        QTRY_COMPARE(clock.nextAlarmInMs().has_value() || m_outcome.has_value(), true);
        clock.advance(clock.nextAlarmInMs().value_or(0));
        QTRY_VERIFY(m_outcome.has_value() && m_outcome->ok());
    }
    void aTokenEndpointThatStaysDownIsToldToThePageAndTheCaller()
    {
        test::FakeClock clock;
        m_outcome.reset();
        m_flow = new OAuthFlow(*m_transport, clock, {}, m_request);
        connect(m_flow, &OAuthFlow::browserNeeded, this, [this](const QUrl& url) { m_consent = url; });
        connect(m_flow, &base::Job::finished, this, [this] { m_outcome = m_flow->outcome(); });
        QSignalSpy waits(m_flow, &OAuthFlow::waits);
        m_flow->start();
        m_transport->setRule([](const net::HttpRequest&) { return ScriptedTransport::response(502); });
        QNetworkReply* page = visit(allowed());
        for (int i = 1; i <= 5; ++i) {
            QTRY_COMPARE(waits.count(), i);
            clock.advance(waits.last().at(0).toLongLong());
        }
        QCOMPARE(pageOf(page).status, 400);
        QCOMPARE(m_transport->count(), 6);
        clock.advance(60'000);
        QTRY_VERIFY(m_outcome.has_value());
        QCOMPARE(test::named(m_outcome->error().kind), test::named(ErrorKind::Transient));
        QVERIFY(!m_outcome->error().message.contains(QLatin1String("secret-1")));
    }
    void theFirstAnswerCountsAndTheCodeIsUsedOnce()
    {
        startFlow();
        m_transport->hold();
        QNetworkReply* first = visit(allowed());
        QTRY_COMPARE(m_transport->held(), 1);
        QCOMPARE(open(allowed()).status, 400);
        QCOMPARE(m_transport->count(), 1);
        m_transport->release(ScriptedTransport::response(200, granted));
        QCOMPARE(pageOf(first).body, m_request.donePage);
        QTRY_VERIFY(m_outcome.has_value() && m_outcome->ok());
    }
    void otherPathsAndMethodsAreNoAnswer()
    {
        startFlow();
        QUrl other = allowed();
        other.setPath(QStringLiteral("/favicon.ico"));
        QCOMPARE(open(other).status, 404);
        QCOMPARE(pageOf(m_browser->put(QNetworkRequest(allowed()), QByteArray())).status, 405);
        QVERIFY(!m_outcome.has_value());
        QCOMPARE(m_transport->count(), 0);
    }
    void thePortIsFreeAgainAfterwards()
    {
        startFlow();
        m_transport->play(200, granted);
        QCOMPARE(open(allowed()).status, 200);
        QTRY_VERIFY(m_outcome.has_value());
        QTRY_VERIFY(m_flow.isNull());
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), m_request.ports.at(0)));
    }
    void aTakenPortMeansTheNextOne_data()
    {
        QTest::addColumn<QString>("taken");
        QTest::newRow("IPv4") << "127.0.0.1";
        if (hasIpv6()) {
            QTest::newRow("IPv6") << "::1";
        }
    }
    void aTakenPortMeansTheNextOne()
    {
        QFETCH(QString, taken);
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress(taken), m_request.ports.at(0)));
        startFlow();
        QCOMPARE(QUrl(asked("redirect_uri")).port(), int(m_request.ports.at(1)));
        m_transport->play(200, granted);
        QCOMPARE(open(allowed()).status, 200);
    }
    void allPortsTakenIsSaidInWords()
    {
        QTcpServer holders[3];
        for (int i = 0; i < 3; ++i) {
            QVERIFY(holders[i].listen(QHostAddress(QHostAddress::LocalHost), m_request.ports.at(i)));
        }
        startFlow();
        QVERIFY(!m_outcome.has_value());
        QTRY_VERIFY(m_outcome.has_value());
        QCOMPARE(test::named(m_outcome->error().kind), test::named(ErrorKind::Invalid));
        QVERIFY(m_outcome->error().message.contains(QString::number(m_request.ports.at(2))));
        QVERIFY(m_consent.isEmpty());
    }
    void nobodyInFrontOfTheBrowserIsATimeOut()
    {
        test::FakeClock clock;
        m_flow = new OAuthFlow(*m_transport, clock, {}, m_request);
        connect(m_flow, &base::Job::finished, this, [this] { m_outcome = m_flow->outcome(); });
        m_outcome.reset();
        m_flow->start();
        clock.advance(m_request.timeoutMs - 1);
        QVERIFY(!m_outcome.has_value());
        clock.advance(1);
        QTRY_VERIFY(m_outcome.has_value());
        QCOMPARE(test::named(m_outcome->error().kind), test::named(ErrorKind::Transient));
    }
    void cancellingClosesTheDoor()
    {
        startFlow();
        const QUrl url = allowed();
        m_flow->cancel();
        QVERIFY(m_outcome.has_value());
        QCOMPARE(test::named(m_outcome->error().kind), test::named(ErrorKind::Cancelled));
        QCOMPARE(open(url).status, 0);
    }
    void cancellingDuringTheExchangeEndsItAtOnce()
    {
        startFlow();
        m_transport->hold();
        QNetworkReply* page = visit(allowed());
        QTRY_COMPARE(m_transport->held(), 1);
        m_flow->cancel();
        QCOMPARE(test::named(m_outcome->error().kind), test::named(ErrorKind::Cancelled));
        QVERIFY(pageOf(page).status != 200);
    }
};

QTEST_GUILESS_MAIN(OAuthFlowTest)
#include "oauthflowtest.moc"
