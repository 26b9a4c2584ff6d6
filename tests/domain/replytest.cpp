// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reply.h"

#include <QTest>

using namespace leadferry;
using domain::Reply;
using domain::ReplyKind;

class ReplyTest : public QObject
{
    Q_OBJECT
private slots:
    void theBotIsToldWhatTheContractPromises()
    {
        Reply reply;
        reply.id = 12;
        reply.key = QStringLiteral("14-77-m1");
        reply.agent = QStringLiteral("Anna");
        reply.text = QStringLiteral("We open at nine.");
        reply.writtenMs = 5000;
        reply.conversationId = QStringLiteral("c-771");
        reply.bot = QStringLiteral("website-bot");
        reply.attachments = {{QStringLiteral("plan.pdf"), QStringLiteral("https://files.example.com/plan.pdf")}};
        const QJsonObject json = domain::toBot(reply);
        QCOMPARE(json[QLatin1String("type")].toString(), QStringLiteral("agent.reply.v1"));
        QCOMPARE(json[QLatin1String("timestamp")].toString(), QStringLiteral("1970-01-01T00:00:05.000Z"));
        const QJsonObject data = json[QLatin1String("data")].toObject();
        QCOMPARE(data[QLatin1String("id")].toString(), QStringLiteral("r12"));
        QCOMPARE(data[QLatin1String("conversation")][QLatin1String("id")].toString(), QStringLiteral("c-771"));
        QCOMPARE(data[QLatin1String("bot")].toString(), QStringLiteral("website-bot"));
        QCOMPARE(data[QLatin1String("message")][QLatin1String("text")].toString(), QStringLiteral("We open at nine."));
        QCOMPARE(data[QLatin1String("message")][QLatin1String("name")].toString(), QStringLiteral("Anna"));
        QCOMPARE(data[QLatin1String("message")][QLatin1String("attachments")][0][QLatin1String("url")].toString(),
                 QStringLiteral("https://files.example.com/plan.pdf"));
        reply.kind = ReplyKind::Closed;
        QVERIFY(!domain::toBot(reply)[QLatin1String("data")].toObject().contains(QLatin1String("message")));
    }
    void aReplyCrossesTheFacadeWhole()
    {
        Reply reply{3,
                    1,
                    QStringLiteral("Law firm"),
                    QStringLiteral("web-chat"),
                    QStringLiteral("website-bot"),
                    QStringLiteral("c-771"),
                    QStringLiteral("77"),
                    QStringLiteral("m1"),
                    QStringLiteral("501"),
                    ReplyKind::Message,
                    QStringLiteral("14-77-m1"),
                    QStringLiteral("Anna"),
                    QStringLiteral("Hello"),
                    {{QStringLiteral("plan.pdf"), QStringLiteral("https://files.example.com/plan.pdf")}},
                    5000,
                    6000,
                    domain::ReplyState::Failed,
                    domain::ReplyWay::Post,
                    4,
                    7000,
                    8000,
                    {domain::ReplyFault::Refuses, QStringLiteral("404")}};
        QCOMPARE(domain::replyFromJson(domain::toJson(reply)).value(), reply);
        QVERIFY(!domain::replyFromJson({{QStringLiteral("type"), QStringLiteral("agent.sings.v1")}}).ok());
    }
};

QTEST_GUILESS_MAIN(ReplyTest)
#include "replytest.moc"
