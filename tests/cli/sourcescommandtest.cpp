// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"

#include <QJsonArray>

using namespace leadferry;
using test::CommandRun;

namespace {

const QString sourcesWord = QStringLiteral("sources");

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
