// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"

#include <QJsonArray>

using leadferry::base::Error;
using leadferry::base::ErrorKind;
using leadferry::test::CommandRun;
using leadferry::test::FakeEngineClient;
namespace command = leadferry::app::command;

namespace {

constexpr qint64 aMoment = 1'795'000'000'000;

const QString alerts = QStringLiteral("alerts");
const QByteArray address = "https://hooks.example.com/services/very-secret";

QJsonObject answerWith(const QJsonObject& webhook = {}, const QJsonArray& states = {})
{
    return {{QStringLiteral("desktop"), true},
            {QStringLiteral("sound"), false},
            {QStringLiteral("quietHours"), QStringLiteral("22:00-07:00")},
            {QStringLiteral("newLead"), true},
            {QStringLiteral("scoreAbove"), 80},
            {QStringLiteral("webhook"), webhook},
            {QStringLiteral("states"), states},
            {QStringLiteral("told"),
             QJsonArray{QJsonObject{{QStringLiteral("atMs"), aMoment},
                                    {QStringLiteral("text"), QStringLiteral("Leadferry: Law firm answers again")}}}}};
}

FakeEngineClient::Script answering(const leadferry::base::Result<QJsonObject>& result)
{
    return [result](const QJsonObject&, const FakeEngineClient::Progress&, const FakeEngineClient::Answer& answer) {
        answer(result);
    };
}

} // namespace

class AlertsCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void itShowsWhatIsSetWhatIsWrongAndWhatWasTold()
    {
        CommandRun run;
        const QJsonArray states{QJsonObject{{QStringLiteral("kind"), QStringLiteral("portal_silent")},
                                            {QStringLiteral("text"), QStringLiteral("Law firm does not answer")},
                                            {QStringLiteral("sinceMs"), aMoment},
                                            {QStringLiteral("told"), true}}};
        run.engine->script(QLatin1String(command::alerts),
                           answering(answerWith({{QStringLiteral("set"), true},
                                                 {QStringLiteral("triedAtMs"), aMoment},
                                                 {QStringLiteral("failure"), QStringLiteral("it fails (503)")}},
                                                states)));
        QCOMPARE(run.run({alerts}), 0);
        QVERIFY(run.out.contains(QStringLiteral("on, sound off")));
        QVERIFY(run.out.contains(QStringLiteral("did not arrive")) && run.out.contains(QStringLiteral("(503)")));
        QVERIFY(run.out.contains(QStringLiteral("22:00-07:00")));
        QVERIFY(run.out.contains(QStringLiteral("new leads, scores above 80; without names")));
        QVERIFY(run.out.contains(QStringLiteral("Law firm does not answer")));
        QVERIFY(run.out.contains(QStringLiteral("Law firm answers again")));
    }
    void withJsonItIsTheAnswerItself()
    {
        CommandRun run;
        run.engine->script(QLatin1String(command::alerts), answering(answerWith()));
        QCOMPARE(run.run({alerts, QStringLiteral("--json")}), 0);
        QCOMPARE(run.document(), answerWith());
    }
    void theAddressComesFromStdinAndIsNeverPrinted()
    {
        CommandRun run;
        run.input = address + "\n";
        QCOMPARE(run.run({alerts, QStringLiteral("webhook"), QStringLiteral("--url-stdin")}), 0);
        const auto& executed = run.fake().executed.constFirst();
        QCOMPARE(executed.command, QLatin1String(command::setAlertWebhook));
        QCOMPARE(executed.arguments.value(QLatin1String("url")).toString(), QString::fromLatin1(address));
        QVERIFY(!run.out.contains(QStringLiteral("secret")) && !run.err.contains(QStringLiteral("secret")));
    }
    void removingSendsNoAddress()
    {
        CommandRun run;
        QCOMPARE(run.run({alerts, QStringLiteral("webhook"), QStringLiteral("--remove")}), 0);
        QVERIFY(run.fake().executed.constFirst().arguments.value(QLatin1String("url")).toString().isEmpty());
    }
    void whatMakesNoSenseIsWrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("an address as an argument")
            << QStringList{QStringLiteral("webhook"), QString::fromLatin1(address)};
        QTest::newRow("neither") << QStringList{QStringLiteral("webhook")};
        QTest::newRow("both") << QStringList{QStringLiteral("webhook"), QStringLiteral("--url-stdin"),
                                             QStringLiteral("--remove")};
        QTest::newRow("empty stdin") << QStringList{QStringLiteral("webhook"), QStringLiteral("--url-stdin")};
        QTest::newRow("unknown") << QStringList{QStringLiteral("ring")};
        QTest::newRow("option without webhook") << QStringList{QStringLiteral("--remove")};
        QTest::newRow("test with an option") << QStringList{QStringLiteral("test"), QStringLiteral("--remove")};
    }
    void whatMakesNoSenseIsWrongUsage()
    {
        QFETCH(QStringList, words);
        CommandRun run;
        QCOMPARE(run.run(QStringList{alerts} + words), 2);
        QVERIFY(run.fake().executed.isEmpty());
        QVERIFY(!run.err.contains(QStringLiteral("very-secret")));
    }
    void aTestSaysWhatCameOfEachWay_data()
    {
        QTest::addColumn<QJsonObject>("outcome");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QStringList>("words");
        const auto outcome = [](const char* desktop, const char* webhook, const char* failure = "") {
            return QJsonObject{{QStringLiteral("desktop"), QLatin1String(desktop)},
                               {QStringLiteral("webhook"), QLatin1String(webhook)},
                               {QStringLiteral("failure"), QLatin1String(failure)}};
        };
        QTest::newRow("both") << outcome("asked", "arrived") << 0
                              << QStringList{QStringLiteral("window was asked"), QStringLiteral("has arrived")};
        QTest::newRow("none") << outcome("no-window", "none") << 0
                              << QStringList{QStringLiteral("no window is open"), QStringLiteral("none is set")};
        QTest::newRow("off") << outcome("off", "none") << 0 << QStringList{QStringLiteral("alerts.desktop yes")};
        QTest::newRow("failed") << outcome("asked", "failed", "the webhook refuses what is posted (404)") << 1
                                << QStringList{QStringLiteral("(404)")};
    }
    void aTestSaysWhatCameOfEachWay()
    {
        QFETCH(QJsonObject, outcome);
        QFETCH(int, exitCode);
        QFETCH(QStringList, words);
        CommandRun run;
        run.engine->script(QLatin1String(command::testAlert), answering(outcome));
        QCOMPARE(run.run({alerts, QStringLiteral("test")}), exitCode);
        for (const QString& word : words) {
            QVERIFY2(run.out.contains(word), qPrintable(run.out));
        }
    }
    void aFailureOfTheEngineIsToldAsEver()
    {
        CommandRun run;
        run.engine->script(QLatin1String(command::alerts),
                           answering(Error{ErrorKind::Storage, QStringLiteral("the store cannot be read")}));
        QVERIFY(run.run({alerts}) != 0);
        QVERIFY(run.err.contains(QStringLiteral("the store cannot be read")));
    }
};

QTEST_GUILESS_MAIN(AlertsCommandTest)
#include "alertscommandtest.moc"
