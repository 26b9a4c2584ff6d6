// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"
#include "support/madeuplog.h"
#include "support/madeupoverview.h"
#include "ui/components/outcomechart.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/overview/causerow.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/style/leadferrystyle.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
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
