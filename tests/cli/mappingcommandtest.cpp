// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "app/mappingdocument.h"
#include "cli/commandrun.h"
#include "domain/eventtypecatalog.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace leadferry;
using test::CommandRun;

namespace {

/// An engine that has the built-in mappings.
void scriptMappings(CommandRun& run)
{
    run.engine->script(
        QString::fromLatin1(app::command::mappings),
        [](const QJsonObject&, const auto&, const auto& answer) { answer(app::exported(*domain::defaultMappings())); });
}

/// `ticketProperties`: all that its tickets have; empty: not read.
domain::Portal portalWith(const QStringList& ticketProperties)
{
    domain::Portal portal;
    portal.hubId = 4471902;
    portal.name = QStringLiteral("Law firm");
    if (!ticketProperties.isEmpty()) {
        portal.profile.writableProperties.insert(domain::CrmObject::Ticket, ticketProperties);
    }
    return portal;
}

QStringList mapping(const char* action, const QString& file = {})
{
    QStringList words{QStringLiteral("mapping"), QString::fromLatin1(action)};
    return file.isEmpty() ? words : words << file;
}

} // namespace

class MappingCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void showListsWhatEachTypeWrites()
    {
        CommandRun run;
        scriptMappings(run);
        QCOMPARE(run.run(mapping("show")), 0);
        QVERIFY(run.out.contains(QStringLiteral("lead.captured.v1")));
        QVERIFY(run.out.contains(QStringLiteral("contact, note")));
    }
    void checkFindsNothingWhereThePortalHasEverything()
    {
        CommandRun run;
        scriptMappings(run);
        run.engine->connected = {portalWith({})};
        QCOMPARE(run.run(mapping("check")), 0);
        QVERIFY(run.out.contains(QStringLiteral("Law firm")));
    }
    void checkListsWhatThePortalLacks()
    {
        CommandRun run;
        scriptMappings(run);
        run.engine->connected = {portalWith({QStringLiteral("hs_pipeline"), QStringLiteral("hs_pipeline_stage")})};
        QCOMPARE(run.run(QStringList{QStringLiteral("--json")} + mapping("check")), 1);
        const auto problems = run.document().value(QLatin1String("problems")).toArray();
        QVERIFY(!problems.isEmpty());
        QCOMPARE(problems.first()[QLatin1String("kind")].toString(), QStringLiteral("property"));
        QCOMPARE(problems.first()[QLatin1String("object")].toString(), QStringLiteral("ticket"));
    }
    void checkOfAPortalThatIsNotThereFails()
    {
        CommandRun run;
        scriptMappings(run);
        run.engine->connected = {portalWith({})};
        QCOMPARE(run.run(mapping("check") + QStringList{QStringLiteral("--portal"), QStringLiteral("Nobody")}), 1);
        QVERIFY(run.err.contains(QStringLiteral("Nobody")));
        CommandRun nothing;
        scriptMappings(nothing);
        QCOMPARE(nothing.run(mapping("check")), 3);
    }
    void showOfATypeThatHasNoneSaysSo()
    {
        CommandRun run;
        scriptMappings(run);
        QVERIFY(run.run(mapping("show", QStringLiteral("lead.caught.v1"))) != 0);
        QVERIFY(run.err.contains(QStringLiteral("lead.caught.v1")));
    }
    void whatWasExportedIsValidAndCanBeImported()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("mappings.json"));
        CommandRun exporting;
        scriptMappings(exporting);
        QCOMPARE(exporting.run(mapping("export", file)), 0);
        CommandRun validating;
        QCOMPARE(validating.run(mapping("validate", file)), 0);
        CommandRun importing;
        importing.engine->script(QString::fromLatin1(app::command::importMappings),
                                 [](const QJsonObject& arguments, const auto&, const auto& answer) {
                                     QVERIFY(app::readMappings(arguments[QLatin1String("document")].toObject()).ok());
                                     answer(QJsonObject{{QStringLiteral("unchanged"), 8}});
                                 });
        QCOMPARE(importing.run(mapping("import", file)), 0);
        QVERIFY(importing.out.contains(QStringLiteral("8")));
    }
    void aFileThatCannotBeReadIsNamedWithTheLine()
    {
        CommandRun run;
        run.input = "{\n\"eventType\": oops}";
        QVERIFY(run.run(mapping("validate", QStringLiteral("-"))) != 0);
        QVERIFY2(run.err.contains(QStringLiteral("line 2")), qPrintable(run.err));
        CommandRun missing;
        QVERIFY(missing.run(mapping("import", QStringLiteral("/nowhere/mappings.json"))) != 0);
        QVERIFY(missing.err.contains(QStringLiteral("/nowhere/mappings.json")));
        QVERIFY(missing.fake().executed.isEmpty());
    }
    void aRuleThatIsWrongIsNamedByItsPlace()
    {
        CommandRun run;
        run.input =
            R"({"eventType":"x.v1","actions":[{"id":"contact","object":"contact","fields":[{"property":"E mail"}]}]})";
        QVERIFY(run.run(mapping("validate", QStringLiteral("-"))) != 0);
        QVERIFY2(run.err.contains(QStringLiteral("actions[0].fields[0].property")), qPrintable(run.err));
    }
    void withoutAnActionItSaysWhichThereAre()
    {
        CommandRun run;
        QCOMPARE(run.run({QStringLiteral("mapping")}), 2);
        QVERIFY(run.err.contains(QStringLiteral("import")));
        CommandRun wrong;
        QCOMPARE(wrong.run(mapping("improt", QStringLiteral("x"))), 2);
    }
};

QTEST_GUILESS_MAIN(MappingCommandTest)
#include "mappingcommandtest.moc"
