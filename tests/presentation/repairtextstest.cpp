// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/repairtexts.h"

#include "domain/planner.h"
#include "support/madeuprows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry;
using namespace leadferry::presentation;
using domain::CrmObject;
using domain::DeliveryDetail;
using domain::DeliveryState;
using domain::OperationRow;
using domain::OperationState;

namespace {

DeliveryDetail delivery(DeliveryState state, OperationState operationState, const char* outcome, int status,
                        const QByteArray& response = {})
{
    DeliveryDetail detail;
    detail.row = test::madeUpRow(1, state);
    OperationRow operation;
    operation.object = CrmObject::Deal;
    operation.state = operationState;
    domain::AttemptRow attempt;
    attempt.outcome = QLatin1String(outcome);
    attempt.httpStatus = status;
    attempt.response = response;
    operation.attempts = {attempt};
    detail.operations = {operation};
    return detail;
}

QByteArray compact(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// As HubSpot hides its reason for one property in the message of a refusal.
QJsonObject inMessage(const char* words)
{
    const QJsonArray tail{QJsonObject{{QStringLiteral("isValid"), false},
                                      {QStringLiteral("message"), QLatin1String(words)},
                                      {QStringLiteral("error"), QStringLiteral("INVALID_MAX_LENGTH")},
                                      {QStringLiteral("name"), QStringLiteral("firstname")}}};
    return {{QStringLiteral("category"), QStringLiteral("VALIDATION_ERROR")},
            {QStringLiteral("message"), QStringLiteral("Property values were not valid: ") +
                                            QString::fromUtf8(QJsonDocument(tail).toJson(QJsonDocument::Compact))}};
}

RepairText textOf(const DeliveryDetail& detail)
{
    return repairOf(detail, test::madeUpNowMs).value_or(RepairText{});
}

} // namespace

class RepairTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsFineSaysNothing()
    {
        for (const DeliveryState state : {DeliveryState::Delivered, DeliveryState::Skipped, DeliveryState::InFlight,
                                          DeliveryState::Queued, DeliveryState::Cancelled}) {
            QVERIFY(!repairOf(delivery(state, OperationState::Done, "done", 200), test::madeUpNowMs));
        }
    }
    void aMissingOptionNamesValueAndProperty()
    {
        DeliveryDetail detail = delivery(DeliveryState::DeliveredWithHeld, OperationState::Done, "invalid", 400,
                                         R"({"errors":[{"code":"INVALID_OPTION"}]})");
        detail.operations[0].heldProperties = {QStringLiteral("lead_priority")};
        detail.operations[0].values = {{QStringLiteral("lead_priority"), QStringLiteral("urgent")}};
        const RepairText text = textOf(detail);
        QCOMPARE(text.title, QStringLiteral("HubSpot has no option “urgent” in “lead_priority”"));
        QCOMPARE(text.repairs.constFirst(), Repair::ShowProperties);
        QVERIFY(text.repairs.contains(Repair::RetryCause));
        QVERIFY(text.repairs.contains(Repair::MapValue));
        QCOMPARE(text.repairs.constLast(), Repair::Ignore); // the record is there, only the field is not
        detail.operations[0].state = OperationState::Held;
        QCOMPARE(textOf(detail).repairs.constLast(), Repair::Cancel);
    }
    void aBrokenRuleIsSaidWithTheRuleAndWhatToDo_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<QString>("rule");
        QTest::newRow("known by its code")
            << QStringLiteral("INVALID_ALPHA") << QByteArray() << QStringLiteral("only letters");
        QTest::newRow("HubSpot's words in the message")
            << QStringLiteral("INVALID_MAX_LENGTH") << compact(inMessage("Enter at most 3 characters"))
            << QStringLiteral("“Enter at most 3 characters”");
        QTest::newRow("HubSpot's words in its list")
            << QStringLiteral("INVALID_MAX_LENGTH")
            << QByteArray(R"({"errors":[{"message":"Too long","context":{"propertyName":["firstname"]}}]})")
            << QStringLiteral("“Too long”");
        QTest::newRow("HubSpot's words in a part of a batch")
            << QStringLiteral("INVALID_MAX_LENGTH")
            << compact({{QStringLiteral("errors"), QJsonArray{inMessage("Too long")}}}) << QStringLiteral("“Too long”");
        QTest::newRow("only its name is known")
            << QStringLiteral("INVALID_REGEX") << QByteArray() << QStringLiteral("only what HubSpot’s “REGEX” allows");
    }
    void aBrokenRuleIsSaidWithTheRuleAndWhatToDo()
    {
        QFETCH(QString, code);
        QFETCH(QByteArray, response);
        QFETCH(QString, rule);
        DeliveryDetail detail =
            delivery(DeliveryState::DeliveredWithHeld, OperationState::Done, "invalid", 400, response);
        OperationRow& operation = detail.operations[0];
        operation.heldProperties = {QStringLiteral("firstname")};
        operation.values = {{QStringLiteral("firstname"), QStringLiteral("Jane2")}};
        operation.cause = QStringLiteral("HubSpot refused firstname (%1)").arg(code);
        const RepairText text = textOf(detail);
        QCOMPARE(text.title, QStringLiteral("HubSpot has a rule for “firstname”: ") + rule);
        QVERIFY(text.meaning.contains(QStringLiteral("“Jane2” breaks the rule. Correct the event and send it again, or "
                                                     "change the rule in HubSpot or the mapping, then retry.")));
        QCOMPARE(text.repairs, (QList<Repair>{Repair::Correct, Repair::ShowMapping, Repair::Retry, Repair::RetryCause,
                                              Repair::Ignore}));
    }
    void whatAnotherRecordHasLeadsToThatRecord()
    {
        DeliveryDetail detail = delivery(DeliveryState::Held, OperationState::Held, "conflict", 409);
        detail.operations[0].causeKind = base::ErrorKind::Conflict;
        const RepairText text = textOf(detail);
        QCOMPARE(text.title, QStringLiteral("Another record in HubSpot has this already"));
        QCOMPARE(text.repairs.constFirst(), Repair::Join);
        QVERIFY(text.repairs.contains(Repair::Correct));
    }
    void whoHasNoAddressCanGetOne()
    {
        DeliveryDetail detail = delivery(DeliveryState::Held, OperationState::Held, "", 0);
        detail.operations[0].attempts.clear();
        detail.operations[0].causeKind = base::ErrorKind::Invalid;
        detail.operations[0].cause = domain::withoutAddress;
        const RepairText text = textOf(detail);
        QCOMPARE(text.repairs.constFirst(), Repair::Correct);
        QVERIFY(text.repairs.contains(Repair::Join));
    }
    void aNameThatThePortalLacksIsSaidWithWhatItHas()
    {
        DeliveryDetail detail = delivery(DeliveryState::Held, OperationState::Held, "", 0);
        OperationRow& operation = detail.operations[0];
        operation.attempts.clear();
        operation.causeKind = base::ErrorKind::Invalid;
        operation.heldProperties = {QStringLiteral("dealstage")};
        operation.values = {{QStringLiteral("dealstage"), QStringLiteral("Won")}};
        operation.cause =
            QStringLiteral("not sent: dealstage (UNKNOWN_NAME: Law firm has no stage \"Won\"; it has New, Closed)");
        const RepairText text = textOf(detail);
        QCOMPARE(text.title, QStringLiteral("Law firm has no “Won” for “dealstage”"));
        QVERIFY(text.meaning.contains(QStringLiteral("it has New, Closed")));
    }
    void aMissingPermissionIsNamed()
    {
        const RepairText text =
            textOf(delivery(DeliveryState::Held, OperationState::Held, "forbidden", 403,
                            R"({"errors":[{"context":{"requiredGranularScopes":["crm.objects.deals.write"]}}]})"));
        QCOMPARE(text.title, QStringLiteral("Leadferry may not write deals in this portal"));
        QVERIFY(text.meaning.contains(QStringLiteral("crm.objects.deals.write")));
        QCOMPARE(text.repairs.constFirst(), Repair::Reconnect);
    }
    void withdrawnAccessOffersOnlyToReconnect()
    {
        const RepairText text = textOf(delivery(DeliveryState::Waiting, OperationState::Waiting, "unauthorized", 401));
        QCOMPARE(text.title, QStringLiteral("Law firm has withdrawn access"));
        QCOMPARE(text.repairs, QList<Repair>{Repair::Reconnect});
    }
    void aPortalThatIsNotReachedSaysSoWithoutBlamingTheDelivery()
    {
        const auto shown = [](const char* outcome) {
            return textOf(delivery(DeliveryState::Queued, OperationState::Ready, outcome, 401));
        };
        QCOMPARE(shown("unauthorized").repairs, QList<Repair>{Repair::Reconnect});
        QVERIFY(shown("rate_limited").repairs.isEmpty());
        QVERIFY(!shown("transient").title.isEmpty());
        QVERIFY(shown("done").title.isEmpty());
    }
    void theEnginesJudgementCountsMoreThanTheLastTry()
    {
        DeliveryDetail detail = delivery(DeliveryState::Held, OperationState::Held, "forbidden", 403);
        detail.operations[0].causeKind = base::ErrorKind::Unclear;
        QCOMPARE(textOf(detail).title, QStringLiteral("It may or may not be in HubSpot"));
    }
    void waitingSaysWhen()
    {
        DeliveryDetail detail = delivery(DeliveryState::Waiting, OperationState::Waiting, "transient", 503);
        detail.row.nextTryMs = test::madeUpNowMs + 240'000;
        QVERIFY(textOf(detail).meaning.contains(QStringLiteral("16:24:41, in 4 min")));
    }
    void usedUpTriesSayThatRetryingIsSafe()
    {
        const RepairText text = textOf(delivery(DeliveryState::Exhausted, OperationState::Exhausted, "transient", 503));
        QVERIFY(text.meaning.contains(QStringLiteral("safe")));
        QVERIFY(text.look == DeliveryState::Exhausted);
    }
    void whatHasNoPortalAsksForOne()
    {
        const RepairText text = textOf(delivery(DeliveryState::Unrouted, OperationState::Ready, "", 0));
        QVERIFY(text.repairs.constFirst() == Repair::ChoosePortal);
        QVERIFY(text.meaning.contains(QStringLiteral("kept")));
    }
    void anUnclearHeldOneAsksToLook()
    {
        const RepairText text = textOf(delivery(DeliveryState::Held, OperationState::Held, "unclear", 0));
        QCOMPARE(text.title, QStringLiteral("It may or may not be in HubSpot"));
    }
    void titlesAreShortAndWithoutCodes_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("outcome");
        for (const DeliveryState state :
             {DeliveryState::Held, DeliveryState::Exhausted, DeliveryState::Waiting, DeliveryState::Unclear,
              DeliveryState::Unrouted, DeliveryState::DeliveredWithHeld}) {
            for (const char* outcome : {"transient", "rate_limited", "unauthorized", "forbidden", "invalid",
                                        "not found", "conflict", "unclear", "storage", "internal"}) {
                QTest::addRow("%s/%s", qPrintable(domain::toString(state)), outcome)
                    << static_cast<int>(state) << QString::fromLatin1(outcome);
            }
        }
    }
    void titlesAreShortAndWithoutCodes()
    {
        QFETCH(int, state);
        QFETCH(QString, outcome);
        const auto deliveryState = static_cast<DeliveryState>(state);
        const OperationState operation = deliveryState == DeliveryState::Held        ? OperationState::Held
                                         : deliveryState == DeliveryState::Exhausted ? OperationState::Exhausted
                                         : deliveryState == DeliveryState::Unclear   ? OperationState::Unclear
                                                                                     : OperationState::Waiting;
        const RepairText text = textOf(delivery(deliveryState, operation, outcome.toLatin1().constData(), 418));
        QVERIFY(!text.title.isEmpty());
        QVERIFY2(text.title.size() <= 60, qPrintable(text.title));
        QVERIFY(!text.title.contains(QStringLiteral("418")));
        QVERIFY(!text.meaning.isEmpty());
    }
    void everyErrorKindHasWords()
    {
        for (int kind = 0; kind <= static_cast<int>(base::ErrorKind::Internal); ++kind) {
            const ProblemText text = problemOf({static_cast<base::ErrorKind>(kind), QStringLiteral("detail")});
            QVERIFY(!text.title.isEmpty());
            QVERIFY(!text.meaning.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(RepairTextsTest)
#include "repairtextstest.moc"
