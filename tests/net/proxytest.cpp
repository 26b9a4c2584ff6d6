// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "support/selfsigned.h"
#include "support/smallproxy.h"

#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using base::NetworkFault;
using net::HttpClient;
using net::HttpOutcome;
using net::HttpRequest;
using net::ProxyChoice;
using net::TransportFault;
using test::SelfSignedServer;
using test::SmallProxy;

namespace {

HttpRequest get(const QString& url)
{
    HttpRequest request;
    request.method = "GET";
    request.url = QUrl(url);
    return request;
}

HttpRequest post(const QString& url)
{
    HttpRequest request = get(url);
    request.method = "POST";
    request.headers.set("Content-Type", "application/json");
    request.body = "{}";
    return request;
}

HttpOutcome send(HttpClient& client, const HttpRequest& request, int timeoutMs = 10'000)
{
    net::HttpJob* job = client.prepare(request, timeoutMs);
    HttpOutcome outcome;
    QObject::connect(job, &base::Job::finished, job, [&outcome, job] { outcome = job->outcome(); });
    QSignalSpy finished(job, &base::Job::finished);
    job->start();
    if (!finished.wait(20'000)) {
        qWarning("the request did not end");
    }
    return outcome;
}

ProxyChoice through(quint16 port)
{
    return {ProxyChoice::Kind::Chosen, QStringLiteral("127.0.0.1"), port};
}

const QString plainHost = QStringLiteral("http://api.example.com/");
const QString secureHost = QStringLiteral("https://api.example.com/");

} // namespace

class ProxyTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy"}) {
            qunsetenv(name);
        }
    }
    void aCertificateNobodyVouchesForIsRefusedAndNamed()
    {
        SelfSignedServer server;
        QVERIFY2(server.start(QStringLiteral("Example Web Guard")), "openssl is needed");
        HttpClient client;
        const HttpOutcome outcome = send(client, get(QStringLiteral("https://localhost:%1/").arg(server.port())));
        QVERIFY(outcome.fault == TransportFault::NotSent);
        QVERIFY(outcome.networkFault == NetworkFault::CertificateRefused);
        QCOMPARE(outcome.certificate.subject, QStringLiteral("Example Web Guard"));
        QCOMPARE(outcome.certificate.issuer, QStringLiteral("Example Web Guard"));
        QVERIFY(base::networkTroubleIn(outcome.faultText).has_value());
    }
    void aWriteDoesNotLeaveToWhoeverShowsSuchACertificate()
    {
        SelfSignedServer server;
        QVERIFY2(server.start(QStringLiteral("Example Web Guard")), "openssl is needed");
        HttpClient client;
        const HttpOutcome outcome = send(client, post(QStringLiteral("https://localhost:%1/").arg(server.port())));
        QVERIFY(outcome.fault == TransportFault::NotSent);
        QVERIFY(outcome.networkFault == NetworkFault::CertificateRefused);
    }
    void requestsGoThroughTheChosenProxy()
    {
        SmallProxy proxy;
        QVERIFY(proxy.start());
        HttpClient client;
        client.setProxy(through(proxy.port()));
        const HttpOutcome outcome = send(client, get(plainHost));
        QCOMPARE(outcome.response.body, QByteArray("through"));
        QCOMPARE(outcome.proxy, QStringLiteral("127.0.0.1:%1").arg(proxy.port()));
    }
    void nothingToThisComputerGoesThroughAProxy()
    {
        SmallProxy proxy;
        QVERIFY(proxy.start());
        QTcpServer standIn;
        QVERIFY(standIn.listen(QHostAddress::LocalHost));
        connect(&standIn, &QTcpServer::newConnection, &standIn, [&standIn] {
            QTcpSocket* socket = standIn.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                    [socket] { socket->write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\ndirect"); });
        });
        HttpClient client;
        client.setProxy(through(proxy.port()));
        for (const char* host : {"localhost", "127.0.0.1"}) {
            const HttpOutcome outcome =
                send(client, get(QStringLiteral("http://%1:%2/").arg(QLatin1String(host)).arg(standIn.serverPort())));
            QCOMPARE(outcome.response.body, QByteArray("direct"));
            QVERIFY(outcome.proxy.isEmpty());
        }
        QVERIFY(proxy.requests.isEmpty());
    }
    void aProxyThatWantsALoginIsToldAndNothingHasLeft_data()
    {
        QTest::addColumn<HttpRequest>("request");
        QTest::newRow("tunnel, reading") << get(secureHost);
        QTest::newRow("tunnel, writing") << post(secureHost);
        QTest::newRow("plain, reading") << get(plainHost);
        // Nothing is ever written to a host without encryption, but to this computer, and that goes through no proxy.
    }
    void aProxyThatWantsALoginIsToldAndNothingHasLeft()
    {
        QFETCH(HttpRequest, request);
        SmallProxy proxy;
        proxy.login = "jane:s3cret";
        QVERIFY(proxy.start());
        HttpClient client;
        client.setProxy(through(proxy.port()));
        const HttpOutcome outcome = send(client, request);
        QVERIFY(outcome.fault == TransportFault::NotSent);
        QCOMPARE(base::toString(outcome.networkFault), base::toString(NetworkFault::ProxyAsksForLogin));
        QVERIFY(outcome.faultText.contains(QStringLiteral("proxy-login")));
    }
    void aWrongLoginEndsInsteadOfGoingRound()
    {
        SmallProxy proxy;
        proxy.login = "jane:s3cret";
        QVERIFY(proxy.start());
        HttpClient client;
        client.setProxy(through(proxy.port()));
        client.setProxyLogin({QStringLiteral("jane"), QStringLiteral("wrong")});
        const HttpOutcome outcome = send(client, get(secureHost));
        QCOMPARE(base::toString(outcome.networkFault), base::toString(NetworkFault::ProxyAsksForLogin));
        QVERIFY(proxy.refusals <= 3);
        QVERIFY(!outcome.faultText.contains(QStringLiteral("wrong")));
    }
    void aProxyThatDoesNotLetThroughIsToldApartFromHubSpot_data()
    {
        QTest::addColumn<QByteArray>("login");
        QTest::addColumn<QByteArray>("denial");
        QTest::newRow("wrong login, as tinyproxy says it")
            << QByteArray("jane:s3cret") << QByteArray("401 Unauthorized");
        QTest::newRow("host not allowed") << QByteArray() << QByteArray("403 Forbidden");
    }
    void aProxyThatDoesNotLetThroughIsToldApartFromHubSpot()
    {
        QFETCH(QByteArray, login);
        QFETCH(QByteArray, denial);
        SmallProxy proxy;
        proxy.login = login;
        proxy.denial = denial;
        QVERIFY(proxy.start());
        HttpClient client;
        client.setProxy(through(proxy.port()));
        client.setProxyLogin({QStringLiteral("jane"), QStringLiteral("wrong")});
        for (const HttpRequest& request : {get(secureHost), post(secureHost)}) {
            const HttpOutcome outcome = send(client, request);
            QVERIFY(outcome.fault == TransportFault::NotSent);
            QCOMPARE(base::toString(outcome.networkFault), base::toString(NetworkFault::ProxyDenies));
        }
    }
    void theLoginLetsThroughAlsoWhenItComesLater()
    {
        SmallProxy proxy;
        proxy.login = "jane:s3cret";
        QVERIFY(proxy.start());
        HttpClient client;
        client.setProxy(through(proxy.port()));
        QVERIFY(send(client, get(plainHost)).fault == TransportFault::NotSent);
        client.setProxyLogin({QStringLiteral("jane"), QStringLiteral("s3cret")});
        QCOMPARE(send(client, get(plainHost)).response.body, QByteArray("through"));
    }
    void throughATunnelTheCertificateIsStillLookedAt()
    {
        SelfSignedServer server;
        QVERIFY2(server.start(QStringLiteral("Example Web Guard")), "openssl is needed");
        SmallProxy proxy;
        proxy.tunnelTo = server.port();
        proxy.login = "jane:s3cret";
        QVERIFY(proxy.start());
        HttpClient client;
        client.setProxy(through(proxy.port()));
        client.setProxyLogin({QStringLiteral("jane"), QStringLiteral("s3cret")});
        const HttpOutcome outcome = send(client, post(secureHost));
        QCOMPARE(base::toString(outcome.networkFault), base::toString(NetworkFault::CertificateRefused));
        QVERIFY(proxy.requests.value(0).startsWith("CONNECT api.example.com:443"));
    }
    void aProxyThatIsNotThereRefuses_data()
    {
        QTest::addColumn<bool>("posts");
        QTest::addColumn<QString>("url");
        QTest::newRow("get") << false << secureHost;
        QTest::newRow("post") << true << secureHost;
        QTest::newRow("plain get") << false << plainHost;
        QTest::newRow("plain post") << true << plainHost;
    }
    void aProxyThatIsNotThereRefuses()
    {
        QFETCH(bool, posts);
        QFETCH(QString, url);
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const quint16 port = gone.serverPort();
        gone.close();
        HttpClient client;
        client.setProxy(through(port));
        const HttpOutcome outcome = send(client, posts ? post(url) : get(url)); // the first through this client
        QVERIFY(outcome.fault == TransportFault::NotSent);
        QCOMPARE(base::toString(outcome.networkFault), base::toString(NetworkFault::ProxyRefused));
        QCOMPARE(outcome.proxy, QStringLiteral("127.0.0.1:%1").arg(port));
    }
    void theSystemsProxyIsHeeded()
    {
        SmallProxy proxy;
        QVERIFY(proxy.start());
        qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
        HttpClient client;
        const HttpOutcome used = send(client, get(plainHost));
        client.setProxy({ProxyChoice::Kind::None, {}, 0});
        const HttpOutcome none = send(client, get(QStringLiteral("http://nowhere.invalid/")));
        qunsetenv("http_proxy");
        QCOMPARE(used.response.body, QByteArray("through"));
        QVERIFY(none.fault == TransportFault::NotSent);
        QCOMPARE(proxy.requests.size(), 1);
    }
    void aSettingIsReadOrRefusedWithWhatToWrite()
    {
        QVERIFY(*net::proxyFromText(QStringLiteral("system")) == ProxyChoice{});
        QVERIFY(net::proxyFromText(QStringLiteral("none"))->kind == ProxyChoice::Kind::None);
        QCOMPARE(net::proxyFromText(QStringLiteral("http://proxy.example.com:3128"))->port, 3128);
        for (const char* wrong : {"proxy.example.com", "http://proxy.example.com", "socks5://proxy.example.com:1080",
                                  "http://jane:s3cret@proxy.example.com:3128", "http://proxy.example.com:3128/path"}) {
            const auto refused = net::proxyFromText(QLatin1String(wrong));
            QVERIFY2(!refused.ok(), wrong);
            QVERIFY(!refused.error().message.contains(QStringLiteral("s3cret")));
        }
    }
};

QTEST_GUILESS_MAIN(ProxyTest)
#include "proxytest.moc"
