// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkfaults.h"

#include "net/httpclient.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace leadferry;
using base::NetworkFault;
using net::HttpClient;
using net::HttpOutcome;
using net::HttpRequest;
using net::TransportFault;

namespace {

HttpOutcome send(const char* method, const char* url)
{
    HttpClient client;
    client.setProxy({net::ProxyChoice::Kind::None, {}, 0});
    HttpRequest request;
    request.method = method;
    request.url = QUrl(QString::fromLatin1(url));
    request.body = request.method == "POST" ? "{}" : "";
    net::HttpJob* job = client.prepare(request, 10'000);
    const auto outcome = std::make_shared<HttpOutcome>();
    QObject::connect(job, &base::Job::finished, job, [outcome, job] { *outcome = job->outcome(); });
    QSignalSpy finished(job, &base::Job::finished);
    job->start();
    if (!finished.wait(20'000)) {
        qWarning("the request did not end");
    }
    return *outcome;
}

} // namespace

class NetworkFaultsTest : public QObject
{
    Q_OBJECT
private slots:
    void whereNoWayLeadsOutThisComputerHasNoNetwork_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("get") << QByteArray("GET");
        QTest::newRow("post") << QByteArray("POST");
    }
    void whereNoWayLeadsOutThisComputerHasNoNetwork()
    {
#ifdef Q_OS_LINUX
        QFETCH(QByteArray, method);
        // Linux finds no way to everybody at once, whatever networks there are.
        const HttpOutcome outcome = send(method.constData(), "https://255.255.255.255/");
        QVERIFY(outcome.fault == TransportFault::NotSent);
        QCOMPARE(base::toString(outcome.networkFault), base::toString(NetworkFault::NoNetwork));
#else
        QSKIP("other systems have other addresses to which no way leads");
#endif
    }
    void aNameThatIsNotFoundIsBlamedOnTheNetworkOnlyWhereThereIsNone()
    {
        QCOMPARE(base::toString(net::faultHere(NetworkFault::HostNotFound, false)),
                 base::toString(NetworkFault::NoNetwork));
        QCOMPARE(base::toString(net::faultHere(NetworkFault::HostNotFound, true)),
                 base::toString(NetworkFault::HostNotFound));
        QCOMPARE(base::toString(net::faultHere(NetworkFault::Refused, false)), base::toString(NetworkFault::Refused));
    }
    void aNameThatIsNotFoundIsSaidAsThisComputersNetworkIs()
    {
        const auto expected = net::hasNetwork() ? NetworkFault::HostNotFound : NetworkFault::NoNetwork;
        const HttpOutcome outcome = send("POST", "https://no-such-host.invalid/");
        QVERIFY(outcome.fault == TransportFault::NotSent);
        QCOMPARE(base::toString(outcome.networkFault), base::toString(expected));
    }
};

QTEST_GUILESS_MAIN(NetworkFaultsTest)
#include "networkfaultstest.moc"
