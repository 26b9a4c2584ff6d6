// SPDX-License-Identifier: GPL-3.0-or-later
// The log page as a person uses it: filter, select, read, with mouse and keyboard.
#include "ui/logwindow.h"

#include "presentation/deliveryquery.h"
#include "ui/components/emptystate.h"
#include "ui/components/repaircard.h"
#include "ui/pages/deliveries/deliveriesstart.h"
#include "ui/pages/deliveries/gotodatedialog.h"
#include "ui/pages/deliveries/savedfiltersmenu.h"
#include "ui/pages/deliveries/savefilterdialog.h"
#include "ui/style/leadferrystyle.h"

#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::DeliveryState;
using test::Log;

class PagesDeliveriesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::LeadferryStyle::install(*qApp, ui::Appearance::Light)->setMotion(ui::Motion::Reduced); }

    void theDayIsShown()
    {
        Log log;
        log.open();
        QCOMPARE(log.rows(), 150);
        QTRY_COMPARE(log.chip(QStringLiteral("All"))->count(), 150);
        QCOMPARE(log.chip(QStringLiteral("Needs you"))->count(), 5);
        QVERIFY(!log.detail()->isVisible());
    }
    void theLineAndTheChipsAreOneFilter()
    {
        Log log;
        log.open();
        QTest::mouseClick(log.chip(QStringLiteral("Needs you")), Qt::LeftButton);
        QCOMPARE(log.field()->text(), QStringLiteral("state:needs-you"));
        QTRY_COMPARE(log.rows(), 5);
        log.field()->setText(QStringLiteral("state:held since:today"));
        QVERIFY(!log.chip(QStringLiteral("Needs you"))->isChecked());
        ui::Chip* today = log.chip(QStringLiteral("Today"));
        QVERIFY(today);
        emit today->removed();
        QCOMPARE(log.field()->text(), QStringLiteral("state:held"));
        QTRY_COMPARE(log.rows(), 3);
    }
    void wrongSyntaxKeepsTheLastGoodFilter()
    {
        Log log;
        log.open();
        log.field()->setText(QStringLiteral("state:held"));
        QTRY_COMPARE(log.rows(), 3);
        const auto asked = log.client.asked.size();
        log.field()->setText(QStringLiteral("state:hel"));
        QCOMPARE(log.client.asked.size(), asked);
        QCOMPARE(log.rows(), 3);
        QVERIFY(log.field()->accessibleDescription().contains(QStringLiteral("needs-you")));
    }
    void nothingMatchesSaysSoAndClears()
    {
        Log log;
        log.open();
        log.field()->setText(QStringLiteral("nobody at all"));
        auto* noMatch = log.child<ui::NoMatch>();
        QTRY_VERIFY(noMatch->isVisible());
        emit noMatch->actionTriggered();
        QTRY_COMPARE(log.rows(), 150);
        QCOMPARE(log.field()->text(), QString());
    }
    void aClickShowsTheDetailBesideTheList()
    {
        Log log;
        log.open();
        log.page->showDelivery(log.first(DeliveryState::DeliveredWithHeld));
        QTRY_VERIFY(log.child<ui::RepairCard>()->isVisible());
        QVERIFY(log.table()->isVisible());
        QTest::keyClick(log.table(), Qt::Key_Escape);
        QVERIFY(!log.detail()->isVisible());
    }
    void inANarrowWindowTheDetailReplacesTheList()
    {
        Log log({900, 600});
        log.open();
        log.table()->setFocus();
        log.table()->selectRow(2);
        QVERIFY(!log.detail()->isVisible());
        QTest::keyClick(log.table(), Qt::Key_Return);
        QTRY_VERIFY(log.detail()->isVisible());
        QVERIFY(!log.table()->isVisible());
        QTest::keyClick(log.detail(), Qt::Key_Escape);
        QTRY_VERIFY(log.table()->isVisible());
        QVERIFY(!log.detail()->isVisible());
    }
    void theDetailFollowsItsDelivery()
    {
        Log log;
        log.open();
        const qint64 id = log.first(DeliveryState::Waiting);
        log.page->showDelivery(id);
        QTRY_VERIFY(log.child<ui::RepairCard>()->isVisible());
        domain::DeliveryRow row = log.client.details.value(id).row;
        row.state = DeliveryState::Delivered;
        row.changedAtMs += 1000;
        log.client.details[id] = test::madeUpDetail(row);
        log.client.change({row});
        log.clock.advance(400);
        QTRY_VERIFY(!log.child<ui::RepairCard>()->isVisible());
    }
    void newRowsWaitWhileADetailIsRead()
    {
        Log log;
        log.open();
        log.page->showDelivery(log.first(DeliveryState::DeliveredWithHeld));
        QCoreApplication::processEvents();
        log.client.change({test::madeUpRow(2000)});
        log.clock.advance(100);
        QCOMPARE(log.rows(), 150);
        QPushButton* newRows = Log::button(log.page.get(), QStringLiteral("1 new"));
        QVERIFY(newRows);
        newRows->click();
        QCOMPARE(log.rows(), 151);
        QVERIFY(!newRows->isVisible());
    }
    void rowsScrolledAwayKeepTheirPlace()
    {
        Log log;
        log.open();
        log.table()->verticalScrollBar()->setValue(40);
        const QModelIndex top = log.table()->indexAt({30, 5});
        const qint64 id = top.data(presentation::DeliveryLogModel::DeliveryIdRole).toLongLong();
        log.client.change({test::madeUpRow(2000), test::madeUpRow(2001)});
        log.clock.advance(1200);
        const QModelIndex after = log.table()->indexAt({30, 5});
        QCOMPARE(after.data(presentation::DeliveryLogModel::DeliveryIdRole).toLongLong(), id);
    }
    void aLongLogIsReadToItsEndAndNothingJumps()
    {
        Log log;
        log.client.rows = test::madeUpRows(qint64{3} * presentation::DeliveryLogModel::maximumRows);
        log.open();
        QScrollBar* bar = log.table()->verticalScrollBar();
        const auto top = [&log] {
            return log.table()->indexAt({30, 5}).data(presentation::DeliveryLogModel::DeliveryIdRole).toLongLong();
        };
        log.table()->selectRow(2);
        qint64 expected = top();
        for (const int direction : {1, -1}) {
            while (direction > 0 ? bar->value() < bar->maximum() : bar->value() > 0) {
                const int before = bar->value();
                bar->setValue(before + 25 * direction);
                QCOMPARE(std::abs(bar->value() - before) <= 25, true);
                expected = top();
                for (int turn = 0; turn < 4; ++turn) { // answers, and what is cut off behind
                    QCoreApplication::processEvents();
                }
                QCOMPARE(top(), expected);
                QVERIFY(log.rows() <= presentation::DeliveryLogModel::maximumRows);
            }
            QCOMPARE(expected <= 40, direction > 0);
        }
        QCOMPARE(top(), 3 * presentation::DeliveryLogModel::maximumRows);
    }
    void endAndHomeMeanAllRows()
    {
        Log log;
        log.client.rows = test::madeUpRows(1000);
        log.open();
        log.table()->setFocus();
        QTest::keyClick(log.table(), Qt::Key_End);
        const auto idOf = [&log](int row) {
            return log.table()
                ->model()
                ->index(row, 0)
                .data(presentation::DeliveryLogModel::DeliveryIdRole)
                .toLongLong();
        };
        QTRY_COMPARE(idOf(log.rows() - 1), 1);
        QCOMPARE(log.table()->verticalScrollBar()->value(), log.table()->verticalScrollBar()->maximum());
        QTest::keyClick(log.table(), Qt::Key_Home);
        QTRY_COMPARE(idOf(0), 1000);
        QVERIFY(log.table()->isAtTop());
    }
    void aDayIsGoneTo()
    {
        Log log;
        log.open();
        log.page->goToDateAction()->trigger();
        auto* dialog = log.page->findChild<ui::GoToDateDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* when = dialog->findChild<QLineEdit*>();
        when->setText(QStringLiteral("some day"));
        QTest::mouseClick(Log::button(dialog, QStringLiteral("Show it")), Qt::LeftButton);
        QVERIFY(dialog->isVisible() && !when->accessibleDescription().isEmpty());
        when->setText(QStringLiteral("2026-11-23T15:00"));
        QTest::mouseClick(Log::button(dialog, QStringLiteral("Show it")), Qt::LeftButton);
        const auto receivedAt = [&log](int y) {
            const auto id =
                log.table()->indexAt({30, y}).data(presentation::DeliveryLogModel::DeliveryIdRole).toLongLong();
            return log.client.details.value(id).row.receivedAtMs;
        };
        const qint64 atMs = QDateTime(QDate(2026, 11, 23), QTime(15, 0)).toMSecsSinceEpoch();
        QTRY_VERIFY(receivedAt(5) != 0 && receivedAt(5) < atMs && receivedAt(5) > atMs - 200'000);
        QTRY_COMPARE(log.rows(), 150); // both sides of it
        QVERIFY(receivedAt(5) < atMs && receivedAt(5) > atMs - 200'000);
    }
    void theOrderIsChosenAndRemembered()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
        {
            Log log;
            log.open();
            for (QAction* action : log.page->columnsMenu()->actions()) {
                if (action->text() == QStringLiteral("Oldest first")) {
                    action->trigger();
                }
            }
            QTRY_COMPARE(log.table()->model()->index(0, 0).data(presentation::DeliveryLogModel::DeliveryIdRole), 851);
            log.page->saveState(settings);
        }
        Log log;
        log.page->restoreState(settings);
        log.open();
        QTRY_COMPARE(log.table()->model()->index(0, 0).data(presentation::DeliveryLogModel::DeliveryIdRole), 851);
    }
    void aClickOnAHeadSortsByItAndTheThirdOneEndsThat()
    {
        using Model = presentation::DeliveryLogModel;
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
        {
            Log log;
            log.open();
            QHeaderView* head = log.table()->horizontalHeader();
            const QPoint person(head->sectionViewportPosition(Model::PersonColumn) + 10, head->height() / 2);
            const auto firstPerson = [&log] {
                return log.table()->model()->index(0, Model::PersonColumn).data().toString();
            };
            const qint64 newest = log.table()->model()->index(0, 0).data(Model::DeliveryIdRole).toLongLong();
            const auto click = [&] { QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, person); };
            click();
            QTRY_COMPARE(log.rows(), 150);
            QTRY_VERIFY(firstPerson().startsWith(QLatin1Char('A')));
            click();
            QTRY_VERIFY(!firstPerson().startsWith(QLatin1Char('A')));
            log.page->saveState(settings);
            click();
            QTRY_COMPARE(log.table()->model()->index(0, 0).data(Model::DeliveryIdRole).toLongLong(), newest);
        }
        Log log;
        log.page->restoreState(settings);
        log.open();
        QTRY_COMPARE(log.rows(), 150);
        QCOMPARE(log.table()->horizontalHeader()->sortIndicatorSection(), int(Model::PersonColumn));
        QVERIFY(!log.table()->model()->index(0, Model::PersonColumn).data().toString().startsWith(QLatin1Char('A')));
    }
    void whatIsSelectedStaysSoInAnotherOrderAndNothingOpens()
    {
        Log log;
        log.open();
        const qint64 held = log.first(DeliveryState::Held);
        log.table()->select(held);
        QVERIFY(log.detail()->isVisible());
        QTest::keyClick(log.table(), Qt::Key_Escape); // closes the detail
        QVERIFY(!log.detail()->isVisible());
        log.table()->sortByColumn(presentation::DeliveryLogModel::PersonColumn, Qt::AscendingOrder);
        QTRY_COMPARE(log.table()->horizontalHeader()->sortIndicatorSection(),
                     int(presentation::DeliveryLogModel::PersonColumn));
        QTRY_COMPARE(log.table()->selectedIds(), QList<qint64>{held});
        QCOMPARE(log.table()->currentId(), held);
        QVERIFY(!log.detail()->isVisible());
        log.field()->setText(QStringLiteral("state:delivered"));
        QTRY_VERIFY(log.table()->selectedIds().isEmpty());
        QTRY_VERIFY(!Log::button(log.page.get(), QStringLiteral("Retry"))->isEnabled());
    }
    void aDayIsGoneToInTheOrderOfComingIn()
    {
        Log log;
        log.open();
        log.table()->sortByColumn(presentation::DeliveryLogModel::PersonColumn, Qt::AscendingOrder);
        QTRY_COMPARE(log.rows(), 150);
        log.page->goToDateAction()->trigger();
        auto* dialog = log.child<ui::GoToDateDialog>();
        QVERIFY(dialog);
        emit dialog->chosen(test::madeUpNowMs - 3'600'000, test::madeUpNowMs);
        QTRY_COMPARE(log.table()->horizontalHeader()->sortIndicatorSection(),
                     int(presentation::DeliveryLogModel::CameInColumn));
    }
    void aFilterIsSavedUnderANameAppliedAndDeleted()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
        {
            Log log;
            log.open();
            QSignalSpy changed(log.page.get(), &ui::DeliveriesPage::stateChanged);
            log.field()->setText(QStringLiteral("state:held"));
            auto* saved = log.child<ui::SavedFiltersMenu>();
            auto* menu = saved->findChild<QMenu*>();
            emit menu->aboutToShow();
            menu->actions().constLast()->trigger();
            auto* dialog = saved->findChild<ui::SaveFilterDialog*>();
            QVERIFY(dialog);
            QTest::mouseClick(Log::button(dialog, QStringLiteral("Save filter")), Qt::LeftButton);
            QVERIFY(dialog->isVisible()); // it needs a name
            dialog->findChild<QLineEdit*>()->setText(QStringLiteral("My & held ones"));
            QTest::mouseClick(Log::button(dialog, QStringLiteral("Save filter")), Qt::LeftButton);
            QCOMPARE(changed.count(), 1);
            log.page->saveState(settings);
        }
        Log log;
        log.page->restoreState(settings);
        log.open();
        log.field()->setText(QString());
        QTRY_COMPARE(log.rows(), 150);
        auto* saved = log.child<ui::SavedFiltersMenu>();
        auto* menu = saved->findChild<QMenu*>();
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("My && held ones"));
        menu->actions().constFirst()->trigger();
        QCOMPARE(log.field()->text(), QStringLiteral("state:held"));
        QTRY_COMPARE(log.rows(), 3);
        emit menu->aboutToShow();
        menu->actions().constLast()->menu()->actions().constFirst()->trigger();
        QVERIFY(saved->filters().all().isEmpty());
    }
    void whatOnlyTheLineCanSayIsAChipToo()
    {
        Log log;
        log.open();
        log.field()->setText(QStringLiteral("cause:option -bot:guide-bot"));
        ui::Chip* cause = nullptr;
        QTRY_VERIFY((cause = log.chip(QStringLiteral("Cause: option"))) != nullptr);
        emit cause->removed();
        QCOMPARE(log.field()->text(), QStringLiteral("-bot:guide-bot"));
        QVERIFY(log.chip(QStringLiteral("Not bot: guide-bot")));
    }
    void theCausesOfWhatIsShownAreOffered()
    {
        Log log;
        log.client.rows[3].cause = QStringLiteral("HubSpot refused lead_priority (INVALID_OPTION)");
        log.open();
        ui::Chip* chip = log.chip(QStringLiteral("Cause"));
        QVERIFY(chip);
        auto* menu = chip->findChild<QMenu*>();
        emit menu->aboutToShow();
        const auto actions = menu->actions();
        const auto offered = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == QLatin1String("HubSpot refused lead_priority (INVALID_OPTION)");
        });
        QVERIFY(offered != actions.end());
        (*offered)->trigger();
        QCOMPARE(log.field()->text(), QStringLiteral("cause:\"HubSpot refused lead_priority (INVALID_OPTION)\""));
    }
    void columnsThatDoNotFitGoAndNothingScrollsSideways_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {900, 1000, 1150, 1280, 1600, 1920}) {
            QTest::addRow("%d px", width) << width;
        }
    }
    void columnsThatDoNotFitGoAndNothingScrollsSideways()
    {
        QFETCH(int, width);
        Log log({width, 700});
        log.open();
        QCOMPARE(log.table()->horizontalScrollBar()->maximum(), 0);
        for (const int needed : {0, 1, 2, 3}) {
            QVERIFY(!log.table()->isColumnHidden(needed));
        }
        log.table()->selectRow(2);
        QCoreApplication::processEvents();
        QCOMPARE(log.table()->horizontalScrollBar()->maximum(), 0);
    }
    void columnsFilterAndWidthsAreRemembered()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
        {
            Log log;
            log.open();
            log.table()->setWanted(presentation::DeliveryLogModel::BotColumn, false);
            log.table()->horizontalHeader()->resizeSection(presentation::DeliveryLogModel::EventColumn, 222);
            log.field()->setText(QStringLiteral("state:held"));
            log.page->saveState(settings);
        }
        Log log;
        log.page->restoreState(settings);
        log.open();
        QVERIFY(log.table()->isColumnHidden(presentation::DeliveryLogModel::BotColumn));
        QCOMPARE(log.table()->columnWidth(presentation::DeliveryLogModel::EventColumn), 222);
        QCOMPARE(log.field()->text(), QStringLiteral("state:held"));
        QCOMPARE(log.rows(), 3);
    }
    void theEmptyLogShowsOnlyWaysThatExist()
    {
        Log log;
        log.client.rows.clear();
        log.client.current.counts.clear();
        log.client.connected.clear();
        log.open();
        auto* start = log.child<ui::DeliveriesStart>();
        QTRY_VERIFY(start->isVisible());
        QSignalSpy wanted(log.page.get(), &ui::DeliveriesPage::connectWanted);
        QTRY_VERIFY(Log::button(start, QStringLiteral("Connect a portal…")));
        Log::button(start, QStringLiteral("Connect a portal…"))->click();
        QCOMPARE(wanted.count(), 1);
        Log::button(start, QStringLiteral("Copy address"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:8765/v1/events"));
        log.client.change({test::madeUpRow(1)});
        log.clock.advance(100);
        QVERIFY(!start->isVisible());
        QCOMPARE(log.rows(), 1);
    }
    void aFailureOffersToTryAgain()
    {
        Log log;
        log.client.failure = base::Error{base::ErrorKind::Storage, QStringLiteral("disk")};
        log.open();
        QTRY_VERIFY(Log::button(log.page.get(), QStringLiteral("Try again")));
        log.client.failure.reset();
        Log::button(log.page.get(), QStringLiteral("Try again"))->click();
        QTRY_COMPARE(log.rows(), 150);
    }
    void copyTakesTheEventIds()
    {
        Log log;
        log.open();
        log.table()->setFocus();
        log.table()->selectRow(0);
        QTest::keyClick(log.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("evt_01000"));
    }
};

QTEST_MAIN(PagesDeliveriesTest)
#include "pagesdeliveriestest.moc"
