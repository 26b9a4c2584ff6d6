// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"
#include "domain/reply.h"

#include <QJsonArray>

using namespace leadferry;
using test::CommandRun;
using test::FakeEngineClient;

namespace {

const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' '); };

domain::Reply madeUpReply(domain::ReplyState state, const domain::ReplyTrouble& trouble = {})
{
    domain::Reply reply;
    reply.id = 12;
    reply.conversationId = QStringLiteral("c-771");
    reply.agent = QStringLiteral("Anna");
    reply.text = QStringLiteral("We open\nat nine.");
    reply.state = state;
    reply.trouble = trouble;
    reply.way = domain::ReplyWay::Post;
    return reply;
}

FakeEngineClient::Script answering(const base::Result<QJsonObject>& result, QJsonObject* asked = nullptr)
{
    return [result, asked](const QJsonObject& arguments, const FakeEngineClient::Progress&,
                           const FakeEngineClient::Answer& answer) {
        if (asked != nullptr) {
            *asked = arguments;
        }
        answer(result);
    };
}

QJsonObject listOf(const QList<domain::Reply>& replies)
{
    QJsonArray list;
    for (const domain::Reply& reply : replies) {
        list.append(domain::toJson(reply));
    }
    return {{QStringLiteral("replies"), list}};
}

} // namespace

class RepliesCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void eachReplySaysWhoWroteItAndWhereItIs()
    {
        CommandRun run;
        run.engine->script(
            QLatin1String(app::command::replies),
            answering(listOf(
                {madeUpReply(domain::ReplyState::Received), madeUpReply(domain::ReplyState::Waiting),
                 madeUpReply(domain::ReplyState::Failed, {domain::ReplyFault::Refuses, QStringLiteral("404")})})));
        QCOMPARE(run.run(words("replies")), 0);
        QVERIFY(run.out.contains(QStringLiteral("Anna answered, conversation c-771: the bot has it (post")));
        QVERIFY(run.out.contains(QStringLiteral("We open at nine.")));
        QVERIFY(run.out.contains(QStringLiteral("waiting for the bot")));
        QVERIFY(run.out.contains(QStringLiteral("failed: the bot's address refuses what is posted (404)")));
    }
    void theListIsNarrowedAsAskedFor()
    {
        CommandRun run;
        QJsonObject asked;
        run.engine->script(QLatin1String(app::command::replies), answering(listOf({}), &asked));
        QCOMPARE(run.run(words("replies --status failed --limit 3")), 0);
        QCOMPARE(asked.value(QLatin1String("status")).toString(), QStringLiteral("failed"));
        QCOMPARE(asked.value(QLatin1String("limit")).toInt(), 3);
        QVERIFY(run.out.contains(QStringLiteral("No agent has answered yet")));
    }
    void aConversationStartsAgainByOneOfItsDeliveries()
    {
        CommandRun run;
        QJsonObject asked;
        run.engine->script(QLatin1String(app::command::retryReplies),
                           answering(QJsonObject{{QStringLiteral("started"), 2}}, &asked));
        QCOMPARE(run.run(words("replies retry d12")), 0);
        QCOMPARE(asked.value(QLatin1String("id")).toInt(), 12);
        QVERIFY(run.out.contains(QStringLiteral("2 started again")));
    }
    void whatIsNotUnderstoodIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"replies retry", "replies retry e7", "replies retry x", "replies send d1",
                                 "replies --limit none", "replies --limit 0"}) {
            QTest::newRow(line) << QString::fromLatin1(line);
        }
    }
    void whatIsNotUnderstoodIsSaid()
    {
        QFETCH(QString, line);
        CommandRun run;
        QCOMPARE(run.run(line.split(u' ')), 2);
        QVERIFY(!run.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RepliesCommandTest)
#include "repliescommandtest.moc"
