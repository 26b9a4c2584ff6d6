// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"

#include <QJsonArray>

using namespace leadferry;
using test::CommandRun;

namespace {

void scriptSettings(CommandRun& run)
{
    run.engine->script(
        QString::fromLatin1(app::command::settings), [](const QJsonObject&, const auto&, const auto& answer) {
            const QJsonObject schedule{{QStringLiteral("name"), QStringLiteral("delivery.retrySchedule")},
                                       {QStringLiteral("value"), QStringLiteral("soon")},
                                       {QStringLiteral("meaning"), QStringLiteral("delays between tries")},
                                       {QStringLiteral("problem"), QStringLiteral("\"soon\" is not a duration")}};
            const QJsonObject country{{QStringLiteral("name"), QStringLiteral("phone.defaultCountry")},
                                      {QStringLiteral("value"), QStringLiteral("DE")},
                                      {QStringLiteral("meaning"), QStringLiteral("the country of phone numbers")}};
            answer(QJsonObject{{QStringLiteral("settings"), QJsonArray{schedule, country}}});
        });
}

QStringList config(const QStringList& words)
{
    return QStringList{QStringLiteral("config")} + words;
}

} // namespace

class ConfigCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void getListsAllWithWhatCannotBeUsed()
    {
        CommandRun run;
        scriptSettings(run);
        QCOMPARE(run.run(config({QStringLiteral("get")})), 0);
        QVERIFY(run.out.contains(QStringLiteral("phone.defaultCountry")));
        QVERIFY2(run.out.contains(QStringLiteral("is not a duration")), qPrintable(run.out));
    }
    void getOfOnePrintsItsValueAlone()
    {
        CommandRun run;
        scriptSettings(run);
        QCOMPARE(run.run(config({QStringLiteral("get"), QStringLiteral("phone.defaultCountry")})), 0);
        QCOMPARE(run.out, QStringLiteral("DE\n"));
    }
    void aNameNobodyKnowsIsWrongUsage()
    {
        CommandRun run;
        scriptSettings(run);
        QCOMPARE(run.run(config({QStringLiteral("get"), QStringLiteral("phone.country")})), 2);
        QVERIFY(run.err.contains(QStringLiteral("phone.country")));
    }
    void setHandsNameAndValueToTheEngine()
    {
        CommandRun run;
        run.engine->script(QString::fromLatin1(app::command::changeSetting),
                           [](const QJsonObject&, const auto&, const auto& answer) { answer(QJsonObject()); });
        QCOMPARE(run.run(config({QStringLiteral("set"), QStringLiteral("phone.defaultCountry"), QStringLiteral("AT")})),
                 0);
        const QJsonObject arguments = run.fake().executed.constFirst().arguments;
        QCOMPARE(arguments.value(QLatin1String("name")).toString(), QStringLiteral("phone.defaultCountry"));
        QCOMPARE(arguments.value(QLatin1String("value")).toString(), QStringLiteral("AT"));
    }
    void aValueThatCannotBeUsedIsWrongUsageWithTheReason()
    {
        CommandRun run;
        run.engine->script(QString::fromLatin1(app::command::changeSetting),
                           [](const QJsonObject&, const auto&, const auto& answer) {
                               answer(base::Error{base::ErrorKind::Invalid, QStringLiteral("write yes or no")});
                           });
        QCOMPARE(run.run(config({QStringLiteral("set"), QStringLiteral("x"), QStringLiteral("perhaps")})), 2);
        QVERIFY(run.err.contains(QStringLiteral("write yes or no")));
    }
    void withoutKeyAndValueItSaysHow()
    {
        for (const QStringList& words : {QStringList{}, QStringList{QStringLiteral("set"), QStringLiteral("x")},
                                         QStringList{QStringLiteral("unset"), QStringLiteral("x")}}) {
            CommandRun run;
            QCOMPARE(run.run(config(words)), 2);
        }
    }
};

QTEST_GUILESS_MAIN(ConfigCommandTest)
#include "configcommandtest.moc"
