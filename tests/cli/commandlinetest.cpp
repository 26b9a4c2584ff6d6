// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrun.h"

using leadferry::base::Error;
using leadferry::base::ErrorKind;
using leadferry::test::CommandRun;

class CommandLineTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutACommandTheHelpGoesToStderrAndTheUsageIsWrong()
    {
        CommandRun command;
        QCOMPARE(command.run({}), 2);
        QVERIFY(command.out.isEmpty());
        QVERIFY(command.err.contains(QStringLiteral("Usage: leadferryctl")));
    }
    void helpIsAResultWhenAskedFor()
    {
        for (const char* word : {"--help", "-h", "help"}) {
            CommandRun command;
            QCOMPARE(command.run({QString::fromLatin1(word)}), 0);
            QVERIFY(command.err.isEmpty());
            for (const auto& entry : leadferry::cli::commandCatalog()) {
                QVERIFY2(command.out.contains(QStringLiteral("\n  ") + entry.name), qPrintable(entry.name));
            }
        }
    }
    void everyCommandHasHelpOfItsOwn()
    {
        for (const auto& entry : leadferry::cli::commandCatalog()) {
            CommandRun command;
            QCOMPARE(command.run({entry.name, QStringLiteral("--help")}), 0);
            QVERIFY2(command.out.startsWith(QStringLiteral("Usage: leadferryctl ") + entry.name),
                     qPrintable(command.out));
            QVERIFY(command.out.contains(entry.summary));
            QVERIFY(command.out.contains(QStringLiteral("--json")));
        }
    }
    void theCatalogHasTheCommandsOfTheReadme()
    {
        QStringList names;
        for (const auto& entry : leadferry::cli::commandCatalog()) {
            names.append(entry.name);
        }
        QCOMPARE(
            names.join(QLatin1Char(' ')),
            QStringLiteral(
                "demo sandbox connect connections disconnect run send log show retry cancel correct "
                "join replies enrichment pause resume routes route move copy-setup sources preview mapping properties "
                "test-lead verify summary presets formats config doctor alerts proxy-login status"));
    }
    void theVersionIsSaid()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("--version")}), 0);
        QCOMPARE(command.out, QStringLiteral("leadferryctl " LEADFERRY_VERSION "\n"));
    }
    void aMistypedCommandGetsASuggestion()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("conections")}), 2);
        QVERIFY2(command.err.contains(QStringLiteral("did you mean 'connections'?")), qPrintable(command.err));
        QVERIFY(command.out.isEmpty());
    }
    void aStrangeCommandGetsNoWildGuess()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("xyzzy")}), 2);
        QVERIFY(!command.err.contains(QStringLiteral("did you mean")));
    }
    void anUnknownOptionIsWrongUsage()
    {
        for (const QStringList& arguments : {QStringList{QStringLiteral("--nonsense"), QStringLiteral("status")},
                                             QStringList{QStringLiteral("status"), QStringLiteral("--nonsense")}}) {
            CommandRun command;
            QCOMPARE(command.run(arguments), 2);
            QVERIFY2(command.err.contains(QStringLiteral("nonsense")), qPrintable(command.err));
            QVERIFY(command.openedProfile.isEmpty());
        }
    }
    void aWordTooManyIsWrongUsage()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("status"), QStringLiteral("now")}), 2);
        QVERIFY(command.err.contains(QStringLiteral("'now'")));
    }
    void commonOptionsStandBeforeOrAfterTheCommand()
    {
        const QString profile = QStringLiteral("--profile");
        const QString json = QStringLiteral("--json");
        const QString status = QStringLiteral("status");
        const QString folder = QStringLiteral("/data/here");
        for (const QStringList& arguments :
             {QStringList{profile, folder, json, status}, QStringList{status, profile, folder, json},
              QStringList{json, status, profile, folder}}) {
            CommandRun command;
            QCOMPARE(command.run(arguments), 3);
            QCOMPARE(command.openedProfile, folder);
            QVERIFY(!command.document().isEmpty());
        }
    }
    void anOptionsValueThatLooksLikeACommandIsNoCommand()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("--profile"), QStringLiteral("status"), QStringLiteral("connections")}),
                 0);
        QCOMPARE(command.openedProfile, QStringLiteral("status"));
    }
    void aStoreThatCannotBeOpenedIsExitCode6()
    {
        CommandRun command;
        command.profileFailure = Error{ErrorKind::Storage, QStringLiteral("the database is newer than this program")};
        QCOMPARE(command.run({QStringLiteral("log")}), 6);
        QVERIFY(command.err.contains(QStringLiteral("newer than this program")));
    }
    void aProfileInUseIsExitCode5()
    {
        CommandRun command;
        command.profileFailure = Error{ErrorKind::Conflict, QStringLiteral("the profile is in use")};
        QCOMPARE(command.run({QStringLiteral("connections")}), 5);
    }
    void withJsonAnErrorIsADocumentToo()
    {
        CommandRun command;
        command.profileFailure = Error{ErrorKind::Storage, QStringLiteral("the disk is gone")};
        QCOMPARE(command.run({QStringLiteral("--json"), QStringLiteral("log")}), 6);
        const QJsonObject error = command.document().value(QStringLiteral("error")).toObject();
        QCOMPARE(error.value(QStringLiteral("kind")).toString(), leadferry::base::toString(ErrorKind::Storage));
        QCOMPARE(error.value(QStringLiteral("message")).toString(), QStringLiteral("the disk is gone"));
        QVERIFY(command.err.contains(QStringLiteral("the disk is gone")));
    }
    void aCommandThatIsInterruptedHasFailed()
    {
        CommandRun command;
        command.engine->holdAnswers = true;
        command.start({QStringLiteral("connections")});
        command.interrupt();
        QCOMPARE(command.end(), 1);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandlinetest.moc"
