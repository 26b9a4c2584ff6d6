// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/localportsource.h"

#include "ingest/formatcatalog.h"
#include "recordingsink.h"
#include "support/fakeclock.h"
#include "support/rawclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry;
using ingest::LocalPortSource;
using test::RawClient;
using test::RecordingSink;

namespace {

const QByteArray lead = R"({"id":"a","type":"lead.captured.v1","contact":{"email":"jane@example.com"}})";

QByteArray postTo(const QByteArray& path, const QByteArray& body,
                  const QByteArray& headers = "Content-Type: application/json\r\n")
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:8765\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n" + headers + "\r\n" + body;
}

QByteArray post(const QByteArray& body, const QByteArray& headers = "Content-Type: application/json\r\n")
{
    return postTo("/v1/events", body, headers);
}

ingest::PortAddress addressWith(const char* scheme, const QStringList& hosts = {})
{
    ingest::PortAddress address{QStringLiteral("web-chat"), ingest::formatNamed(QStringLiteral("typebot")).value(), {}};
    address.proof = ingest::SourceProof{ingest::signatureScheme(QLatin1String(scheme)), {}, "made-up", "agreed on"};
    address.hosts = hosts;
    return address;
}

QByteArray getFrom(const QByteArray& target, const QByteArray& host = "127.0.0.1:8765",
                   const QByteArray& method = "GET")
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

QJsonObject bodyOf(const RawClient& client)
{
    const auto at = client.received().lastIndexOf("\r\n\r\n");
    return QJsonDocument::fromJson(client.received().mid(at + 4)).object();
}

struct Port
{
    explicit Port(LocalPortSource::QueueGuard guard = {})
        : source(
              sink, clock,
              [] {
                  return QJsonObject{{QStringLiteral("state"), QStringLiteral("running")}};
              },
              [] { return QByteArray("leadferry_queue 3\n"); }, std::move(guard), {.bodyBytes = 10'000})
    {
        port = source.listen(QStringLiteral("127.0.0.1:0")).value();
    }
    RecordingSink sink;
    test::FakeClock clock;
    LocalPortSource source;
    quint16 port = 0;
};

} // namespace

class LocalPortSourceTest : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsAcknowledgedBeforeTheSinkHasAnswered()
    {
        Port at;
        at.sink.answers = RecordingSink::Answers::Held;
        RawClient client(at.port);
        client.send(post(lead));
        QTRY_COMPARE(at.sink.waiting(), 1);
        QTest::qWait(30);
        QCOMPARE(client.received(), QByteArray());
        at.sink.answerNext();
        QTRY_COMPARE(client.status(), 202);
        QCOMPARE(bodyOf(client),
                 QJsonDocument::fromJson(R"({"accepted":[{"id":"e1","eventId":"a","status":"queued"}]})").object());
        const auto& event = at.sink.batches.value(0).value(0);
        QCOMPARE(event.source, QStringLiteral("port"));
        QCOMPARE(event.receivedAtMs, at.clock.nowMs());
    }
    void theSameAgainIsA200AndAMixtureIsA202()
    {
        Port at;
        RawClient client(at.port);
        client.send(post(lead));
        QTRY_COMPARE(client.status(), 202);
        client.send(post(lead));
        QTRY_COMPARE(client.status(), 200);
        QCOMPARE(bodyOf(client).value(QStringLiteral("accepted"))[0][QStringLiteral("status")].toString(),
                 QStringLiteral("duplicate"));
        client.send(post("[" + lead + R"(,{"id":"b","type":"x"},{"id":"b","type":"y"}])"));
        QTRY_COMPARE(client.answers(), 3);
        QCOMPARE(client.status(), 202);
        QStringList statuses;
        const auto accepted = bodyOf(client).value(QStringLiteral("accepted")).toArray();
        for (const auto& event : accepted) {
            statuses.append(event[QStringLiteral("status")].toString());
        }
        QCOMPARE(statuses.join(QLatin1Char(' ')), QStringLiteral("duplicate queued conflict"));
    }
    void aBatchIsTakenWholeOrNotAtAll()
    {
        Port at;
        RawClient client(at.port);
        client.send(post(lead + "\n{\"type\":7}\n" + lead, "Content-Type: application/x-ndjson\r\n"));
        QTRY_COMPARE(client.status(), 400);
        QVERIFY(at.sink.batches.isEmpty());
        QVERIFY(bodyOf(client).value(QStringLiteral("title")).toString().contains(QStringLiteral("1 of 3")));
        QVERIFY(bodyOf(client).value(QStringLiteral("detail")).toString().startsWith(QStringLiteral("line 2: type")));
    }
    void theWebhookIdHeaderIsTheId()
    {
        Port at;
        RawClient client(at.port);
        client.send(post(R"({"type":"x"})", "webhook-id: msg_1\r\n"));
        QTRY_COMPARE(client.status(), 202);
        QCOMPARE(at.sink.ids(), QStringList{QStringLiteral("msg_1")});
    }
    void anAddressOfItsOwnReadsByItsFormatAndGivesItsBot()
    {
        Port at;
        at.source.setAddresses({{QStringLiteral("web-chat"), ingest::formatNamed(QStringLiteral("typebot")).value(),
                                 QStringLiteral("webbot")}});
        RawClient client(at.port);
        client.send(postTo("/v1/sources/web-chat", R"({"resultId":"r","email":"jane@example.com"})"));
        QTRY_COMPARE(client.status(), 202);
        const auto& event = at.sink.batches.value(0).value(0);
        QCOMPARE(event.source, QStringLiteral("web-chat"));
        QCOMPARE(event.body.value(QLatin1String("bot")).toString(), QStringLiteral("webbot"));
        QCOMPARE(event.body.value(QLatin1String("contact"))[QLatin1String("email")].toString(),
                 QStringLiteral("jane@example.com"));
        client.send(postTo("/v1/sources/other", "{}"));
        QTRY_COMPARE(client.status(), 404);
    }
    void theHeadersOfADeliveryCount()
    {
        Port at;
        const auto format = ingest::formatFromDocument({{QStringLiteral("name"), QStringLiteral("own")},
                                                        {QStringLiteral("extends"), QStringLiteral("json")},
                                                        {QStringLiteral("id"), QStringLiteral("header(X-Event-Id)")}});
        QVERIFY2(format.ok(), qPrintable(format ? QString() : format.error().message));
        at.source.setAddresses({{QStringLiteral("own"), *format, {}}});
        RawClient client(at.port);
        client.send(postTo("/v1/sources/own", R"({"email":"jane@example.com"})",
                           "Content-Type: application/json\r\nx-event-ID: 77\r\n"));
        QTRY_COMPARE(client.status(), 202);
        QCOMPARE(at.sink.ids(), QStringList{QStringLiteral("77")});
    }
    void whatAFormatIgnoresIsAcknowledged()
    {
        Port at;
        at.source.setAddresses({{QStringLiteral("chat"), ingest::formatNamed(QStringLiteral("chatwoot")).value(), {}}});
        RawClient client(at.port);
        client.send(postTo("/v1/sources/chat", R"({"event":"message_created","id":1,"message_type":"outgoing",)"
                                               R"("content":"Hello","conversation":{"id":5}})"));
        QTRY_COMPARE(client.status(), 200);
        QVERIFY(at.sink.batches.isEmpty());
    }
    void aTableIsTakenWhereTheFormatIsOne()
    {
        Port at;
        at.source.setAddresses({{QStringLiteral("list"), ingest::formatNamed(QStringLiteral("csv")).value(), {}}});
        RawClient client(at.port);
        client.send(postTo("/v1/sources/list", "type,contact.email\nlead.captured.v1,jane@example.com\n",
                           "Content-Type: text/csv\r\n"));
        QTRY_COMPARE(client.status(), 202);
        client.send(postTo("/v1/sources/list", "{}", "Content-Type: application/json\r\n"));
        QTRY_COMPARE(client.status(), 415);
    }
    void aSourceWhoseFormatCannotBeUsedIsToldToComeAgain()
    {
        Port at;
        at.source.setAddresses(
            {{QStringLiteral("old"), base::Error{base::ErrorKind::Storage, QStringLiteral("from the future")}, {}}});
        RawClient client(at.port);
        client.send(postTo("/v1/sources/old", "{}"));
        QTRY_COMPARE(client.status(), 503);
    }
    void whatIsNotProvenIsRefusedAndToldAndNotStored()
    {
        Port at;
        at.source.setAddresses({addressWith("bearer")});
        QStringList refused;
        at.source.onRefused(
            [&](const QString& source, const QString& why) { refused.append(source + QLatin1Char(':') + why); });
        const QByteArray lead = R"({"resultId":"r","email":"jane@example.com"})";
        RawClient client(at.port);
        client.send(postTo("/v1/sources/web-chat", lead));
        QTRY_COMPARE(client.status(), 401);
        QVERIFY(client.received().contains("Content-Type: application/problem+json"));
        QVERIFY(client.received().contains("WWW-Authenticate: Bearer\r\n"));
        QVERIFY(bodyOf(client).value(QStringLiteral("detail")).toString().contains(QStringLiteral("Authorization")));
        client.send(postTo("/v1/sources/web-chat", "{", "Authorization: Bearer other\r\n")); // it is not even read
        QTRY_COMPARE(client.answers(), 2);
        QCOMPARE(client.status(), 401);
        QVERIFY(at.sink.batches.isEmpty());
        QCOMPARE(refused.size(), 2);
        QVERIFY(refused.value(1).startsWith(QStringLiteral("web-chat:Authorization is not the secret")));
        client.send(postTo("/v1/sources/web-chat", lead, "Authorization: Bearer made-up\r\n"));
        QTRY_COMPARE(client.status(), 202);
        QCOMPARE(refused.size(), 2);
    }
    void whileItsSecretCannotBeReadASenderIsToComeAgain()
    {
        Port at;
        auto address = addressWith("bearer");
        address.proof = base::Error{base::ErrorKind::Unauthorized, QStringLiteral("the keychain is locked")};
        at.source.setAddresses({address});
        RawClient client(at.port);
        client.send(postTo("/v1/sources/web-chat", "{}", "Authorization: Bearer made-up\r\n"));
        QTRY_COMPARE(client.status(), 503);
        QVERIFY(client.received().contains("Retry-After:"));
        QVERIFY(at.sink.batches.isEmpty());
    }
    void aChallengeIsAnsweredWhereTheTokenFits_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::newRow("fits") << QByteArray("hub.mode=subscribe&hub.verify_token=agreed%20on&hub.challenge=1158201444")
                              << 200;
        QTest::newRow("other token") << QByteArray("hub.mode=subscribe&hub.verify_token=agreed&hub.challenge=1") << 403;
        QTest::newRow("no token") << QByteArray("hub.mode=subscribe&hub.challenge=1") << 403;
        QTest::newRow("other mode") << QByteArray("hub.mode=unsubscribe&hub.verify_token=agreed%20on&hub.challenge=1")
                                    << 403;
        QTest::newRow("no challenge") << QByteArray("hub.mode=subscribe&hub.verify_token=agreed%20on") << 403;
        QTest::newRow("two tokens") << QByteArray("hub.mode=subscribe&hub.verify_token=agreed%20on&hub.verify_token=x&"
                                                  "hub.challenge=1")
                                    << 403;
        QTest::newRow("nothing") << QByteArray() << 403;
    }
    void aChallengeIsAnsweredWhereTheTokenFits()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, status);
        Port at;
        at.source.setAddresses({addressWith("meta", {QStringLiteral("hooks.example.com")})});
        int refused = 0;
        at.source.onRefused([&](const QString&, const QString&) { ++refused; });
        RawClient client(at.port);
        client.send(getFrom("/v1/sources/web-chat?" + query, "hooks.example.com"));
        QTRY_COMPARE(client.status(), status);
        QCOMPARE(refused, status == 200 ? 0 : 1);
        if (status == 200) {
            QVERIFY(client.received().contains("Content-Type: text/plain"));
            QVERIFY(client.received().endsWith("\r\n\r\n1158201444"));
        }
    }
    void aSecretInTheBodyIsCheckedAndNeverStored_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("scheme"); ///< empty: nothing is asked for
        QTest::addColumn<QByteArray>("secret"); ///< as it is sent
        QTest::addColumn<int>("status");
        const QString livechat = QStringLiteral("livechat");
        QTest::newRow("right") << livechat << QByteArray("livechat") << QByteArray("made-up") << 202;
        QTest::newRow("wrong") << livechat << QByteArray("livechat") << QByteArray("made-down") << 401;
        QTest::newRow("none") << livechat << QByteArray("livechat") << QByteArray() << 401;
        QTest::newRow("not asked for") << livechat << QByteArray() << QByteArray("made-up") << 202;
        QTest::newRow("of a form of one's own")
            << QStringLiteral("json") << QByteArray("livechat") << QByteArray("made-up") << 202;
    }
    void aSecretInTheBodyIsCheckedAndNeverStored()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, scheme);
        QFETCH(QByteArray, secret);
        QFETCH(int, status);
        Port at;
        auto address = addressWith(scheme.constData());
        address.format = ingest::formatNamed(format).value();
        at.source.setAddresses({address});
        int refused = 0;
        at.source.onRefused([&](const QString&, const QString&) { ++refused; });
        QJsonObject sent =
            QJsonDocument::fromJson(R"({"action":"incoming_chat","email":"jane@example.com","payload":{"chat":
                {"id":"c1","users":[{"id":"v1","type":"customer","email":"jane@example.com"}]}}})")
                .object();
        if (!secret.isEmpty()) {
            sent.insert(QStringLiteral("secret_key"), QString::fromLatin1(secret));
        }
        RawClient client(at.port);
        client.send(postTo("/v1/sources/web-chat", QJsonDocument(sent).toJson(QJsonDocument::Compact)));
        QTRY_COMPARE(client.status(), status);
        QCOMPARE(refused, status == 401 ? 1 : 0);
        QCOMPARE(at.sink.batches.size(), status == 401 ? 0 : 1);
        if (status == 202) {
            const QJsonObject stored = at.sink.batches.value(0).value(0).body;
            const QByteArray text = QJsonDocument(stored).toJson();
            QVERIFY(text.contains("incoming_chat")); // the delivery is kept
            QVERIFY2(!text.contains("secret_key") && !text.contains("made-up"), text.constData());
        }
    }
    void anAddressIsTriedAsItsPlatformDoesAndNotOtherwise()
    {
        Port at;
        at.source.setAddresses({addressWith("intercom")});
        RawClient client(at.port);
        client.send(getFrom("/v1/sources/web-chat", "localhost", "HEAD"));
        QTRY_COMPARE(client.status(), 200);
        client.send(getFrom("/v1/sources/web-chat"));
        QTRY_COMPARE(client.status(), 405);
        QVERIFY(client.received().contains("Allow: HEAD, POST\r\n"));
        at.source.setAddresses({addressWith("bearer")});
        RawClient other(at.port);
        other.send(getFrom("/v1/sources/web-chat?hub.mode=subscribe&hub.verify_token=agreed%20on&hub.challenge=1"));
        QTRY_COMPARE(other.status(), 405);
    }
    void aPublicNameLeadsToItsSourceAndToNothingElse_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto post = [](const QByteArray& path, const QByteArray& host, const QByteArray& more = {}) {
            return QByteArray("POST " + path + " HTTP/1.1\r\nHost: " + host +
                              "\r\nAuthorization: Bearer made-up\r\nContent-Length: 43\r\n" + more +
                              "\r\n{\"resultId\":\"r\",\"email\":\"jane@example.com\"}");
        };
        QTest::newRow("its name") << post("/v1/sources/web-chat", "hooks.example.com") << 202;
        QTest::newRow("its name with a port") << post("/v1/sources/web-chat", "HOOKS.example.com:443") << 202;
        QTest::newRow("this computer") << post("/v1/sources/web-chat", "localhost") << 202;
        QTest::newRow("a name below") << post("/v1/sources/web-chat", "x.hooks.example.com") << 421;
        QTest::newRow("another name") << post("/v1/sources/web-chat", "example.com") << 421;
        QTest::newRow("another source") << post("/v1/sources/other", "hooks.example.com") << 421;
        QTest::newRow("the port") << post("/v1/events", "hooks.example.com") << 421;
        QTest::newRow("health") << getFrom("/healthz", "hooks.example.com") << 421;
        QTest::newRow("a web page") << post("/v1/sources/web-chat", "hooks.example.com",
                                            "Origin: https://hooks.example.com\r\n")
                                    << 403;
        QTest::newRow("reading") << getFrom("/v1/sources/web-chat", "hooks.example.com") << 405;
    }
    void aPublicNameLeadsToItsSourceAndToNothingElse()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        Port at;
        at.source.setAddresses({addressWith("bearer", {QStringLiteral("hooks.example.com")})});
        RawClient client(at.port);
        client.send(request);
        QTRY_COMPARE(client.status(), status);
        QCOMPARE(at.sink.batches.isEmpty(), status != 202);
    }
    void whatCannotBeTakenIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto to = [](const QByteArray& line, const QByteArray& headers = "Host: localhost\r\n") {
            return QByteArray(line + " HTTP/1.1\r\n" + headers + "Content-Length: 0\r\n\r\n");
        };
        QTest::newRow("empty body") << post("") << 400;
        QTest::newRow("empty array") << post("[]") << 400;
        QTest::newRow("malformed") << post("{\"type\":") << 400;
        QTest::newRow("no type") << post("{}") << 400;
        QTest::newRow("form") << post(lead, "Content-Type: application/x-www-form-urlencoded\r\n") << 415;
        QTest::newRow("xml") << post(lead, "Content-Type: text/xml; charset=utf-8\r\n") << 415;
        QTest::newRow("gzip") << post(lead, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n") << 415;
        QTest::newRow("too large") << post(QByteArray(10'001, ' ')) << 413;
        QTest::newRow("too much header") << post(lead, "X: " + QByteArray(20'000, 'x') + "\r\n") << 431;
        QTest::newRow("no length") << QByteArray("POST /v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n") << 411;
        QTest::newRow("other path") << to("POST /v1/event") << 404;
        QTest::newRow("root") << to("GET /") << 404;
        QTest::newRow("no source") << to("POST /v1/sources/") << 404;
        QTest::newRow("GET events") << to("GET /v1/events") << 405;
        QTest::newRow("DELETE events") << to("DELETE /v1/events") << 405;
        QTest::newRow("OPTIONS events") << to("OPTIONS /v1/events") << 405;
        QTest::newRow("POST healthz") << to("POST /healthz") << 405;
        QTest::newRow("POST metrics") << to("POST /metrics") << 405;
        for (const QByteArray host :
             {"example.com", "example.com:8765", "127.0.0.1.example.com", "localhost.example.com", "192.168.1.5:8765",
              "localhost@example.com", "[::2]", "", "localhost/x"}) {
            QTest::newRow("Host " + host) << to("POST /v1/events", "Host: " + host + "\r\n") << 421;
        }
        for (const QByteArray origin : {"https://example.com", "null", "http://localhost.example.com", "", "file://",
                                        "http://127.0.0.1@example.com"}) {
            QTest::newRow("Origin " + origin)
                << to("POST /v1/events", "Host: localhost\r\nOrigin: " + origin + "\r\n") << 403;
            QTest::newRow("health, Origin " + origin)
                << to("GET /healthz", "Host: localhost\r\nOrigin: " + origin + "\r\n") << 403;
        }
    }
    void whatCannotBeTakenIsRefusedWithAReason()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        Port at;
        RawClient client(at.port);
        client.send(request);
        QTRY_VERIFY(client.status() != 0);
        QCOMPARE(client.status(), status);
        QVERIFY(client.received().contains("Content-Type: application/problem+json\r\n"));
        QTRY_VERIFY(!bodyOf(client).value(QStringLiteral("title")).toString().isEmpty());
        QVERIFY(at.sink.batches.isEmpty());
    }
    void whatLocalSendersSendIsTaken_data()
    {
        QTest::addColumn<QByteArray>("request");
        for (const QByteArray host :
             {"localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8765", "[::1]", "[::1]:8765"}) {
            QTest::newRow("Host " + host) << "POST /v1/events HTTP/1.1\r\nHost: " + host +
                                                 "\r\nContent-Length: " + QByteArray::number(lead.size()) + "\r\n\r\n" +
                                                 lead;
        }
        for (const QByteArray type :
             {"application/json", "application/json; charset=utf-8", "Application/CloudEvents+JSON",
              "text/plain;charset=UTF-8", "application/x-ndjson"}) {
            QTest::newRow(type) << post(lead, "Content-Type: " + type + "\r\n");
        }
        QTest::newRow("no type") << post(lead, "");
        QTest::newRow("local page") << post(lead, "Origin: http://localhost:3000\r\n");
        QTest::newRow("local page v6") << post(lead, "Origin: http://[::1]:3000\r\n");
        QTest::newRow("query") << QByteArray(post(lead)).replace("/v1/events", "/v1/events?x=1");
    }
    void whatLocalSendersSendIsTaken()
    {
        QFETCH(QByteArray, request);
        Port at;
        RawClient client(at.port);
        client.send(request);
        QTRY_COMPARE(client.status(), 202);
        QCOMPARE(at.sink.ids(), QStringList{QStringLiteral("a")});
    }
    void anErrorOfTheSinkIsNeverA202_data()
    {
        using base::ErrorKind;
        QTest::addColumn<base::ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("storage") << ErrorKind::Storage << 503;
        QTest::newRow("cancelled") << ErrorKind::Cancelled << 503;
        QTest::newRow("internal") << ErrorKind::Internal << 503;
        QTest::newRow("disk full") << ErrorKind::RateLimited << 429;
        QTest::newRow("invalid") << ErrorKind::Invalid << 400;
    }
    void anErrorOfTheSinkIsNeverA202()
    {
        QFETCH(base::ErrorKind, kind);
        QFETCH(int, status);
        Port at;
        at.sink.error = base::Error{kind, QStringLiteral("the disk is full")};
        RawClient client(at.port);
        client.send(post(lead));
        QTRY_COMPARE(client.status(), status);
        QCOMPARE(bodyOf(client).value(QStringLiteral("detail")).toString(), QStringLiteral("the disk is full"));
        QCOMPARE(client.received().contains("Retry-After: "), status != 400);
    }
    void overTheLimitIsA429WithATimeToWait()
    {
        std::optional<int> seconds = 17;
        Port at([&seconds] { return seconds; });
        RawClient client(at.port);
        client.send(post(lead));
        QTRY_COMPARE(client.status(), 429);
        QVERIFY(client.received().contains("Retry-After: 17\r\n"));
        QVERIFY(at.sink.batches.isEmpty());
        seconds.reset();
        client.send(post(lead));
        QTRY_COMPARE(client.status(), 202);
    }
    void healthAndMetricsAreShown()
    {
        Port at;
        RawClient client(at.port);
        client.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(client.status(), 200);
        QCOMPARE(bodyOf(client).value(QStringLiteral("state")).toString(), QStringLiteral("running"));
        client.send("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY(client.received().endsWith("\r\n\r\nleadferry_queue 3\n"));
        client.send("HEAD /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_COMPARE(client.answers(), 3);
        QCOMPARE(client.status(), 200);
    }
    void onlyLoopbackAddressesAreListenedOn_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("says");
        for (const char* address : {"0.0.0.0:8765", "[::]:8765", "192.0.2.1:8765", "example.com:8765"}) {
            QTest::newRow(address) << QString::fromLatin1(address) << QStringLiteral("127.0.0.1:8765");
        }
        for (const char* address : {"", "127.0.0.1", "8765", ":8765", "127.0.0.1:99999", "127.0.0.1:-1",
                                    "127.0.0.1:8765/x", "http://127.0.0.1:1", "a b:1", "u@127.0.0.1:1"}) {
            QTest::newRow(address) << QString::fromLatin1(address) << QStringLiteral("write it like 127.0.0.1:8765");
        }
    }
    void onlyLoopbackAddressesAreListenedOn()
    {
        QFETCH(QString, address);
        QFETCH(QString, says);
        Port at;
        const auto result = at.source.listen(address);
        QVERIFY(!result);
        QVERIFY(result.error().kind == base::ErrorKind::Invalid);
        QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
    }
    void aTakenPortIsAnError()
    {
        Port at;
        Port other;
        QVERIFY(!other.source.listen(QStringLiteral("127.0.0.1:%1").arg(at.port)));
    }
    void whileStoppingWhatWasTakenIsStillAnswered()
    {
        Port at;
        at.sink.answers = RecordingSink::Answers::Held;
        RawClient client(at.port);
        client.send(post(lead));
        QTRY_COMPARE(at.sink.waiting(), 1);
        at.source.close();
        at.sink.answerNext();
        QTRY_COMPARE(client.status(), 202);
        QTRY_VERIFY(client.isClosed());
    }
    void hundredsAtTheSameTimeAreEachAnsweredForTheirOwnEvent()
    {
        Port at;
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 100; ++i) {
            clients.push_back(std::make_unique<RawClient>(at.port));
            for (int j = 0; j < 3; ++j) {
                clients.back()->send(post(QStringLiteral(R"({"type":"x","id":"%1-%2"})").arg(i).arg(j).toUtf8()));
            }
        }
        for (int i = 0; i < 100; ++i) {
            QTRY_COMPARE(clients[static_cast<std::size_t>(i)]->answers(), 3);
            const QByteArray received = clients[static_cast<std::size_t>(i)]->received();
            for (int j = 0; j < 3; ++j) {
                QVERIFY(received.contains(QStringLiteral("\"eventId\":\"%1-%2\"").arg(i).arg(j).toUtf8()));
            }
        }
        QCOMPARE(at.sink.different(), 300);
    }
};

QTEST_GUILESS_MAIN(LocalPortSourceTest)
#include "localportsourcetest.moc"
