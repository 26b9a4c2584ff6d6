// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"
#include "support/madeupenrichments.h"
#include "support/madeuprows.h"

using namespace leadferry;
using domain::EnrichmentFault;
using domain::EnrichmentState;
using test::CommandRun;
using test::FakeEngineClient;
namespace command = app::command;

namespace {

constexpr QLatin1String secret("sk-made-up-very-secret");

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ');
}

FakeEngineClient::Script answering(const base::Result<QJsonObject>& result)
{
    return [result](const QJsonObject&, const FakeEngineClient::Progress&, const FakeEngineClient::Answer& answer) {
        answer(result);
    };
}

} // namespace

class EnrichmentCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void itShowsWhatIsSetHowItGoesAndWhatWasReadLast()
    {
        CommandRun run;
        run.engine->script(QLatin1String(command::enrichment), answering(test::enrichmentOn()));
        QCOMPARE(run.run(words("enrichment --limit 3")), 0);
        QCOMPARE(run.fake().executed.constFirst().arguments.value(QLatin1String("limit")).toInt(), 3);
        for (const char* part : {"on; 12 conversations asked about today, 3 waiting", "https://api.mistral.ai/v1",
                                 "mistral-small-latest", "conversation.ended.v1, csat.submitted.v1", "200 at most",
                                 "e7", "read (llama3.1, 1800 ms, 1240 tokens)", "Jane asks for a test drive"}) {
            QVERIFY2(run.out.contains(QLatin1String(part)), qPrintable(run.out));
        }
        QVERIFY(!run.out.contains(QStringLiteral("Rests")));
    }
    void whatIsOffSaysHowItIsSwitchedOn()
    {
        CommandRun run;
        run.engine->script(QLatin1String(command::enrichment), answering(test::enrichmentOff()));
        QCOMPARE(run.run(words("enrichment")), 0);
        QVERIFY(run.out.contains(QStringLiteral("off: set enrichment.address")));
        QVERIFY(run.out.contains(QStringLiteral("none is set")));
    }
    void aRestSaysWhy()
    {
        CommandRun run;
        run.engine->script(
            QLatin1String(command::enrichment),
            answering(test::enrichmentOn({EnrichmentFault::KeyRefused, QStringLiteral("401")}, test::madeUpNowMs)));
        QCOMPARE(run.run(words("enrichment")), 0);
        QVERIFY(run.out.contains(QStringLiteral("does not accept the key (HTTP 401)")));
        QVERIFY(run.out.contains(QStringLiteral("asked again 20")));
    }
    void withJsonItIsTheAnswerItself()
    {
        CommandRun run;
        run.engine->script(QLatin1String(command::enrichment), answering(test::enrichmentOn()));
        QCOMPARE(run.run(words("enrichment --json")), 0);
        QCOMPARE(run.document(), test::enrichmentOn());
    }
    void everyStateSaysWhatBecameOfTheConversation()
    {
        const auto waiting = test::madeUpEnrichment(1, test::madeUpNowMs);
        QJsonObject answer = test::enrichmentOn();
        answer.insert(
            QStringLiteral("newest"),
            QJsonArray{domain::toJson(waiting),
                       domain::toJson(test::asked(waiting, EnrichmentState::Waiting,
                                                  {EnrichmentFault::Fails, QStringLiteral("503")})),
                       domain::toJson(test::asked(waiting, EnrichmentState::Failed, {EnrichmentFault::TooLong, {}})),
                       domain::toJson(test::asked(waiting, EnrichmentState::Nothing))});
        CommandRun run;
        run.engine->script(QLatin1String(command::enrichment), answering(answer));
        QCOMPARE(run.run(words("enrichment")), 0);
        for (const char* part : {"waiting to be read", "waiting: the language model's service fails for the moment",
                                 "not read: the conversation is longer", "too little was written"}) {
            QVERIFY2(run.out.contains(QLatin1String(part)), qPrintable(run.out));
        }
    }
    void askingWithoutNamesIsAboutAllOfTheLastDays()
    {
        CommandRun run;
        run.engine->script(QLatin1String(command::enrich), answering(QJsonObject{{QStringLiteral("started"), 4}}));
        QCOMPARE(run.run(words("enrichment ask")), 0);
        QVERIFY(run.fake().executed.constFirst().arguments.isEmpty());
        QVERIFY(run.out.contains(QStringLiteral("4 will be asked about")));
    }
    void askingByNamesAsksForEachDelivery()
    {
        CommandRun run;
        run.engine->rows = {test::madeUpRow(3)};
        run.engine->rows[0].eventSequence = 7;
        run.engine->script(QLatin1String(command::enrich), answering(QJsonObject{{QStringLiteral("started"), 1}}));
        QCOMPARE(run.run(words("enrichment ask d12 e7 --json")), 0);
        QList<qint64> asked;
        for (const auto& executed : run.fake().executed) {
            asked.append(executed.arguments.value(QLatin1String("id")).toInteger());
        }
        QCOMPARE(asked, (QList<qint64>{12, 3}));
        QCOMPARE(run.document().value(QLatin1String("started")).toInt(), 2);
    }
    void whereNothingIsToBeAskedItSaysSo()
    {
        CommandRun run;
        run.engine->script(QLatin1String(command::enrich), answering(QJsonObject{{QStringLiteral("started"), 0}}));
        QCOMPARE(run.run(words("enrichment ask d12")), 0);
        QVERIFY(run.out.contains(QStringLiteral("Nothing to ask about")));
    }
    void aTryTellsWhatTheModelSays()
    {
        CommandRun run;
        run.engine->script(QLatin1String(command::tryEnrichment), answering(test::madeUpTry()));
        QCOMPARE(run.run(words("enrichment try")), 0);
        QVERIFY(run.fake().executed.constFirst().arguments.isEmpty());
        for (const char* part : {"can be used", "llama3.1, 1800 ms, 1240 tokens", "next_steps", "82"}) {
            QVERIFY2(run.out.contains(QLatin1String(part)), qPrintable(run.out));
        }
    }
    void aTryThatFailsEndsWithTheReason()
    {
        const QJsonObject outcome = test::failedTry({EnrichmentFault::NoSuchModel, QStringLiteral("llama9")});
        CommandRun run;
        run.engine->script(QLatin1String(command::tryEnrichment), answering(outcome));
        QCOMPARE(run.run(words("enrichment try")), 1);
        QVERIFY(run.err.contains(QStringLiteral("there is no model \"llama9\"")));
        CommandRun asJson;
        asJson.engine->script(QLatin1String(command::tryEnrichment), answering(outcome));
        QCOMPARE(asJson.run(words("enrichment try --json")), 1);
        QCOMPARE(asJson.document(), outcome);
    }
    void ctrlCStopsATryInTheEngine()
    {
        CommandRun run;
        FakeEngineClient::Answer held;
        run.engine->script(QLatin1String(command::tryEnrichment),
                           [&held](const QJsonObject&, const auto&, const auto& answer) { held = answer; });
        run.start(words("enrichment try"));
        QTRY_VERIFY(held);
        run.interrupt();
        QCOMPARE(run.fake().cancelled, QStringList{QLatin1String(command::tryEnrichment)});
        held(base::Error{base::ErrorKind::Cancelled, QStringLiteral("stopped")});
        QCOMPARE(run.end(), 1);
    }
    void theKeyComesFromStdinAndIsNeverPrinted()
    {
        CommandRun run;
        run.input = QByteArray(secret.data()) + "\n";
        QCOMPARE(run.run(words("enrichment key --secret-stdin")), 0);
        const auto& executed = run.fake().executed.constFirst();
        QCOMPARE(executed.command, QLatin1String(command::setEnrichmentKey));
        QCOMPARE(executed.arguments.value(QLatin1String("key")).toString(), secret);
        QVERIFY(!run.out.contains(QStringLiteral("very-secret")) && !run.err.contains(QStringLiteral("very-secret")));
    }
    void removingSendsNoKey()
    {
        CommandRun run;
        QCOMPARE(run.run(words("enrichment key --remove")), 0);
        QVERIFY(run.fake().executed.constFirst().arguments.value(QLatin1String("key")).toString().isEmpty());
    }
    void whatMakesNoSenseIsWrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"enrichment key", "enrichment key --secret-stdin --remove", "enrichment key sk-1",
                                 "enrichment --remove", "enrichment try d12", "enrichment ask x1", "enrichment read",
                                 "enrichment --limit 0", "enrichment ask --limit 3", "enrichment ask --remove",
                                 "enrichment key --secret-stdin"}) { // the last: with an empty stdin
            QTest::newRow(line) << QString::fromLatin1(line);
        }
    }
    void whatMakesNoSenseIsWrongUsage()
    {
        QFETCH(QString, line);
        CommandRun run;
        QCOMPARE(run.run(line.split(u' ')), 2);
        QVERIFY(!run.err.isEmpty());
        QVERIFY(run.fake().executed.isEmpty());
    }
    void showPrintsWhatWasMadeOfTheConversation()
    {
        CommandRun run;
        domain::DeliveryDetail detail;
        detail.row = test::madeUpRow(2);
        detail.enrichments = {test::read(test::madeUpEnrichment(9, test::madeUpNowMs))};
        run.engine->details.insert(2, detail);
        QCOMPARE(run.run(words("show d2")), 0);
        QVERIFY(run.out.contains(QStringLiteral("e9")) && run.out.contains(QStringLiteral("Jane asks")));
    }
};

QTEST_GUILESS_MAIN(EnrichmentCommandTest)
#include "enrichmentcommandtest.moc"
