// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"

#include <QJsonArray>

using namespace leadferry;
using test::CommandRun;

namespace {

const QString sourcesWord = QStringLiteral("sources");
const QString sourcesReplies = QStringLiteral("replies");

QJsonObject webChat()
{
    return {{QStringLiteral("name"), QStringLiteral("web-chat")},
            {QStringLiteral("named"), true},
            {QStringLiteral("address"), QStringLiteral("http://127.0.0.1:8765/v1/sources/web-chat")},
            {QStringLiteral("format"), QStringLiteral("typebot")},
            {QStringLiteral("bot"), QStringLiteral("webbot")},
            {QStringLiteral("portal"), QStringLiteral("Law firm")},
            {QStringLiteral("shadow"), true},
            {QStringLiteral("shadowed"), 3}};
}

/// What the engine was asked; it answers with `answer`.
std::shared_ptr<QJsonObject> answering(CommandRun& command, const char* name, const QJsonObject& answer)
{
    auto asked = std::make_shared<QJsonObject>();
    command.engine->script(QLatin1String(name),
                           [asked, answer](const QJsonObject& arguments, const auto&, const auto& reply) {
                               *asked = arguments;
                               reply(answer);
                           });
    return asked;
}

} // namespace

class SourcesCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void theListShowsAddressesAndWhatShadowModeHolds()
    {
        CommandRun command;
        answering(command, app::command::sources, {{sourcesWord, QJsonArray{webChat()}}});
        QCOMPARE(command.run({sourcesWord}), 0);
        QVERIFY(command.out.contains(QStringLiteral("http://127.0.0.1:8765/v1/sources/web-chat")));
        QVERIFY(command.out.contains(QStringLiteral("shadow, holds 3")));
    }
    void addingTellsTheAddressToGiveToTheBot()
    {
        CommandRun command;
        const auto asked = answering(command, app::command::addSource, webChat());
        QCOMPARE(command.run({sourcesWord, QStringLiteral("add"), QStringLiteral("web-chat"),
                              QStringLiteral("--format"), QStringLiteral("typebot"), QStringLiteral("--bot"),
                              QStringLiteral("webbot"), QStringLiteral("--shadow")}),
                 0);
        QCOMPARE(*asked, (QJsonObject{{QStringLiteral("name"), QStringLiteral("web-chat")},
                                      {QStringLiteral("format"), QStringLiteral("typebot")},
                                      {QStringLiteral("bot"), QStringLiteral("webbot")},
                                      {QStringLiteral("shadow"), true}}));
        QVERIFY(command.out.contains(QStringLiteral("Let the bot send to http://127.0.0.1:8765/v1/sources/web-chat")));
        QVERIFY(command.out.contains(QStringLiteral("sources live web-chat")));
    }
    void aChangeNamesOnlyWhatChanges()
    {
        CommandRun command;
        const auto asked = answering(command, app::command::changeSource, webChat());
        QCOMPARE(command.run({sourcesWord, QStringLiteral("change"), QStringLiteral("web-chat"),
                              QStringLiteral("--bot"), QString()}),
                 0);
        QCOMPARE(*asked, (QJsonObject{{QStringLiteral("name"), QStringLiteral("web-chat")},
                                      {QStringLiteral("bot"), QString()}}));
    }
    void secretsComeFromStdinInOrderAndAreNeverPrinted()
    {
        CommandRun command;
        command.input = "app-s3cret\nagreed-t0ken\n";
        QJsonObject saved = webChat();
        saved.insert(QStringLiteral("publicAddress"), QStringLiteral("https://hooks.example.com/v1/sources/web-chat"));
        const auto asked = answering(command, app::command::addSource, saved);
        QCOMPARE(command.run({sourcesWord, QStringLiteral("add"), QStringLiteral("web-chat"),
                              QStringLiteral("--format"), QStringLiteral("whatsapp"), QStringLiteral("--secret-stdin"),
                              QStringLiteral("--verify-token-stdin"), QStringLiteral("--host"),
                              QStringLiteral("hooks.example.com")}),
                 0);
        QCOMPARE(asked->value(QLatin1String("secret")).toString(), QStringLiteral("app-s3cret"));
        QCOMPARE(asked->value(QLatin1String("verifyToken")).toString(), QStringLiteral("agreed-t0ken"));
        QCOMPARE(asked->value(QLatin1String("hosts")).toString(), QStringLiteral("hooks.example.com"));
        QVERIFY(!asked->contains(QLatin1String("scheme"))); // the engine knows the one of the format
        QVERIFY(command.out.contains(QStringLiteral("send to https://hooks.example.com/v1/sources/web-chat")));
        for (const QString& told : {command.out, command.err}) {
            QVERIFY(!told.contains(QStringLiteral("s3cret")) && !told.contains(QStringLiteral("t0ken")));
        }
    }
    void anEmptyStdinIsNoSecret()
    {
        CommandRun command;
        const auto asked = answering(command, app::command::addSource, webChat());
        QCOMPARE(command.run({sourcesWord, QStringLiteral("add"), QStringLiteral("web-chat"),
                              QStringLiteral("--scheme"), QStringLiteral("hmac"), QStringLiteral("--secret-stdin")}),
                 2);
        QVERIFY(asked->isEmpty());
    }
    void theListShowsSignaturesAndWhatWasRefused()
    {
        CommandRun command;
        QJsonObject source = webChat();
        source.insert(QStringLiteral("scheme"), QStringLiteral("hmac"));
        source.insert(QStringLiteral("header"), QStringLiteral("X-My-Bot"));
        source.insert(QStringLiteral("refused"), 3);
        source.insert(QStringLiteral("refusedWhy"), QStringLiteral("X-My-Bot is missing, or is there more than once"));
        answering(command, app::command::sources, {{sourcesWord, QJsonArray{source}}});
        QCOMPARE(command.run({sourcesWord}), 0);
        QVERIFY(command.out.contains(QStringLiteral("hmac in X-My-Bot")));
        QVERIFY(command.out.contains(QStringLiteral("web-chat refused 3 requests")));
        QVERIFY(command.out.contains(QStringLiteral("X-My-Bot is missing")));
    }
    void aSecretThatStaysIsTold()
    {
        CommandRun command;
        answering(command, app::command::removeSource,
                  {{QStringLiteral("name"), QStringLiteral("web-chat")},
                   {QStringLiteral("problems"), QJsonArray{QStringLiteral("the keychain is locked")}}});
        QCOMPARE(command.run({sourcesWord, QStringLiteral("remove"), QStringLiteral("web-chat")}), 0);
        QVERIFY(command.err.contains(QStringLiteral("the keychain is locked")));
    }
    void goingLiveSaysWhatGoesOutAndWhatStays()
    {
        CommandRun command;
        answering(command, app::command::goLive,
                  {{QStringLiteral("name"), QStringLiteral("web-chat")},
                   {QStringLiteral("released"), 0},
                   {QStringLiteral("shadowed"), 3}});
        QCOMPARE(command.run({sourcesWord, QStringLiteral("live"), QStringLiteral("web-chat")}), 0);
        QVERIFY(command.out.contains(QStringLiteral("3 stay held: `sources live web-chat --deliver`")));
        CommandRun again;
        const auto asked = answering(again, app::command::goLive,
                                     {{QStringLiteral("name"), QStringLiteral("web-chat")},
                                      {QStringLiteral("released"), 3},
                                      {QStringLiteral("shadowed"), 0}});
        QCOMPARE(
            again.run({sourcesWord, QStringLiteral("live"), QStringLiteral("web-chat"), QStringLiteral("--deliver")}),
            0);
        QVERIFY(asked->value(QLatin1String("deliver")).toBool());
        QVERIFY(again.out.contains(QStringLiteral("3 that were held go out now")));
    }
    void whereAnswersGoIsSetAndShownAndTheSecretToldOnce()
    {
        CommandRun command;
        QJsonObject saved = webChat();
        saved.insert(sourcesReplies, QJsonObject{{QStringLiteral("way"), QStringLiteral("post")},
                                                 {QStringLiteral("to"), QStringLiteral("https://bot.example.com/a")}});
        QJsonObject told = saved;
        told.insert(QStringLiteral("replySecret"), QStringLiteral("whsec_bWFkZS11cA=="));
        const auto asked = answering(command, app::command::changeSource, told);
        QCOMPARE(command.run({sourcesWord, QStringLiteral("change"), QStringLiteral("web-chat"),
                              QStringLiteral("--replies"), QStringLiteral("post"), QStringLiteral("--reply-to"),
                              QStringLiteral("https://bot.example.com/a")}),
                 0);
        QCOMPARE(*asked, (QJsonObject{{QStringLiteral("name"), QStringLiteral("web-chat")},
                                      {QStringLiteral("replyWay"), QStringLiteral("post")},
                                      {QStringLiteral("replyTo"), QStringLiteral("https://bot.example.com/a")}}));
        QVERIFY(command.out.contains(QStringLiteral("posted to https://bot.example.com/a")));
        QVERIFY(command.out.contains(QStringLiteral("whsec_bWFkZS11cA==")));
        QVERIFY(command.out.contains(QStringLiteral("sources reply-secret web-chat")));

        CommandRun list;
        answering(list, app::command::sources, {{sourcesWord, QJsonArray{saved}}});
        QCOMPARE(list.run({sourcesWord}), 0);
        QVERIFY(list.out.contains(QStringLiteral("REPLIES")));
        QVERIFY(list.out.contains(
            QStringLiteral("web-chat: The answers of agents are posted to https://bot.example.com/a")));
    }
    void anAddressAloneSaysTheWay()
    {
        CommandRun command;
        const auto asked = answering(command, app::command::addSource, webChat());
        QCOMPARE(command.run({sourcesWord, QStringLiteral("add"), QStringLiteral("web-chat"),
                              QStringLiteral("--reply-to"), QStringLiteral("/srv/answers")}),
                 0);
        QCOMPARE(*asked, (QJsonObject{{QStringLiteral("name"), QStringLiteral("web-chat")},
                                      {QStringLiteral("replyTo"), QStringLiteral("/srv/answers")}}));
        QVERIFY(!command.out.contains(QStringLiteral("answers of agents"))); // it is as it was
    }
    void theFolderHasNoAddressToTell()
    {
        CommandRun command;
        answering(command, app::command::changeSource,
                  {{QStringLiteral("name"), QStringLiteral("folder")},
                   {sourcesReplies, QJsonObject{{QStringLiteral("way"), QStringLiteral("outbox")},
                                                {QStringLiteral("to"), QStringLiteral("/srv/answers")}}}});
        QCOMPARE(command.run({sourcesWord, QStringLiteral("change"), QStringLiteral("folder"),
                              QStringLiteral("--reply-to"), QStringLiteral("/srv/answers")}),
                 0);
        QVERIFY(command.out.contains(QStringLiteral("laid into /srv/answers")));
        QVERIFY(!command.out.contains(QStringLiteral("port is off")));
    }
    void theSecretIsPrintedAlone_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("name");
        QTest::newRow("shown") << QStringLiteral("reply-secret") << QString::fromLatin1(app::command::replySecret);
        QTest::newRow("made") << QStringLiteral("new-reply-secret")
                              << QString::fromLatin1(app::command::newReplySecret);
    }
    void theSecretIsPrintedAlone()
    {
        QFETCH(QString, action);
        QFETCH(QString, name);
        CommandRun command;
        const auto asked = answering(command, name.toLatin1().constData(),
                                     {{QStringLiteral("name"), QStringLiteral("web-chat")},
                                      {QStringLiteral("secret"), QStringLiteral("whsec_bWFkZS11cA==")}});
        QCOMPARE(command.run({sourcesWord, action, QStringLiteral("web-chat")}), 0);
        QCOMPARE(command.out, QStringLiteral("whsec_bWFkZS11cA==\n"));
        QCOMPARE(asked->value(QLatin1String("name")).toString(), QStringLiteral("web-chat"));
    }
    void whatIsNoSuchActionIsWrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("unknown") << QStringList{QStringLiteral("begin"), QStringLiteral("web-chat")};
        QTest::newRow("no name") << QStringList{QStringLiteral("add")};
        QTest::newRow("two names") << QStringList{QStringLiteral("add"), QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("unknown format") << QStringList{QStringLiteral("add"), QStringLiteral("a"),
                                                       QStringLiteral("--format"), QStringLiteral("typebott")};
    }
    void whatIsNoSuchActionIsWrongUsage()
    {
        QFETCH(QStringList, words);
        CommandRun command;
        QCOMPARE(command.run(QStringList{sourcesWord} + words), 2);
    }
};

QTEST_GUILESS_MAIN(SourcesCommandTest)
#include "sourcescommandtest.moc"
