// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/replyaccess.h"

#include "botport.h"

#include <QTest>

using namespace leadferry;
using namespace leadferry::test;

class ReplyAccessTest : public QObject
{
    Q_OBJECT
private slots:
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
        BotPort at;
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
    void whatComesThroughAProxyNeedsTheSecretOfASource_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        for (const char* by : {"X-Forwarded-For: 203.0.113.7\r\n", "Forwarded: for=203.0.113.7\r\n",
                               "X-Real-IP: 203.0.113.7\r\n", "Via: 1.1 proxy\r\n"}) {
            QTest::addRow("the port, %s", by) << QByteArray("/v1/replies") << QByteArray(by) << 401;
            QTest::addRow("an open source, %s", by) << QByteArray("/v1/replies?source=open") << QByteArray(by) << 401;
            QTest::addRow("with a token, %s", by) << QByteArray("/v1/replies") << QByteArray(token + by) << 200;
        }
    }
    void whatComesThroughAProxyNeedsTheSecretOfASource()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        BotPort at;
        at.source.setAddresses({addressOf(chat, "bearer"), addressOf(QStringLiteral("open"), "none", {})});
        at.desk.put(chat, QStringLiteral("c1"), QStringLiteral("Hello"));
        RawClient client(at.number);
        client.send(ask(target, headers));
        QTRY_COMPARE(client.status(), status);
    }
    void aSecretThatTwoSourcesHaveNeedsAName()
    {
        BotPort at;
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
        BotPort at;
        auto address = addressOf(chat, "bearer");
        address.proof = base::Error{base::ErrorKind::Unauthorized, QStringLiteral("the keychain is locked")};
        at.source.setAddresses({address});
        RawClient client(at.number);
        client.send(ask(target, token));
        QTRY_COMPARE(client.status(), status);
        QCOMPARE(client.received().contains("Retry-After: "), status == 503);
        QVERIFY(at.refused.isEmpty());
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
        BotPort at;
        at.source.setAddresses({addressOf(chat, "bearer", "made-up", {QStringLiteral("hooks.example.com")}),
                                addressOf(QStringLiteral("theirs"), "bearer", "theirs"),
                                addressOf(QStringLiteral("open"), "none", {}, {QStringLiteral("open.example.com")})});
        at.desk.put(chat, QStringLiteral("c1"), QStringLiteral("Hello"));
        RawClient client(at.number);
        client.send(ask(target, headers, "GET", host));
        QTRY_COMPARE(client.status(), status);
    }
};

QTEST_GUILESS_MAIN(ReplyAccessTest)
#include "replyaccesstest.moc"
