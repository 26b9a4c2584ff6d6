// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrun.h"
#include "support/madeuprows.h"

#include <QJsonArray>

using leadferry::base::Error;
using leadferry::base::ErrorKind;
using leadferry::domain::DeliveryState;
using leadferry::test::CommandRun;
using leadferry::test::madeUpNowMs;
using leadferry::test::madeUpRow;
using leadferry::test::madeUpRows;

namespace {

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

} // namespace

class LogCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void eachDeliveryIsARowNewestFirst()
    {
        CommandRun command;
        command.engine->rows = madeUpRows(3);
        QCOMPARE(command.run(words("log")), 0);
        const QStringList lines = command.outLines();
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(1).startsWith(QStringLiteral("d3 ")));
        for (const char* part : {"2026-11-23", "delivered", "lead.captured.v1", "Person 3", "Law firm"}) {
            QVERIFY2(lines.at(1).contains(QLatin1String(part)), part);
        }
        QVERIFY(command.err.contains(QStringLiteral("3 delivered")));
    }
    void everyFilterReachesTheEngine()
    {
        CommandRun command;
        QCOMPARE(command.run(words(
                     "log --status held,exhausted --type lead.captured.v1 --portal Law --since 2026-11-22T09:15:00Z "
                     "--search ada --limit 7")),
                 0);
        const auto& asked = command.fake().asked.constFirst();
        QVERIFY((asked.filter.states == QList<DeliveryState>{DeliveryState::Held, DeliveryState::Exhausted}));
        QCOMPARE(asked.filter.type, QStringLiteral("lead.captured.v1"));
        QCOMPARE(asked.filter.portalName, QStringLiteral("Law"));
        QCOMPARE(asked.filter.sinceMs, 1'795'338'900'000);
        QCOMPARE(asked.filter.text, QStringLiteral("ada"));
        QCOMPARE(asked.span.limit, 7);
    }
    void theWindowsLineIsUnderstood()
    {
        CommandRun command;
        QCOMPARE(
            command.run({QStringLiteral("log"),
                         QStringLiteral("status:failed type:lead.captured portal:\"Law firm\" -bot:website-bot jane"),
                         QStringLiteral("--until"), QStringLiteral("2026-11-22"), QStringLiteral("--cause"),
                         QStringLiteral("503")}),
            0);
        const auto& filter = command.fake().asked.constFirst().filter;
        QVERIFY(filter.states.contains(DeliveryState::Exhausted) && filter.states.contains(DeliveryState::Held));
        QVERIFY(filter.butShadowed);
        QCOMPARE(filter.type, QStringLiteral("lead.captured.v1"));
        QCOMPARE(filter.portalName, QStringLiteral("Law firm"));
        QCOMPARE(filter.butBot, QStringLiteral("website-bot"));
        QCOMPARE(filter.text, QStringLiteral("jane"));
        QCOMPARE(filter.cause, QStringLiteral("503"));
        QCOMPARE(filter.untilMs, 1'795'392'000'000); // the whole day
    }
    void numbersAboveAThousandAreNotCountedOut()
    {
        CommandRun command;
        command.engine->rows = madeUpRows(1300);
        QCOMPARE(command.run(words("log type:lead.captured.v1")), 0);
        QVERIFY2(command.err.contains(QStringLiteral("1000+ delivered")), qPrintable(command.err));
        CommandRun json;
        json.engine->rows = madeUpRows(1300);
        QCOMPARE(json.run(words("--json log type:lead.captured.v1")), 0);
        const QJsonObject counts = json.document().value(QStringLiteral("counts")).toObject();
        QCOMPARE(counts.value(QStringLiteral("delivered")).toInt(), 1000);
        QCOMPARE(counts.value(QStringLiteral("atLeast")).toArray(), QJsonArray{QStringLiteral("delivered")});
    }
    void anImpatientEngineIsAskedOnUntilTheEnd()
    {
        CommandRun command;
        command.engine->rows = madeUpRows(60);
        command.engine->lookedAtOnce = 7;
        QCOMPARE(command.run(words("--json log")), 0);
        QCOMPARE(command.document().value(QStringLiteral("deliveries")).toArray().size(), 50);
    }
    void aLargeLimitIsReadInPages()
    {
        CommandRun command;
        command.engine->rows = madeUpRows(1300);
        QCOMPARE(command.run(words("--json log --limit 1200")), 0);
        const QJsonArray list = command.document().value(QStringLiteral("deliveries")).toArray();
        QCOMPARE(list.size(), 1200);
        QCOMPARE(list.first()[QStringLiteral("id")].toString(), QStringLiteral("d1300"));
        QCOMPARE(list.last()[QStringLiteral("id")].toString(), QStringLiteral("d101"));
        QVERIFY(command.document().value(QStringLiteral("more")).toBool());
        QCOMPARE(command.fake().asked.size(), 3);
    }
    void anEmptyLogSaysSo()
    {
        CommandRun command;
        QCOMPARE(command.run(words("log")), 0);
        QCOMPARE(command.out, QStringLiteral("No deliveries.\n"));
    }
    void wrongValuesAreWrongUsage()
    {
        for (const char* line : {"log --status broken", "log --since someday", "log --until someday", "log colour:red",
                                 "log since:someday", "log --limit 0", "log d3"}) {
            CommandRun command;
            QVERIFY2(command.run(words(line)) == 2, line);
            QVERIFY(command.openedProfile.isEmpty());
        }
    }
    void aFailingStoreIsExitCode6()
    {
        CommandRun command;
        command.engine->failure = Error{ErrorKind::Storage, QStringLiteral("the disk is gone")};
        QCOMPARE(command.run(words("log")), 6);
    }
    void followingPrintsOnlyWhatChanges()
    {
        CommandRun command;
        command.engine->rows = madeUpRows(2);
        command.start(words("log --follow"));
        QTRY_COMPARE(command.outLines().size(), 3);
        auto changed = madeUpRow(1, DeliveryState::Held);
        changed.changedAtMs = madeUpNowMs + 5;
        command.fake().change({changed});
        auto fresh = madeUpRow(3, DeliveryState::Queued);
        fresh.changedAtMs = madeUpNowMs; // the same millisecond as what was printed already
        command.fake().change({fresh});
        QTRY_COMPARE(command.outLines().size(), 5);
        QVERIFY2(command.outLines().at(3).startsWith(QStringLiteral("d3 ")), qPrintable(command.out));
        QVERIFY(command.outLines().at(4).startsWith(QStringLiteral("d1 ")));
        const auto questions = command.fake().asked.size();
        QTRY_VERIFY(command.fake().asked.size() > questions + 1);
        QCOMPARE(command.outLines().size(), 5);
        command.interrupt();
        QCOMPARE(command.end(), 0);
    }
    void followingWithJsonIsALineEach()
    {
        CommandRun command;
        command.engine->rows = madeUpRows(2);
        command.start(words("--json log --follow"));
        QTRY_COMPARE(command.outLines().size(), 2);
        QCOMPARE(
            QJsonDocument::fromJson(command.outLines().at(0).toUtf8()).object().value(QStringLiteral("id")).toString(),
            QStringLiteral("d1"));
        command.interrupt();
        QCOMPARE(command.end(), 0);
    }
};

QTEST_GUILESS_MAIN(LogCommandTest)
#include "logcommandtest.moc"
