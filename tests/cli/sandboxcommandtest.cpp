// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrun.h"

#include <QUrl>

using leadferry::test::CommandRun;

class SandboxCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstLineOfJsonSaysHowToReachIt()
    {
        CommandRun command;
        command.start({QStringLiteral("--json"), QStringLiteral("sandbox")});
        const QJsonObject first = command.document();
        QCOMPARE(first.keys(), (QStringList{QStringLiteral("clientId"), QStringLiteral("clientSecret"),
                                            QStringLiteral("serviceKey"), QStringLiteral("url")}));
        QVERIFY(QUrl(first.value(QStringLiteral("url")).toString()).port() > 0);
        QVERIFY(!first.value(QStringLiteral("serviceKey")).toString().isEmpty());
        command.interrupt();
        QCOMPARE(command.end(), 0);
        const QJsonObject last = QJsonDocument::fromJson(command.outLines().constLast().toUtf8()).object();
        QVERIFY(last.value(QStringLiteral("report")).isObject());
    }
    void peopleGetTheCommandToConnectIt()
    {
        CommandRun command;
        command.start({QStringLiteral("sandbox")});
        QVERIFY(command.out.contains(QStringLiteral("http://127.0.0.1:")));
        QVERIFY(command.err.contains(QStringLiteral("connect --service-key-stdin --api-url http://127.0.0.1:")));
        command.interrupt();
        QCOMPARE(command.end(), 0);
    }
    void wrongValuesAreWrongUsage()
    {
        for (const char* option : {"--port=70000", "--port=x", "--latency-ms=-1", "--limits=some", "--seed=-1"}) {
            CommandRun command;
            QVERIFY2(command.run({QStringLiteral("sandbox"), QString::fromLatin1(option)}) == 2, option);
        }
    }
    void aRuleThatCannotBeReadFails()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("sandbox"), QStringLiteral("--require=everything")}), 1);
        QVERIFY(command.err.contains(QStringLiteral("everything")));
    }
    void aFaultThatCannotBeReadFails()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("sandbox"), QStringLiteral("--fault=flood=0.5")}), 1);
        QVERIFY(!command.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SandboxCommandTest)
#include "sandboxcommandtest.moc"
