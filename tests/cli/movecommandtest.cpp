// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginecommands.h"
#include "cli/commandrun.h"
#include "domain/deliverymove.h"

#include <QJsonArray>

using namespace leadferry;
using domain::DeliveryMove;
using test::CommandRun;

namespace {

const QStringList moveThree{QStringLiteral("move"), QStringLiteral("d3"), QStringLiteral("--portal"),
                            QStringLiteral("Motor group")};

void script(CommandRun& command, const DeliveryMove& move)
{
    const QJsonObject outlook{{QStringLiteral("portal"), QStringLiteral("Motor group")},
                              {QStringLiteral("deliveries"), QJsonArray{domain::toJson(move)}}};
    command.engine->script(QLatin1String(app::command::moveOutlook),
                           [outlook](const QJsonObject&, const auto&, const auto& answer) { answer(outlook); });
    command.engine->script(QLatin1String(app::command::moveDeliveries),
                           [outlook, move](const QJsonObject&, const auto&, const auto& answer) {
                               if (move.obstacle != DeliveryMove::Obstacle::None) {
                                   answer(base::Error{base::ErrorKind::Conflict, QStringLiteral("nothing was moved")});
                                   return;
                               }
                               QJsonObject done = outlook;
                               done.insert(QStringLiteral("moved"), 1);
                               answer(done);
                           });
}

DeliveryMove delivered()
{
    DeliveryMove move;
    move.deliveryId = 3;
    move.from = QStringLiteral("Law firm");
    move.records = {{domain::CrmObject::Contact, QStringLiteral("501")}};
    return move;
}

} // namespace

class MoveCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void whatStaysIsSaidBeforeItIsMoved()
    {
        CommandRun command;
        script(command, delivered());
        QCOMPARE(command.run(moveThree), 0);
        QCOMPARE(command.outLines(), (QStringList{QStringLiteral("d3: stays in Law firm: contact 501"),
                                                  QStringLiteral("1 moved to Motor group.")}));
        QCOMPARE(command.fake().executed.constLast().arguments,
                 (QJsonObject{{QStringLiteral("ids"), QJsonArray{3}},
                              {QStringLiteral("portal"), QStringLiteral("Motor group")}}));
    }
    void aDryRunOnlyLooks()
    {
        CommandRun command;
        script(command, delivered());
        QCOMPARE(command.run(moveThree + QStringList{QStringLiteral("--dry-run")}), 0);
        QCOMPARE(command.fake().executed.size(), 1);
    }
    void inJsonThereIsOneDocument()
    {
        CommandRun command;
        script(command, delivered());
        QCOMPARE(command.run(QStringList{QStringLiteral("--json")} + moveThree), 0);
        QCOMPARE(command.document().value(QLatin1String("moved")).toInt(), 1);
        const auto records = command.document().value(QLatin1String("deliveries"))[0][QLatin1String("records")];
        QCOMPARE(records[0][QLatin1String("id")].toString(), QStringLiteral("501"));
    }
    void whatCannotBeMovedIsAFailureInWords()
    {
        CommandRun command;
        DeliveryMove move = delivered();
        move.obstacle = DeliveryMove::Obstacle::Unclear;
        script(command, move);
        QCOMPARE(command.run(moveThree), 1);
        QVERIFY(command.out.contains(QStringLiteral("may or may not be in Law firm")));
    }
    void withoutAPortalOrADeliveryTheUsageIsWrong()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("move"), QStringLiteral("d3")}), 2);
        CommandRun other;
        QCOMPARE(other.run({QStringLiteral("move"), QStringLiteral("--portal"), QStringLiteral("a")}), 2);
    }
};

QTEST_GUILESS_MAIN(MoveCommandTest)
#include "movecommandtest.moc"
