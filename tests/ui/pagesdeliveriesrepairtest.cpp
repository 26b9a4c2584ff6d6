// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to deliveries on the log page: retry, correct, map a value, choose a record, ask why, copy a
// report.
#include "ui/logwindow.h"

#include "app/enginecommands.h"
#include "domain/valueorigin.h"
#include "support/madeupenrichments.h"
#include "ui/components/repaircard.h"
#include "ui/pages/deliveries/correctiondialog.h"
#include "ui/pages/deliveries/joindialog.h"
#include "ui/pages/deliveries/mapvaluedialog.h"
#include "ui/pages/deliveries/retryalldialog.h"
#include "ui/pages/deliveries/timelinesteps.h"
#include "ui/pages/deliveries/valueorigindialog.h"
#include "ui/style/leadferrystyle.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace leadferry;
using domain::DeliveryState;
using domain::ValueOrigin;
using presentation::Repair;
using test::Log;

namespace {

ValueOrigin priority()
{
    ValueOrigin origin;
    origin.property = QStringLiteral("lead_priority");
    origin.eventType = QStringLiteral("lead.captured.v1");
    origin.actionId = QStringLiteral("contact");
    origin.source = ValueOrigin::Source::Path;
    origin.written = QStringLiteral("data.lead_priority");
    origin.began = {QStringLiteral("urgent")};
    origin.planned = QStringLiteral("urgent");
    return origin;
}

/// The log with a lead that is held for its priority, opened.
class HeldLog : public Log
{
public:
    qint64 id = 0;

    HeldLog()
    {
        id = first(DeliveryState::DeliveredWithHeld);
        domain::DeliveryDetail& held = client.details[id];
        held.row.type = QStringLiteral("lead.captured.v1");
        held.operations[0].actionId = QStringLiteral("contact");
        held.operations[0].values.insert(QStringLiteral("lead_priority"), QStringLiteral("urgent"));
        answerWith(app::command::explainValue, domain::toJson(priority()));
        const QJsonObject rule{{QStringLiteral("property"), QStringLiteral("lead_priority")},
                               {QStringLiteral("from"), QStringLiteral("data.lead_priority")}};
        const QJsonObject action{{QStringLiteral("id"), QStringLiteral("contact")},
                                 {QStringLiteral("object"), QStringLiteral("contact")},
                                 {QStringLiteral("fields"), QJsonArray{rule}}};
        const QJsonObject mapping{{QStringLiteral("eventType"), QStringLiteral("lead.captured.v1")},
                                  {QStringLiteral("actions"), QJsonArray{action}}};
        answerWith(app::command::mappings, {{QStringLiteral("mappings"), QJsonArray{mapping}}});
        domain::PropertyRule levels;
        levels.type = domain::ValueType::Choice;
        levels.options = {{QStringLiteral("p1"), QStringLiteral("High")}};
        for (domain::Portal& portal : client.connected) {
            portal.rules[domain::CrmObject::Contact].insert(QStringLiteral("lead_priority"), levels);
        }
    }
    /// Opens it and presses what its repair card would.
    void press(Repair repair)
    {
        open();
        page->showDelivery(id);
        emit detail()->repairWanted(repair, client.details.value(id).row);
    }
    [[nodiscard]] QStringList commands() const
    {
        QStringList names;
        for (const auto& executed : client.executed) {
            names.append(executed.command);
        }
        return names;
    }
};

} // namespace

class PagesDeliveriesRepairTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void rRetriesWhatCanBeRetried()
    {
        Log log;
        log.open();
        log.answerWith(app::command::retry, {{QStringLiteral("retried"), 2}});
        QSignalSpy done(log.page.get(), &ui::Page::done);
        log.field()->setText(QStringLiteral("state:gave-up,delivered"));
        QTRY_VERIFY(log.rows() > 100 && log.rows() < 150);
        log.table()->selectAll();
        log.table()->setFocus();
        QTest::keyClick(log.table(), Qt::Key_R);
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(log.client.executed.size(), 1);
        QCOMPARE(log.executedIds().size(), 2); // the failed ones; a delivered one is not sent again
    }
    void typingAnRIntoTheFilterRetriesNothing()
    {
        Log log;
        log.open();
        log.table()->selectRow(7);
        log.field()->setFocus();
        QTest::keyClicks(log.field(), QStringLiteral("r"));
        QCoreApplication::processEvents();
        QVERIFY(log.client.executed.isEmpty());
    }
    void theRepairCardsFirstButtonRetriesThisOne()
    {
        Log log;
        log.open();
        log.answerWith(app::command::retry, {{QStringLiteral("retried"), 1}});
        const qint64 id = log.first(DeliveryState::Exhausted);
        log.page->showDelivery(id);
        QTRY_VERIFY(Log::button(log.child<ui::RepairCard>(), QStringLiteral("Retry")));
        Log::button(log.child<ui::RepairCard>(), QStringLiteral("Retry"))->click();
        QTRY_COMPARE(log.client.executed.size(), 1);
        QCOMPARE(log.executedIds(), QJsonArray{id});
    }
    void aFailedRetrySaysSoInWords()
    {
        Log log;
        log.open();
        log.client.script(QLatin1String(app::command::retry), [](const auto&, const auto&, const auto& reply) {
            reply(base::Error{base::ErrorKind::Storage, QStringLiteral("SQLITE_FULL")});
        });
        QSignalSpy failed(log.page.get(), &ui::Page::failed);
        log.page->showDelivery(log.first(DeliveryState::Exhausted));
        log.page->actionsOnDeliveries().retry()->trigger();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!failed.constFirst().at(0).toString().contains(QStringLiteral("SQLITE")));
    }
    void allThatTheFilterShowsIsRetriedAfterOneQuestion()
    {
        Log log;
        log.open();
        QVERIFY(!log.page->actionsOnDeliveries().retryAll()->isEnabled());
        log.field()->setText(QStringLiteral("state:needs-you"));
        QTRY_COMPARE(log.rows(), 5);
        QPushButton* all = nullptr;
        QTRY_VERIFY((all = Log::button(log.page.get(), QStringLiteral("Retry all 5 shown"))) != nullptr);
        log.answerWith(app::command::retry,
                       {{QStringLiteral("retried"), 3}, {QStringLiteral("ids"), QJsonArray{1, 2, 3}}});
        QSignalSpy done(log.page.get(), &ui::Page::done);
        const auto before = log.client.executed.size();
        QTest::mouseClick(all, Qt::LeftButton);
        auto* dialog = log.page->findChild<ui::RetryAllDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(log.client.executed.size(), before); // asked first
        QTest::mouseClick(Log::button(dialog, QStringLiteral("Retry 5")), Qt::LeftButton);
        QTRY_VERIFY(Log::button(dialog, QStringLiteral("Close")) != nullptr);
        QTest::mouseClick(Log::button(dialog, QStringLiteral("Close")), Qt::LeftButton);
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(done.first().first().toString(), QStringLiteral("3 deliveries started again. On their way: 3"));
        QCOMPARE(log.client.executed.constLast().command, QString::fromLatin1(app::command::retry));
        QCOMPARE(log.client.executed.constLast().arguments,
                 (QJsonObject{{QStringLiteral("status"), QStringLiteral("delivered_with_held,held,exhausted")},
                              {QStringLiteral("limit"), 100}}));
    }
    void cancellingTheQuestionStartsNothing()
    {
        Log log;
        log.open();
        log.field()->setText(QStringLiteral("state:held"));
        QTRY_VERIFY(log.page->actionsOnDeliveries().retryAll()->isEnabled());
        const auto before = log.client.executed.size();
        log.page->actionsOnDeliveries().retryAll()->trigger();
        auto* dialog = log.page->findChild<ui::RetryAllDialog*>();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(log.page->findChild<ui::RetryAllDialog*>() == nullptr);
        QCOMPARE(log.client.executed.size(), before);
    }
    void aValueThatThePortalDoesNotKnowIsMapped()
    {
        HeldLog log;
        log.answerWith(app::command::retry, {{QStringLiteral("retried"), 1}});
        QSignalSpy done(log.page.get(), &ui::Page::done);
        log.press(Repair::MapValue);
        auto* dialog = log.child<ui::MapValueDialog>();
        QVERIFY(dialog);
        auto* choice = dialog->findChild<QComboBox*>();
        QTRY_VERIFY(choice->isVisible());
        QPushButton* save = Log::button(dialog, QStringLiteral("Save and retry"));
        QVERIFY(!save->isEnabled()); // nothing is chosen for anybody
        choice->setCurrentText(QStringLiteral("High"));
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(done.count(), 1);
        QVERIFY(log.commands().contains(QLatin1String(app::command::importMappings)));
        QCOMPARE(log.client.executed.constLast().command, QString::fromLatin1(app::command::retry));
    }
    void anEventIsCorrectedWhereItIsHeldForSomething()
    {
        HeldLog log;
        log.answerWith(app::command::correctEvent, {{QStringLiteral("started"), 1}});
        QSignalSpy done(log.page.get(), &ui::Page::done);
        log.press(Repair::Correct);
        auto* dialog = log.child<ui::CorrectionDialog>();
        QVERIFY(dialog);
        auto* table = dialog->findChild<QTableView*>();
        QTRY_VERIFY(table->isVisible());
        QTRY_VERIFY(table->currentIndex().isValid());
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("data.lead_priority"));
        QTRY_VERIFY(table->findChild<QLineEdit*>()); // it is open to be typed over
        QTest::keyClicks(table->findChild<QLineEdit*>(), QStringLiteral("high"));
        QTest::keyClick(table->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(Log::button(dialog, QStringLiteral("Send again"))->isEnabled());
        QTest::mouseClick(Log::button(dialog, QStringLiteral("Send again")), Qt::LeftButton);
        QTRY_COMPARE(done.count(), 1);
        const QJsonObject event = log.client.executed.constLast().arguments.value(QLatin1String("event")).toObject();
        QCOMPARE(event[QLatin1String("data")][QLatin1String("lead_priority")].toString(), QStringLiteral("high"));
    }
    void aRecordIsChosenByTheAddressOfItsPage()
    {
        HeldLog log;
        domain::DeliveryDetail& held = log.client.details[log.id];
        held.operations[0].state = domain::OperationState::Held;
        log.press(Repair::Join);
        auto* dialog = log.child<ui::JoinDialog>();
        QVERIFY(dialog);
        auto* target = dialog->findChild<QLineEdit*>();
        QTRY_VERIFY(target->isVisible());
        target->setText(QStringLiteral("Jane Cooper"));
        QTest::mouseClick(Log::button(dialog, QStringLiteral("Write it there")), Qt::LeftButton);
        QVERIFY(!log.commands().contains(QLatin1String(app::command::joinRecord)));
        QVERIFY(dialog->isVisible()); // and says what to paste
        target->setText(QStringLiteral("https://app.hubspot.com/contacts/1/record/0-1/4711"));
        QTest::mouseClick(Log::button(dialog, QStringLiteral("Write it there")), Qt::LeftButton);
        QTRY_COMPARE(log.client.executed.constLast().command, QString::fromLatin1(app::command::joinRecord));
        QCOMPARE(log.client.executed.constLast().arguments.value(QLatin1String("record")).toString(),
                 QStringLiteral("4711"));
    }
    void whyAValueIsWhatItIsLeadsToItsMapping()
    {
        HeldLog log;
        log.open();
        log.page->showDelivery(log.id);
        emit log.detail()->originWanted(1, QStringLiteral("lead_priority"));
        auto* dialog = log.child<ui::ValueOriginDialog>();
        QVERIFY(dialog);
        QSignalSpy mapping(log.page.get(), &ui::DeliveriesPage::mappingWanted);
        QTRY_VERIFY(Log::button(dialog, QStringLiteral("Open the mapping…")));
        QTest::mouseClick(Log::button(dialog, QStringLiteral("Open the mapping…")), Qt::LeftButton);
        QCOMPARE(mapping.count(), 1);
        QCOMPARE(mapping.first().first().toString(), QStringLiteral("lead.captured.v1"));
    }
    void theLanguageModelIsAskedAboutAConversationNobodyRead()
    {
        HeldLog log;
        log.client.details[log.id].conversationId = QStringLiteral("c-771");
        log.answerWith(app::command::enrich, {{QStringLiteral("started"), 1}});
        log.open();
        QAction* ask = log.detail()->askAction();
        log.page->showDelivery(log.id);
        auto* steps = log.detail()->findChild<ui::TimelineView*>();
        QTRY_VERIFY(steps->model()->rowCount() > 0);
        QVERIFY(!ask->isVisible()); // it is off
        log.client.current.enrichment.isOn = true;
        emit log.client.statusChanged();
        QVERIFY(ask->isVisible());
        QSignalSpy done(log.page.get(), &ui::Page::done);
        ask->trigger();
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(log.client.executed.constLast().command, QString::fromLatin1(app::command::enrich));
        QCOMPARE(log.client.executed.constLast().arguments.value(QLatin1String("id")).toInteger(), log.id);
    }
    void aConversationThatWasNotReadIsAskedAboutFromTheTimeLine()
    {
        HeldLog log;
        domain::DeliveryDetail& detail = log.client.details[log.id];
        detail.conversationId = QStringLiteral("c-771");
        detail.enrichments = {test::asked(test::madeUpEnrichment(7, detail.row.receivedAtMs + 60'000),
                                          domain::EnrichmentState::Failed, {domain::EnrichmentFault::TooLong, {}})};
        log.answerWith(app::command::enrich, {{QStringLiteral("started"), 1}});
        log.open();
        log.page->showDelivery(log.id);
        auto* steps = log.detail()->findChild<ui::TimelineView*>();
        QTRY_VERIFY(steps->model()->rowCount() > 0);
        const QModelIndex last = steps->model()->index(steps->model()->rowCount() - 1, 0);
        const ui::TimelineStep step = ui::timelineStepOf(last);
        QVERIFY(step.tone == ui::Tone::Failed);
        QCOMPARE(step.captionLinks.size(), 1);
        emit steps->linkActivated(last, step.captionLinks.constFirst().id);
        QTRY_VERIFY(log.commands().contains(QLatin1String(app::command::enrich)));
    }
    void aReportIsCopiedWithoutThePerson()
    {
        HeldLog log;
        log.open();
        log.page->showDelivery(log.id);
        QSignalSpy done(log.page.get(), &ui::Page::done);
        QTRY_VERIFY([&] {
            log.detail()->reportAction()->trigger();
            return done.count() > 0;
        }());
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY(report.contains(QStringLiteral("## Leadferry delivery d")));
        QVERIFY(!report.contains(log.client.details.value(log.id).row.person));
    }
    void aFieldIsDoneWithoutAndADeliveredOneIsWrittenAgainAfterOneQuestion()
    {
        HeldLog log;
        log.answerWith(app::command::cancelDeliveries, {{QStringLiteral("cancelled"), 1}});
        log.press(Repair::Ignore);
        QTRY_COMPARE(log.client.executed.constLast().command, QString::fromLatin1(app::command::cancelDeliveries));
        QCOMPARE(log.executedIds(), QJsonArray{log.id});
        QTRY_VERIFY(log.page->actionsOnDeliveries().again()->isEnabled());
        log.page->actionsOnDeliveries().again()->trigger();
        auto* dialog = log.child<ui::RetryAllDialog>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(log.client.executed.constLast().command, QString::fromLatin1(app::command::cancelDeliveries));
        QTest::mouseClick(Log::button(dialog, QStringLiteral("Write 1 again")), Qt::LeftButton);
        QTRY_COMPARE(log.client.executed.constLast().command, QString::fromLatin1(app::command::retry));
        QVERIFY(log.client.executed.constLast().arguments.value(QLatin1String("again")).toBool());
    }
};

QTEST_MAIN(PagesDeliveriesRepairTest)
#include "pagesdeliveriesrepairtest.moc"
