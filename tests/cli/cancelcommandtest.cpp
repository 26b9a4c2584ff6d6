// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"

#include <QJsonArray>

using leadferry::test::CommandRun;

namespace {

int runWith(CommandRun& command, int cancelled, const QStringList& ids)
{
    command.engine->script(QLatin1String(leadferry::app::command::cancelDeliveries),
                           [cancelled](const QJsonObject&, const auto&, const auto& answer) {
                               answer(QJsonObject{{QStringLiteral("cancelled"), cancelled}});
                           });
    return command.run(QStringList{QStringLiteral("cancel")} + ids);
}

} // namespace

class CancelCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void namedDeliveriesAreGivenUp()
    {
        CommandRun command;
        QCOMPARE(runWith(command, 2, {QStringLiteral("d3"), QStringLiteral("d4")}), 0);
        QCOMPARE(command.fake().executed.constFirst().arguments,
                 (QJsonObject{{QStringLiteral("ids"), QJsonArray{3, 4}}}));
        QVERIFY(command.out.contains(QStringLiteral("2 of 2 given up")));
    }
    void fewerThanNamedIsAFailure()
    {
        CommandRun command;
        QCOMPARE(runWith(command, 0, {QStringLiteral("d3")}), 1);
    }
    void withoutIdsTheUsageIsWrong()
    {
        CommandRun command;
        QCOMPARE(runWith(command, 0, {}), 2);
        QVERIFY(command.openedProfile.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CancelCommandTest)
#include "cancelcommandtest.moc"
