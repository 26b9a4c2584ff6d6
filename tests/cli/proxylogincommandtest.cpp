// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrun.h"

using leadferry::test::CommandRun;

class ProxyLoginCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void thePasswordComesFromStdinAndIsNeverPrinted()
    {
        CommandRun command;
        command.input = "s3cret\n";
        QCOMPARE(
            command.run({QStringLiteral("proxy-login"), QStringLiteral("jane"), QStringLiteral("--password-stdin")}),
            0);
        const QJsonObject arguments = command.fake().executed.constFirst().arguments;
        QCOMPARE(arguments.value(QStringLiteral("user")).toString(), QStringLiteral("jane"));
        QCOMPARE(arguments.value(QStringLiteral("password")).toString(), QStringLiteral("s3cret"));
        QVERIFY(!command.out.contains(QStringLiteral("s3cret")) && !command.err.contains(QStringLiteral("s3cret")));
    }
    void aPasswordAsAnArgumentIsRefused()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("proxy-login"), QStringLiteral("jane"), QStringLiteral("s3cret")}), 2);
    }
    void anEmptyStdinIsWrongUsage()
    {
        CommandRun command;
        QCOMPARE(
            command.run({QStringLiteral("proxy-login"), QStringLiteral("jane"), QStringLiteral("--password-stdin")}),
            2);
    }
    void forgettingSendsNoUser()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("proxy-login"), QStringLiteral("--forget")}), 0);
        QVERIFY(command.fake().executed.constFirst().arguments.value(QStringLiteral("user")).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProxyLoginCommandTest)
#include "proxylogincommandtest.moc"
