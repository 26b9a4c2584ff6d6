// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"
#include "domain/proof.h"

#include <QJsonArray>

using namespace leadferry;
using domain::ProofDifference;
using domain::ProofKind;
using domain::ProofReport;
using test::CommandRun;

namespace {

const QStringList verify{QStringLiteral("verify")};

ProofDifference differing(ProofKind kind)
{
    ProofDifference difference;
    difference.id = 5;
    difference.kind = kind;
    difference.deliveryId = 12;
    difference.person = QStringLiteral("Jane Cooper");
    difference.property = QStringLiteral("city");
    difference.wanted = QStringLiteral("Lyon");
    difference.found = QStringLiteral("Paris");
    return difference;
}

void script(CommandRun& command, const char* name, const QList<ProofDifference>& differences)
{
    ProofReport report;
    report.id = 9;
    report.deliveries = 3;
    report.records = 6;
    QJsonArray list;
    for (const auto& difference : differences) {
        list.append(domain::toJson(difference));
        ++(isDifference(difference.kind) ? report.differences : report.told);
    }
    const QJsonObject answered{{QStringLiteral("proof"), domain::toJson(report)},
                               {QStringLiteral("differences"), list}};
    command.engine->script(QLatin1String(name), [answered](const QJsonObject&, const auto& progress,
                                                           const auto& answer) {
        progress(
            {{QStringLiteral("step"), QStringLiteral("read")}, {QStringLiteral("done"), 3}, {QStringLiteral("of"), 3}});
        answer(answered);
    });
    command.engine->script(QLatin1String(app::command::replayProof),
                           [](const QJsonObject&, const auto&, const auto& answer) {
                               answer(QJsonObject{{QStringLiteral("replayed"), 1}, {QStringLiteral("left"), 1}});
                           });
}

} // namespace

class VerifyCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void whereAllIsThereItEndsWellAndSaysWhatWasRead()
    {
        CommandRun command;
        script(command, app::command::verify, {});
        QCOMPARE(command.run(verify), 0);
        QVERIFY(command.out.startsWith(QStringLiteral("As the bots said: 3 deliveries, 6 records read")));
        QVERIFY(command.err.contains(QStringLiteral("3 of 3 deliveries")));
    }
    void differencesAreListedAndMakeTheExitCode()
    {
        CommandRun command;
        script(command, app::command::verify, {differing(ProofKind::ValueDiffers)});
        QCOMPARE(command.run(verify), 4);
        QVERIFY(command.outLines()[1].startsWith(QStringLiteral("d12")));
        for (const char* part : {"Jane Cooper", "differs", "contact.city", "Lyon", "Paris"}) {
            QVERIFY2(command.outLines()[1].contains(QLatin1String(part)), part);
        }
    }
    void whatPeopleChangedIsListedAndNoFault()
    {
        CommandRun command;
        script(command, app::command::verify, {differing(ProofKind::ValueChanged)});
        QCOMPARE(command.run(verify), 0);
        QVERIFY(command.out.contains(QStringLiteral("changed since")));
        QVERIFY(command.out.contains(QStringLiteral("1 changed or merged in HubSpot since")));
    }
    void whoIsMissingFromWhichListIsNamed()
    {
        CommandRun command;
        auto place = differing(ProofKind::PlaceMissing);
        place.property.clear();
        place.found.clear();
        place.wanted = QStringLiteral("Chat leads");
        place.other = domain::CrmObject::List;
        place.otherId = QStringLiteral("4711");
        auto gone = place;
        gone.kind = ProofKind::ListGone;
        gone.otherId = QStringLiteral("4712");
        auto filled = gone;
        filled.kind = ProofKind::ListFilled;
        script(command, app::command::verify, {place, gone, filled});
        QCOMPARE(command.run(verify), 4);
        for (const char* part : {"Jane Cooper", "not on the list", "contact → list 4711", "Chat leads"}) {
            QVERIFY2(command.outLines()[1].contains(QString::fromUtf8(part)), part);
        }
        QVERIFY(command.outLines()[2].contains(QStringLiteral("list deleted")));
        QVERIFY(command.outLines()[2].contains(QStringLiteral("list 4712")));
        QVERIFY(command.outLines()[3].contains(QStringLiteral("list fills itself")));
        QVERIFY(command.out.contains(QStringLiteral("1 to be put right")));
    }
    void replaySendsAgainWhatIsAsked()
    {
        CommandRun command;
        script(command, app::command::verify, {differing(ProofKind::ValueDiffers), differing(ProofKind::RecordGone)});
        QCOMPARE(command.run(verify + QStringList{QStringLiteral("--replay"), QStringLiteral("--recreate")}), 4);
        const QJsonObject asked = command.fake().executed.constLast().arguments;
        QCOMPARE(asked.value(QLatin1String("proof")).toInt(), 9);
        QVERIFY(asked.value(QLatin1String("recreate")).toBool());
        QVERIFY(!asked.value(QLatin1String("overwrite")).toBool());
        QVERIFY(command.out.contains(QStringLiteral("1 sent again")));
        QVERIFY(command.out.contains(QStringLiteral("1 left as they are")));
    }
    void theLastOneCanBeShownAgain()
    {
        CommandRun command;
        script(command, app::command::proof, {differing(ProofKind::ValueDiffers)});
        QCOMPARE(command.run(verify + QStringList{QStringLiteral("--last")}), 4);
        CommandRun none;
        QCOMPARE(none.run(verify + QStringList{QStringLiteral("--last")}), 1);
        QVERIFY(none.err.contains(QStringLiteral("nothing was proved yet")));
    }
    void inJsonThereIsOneDocument()
    {
        CommandRun command;
        script(command, app::command::verify, {differing(ProofKind::LinkMissing)});
        QCOMPARE(command.run(QStringList{QStringLiteral("--json")} + verify + QStringList{QStringLiteral("--replay")}),
                 4);
        QCOMPARE(command.document()[QLatin1String("proof")][QLatin1String("differences")].toInt(), 1);
        QCOMPARE(command.document()[QLatin1String("replay")][QLatin1String("left")].toInt(), 1);
    }
    void theEventsPortalAndTimeAreHandedOn()
    {
        CommandRun command;
        script(command, app::command::verify, {});
        QCOMPARE(command.run(verify + QStringList{QStringLiteral("--portal"), QStringLiteral("Law firm"),
                                                  QStringLiteral("--since"), QStringLiteral("2d")}),
                 0);
        const QJsonObject asked = command.fake().executed.constFirst().arguments;
        QCOMPARE(asked.value(QLatin1String("portal")).toString(), QStringLiteral("Law firm"));
        QVERIFY(asked.value(QLatin1String("sinceMs")).toInteger() > 0);
    }
    void wrongUsageIsSaid()
    {
        for (const QStringList& wrong :
             {QStringList{QStringLiteral("Law firm")}, QStringList{QStringLiteral("--recreate")},
              QStringList{QStringLiteral("--since"), QStringLiteral("soon")},
              QStringList{QStringLiteral("--last"), QStringLiteral("--since"), QStringLiteral("2d")}}) {
            CommandRun command;
            QCOMPARE(command.run(verify + wrong), 2);
        }
    }
};

QTEST_GUILESS_MAIN(VerifyCommandTest)
#include "verifycommandtest.moc"
