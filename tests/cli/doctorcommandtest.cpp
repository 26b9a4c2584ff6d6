// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checkwords.h"
#include "cli/commandrun.h"
#include "domain/checkresult.h"

#include <QJsonArray>

using namespace leadferry;
using domain::CheckId;
using domain::CheckResult;
using domain::CheckState;
using domain::Finding;
using domain::Repair;
using test::CommandRun;

namespace {

const CheckResult roomy{
    CheckId::DiskSpace, CheckState::Ok, Finding::SpaceEnough, {{QStringLiteral("megabytes"), 50'000}}};
const CheckResult port{CheckId::LocalPort,
                       CheckState::Failed,
                       Finding::PortTaken,
                       {{QStringLiteral("address"), QStringLiteral("127.0.0.1:8765")}},
                       Repair::ChoosePort};
const CheckResult fastClock{
    CheckId::Clock, CheckState::Warning, Finding::ClockAhead, {{QStringLiteral("minutes"), 7}}, Repair::SetClock};
const CheckResult gone{CheckId::Access,   CheckState::Failed,        Finding::AccessGone, {},
                       Repair::Reconnect, QStringLiteral("Law firm")};

int run(CommandRun& command, const QList<CheckResult>& results, QStringList arguments = {QStringLiteral("doctor")})
{
    command.engine->script(QStringLiteral("doctor"), [results](const QJsonObject&, const auto&, const auto& answer) {
        QJsonArray checks;
        for (const CheckResult& result : results) {
            checks.append(domain::toJson(result));
        }
        answer(QJsonObject{{QStringLiteral("checks"), checks}});
    });
    return command.run(arguments);
}

} // namespace

class DoctorCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void theExitCodeIsThatOfTheWorst_data()
    {
        QTest::addColumn<QList<CheckResult>>("results");
        QTest::addColumn<int>("code");
        QTest::newRow("ok") << QList<CheckResult>{roomy} << 0;
        QTest::newRow("warning") << QList<CheckResult>{roomy, fastClock} << 0;
        QTest::newRow("failed") << QList<CheckResult>{roomy, fastClock, port} << 1;
        QTest::newRow("access") << QList<CheckResult>{port, gone} << 3;
    }
    void theExitCodeIsThatOfTheWorst()
    {
        QFETCH(QList<CheckResult>, results);
        CommandRun command;
        QTEST(run(command, results), "code");
    }
    void whatIsWrongComesWithWhatToType()
    {
        CommandRun command;
        (void)run(command, {roomy, port, gone});
        QVERIFY(command.out.contains(QStringLiteral("another program uses 127.0.0.1:8765")));
        QVERIFY(command.out.contains(QStringLiteral("leadferryctl config set listen.address")));
        QVERIFY(command.out.contains(QStringLiteral("leadferryctl connect --name \"Law firm\"")));
    }
    void theDocumentHasIdStateReasonAndRepair()
    {
        CommandRun command;
        (void)run(command, {roomy, port}, {QStringLiteral("--json"), QStringLiteral("doctor")});
        const QJsonArray checks = command.document().value(QStringLiteral("checks")).toArray();
        QCOMPARE(checks.size(), 2);
        QVERIFY(checks.at(0)[QLatin1String("repair")].isNull());
        QCOMPARE(checks.at(1)[QLatin1String("id")].toString(), QStringLiteral("local-port"));
        QCOMPARE(checks.at(1)[QLatin1String("state")].toString(), QStringLiteral("failed"));
        QVERIFY(checks.at(1)[QLatin1String("reason")].toString().contains(QStringLiteral("8765")));
        QCOMPARE(checks.at(1)[QLatin1String("repair")][QLatin1String("id")].toString(), QStringLiteral("choose-port"));
    }
    void aNameGoesToTheEngine()
    {
        CommandRun command;
        (void)run(command, {roomy}, {QStringLiteral("doctor"), QStringLiteral("Law firm")});
        QCOMPARE(command.fake().executed.constFirst().arguments.value(QStringLiteral("name")).toString(),
                 QStringLiteral("Law firm"));
    }
    void ctrlCCancelsTheEnginesCommand()
    {
        CommandRun command;
        command.engine->script(QStringLiteral("doctor"),
                               [](const QJsonObject&, const auto& progress, const auto&) { progress({}); });
        command.start({QStringLiteral("doctor")});
        QTRY_VERIFY(command.err.contains(QStringLiteral("Checking")));
        command.interrupt();
        QCOMPARE(command.fake().cancelled, QStringList{QStringLiteral("doctor")});
    }
    void everyFindingAndRepairHasWords()
    {
        for (const Finding finding : domain::allFindings()) {
            CheckResult result;
            result.finding = finding;
            result.values = {{QStringLiteral("reason"), QStringLiteral("x")}};
            QVERIFY2(!cli::reasonOf(result).isEmpty(), qPrintable(domain::toString(finding)));
        }
        for (const Repair repair : domain::allRepairs()) {
            CheckResult result;
            result.repair = repair;
            QCOMPARE(cli::repairOf(result).words.isEmpty(), repair == Repair::None);
        }
        for (const CheckId check : domain::allCheckIds()) {
            QVERIFY(!cli::wordsFor(check).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(DoctorCommandTest)
#include "doctorcommandtest.moc"
