// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/replyport.h"

#include "domain/source.h"
#include "ingest/formatcatalog.h"
#include "ingest/localportsource.h"
#include "recordingsink.h"
#include "support/fakeclock.h"
#include "support/memoryreplydesk.h"
#include "support/rawclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry;
using test::RawClient;

namespace {

const QString own = domain::portSource;
const QString chat = QStringLiteral("web-chat");
const QByteArray token = "Authorization: Bearer made-up\r\n";

QByteArray ask(const QByteArray& target, const QByteArray& headers = {}, const QByteArray& method = "GET",
               const QByteArray& host = "127.0.0.1:8765")
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n";
}

QJsonObject bodyOf(const RawClient& client)
{
    const auto at = client.received().lastIndexOf("\r\n\r\n");
    return QJsonDocument::fromJson(client.received().mid(at + 4)).object();
}

/// The ids of the replies, parted by spaces; "none" for an empty list, and nothing where there is no list.
QString idsIn(const RawClient& client)
{
    const QJsonValue replies = bodyOf(client).value(QLatin1String("replies"));
    if (!replies.isArray()) {
        return {};
    }
    QStringList ids;
    const QJsonArray list = replies.toArray();
    for (const auto& reply : list) {
        ids.append(reply[QLatin1String("id")].toString());
    }
    return ids.isEmpty() ? QStringLiteral("none") : ids.join(QLatin1Char(' '));
}

ingest::PortAddress addressOf(const QString& name, const char* scheme, const QByteArray& secret = "made-up",
                              const QStringList& hosts = {})
{
    ingest::PortAddress address{name, ingest::formatNamed(QStringLiteral("typebot")).value(), {}};
    address.proof = ingest::SourceProof{ingest::signatureScheme(QLatin1String(scheme)), {}, secret};
    address.hosts = hosts;
    return address;
}

struct Port
{
    explicit Port(net::HttpServerLimits limits = {})
        : source(
              sink, clock, [] { return QJsonObject(); }, [] { return QByteArray(); }, {}, limits)
    {
        source.setReplyDesk(&desk);
        source.onRefused(
            [this](const QString& name, const QString& why) { refused.append(name + QLatin1Char(':') + why); });
        number = source.listen(QStringLiteral("127.0.0.1:0")).value();
    }
    test::RecordingSink sink;
    test::FakeClock clock;
    test::MemoryReplyDesk desk;
    ingest::LocalPortSource source;
    QStringList refused;
    quint16 number = 0;
};

/// A client whose request the port has taken and holds back.
struct WaitingBot
{
    WaitingBot(Port& port, const QByteArray& target, const QByteArray& headers = {})
        : client(port.number), m_looksBefore(port.desk.looks)
    {
        client.send(ask(target, headers));
    }
    [[nodiscard]] bool isHeld(const Port& port) const
    {
        return port.desk.looks > m_looksBefore && client.received().isEmpty();
    }
    RawClient client;

private:
    int m_looksBefore;
};

} // namespace

class ReplyPortTest : public QObject
{
    Q_OBJECT
private slots:
    void theRepliesOfTheSourceComeOldestFirstWithTheirIds()
    {
        Port at;
        at.desk.put(own, QStringLiteral("c1"), QStringLiteral("Hello"));
        at.desk.put(chat, QStringLiteral("c1"), QStringLiteral("of another source"));
        at.desk.put(own, QStringLiteral("c2"), QStringLiteral("Here I am"));
        RawClient client(at.number);
        client.send(ask("/v1/replies"));
        QTRY_COMPARE(client.status(), 200);
        QTRY_COMPARE(idsIn(client), QStringLiteral("r1 r3"));
        QVERIFY(client.received().contains("Cache-Control: no-store\r\n"));
        const QJsonValue first = bodyOf(client).value(QLatin1String("replies"))[0];
        QCOMPARE(first[QLatin1String("type")].toString(), QStringLiteral("agent.reply.v1"));
        QCOMPARE(first[QLatin1String("data")][QLatin1String("conversation")][QLatin1String("id")].toString(),
                 QStringLiteral("c1"));
        QCOMPARE(first[QLatin1String("data")][QLatin1String("message")][QLatin1String("text")].toString(),
                 QStringLiteral("Hello"));
    }
    void aBotAsksForWhatItWants_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("ids");
        QTest::newRow("all") << QByteArray("") << QStringLiteral("r1 r2 r3");
        QTest::newRow("a conversation") << QByteArray("?conversation=c1") << QStringLiteral("r1 r3");
        QTest::newRow("one written in percents") << QByteArray("?conversation=a%20%26%2Fb") << QStringLiteral("r2");
        QTest::newRow("one that is not there") << QByteArray("?conversation=c9") << QStringLiteral("none");
        QTest::newRow("after an id") << QByteArray("?after=r1") << QStringLiteral("r2 r3");
        QTest::newRow("after a number") << QByteArray("?after=2") << QStringLiteral("r3");
        QTest::newRow("after all") << QByteArray("?after=r3") << QStringLiteral("none");
        QTest::newRow("from the start") << QByteArray("?after=0&wait=0") << QStringLiteral("r1 r2 r3");
        QTest::newRow("both") << QByteArray("?conversation=c1&after=r1&wait=25") << QStringLiteral("r3");
        QTest::newRow("by name") << QByteArray("?source=port") << QStringLiteral("r1 r2 r3");
        QTest::newRow("of the folder") << QByteArray("?source=folder") << QStringLiteral("none");
    }
    void aBotAsksForWhatItWants()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, ids);
        Port at;
        at.desk.put(own, QStringLiteral("c1"), QStringLiteral("one"));
        at.desk.put(own, QStringLiteral("a &/b"), QStringLiteral("two"));
        at.desk.put(own, QStringLiteral("c1"), QStringLiteral("three"));
        RawClient client(at.number);
        client.send(ask("/v1/replies" + query));
        QTRY_COMPARE(client.status(), 200);
        QTRY_COMPARE(idsIn(client), ids);
    }
    void atMostAHundredComeAtATime()
    {
        Port at;
        for (int i = 0; i < 101; ++i) {
            at.desk.put(own, QStringLiteral("c1"), QStringLiteral("x"));
        }
        RawClient client(at.number);
        client.send(ask("/v1/replies"));
        QTRY_COMPARE(bodyOf(client).value(QLatin1String("replies")).toArray().size(), 100);
        client.send(ask("/v1/replies?after=r100"));
        QTRY_COMPARE(idsIn(client), QStringLiteral("r101"));
    }
    void whatCannotBeUnderstoodIsA400_data()
    {
        QTest::addColumn<QByteArray>("request");
        for (const char* query :
             {"after=x", "after=r", "after=-1", "after=%201", "after=1.5", "after=1234567890123456789",
              "after=1&after=2", "wait=61", "wait=-1", "wait=x", "wait=1s", "wait=1&wait=2",
              "conversation=a&conversation=b", "source=port&source=web-chat"}) {
            QTest::newRow(query) << ask(QByteArray("/v1/replies?") + query);
        }
        for (const char* id : {"", "r", "x12", "r-1", "12x", "r12/x"}) {
            QTest::newRow(qPrintable(QStringLiteral("DELETE %1").arg(QLatin1String(id))))
                << ask(QByteArray("/v1/replies/") + id, {}, "DELETE");
        }
    }
    void whatCannotBeUnderstoodIsA400()
    {
        QFETCH(QByteArray, request);
        Port at;
        RawClient client(at.number);
        client.send(request);
        QTRY_COMPARE(client.status(), 400);
        QTRY_VERIFY(!bodyOf(client).value(QLatin1String("title")).toString().isEmpty());
        QVERIFY(client.received().contains("Content-Type: application/problem+json"));
    }
    void oneThatWaitsIsAnsweredAsSoonAsSomethingOfItsOwnHasCome()
    {
        Port at;
        at.source.setAddresses({addressOf(chat, "bearer")});
        WaitingBot one(at, "/v1/replies?conversation=c1&wait=25");
        QTRY_VERIFY(one.isHeld(at));
        WaitingBot other(at, "/v1/replies?wait=25", token);
        QTRY_VERIFY(other.isHeld(at));
        at.desk.receive(own, QStringLiteral("c2"), QStringLiteral("for another conversation"));
        at.desk.receive(own, QStringLiteral("c1"), QStringLiteral("Hello"));
        QTRY_COMPARE(idsIn(one.client), QStringLiteral("r2"));
        QCOMPARE(one.client.status(), 200);
        QVERIFY(other.client.received().isEmpty());
        at.desk.receive(chat, QStringLiteral("c1"), QStringLiteral("Hello"));
        QTRY_COMPARE(idsIn(other.client), QStringLiteral("r3"));
        QCOMPARE(at.clock.nextAlarmInMs(), std::nullopt);
    }
    void whenTheTimeIsUpTheListIsEmpty()
    {
        Port at;
        WaitingBot bot(at, "/v1/replies?wait=60");
        QTRY_VERIFY(bot.isHeld(at));
        at.clock.advance(59'999);
        QCOMPARE(at.clock.nextAlarmInMs(), std::optional<qint64>(1));
        QVERIFY(bot.client.received().isEmpty());
        at.clock.advance(1);
        QTRY_COMPARE(idsIn(bot.client), QStringLiteral("none"));
        QCOMPARE(bot.client.status(), 200);
        bot.client.send(ask("/v1/replies?wait=25")); // on the same connection
        QTRY_COMPARE(at.clock.nextAlarmInMs(), std::optional<qint64>(25'000));
        at.desk.receive(own, QStringLiteral("c1"), QStringLiteral("Hello"));
        QTRY_COMPARE(idsIn(bot.client), QStringLiteral("r1"));
    }
    void aClientThatGoesAwayLeavesNothingBehind()
    {
        Port at;
        auto bot = std::make_unique<WaitingBot>(at, "/v1/replies?wait=60");
        QTRY_VERIFY(at.clock.nextAlarmInMs().has_value());
        bot.reset();
        QTRY_COMPARE(at.clock.nextAlarmInMs(), std::nullopt);
        const int looks = at.desk.looks;
        at.desk.receive(own, QStringLiteral("c1"), QStringLiteral("Hello"));
        QCOMPARE(at.desk.looks, looks);
        QVERIFY(at.desk.stateOf(1) == domain::ReplyState::Waiting);
    }
    void theTimeLimitsOfSlowRequestsDoNotCutTheWait()
    {
        Port at({.headerDeadlineMs = 20, .bodyDeadlineMs = 20, .idleMs = 20});
        WaitingBot bot(at, "/v1/replies?wait=60");
        QTRY_VERIFY(bot.isHeld(at));
        RawClient idle(at.number);
        QTRY_VERIFY(idle.socket().state() == QAbstractSocket::ConnectedState);
        QTRY_VERIFY(idle.isClosed()); // so those limits have passed
        QVERIFY(!bot.client.isClosed());
        at.desk.receive(own, QStringLiteral("c1"), QStringLiteral("Hello"));
        QTRY_COMPARE(idsIn(bot.client), QStringLiteral("r1"));
    }
    void ofMoreThanAHundredTheRestIsToComeLater()
    {
        Port at;
        std::vector<std::unique_ptr<WaitingBot>> bots;
        bots.reserve(100);
        for (int i = 0; i < 100; ++i) {
            bots.push_back(std::make_unique<WaitingBot>(at, "/v1/replies?wait=60"));
        }
        QTRY_COMPARE(at.desk.looks, 100);
        RawClient late(at.number);
        late.send(ask("/v1/replies?wait=1"));
        QTRY_COMPARE(late.status(), 429);
        QVERIFY(late.received().contains("Retry-After: "));
        late.send(ask("/v1/replies")); // who does not wait is served
        QTRY_COMPARE(late.status(), 200);
        bots.pop_back();
        at.clock.advance(60'000);
        for (const auto& bot : bots) {
            QTRY_COMPARE(bot->client.status(), 200);
        }
    }
    void whileStoppingWhoWaitsIsAnsweredAtOnce()
    {
        Port at;
        WaitingBot bot(at, "/v1/replies?wait=60");
        QTRY_VERIFY(bot.isHeld(at));
        bot.client.send(ask("/v1/replies?wait=60")); // pipelined behind it
        bot.client.flush();
        at.source.close();
        QTRY_COMPARE(bot.client.status(), 200);
        QTRY_VERIFY(bot.client.isClosed());
        QCOMPARE(bot.client.answers(), 1);
        QVERIFY(bot.client.received().contains("Connection: close\r\n"));
        QCOMPARE(at.clock.nextAlarmInMs(), std::nullopt);
    }
    void whoWaitsAsksAgainWhenTheSourcesChange()
    {
        Port at;
        at.source.setAddresses({addressOf(chat, "bearer")});
        WaitingBot bot(at, "/v1/replies?wait=60", token);
        QTRY_VERIFY(bot.isHeld(at));
        at.source.setAddresses({addressOf(chat, "bearer", "another")});
        QTRY_COMPARE(idsIn(bot.client), QStringLiteral("none"));
        bot.client.send(ask("/v1/replies?wait=60", token));
        QTRY_COMPARE(bot.client.status(), 401);
    }
    void withoutADeskThereIsNothing()
    {
        Port at;
        WaitingBot bot(at, "/v1/replies?wait=60");
        QTRY_VERIFY(bot.isHeld(at));
        at.source.setReplyDesk(nullptr);
        QTRY_COMPARE(idsIn(bot.client), QStringLiteral("none"));
        bot.client.send(ask("/v1/replies"));
        QTRY_COMPARE(bot.client.status(), 404);
    }
    void whatABotHasItAcknowledges()
    {
        Port at;
        at.desk.put(own, QStringLiteral("c1"), QStringLiteral("one"));
        at.desk.put(own, QStringLiteral("c1"), QStringLiteral("two"));
        at.desk.put(chat, QStringLiteral("c1"), QStringLiteral("of another source"));
        RawClient client(at.number);
        client.send(ask("/v1/replies/r1", {}, "DELETE"));
        QTRY_COMPARE(client.status(), 204);
        QVERIFY(at.desk.stateOf(1) == domain::ReplyState::Received);
        client.send(ask("/v1/replies"));
        QTRY_COMPARE(idsIn(client), QStringLiteral("r2"));
        client.send(ask("/v1/replies/1", {}, "DELETE")); // once more is fine
        QTRY_COMPARE(client.answers(), 3);
        QCOMPARE(client.status(), 204);
        client.send(ask("/v1/replies/r3", {}, "DELETE"));
        QTRY_COMPARE(client.status(), 404);
        QVERIFY(at.desk.stateOf(3) == domain::ReplyState::Waiting);
    }
    void aBotAsksWhoHasTheConversation()
    {
        Port at;
        at.desk.put(own, QStringLiteral("a &/b"), QStringLiteral("Hello"));
        RawClient client(at.number);
        client.send(ask("/v1/conversations/a%20&%2Fb"));
        QTRY_COMPARE(client.status(), 200);
        QTRY_COMPARE(bodyOf(client).value(QLatin1String("owner")).toString(), QStringLiteral("human"));
        QCOMPARE(bodyOf(client).value(QLatin1String("id")).toString(), QStringLiteral("a &/b"));
        QCOMPARE(bodyOf(client).value(QLatin1String("unread")).toInt(), 1);
        client.send(ask("/v1/conversations/c9"));
        QTRY_COMPARE(client.status(), 404);
        client.send(ask("/v1/conversations/a%20&%2Fb?source=folder"));
        QTRY_COMPARE(client.answers(), 3);
        QCOMPARE(client.status(), 404);
    }
    void onlyTheMethodsOfAnAddressAreTaken_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("allow");
        QTest::newRow("HEAD replies") << QByteArray("HEAD") << QByteArray("/v1/replies") << 200 << QByteArray();
        QTest::newRow("HEAD conversation")
            << QByteArray("HEAD") << QByteArray("/v1/conversations/c1") << 200 << QByteArray();
        QTest::newRow("DELETE all") << QByteArray("DELETE") << QByteArray("/v1/replies") << 405
                                    << QByteArray("GET, HEAD");
        QTest::newRow("OPTIONS") << QByteArray("OPTIONS") << QByteArray("/v1/replies") << 405
                                 << QByteArray("GET, HEAD");
        QTest::newRow("GET one") << QByteArray("GET") << QByteArray("/v1/replies/r1") << 405 << QByteArray("DELETE");
        QTest::newRow("DELETE conversation")
            << QByteArray("DELETE") << QByteArray("/v1/conversations/c1") << 405 << QByteArray("GET, HEAD");
    }
    void onlyTheMethodsOfAnAddressAreTaken()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QFETCH(QByteArray, allow);
        Port at;
        at.desk.put(own, QStringLiteral("c1"), QStringLiteral("Hello"));
        RawClient client(at.number);
        client.send(ask(target, {}, method));
        QTRY_COMPARE(client.status(), status);
        QCOMPARE(client.received().contains("Allow: " + allow + "\r\n"), status == 405);
        if (method == "HEAD") {
            QTRY_VERIFY(client.received().endsWith("\r\n\r\n"));
        }
    }
    void aSourceIsReadWithItsTokenOnly_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says"); ///< the ids, or whose refusal is counted
        const QByteArray wrong = "Authorization: Bearer made-down\r\n";
        const QByteArray replies = "/v1/replies";
        QTest::newRow("its token") << replies << token << 200 << QStringLiteral("r2");
        QTest::newRow("name and token") << replies + "?source=web-chat" << token << 200 << QStringLiteral("r2");
        QTest::newRow("a token written otherwise")
            << replies << QByteArray("authorization: bearer   made-up\r\n") << 200 << QStringLiteral("r2");
        QTest::newRow("of a signing source")
            << replies << QByteArray("Authorization: Bearer whsec_bWFkZS11cA==\r\n") << 200 << QStringLiteral("r3");
        QTest::newRow("no token") << replies + "?source=web-chat" << QByteArray() << 401 << chat;
        QTest::newRow("a wrong one") << replies + "?source=web-chat" << wrong << 401 << chat;
        QTest::newRow("two") << replies + "?source=web-chat" << QByteArray(token + token) << 401 << chat;
        QTest::newRow("that of another") << replies + "?source=signed" << token << 401 << QStringLiteral("signed");
        QTest::newRow("nobody's") << replies << wrong << 401 << own;
        QTest::newRow("nothing as token") << replies << QByteArray("Authorization: Bearer \r\n") << 401 << own;
        QTest::newRow("a source that asks for nothing")
            << replies + "?source=open" << QByteArray() << 200 << QStringLiteral("r4");
        QTest::newRow("the port needs none") << replies << QByteArray() << 200 << QStringLiteral("r1");
        QTest::newRow("no such source") << replies + "?source=other" << token << 404 << QString();
        QTest::newRow("a conversation") << QByteArray("/v1/conversations/c1?source=web-chat") << wrong << 401 << chat;
    }
    void aSourceIsReadWithItsTokenOnly()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        QFETCH(QString, says);
        Port at;
        at.source.setAddresses({addressOf(chat, "bearer"),
                                addressOf(QStringLiteral("signed"), "standard", "whsec_bWFkZS11cA=="),
                                addressOf(QStringLiteral("open"), "none", {})});
        for (const QString& source : {own, chat, QStringLiteral("signed"), QStringLiteral("open")}) {
            at.desk.put(source, QStringLiteral("c1"), QStringLiteral("Hello"));
        }
        RawClient client(at.number);
        client.send(ask(target, headers));
        QTRY_COMPARE(client.status(), status);
        QCOMPARE(at.refused.size(), status == 401 ? 1 : 0);
        if (status == 401) {
            QVERIFY(client.received().contains("WWW-Authenticate: Bearer\r\n"));
            QVERIFY2(at.refused.first().startsWith(says + QStringLiteral(":Authorization")),
                     qPrintable(at.refused.first()));
            QVERIFY(!at.refused.first().contains(QLatin1String("made")));
        } else {
            QTRY_COMPARE(idsIn(client), says);
        }
    }
    void aSecretThatTwoSourcesHaveNeedsAName()
    {
        Port at;
        at.source.setAddresses({addressOf(chat, "bearer"), addressOf(QStringLiteral("second"), "bearer")});
        at.desk.put(QStringLiteral("second"), QStringLiteral("c1"), QStringLiteral("Hello"));
        RawClient client(at.number);
        client.send(ask("/v1/replies", token));
        QTRY_COMPARE(client.status(), 400);
        client.send(ask("/v1/replies?source=second", token));
        QTRY_COMPARE(idsIn(client), QStringLiteral("r1"));
    }
    void whileASecretCannotBeReadABotIsToComeAgain_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::newRow("by name") << QByteArray("/v1/replies?source=web-chat") << 503;
        QTest::newRow("by a token that may be its") << QByteArray("/v1/replies") << 503;
        QTest::newRow("the port is free") << QByteArray("/v1/replies?source=port") << 200;
    }
    void whileASecretCannotBeReadABotIsToComeAgain()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        Port at;
        auto address = addressOf(chat, "bearer");
        address.proof = base::Error{base::ErrorKind::Unauthorized, QStringLiteral("the keychain is locked")};
        at.source.setAddresses({address});
        RawClient client(at.number);
        client.send(ask(target, token));
        QTRY_COMPARE(client.status(), status);
        QCOMPARE(client.received().contains("Retry-After: "), status == 503);
        QVERIFY(at.refused.isEmpty());
    }
    void whatTheDeskCannotTellIsToBeAskedAgain_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("replies") << ask("/v1/replies?wait=60");
        QTest::newRow("acknowledgement") << ask("/v1/replies/r1", {}, "DELETE");
        QTest::newRow("conversation") << ask("/v1/conversations/c1");
    }
    void whatTheDeskCannotTellIsToBeAskedAgain()
    {
        QFETCH(QByteArray, request);
        Port at;
        at.desk.error = base::Error{base::ErrorKind::Storage, QStringLiteral("the disk is full")};
        RawClient client(at.number);
        client.send(request);
        QTRY_COMPARE(client.status(), 503);
        QVERIFY(client.received().contains("Retry-After: "));
        QTRY_COMPARE(bodyOf(client).value(QLatin1String("detail")).toString(), QStringLiteral("the disk is full"));
    }
    void aPublicNameLeadsToItsSourceWithItsTokenOnly_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        const QByteArray hooks = "hooks.example.com";
        const QByteArray replies = "/v1/replies";
        QTest::newRow("its token") << replies << hooks << token << 200;
        QTest::newRow("name and token") << replies + "?source=web-chat" << hooks << token << 200;
        QTest::newRow("acknowledgement") << QByteArray("/v1/conversations/c1") << hooks << token << 200;
        QTest::newRow("no token") << replies << hooks << QByteArray() << 401;
        QTest::newRow("a wrong one") << replies << hooks << QByteArray("Authorization: Bearer x\r\n") << 401;
        QTest::newRow("name without token") << replies + "?source=web-chat" << hooks << QByteArray() << 401;
        QTest::newRow("the token of another")
            << replies << hooks << QByteArray("Authorization: Bearer theirs\r\n") << 421;
        QTest::newRow("the port") << replies + "?source=port" << hooks << token << 421;
        QTest::newRow("the folder") << replies + "?source=folder" << hooks << token << 421;
        QTest::newRow("a source that asks for nothing")
            << replies + "?source=open" << QByteArray("open.example.com") << QByteArray() << 421;
        QTest::newRow("no such source") << replies + "?source=x" << hooks << token << 421;
        QTest::newRow("another name") << replies << QByteArray("example.com") << token << 421;
        QTest::newRow("a web page") << replies << hooks << QByteArray(token + "Origin: https://hooks.example.com\r\n")
                                    << 403;
        QTest::newRow("a web page here") << replies << QByteArray("localhost")
                                         << QByteArray("Origin: https://example.com\r\n") << 403;
        QTest::newRow("a page of this computer")
            << replies << QByteArray("localhost") << QByteArray("Origin: http://localhost:3000\r\n") << 200;
    }
    void aPublicNameLeadsToItsSourceWithItsTokenOnly()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        Port at;
        at.source.setAddresses({addressOf(chat, "bearer", "made-up", {QStringLiteral("hooks.example.com")}),
                                addressOf(QStringLiteral("theirs"), "bearer", "theirs"),
                                addressOf(QStringLiteral("open"), "none", {}, {QStringLiteral("open.example.com")})});
        at.desk.put(chat, QStringLiteral("c1"), QStringLiteral("Hello"));
        RawClient client(at.number);
        client.send(ask(target, headers, "GET", host));
        QTRY_COMPARE(client.status(), status);
    }
};

QTEST_GUILESS_MAIN(ReplyPortTest)
#include "replyporttest.moc"
