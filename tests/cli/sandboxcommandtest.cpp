// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrun.h"

#include <QFile>
#include <QTemporaryDir>
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
        QCOMPARE(first.keys(),
                 (QStringList{QStringLiteral("clientId"), QStringLiteral("clientSecret"), QStringLiteral("modelKey"),
                              QStringLiteral("modelUrl"), QStringLiteral("serviceKey"), QStringLiteral("url")}));
        QVERIFY(QUrl(first.value(QStringLiteral("url")).toString()).port() > 0);
        QVERIFY(!first.value(QStringLiteral("serviceKey")).toString().isEmpty());
        QVERIFY(!first.value(QStringLiteral("modelKey")).toString().isEmpty());
        QCOMPARE(first.value(QStringLiteral("modelUrl")).toString(),
                 first.value(QStringLiteral("url")).toString() + QStringLiteral("/model/v1"));
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
        for (const char* option :
             {"--port=70000", "--port=x", "--latency-ms=-1", "--limits=some", "--seed=-1", "--jitter-ms=x",
              "--revoke-at=-1", "--contacts=100001", "--clock-skew=soon", "--search-lag-ms=-5"}) {
            CommandRun command;
            QVERIFY2(command.run({QStringLiteral("sandbox"), QString::fromLatin1(option)}) == 2, option);
        }
    }
    void timesOfTheClockSkewAreRead()
    {
        for (const char* option : {"--clock-skew=90s", "--clock-skew=-5min", "--clock-skew=250", "--clock-skew=+2h"}) {
            CommandRun command;
            command.start({QStringLiteral("--json"), QStringLiteral("sandbox"), QString::fromLatin1(option)});
            QVERIFY2(command.document().contains(QStringLiteral("serviceKey")), option);
            command.interrupt();
            QCOMPARE(command.end(), 0);
        }
    }
    void theStateFileIsSavedAtTheEndAndMadeUpContactsAreInIt()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("hub.json"));
        QString key;
        for (int turn = 0; turn < 2; ++turn) {
            CommandRun command;
            command.start({QStringLiteral("--json"), QStringLiteral("sandbox"), QStringLiteral("--contacts=5"),
                           QStringLiteral("--state=") + path});
            const QString shown = command.document().value(QStringLiteral("serviceKey")).toString();
            QVERIFY(!shown.isEmpty());
            QVERIFY(turn == 0 || shown == key);
            key = shown;
            command.interrupt();
            QCOMPARE(command.end(), 0);
            const auto last = QJsonDocument::fromJson(command.outLines().constLast().toUtf8());
            QCOMPARE(last[QStringLiteral("report")][QStringLiteral("records")][QStringLiteral("contacts")].toInt(), 5);
            QVERIFY(QFile::exists(path));
        }
    }
    void aTierNobodyHasFails()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("sandbox"), QStringLiteral("--tier=gold")}), 1);
        QVERIFY(command.err.contains(QStringLiteral("free, starter, professional, enterprise")));
    }
    void aRuleThatCannotBeReadFails()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("sandbox"), QStringLiteral("--require=unicorns.horn")}), 1);
        QVERIFY(command.err.contains(QStringLiteral("unicorns.horn")));
    }
    void aRuleForValuesThatCannotBeReadFails()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("sandbox"), QStringLiteral("--rule=contacts.zip:short")}), 1);
        QVERIFY(command.err.contains(QStringLiteral("contacts.zip:short")));
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
