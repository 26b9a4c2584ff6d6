// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"

using leadferry::base::Error;
using leadferry::base::ErrorKind;
using leadferry::test::CommandRun;

namespace {
constexpr QLatin1String disconnectCommand(leadferry::app::command::disconnect);
}

class DisconnectCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void theNameIsHandedOver()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("disconnect"), QStringLiteral("Law firm")}), 0);
        QCOMPARE(command.fake().executed.constFirst().command, QString(disconnectCommand));
        QCOMPARE(command.fake().executed.constFirst().arguments.value(QStringLiteral("name")).toString(),
                 QStringLiteral("Law firm"));
        QVERIFY(command.out.contains(QStringLiteral("Disconnected Law firm")));
    }
    void oneNameIsNeeded()
    {
        for (const QStringList& names : {QStringList(), QStringList{QStringLiteral("a"), QStringLiteral("b")}}) {
            CommandRun command;
            QCOMPARE(command.run(QStringList{QStringLiteral("disconnect")} + names), 2);
            QVERIFY(command.openedProfile.isEmpty());
        }
    }
    void anUnknownNameFails()
    {
        CommandRun command;
        command.engine->script(disconnectCommand, [](const QJsonObject&, const auto&, const auto& answer) {
            answer(Error{ErrorKind::NotFound, QStringLiteral("there is no connection 'x'")});
        });
        QCOMPARE(command.run({QStringLiteral("disconnect"), QStringLiteral("x")}), 1);
        QVERIFY(command.err.contains(QStringLiteral("no connection 'x'")));
    }
};

QTEST_GUILESS_MAIN(DisconnectCommandTest)
#include "disconnectcommandtest.moc"
