// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/replyport.h"

#include "botport.h"

#include <QTest>

using namespace leadferry;
using namespace leadferry::test;

namespace {

/// A client whose request the port has taken and holds back.
struct WaitingBot
{
    WaitingBot(BotPort& port, const QByteArray& target, const QByteArray& headers = {})
        : client(port.number), m_looksBefore(port.desk.looks)
    {
        client.send(ask(target, headers));
    }
    [[nodiscard]] bool isHeld(const BotPort& port) const
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
        BotPort at;
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
        BotPort at;
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
        BotPort at;
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
        BotPort at;
        RawClient client(at.number);
        client.send(request);
        QTRY_COMPARE(client.status(), 400);
        QTRY_VERIFY(!bodyOf(client).value(QLatin1String("title")).toString().isEmpty());
        QVERIFY(client.received().contains("Content-Type: application/problem+json"));
    }
    void oneThatWaitsIsAnsweredAsSoonAsSomethingOfItsOwnHasCome()
    {
        BotPort at;
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
        BotPort at;
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
        BotPort at;
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
        BotPort at({.headerDeadlineMs = 20, .bodyDeadlineMs = 20, .idleMs = 20});
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
        BotPort at;
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
        BotPort at;
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
        BotPort at;
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
        BotPort at;
        WaitingBot bot(at, "/v1/replies?wait=60");
        QTRY_VERIFY(bot.isHeld(at));
        at.source.setReplyDesk(nullptr);
        QTRY_COMPARE(idsIn(bot.client), QStringLiteral("none"));
        bot.client.send(ask("/v1/replies"));
        QTRY_COMPARE(bot.client.status(), 404);
    }
    void whatABotHasItAcknowledges()
    {
        BotPort at;
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
        BotPort at;
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
        BotPort at;
        at.desk.put(own, QStringLiteral("c1"), QStringLiteral("Hello"));
        RawClient client(at.number);
        client.send(ask(target, {}, method));
        QTRY_COMPARE(client.status(), status);
        QCOMPARE(client.received().contains("Allow: " + allow + "\r\n"), status == 405);
        if (method == "HEAD") {
            QTRY_VERIFY(client.received().endsWith("\r\n\r\n"));
        }
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
        BotPort at;
        at.desk.error = base::Error{base::ErrorKind::Storage, QStringLiteral("the disk is full")};
        RawClient client(at.number);
        client.send(request);
        QTRY_COMPARE(client.status(), 503);
        QVERIFY(client.received().contains("Retry-After: "));
        QTRY_COMPARE(bodyOf(client).value(QLatin1String("detail")).toString(), QStringLiteral("the disk is full"));
    }
};

QTEST_GUILESS_MAIN(ReplyPortTest)
#include "replyporttest.moc"
