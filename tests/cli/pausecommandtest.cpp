// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"

using namespace leadferry;
using test::CommandRun;

class PauseCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void eachAsksTheEngineForWhatItIsCalled_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("said");
        QTest::newRow("pause") << QString::fromLatin1(app::command::pause) << QStringLiteral("Paused");
        QTest::newRow("resume") << QString::fromLatin1(app::command::resume) << QStringLiteral("Resumed");
    }
    void eachAsksTheEngineForWhatItIsCalled()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, said);
        CommandRun run;
        run.engine->script(command, [](const QJsonObject&, const auto&, const auto& answer) { answer(QJsonObject()); });
        QCOMPARE(run.run({command}), 0);
        QCOMPARE(run.fake().executed.size(), 1);
        QCOMPARE(run.fake().executed.constFirst().command, command);
        QVERIFY(run.out.startsWith(said));
    }
    void onePortalIsNamed()
    {
        CommandRun run;
        QCOMPARE(run.run({QStringLiteral("pause"), QStringLiteral("--portal"), QStringLiteral("Law firm")}), 0);
        QCOMPARE(run.fake().executed.constFirst().arguments.value(QStringLiteral("portal")).toString(),
                 QStringLiteral("Law firm"));
        QVERIFY(run.out.contains(QStringLiteral("Law firm")));
    }
    void aFailureIsToldAndIsNoSuccess()
    {
        CommandRun run;
        const QString command = QString::fromLatin1(app::command::pause);
        run.engine->script(command, [](const QJsonObject&, const auto&, const auto& answer) {
            answer(base::Error{base::ErrorKind::Storage, QStringLiteral("the disk is full")});
        });
        QCOMPARE(run.run({command}), 6);
        QVERIFY(run.err.contains(QStringLiteral("the disk is full")));
    }
};

QTEST_GUILESS_MAIN(PauseCommandTest)
#include "pausecommandtest.moc"
