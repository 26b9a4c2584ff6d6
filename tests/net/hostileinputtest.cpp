// SPDX-License-Identifier: GPL-3.0-or-later
// What must never reach a handler: malformed, ambiguous or oversized requests. One row each.
#include "net/httpserver.h"

#include "support/rawclient.h"

#include <QRandomGenerator>
#include <QTest>

using namespace leadferry::net;
using leadferry::test::RawClient;

class HostileInputTest : public QObject
{
    Q_OBJECT
private:
    static QByteArray post(const QByteArray& headers, const QByteArray& body = {})
    {
        return "POST /p HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n" + body;
    }
    static QByteArray chunked(const QByteArray& body) { return post("Transfer-Encoding: chunked\r\n", body); }

private slots:
    void itIsRefusedAndTheConnectionCloses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        // Two readings of where the body ends: request smuggling.
        row("length and chunked", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
        row("chunked and length", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"), 400);
        row("two different lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abc"), 400);
        row("two equal lengths", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), 400);
        row("a list of lengths", post("Content-Length: 3, 3\r\n", "abc"), 400);
        row("negative length", post("Content-Length: -3\r\n", "abc"), 400);
        row("signed length", post("Content-Length: +3\r\n", "abc"), 400);
        row("length of letters", post("Content-Length: abc\r\n", "abc"), 400);
        row("hexadecimal length", post("Content-Length: 0x3\r\n", "abc"), 400);
        row("empty length", post("Content-Length: \r\n", "abc"), 400);
        row("length beyond 64 bit", post("Content-Length: 99999999999999999999999\r\n", "abc"), 400);
        row("huge length", post("Content-Length: 9223372036854775807\r\n", "abc"), 413);
        row("coding twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
        row("gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501);
        row("chunked, gzip", post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n"), 501);
        row("identity coding", post("Transfer-Encoding: identity\r\n", "abc"), 501);
        row("xchunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501);
        row("chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("space before the colon", post("Content-Length : 3\r\n", "abc"), 400);
        row("header without colon", post("Nonsense\r\nContent-Length: 0\r\n"), 400);
        row("header name with a space", post("X Y: 1\r\nContent-Length: 0\r\n"), 400);
        row("NUL in a header", post(QByteArray("X: a\0b\r\nContent-Length: 0\r\n", 26)), 400);
        row("NUL in the target", QByteArray("GET /a\0b HTTP/1.1\r\nHost: h\r\n\r\n", 31), 400);
        row("bare LF everywhere", "GET / HTTP/1.1\nHost: h\n\n", 400);
        row("bare LF in the header", "GET / HTTP/1.1\r\nHost: h\nX: 1\r\n\r\n", 400);
        row("bare CR in the header", "GET / HTTP/1.1\r\nHost: h\rX: 1\r\n\r\n", 400);
        // Chunks
        row("chunk size of letters", chunked("xyz\r\nabc\r\n0\r\n\r\n"), 400);
        row("chunk size negative", chunked("-3\r\nabc\r\n0\r\n\r\n"), 400);
        row("chunk size too long", chunked("fffffffffffffffff\r\n"), 400);
        row("chunk without end", chunked("3\r\nabcX\r\n0\r\n\r\n"), 400);
        row("chunk with bare LF", chunked("3\nabc\n0\n\n"), 400);
        row("endless chunk extension", chunked("3;" + QByteArray(40'000, 'x')), 400);
        row("endless trailer", chunked("0\r\nX: " + QByteArray(400'000, 'x')), 400);
        // The start line
        row("HTTP/9.9", "GET / HTTP/9.9\r\nHost: h\r\n\r\n", 505);
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
        row("HTTP/0.9", "GET /\r\n\r\n", 400);
        row("no version", "GET / \r\nHost: h\r\n\r\n", 400);
        row("not HTTP", "GET / SMTP/1.1\r\nHost: h\r\n\r\n", 400);
        row("two spaces", "GET  / HTTP/1.1\r\nHost: h\r\n\r\n", 400);
        row("lower-case version", "GET / http/1.1\r\nHost: h\r\n\r\n", 400);
        row("no slash", "GET a HTTP/1.1\r\nHost: h\r\n\r\n", 400);
        row("CONNECT", "CONNECT example.com:443 HTTP/1.1\r\nHost: h\r\n\r\n", 400);
        row("garbage", QByteArray::fromHex("00ff10203040506070") + "\r\n\r\n", 400);
        row("TLS hello", QByteArray::fromHex("16030100c8010000c40303") + QByteArray(200, 'x'), 400);
        // Who is meant, and how much comes
        row("no Host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
        row("POST without length", post({}), 411);
        row("PUT without length", "PUT / HTTP/1.1\r\nHost: h\r\n\r\n", 411);
        row("PATCH without length", "PATCH / HTTP/1.1\r\nHost: h\r\n\r\n", 411);
        row("unknown expectation", post("Content-Length: 0\r\nExpect: a-pony\r\n"), 417);
        // Size
        row("8 MB of header", "GET / HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(8 << 20, 'x'), 431);
        row("header just too large", "GET / HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(16 << 10, 'x') + "\r\n\r\n", 431);
        row("1 MB of path", "GET /" + QByteArray(1 << 20, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n", 431);
        row("100,000 headers", "GET / HTTP/1.1\r\nHost: h\r\n" + QByteArray("A: b\r\n").repeated(100'000) + "\r\n",
            431);
    }
    void itIsRefusedAndTheConnectionCloses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        int handled = 0;
        HttpServer server([&handled](const std::shared_ptr<HttpExchange>&) { ++handled; });
        RawClient client(server.listen(QHostAddress::LocalHost, 0).value());
        // What follows a refused request must not be read as another one.
        client.send(bytes + "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.status(), status);
        QCOMPARE(client.answers(), 1);
        QVERIFY(client.received().contains("Content-Type: application/problem+json\r\n"));
        QVERIFY(client.received().contains("Connection: close\r\n"));
        QCOMPARE(handled, 0);
    }
    void randomBytesNeverStopIt()
    {
        HttpServer server(
            [](const std::shared_ptr<HttpExchange>& exchange) {
                exchange->reply({200, {}, {}});
            },
            {.headerDeadlineMs = 50, .bodyDeadlineMs = 50});
        const quint16 port = server.listen(QHostAddress::LocalHost, 0).value();
        QRandomGenerator random(42);
        const QByteArray valid = chunked("3\r\nabc\r\n0\r\n\r\n") + post("Content-Length: 4\r\n", "abcd");
        for (int round = 0; round < 300; ++round) {
            QByteArray mutated = valid;
            for (int i = 0; i < 4; ++i) {
                mutated[random.bounded(mutated.size())] = static_cast<char>(random.bounded(256));
            }
            RawClient client(port);
            client.send(mutated);
            client.flush();
            QCoreApplication::processEvents();
        }
        RawClient client(port);
        client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_COMPARE(client.status(), 200);
        QTRY_VERIFY(server.openConnections() <= 1);
    }
    void threeThousandAbortsLeaveNothingBehind()
    {
        HttpServer server([](const std::shared_ptr<HttpExchange>& exchange) { exchange->reply({200, {}, {}}); });
        const quint16 port = server.listen(QHostAddress::LocalHost, 0).value();
        for (int i = 0; i < 3'000; ++i) {
            RawClient client(port);
            QVERIFY(client.socket().waitForConnected());
            client.send(i % 2 ? post("Content-Length: 100\r\n", "half") : QByteArray("GET / HT"));
            client.flush();
            if (i % 8 == 0) {
                QCoreApplication::processEvents();
            }
            client.socket().abort();
        }
        QTRY_COMPARE(server.openConnections(), 0);
    }
};

QTEST_GUILESS_MAIN(HostileInputTest)
#include "hostileinputtest.moc"
