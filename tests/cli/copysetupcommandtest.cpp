// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"

#include <QJsonArray>

using namespace leadferry;
using test::CommandRun;

namespace {

const QStringList copySetup{QStringLiteral("copy-setup"), QStringLiteral("Sandbox"), QStringLiteral("Law firm")};

QJsonObject difference()
{
    return {
        {QStringLiteral("from"), QStringLiteral("Sandbox")},
        {QStringLiteral("to"), QStringLiteral("Law firm")},
        {QStringLiteral("routes"), QJsonArray{QJsonObject{{QStringLiteral("bot"), QStringLiteral("website-bot")}}}},
        {QStringLiteral("missing"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("pipeline")},
                                                           {QStringLiteral("object"), QStringLiteral("ticket")},
                                                           {QStringLiteral("property"), QStringLiteral("hs_pipeline")},
                                                           {QStringLiteral("name"), QStringLiteral("Support")}}}},
        {QStringLiteral("properties"), QJsonArray()}};
}

void script(CommandRun& command)
{
    command.engine->script(QLatin1String(app::command::setupDifference),
                           [](const QJsonObject&, const auto&, const auto& answer) { answer(difference()); });
    command.engine->script(QLatin1String(app::command::copySetup),
                           [](const QJsonObject&, const auto&, const auto& answer) {
                               QJsonObject done = difference();
                               done.insert(QStringLiteral("moved"), 1);
                               answer(done);
                           });
}

} // namespace

class CopySetupCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutApplyItIsOnlyShown()
    {
        CommandRun command;
        script(command);
        QCOMPARE(command.run(copySetup), 0);
        QCOMPARE(command.fake().executed.constFirst().command, QLatin1String(app::command::setupDifference));
        for (const char* part : {"website-bot", "Law firm has no pipeline \"Support\"", "--apply"}) {
            QVERIFY2(command.out.contains(QLatin1String(part)), qPrintable(command.out));
        }
    }
    void applyDoesIt()
    {
        CommandRun command;
        script(command);
        QCOMPARE(command.run(copySetup + QStringList{QStringLiteral("--apply")}), 0);
        QCOMPARE(command.fake().executed.constFirst().command, QLatin1String(app::command::copySetup));
        QVERIFY(command.out.contains(QStringLiteral("1 routes lead to Law firm now.")));
    }
    void oneNameIsWrongUsage()
    {
        CommandRun command;
        QCOMPARE(command.run(copySetup.mid(0, 2)), 2);
    }
};

QTEST_GUILESS_MAIN(CopySetupCommandTest)
#include "copysetupcommandtest.moc"
