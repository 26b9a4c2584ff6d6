// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/summary.h"
#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "support/madeupoverview.h"
#include "support/madeupproof.h"
#include "ui/components/outcomechart.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/overview/causerow.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/overview/proofdialog.h"
#include "ui/pages/overview/proofrow.h"
#include "ui/pages/overview/summarydialog.h"
#include "ui/style/leadferrystyle.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace leadferry;
using presentation::OverviewModel;
using ui::OverviewPage;

namespace {

struct Desk
{
    test::FakeClock clock{test::madeUpNowMs};
    test::FakeEngineClient client;
    std::unique_ptr<presentation::ConnectionsModel> portals;
    std::unique_ptr<OverviewPage> page;

    Desk() { test::fillWithADay(client); }
    void open()
    {
        portals = std::make_unique<presentation::ConnectionsModel>(client, clock);
        portals->reload();
        page = std::make_unique<OverviewPage>(client, clock, *portals);
        page->resize(1000, 760);
        page->show();
        QTRY_VERIFY(page->model().phase() != OverviewModel::Phase::Loading && portals->rowCount() >= 0);
    }
    [[nodiscard]] QList<ui::CauseRow*> causes() const
    {
        QList<ui::CauseRow*> rows;
        for (ui::CauseRow* row : page->findChildren<ui::CauseRow*>()) {
            if (row->isVisible()) {
                rows.append(row);
            }
        }
        return rows;
    }
    [[nodiscard]] ui::StatusBanner* sentence() const { return page->findChild<ui::StatusBanner*>(); }
};

domain::DeliveryDetail refusedOption()
{
    domain::DeliveryDetail detail;
    detail.row = test::madeUpRow(148, domain::DeliveryState::DeliveredWithHeld);
    domain::OperationRow operation;
    operation.state = domain::OperationState::Done;
    operation.cause = QStringLiteral("HubSpot refused lead_priority (INVALID_OPTION)");
    operation.causeKind = base::ErrorKind::Invalid;
    operation.heldProperties = {QStringLiteral("lead_priority")};
    operation.values.insert(QStringLiteral("lead_priority"), QStringLiteral("urgent"));
    detail.operations = {operation};
    return detail;
}

} // namespace

class PagesOverviewTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void eachCauseIsARowWithItsRepair()
    {
        Desk desk;
        test::scriptOverview(desk.client);
        desk.client.details.insert(148, refusedOption());
        desk.open();
        QTRY_COMPARE(desk.causes().size(), 3);
        QSignalSpy properties(desk.page.get(), &OverviewPage::propertiesWanted);
        QTRY_VERIFY(desk.causes().constFirst()->findChild<QPushButton*>() != nullptr);
        desk.causes().constFirst()->findChild<QPushButton*>()->click();
        QCOMPARE(properties.value(0).value(0).toString(), QStringLiteral("Motor group"));
    }
    void aModelThatNeedsAPersonLeadsToItsDialog()
    {
        Desk desk;
        test::scriptOverview(desk.client, [](domain::Overview& overview) { overview.causes.clear(); });
        desk.client.current.counts.clear();
        for (domain::Portal& portal : desk.client.connected) {
            portal.health = domain::PortalHealth::Connected;
        }
        desk.client.current.enrichment.isOn = true;
        desk.client.current.enrichment.trouble = {domain::EnrichmentFault::KeyMissing, {}};
        desk.open();
        QSignalSpy wanted(desk.page.get(), &OverviewPage::languageModelWanted);
        QTRY_VERIFY(desk.sentence()->actionButton()->isVisible());
        desk.sentence()->actionButton()->click();
        QCOMPARE(wanted.count(), 1);
    }
    void aButtonKeepsTheFocusWhileNumbersAreCountedAgain()
    {
        Desk desk;
        test::scriptOverview(desk.client);
        desk.open();
        QTRY_COMPARE(desk.causes().size(), 3);
        const QPointer<QToolButton> button = desk.causes().at(1)->findChild<QToolButton*>();
        QSignalSpy counted(&desk.page->model(), &OverviewModel::changed);
        desk.page->model().reload();
        QTRY_VERIFY(!counted.isEmpty());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(button && button->isVisible());
    }
    void aClickOnACauseShowsItsDeliveries()
    {
        Desk desk;
        test::scriptOverview(desk.client);
        desk.open();
        QTRY_COMPARE(desk.causes().size(), 3);
        QSignalSpy wanted(desk.page.get(), &OverviewPage::deliveriesWanted);
        desk.causes().at(1)->findChild<QToolButton*>()->click();
        const auto query = wanted.value(0).value(0).value<domain::DeliveryQuery>();
        QVERIFY(query.states == QList<domain::DeliveryState>{domain::DeliveryState::Exhausted});
        QCOMPARE(query.portal, QStringLiteral("Magazine"));
        QCOMPARE(query.cause, QStringLiteral("HubSpot answered 502"));
    }
    void theTableHasWhatTheChartShows()
    {
        Desk desk;
        test::scriptOverview(desk.client);
        desk.open();
        auto* chart = desk.page->findChild<ui::OutcomeChart*>();
        QVERIFY(chart->isVisible());
        QVERIFY(!chart->accessibleName().isEmpty());
        desk.page->setShowsTable(true);
        auto* table = desk.page->findChild<QTableWidget*>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->rowCount(), 24);
        const auto& newest = desk.page->model().overview().bars.constLast();
        QCOMPARE(table->item(0, 1)->text(), QLocale().toString(newest.delivered));
    }
    void theProofsDifferencesAreShownAndSentAgain()
    {
        Desk desk;
        test::scriptOverview(desk.client);
        test::scriptProof(desk.client, test::madeUpProof(), test::madeUpProofDifferences());
        desk.client.script(QLatin1String(app::command::replayProof),
                           [](const QJsonObject&, const auto&, const auto& answer) {
                               answer(QJsonObject{{QStringLiteral("replayed"), 1}, {QStringLiteral("left"), 0}});
                           });
        desk.open();
        auto* row = desk.page->findChild<ui::ProofRow*>();
        QTRY_VERIFY(row->accessibleName().contains(QStringLiteral("differ")));
        desk.page->openProof();
        auto* dialog = desk.page->findChild<ui::ProofDialog*>();
        auto* table = dialog->findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 6);
        const auto again = [dialog] {
            const auto buttons = dialog->findChildren<QPushButton*>();
            return *std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
                return button->text().startsWith(QLatin1String("Send"));
            });
        };
        QTRY_COMPARE(again()->text(), QStringLiteral("Send 3 again")); // not what somebody has deleted
        const auto boxes = dialog->findChildren<QCheckBox*>();
        for (QCheckBox* box : boxes) {
            QVERIFY(!box->isChecked());
            box->setChecked(true);
        }
        QCOMPARE(again()->text(), QStringLiteral("Send 5 again")); // a merged record is nothing to send
        table->selectRow(0);
        QCOMPARE(again()->text(), QStringLiteral("Send 1 again"));
        QSignalSpy done(desk.page.get(), &OverviewPage::done);
        again()->click();
        QTRY_COMPARE(done.size(), 1);
        const auto asked = std::find_if(desk.client.executed.begin(), desk.client.executed.end(), [](const auto& one) {
            return one.command == QLatin1String(app::command::replayProof);
        });
        QCOMPARE(asked->arguments.value(QLatin1String("ids")).toArray(), QJsonArray{1});
        QVERIFY(asked->arguments.value(QLatin1String("overwrite")).toBool());
    }
    void theWeeklySummaryIsSavedAndLeadsToADelivery()
    {
        Desk desk;
        test::scriptOverview(desk.client);
        domain::WeekSummary week;
        week.monday = domain::lastWholeWeek(test::madeUpNowMs);
        week.slowest = {{12, QStringLiteral("lead.captured.v1"), QStringLiteral("Law firm"), 93'000}};
        desk.client.script(
            QLatin1String(app::command::summary),
            [week](const QJsonObject&, const auto&, const auto& answer) { answer(domain::toJson(week)); });
        desk.open();
        desk.page->openSummary();
        auto* dialog = desk.page->findChild<ui::SummaryDialog*>();
        QTRY_VERIFY(dialog->model().isReady());
        QTemporaryDir folder;
        for (const char* name : {"w.pdf", "w.html", "w.csv"}) {
            const QString file = folder.filePath(QLatin1String(name));
            dialog->save(file);
            QTRY_VERIFY2(QFileInfo(file).size() > 100, name);
        }
        QFile pdf(folder.filePath(QStringLiteral("w.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
        dialog->save(folder.filePath(QStringLiteral("nowhere/w.pdf")));
        QTRY_VERIFY(dialog->findChild<ui::StatusBanner*>()->isVisible());
        QSignalSpy wanted(desk.page.get(), &OverviewPage::deliveryWanted);
        emit dialog->findChild<QTextBrowser*>()->anchorClicked(QUrl(QStringLiteral("leadferry:d12")));
        QCOMPARE(wanted.value(0).value(0).toLongLong(), 12);
    }
    void withoutAPortalThePageLeadsToOne()
    {
        Desk desk;
        test::scriptOverview(desk.client, [](domain::Overview& overview) { overview.causes.clear(); });
        desk.client.connected.clear();
        desk.open();
        QSignalSpy wanted(desk.page.get(), &OverviewPage::connectWanted);
        QPushButton* connecting = nullptr;
        QTRY_VERIFY([&] {
            const auto buttons = desk.page->findChildren<QPushButton*>();
            for (QPushButton* button : buttons) {
                if (button->isVisible() && button->text() == QLatin1String("Connect a portal")) {
                    connecting = button;
                }
            }
            return connecting != nullptr;
        }());
        connecting->click();
        QCOMPARE(wanted.size(), 1);
    }
    void whatCannotBeCountedCanBeTriedAgain()
    {
        Desk desk;
        desk.client.script(QLatin1String(app::command::overview),
                           [](const QJsonObject&, const auto&, const auto& answer) {
                               answer(base::Error{base::ErrorKind::Storage, QStringLiteral("disk I/O error")});
                           });
        desk.open();
        QCOMPARE(static_cast<int>(desk.sentence()->tone()), static_cast<int>(ui::Tone::Failed));
        test::scriptOverview(desk.client);
        desk.sentence()->actionButton()->click();
        QTRY_VERIFY(desk.page->model().phase() == OverviewModel::Phase::Ready);
    }
};

QTEST_MAIN(PagesOverviewTest)
#include "pagesoverviewtest.moc"
