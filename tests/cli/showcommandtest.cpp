// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandrun.h"
#include "support/madeuprows.h"

#include <QJsonArray>

using leadferry::domain::DeliveryDetail;
using leadferry::domain::DeliveryState;
using leadferry::test::CommandRun;
using leadferry::test::madeUpNowMs;
using leadferry::test::madeUpRow;

namespace {

DeliveryDetail madeUpDetail(qint64 id)
{
    leadferry::domain::AttemptRow attempt;
    attempt.startedMs = madeUpNowMs;
    attempt.durationMs = 41;
    attempt.method = QStringLiteral("POST");
    attempt.path = QStringLiteral("/crm/objects/2026-09/notes/batch/create");
    attempt.httpStatus = 502;
    attempt.correlationId = QStringLiteral("c0ffee");
    attempt.outcome = QStringLiteral("unclear");
    leadferry::domain::OperationRow operation;
    operation.actionId = QStringLiteral("note");
    operation.object = leadferry::domain::CrmObject::Note;
    operation.state = leadferry::domain::OperationState::Unclear;
    operation.key = QStringLiteral("port:evt_00002:note");
    operation.attempts = {attempt};
    DeliveryDetail detail;
    detail.row = madeUpRow(id, DeliveryState::Unclear);
    detail.row.cause = QStringLiteral("the answer was lost");
    detail.body = {{QStringLiteral("type"), QStringLiteral("lead.captured.v1")}};
    detail.operations = {operation};
    return detail;
}

} // namespace

class ShowCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void operationsAndAttemptsAreShown()
    {
        CommandRun command;
        command.engine->details.insert(2, madeUpDetail(2));
        QCOMPARE(command.run({QStringLiteral("show"), QStringLiteral("d2")}), 0);
        for (const char* part : {"d2 unclear", "the answer was lost", "port:evt_00002:note", "POST",
                                 "notes/batch/create", "502", "41 ms", "c0ffee", "\"type\": \"lead.captured.v1\""}) {
            QVERIFY2(command.out.contains(QLatin1String(part)), part);
        }
    }
    void jsonIsTheDelivery()
    {
        CommandRun command;
        command.engine->details.insert(2, madeUpDetail(2));
        QCOMPARE(command.run({QStringLiteral("--json"), QStringLiteral("show"), QStringLiteral("d2")}), 0);
        QCOMPARE(command.document(), leadferry::domain::toJson(madeUpDetail(2)));
    }
    void anEventShowsAllItsDeliveries()
    {
        CommandRun command;
        command.engine->rows = {madeUpRow(2)};
        command.engine->details.insert(2, madeUpDetail(2));
        QCOMPARE(command.run({QStringLiteral("--json"), QStringLiteral("show"), QStringLiteral("e2")}), 0);
        QCOMPARE(command.document().value(QStringLiteral("deliveries")).toArray().size(), 1);
    }
    void anUnknownDeliveryFails()
    {
        CommandRun command;
        QCOMPARE(command.run({QStringLiteral("show"), QStringLiteral("d99")}), 1);
    }
    void oneIdIsNeeded()
    {
        for (const QStringList& ids : {QStringList(), QStringList{QStringLiteral("12")},
                                       QStringList{QStringLiteral("d1"), QStringLiteral("d2")}}) {
            CommandRun command;
            QCOMPARE(command.run(QStringList{QStringLiteral("show")} + ids), 2);
        }
    }
};

QTEST_GUILESS_MAIN(ShowCommandTest)
#include "showcommandtest.moc"
