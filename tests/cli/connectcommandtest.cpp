// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"
#include "domain/connectreason.h"

namespace domain = leadferry::domain;
namespace reason = leadferry::domain::connectreason;
using leadferry::base::Error;
using leadferry::base::ErrorKind;
using leadferry::test::CommandRun;
using leadferry::test::FakeEngineClient;

namespace {

constexpr QLatin1String byKey(leadferry::app::command::connectServiceKey);
constexpr QLatin1String byOAuth(leadferry::app::command::connectOAuth);
constexpr QLatin1String page("https://app.hubspot.example.com/oauth/authorize?state=s");
const char* const madeUpKey = "pat-eu1-not-a-real-key";

QJsonObject portalAnswer()
{
    return {{QStringLiteral("portal"),
             QJsonObject{{QStringLiteral("name"), QStringLiteral("Law firm")}, {QStringLiteral("hubId"), 4471902}}}};
}

/// Shows the page twice, as the engine does while it waits, then succeeds.
void grant(const QJsonObject&, const FakeEngineClient::Progress& progress, const FakeEngineClient::Answer& answer)
{
    progress({{QStringLiteral("step"), QStringLiteral("browser")}, {QStringLiteral("url"), page}});
    progress({{QStringLiteral("step"), QStringLiteral("browser")}, {QStringLiteral("url"), page}});
    answer(portalAnswer());
}

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

} // namespace

class ConnectCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void theKeyIsTheFirstLineOfStdinAndIsNeverPrinted()
    {
        CommandRun command;
        command.input = QByteArray(madeUpKey) + " \nsecond line\n";
        command.engine->script(byKey,
                               [](const QJsonObject&, const auto&, const auto& answer) { answer(portalAnswer()); });
        QCOMPARE(command.run(words("connect --service-key-stdin --name Law --api-url http://127.0.0.1:1234")), 0);
        const QJsonObject arguments = command.fake().executed.constFirst().arguments;
        QCOMPARE(arguments.value(QStringLiteral("key")).toString(), QLatin1String(madeUpKey));
        QCOMPARE(arguments.value(QStringLiteral("name")).toString(), QStringLiteral("Law"));
        QCOMPARE(arguments.value(QStringLiteral("apiUrl")).toString(), QStringLiteral("http://127.0.0.1:1234"));
        QCOMPARE(arguments.value(QStringLiteral("appUrl")).toString(), QStringLiteral("http://127.0.0.1:1234"));
        QVERIFY(!command.out.contains(QLatin1String(madeUpKey)));
        QVERIFY(!command.err.contains(QLatin1String(madeUpKey)));
        QCOMPARE(command.out, QStringLiteral("Connected Law firm (account 4471902).\n"));
    }
    void theKeyMayBeInTheEnvironment()
    {
        CommandRun command;
        command.environment.insert(QStringLiteral("LEADFERRY_SERVICE_KEY"), QLatin1String(madeUpKey));
        QCOMPARE(command.run(words("connect")), 0);
        QCOMPARE(command.fake().executed.constFirst().command, QString(byKey));
        QCOMPARE(command.fake().executed.constFirst().arguments.value(QStringLiteral("key")).toString(),
                 QLatin1String(madeUpKey));
    }
    void wrongUsageReachesNoEngine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("a secret of no app") << QStringLiteral("connect --client-secret-stdin") << QByteArray("s");
        QTest::newRow("two ways") << QStringLiteral("connect --service-key-stdin --client-id i") << QByteArray("k");
        QTest::newRow("empty stdin") << QStringLiteral("connect --service-key-stdin") << QByteArray();
        QTest::newRow("blank stdin") << QStringLiteral("connect --service-key-stdin") << QByteArray("  \n");
        QTest::newRow("empty secret") << QStringLiteral("connect --client-id i --client-secret-stdin") << QByteArray();
        QTest::newRow("no address") << QStringLiteral("connect --service-key-stdin --api-url nowhere")
                                    << QByteArray("k");
        QTest::newRow("foreign scheme") << QStringLiteral("connect --service-key-stdin --app-url file:///etc")
                                        << QByteArray("k");
        QTest::newRow("no time") << QStringLiteral("connect --service-key-stdin --timeout soon") << QByteArray("k");
    }
    void wrongUsageReachesNoEngine()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, input);
        CommandRun command;
        command.input = input;
        QCOMPARE(command.run(line.split(QLatin1Char(' '))), 2);
        QVERIFY(command.openedProfile.isEmpty());
        QVERIFY(command.err.contains(QStringLiteral("--help")));
    }
    void oauthOpensTheBrowserOnce()
    {
        CommandRun command;
        command.input = "app-secret\n";
        command.engine->script(byOAuth, grant);
        QCOMPARE(command.run(words("connect --client-id app --client-secret-stdin --timeout 20 --pkce")), 0);
        QCOMPARE(command.openedPages, QStringList{page});
        const QJsonObject arguments = command.fake().executed.constFirst().arguments;
        QCOMPARE(arguments.value(QStringLiteral("clientId")).toString(), QStringLiteral("app"));
        QCOMPARE(arguments.value(QStringLiteral("clientSecret")).toString(), QStringLiteral("app-secret"));
        QCOMPARE(arguments.value(QStringLiteral("openBrowser")).toBool(true), false);
        QCOMPARE(arguments.value(QStringLiteral("pkce")).toBool(), true);
        QCOMPARE(arguments.value(QStringLiteral("timeoutMs")).toInt(), 20'000);
        QVERIFY(!command.out.contains(page));
        QVERIFY(!(command.out + command.err).contains(QStringLiteral("app-secret")));
    }
    void withoutABrowserThePageIsPrinted()
    {
        for (const bool wanted : {true, false}) {
            CommandRun command;
            command.input = "app-secret\n";
            command.browserOpens = false;
            command.engine->script(byOAuth, grant);
            QStringList arguments = words("connect --client-id app --client-secret-stdin");
            if (!wanted) {
                arguments.append(QStringLiteral("--no-browser"));
            }
            QCOMPARE(command.run(arguments), 0);
            QCOMPARE(command.openedPages.isEmpty(), !wanted);
            QCOMPARE(command.outLines().constFirst(), QString(page));
        }
    }
    void withJsonThePageIsTheFirstLine()
    {
        CommandRun command;
        command.input = "app-secret\n";
        command.engine->script(byOAuth, grant);
        QCOMPARE(command.run(words("--json connect --client-id app --client-secret-stdin --no-browser")), 0);
        const QStringList lines = command.outLines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines.at(0).toUtf8()).object(), (QJsonObject{{QStringLiteral("url"), page}}));
        QCOMPARE(QJsonDocument::fromJson(lines.at(1).toUtf8()).object(), portalAnswer());
    }
    void refusedCredentialsAreExitCode3()
    {
        CommandRun command;
        command.input = "wrong";
        command.engine->script(byKey, [](const QJsonObject&, const auto&, const auto& answer) {
            answer(Error{ErrorKind::Unauthorized, QStringLiteral("HubSpot refuses the key")});
        });
        QCOMPARE(command.run(words("connect --service-key-stdin")), 3);
        QVERIFY(command.err.contains(QStringLiteral("refuses the key")));
    }
    void withoutAnAppTheKeptOneIsUsed()
    {
        for (const char* line : {"connect", "connect --client-id app"}) {
            CommandRun command;
            command.engine->script(byOAuth, grant);
            QCOMPARE(command.run(words(line)), 0);
            const QJsonObject arguments = command.fake().executed.constFirst().arguments;
            QCOMPARE(arguments.value(QStringLiteral("clientSecret")).toString(), QString());
            QVERIFY(arguments.value(QStringLiteral("language")).isString());
        }
    }
    void withoutAnyAppItSaysHowToGiveOne()
    {
        CommandRun command;
        command.engine->script(byOAuth, [](const QJsonObject&, const auto& progress, const auto& answer) {
            progress({{QStringLiteral("step"), QStringLiteral("failed")}, {QStringLiteral("reason"), reason::noApp}});
            answer(Error{ErrorKind::NotFound, QStringLiteral("no HubSpot app is known yet")});
        });
        QCOMPARE(command.run(words("connect")), 2);
        QVERIFY(command.err.contains(QStringLiteral("no HubSpot app is known yet")));
        QVERIFY(command.err.contains(QStringLiteral("--client-id")));
        QVERIFY(command.err.contains(QStringLiteral("--service-key-stdin")));
    }
    void aPortalIsConnectedAgainByItsNameAndTheWayItWas_data()
    {
        QTest::addColumn<int>("credential");
        QTest::addColumn<QString>("command");
        QTest::newRow("by OAuth") << int(domain::CredentialKind::OAuth) << QString(byOAuth);
        QTest::newRow("by its key") << int(domain::CredentialKind::ServiceKey) << QString(byKey);
    }
    void aPortalIsConnectedAgainByItsNameAndTheWayItWas()
    {
        QFETCH(int, credential);
        QFETCH(QString, command);
        CommandRun run;
        domain::Portal portal;
        portal.name = QStringLiteral("Law firm");
        portal.hubId = 4471902;
        portal.credential = domain::CredentialKind(credential);
        run.engine->connected = {portal};
        run.engine->script(command, [](const QJsonObject&, const auto&, const auto& answer) {
            QJsonObject again = portalAnswer();
            again.insert(QStringLiteral("again"), true);
            answer(again);
        });
        QCOMPARE(run.run({QStringLiteral("connect"), QStringLiteral("--reconnect"), QStringLiteral("law FIRM")}), 0);
        QCOMPARE(run.fake().executed.constFirst().command, command);
        QCOMPARE(run.fake().executed.constFirst().arguments.value(QStringLiteral("expectedHubId")).toInt(), 4471902);
        QVERIFY(run.out.contains(QStringLiteral("again")));
    }
    void aPortalNobodyKnowsCannotBeConnectedAgain()
    {
        CommandRun command;
        QCOMPARE(command.run(words("connect --reconnect Nobody")), 1);
        QVERIFY(command.fake().executed.isEmpty());
        QVERIFY(command.err.contains(QStringLiteral("connections")));
    }
    void everyReasonHasAHintThatSaysWhatToDo()
    {
        for (const QLatin1String why : reason::all) {
            CommandRun command;
            command.input = "key";
            command.engine->script(byKey, [why](const QJsonObject&, const auto& progress, const auto& answer) {
                progress({{QStringLiteral("step"), QStringLiteral("failed")}, {QStringLiteral("reason"), why}});
                answer(Error{ErrorKind::Invalid, QStringLiteral("it failed")});
            });
            QVERIFY(command.run(words("connect --service-key-stdin")) != 0);
            const QString hint = command.err.section(QStringLiteral("it failed"), 1).trimmed();
            QVERIFY2(hint.size() > 20, why.data());
        }
    }
    void interruptingStopsTheEnginesCommandAndWaitsForItsAnswer()
    {
        CommandRun command;
        command.input = "app-secret\n";
        FakeEngineClient::Answer pending;
        command.engine->script(byOAuth,
                               [&pending](const QJsonObject&, const auto&, const auto& answer) { pending = answer; });
        command.start(words("connect --client-id app --client-secret-stdin"));
        QTRY_VERIFY(pending);
        command.interrupt();
        QCOMPARE(command.fake().cancelled, QStringList{byOAuth});
        pending(Error{ErrorKind::Cancelled, QStringLiteral("stopped")});
        QCOMPARE(command.end(), 1);
    }
};

QTEST_GUILESS_MAIN(ConnectCommandTest)
#include "connectcommandtest.moc"
