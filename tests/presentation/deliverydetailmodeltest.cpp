// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliverydetailmodel.h"

#include "app/enginecommands.h"
#include "presentation/enrichmenttexts.h"
#include "support/madeupenrichments.h"
#include "support/madeupreplies.h"
#include "support/madeuprows.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::AttemptRow;
using domain::CrmObject;
using domain::DeliveryDetail;
using domain::OperationRow;
using domain::OperationState;
using presentation::DeliveryDetailModel;

namespace {

AttemptRow attempt(int number, int status, const char* outcome)
{
    AttemptRow row;
    row.number = number;
    row.startedMs = test::madeUpNowMs - 1000 + 400;
    row.durationMs = 312;
    row.method = QStringLiteral("POST");
    row.path = QStringLiteral("/crm/objects/2026-09/contacts/batch/update");
    row.httpStatus = status;
    row.outcome = QLatin1String(outcome);
    row.sharedWith = 4;
    row.request = "{}";
    return row;
}

DeliveryDetail detail()
{
    DeliveryDetail result;
    result.row = test::madeUpRow(7);
    result.body = {{QStringLiteral("type"), QStringLiteral("lead.captured.v1")}};
    result.mappingVersion = 12;
    OperationRow contact;
    contact.id = 1;
    contact.object = CrmObject::Contact;
    contact.state = OperationState::Done;
    contact.recordUrl = QStringLiteral("https://app.hubspot.example.com/1");
    contact.values = {{QStringLiteral("email"), QStringLiteral("jane@example.com")}};
    contact.attempts = {attempt(1, 200, "done")};
    OperationRow note;
    note.id = 2;
    note.object = CrmObject::Note;
    note.state = OperationState::Waiting;
    note.attempts = {attempt(1, 0, "unclear"), attempt(2, 503, "transient")};
    result.operations = {contact, note};
    return result;
}

} // namespace

class DeliveryDetailModelTest : public QObject
{
    Q_OBJECT
private slots:
    void theTreeIsReceivedMappedThenOneNodePerOperation()
    {
        DeliveryDetailModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDetail(detail());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Event received"));
        QCOMPARE(model.index(0, 0).data(DeliveryDetailModel::TimeRole).toString(), QStringLiteral("16:20:40.000"));
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("Mapped, version 12"));
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("Contact updated"));
        QCOMPARE(model.index(2, 0).data(DeliveryDetailModel::CaptionRole).toString(),
                 QStringLiteral("Try 1 · 200 · 312 ms · shared its call with 4 others"));
        QCOMPARE(model.index(2, 0).data(DeliveryDetailModel::TimeRole).toString(), QStringLiteral("+712 ms"));
        QCOMPARE(model.rowCount(model.index(3, 0)), 2);
        const QModelIndex lost = model.index(0, 0, model.index(3, 0));
        QVERIFY(lost.data(DeliveryDetailModel::CaptionRole).toString().contains(QStringLiteral("the answer got lost")));
        QCOMPARE(model.attempt(lost)->request, QByteArray("{}"));
        QVERIFY(!model.attempt(model.index(3, 0)));
    }
    void anUnmappedEventShowsOnlyThatItCameIn()
    {
        DeliveryDetailModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        DeliveryDetail skipped;
        skipped.row = test::madeUpRow(7, domain::DeliveryState::Skipped);
        model.setDetail(skipped);
        QCOMPARE(model.rowCount(), 1);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
    void whatAModelSaidCameFromTheModel()
    {
        domain::DeliveryDetail detail;
        detail.row = test::madeUpRow(5);
        const auto caption = [&detail] {
            DeliveryDetailModel model;
            model.setDetail(detail);
            return model.index(0, 0).data(DeliveryDetailModel::CaptionRole).toString();
        };
        detail.row.type = domain::enrichedType;
        QVERIFY2(caption().startsWith(QStringLiteral("Local port, ")), qPrintable(caption())); // a bot's own model
        detail.body = {
            {QStringLiteral("data"), QJsonObject{{QStringLiteral("about"), QStringLiteral("conversation.ended.v1")}}}};
        QVERIFY2(caption().startsWith(QStringLiteral("Language model, ")), qPrintable(caption()));
    }
    void anotherTryKeepsWhatIsUnfolded()
    {
        DeliveryDetailModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDetail(detail());
        const QPersistentModelIndex second = model.index(1, 0, model.index(3, 0));
        QSignalSpy reset(&model, &DeliveryDetailModel::modelReset);
        DeliveryDetail later = detail();
        later.operations[1].attempts.append(attempt(3, 201, "done"));
        later.operations[1].state = OperationState::Done;
        OperationRow ticket;
        ticket.id = 3;
        ticket.object = CrmObject::Ticket;
        later.operations.append(ticket);
        model.setDetail(later);
        QCOMPARE(reset.count(), 0);
        QVERIFY(second.isValid());
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.rowCount(model.index(3, 0)), 3);
        QCOMPARE(model.index(3, 0).data(DeliveryDetailModel::StateRole).toInt(),
                 static_cast<int>(OperationState::Done));
    }
    void anotherDeliveryStartsAnew()
    {
        DeliveryDetailModel model;
        model.setDetail(detail());
        QSignalSpy reset(&model, &DeliveryDetailModel::modelReset);
        DeliveryDetail other = detail();
        other.row.id = 8;
        model.setDetail(other);
        QCOMPARE(reset.count(), 1);
    }
    void aHeldFieldMakesItsRecordLookHeld()
    {
        DeliveryDetailModel model;
        DeliveryDetail held = detail();
        held.operations[0].heldProperties = {QStringLiteral("lead_priority")};
        model.setDetail(held);
        const QModelIndex contact = model.index(2, 0);
        QCOMPARE(contact.data(DeliveryDetailModel::StateRole).toInt(), static_cast<int>(OperationState::Held));
        QVERIFY(contact.data(DeliveryDetailModel::CaptionRole).toString().contains(QStringLiteral("lead_priority")));
    }
    void whatPeopleDidIsSaidInWords_data()
    {
        QTest::addColumn<QString>("action");
        using namespace app::command;
        for (const char* action :
             {app::command::retry, cancelDeliveries, correctEvent, joinRecord, moveDeliveries, retryReplies, enrich}) {
            QTest::newRow(action) << QString::fromLatin1(action);
        }
    }
    void whatPeopleDidIsSaidInWords()
    {
        QFETCH(QString, action);
        DeliveryDetailModel model;
        DeliveryDetail handled = detail();
        handled.handlings = {{handled.row.receivedAtMs + 20'000, QStringLiteral("window"), action}};
        model.setDetail(handled);
        const QString title = model.index(model.rowCount() - 1, 0).data().toString();
        QVERIFY(!title.isEmpty() && title != action);
    }
    void whatAgentsAnsweredStandsInTheOrderOfTime()
    {
        DeliveryDetailModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        DeliveryDetail answered = detail();
        const qint64 ms = answered.row.receivedAtMs;
        answered.replies = {test::madeUpReply(1, ms - 60'000, "Before"), test::madeUpReply(2, ms + 10'000, "Between"),
                            test::madeUpReply(3, ms + 30'000, "After")};
        answered.handlings = {{ms + 40'000, QStringLiteral("window"), QStringLiteral("retry")}};
        answered.later = {
            {9, QStringLiteral("conversation.ended.v1"), {}, domain::DeliveryState::Delivered, ms + 60'000}};
        model.setDetail(answered);
        QList<DeliveryDetailModel::Node> nodes;
        for (int row = 0; row < model.rowCount(); ++row) {
            nodes.append(static_cast<DeliveryDetailModel::Node>(
                model.index(row, 0).data(DeliveryDetailModel::NodeRole).toInt()));
        }
        using Node = DeliveryDetailModel::Node;
        QVERIFY((nodes == QList<Node>{Node::Reply, Node::Received, Node::Mapped, Node::Operation, Node::Operation,
                                      Node::Reply, Node::Handling, Node::Reply, Node::Step}));
        QCOMPARE(model.index(5, 0).data().toString(), QStringLiteral("Anna Berg answered"));
        QVERIFY(
            model.index(5, 0).data(DeliveryDetailModel::CaptionRole).toString().startsWith(QLatin1String("Between")));
    }
    void aReplyThatComesInMovesNothing()
    {
        DeliveryDetailModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDetail(detail());
        const QPersistentModelIndex attempt = model.index(1, 0, model.index(3, 0));
        QSignalSpy reset(&model, &DeliveryDetailModel::modelReset);
        DeliveryDetail answered = detail();
        answered.replies = {test::madeUpReply(2, answered.row.receivedAtMs + 10'000, "Hello")};
        model.setDetail(answered);
        QCOMPARE(reset.count(), 0);
        QVERIFY(attempt.isValid());
        QCOMPARE(model.rowCount(), 5);
    }
    void whatAModelMadeOfTheConversationStandsWhenItWasAsked()
    {
        DeliveryDetailModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        DeliveryDetail read = detail();
        const qint64 ms = read.row.receivedAtMs;
        read.replies = {test::madeUpReply(1, ms + 60'000, "Hello")};
        read.enrichments = {test::read(test::madeUpEnrichment(3, ms - 60'000)), test::madeUpEnrichment(7, ms + 10'000)};
        model.setDetail(read);
        using Node = DeliveryDetailModel::Node;
        const auto nodeAt = [&model](int row) {
            return static_cast<Node>(model.index(row, 0).data(DeliveryDetailModel::NodeRole).toInt());
        };
        QCOMPARE(model.rowCount(), 7);
        QVERIFY(nodeAt(0) == Node::Enrichment && nodeAt(5) == Node::Enrichment && nodeAt(6) == Node::Reply);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("The language model read the conversation"));
        QVERIFY(model.index(0, 0).data(DeliveryDetailModel::CaptionRole).toString().contains(QStringLiteral("Jane")));
        QCOMPARE(model.index(5, 0).data(DeliveryDetailModel::EnrichmentRole).toInt(),
                 static_cast<int>(presentation::EnrichmentLook::Waiting));
        QVERIFY(!model.index(6, 0).data(DeliveryDetailModel::EnrichmentRole).isValid());
        QSignalSpy reset(&model, &DeliveryDetailModel::modelReset);
        read.enrichments[1] = test::read(read.enrichments[1]); // asked a little later, still before the reply
        model.setDetail(read);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.index(5, 0).data(DeliveryDetailModel::EnrichmentRole).toInt(),
                 static_cast<int>(presentation::EnrichmentLook::Read));
        QVERIFY(!model.index(5, 0).data(DeliveryDetailModel::TimeRole).toString().isEmpty());
    }
    void aModelThatIsAskedMuchLaterMovesToItsPlace()
    {
        DeliveryDetailModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        DeliveryDetail waiting = detail();
        const qint64 ms = waiting.row.receivedAtMs;
        waiting.replies = {test::madeUpReply(1, ms + 60'000, "Hello")};
        waiting.enrichments = {test::madeUpEnrichment(7, ms + 10'000)};
        model.setDetail(waiting);
        waiting.enrichments[0] = test::read(test::madeUpEnrichment(7, ms + 900'000));
        model.setDetail(waiting);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.index(5, 0).data().toString(), QStringLiteral("The language model read the conversation"));
    }
    void aRecordFoundByLookingWasSavedNotCreated()
    {
        DeliveryDetailModel model;
        DeliveryDetail adopted = detail();
        adopted.operations[0].attempts[0].path = QStringLiteral("/crm/objects/2026-09/contacts/batch/read");
        model.setDetail(adopted);
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("Contact saved"));
    }
};

QTEST_GUILESS_MAIN(DeliveryDetailModelTest)
#include "deliverydetailmodeltest.moc"
