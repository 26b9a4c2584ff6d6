// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpserver.h"

#include "support/rawclient.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QTimer>

using namespace leadferry::net;
using leadferry::test::RawClient;

namespace {

const QByteArray get = "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n";

QByteArray getPath(const QByteArray& path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

QByteArray postOf(const QByteArray& body)
{
    return "POST /p HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

/// A server that keeps what it was asked; answers 202 with the body it got, or leaves the exchange to the test.
class Listening
{
public:
    enum class Answers { AtOnce, ByTheTest };
    explicit Listening(HttpServerLimits limits = {}, Answers answers = Answers::AtOnce)
        : server(
              [this, answers](const std::shared_ptr<HttpExchange>& exchange) {
                  requests.append(exchange->request());
                  if (answers == Answers::AtOnce) {
                      exchange->reply({202, {}, exchange->request().url.path().toUtf8() + exchange->request().body});
                  } else {
                      waiting.append(exchange);
                  }
              },
              limits)
    {
        port = server.listen(QHostAddress::LocalHost, 0).value();
    }
    QList<HttpRequest> requests;
    QList<std::shared_ptr<HttpExchange>> waiting;
    quint16 port = 0;
    HttpServer server;
};

} // namespace

class HttpServerTest : public QObject
{
    Q_OBJECT
private slots:
    void aRequestArrivesWholeAndIsAnswered()
    {
        Listening at;
        RawClient client(at.port);
        client.send("PATCH /crm/a%20b?x=1&y=%26 HTTP/1.1\r\nHost: h\r\nX-Tag:  v \r\nContent-Length: 3\r\n\r\nabc");
        QTRY_COMPARE(client.status(), 202);
        QCOMPARE(at.requests.size(), 1);
        const HttpRequest& request = at.requests.first();
        QCOMPARE(request.method, QByteArray("PATCH"));
        QCOMPARE(request.url.path(), QStringLiteral("/crm/a b"));
        QCOMPARE(request.url.query(QUrl::FullyEncoded), QStringLiteral("x=1&y=%26"));
        QCOMPARE(request.headers.value("x-tag"), QByteArray("v"));
        QCOMPARE(request.body, QByteArray("abc"));
        QTRY_VERIFY(client.received().endsWith("\r\n\r\n/crm/a babc"));
        QVERIFY(client.received().contains("\r\nDate: "));
        QVERIFY(!client.isClosed());
    }
    void anAbsoluteTargetIsReadAsItsPath()
    {
        Listening at;
        RawClient client(at.port);
        client.send(getPath("http://localhost:1/x/y?q=1") + getPath("//twice"));
        QTRY_COMPARE(at.requests.size(), 2);
        QCOMPARE(at.requests[0].url.path(), QStringLiteral("/x/y"));
        QCOMPARE(at.requests[0].url.query(), QStringLiteral("q=1"));
        QCOMPARE(at.requests[1].url.path(), QStringLiteral("//twice"));
    }
    void aChunkedBodyIsPutTogetherAndItsTrailerIsNoHeader()
    {
        Listening at;
        RawClient client(at.port);
        client.send("POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (const char* piece : {"3\r\na", "bc\r\n2;x=y", "\r\nde\r\n0\r\nX-Late: 1\r\n", "\r\n"}) {
            client.send(piece);
            client.flush();
            QTest::qWait(1);
        }
        QTRY_COMPARE(at.requests.size(), 1);
        QCOMPARE(at.requests.first().body, QByteArray("abcde"));
        QVERIFY(!at.requests.first().headers.contains("X-Late"));
    }
    void aRequestByteByByteIsTheSameRequest()
    {
        Listening at;
        RawClient client(at.port);
        for (const char byte : postOf("hello")) {
            client.send(QByteArray(1, byte));
            client.flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(at.requests.size(), 1);
        QCOMPARE(at.requests.first().body, QByteArray("hello"));
    }
    void pipelinedRequestsAreAnsweredInOrder()
    {
        Listening at;
        RawClient client(at.port);
        QByteArray requests;
        QByteArray expected;
        constexpr int many = 20'000;
        for (int i = 0; i < many; ++i) {
            requests += getPath("/" + QByteArray::number(i));
            expected += "/" + QByteArray::number(i) + " ";
        }
        client.send(requests);
        QTRY_COMPARE_WITH_TIMEOUT(client.answers(), many, 30'000);
        QByteArray got;
        for (const HttpRequest& request : at.requests) {
            got += request.url.path().toUtf8() + " ";
        }
        QCOMPARE(got, expected);
        const auto answers = QString::fromUtf8(client.received()).split(QStringLiteral("\r\n\r\n"));
        for (int i = 0; i < many; i += 997) {
            QVERIFY(answers[i + 1].startsWith(QStringLiteral("/%1HTTP").arg(i)) || i == many - 1);
        }
    }
    void theNextRequestWaitsForTheAnswerOfTheLast()
    {
        Listening at({}, Listening::Answers::ByTheTest);
        RawClient client(at.port);
        client.send(getPath("/1") + getPath("/2"));
        QTRY_COMPARE(at.waiting.size(), 1);
        at.waiting.takeFirst()->reply({200, {}, "one"});
        QTRY_COMPARE(at.waiting.size(), 1);
        at.waiting.takeFirst()->reply({200, {}, "two"});
        QTRY_COMPARE(client.answers(), 2);
        QVERIFY(client.received().indexOf("one") < client.received().indexOf("two"));
    }
    void onlyTheFirstAnswerCounts()
    {
        Listening at({}, Listening::Answers::ByTheTest);
        RawClient client(at.port);
        client.send(get);
        QTRY_COMPARE(at.waiting.size(), 1);
        at.waiting.first()->reply({200, {}, "first"});
        at.waiting.first()->reply({500, {}, "second"});
        at.waiting.first()->reset();
        at.waiting.clear();
        client.send(get);
        QTRY_COMPARE(at.waiting.size(), 1);
        QCOMPARE(client.answers(), 1);
        QVERIFY(client.received().endsWith("first"));
    }
    void anExchangeDroppedUnansweredIs500()
    {
        Listening at({}, Listening::Answers::ByTheTest);
        RawClient client(at.port);
        client.send(get);
        QTRY_COMPARE(at.waiting.size(), 1);
        at.waiting.clear();
        QTRY_COMPARE(client.status(), 500);
    }
    void anAnswerAfterThePeerHasGoneIsHarmless()
    {
        Listening at({}, Listening::Answers::ByTheTest);
        {
            RawClient client(at.port);
            client.send(get);
            QTRY_COMPARE(at.waiting.size(), 1);
            client.socket().abort();
        }
        QTRY_COMPARE(at.server.openConnections(), 0);
        at.waiting.first()->reply({200, {}, {}});
        at.waiting.first()->reset();
    }
    void anExchangeMayOutliveTheServer()
    {
        std::shared_ptr<HttpExchange> late;
        {
            Listening at({}, Listening::Answers::ByTheTest);
            RawClient client(at.port);
            client.send(postOf("abc"));
            QTRY_COMPARE(at.waiting.size(), 1);
            late = at.waiting.takeFirst();
        }
        late->reply({200, {}, {}});
        QCOMPARE(late->request().body, QByteArray("abc"));
    }
    void resetIsSeenAsAReset()
    {
        Listening at({}, Listening::Answers::ByTheTest);
        RawClient client(at.port);
        QList<QAbstractSocket::SocketError> errors;
        connect(&client.socket(), &QTcpSocket::errorOccurred, &client.socket(),
                [&errors](QAbstractSocket::SocketError error) { errors.append(error); });
        client.send(get);
        QTRY_COMPARE(at.waiting.size(), 1);
        at.waiting.first()->reset();
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.received(), QByteArray());
        QVERIFY2(client.socket().errorString().contains(QStringLiteral("reset")) ||
                     errors.contains(QAbstractSocket::RemoteHostClosedError),
                 qPrintable(client.socket().errorString()));
        QCOMPARE(at.server.openConnections(), 0);
    }
    void aCutAnswerAnnouncesMoreThanItSends()
    {
        Listening at({}, Listening::Answers::ByTheTest);
        RawClient client(at.port);
        client.send(get);
        QTRY_COMPARE(at.waiting.size(), 1);
        at.waiting.first()->replyCut({200, {}, "0123456789"}, 4);
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received().contains("Content-Length: 10\r\n"));
        QVERIFY(client.received().endsWith("\r\n\r\n0123"));
    }
    void headHasTheLengthButNoBody()
    {
        Listening at;
        RawClient client(at.port);
        client.send("HEAD /abc HTTP/1.1\r\nHost: h\r\n\r\n" + getPath("/z"));
        QTRY_COMPARE(client.answers(), 2);
        const auto firstAnswer = client.received().left(client.received().indexOf("HTTP/1.1", 1));
        QVERIFY(firstAnswer.contains("Content-Length: 4\r\n"));
        QVERIFY(firstAnswer.endsWith("\r\n\r\n"));
    }
    void a204HasNeitherBodyNorLength()
    {
        Listening at({}, Listening::Answers::ByTheTest);
        RawClient client(at.port);
        client.send(get);
        QTRY_COMPARE(at.waiting.size(), 1);
        at.waiting.first()->reply({204, {}, "ignored"});
        QTRY_COMPARE(client.status(), 204);
        QTRY_VERIFY(client.received().endsWith("\r\n\r\n"));
        QVERIFY(!client.received().contains("Content-Length"));
    }
    void aHeaderValueCannotStartANewLine()
    {
        Listening at({}, Listening::Answers::ByTheTest);
        RawClient client(at.port);
        client.send(get);
        QTRY_COMPARE(at.waiting.size(), 1);
        at.waiting.first()->reply({200, {{"X-Echo", "a\r\nSet-Cookie: b"}}, {}});
        QTRY_COMPARE(client.status(), 200);
        QVERIFY(!client.received().contains("\nSet-Cookie"));
    }
    void http10ClosesUnlessAskedToStay()
    {
        Listening at;
        RawClient leaving(at.port);
        leaving.send("GET / HTTP/1.0\r\n\r\n");
        QTRY_VERIFY(leaving.isClosed());
        QCOMPARE(leaving.status(), 202);
        RawClient staying(at.port);
        staying.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QTRY_COMPARE(staying.answers(), 1);
        staying.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QTRY_COMPARE(staying.answers(), 2);
    }
    void connectionCloseIsHonoured()
    {
        Listening at;
        RawClient client(at.port);
        client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received().contains("Connection: close\r\n"));
        QTRY_COMPARE(at.server.openConnections(), 0);
    }
    void expect100IsAnsweredBeforeTheBody()
    {
        Listening at;
        RawClient client(at.port);
        client.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
        QTRY_COMPARE(client.received(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send("abc");
        QTRY_COMPARE(client.status(), 202);
        QCOMPARE(at.requests.first().body, QByteArray("abc"));
    }
    void expect100OfATooLargeBodyIsRefusedWithoutIt()
    {
        Listening at({.bodyBytes = 10});
        RawClient client(at.port);
        client.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received().startsWith("HTTP/1.1 413 "));
    }
    void theBodyLimitIsExact_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray chunked = "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("length, 10 of 10") << postOf(QByteArray(10, 'x')) << 202;
        QTest::newRow("length, 11 of 10") << postOf(QByteArray(11, 'x')) << 413;
        QTest::newRow("chunks, 10 of 10") << chunked + "5\r\nxxxxx\r\n5\r\nxxxxx\r\n0\r\n\r\n" << 202;
        QTest::newRow("chunks, 11 of 10") << chunked + "5\r\nxxxxx\r\n6\r\nxxxxxx\r\n0\r\n\r\n" << 413;
        QTest::newRow("chunk announces 1 GiB") << chunked + "40000000\r\n" << 413;
        QTest::newRow("length announces 1 GiB")
            << QByteArray("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 1073741824\r\n\r\nx") << 413;
    }
    void theBodyLimitIsExact()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        Listening at({.bodyBytes = 10});
        RawClient client(at.port);
        client.send(request);
        QTRY_COMPARE(client.status(), status);
        QCOMPARE(at.requests.size(), status == 202 ? 1 : 0);
    }
    void aRefusalArrivesAlthoughTheClientIsStillSending()
    {
        Listening at;
        RawClient client(at.port);
        client.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 1073741824\r\n\r\n" + QByteArray(8 << 20, 'x'));
        QTRY_COMPARE(client.status(), 413);
        QTRY_VERIFY(client.received().contains("problem+json"));
        QTRY_VERIFY_WITH_TIMEOUT(client.isClosed(), 5'000);
    }
    void theSumOfBodiesInFlightIsLimited()
    {
        Listening at({.bodyBytes = 100, .bodiesInFlightBytes = 150}, Listening::Answers::ByTheTest);
        RawClient first(at.port);
        first.send(postOf(QByteArray(100, 'x')));
        QTRY_COMPARE(at.waiting.size(), 1);
        RawClient second(at.port);
        second.send(postOf(QByteArray(51, 'x')));
        QTRY_COMPARE(second.status(), 503);
        QVERIFY(second.received().contains("Retry-After: 1\r\n"));
        RawClient chunked(at.port);
        chunked.send("POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n33\r\n" + QByteArray(51, 'x') +
                     "\r\n");
        QTRY_COMPARE(chunked.status(), 503);
        at.waiting.takeFirst()->reply({202, {}, {}});
        QTRY_COMPARE(first.status(), 202);
        RawClient third(at.port);
        third.send(postOf(QByteArray(100, 'x')));
        QTRY_COMPARE(at.waiting.size(), 1);
    }
    void theHeaderDeadlineIsNotExtendedByTrickling()
    {
        Listening at({.headerDeadlineMs = 150, .idleMs = 60'000});
        RawClient client(at.port);
        client.send("GET / HTTP/1.1\r\n");
        QElapsedTimer elapsed;
        elapsed.start();
        QTimer trickle;
        connect(&trickle, &QTimer::timeout, &client.socket(), [&client] { client.send("X-A: 1\r\n"); });
        trickle.start(20);
        QTRY_COMPARE(client.status(), 408);
        QVERIFY2(elapsed.elapsed() < 2'000, qPrintable(QString::number(elapsed.elapsed())));
    }
    void aSlowBodyIs408()
    {
        Listening at({.bodyDeadlineMs = 100});
        RawClient client(at.port);
        client.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
        QTRY_COMPARE(client.status(), 408);
        QVERIFY(at.requests.isEmpty());
    }
    void anIdleConnectionIsClosed()
    {
        Listening at({.idleMs = 50});
        RawClient client(at.port);
        client.send(get);
        QTRY_COMPARE(client.status(), 202);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(at.server.openConnections(), 0);
    }
    void waitingForAnAnswerIsNotIdle()
    {
        Listening at({.headerDeadlineMs = 50, .bodyDeadlineMs = 50, .idleMs = 50}, Listening::Answers::ByTheTest);
        RawClient client(at.port);
        client.send(get);
        QTRY_COMPARE(at.waiting.size(), 1);
        QTest::qWait(200); // longer than every deadline
        at.waiting.first()->reply({200, {}, {}});
        QTRY_COMPARE(client.status(), 200);
    }
    void theOldestIdleConnectionMakesRoomForANewOne()
    {
        Listening at({.connections = 3}, Listening::Answers::ByTheTest);
        RawClient busy(at.port);
        busy.send(get);
        QTRY_COMPARE(at.waiting.size(), 1);
        RawClient oldest(at.port);
        QTRY_COMPARE(at.server.openConnections(), 2);
        QTest::qWait(5);
        RawClient younger(at.port);
        QTRY_COMPARE(at.server.openConnections(), 3);
        RawClient fresh(at.port);
        fresh.send(get);
        QTRY_COMPARE(at.waiting.size(), 2);
        QTRY_VERIFY(oldest.isClosed());
        QVERIFY(!younger.isClosed());
        QVERIFY(!busy.isClosed());
        QCOMPARE(at.server.openConnections(), 3);
    }
    void twoThousandIdleConnectionsLockNobodyOut()
    {
        Listening at({.connections = 64});
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 500; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->connectToHost(QHostAddress::LocalHost, at.port);
            QCoreApplication::processEvents();
        }
        RawClient client(at.port);
        client.send(get);
        QTRY_COMPARE(client.status(), 202);
        QVERIFY(at.server.openConnections() <= 64);
    }
    void whenEveryConnectionIsAtWorkANewOneIsToldSo()
    {
        Listening at({.connections = 2}, Listening::Answers::ByTheTest);
        RawClient first(at.port);
        RawClient second(at.port);
        first.send(get);
        second.send(get);
        QTRY_COMPARE(at.waiting.size(), 2);
        for (int i = 0; i < 10; ++i) {
            RawClient refused(at.port);
            refused.send(get);
            QTRY_COMPARE(refused.status(), 503);
        }
        QCOMPARE(at.waiting.size(), 2);
        QVERIFY(at.server.openConnections() <= 3);
        at.waiting.clear();
        QTRY_COMPARE(first.status(), 500);
    }
    void aClientThatDoesNotReadIsNotReadEither()
    {
        Listening at;
        RawClient client(at.port);
        client.stopReading();
        const QByteArray request = postOf(QByteArray(60'000, 'x'));
        QByteArray many;
        for (int i = 0; i < 1'000; ++i) { // 60 MB of questions, 60 MB of answers
            many += request;
        }
        client.send(many);
        qsizetype before = -1;
        QTRY_VERIFY_WITH_TIMEOUT((before == at.requests.size() && before > 0) ||
                                     (before = at.requests.size(), QTest::qWait(300), false),
                                 20'000);
        QVERIFY2(at.requests.size() < 500, qPrintable(QString::number(at.requests.size())));
        // It goes on where it stopped as soon as the client reads.
        client.socket().setReadBufferSize(0);
        qint64 got = 0;
        connect(&client.socket(), &QTcpSocket::readyRead, &client.socket(),
                [&] { got += client.socket().readAll().size(); });
        got += client.socket().readAll().size();
        QTRY_COMPARE_WITH_TIMEOUT(at.requests.size(), 1'000, 20'000);
        QTRY_VERIFY(got > 60'000'000);
    }
    void afterCloseAnswersAskedForStillArrive()
    {
        Listening at({}, Listening::Answers::ByTheTest);
        RawClient asked(at.port);
        RawClient idle(at.port);
        RawClient reading(at.port);
        asked.send(get);
        reading.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
        QTRY_COMPARE(at.waiting.size(), 1);
        QTRY_COMPARE(at.server.openConnections(), 3);
        QTest::qWait(20);
        at.server.close();
        QTRY_VERIFY(idle.isClosed());
        QTRY_COMPARE(reading.status(), 503);
        at.waiting.takeFirst()->reply({202, {}, "late"});
        QTRY_COMPARE(asked.status(), 202);
        QTRY_VERIFY(asked.isClosed());
        QTRY_COMPARE(at.server.openConnections(), 0);
        QTcpSocket next;
        next.connectToHost(QHostAddress::LocalHost, at.port);
        QTRY_COMPARE(next.error(), QAbstractSocket::ConnectionRefusedError);
    }
    void aTakenPortIsAnErrorThatNamesIt()
    {
        Listening at;
        HttpServer second([](const std::shared_ptr<HttpExchange>&) {});
        const auto result = second.listen(QHostAddress::LocalHost, at.port);
        QVERIFY(!result);
        QVERIFY(result.error().kind == leadferry::base::ErrorKind::Invalid);
        QVERIFY(result.error().message.contains(QString::number(at.port)));
    }
    void severalAddressesServeTheSameHandler()
    {
        Listening at;
        const auto sixth = at.server.listen(QHostAddress::LocalHostIPv6, at.port);
        if (!sixth) {
            QSKIP("this computer has no IPv6 loopback");
        }
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHostIPv6, *sixth);
        socket.write(get);
        QTRY_COMPARE(at.requests.size(), 1);
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "httpservertest.moc"
